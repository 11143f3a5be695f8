// The scale of an axis with folded stretches.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedScale, LINEAR } from "../../../src/model/axis/scale.ts";

const YEAR = 365.25;

/** Stretches in order, each of 1 to 20 years, with at least a day between. */
const stretches = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 365, max: 7300 })), { maxLength: 8 })
  .map((steps) => {
    let at = -3000;
    return steps.map(([gap, length]) => {
      const from = at + gap;
      at = from + length;
      return { from, to: at };
    });
  });
const day = fc.double({ min: -6000, max: 90_000, noNaN: true });

describe("foldedScale", () => {
  it("keeps the order of days", () => {
    fc.assert(
      fc.property(stretches, day, day, (folded, a, b) => {
        const { at } = foldedScale(folded);
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(Math.sign(at(a) - at(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it("has an inverse", () => {
    fc.assert(
      fc.property(stretches, day, (folded, x) => {
        const { at, dayAt } = foldedScale(folded);
        expect(dayAt(at(x))).toBeCloseTo(x, 6);
        expect(at(dayAt(x))).toBeCloseTo(x, 6);
      }),
    );
  });

  it("makes of each stretch a cut that is narrower than its days, and as wide as can be seen", () => {
    fc.assert(
      fc.property(stretches, (folded) => {
        const { at, cuts } = foldedScale(folded);
        expect(cuts.map(({ from, to }) => ({ from, to }))).toEqual(folded);
        for (const { from, to, start, end } of cuts) {
          expect(at(from)).toBeCloseTo(start, 6);
          expect(at(to)).toBeCloseTo(end, 6);
          expect(end - start).toBeLessThan(to - from);
          expect(end - start).toBeGreaterThanOrEqual(0.2 * YEAR); // 8 px where a year has 40
        }
      }),
    );
  });

  it("leaves all other days as long as they are", () => {
    fc.assert(
      fc.property(stretches, day, (folded, x) => {
        const { at } = foldedScale(folded);
        fc.pre(!folded.some(({ from, to }) => x + 1 > from && x < to));
        expect(at(x + 1) - at(x)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("is linear without a stretch, and takes open ends as they are", () => {
    expect(foldedScale([])).toBe(LINEAR);
    const { at } = foldedScale([{ from: 0, to: 1000 }]);
    expect([at(Number.NEGATIVE_INFINITY), at(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
