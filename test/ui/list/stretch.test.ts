// The stretch of a long list that stands in the page.

import fc from "fast-check";
import { expect, it } from "vitest";
import { nextStretch } from "../../../src/ui/list/window/stretch.ts";

const SIZE = 10_000;
const SEEN = 12;
const total = fc.integer({ min: 0, max: 1_000_000 });

it("stays while the visible rows are not near an end of it, and where there is no more", () => {
  expect(nextStretch(0, 0, SEEN, 500, SIZE)).toBeNull();
  expect(nextStretch(0, 9_985, 9_999, SIZE, SIZE)).toBeNull();
  expect(nextStretch(0, 8_000, 8_012, 50_000, SIZE)).toBeNull();
  expect(nextStretch(40_000, 49_980, 49_999, 50_000, SIZE)).toBeNull();
});

it("comes to the end of the list for whoever jumps to the end of a stretch, and to its beginning likewise", () => {
  expect(nextStretch(0, 9_990, 9_999, 1_000_000, SIZE)).toEqual({ first: 990_000, holds: false });
  expect(nextStretch(500_000, 500_000, 500_010, 1_000_000, SIZE)).toEqual({ first: 0, holds: false });
});

it("shows every row to one who scrolls by screens, down and up, and holds the visible ones", () => {
  fc.assert(
    fc.property(total, fc.integer({ min: 1, max: 400 }), (all, step) => {
      let first = 0;
      const follow = (seen: number) => {
        const next = nextStretch(first, seen, Math.min(seen + SEEN, all - 1), all, SIZE);
        if (!next) return;
        expect(next.holds).toBe(true);
        first = next.first;
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(Math.max(all - SIZE, 0));
        expect(nextStretch(first, seen, Math.min(seen + SEEN, all - 1), all, SIZE)).toBeNull();
      };
      const far = Math.min(all - SEEN, 60_000);
      for (let seen = 0; seen < far; seen += step) {
        follow(seen);
        expect(seen).toBeGreaterThanOrEqual(first);
        expect(seen + SEEN).toBeLessThanOrEqual(first + SIZE);
      }
      for (let seen = far; seen >= 0; seen -= step) {
        follow(seen);
        expect(seen).toBeGreaterThanOrEqual(first);
      }
    }),
  );
});
