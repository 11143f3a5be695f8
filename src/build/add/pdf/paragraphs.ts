// Lines of a PDF as paragraphs: joined over lines, columns and pages, words that a hyphen broke made whole.

import { type Block, between, CELL, type Piece, raised } from "../incoming.ts";
import { commonSize, type Item, type Line } from "./lines.ts";
import { lettersOf } from "./margins.ts";

const SENTENCE_END = /[.!?:…]["”’»)\]]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/;
const BULLET = /^(?:[•▪‣●◦·*–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/;
const NOTE = /^(?:[*†‡]|\d{1,3}[.)]?\s?\D)/;
/** First parts of words that keep their hyphen. */
const KEEPS_HYPHEN = /(?:^|[\s(“"])(?:self|ex|vice|all|half|well|ill|so|cross|non|co|anti|pro|post|pre)-$/i;

/** The words of a text, with and without hyphens. */
interface Words {
  /** Small letters. */
  has(word: string): boolean;
}

/** Paragraphs of lines in their order; notes at the feet of columns come last. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const body = commonSize(lines.flatMap(({ items }) => items.filter((item) => item !== null)));
  const notes = new Set(footnotes(lines, body));
  const words = new Set(
    lines.flatMap(
      (line) =>
        lettersOf(line)
          .toLowerCase()
          .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
    ),
  );
  return [
    ...joined(
      lines.filter((line) => !notes.has(line)),
      words,
    ),
    ...joined([...notes], words),
  ];
}

/** Small lines below the last large one of a column, from one on that begins with a mark. */
function footnotes(lines: readonly Line[], body: number): Line[] {
  const found: Line[] = [];
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    columns.set(columnOf(line), [...(columns.get(columnOf(line)) ?? []), line]);
  }
  for (const column of columns.values()) {
    const last = column.findLastIndex(({ size }) => size > body * 0.92);
    const small = column.slice(last + 1);
    const first = small.findIndex((line) => NOTE.test(lettersOf(line)));
    if (last !== -1 && first !== -1) found.push(...small.slice(first));
  }
  return found;
}

function joined(lines: readonly Line[], words: Words): Block[] {
  const leading = usualLeading(lines);
  const widths = usualWidths(lines);
  const blocks: Block[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const pieces = piecesOf(line);
    const kind = isRow(line, before, lines[at + 1]) ? "row" : "paragraph";
    const open = blocks.at(-1);
    if (open?.kind === "paragraph" && kind === "paragraph" && before && goesOn(before, line, leading, widths))
      append(open.pieces, pieces, words);
    else blocks.push({ kind, pieces });
  }
  return blocks;
}

/** The distance of baselines inside a column that occurs most. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [at, { page, column, y }] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || before.page !== page || before.column !== column || before.y <= y) continue;
    const distance = Math.round((before.y - y) * 2) / 2;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 14;
}

const cellsOf = ({ items }: Line): number => items.filter((item) => item === null).length + 1;

/** Starts of the cells of a line. */
const startsOf = ({ items }: Line): number[] =>
  items.flatMap((item, at) => (item !== null && (at === 0 || items[at - 1] === null) ? [item.x] : []));

/** A line of several cells beside another one whose cells begin at the same places. */
function isRow(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (cellsOf(line) < 2) return false;
  const starts = startsOf(line);
  return [before, after].some(
    (other) =>
      other &&
      cellsOf(other) > 1 &&
      startsOf(other).filter((x) => starts.some((own) => Math.abs(own - x) < line.size)).length > 1,
  );
}

const columnOf = ({ page, column }: Line): string => `${page}/${column}`;

/** The width that a quarter of the lines of a column exceed. */
function usualWidths(lines: readonly Line[]): Map<string, number> {
  const widths = new Map<string, number[]>();
  for (const line of lines) {
    const known = widths.get(columnOf(line)) ?? [];
    known.push(line.right - line.x);
    widths.set(columnOf(line), known);
  }
  return new Map(
    [...widths].map(([key, all]) => [key, all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.75)] ?? 0]),
  );
}

function goesOn(before: Line, line: Line, leading: number, widths: ReadonlyMap<string, number>): boolean {
  if (Math.abs(before.size - line.size) > line.size * 0.08) return false;
  const [last, first] = [lettersOf(before), lettersOf(line)];
  if (BULLET.test(first)) return false;
  const isEnded = SENTENCE_END.test(last);
  const indent = line.x - line.left > line.size * 0.8 && before.x - before.left < line.size * 0.8;
  if (before.page !== line.page || before.column !== line.column)
    return !isEnded && /^[\p{Ll}\p{Lo}\d(“"‘]|^\p{Lu}\p{Ll}*[\s,]/u.test(first) && !isHeading(before);
  if (before.y - line.y > leading * 1.35 || indent) return false;
  const isShort = before.right < before.end - (before.end - before.left) * 0.2;
  // a heading, a salutation or a signature: a line much shorter than the others, and a new beginning below it
  const isAlone =
    before.right - before.x < (widths.get(columnOf(before)) ?? 0) * 0.6 && /^[“"‘]?[\p{Lu}\d]/u.test(first);
  return !(isShort && isEnded) && !isAlone;
}

/** A short line without a sentence's end that does not fill its column. */
const isHeading = (line: Line): boolean => line.right < line.left + (line.end - line.left) * 0.6;

function piecesOf({ items, size, y }: Line): Piece[] {
  const pieces: Piece[] = [];
  let before: Item | null = null;
  for (const item of items) {
    if (item === null) pieces.push(CELL);
    else {
      if (before && gapBetween(before, item) > size * 0.15) pieces.push(between(" "));
      const isMark = item.size < size * 0.8 && item.y > y + size * 0.1 && /^\s*\d{1,3}\s*$/.test(item.text);
      const text = isMark ? raised(item.text) : item.text;
      pieces.push({ text, place: { page: item.page, item: item.item }, offset: 0 });
    }
    before = item;
  }
  return pieces;
}

const gapBetween = (a: Item, b: Item): number => Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));

/** Puts a line behind another one, a hyphen at the end of which may have broken a word. */
function append(pieces: Piece[], more: readonly Piece[], words: Words): void {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== "");
  const piece = pieces[last];
  const head = pieces
    .slice(Math.max(0, last - 3))
    .map(({ text }) => text)
    .join("")
    .trimEnd();
  const tail = more
    .map(({ text }) => text)
    .join("")
    .trimStart();
  if (!piece) {
    pieces.push(...more);
    return;
  }
  const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(head);
  if (broken && /^\p{Ll}/u.test(tail)) {
    const [rest = ""] = /^\p{L}+/u.exec(tail) ?? [];
    const first = broken[1] ?? "";
    const isSoft = head.endsWith("\u00ad");
    pieces.splice(last + 1);
    if (isSoft || !keepsHyphen(head, first, rest, words))
      pieces[last] = { ...piece, text: piece.text.trimEnd().slice(0, -1) };
  } else if (/(?:[\p{L}\d][-\u2010]|\d[–—])$/u.test(head) && /^[\p{L}\d]/u.test(tail)) pieces.splice(last + 1);
  else if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(head) ||
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(tail)
  )
    pieces.push(between(" "));
  pieces.push(...more);
}

/** Whether a hyphen at a line's end belongs to the word: the text writes it so elsewhere, or nearly all texts do. */
function keepsHyphen(head: string, first: string, rest: string, words: Words): boolean {
  if (words.has(`${first}-${rest}`.toLowerCase())) return true;
  if (words.has(`${first}${rest}`.toLowerCase())) return false;
  return KEEPS_HYPHEN.test(head);
}
