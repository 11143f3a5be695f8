// The events as typed arrays.

import { describe, expect, it } from "vitest";
import { anchorDay, buildColumns, KIND } from "../../src/model/columns.ts";
import { dayNumber, edtf } from "../../src/model/date.ts";
import { markOfTone, TONE_MARKS } from "../../src/model/domain.ts";
import { type Draft, timelineOf } from "../chart/events.ts";
import { record } from "../chart/real.ts";

const columnsOf = (...drafts: Draft[]) => {
  const timeline = timelineOf(drafts);
  return buildColumns(timeline);
};
const day = dayNumber;

describe("kind, first and last day", () => {
  it("a day is [d, d + 1)", () => {
    const columns = columnsOf({ on: "2012-09-06" });
    expect(columns.kind[0]).toBe(KIND.day);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2012-09-06"), day("2012-09-07")]);
  });

  it("a month, a year, a weekend: some day within", () => {
    const columns = columnsOf({ on: "2016-04" }, { on: "2005" }, { on: "2017-02-25/2017-02-26" });
    expect([...columns.kind]).toEqual([KIND.within, KIND.within, KIND.within]);
    expect(columns.to[0]! - columns.from[0]!).toBe(30);
    expect(columns.to[1]! - columns.from[1]!).toBe(365);
    expect(columns.to[2]! - columns.from[2]!).toBe(2);
  });

  it("what lasted is lasting, even for a year or a single day", () => {
    const columns = columnsOf({ on: "2008", lasts: true }, { on: "2012-09-06", lasts: true });
    expect([...columns.kind]).toEqual([KIND.lasting, KIND.lasting]);
  });

  it("an open end runs to the day after the last source that speaks of it", () => {
    const columns = columnsOf({ on: "2002/..", lasts: true });
    expect(columns.kind[0]).toBe(KIND.since);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2002-01-01"), day("2024-04-02")]);
  });

  it("an open end with an undated source, or one from before its start, is one day long", () => {
    const evidence = [{ document: "undated", start: 0, end: 1, quote: "q" }];
    const columns = columnsOf({ on: "2002/..", evidence }, { on: "2030/.." });
    expect([columns.from[0], columns.to[0]]).toEqual([day("2002-01-01"), day("2002-01-02")]);
    expect([columns.from[1], columns.to[1]]).toEqual([day("2030-01-01"), day("2030-01-02")]);
  });

  it("an open start stands at its last day", () => {
    const columns = columnsOf({ on: "../2024-02-08" });
    expect(columns.kind[0]).toBe(KIND.before);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2024-02-08"), day("2024-02-09")]);
  });
});

describe("the other columns", () => {
  it("keep the order of the timeline", () => {
    const columns = buildColumns(record);
    expect(columns.count).toBe(record.events.length);
    record.events.forEach((event, i) => {
      expect(columns.indexOf.get(event.id)).toBe(i);
      expect(TONE_MARKS[columns.tone[i]!]).toBe(markOfTone(record.domain, event.tone));
      expect(columns.importance[i]).toBe(event.importance);
    });
  });

  it("lanes: the lead's, and the set of all actors'", () => {
    // Lanes from above: 0 NATO, 1 Armenia, 2 Russia, 3 CSTO, 4 others
    const columns = columnsOf(
      { on: "2012", actors: ["armenia", "csto", "nato"] },
      { on: "2013", actors: ["armenia"] },
      { on: "2014", actors: ["turkey", "nobody"] },
    );
    expect([...columns.lane]).toEqual([3, 1, 4]);
    const sets = [...columns.laneSet].map((set) => columns.laneSets.lanes(set));
    expect(sets).toEqual([[0, 1, 3], [1], [4]]);
  });

  it("flags", () => {
    const columns = columnsOf({ on: "2005-12~" }, { on: "2024-04-01?" }, { on: "2016", origin: "proposed" });
    expect([...columns.approximate]).toEqual([1, 0, 0]);
    expect([...columns.uncertain]).toEqual([0, 1, 0]);
    expect([...columns.proposed]).toEqual([0, 0, 1]);
  });

  it("a finer date is the middle of the first reference that has one", () => {
    const references = [
      { label: "A", url: "https://a.example/" },
      { label: "B", url: "https://b.example/", date: edtf("2023-01-10") },
    ];
    const columns = columnsOf({ on: "2023", references }, { on: "2023" });
    expect(columns.finer[0]).toBe(day("2023-01-10") + 0.5);
    expect(columns.finer[1]).toBeNaN();
  });

  it("an open finer date has no middle", () => {
    const references = [{ label: "B", url: "https://b.example/", date: edtf("2023/..") }];
    expect(columnsOf({ on: "2023", references }).finer[0]).toBeNaN();
  });
});

describe("anchorDay", () => {
  it("the middle of a bounded date, the start of what lasted, the known end of an open one", () => {
    const columns = columnsOf(
      { on: "2012-09-06" },
      { on: "2016-04" },
      { on: "2008", lasts: true },
      { on: "2002/.." },
      { on: "../2024-02-08" },
    );
    expect(anchorDay(columns, 0)).toBe(day("2012-09-06") + 0.5);
    expect(anchorDay(columns, 1)).toBe(day("2016-04-16"));
    expect(anchorDay(columns, 2)).toBe(day("2008-01-01"));
    expect(anchorDay(columns, 3)).toBe(day("2002-01-01"));
    expect(anchorDay(columns, 4)).toBe(day("2024-02-09"));
  });
});
