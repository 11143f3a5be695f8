// The marks of the zoom that was placed last.

import { describe, expect, it } from "vitest";
import { marksAt } from "../../../src/chart/marks/cache.ts";
import { placeMarks } from "../../../src/chart/marks/place.ts";
import { record } from "../real.ts";
import { chartOf } from "../views.ts";

describe("marksAt", () => {
  it("gives the same list while zoom and rows stay, and the right one after they change", () => {
    const { columns, rows } = chartOf(record, 1076);
    const other = chartOf(record, 676).rows;
    const first = marksAt(columns, rows, 0.5);
    expect(marksAt(columns, rows, 0.5)).toBe(first);
    expect(marksAt(columns, rows, 0.6)).toEqual(placeMarks(columns, rows, 0.6));
    expect(marksAt(columns, other, 0.6)).toEqual(placeMarks(columns, other, 0.6));
  });
});
