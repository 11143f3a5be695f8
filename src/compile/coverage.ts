// What was left out: dates of a curated document that no event cites and no editor has set aside.

import type { Diagnostic } from "../model/diagnostic.ts";
import { overlaps, type Span } from "../model/text.ts";
import type { Curation } from "./curation.ts";
import { readable, type Sentence } from "./document.ts";
import { notFound, type ReadDocument } from "./evidence.ts";
import { excerpt, faultAt } from "./fault.ts";
import { startingBy, within } from "./ordered.ts";
import { findQuote, nearestPassage } from "./quote.ts";
import type { TimeExpression } from "./temporal/timex.ts";

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

/**
 * Warns of expressions of time that nobody has accounted for: once for each sentence, however many it has.
 * @param claimed spans that events cite
 */
export function checkCoverage(
  curation: Curation,
  document: ReadDocument,
  claimed: readonly Span[],
  faults: Diagnostic[],
): void {
  const ignored = ignoredSpans(curation, document, faults);
  if (curation.events === null) return;
  const covered = merge([...ignored, ...claimed]);
  const isCovered = (span: Span): boolean => {
    const last = covered[startingBy(covered, span.end - 1) - 1];
    return last !== undefined && overlaps(last, span);
  };
  const expressions = document.expressions.filter(({ meaning }) => meaning.kind !== "vague");
  for (const sentence of readable(document)) {
    if (sentence.kind === "dateline") continue;
    const open = within(expressions, sentence).filter((expression) => !isCovered(expression));
    if (open.length > 0) faults.push(uncited(open, sentence, isCovered(sentence), curation, document));
  }
}

/** The whole sentence where nothing of it is cited, else only its words of time. */
function uncited(
  open: readonly TimeExpression[],
  sentence: Sentence,
  isCited: boolean,
  curation: Curation,
  document: ReadDocument,
): Diagnostic {
  const text = excerpt(document.text.slice(sentence.start, sentence.end), 70);
  const words = [...new Set(open.map((each) => `"${each.text}"`))].slice(0, 5).join(", ");
  const file = curation.source.name;
  return faultAt(document.source, (isCited && open[0]) || sentence, {
    severity: "warning",
    code: "uncited-date",
    message: isCited
      ? `other words of this sentence are cited, but not ${words}: ${text}`
      : `no event cites this dated sentence (${words}): ${text}`,
    hint: isCited
      ? `take the words into the quote or the time: of an event of ${file}, or set them aside there under ignore`
      : `cite it in an event of ${file}, or set it aside there under ignore`,
  });
}

/** Sorted spans that touch nowhere. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
