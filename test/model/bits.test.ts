// Sets of events against JavaScript's own sets.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventSet } from "../../src/model/bits.ts";

/** A size and two sets of indices below it. */
const sets = fc
  .integer({ min: 0, max: 300 })
  .chain((size) => {
    const members = size === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat({ max: size - 1 }));
    return fc.tuple(fc.constant(size), members, members);
  })
  .map(([size, a, b]) => ({ size, a: new Set(a), b: new Set(b) }));

const made = (size: number, members: ReadonlySet<number>) => EventSet.where(size, (index) => members.has(index));
const ascending = (members: Iterable<number>) => [...members].sort((x, y) => x - y);

describe("EventSet", () => {
  it("holds what it was given, in ascending order, and nothing else", () => {
    fc.assert(
      fc.property(sets, ({ size, a }) => {
        const set = made(size, a);
        expect([...set]).toEqual(ascending(a));
        expect(set.count).toBe(a.size);
        for (let index = 0; index < size; index += 1) {
          expect(set.has(index)).toBe(a.has(index));
          expect(set.bit(index)).toBe(a.has(index) ? 1 : 0);
        }
      }),
    );
  });

  it("has no index outside the record", () => {
    const all = EventSet.all(40);
    expect(all.count).toBe(40);
    expect([-1, 40, 63, 64, 1000, Number.NaN].map((index) => all.has(index))).toEqual(Array(6).fill(false));
  });

  it("and: the members of both", () => {
    fc.assert(
      fc.property(sets, ({ size, a, b }) => {
        const both = made(size, a).and(made(size, b));
        expect([...both]).toEqual(ascending(a).filter((index) => b.has(index)));
        expect(both.capacity).toBe(size);
      }),
    );
  });

  it("without: the members of one that are not in the other", () => {
    fc.assert(
      fc.property(sets, ({ size, a, b }) => {
        expect([...made(size, a).without(made(size, b))]).toEqual(ascending(a).filter((index) => !b.has(index)));
      }),
    );
  });

  it("equals: the same members of records of the same size", () => {
    fc.assert(
      fc.property(sets, ({ size, a, b }) => {
        expect(made(size, a).equals(made(size, new Set(a)))).toBe(true);
        expect(made(size, a).equals(made(size, b))).toBe(ascending(a).join() === ascending(b).join());
        expect(made(size, a).equals(made(size + 1, a))).toBe(false);
      }),
    );
  });
});
