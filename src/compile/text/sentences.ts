// Blocks and sentences of a text, as spans; nothing is copied or changed.

import type { Span } from "../../model/text.ts";
import { LIST_COUNT, LIST_MARK } from "../en/words/boilerplate.ts";
import {
  ABBREVIATION,
  DAY_END,
  DOTTED_MONTH_DAY,
  ERA_BEGINS,
  ERA_END,
  JOINT_END,
  MONTH_END,
  MONTH_NEXT,
  NUMBER_SIGN,
  OPEN_END,
} from "../en/words/sentences.ts";
import { isRow } from "./tables.ts";

interface Line extends Span {
  blank: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    lines.push({ start, end, blank: text.slice(start, end).trim() === "" });
    start = end + 1;
  }
  return lines;
}

/** A span without the white space at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}

/**
 * Paragraphs. Web texts put one on each line; a text wrapped by hand at 60 to 90 columns puts them between blank lines.
 */
export function splitBlocks(text: string): Span[] {
  const lines = linesOf(text);
  const full = lines.filter((line) => !line.blank);
  const wrapped = full.filter((line) => line.end - line.start >= 55 && line.end - line.start <= 90).length;
  const isWrapped =
    full.length >= 6 && wrapped >= full.length * 0.6 && full.every((line) => line.end - line.start <= 100);
  const blocks: Span[] = [];
  let open: Span | null = null;
  let isRowOpen = false;
  for (const line of lines) {
    const isOfTable = !line.blank && isRow(text.slice(line.start, line.end));
    // a row is a block of its own, also where lines are wrapped
    if (open && (isOfTable || isRowOpen)) {
      blocks.push(trimmed(text, open));
      open = null;
    }
    isRowOpen = isOfTable;
    if (line.blank) {
      if (open && isWrapped) {
        blocks.push(trimmed(text, open));
        open = null;
      }
      continue;
    }
    if (open && !isWrapped && !runsOn(text, open, line)) {
      blocks.push(trimmed(text, open));
      open = null;
    }
    open = open ? { start: open.start, end: line.end } : { start: line.start, end: line.end };
  }
  if (open) blocks.push(trimmed(text, open));
  return blocks;
}

/** A line above a blank one that is no shorter may be the beginning of a broken sentence; a shorter one is a heading. */
const MIN_BROKEN = 40;

/** A sentence broken over lines: the one ends in its middle, the other begins small, or behind an article. */
function runsOn(text: string, open: Span, line: Span): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 30)).trim();
  if (LIST_COUNT.test(words) || LIST_MARK.test(words)) return false;
  const before = text.slice(Math.max(open.start, open.end - 30), open.end);
  const after = text.slice(line.start, Math.min(line.end, line.start + 30)).trimStart();
  if (JOINT_END.test(before)) return /^[\p{L}\d“"‘]/u.test(after);
  if (line.start - open.end > 1 && open.end - open.start < MIN_BROKEN && !before.trimEnd().endsWith(",")) return false;
  return OPEN_END.test(before) && /^(?:\p{Ll}|,\s?\p{L})/u.test(after);
}

// Full stops of other scripts end sentences, too; those of Chinese and Japanese have no white space behind them.
// The whole run of sentence marks, then closing quotation marks and brackets and marks of notes ("[7]", "³"), then white space
// (or a glued quotation mark)
const END =
  /(?=[.!?…։।؟۔。！？])(?:(?<![.!?…])[.!?…։।؟۔。！？]+[”"’'»)\]」』]*(?:\[[^\]\n]{1,20}\]|[¹²³⁰⁴-⁹]){0,8}(?=\s|(?<=[\p{Ll}\s)”"]\.)\p{Lu}\p{Ll}+[\s&])|[。！？]+[”"’'»)\]」』]*(?=\S))/gu;
/** The marks of a sentence's end without those of notes. */
const STOP = /^[.!?…։।؟۔。！？]+[”"’'»)\]」』]*/u;
const STARTS = /^\s*[“"‘'«([—–/-]{0,3}\s?[\p{Lu}\p{Lt}\p{Lo}\d]/u;

/** The sentences of a block; together they cover all its words. */
export function splitSentences(text: string, block: Span): Span[] {
  const slice = text.slice(block.start, block.end);
  const sentences: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(slice); match; match = END.exec(slice)) {
    const end = match.index + match[0].length;
    if (!STARTS.test(slice.slice(end, end + 12))) continue;
    const [stop] = STOP.exec(match[0]) ?? [""];
    if (
      stop === "." &&
      NUMBER_SIGN.test(slice.slice(Math.max(0, match.index - 6), match.index)) &&
      /^\s*\d/.test(slice.slice(end, end + 4))
    )
      continue;
    if (stop === "." && goesOn(slice, start, match.index, end)) continue;
    sentences.push(trimmed(text, { start: block.start + start, end: block.start + end }));
    start = end;
  }
  const rest = trimmed(text, { start: block.start + start, end: block.end });
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}

/** Whether a full stop belongs to an abbreviation, a month or a day, and its sentence goes on. */
function goesOn(slice: string, start: number, stop: number, end: number): boolean {
  const before = slice.slice(Math.max(0, stop - 24), stop);
  const after = slice.slice(end, end + 24);
  if (ERA_END.test(before)) return ERA_BEGINS.test(slice.slice(start, stop)) && stop - start < 24;
  if (ABBREVIATION.test(before.slice(-12))) return true;
  if (MONTH_END.test(before)) return DOTTED_MONTH_DAY.test(`.${after}`);
  return DAY_END.test(before) && MONTH_NEXT.test(after);
}
