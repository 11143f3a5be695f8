// The rows of events that a view does not show.

import { describe, expect, it } from "vitest";
import { fillRows, isOuter, type Rows, type Taken } from "../../../src/chart/lanes/rows.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { type Draft, timelineOf } from "../events.ts";

const EVERYWHERE = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
const lane = { rows: 3, lasting: 2, inView: true, dense: false, profile: false };

/** Rows at 1 px a day of events of the first lane, which has three rows and two of what lasts. */
function filled(drafts: readonly Draft[], taken: readonly Taken[] = [], dense = false): number[] {
  const columns = buildColumns(timelineOf(drafts));
  const rows: Rows = { row: new Uint8Array(columns.count), lanes: Array(5).fill({ ...lane, dense }) };
  fillRows(columns, 1, EVERYWHERE, rows, taken, () => false);
  return [...rows.row];
}

describe("fillRows", () => {
  it("gives each event the nearest row that is free", () => {
    expect(filled([{ on: "2016-04-02" }, { on: "2016-04-05" }, { on: "2016-06-01" }])).toEqual([0, 1, 0]);
  });

  it("keeps clear of what stands there", () => {
    const day = 16_892; // 2016-04-01
    const taken = { lane: 0, row: 0, long: false, from: day - 50, to: day + 200 };
    expect(filled([{ on: "2016-04-02" }], [taken])).toEqual([1]);
  });

  it("lets the last row hold what finds no other", () => {
    expect(filled(Array.from({ length: 5 }, () => ({ on: "2016-04-02" })))).toEqual([0, 1, 2, 2, 2]);
  });

  it("counts the rows of what lasts by themselves, and leaves air for the sign of an open end", () => {
    const bars = [{ on: "2012/2013", lasts: true }, { on: "2014-01-05/2015", lasts: true }, { on: "2012-05-01" }];
    expect(filled(bars)).toEqual([0, 1, 0]);
  });

  it("has the points of a dense lane share one row, and the bars stand beyond their labels", () => {
    expect(filled([{ on: "2016-04-02" }, { on: "2016-04-02" }, { on: "2016" }], [], true)).toEqual([0, 0, 2]);
  });
});

it("what lasted for a quarter of a year or more has a row on the outer side", () => {
  const drafts = [
    { on: "2016-01-01/2016-04-01", lasts: true }, // 92 days
    { on: "2016-01-01/2016-03-31", lasts: true },
    { on: "2016" },
  ];
  const columns = buildColumns(timelineOf(drafts));
  expect(drafts.map((_, i) => isOuter(columns, i))).toEqual([true, false, false]);
});
