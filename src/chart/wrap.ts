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

/** Fills lines up to `limit` px; a longer single word stands alone and overhangs. */
export function fill(words: readonly string[], limit: number, measure: Measure): Wrapped {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
    width = Math.max(width, measure(line));
  }
  if (line !== "") lines.push(line);
  return { lines, width };
}

/** The ways to set a title in at most `most` lines, each as narrow as its number of lines allows; fewest lines first. */
export function wrappings(title: string, most: number, measure: Measure): Wrapped[] {
  const words = title.split(" ");
  const found: Wrapped[] = [];
  for (let lines = 1; lines <= most; lines += 1) {
    let low = MIN_TEXT;
    let high = MAX_TEXT;
    if (fill(words, high, measure).lines.length > lines) continue;
    while (high - low > 4) {
      const middle = (low + high) / 2;
      if (fill(words, middle, measure).lines.length <= lines) high = middle;
      else low = middle;
    }
    const best = fill(words, high, measure);
    if (found.at(-1)?.lines.length !== best.lines.length) found.push(best);
  }
  return found;
}
