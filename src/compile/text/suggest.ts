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
  // what a word processor adds to a word, or cannot be seen in it, is none of its letters
  const plain = word.normalize("NFKC").replace(NO_LETTER, "").toLowerCase();
  let best: { known: string; distance: number } | null = null;
  for (const each of known) {
    const steps = distance(plain, each.toLowerCase());
    if (steps <= Math.max(1, Math.floor(each.length / 3)) && (best === null || steps < best.distance)) {
      best = { known: each, distance: steps };
    }
  }
  return best?.known ?? null;
}

const NO_LETTER = /[\p{Cf}\s"'“”„‘’‚«»‹›]/gu;

/** The first character of a word that none of ASCII is, by its number: it may look like one, or like nothing. */
export function strangeIn(word: string): string | null {
  const [strange] = /[^\x20-\x7e]/u.exec(word) ?? [];
  return strange === undefined
    ? null
    : `U+${(strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A hint for an unknown word: the nearest known one, else the whole list when it is short. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const strange = near && !strangeIn(near) ? strangeIn(word) : null;
  const why = strange === null ? "" : ` The character ${strange} stands in it`;
  return near ? `did you mean "${near}"?${why}` : `known are: ${known.join(", ")}`;
}
