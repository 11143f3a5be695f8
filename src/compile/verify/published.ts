// The document's own date: the day it counts as published, its check against the editor's, and the text without it.

import { bounds, type EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { overlaps } from "../../model/text.ts";
import type { Curation } from "../curation/curation.ts";
import type { Dateline } from "../dateline/dateline.ts";
import { excerpt, faultAt, position } from "../text/fault.ts";
import { startingBy } from "../text/spans.ts";
import { merge } from "./coverage.ts";
import type { ReadDocument } from "./evidence.ts";

/** The day of the document: as its editor gives it, else as its own head does. */
export function publishedOf(curation: Curation | null, { own }: Dateline): EdtfDate | null {
  if (curation?.published) return curation.published;
  return curation?.publishedIsBad ? null : (own?.date ?? null);
}

/** An editor may date a report to the day on which a paper printed it; more than this is another day. */
const TOLERANCE = 2;

/** Says where the editor's date is not the document's own, and where a date that is needed could not be told. */
export function checkDateline(document: ReadDocument, curation: Curation | null, faults: Diagnostic[]): void {
  const { own, doubt } = document.dateline;
  const given = curation?.published;
  if (curation && given && own && own.by !== "updated") {
    const { first, last } = bounds(given);
    const day = bounds(own.date).first;
    if (day >= first - TOLERANCE && day <= last + TOLERANCE) return;
    const { line } = position(document.source, own.start);
    const words = excerpt(document.text.slice(own.start, own.end), 40);
    const message = `the document is published ${given.edtf}, but its ${own.by} (${document.file}, line ${line}) says "${words}"`;
    const hint = `did you mean ${own.date.edtf}?`;
    const fault = { severity: "warning" as const, code: "published-differs", message, hint };
    faults.push(faultAt(curation.source, curation.publishedAt, fault));
  }
  // where nothing is counted from it, nobody misses it
  if (document.published !== null || document.publishedIsBad || doubt === null) return;
  if (!document.expressions.some(({ meaning }) => meaning.kind === "unanchored")) return;
  const words = excerpt(document.text.slice(doubt.start, doubt.end), 40);
  const message = `"${words}" is not taken as the day of the document: ${doubt.reason}`;
  const hint = `give published: in ${document.id}.yaml`;
  faults.push(faultAt(document.source, doubt, { severity: "warning", code: "published-doubtful", message, hint }));
}

/** The document without its dateline: the day on which a report was written is no event, and its place no words of one. */
export function withoutDateline<T extends Pick<ReadDocument, "expressions" | "sentences" | "dateline">>(
  document: T,
): T {
  const ofItems = document.dateline.sections.flatMap(({ dateline }) => dateline ?? []);
  const furniture = merge([...document.dateline.furniture, ...ofItems]);
  if (furniture.length === 0) return document;
  const lastBy = (offset: number) => furniture[startingBy(furniture, offset) - 1];
  const expressions = document.expressions.filter((each) => {
    const span = lastBy(each.end - 1);
    return span === undefined || !overlaps(span, each);
  });
  const sentences = document.sentences.flatMap((sentence) => {
    const span = lastBy(sentence.start);
    if (span === undefined || sentence.start >= span.end) return sentence;
    return span.end < sentence.end ? { ...sentence, start: span.end } : [];
  });
  return { ...document, expressions, sentences };
}

/** The first words of a document that are no dateline: its headline, or the beginning of its report. */
export function headlineOf({ text, blocks, dateline }: Pick<ReadDocument, "text" | "blocks" | "dateline">): string {
  for (const block of blocks) {
    if (block.kind === "byline") continue;
    const inside = dateline.furniture.filter((span) => overlaps(span, block));
    const from = inside.find(({ start }) => start <= block.start)?.end ?? block.start;
    const words = text.slice(from, block.end).trim();
    if (/\p{L}/u.test(words)) return words;
  }
  const [first] = blocks;
  return first ? text.slice(first.start, first.end) : "";
}
