// The numbers of a sentence, in figures and, in English, in words.

import type { Span } from "../../../model/text.ts";
import { timeTokens } from "../../en/temporal/tokens.ts";
import { type Shape, shapeCode } from "../../temporal/shapes.ts";
import { tokenize, wholeOf } from "../../text/tokens.ts";

export interface SaidNumber extends Span {
  value: number;
}

/** Figures with or without thousands; not the seven of "G7". */
const FIGURES = /(?<![\p{L}\p{N}])\d+(?:[.,'’\u00a0\u202f]\d{3}(?!\d))*/gu;
/** A year and a dash, before the last two figures of another year. */
const YEAR_BEFORE = /(?<!\d)(\d\d)\d\d[-–—/]$/;
const IN_WORDS: readonly Shape[] = ["WORDS12", "WORDS31", "WORDS999", "YEAR_WORDS"];

/**
 * All numbers of a sentence in its order, "2023–24" as two years. Numbers in words are known in English alone.
 * @param language BCP 47
 */
export function numbersIn(text: string, language: string): SaidNumber[] {
  const found: SaidNumber[] = [];
  for (const { 0: figures, index: start } of text.matchAll(FIGURES)) {
    const [, century] = (figures.length === 2 && YEAR_BEFORE.exec(text.slice(0, start))) || [];
    const value = Number(`${century ?? ""}${figures.replace(/\D/g, "")}`);
    found.push({ start, end: start + figures.length, value });
  }
  if (/^en\b/i.test(language)) {
    const codes = new Set(IN_WORDS.map((shape) => shapeCode[shape]));
    const tokens = tokenize(text);
    for (const { code, start, end, value } of timeTokens(tokens, wholeOf(tokens))) {
      if (codes.has(code)) found.push({ start, end, value });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
