// Words that invisible signs or a hyphen at the end of a line break: read as if they were whole, and found where they stand.

import type { Span } from "../../../model/text.ts";
import { INVISIBLE } from "../../text/edges.ts";
import { MONTH_NAMES, weekdayOf } from "./lexicon.ts";

/** Soft hyphens, spaces of no width, joiners and marks of direction. */
const UNSEEN = new RegExp(`[${INVISIBLE}]+`);
/** These, or a hyphen at the end of a line with the letters around it. */
const BREAK = new RegExp(`${UNSEEN.source}(?:\\n[ \\t]{0,20})?|[-‐]\\n[ \\t]{0,20}`, "g");
const MAX_HALF = 12;

const MONTHS = new Set(MONTH_NAMES.flatMap((names) => names.split(" ")));
const isWord = (word: string): boolean => MONTHS.has(word.toLowerCase()) || weekdayOf(word) !== null;

export interface Mended {
  text: string;
  /** The place in the mended text of a place in the text as it is. */
  to(offset: number): number;
  /** The span in the text as it is of a span in the mended one. */
  back(span: Span): Span;
}

/** A text without what breaks its words of time; null where nothing does. */
export function mended(text: string): Mended | null {
  if (!UNSEEN.test(text) && !/[-‐]\n/.test(text)) return null;
  const pieces: string[] = [];
  /** The beginning of each piece in the mended text, and in the text as it is. */
  const places: { at: number; from: number }[] = [];
  let [at, from] = [0, 0];
  const keep = (words: string, start: number): void => {
    if (words === "") return;
    places.push({ at, from: start });
    pieces.push(words);
    at += words.length;
  };
  for (const { index, 0: signs } of text.matchAll(BREAK)) {
    const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(from, index - MAX_HALF), index))?.[0] ?? "";
    const after = /^[\p{L}\p{N}]*/u.exec(text.slice(index + signs.length, index + signs.length + MAX_HALF))?.[0] ?? "";
    const isHyphen = !UNSEEN.test(signs);
    if (isHyphen && !isWord(before + after)) continue;
    keep(text.slice(from, index), from);
    // figures that an invisible space parts are two numbers
    if (/\d$/.test(before) && after !== "" && !signs.includes("\u00ad")) keep(" ", index);
    from = index + signs.length;
  }
  if (places.length === 0 && from === 0) return null;
  keep(text.slice(from), from);
  const pieceAt = (offset: number, key: "at" | "from"): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.[key] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const original = (offset: number): number => {
    const piece = places[pieceAt(offset, "at")];
    return piece ? piece.from + offset - piece.at : offset;
  };
  return {
    text: pieces.join(""),
    to(offset) {
      const index = pieceAt(offset, "from");
      const piece = places[index] ?? { at: 0, from: 0 };
      return Math.min(piece.at + Math.max(0, offset - piece.from), places[index + 1]?.at ?? at);
    },
    back: ({ start, end }) => ({ start: original(start), end: end > start ? original(end - 1) + 1 : original(start) }),
  };
}
