// What was left out: dated sentences of a curated document that no event cites and no editor has set aside.

import type { Diagnostic } from "../model/diagnostic.ts";
import { overlaps, type Span } from "../model/text.ts";
import type { Curation } from "./curation.ts";
import { readable } from "./document.ts";
import { notFound, type ReadDocument } from "./evidence.ts";
import { excerpt, faultAt } from "./fault.ts";
import { findQuote } from "./quote.ts";

/** Spans that the editor has set aside. A passage that is not in the document is a fault. */
function ignoredSpans(curation: Curation, document: ReadDocument, faults: Diagnostic[]): Span[] {
  return curation.ignore.flatMap(({ quote }) => {
    const places = findQuote(document.quotes, quote.value);
    if (places.length === 0) faults.push(faultAt(curation.source, quote.span, notFound(quote.value, document)));
    return places; // words that stand in several places are set aside in all of them
  });
}

/** Warns of dated sentences that nobody has accounted for. */
export function checkCoverage(
  curation: Curation,
  document: ReadDocument,
  claimed: readonly Span[],
  faults: Diagnostic[],
): void {
  const ignored = ignoredSpans(curation, document, faults);
  if (curation.events === null) return;
  const covered = merge([...ignored, ...claimed]);
  const expressions = document.expressions.filter(({ meaning }) => meaning.kind !== "vague");
  let [at, span] = [0, 0];
  for (const sentence of readable(document)) {
    while (at < expressions.length && (expressions[at]?.start ?? 0) < sentence.start) at += 1;
    const expression = expressions[at];
    if (expression === undefined) return;
    if (expression.end > sentence.end || sentence.kind === "dateline") continue;
    while (span < covered.length && (covered[span]?.end ?? 0) <= sentence.start) span += 1;
    const cover = covered[span];
    if (cover && overlaps(cover, sentence)) continue;
    const words = excerpt(document.text.slice(sentence.start, sentence.end), 70);
    faults.push(
      faultAt(document.source, sentence, {
        severity: "warning",
        code: "uncited-date",
        message: `no event cites this dated sentence ("${expression.text}"): ${words}`,
        hint: `cite it in an event of ${curation.source.name}, or set it aside there under ignore`,
      }),
    );
  }
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
