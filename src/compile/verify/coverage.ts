// Warns of dates in a curated document that no event cites and no editor has set aside.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import type { Curation } from "../curation/curation.ts";
import { readable } from "../text/document.ts";
import { excerpt, faultAt, position } from "../text/fault.ts";
import { findQuote, nearestPassage } from "../text/quote.ts";
import { overlapsAny, startingIn, within } from "../text/spans.ts";
import { notFound, type ReadDocument } from "./evidence.ts";

/** Longest line that is a date alone, with the marks around it. */
const MAX_HEADING = 60;

/** Spans that the editor has set aside. A passage that is not in the document is a fault. */
function ignoredSpans(curation: Curation, document: ReadDocument, faults: Diagnostic[]): Span[] {
  return curation.ignore.flatMap(({ quote }) => {
    const places = findQuote(document.quotes, quote.value);
    if (places.length > 0) return places; // words that stand in several places are set aside in all of them
    const near = nearestPassage(document.quotes, quote.value);
    faults.push(faultAt(curation.source, quote.span, notFound(quote.value, document, near)));
    return near ? [near] : [];
  });
}

/** A dated sentence that nobody cites, or not all of it; with all that its warning will say. */
export interface UncitedSentence extends Located {
  excerpt: string;
  /** Other words of it are cited or set aside. */
  isCited: boolean;
  /** Its expressions of time that nobody has accounted for. */
  open: (Located & { text: string })[];
}

interface Located extends Span {
  line: number;
  column: number;
}

/**
 * The expressions of time that nobody has accounted for, by sentence.
 * @param claimed spans that events cite
 */
export function checkCoverage(
  curation: Curation,
  document: ReadDocument,
  claimed: readonly Span[],
  faults: Diagnostic[],
): UncitedSentence[] {
  const ignored = ignoredSpans(curation, document, faults);
  if (curation.events === null) return [];
  const isCovered = coverOf([...ignored, ...claimed]);
  const expressions = document.expressions.filter(({ meaning }) => meaning.kind !== "vague");
  const located = ({ start, end }: Span): Located => ({ start, end, ...position(document.source, start) });
  const uncited: UncitedSentence[] = [];
  const below = document.entries.filter(({ start, words }) => words.end <= start);
  for (const sentence of readable(document)) {
    if (sentence.kind === "dateline") continue;
    const open = within(expressions, sentence).filter((expression) => !isCovered(expression));
    const entry = isCovered(sentence) ? undefined : startingIn(below, sentence)[0];
    if (entry) open.push(entry.words);
    if (open.length === 0 || isHeading(document.text, sentence, open)) continue;
    uncited.push({
      ...located(sentence),
      excerpt: excerpt(document.text.slice(sentence.start, sentence.end), 70),
      isCited: isCovered(sentence),
      open: open.map((each) => ({ ...located(each), text: each.text })),
    });
  }
  return uncited;
}

/** Whether a sentence is nothing but its date, and more follows: what stands below it is cited, or not, by itself. */
function isHeading(text: string, { start, end }: Span, [first, ...others]: readonly Span[]): boolean {
  if (first === undefined || others.length > 0 || first.start < start || end - start > MAX_HEADING) return false;
  const rest = text.slice(start, first.start) + text.slice(first.end, end);
  return !/[\p{L}\p{N}]/u.test(rest) && text.slice(end, end + MAX_HEADING).trim() !== "";
}

/**
 * Warns of uncited dates: once for each sentence, however many it has.
 * @param excused spans around events that did not stand: their faults speak of the words there already
 */
export function warnOfUncited(
  uncited: readonly UncitedSentence[],
  excused: readonly Span[],
  files: { document: string; curation: string },
  faults: Diagnostic[],
): void {
  const isExcused = coverOf(excused);
  for (const sentence of uncited) {
    const open = sentence.open.filter((each) => !isExcused(each));
    const isCited = sentence.isCited || isExcused(sentence);
    if (open.length > 0) faults.push(warning({ ...sentence, open, isCited }, files));
  }
}

/** The whole sentence where nothing of it is cited, else only its words of time. */
function warning(sentence: UncitedSentence, files: { document: string; curation: string }): Diagnostic {
  const { open, isCited, excerpt: text } = sentence;
  const words = [...new Set(open.map((each) => `"${each.text}"`))].slice(0, 5).join(", ");
  const { start, end, line, column } = (isCited && open[0]) || sentence;
  return {
    severity: "warning",
    code: "uncited-date",
    message: isCited
      ? `other words of this sentence are cited, but not ${words}: ${text}`
      : `no event cites this dated sentence (${words}): ${text}`,
    file: files.document,
    line,
    column,
    span: { start, end },
    hint: isCited
      ? `take the words into the quote or the time: of an event of ${files.curation}, or set them aside there under ignore`
      : `cite it in an event of ${files.curation}, or set it aside there under ignore`,
  };
}

/** Whether a span touches one of the others. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const covered = merge(spans);
  return (span) => overlapsAny(covered, span);
}

/** Sorted spans that touch nowhere. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
