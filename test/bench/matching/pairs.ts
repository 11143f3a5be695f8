// Pairs of what was proposed and what was expected: each at most once, as many as there can be, the best ones first.

import type { EdtfDate } from "../../../src/model/date.ts";
import type { Span } from "../../../src/model/text.ts";

/** Overlap by half: the common part is at least half as long as the shorter of the two. */
export function overlapsByHalf(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

export const sameBounds = (a: EdtfDate, b: EdtfDate): boolean => a.earliest === b.earliest && a.latest === b.latest;

/**
 * A largest one-to-one matching (augmenting paths), as pairs of indices: proposed, expected. Only spans that overlap
 * by half are paired; those of a higher `likeness` (any number) are tried first.
 */
export function pairsOf<A extends Span, B extends Span>(
  proposed: readonly A[],
  expected: readonly B[],
  likeness: (a: A, b: B) => number,
): [number, number][] {
  const partnerOf = new Map<number, number>();
  const choices = proposed.map((each) =>
    expected
      .flatMap((other, index) => (overlapsByHalf(each, other) ? [{ index, like: likeness(each, other) }] : []))
      .sort((a, b) => b.like - a.like),
  );
  const augment = (from: number, seen: Set<number>): boolean =>
    choices[from]!.some(({ index }) => {
      if (seen.has(index)) return false;
      seen.add(index);
      const taken = partnerOf.get(index);
      if (taken !== undefined && !augment(taken, seen)) return false;
      partnerOf.set(index, from);
      return true;
    });
  const best = (from: number) => choices[from]![0]?.like ?? Number.NEGATIVE_INFINITY;
  const order = proposed.map((_, index) => index).sort((a, b) => best(b) - best(a));
  for (const from of order) augment(from, new Set());
  return [...partnerOf].map(([to, from]) => [from, to]);
}
