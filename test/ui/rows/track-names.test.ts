// Places of the names of the tracks.

import fc from "fast-check";
import { expect, test } from "vitest";
import { nameShifts, trackX } from "../../../src/ui/rows/geometry.ts";

test("names that have room stand on their tracks", () => {
  expect(nameShifts([40, 30, 40, 30, 28])).toEqual([0, 0, 0, 0, 0]);
});

test("a name that would touch the one before it on its line moves aside", () => {
  const shifts = nameShifts([54, 30, 43, 30, 28]);
  expect(shifts[2]).toBeGreaterThan(0);
  expect(trackX(2) + shifts[2]! - 43 / 2 - (trackX(0) + 54 / 2)).toBeCloseTo(5);
  expect([shifts[0], shifts[1], shifts[3]]).toEqual([0, 0, 0]);
});

test("no name moves to the left, or far from its track", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { maxLength: 9 }), (widths) => {
      for (const shift of nameShifts(widths)) {
        expect(shift).toBeGreaterThanOrEqual(0);
        expect(shift).toBeLessThanOrEqual(10);
      }
    }),
  );
});
