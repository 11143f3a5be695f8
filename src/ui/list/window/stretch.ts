// The stretch of a long list that has its height in the page.

export interface Stretch {
  /** Position of its first row. */
  first: number;
  /** The rows that are visible stay where they are; otherwise one has come to its end at once, by a key or the scroll bar. */
  holds: boolean;
}

/** The share of a stretch at each end in which it moves on. */
const EDGE = 0.1;

/**
 * The next stretch, of `size` rows out of `total`, for one that begins at `first` and of which the rows from `seen` to `seenLast` are
 * visible; null while it may stay. Whoever scrolls moves on before its end; whoever jumps to its end comes to the end of the list.
 */
export function nextStretch(
  first: number,
  seen: number,
  seenLast: number,
  total: number,
  size: number,
): Stretch | null {
  const end = first + size;
  const last = Math.max(total - size, 0);
  if (first > 0 && seen <= first) return { first: 0, holds: false };
  if (first < last && seenLast >= end - 1) return { first: last, holds: false };
  const nearStart = first > 0 && seen < first + size * EDGE;
  const nearEnd = first < last && seenLast >= end - size * EDGE;
  if (!nearStart && !nearEnd) return null;
  return { first: Math.min(Math.max(seen - Math.floor(size / 2), 0), last), holds: true };
}
