// Titles in one to three lines.

/** Width of a text in px, in the font of the labels. */
export type Measure = (text: string) => number;

export interface Wrapped {
  lines: string[];
  width: number;
}

/** Widest and narrowest text block of a label, in px. */
export const MAX_TEXT = 240;
const MIN_TEXT = 84;

/** The ways to set a title in at most `most` lines, each as narrow as its number of lines allows; fewest lines first. */
export function wrappings(title: string, most: number, measure: Measure): Wrapped[] {
  const words = title.split(" ").filter((word) => word !== "");
  // Lines are tried out on the widths of words, so that each word is measured once and only the lines that stay are again.
  const widths = words.map(measure);
  const space = measure(" ");
  const found: Wrapped[] = [];
  for (let lines = 1; lines <= Math.min(most, words.length); lines += 1) {
    let low = MIN_TEXT;
    let high = MAX_TEXT;
    if (breaks(widths, space, high).length > lines) continue;
    while (high - low > 4) {
      const middle = (low + high) / 2;
      if (breaks(widths, space, middle).length <= lines) high = middle;
      else low = middle;
    }
    const starts = breaks(widths, space, high);
    if (found.at(-1)?.lines.length === starts.length) continue;
    const set = starts.map((start, k) => words.slice(start, starts[k + 1]).join(" "));
    found.push({ lines: set, width: Math.max(...set.map(measure)) });
  }
  return found;
}

/** Fills lines up to `limit` px and gives the first word of each; a longer single word stands alone and overhangs. */
function breaks(widths: readonly number[], space: number, limit: number): number[] {
  const starts: number[] = [];
  let line = Number.POSITIVE_INFINITY;
  widths.forEach((width, word) => {
    line += space + width;
    if (line <= limit) return;
    starts.push(word);
    line = width;
  });
  return starts;
}
