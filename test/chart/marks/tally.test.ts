// What the filter leaves of a mark: the same as counted anew, however often the filter changes.

import { describe, expect, it } from "vitest";
import { ringShares } from "../../../src/chart/marks/cluster.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { countOf, sharesOf } from "../../../src/chart/marks/tally.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { archive } from "../archive.ts";
import { chartInOneRow } from "../views.ts";

const chart = chartInOneRow(archive(2000), 800);
const { columns } = chart;
const marks = placeMarks(columns, chart.rows, 800 / (chart.whole.end - chart.whole.start));
const sets = [2, 3, 7].map((nth) => EventSet.where(columns.count, (event) => event % nth === 0));
const none = EventSet.where(columns.count, () => false);

describe("a mark", () => {
  it.each([1, 2])("counts what each filter leaves, in the round %i", () => {
    for (const matching of [...sets, none, EventSet.all(columns.count)])
      for (const mark of marks)
        expect(countOf(mark, matching)).toBe(mark.members.filter((member) => matching.has(member)).length);
  });

  it("shares its ring out by what a filter leaves, and by all where it leaves none", () => {
    const clusters = marks.filter(({ shape }) => shape === "cluster");
    expect(clusters.length).toBeGreaterThan(10);
    for (const matching of sets)
      for (const mark of clusters) {
        const left = mark.members.filter((member) => matching.has(member));
        expect(sharesOf(columns, mark, matching)).toEqual(ringShares(columns, left.length > 0 ? left : mark.members));
        expect(sharesOf(columns, mark, none)).toEqual(ringShares(columns, mark.members));
      }
  });
});
