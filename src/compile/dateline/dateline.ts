// The document's own date, where no editor gives one: from its dateline, byline, date line or closing line.

import { dayString, type EdtfDate, edtf } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { Block, ParsedDocument } from "../text/document.ts";
import { readHeading, readLine, readOpening } from "./forms.ts";
import { daySections, type Section } from "./sections.ts";
import type { WrittenDay } from "./written-day.ts";

/** The part of a document in which its date was found, in order of precedence. */
export type DatedBy = "published" | "dateline" | "byline" | "date line" | "heading" | "updated" | "closing line";

/** The words that give the document's date. */
export interface OwnDate extends Span {
  date: EdtfDate;
  by: DatedBy;
}

export interface Dateline {
  /** Null where there is none, or where its date cannot be told. */
  own: OwnDate | null;
  /** Why a date that seems to be there was not taken. */
  doubt: (Span & { reason: string }) | null;
  /** The words that say where and when the document was written; their dates are no events'. */
  furniture: Span[];
  /** The stretches below days that stand as headings. */
  sections: Section[];
}

interface Candidate extends Span {
  by: DatedBy;
  day: number | null;
  doubt: string | null;
  /** A date alone, as chronologies have them before each entry. */
  isBare: boolean;
}

/** The head of a document goes on until so many paragraphs of its report have begun. */
const HEAD_PARAGRAPHS = 3;
const HEAD_BLOCKS = 20;
/** A letter is dated below its text, above or below the signature. */
const CLOSING_LINES = 5;
const MAX_LINE = 160;

interface Line extends Span {
  block: Block;
  isFirst: boolean;
}

/** Finds the date of a document in its head, or at the end of a letter. It takes none rather than a doubtful one. */
export function readDateline(document: ParsedDocument): Dateline {
  // a label such as "Published:" is no part of the report, and still tells its day
  const blocks = document.blocks.filter(({ kind }) => kind !== "caption");
  const furniture: Span[] = [];
  const { candidates, bodyFrom } = headOf(document.text, blocks, furniture);
  const body = blocks.slice(bodyFrom);
  const sections = daySections(document);
  const isHeading = (each: Span) =>
    sections.some(({ heading }) => heading.start <= each.start && each.start < heading.end);
  if (sections.length > 0 || isChronology(document.text, body)) {
    // it has its dates line by line; none of them is the document's
    const bare = candidates.filter((each) => each.isBare && (sections.length === 0 || isHeading(each)));
    const kept = furniture.filter((span) => !bare.some((each) => span.start <= each.start && each.start < span.end));
    return { ...choose(candidates.filter((each) => !bare.includes(each))), furniture: kept, sections };
  }
  const found = candidates.length > 0 ? candidates : closingOf(document.text, body, furniture);
  return { ...choose(found), furniture, sections };
}

