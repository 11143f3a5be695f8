// Finds boilerplate: navigation, share buttons, credits, comments, related headlines and end marks of web pages.

import type { Span } from "../../model/text.ts";
import { CHRONOLOGY, LINES, LIST_MARK, PLATFORM } from "../en/words/boilerplate.ts";
import { boxEnd, endsSentence } from "./boxes.ts";
import { tablesIn } from "./tables.ts";

const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const IS_LETTER = /\p{L}/u;
const IS_LATIN = /\p{Script=Latin}/u;
/** Kinds of characters as bits: a letter, one of the Latin script. */
const LETTER_BIT = 1;
const LATIN_BIT = 2;
const scriptOf = (char: string): number =>
  (IS_LETTER.test(char) ? LETTER_BIT : 0) | (IS_LATIN.test(char) ? LATIN_BIT : 0);
/** The kinds of the characters that nearly all texts are written in. */
const SCRIPTS = Uint8Array.from({ length: 0x250 }, (_, code) => scriptOf(String.fromCharCode(code)));

/** Whether most letters of a text are Latin ones; its first page tells. */
export function mainScriptIsLatin(text: string): boolean {
  let [latin, letters] = [0, 0];
  for (const char of text.slice(0, 2_000)) {
    const kind = SCRIPTS[char.charCodeAt(0)] ?? scriptOf(char);
    if ((kind & LETTER_BIT) !== 0) letters += 1;
    if ((kind & LATIN_BIT) !== 0) latin += 1;
  }
  return latin * 2 > letters;
}

/** Words of the report itself, as against links, buttons and headlines: a long line that ends like a sentence. */
const isProse = (line: string): boolean => line.length >= 100 && /[.!?…][”"’')\]]*\s*$/.test(line);

/**
 * Finds the blocks that are boilerplate. A heading of links, of a form or of comments takes along what belongs to it, and
 * what stands behind is judged by itself. The first block is the headline or the lead, whatever it says.
 */
export function boilerplateBlocks(text: string, blocks: readonly Span[]): boolean[] {
  const latin = mainScriptIsLatin(text);
  const lines = blocks.map(({ start, end }) => text.slice(start, end));
  const prose = lines.map(isProse);
  // two rows of a menu look like a table; one that tells of dates has figures
  const tables = tablesIn(lines).filter(({ first, last }) =>
    lines.slice(first, last + 1).some((line) => /\d/.test(line)),
  );
  const rows = new Set(tables.flatMap(({ first, last }) => range(first, last)));
  const marks = lines.map((line, at) => at > 0 && !rows.has(at) && isFooterLine(line, latin));
  let count = 0;
  const proseBefore = prose.map((isOne) => (isOne ? count++ : count));
  const page = { lines, prose, proseBefore };
  for (let at = 1; at < lines.length; at += 1) {
    const end = boxEnd(page, at);
    if (end === at) continue;
    marks.fill(true, at, end);
    // a box may end at the heading of the next one
    at = end - 1;
  }
  markTeasers(lines, prose, marks, rows);
  return marks;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const FULL_DATE =
  /\b(?:\d{1,2}\s\p{L}{3,9}\.?,?\s(\d{4})|\p{L}{3,9}\.?\s\d{1,2},\s(\d{4})|\d{1,2}[./-]\d{1,2}[./-](\d{4})|(\d{4})-\d\d-\d\d)\b/u;
const TEASERS = 3;

/** Headlines with the days of their publication, in a row behind the report: what else the site has to offer. */
function markTeasers(
  lines: readonly string[],
  prose: readonly boolean[],
  marks: boolean[],
  rows: ReadonlySet<number>,
): void {
  if (prose.filter(Boolean).length < 2) return;
  let first = lines.length;
  while (first > 0 && !rows.has(first - 1) && isTeaser(lines[first - 1] ?? "")) first -= 1;
  const run = lines.slice(first);
  const years = run.flatMap((line) => {
    const found = FULL_DATE.exec(line);
    return found ? [Number(found[1] ?? found[2] ?? found[3] ?? found[4])] : [];
  });
  const [year = 0] = years;
  const isRecent = years.length >= TEASERS && years.every((each) => Math.abs(each - year) <= 1);
  if (isRecent && years.length * 2 >= run.length && !CHRONOLOGY.test(lines[first - 1] ?? "")) marks.fill(true, first);
}

const isTeaser = (line: string): boolean => line.length <= 130 && !endsSentence(line) && !CHRONOLOGY.test(line);

/** A single line of boilerplate, such as an invitation to a channel in another script than the report's. */
export function isFooterLine(line: string, documentIsLatin: boolean): boolean {
  if (line.length > 200) return false;
  const plain = line.trim().replace(/^[-*•»>#\s]+/, "");
  if (LIST_MARK.test(plain) || LINES.some((pattern) => pattern.test(plain)) || isNavigation(plain)) return true;
  return documentIsLatin && PLATFORM.test(line) && count(line.replace(PLATFORM, ""), LATIN) * 2 < count(line, LETTER);
}

/** "Home | News | Politics", "Home > Europe > Norway": a row of short names between marks. */
function isNavigation(line: string): boolean {
  if (/[.!?]$/.test(line) || /\d{4}/.test(line)) return false;
  const parts = line.split(/\s[|>»/•·]\s/);
  return parts.length >= 3 && parts.every((part) => part.trim().length > 0 && part.length <= 24);
}

const END_MARK = /(?:^|\s)(-0-|-30-|###|\*\*\*)\s*$/;

/** The sign of a news agency that the report is over, at the end of a block. */
export function endMark(text: string, block: Span): Span | null {
  const from = Math.max(block.start, block.end - 12);
  const match = END_MARK.exec(text.slice(from, block.end));
  if (!match?.[1]) return null;
  const start = from + match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}
