// The scale of an axis with folded stretches.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenScales, foldedScale, LINEAR } from "../../../src/model/axis/scale.ts";

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
/** Of the way from one scale to another. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("foldedScale", () => {
  it("keeps the order of days", () => {
    fc.assert(
      fc.property(stretches, day, day, share, (folded, a, b, t) => {
        const { at } = betweenScales(LINEAR, foldedScale(folded), t);
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(Math.sign(at(a) - at(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it("has an inverse", () => {
    fc.assert(
      fc.property(stretches, day, share, (folded, x, t) => {
        const { at, dayAt } = betweenScales(LINEAR, foldedScale(folded), t);
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

describe("betweenScales", () => {
  it("turns one scale into the other, whichever of them folds", () => {
    fc.assert(
      fc.property(stretches, day, share, (folded, x, t) => {
        const to = foldedScale(folded);
        expect(betweenScales(LINEAR, to, 0).at(x)).toBeCloseTo(x, 6);
        expect(betweenScales(LINEAR, to, 1).at(x)).toBeCloseTo(to.at(x), 6);
        expect(betweenScales(to, LINEAR, t).at(x)).toBeCloseTo(betweenScales(LINEAR, to, 1 - t).at(x), 6);
        const [least, most] = [to.at(x), x].sort((a, b) => a - b);
        expect(betweenScales(LINEAR, to, t).at(x)).toBeGreaterThanOrEqual(least! - 1e-6);
        expect(betweenScales(LINEAR, to, t).at(x)).toBeLessThanOrEqual(most! + 1e-6);
        const halfway = betweenScales(LINEAR, to, 0.5); // and turns back there without a jump
        expect(betweenScales(halfway, LINEAR, 0).at(x)).toBeCloseTo(halfway.at(x), 6);
      }),
    );
  });

  it("is the second where they fold different stretches", () => {
    const [one, other] = [foldedScale([{ from: 0, to: 800 }]), foldedScale([{ from: 9, to: 900 }])];
    expect(betweenScales(one, other, 0.5)).toBe(other);
  });
});
