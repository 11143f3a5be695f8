// Text in, timeline and diagnostics out. The stages, in order; nothing here reads a file, a clock or a page.

import { dayNumber } from "../model/date.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Span } from "../model/text.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { assembleEvent, isUndescribed } from "./assemble.ts";
import { checkCoverage } from "./coverage.ts";
import { type CuratedEvent, type Curation, readCuration } from "./curation.ts";
import { readDateline } from "./dateline.ts";
import { parseDocument, readable, sentenceAround } from "./document.ts";
import { reportDuplicates } from "./duplicates.ts";
import { claimedBy, findPassage, type Passage, type ReadDocument } from "./evidence.ts";
import { makeSource } from "./fault.ts";
import { mergeEvents } from "./merge.ts";
import { propose } from "./propose.ts";
import { checkDateline, publishedOf, withoutDateline } from "./published.ts";
import { indexQuotes } from "./quote.ts";
import { readFiles } from "./read-files.ts";
import { type Report, reportOn } from "./report.ts";
import { DEFAULT_SETTINGS, readSettings, SETTINGS_FILE } from "./settings.ts";
import type { SourceFile } from "./source.ts";
import { tag } from "./temporal/tag.ts";
import { makeTimeline } from "./timeline.ts";

export type { Report } from "./report.ts";
export { type SourceFile, sourceFile } from "./source.ts";

export interface CompileResult {
  /** Null when there are errors. */
  timeline: Timeline | null;
  /** By document id: the text as offsets count it. */
  texts: Map<string, string>;
  /** By file name: the text in which the diagnostics' spans count. */
  sources: Map<string, string>;
  diagnostics: Diagnostic[];
  report: Report;
}

export interface CompileInput {
  /** Documents (.txt), their curation (.yaml of the same name) and timeline.yaml, in any order. */
  files: readonly SourceFile[];
}

/** Compiles a folder of documents. Whatever is wrong with them comes back as diagnostics; nothing is thrown. */
export function compile({ files }: CompileInput): CompileResult {
  const faults: Diagnostic[] = [];
  const { texts, sources, documents: names, curations: curationNames } = readFiles(files, faults);
  const settingsText = texts.get(SETTINGS_FILE);
  const settings = settingsText === undefined ? DEFAULT_SETTINGS : readSettings(SETTINGS_FILE, settingsText, faults);
  const curations = new Map<string, Curation | null>();
  for (const [id, name] of curationNames) {
    const text = texts.get(name);
    curations.set(id, text === undefined ? null : readCuration(name, text, faults));
  }
  const documents: { document: ReadDocument; curation: Curation | null }[] = [];
  for (const [id, file] of names) {
    const text = texts.get(file);
    const curation = curations.get(id) ?? null;
    if (text === undefined) continue;
    const document = readDocument(id, file, text, curation);
    checkDateline(document, curation, faults);
    documents.push({ document, curation });
  }
  const events = curatedEvents(documents, [...curations.values()], faults);
  const taken = new Set([...curations.values()].flatMap((each) => (each?.events ?? []).map(({ id }) => id.value)));
  for (const { document, curation } of documents) {
    // a curation file that cannot be read is an error, not a document without curation
    const isUnread = curation === null && curations.has(document.id);
    if (isUnread || (curation !== null && curation.events !== null)) continue;
    for (const event of propose(withoutDateline(document), taken, faults)) events.push(event);
  }
  const dayOf = new Map(documents.map(({ document: { id, published } }) => [id, published?.earliest ?? null]));
  const merged = mergeEvents(events, (id) => dayOf.get(id) ?? null);
  reportDuplicates(merged.doubts, new Map(documents.map(({ document: { id, source } }) => [id, source])), faults);
  const diagnostics = faults.sort(byPlace);
  const isGood = diagnostics.every(({ severity }) => severity !== "error");
  return {
    timeline: isGood ? makeTimeline(settings, documents, merged.events) : null,
    texts: new Map(documents.map(({ document }) => [document.id, document.text])),
    sources,
    diagnostics,
    report: reportOn(documents, merged.events),
  };
}

function readDocument(id: string, file: string, text: string, curation: Curation | null): ReadDocument {
  const parsed = parseDocument(id, file, text);
  const dateline = readDateline(parsed);
  const published = publishedOf(curation, dateline);
  const day = published?.earliest ?? published?.latest ?? null;
  return {
    ...parsed,
    source: makeSource(file, text),
    published,
    dateline,
    publishedIsBad: curation?.publishedIsBad ?? false,
    quotes: indexQuotes(text),
    expressions: tag(text, readable(parsed), day === null ? null : dayNumber(day)),
  };
}

interface Group {
  all: CuratedEvent[];
  found: { passage: Passage; claimed: Span[] }[];
}

function curatedEvents(
  documents: readonly { document: ReadDocument; curation: Curation | null }[],
  curations: readonly (Curation | null)[],
  faults: Diagnostic[],
): TimelineEvent[] {
  const byId = new Map<string, Group>();
  for (const event of curations.flatMap((curation) => curation?.events ?? [])) {
    const group = byId.get(event.id.value) ?? { all: [], found: [] };
    byId.set(event.id.value, group);
    group.all.push(event);
  }
  const claimedOf = new Map<string, Span[]>();
  for (const { document, curation } of documents) {
    const claimed = (curation?.unread ?? []).flatMap((quote) => claimedBy(quote, document));
    claimedOf.set(document.id, claimed);
    for (const event of curation?.events ?? []) {
      const found = findPassage(event, document, faults);
      claimed.push(...found.claimed);
      if (found.passage) byId.get(event.id.value)?.found.push({ ...found, passage: found.passage });
    }
  }
  const isWhole = curations.every((curation) => curation !== null);
  const described = [...byId].filter(([, { all }]) => !isUndescribed(all)).map(([id]) => id);
  const events: TimelineEvent[] = [];
  for (const { all, found } of byId.values()) {
    const passages = found.map(({ passage }) => passage);
    const event = assembleEvent(passages, all, isWhole, described, faults);
    if (event) events.push(event);
    // the faults of an event speak of the words around its quote; they need no warning besides
    else
      for (const { document, quote } of passages)
        claimedOf.get(document.id)?.push(sentenceAround(document, quote) ?? quote);
  }
  for (const { document, curation } of documents) {
    if (curation) checkCoverage(curation, withoutDateline(document), claimedOf.get(document.id) ?? [], faults);
  }
  return events;
}

/** By file and place, so that the order in which stages find faults does not show. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const places = [(a.span?.start ?? -1) - (b.span?.start ?? -1), (a.span?.end ?? -1) - (b.span?.end ?? -1)];
  return places.find((step) => step !== 0) ?? (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
