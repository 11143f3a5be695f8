// The dates of a chronology as its headings give them, for the passages that an editor cites of it.

import { overlapsAny } from "../../text/spans.ts";
import type { DatedEntry, ReadDocument } from "../../verify/evidence.ts";
import { withoutDateline } from "../../verify/published.ts";
import { entriesOf } from "./entries.ts";

/** A document whose entries have their dates: "17 June" below "1998" is of that year, and a line without words of time of its heading's. */
export function withEntries(document: ReadDocument): ReadDocument {
  const entries = [...entriesOf(withoutDateline(document)).of.values()].flatMap((told) =>
    told.map(({ span, words }): DatedEntry => ({ start: span.start, end: span.end, words })),
  );
  if (entries.length === 0) return document;
  entries.sort((a, b) => a.start - b.start);
  const labels = entries
    .filter(({ start, end, words }) => start <= words.start && words.end <= end)
    .map(({ words }) => words);
  const others = document.expressions.filter((each) => !overlapsAny(labels, each));
  const expressions = [...others, ...labels].sort((a, b) => a.start - b.start);
  return { ...document, expressions, entries };
}
