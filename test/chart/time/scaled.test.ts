// Columns and views on a scale.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScaledTime } from "../../../src/chart/time/scaled.ts";
import { foldedScale, LINEAR } from "../../../src/model/axis/scale.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { dayNumber, utcDay } from "../../../src/model/date.ts";
import { timelineOf } from "../events.ts";

const scale = foldedScale([
  { from: utcDay(1993, 1, 1), to: utcDay(1999, 1, 1) },
  { from: utcDay(2001, 1, 1), to: utcDay(2005, 1, 1) },
]);

const WHOLE = { start: utcDay(1992, 1, 1), end: utcDay(2025, 1, 1) };

describe("ScaledTime", () => {
  it("puts times on a scale in place, and back, and leaves those of the record alone", () => {
    const days = buildColumns(timelineOf([{ on: "2006-05-01" }, { on: "1992/2007", lasts: true }]));
    const scaled = new ScaledTime(days, WHOLE);
    const { columns } = scaled;
    scaled.rescale(scale);
    expect(columns.from[0]).toBeCloseTo(scale.at(dayNumber("2006-05-01")), 9);
    expect(columns.to[1]! - columns.from[1]!).toBeLessThan(days.to[1]! - days.from[1]!);
    expect(days.from[0]).toBe(dayNumber("2006-05-01"));
    scaled.rescale(LINEAR);
    expect([...columns.from, ...columns.to, ...columns.begun]).toEqual([...days.from, ...days.to, ...days.begun]);
  });
});

describe("views", () => {
  it("come back to the day, and never to the evening before", () => {
    const day = fc.integer({ min: utcDay(1992, 1, 1), max: utcDay(2024, 1, 1) });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9000 }), (start, length) => {
        const view = { start, end: start + length };
        const time = new ScaledTime(buildColumns(timelineOf([])), WHOLE);
        time.rescale(scale);
        expect(time.toDays(time.toPositions(view))).toEqual(view);
      }),
    );
  });
});
