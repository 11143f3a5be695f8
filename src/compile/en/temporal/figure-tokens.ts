// Figures as tokens of the tagger: numbers, years, ordinals, decades, clocks, and days written in figures.

import { type Shape, shapeCode } from "../../temporal/shapes.ts";
import type { Token } from "../../temporal/token.ts";

/** A token of a shape, which no word of the lexicon stands for. */
export const shaped = (shape: Shape, start: number, end: number, value = Number.NaN): Token => ({
  start,
  end,
  word: "",
  value,
  code: shapeCode[shape],
});

/** Figures that are more than a number; sticky, each of bounded length. */
const FIGURE_SHAPES: readonly [Shape, RegExp][] = [
  ["ISO_TIME", /\d{4}-\d{2}-\d{2}T\d{2}:?\d{2}(?::?\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?(?![\w])/y],
  ["ISO_DAY", /\d{4}([-/.‐‑−])\d{1,2}\1\d{1,2}(?![\w-])/y],
  ["ROMAN_DAY", /\d{1,2}([-/.‐‑−])(?:I{1,3}|I?[VX]|VI{1,3}|XI{1,2})\1\d{4}(?![\w-])/y],
  ["ROMAN_DAY", /\d{1,2} (?:I{2,3}|I[VX]|VI{1,3}|XI{0,2}) (?:19|20)\d{2}(?![\w-])/y],
  ["SLASHED", /\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/-])/y],
  ["DOTTED", /\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![\w]|\.\d)/y],
  ["CLOCK", /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/y],
  ["CLOCK", /\d{1,2}\.\d{2}(?=\s?[ap]\.?\s?m\b)/iy],
  ["HALF", /\d{1,3}[ -]\d\/\d(?![\d/])/y],
  ["NUMBER", /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?![\d])/y],
  ["NUMBER", /\d{1,12}\.\d{1,12}(?![\d])/y],
];
/** "14th", and as it is written where English is not at home, "22-nd". */
const ORDINAL_SUFFIX = /-?(?:st|nd|rd|th)(?![\p{L}\d])/iuy;
const DECADE_SUFFIX = /['’]?s(?![\p{L}\d])/uy;

/** "20230220": the day without signs between. */
const COMPACT = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w.,-]*\d)/y;
/** Signs that may join figures to one token: "- / . : ," a space, and other hyphens. */
const JOINING: ReadonlySet<number> = new Set(Array.from("-/.:, ‐‑−", (sign) => sign.charCodeAt(0)));

/** The end of what a sticky pattern matches at an offset; -1 where it matches nothing. */
export const starts = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

function figuresShape(length: number, value: number): Shape {
  if (length > 4) return "NUMBER";
  if (length === 4) return value >= 1000 && value < 2200 ? "YEAR4" : "D9999";
  if (length === 3) return "D999";
  return value <= 12 ? "D12" : value <= 24 ? "D24" : value <= 31 ? "D31" : value <= 59 ? "D59" : "D99";
}

/**
 * The token that begins with a run of figures.
 * @param end where the run of figures ends
 * @param limit where the sentence ends
 */
export function figures(text: string, start: number, end: number, limit: number): Token {
  const length = end - start;
  if (length > 12) return shaped("NUMBER", start, end);
  if (length === 8 && starts(COMPACT, text, start) === end) return shaped("COMPACT_DAY", start, end);
  const value = Number(text.slice(start, end));
  if (length <= 4 && JOINING.has(text.charCodeAt(end))) {
    for (const [shape, pattern] of FIGURE_SHAPES) {
      const to = starts(pattern, text, start);
      if (to === -1 || to > limit) continue;
      return shaped(shape, start, to, shape === "HALF" ? halves(text.slice(start, to)) : Number.NaN);
    }
  }
  const ordinal = length <= 3 ? starts(ORDINAL_SUFFIX, text, end) : -1;
  if (ordinal !== -1) return shaped(value >= 1 && value <= 31 ? "ORDINAL_DAY" : "ORDINAL_MORE", start, ordinal, value);
  if (value % 10 === 0 && (length === 4 || length === 2)) {
    const to = starts(DECADE_SUFFIX, text, end);
    if (to !== -1) return shaped(length === 4 ? "DECADE4" : "DECADE2", start, to, value);
  }
  return shaped(figuresShape(length, value), start, end, value);
}

/** "2 1/2" is 2.5. */
function halves(text: string): number {
  const [, whole = 0, above = 0, below = 1] = (/(\d+)\D(\d)\/(\d)/.exec(text) ?? []).map(Number);
  return below === 0 ? Number.NaN : whole + above / below;
}
