// "Did you mean …?": the known word that is nearest to an unknown one.

/** Letters to change, add, drop or swap with their neighbour to get from one word to the other. */
function distance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (beforePrevious[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The nearest of the known words, if it is near enough to have been meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null;
  const plain = word.toLowerCase();
  let best: { known: string; distance: number } | null = null;
  for (const each of known) {
    const steps = distance(plain, each.toLowerCase());
    if (steps <= Math.max(1, Math.floor(each.length / 3)) && (best === null || steps < best.distance)) {
      best = { known: each, distance: steps };
    }
  }
  return best?.known ?? null;
}

/** A hint for an unknown word: the nearest known one, else the whole list when it is short. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `did you mean "${near}"?` : `known are: ${known.join(", ")}`;
}
