// Sets of lanes by number.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexSets } from "../../src/model/index-sets.ts";

describe("IndexSets", () => {
  it("one number for one set, whatever the order and however many lanes there are", () => {
    const sets = new IndexSets();
    expect(sets.numberOf([39, 2, 39])).toBe(sets.numberOf([2, 39]));
    expect(sets.numberOf([2])).not.toBe(sets.numberOf([39]));
    expect(sets.of(sets.numberOf([39, 2, 39]))).toEqual([2, 39]);
  });

  it("a union has the lanes of both", () => {
    const lanes = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lanes, lanes, (a, b) => {
        const sets = new IndexSets();
        const union = sets.union(sets.numberOf(a), sets.numberOf(b));
        expect(sets.of(union)).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
        expect(sets.union(sets.numberOf(b), sets.numberOf(a))).toBe(union);
        expect(sets.union(union, sets.numberOf(a))).toBe(union);
      }),
    );
  });
});
