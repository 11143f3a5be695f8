// The marks of the zoom that was placed last, and of the view and what lies around it.

import { describe, expect, it } from "vitest";
import { marksNear } from "../../../src/chart/marks/near.ts";
import { type Mark, placeMarks } from "../../../src/chart/marks/place.ts";
import { archive } from "../archive.ts";
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

describe("the marks of a record of many events", () => {
  const many = archive(20_000);
  const { columns, rows, whole } = chartOf(many, 1000);
  const at = (start: number) => zoomed(10, start);

  it("are those of the view and its surroundings, as they are when all are placed", () => {
    const { view, perDay } = at(12_000);
    const inView = (marks: readonly Mark[]) =>
      marks.filter(({ x0, x1 }) => x1 > view.start * perDay && x0 < view.end * perDay);
    const found = marksNear(columns, rows, at(12_000));
    expect(found.length).toBeLessThan(columns.count / 4);
    const members = (marks: readonly Mark[]) =>
      inView(marks)
        .flatMap((mark) => mark.members)
        .sort((a, b) => a - b);
    expect(members(found)).toEqual(members(placeMarks(columns, rows, perDay)));
  });

  it("stay the same list while the view pans inside of them, and change beyond", () => {
    const first = marksNear(columns, rows, at(12_000));
    expect(marksNear(columns, rows, at(12_030))).toBe(first);
    expect(marksNear(columns, rows, at(13_000))).not.toBe(first);
  });

  it("are few, however many events a view has", () => {
    const wide = { view: whole, width: 1000, perDay: 1000 / (whole.end - whole.start) };
    expect(marksNear(columns, rows, wide).length).toBeLessThan(3_000);
  });
});
