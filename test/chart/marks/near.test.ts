// The marks of the zoom that was placed last, and of the view and what lies around it.

import { describe, expect, it } from "vitest";
import { marksNear } from "../../../src/chart/marks/near.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { record } from "../real.ts";
import { chartOf } from "../views.ts";

const zoomed = (perDay: number, start = 8_035, width = 1_000) => ({
  ...{ perDay, width },
  view: { start, end: start + width / perDay },
});

describe("the marks of a record of few events", () => {
  it("are the same list while zoom and rows stay, and the right one after they change", () => {
    const { columns, rows } = chartOf(record, 1076);
    const other = chartOf(record, 676).rows;
    const first = marksNear(columns, rows, zoomed(0.5));
    expect(marksNear(columns, rows, zoomed(0.5, 12_000))).toBe(first);
    expect(marksNear(columns, rows, zoomed(0.6))).toEqual(placeMarks(columns, rows, 0.6));
    expect(marksNear(columns, other, zoomed(0.6))).toEqual(placeMarks(columns, other, 0.6));
  });
});
