// One document and its findings, laid out for its editor: the text cut where something begins or ends, and notes beside it.

import { dayString } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { contains, overlaps, type Span } from "../../model/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { type Curation, readCuration } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import { withEntries } from "../propose/entries/dated-entries.ts";
import { readDocument } from "../stages/document-stage.ts";
import { dateOf, isDating, type TimeExpression, type TimexType, timexValue } from "../temporal/timex.ts";
import { type BlockKind, readable } from "../text/document.ts";
import { position } from "../text/fault.ts";
import { findQuote } from "../text/quote.ts";
import { startingBy } from "../text/spans.ts";
import { merge } from "../verify/coverage.ts";
import type { ReadDocument } from "../verify/evidence.ts";

export interface ReportInput {
  id: string;
  /** Name of the document's file. */
  file: string;
  text: string;
  /** Its curation as text, as far as it can be read. */
  curation: { name: string; text: string } | null;
  domain: CompileDomain;
  /** All events that have evidence in this document. */
  events: readonly TimelineEvent[];
  /** Those of the document's own file. */
  diagnostics: readonly Diagnostic[];
}

export interface ExpressionView extends Span {
  /** Its place among those of the document, from 1. */
  number: number;
  text: string;
  kind: "dating" | "unanchored" | "vague";
  /** TIMEX3's. */
  type: TimexType;
  value: string;
  /** The date that the words give (EDTF), and its days. */
  date: string | null;
  days: string | null;
  /** The day that they are counted from. */
  anchor: string | null;
  rule: string;
  line: number;
}

export type Note =
  | { kind: "event"; at: Span; event: TimelineEvent; evidence: number; number: number }
  | { kind: "ignored"; at: Span; because: string }
  | { kind: "diagnostic"; at: Span; diagnostic: Diagnostic };

/** A stretch of text throughout which the same things are marked. */
export interface Stretch extends Span {
  text: string;
  expression: ExpressionView | null;
  /** Whether the expression begins here; what explains it is said there. */
  isStart: boolean;
  /** The origin of the event that cites it; curated goes before proposed. */
  cited: TimelineEvent["origin"] | null;
  ignored: boolean;
  /** The worst of what is wrong with it. */
  fault: Diagnostic["severity"] | null;
  /** Sentences that no date led anywhere. */
  passedOver: boolean;
  /** Numbers of the events whose passages end here. */
  ends: number[];
}

export interface BlockView {
  kind: BlockKind;
  line: number;
  stretches: Stretch[];
  notes: Note[];
}

export interface DocumentView {
  blocks: BlockView[];
  expressions: ExpressionView[];
  /** Sentences of the report, and those of them that nothing cites and no words of time date. */
  sentences: number;
  passedOver: number;
}

/** Lays a document out. It is read anew, so that of many documents only one is held at a time. */
export function viewDocument(input: ReportInput): DocumentView {
  const { text } = input;
  const curation = input.curation && readCuration(input.curation.name, input.curation.text, input.domain, []);
  const document = withEntries(readDocument(input.id, input.file, text, curation, input.domain));
  const line = (offset: number) => position(document.source, offset).line;
  const sentences = readable(document);
  const expressions = document.expressions.map((each, index) => viewExpression(each, index + 1, line(each.start)));
  const notes = notesOf(input, document, curation);
  const claimed = merge(notes.map(({ at }) => at));
  const passedOver = sentences.filter(
    (sentence) =>
      sentence.kind === "text" &&
      !touches(claimed, sentence) &&
      !inside(expressions, sentence).some(({ kind }) => kind !== "vague"),
  );
  const marks = document.boilerplate.filter((mark) => !touches(document.blocks, mark));
  const spans = [...document.blocks, ...marks.map((mark) => ({ kind: "boilerplate" as const, ...mark }))].sort(
    (a, b) => a.start - b.start,
  );
  const placed = placeNotes(notes, spans);
  const blocks = spans.map((block, at): BlockView => {
    const { own = [], over = [] } = placed[at] ?? {};
    const found = { expressions: inside(expressions, block), notes: over, passedOver: inside(passedOver, block) };
    return { kind: block.kind, line: line(block.start), stretches: cut(text, block, found), notes: own };
  });
  return { blocks, expressions, sentences: sentences.length, passedOver: passedOver.length };
}

/** Whether one of some spans, which are in order and apart, overlaps another one. */
function touches(spans: readonly Span[], span: Span): boolean {
  const last = spans[startingBy(spans, span.end - 1) - 1];
  return last !== undefined && overlaps(last, span);
}

