// The whole span at a glance, and the row of publications: what is counted, before it is drawn.

import { describe, expect, it } from "vitest";
import { histogram } from "../../../src/chart/canvas/overview.ts";
import { publications } from "../../../src/chart/canvas/published.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { record } from "../real.ts";

function years(drafts: Draft[], matching = EventSet.all(drafts.length)) {
  const timeline = timelineOf(drafts);
  return histogram(buildColumns(timeline), matching);
}

describe("histogram", () => {
  it("counts by year and tone, in the order of time, without empty years", () => {
    const drafts: Draft[] = [
      { on: "2017-02-25", tone: "friction" },
      { on: "2012-09-06" },
      { on: "2012", tone: "neutral" },
      { on: "2012-12-31" },
    ];
    expect(years(drafts)).toEqual([
      { year: 2012, counts: [2, 0, 1], unreviewed: 0 },
      { year: 2017, counts: [0, 1, 0], unreviewed: 0 },
    ]);
  });

  it("unreviewed events are counted apart, whatever their tone", () => {
    expect(
      years([
        { on: "2017", tone: "friction", origin: "proposed" },
        { on: "2017", tone: "friction" },
      ]),
    ).toEqual([{ year: 2017, counts: [0, 1, 0], unreviewed: 1 }]);
  });

  it("what lasted counts where it began, what was before where that ends", () => {
    expect(years([{ on: "2002/.." }, { on: "2004/2009", lasts: true }, { on: "../2024-12-31" }])).toEqual([
      { year: 2002, counts: [1, 0, 0], unreviewed: 0 },
      { year: 2004, counts: [1, 0, 0], unreviewed: 0 },
      { year: 2024, counts: [1, 0, 0], unreviewed: 0 },
    ]);
  });

  it("counts only what matches, and every event of the record once", () => {
    expect(years([{ on: "2012" }, { on: "2013" }], setOf(0, 1))).toEqual([
      { year: 2013, counts: [1, 0, 0], unreviewed: 0 },
    ]);
    const all = histogram(buildColumns(record), EventSet.all(record.events.length));
    expect(all.reduce((sum, { counts }) => sum + counts[0] + counts[1] + counts[2], 0)).toBe(record.events.length);
  });
});

describe("publications", () => {
  it("are in order, at noon of their day; those without a date are left out", () => {
    expect(publications(timelineOf([]).documents)).toEqual([{ day: dayNumber("2024-04-01") + 0.5, name: "Press" }]);
    const days = publications(record.documents).map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it("a publisher's name goes without what stands in brackets", () => {
    const [document] = timelineOf([]).documents;
    const named = publications([{ ...document!, publisher: "RFE/RL Armenian Service (Azatutyun)" }]);
    expect(named[0]?.name).toBe("RFE/RL Armenian Service");
  });
});