const isProse = (words: string): boolean =>
  words.length > 110 || (/[.!?…]["”’»)]*$/.test(words) && words.split(/\s+/, 9).length > 8);

function headOf(text: string, blocks: readonly Block[], furniture: Span[]) {
  const candidates: Candidate[] = [];
  let [prose, bodyFrom] = [0, 0];
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    bodyFrom = index + 1;
    const words = text.slice(block.start, block.end);
    const lines = linesOf(text, block, index === 0);
    const isReport = block.kind !== "boilerplate";
    const found = lines
      .flatMap((line) => inLine(text, line, furniture))
      .filter(({ by }) => isReport || LABELLED.has(by));
    // a short letter is all head
    const isClosing = prose > 1 && index >= blocks.length - CLOSING_LINES;
    for (const each of found)
      candidates.push(isClosing && each.by === "date line" ? { ...each, by: "closing line" } : each);
    if (found.length > 0 || !isReport) continue;
    // behind a date line, "6 October 2022: …" is an entry
    const isUndated = candidates.every(({ day }) => day === null);
    const special = opening(words, block, prose === 0 && isUndated) ?? heading(words, block, prose);
    if (special) {
      candidates.push(special.candidate);
      furniture.push(special.span);
    }
    if (isProse(words)) prose += 1;
    if (prose >= HEAD_PARAGRAPHS) break;
  }
  return { candidates, bodyFrom };
}

/** Dates that boilerplate may tell. */
const LABELLED: ReadonlySet<DatedBy> = new Set(["published", "updated"]);

function inLine(text: string, line: Line, furniture: Span[]): Candidate[] {
  const days = line.end - line.start > MAX_LINE ? [] : readLine(text.slice(line.start, line.end), line.isFirst);
  if (days.length > 0) furniture.push({ start: line.start, end: line.end });
  return days.map(({ kind, ...day }) => {
    const by = kind === "line" || kind === "place" ? "date line" : kind;
    return { ...placed(day, line.start), by, isBare: kind === "line" };
  });
}

/** A paragraph that begins with a date and a dash is dated so only if it is the first: chronologies write so, too. */
function opening(words: string, block: Block, isFirst: boolean): { candidate: Candidate; span: Span } | null {
  const found = readOpening(words);
  if (found === null || (!found.hasPlace && (!isFirst || found.day.day === null))) return null;
  const span = { start: block.start, end: block.start + found.end };
  return { candidate: { ...placed(found.day, block.start), by: "dateline", isBare: !found.hasPlace }, span };
}

function heading(words: string, block: Block, prose: number): { candidate: Candidate; span: Span } | null {
  const day = prose === 0 ? readHeading(words) : null;
  if (day === null) return null;
  const candidate: Candidate = { ...placed(day, block.start), by: "heading", isBare: false };
  return { candidate, span: { start: candidate.start, end: candidate.end } };
}

const placed = ({ start, end, day, doubt }: WrittenDay, offset: number) => ({
  start: start + offset,
  end: end + offset,
  day,
  doubt,
});

function linesOf(text: string, block: Block, isFirstBlock: boolean): Line[] {
  const lines: Line[] = [];
  for (let start = block.start; start < block.end; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 || next > block.end ? block.end : next;
    lines.push({ start, end, block, isFirst: isFirstBlock && start === block.start });
    start = end + 1;
  }
  return lines;
}

/** Whether two or more days stand alone, or before a dash, in the body of a text. */
function isChronology(text: string, body: readonly Block[]): boolean {
  const days = new Set<number>();
  for (const block of body) {
    const words = text.slice(block.start, Math.min(block.end, block.start + MAX_LINE));
    if (!/\d/.test(words.slice(0, 40))) continue;
    const [line] = words.length < MAX_LINE ? readLine(words, false) : [];
    const start = line ? null : readOpening(words);
    const day = line?.kind === "line" ? line.day : start?.hasPlace === false ? start.day.day : null;
    if (day !== null) days.add(day);
    if (days.size > 1) return true;
  }
  return false;
}

function closingOf(text: string, body: readonly Block[], furniture: Span[]): Candidate[] {
  const lines = body.slice(-CLOSING_LINES).flatMap((block) => linesOf(text, block, false));
  return lines
    .slice(-CLOSING_LINES)
    .flatMap((line) => inLine(text, line, furniture))
    .filter(({ by }) => by === "date line" || by === "published" || by === "updated")
    .map((each): Candidate => (each.by === "updated" ? each : { ...each, by: "closing line" }));
}

const ORDER: readonly DatedBy[] = [
  ...(["published", "dateline", "byline", "date line", "heading", "updated", "closing line"] as const),
];

/** Days of one document may lie a day apart: it is written in the evening and published in the morning. */
const NEAR = 1;

function choose(all: readonly Candidate[]): Pick<Dateline, "own" | "doubt"> {
  // when it was changed tells when it was written only where nothing else does
  const first = all.filter(({ by }) => by !== "updated");
  const candidates = (first.some(({ day }) => day !== null) ? first : all).toSorted(
    (a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by) || a.start - b.start,
  );
  const dated = candidates.flatMap((each) => (each.day === null ? [] : [{ ...each, day: each.day }]));
  const [best] = dated;
  if (best === undefined) {
    const open = candidates.find(({ doubt }) => doubt !== null);
    return { own: null, doubt: open?.doubt ? { start: open.start, end: open.end, reason: open.doubt } : null };
  }
  const other = dated.find(({ day }) => Math.abs(day - best.day) > NEAR);
  if (other) {
    const reason = `elsewhere the head of the document gives ${dayString(other.day)}`;
    return { own: null, doubt: { start: best.start, end: best.end, reason } };
  }
  return { own: { start: best.start, end: best.end, by: best.by, date: edtf(dayString(best.day)) }, doubt: null };
}
