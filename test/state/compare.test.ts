// Two parts of a record side by side: read from and written into addresses, counted, and proposed.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countByYear, sumOf } from "../../src/model/balance/year-counts.ts";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns } from "../../src/model/columns.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { recordYears } from "../../src/model/view.ts";
import {
  type Comparison,
  comparisonText,
  eventsOfPart,
  opposedActors,
  opposedPeriods,
  type Part,
  readComparison,
} from "../../src/state/compare.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { timelineOf } from "../chart/events.ts";
import { runs } from "../extent.ts";
import { timeline } from "../fixtures/timeline.ts";

const { columns } = createTimelineStore(timeline).getState();
const all = EventSet.all(columns.count);
const idsOf = (part: Part, matching = all) =>
  [...eventsOfPart(part)(columns, matching)].map((index) => timeline.events[index]!.id);

describe("an address", () => {
  const whole = recordYears(timeline);
  const actor = fc.constantFrom(...timeline.actors).map(({ id }): Part => ({ actor: id }));
  const year = fc.integer({ min: whole.from, max: whole.to });
  const period = fc
    .tuple(year, year)
    .map((years): Part => ({ years: { from: Math.min(...years), to: Math.max(...years) } }));

  it("says a comparison, and is read as the same", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(actor, actor), fc.tuple(period, period)), (comparison: Comparison) => {
        expect(readComparison(comparisonText(comparison), timeline)).toEqual(comparison);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is read within the years of the record, whichever end comes first", () => {
    expect(readComparison("1900-1999,2024-2000", timeline)).toEqual([
      { years: { from: 1992, to: 1999 } },
      { years: { from: 2000, to: 2024 } },
    ]);
  });

  it.each([
    "",
    "nato",
    "nato,atlantis",
    "nato,russia,csto",
    "nato,1992-2000",
    "1900-1950,1992-2000",
    "0-,-1",
    "NaN-NaN,1-2",
  ])("that says %j says no comparison", (text) => expect(readComparison(text, timeline)).toBeNull());

  it("of a record whose actor is called as years are means the actor", () => {
    const named = {
      ...timeline,
      actors: timeline.actors.map((one, at) => (at === 0 ? { ...one, id: "1992-2000" } : one)),
    };
    expect(readComparison("1992-2000,russia", named)).toEqual([{ actor: "1992-2000" }, { actor: "russia" }]);
  });
});

describe("a part", () => {
  it("of an actor has the events that name it, of those that match", () => {
    const named = idsOf({ actor: "csto" });
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(timeline.events.filter(({ actors }) => actors.includes("csto")).map(({ id }) => id));
    const first = EventSet.where(columns.count, (index) => timeline.events[index]!.id === named[0]);
    expect(idsOf({ actor: "csto" }, first)).toEqual([named[0]]);
  });

  it("of a period has what is dated to one of its years: parts that follow each other share nothing", () => {
    const [before, after] = [idsOf({ years: { from: 1992, to: 2011 } }), idsOf({ years: { from: 2012, to: 2024 } })];
    expect(before).toContain("relations-1992");
    expect(before).toContain("planning-2002"); // it began then, and goes on
    expect(before.filter((id) => after.includes(id))).toEqual([]);
    const dated = countByYear(columns);
    expect(before.length + after.length).toBe(timeline.events.length - dated.undated);
  });

  it("is counted by tone, without what is dated to no year", () => {
    const record = timelineOf([
      { on: "2001", tone: "friction" },
      { on: "2001-05-02", tone: "friction" },
      { on: "2003", tone: "cooperation" },
      { on: "2003/2005", tone: "neutral" },
    ]);
    const { undated, years } = countByYear(buildColumns(record));
    expect({ counts: sumOf(years), undated }).toEqual({ counts: [1, 2, 0], undated: 1 });
    expect(years.map(({ year }) => year)).toEqual([2001, 2003]);
  });
});

describe("what is proposed", () => {
  const of = (actor: string, tone: string, count: number) =>
    Array.from({ length: count }, (_, k) => ({ on: String(2000 + k), tone, actors: [actor, "armenia"] }));

  it("is the actor of the most events, and the one whose tones differ most from its", () => {
    const record = timelineOf([
      ...of("nato", "cooperation", 9),
      ...of("russia", "cooperation", 8),
      ...of("csto", "friction", 6),
    ]);
    expect(opposedActors(record, buildColumns(record))).toEqual([{ actor: "nato" }, { actor: "csto" }]);
  });

  it("leaves out actors of few events where there are others", () => {
    const record = timelineOf([
      ...of("nato", "cooperation", 9),
      ...of("russia", "neutral", 8),
      ...of("csto", "friction", 2),
    ]);
    expect(opposedActors(record, buildColumns(record))).toEqual([{ actor: "nato" }, { actor: "russia" }]);
  });

  it("is the time before and from the turn, or else both halves", () => {
    const years = (from: number, count: number, tone: string) =>
      Array.from({ length: count }, (_, k) => ({ on: String(from + k), tone }));
    const opposed = (from: number, to: number, record: Timeline) =>
      comparisonText(opposedPeriods({ span: { start: `${from}-01-01`, end: `${to}-12-31` } }, buildColumns(record))!);
    const turned = timelineOf([...years(2000, 12, "cooperation"), ...years(2012, 12, "friction")]);
    expect(opposed(2000, 2023, turned)).toBe("2000-2011,2012-2023");
    expect(opposed(2000, 2009, timelineOf(years(2000, 10, "neutral")))).toBe("2000-2004,2005-2009");
    expect(opposed(2000, 2002, timelineOf(years(2000, 3, "neutral")))).toBe("2000-2001,2002-2002");
  });

  it("is nothing in a record of one actor and one year", () => {
    const record = timelineOf([{ on: "2001", actors: ["nato"] }]);
    const one = buildColumns(record);
    expect(opposedActors({ domain: record.domain, actors: record.actors.slice(0, 1) }, one)).toBeNull();
    expect(opposedPeriods({ span: { start: "2001-01-01", end: "2001-12-31" } }, one)).toBeNull();
  });
});