/** For each block the notes whose passage begins with it or before the next, and those that mark something of it. */
function placeNotes(notes: readonly Note[], blocks: readonly Span[]): { own: Note[]; over: Note[] }[] {
  const placed = blocks.map(() => ({ own: [] as Note[], over: [] as Note[] }));
  for (const note of notes) {
    const first = Math.max(0, startingBy(blocks, note.at.start) - 1);
    placed[first]?.own.push(note);
    for (let at = first; at < blocks.length && (blocks[at]?.start ?? 0) < note.at.end; at += 1) {
      if (overlaps(blocks[at] ?? note.at, note.at)) placed[at]?.over.push(note);
    }
  }
  return placed;
}

/** Spans that begin in another one, of a list in order. */
function inside<T extends Span>(spans: readonly T[], outer: Span): T[] {
  return spans.slice(startingBy(spans, outer.start - 1), startingBy(spans, outer.end - 1));
}

function viewExpression(expression: TimeExpression, number: number, line: number): ExpressionView {
  const { start, end, text, rule, meaning } = expression;
  const value = timexValue(expression);
  const plain = { number, start, end, text, rule, line, kind: meaning.kind, type: meaning.type, value };
  if (!isDating(expression)) return { ...plain, date: null, days: null, anchor: null };
  const { days, anchor = null } = expression.meaning.reading;
  return { ...plain, date: dateOf(expression).edtf, days: daysInWords(days), anchor };
}

const day = (number: number): string => (Number.isFinite(number) ? dayString(number) : "…");

export const daysInWords = ({ first, last }: { first: number; last: number }): string =>
  first === last ? day(first) : `${day(first)} to ${day(last)}`;

/** Events, what is set aside, and diagnostics, in the order of their places. */
function notesOf(
  { id, events, diagnostics }: ReportInput,
  { quotes }: ReadDocument,
  curation: Curation | null,
): Note[] {
  const cited = events.flatMap((event) =>
    event.evidence.flatMap((at, evidence) => (at.document === id ? [{ at, event, evidence }] : [])),
  );
  const notes: Note[] = [
    ...cited
      .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
      .map((each, index): Note => ({ kind: "event", ...each, number: index + 1 })),
    ...(curation?.ignore ?? []).flatMap(({ quote, because }) =>
      findQuote(quotes, quote.value).map((at): Note => ({ kind: "ignored", at, because })),
    ),
    ...diagnostics.flatMap((diagnostic): Note[] =>
      diagnostic.span ? [{ kind: "diagnostic", at: diagnostic.span, diagnostic }] : [],
    ),
  ];
  return notes.sort((a, b) => a.at.start - b.at.start);
}

interface Marks {
  expressions: readonly ExpressionView[];
  notes: readonly Note[];
  passedOver: readonly Span[];
}

function cut(text: string, block: Span, { expressions, notes, passedOver }: Marks): Stretch[] {
  const edges = new Set([block.start, block.end]);
  for (const { start, end } of [...expressions, ...notes.map(({ at }) => at), ...passedOver]) {
    for (const edge of [start, end]) if (edge > block.start && edge < block.end) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  let open: Note[] = [];
  let next = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const span = { start, end: sorted[index + 1] ?? block.end };
    // from left to right, so that a text in one line of millions costs no more than its length
    for (; next < notes.length && (notes[next]?.at.start ?? 0) <= start; next += 1)
      open.push(...notes.slice(next, next + 1));
    open = open.filter(({ at }) => at.end > start);
    const citing = open.filter((note) => note.kind === "event");
    const before = expressions[startingBy(expressions, start) - 1];
    const expression = before && overlaps(before, span) ? before : null;
    const sentence = passedOver[startingBy(passedOver, start) - 1];
    return {
      ...span,
      text: text.slice(span.start, span.end),
      expression,
      isStart: expression?.start === start,
      cited: citing.some(({ event }) => event.origin === "curated") ? "curated" : citing.length > 0 ? "proposed" : null,
      ignored: open.some(({ kind }) => kind === "ignored"),
      fault: worst(open),
      passedOver: sentence !== undefined && contains(sentence, span),
      ends: citing.filter(({ at }) => at.end === span.end).map(({ number }) => number),
    };
  });
}

function worst(notes: readonly Note[]): Diagnostic["severity"] | null {
  const severities = notes.flatMap((note) => (note.kind === "diagnostic" ? [note.diagnostic.severity] : []));
  return severities.includes("error") ? "error" : (severities[0] ?? null);
}
