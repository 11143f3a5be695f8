// One document with its curation, read by itself: what it says and what is wrong with it, as plain data that can cross
// threads and lie in a file. Nothing here knows of another document; whatever does belongs to join.ts.

import { dayNumber } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { type CuratedEvent, type Curation, readCuration } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import { readDateline } from "../dateline/dateline.ts";
import { sectionAt } from "../dateline/sections.ts";
import { tag } from "../en/temporal/tag.ts";
import { tellingsOf } from "../propose/cited.ts";
import { withEntries } from "../propose/entries/dated-entries.ts";
import { propose } from "../propose/propose.ts";
import { isDating } from "../temporal/timex.ts";
import { parseDocument, readable } from "../text/document.ts";
import { makeSource, type Places, position } from "../text/fault.ts";
import { checkEncoding } from "../text/files/encoding.ts";
import { type Fingerprint, fingerprintOf } from "../text/fingerprint.ts";
import { indexQuotes } from "../text/quote.ts";
import { type Decoded, decode, type SourceFile } from "../text/source.ts";
import { checkCoverage, type UncitedSentence } from "../verify/coverage.ts";
import { claimedBy, findPassage, type Passage, type ReadDocument } from "../verify/evidence.ts";
import { checkDays } from "../verify/impossible-days.ts";
import { leftOutOf, warnOfLeftOut } from "../verify/left-out.ts";
import { checkDateline, publishedOf, withoutDateline } from "../verify/published.ts";
import type { DocumentCounts } from "./report.ts";
import { describe } from "./timeline.ts";

/** The files of one document, as they come from a disk. */
export interface DocumentFiles {
  id: string;
  /** Null for a curation without its document. */
  document: SourceFile | null;
  curation: SourceFile | null;
}

export interface DecodedFiles {
  id: string;
  document: Decoded | null;
  curation: Decoded | null;
}

export interface CompiledDocument {
  id: string;
  files: { document: string; curation: string };
  /** For the places of diagnostics; null where there is no text. */
  places: Places | null;
  /** Null where there is no text. */
  entry: TimelineDocument | null;
  counts: DocumentCounts | null;
  /** By which copies of its text are known; null where there is no text. */
  fingerprint: Fingerprint | null;
  /** There is a curation file, and nothing can be made of it. */
  isUnread: boolean;
  /** An editor has read it, or tried to: there is a curation file with events, or one that nothing can be made of. */
  isCurated: boolean;
  curated: CuratedEvent[];
  /** Places of the curated events, as far as they have one. */
  passages: Passage[];
  uncited: UncitedSentence[];
  /** Their ids are unique within the document only. */
  proposed: TimelineEvent[];
  diagnostics: Diagnostic[];
}

export const decodeFiles = ({ id, document, curation }: DocumentFiles): DecodedFiles => ({
  id,
  document: document && decode(document),
  curation: curation && decode(curation),
});

/** Compiles one document as far as that can be done without the others. Never throws for what a file holds. */
export function compileDocument(
  { id, document: file, curation: curationFile }: DecodedFiles,
  domain: CompileDomain,
): CompiledDocument {
  const diagnostics: Diagnostic[] = [];
  const curation = curationFile && readDecoded(curationFile, domain, diagnostics);
  const compiled: CompiledDocument = {
    id,
    files: { document: file?.name ?? "", curation: curationFile?.name ?? "" },
    places: null,
    entry: null,
    counts: null,
    fingerprint: null,
    isUnread: curationFile !== null && curation === null,
    isCurated: curationFile !== null && curation?.events !== null,
    curated: curation?.events ?? [],
    passages: [],
    uncited: [],
    proposed: [],
    diagnostics,
  };
  if (file === null) return compiled;
  if ("fault" in file) {
    diagnostics.push(file.fault);
    return compiled;
  }
  const document = readDocument(id, file.name, file.text, curation, domain);
  checkEncoding(document.source, diagnostics);
  checkDateline(document, curation, diagnostics);
  checkDays(document, diagnostics);
  // an editor who has described the events has read what is left out
  if (!compiled.isCurated) warnOfLeftOut(document, diagnostics);
  const places = { name: document.source.name, lines: document.source.lines };
  return {
    ...compiled,
    places,
    fingerprint: fingerprintOf(document, document.dateline.furniture),
    ...describeDocument(document, curation, curationFile?.name ?? null),
    ...eventsOf(document, curation, compiled),
  };
}

function readDecoded(file: Decoded, domain: CompileDomain, faults: Diagnostic[]): Curation | null {
  if ("text" in file) {
    checkEncoding(makeSource(file.name, file.text), faults);
    return readCuration(file.name, file.text, domain, faults);
  }
  faults.push(file.fault);
  return null;
}

/** A document with everything that can be read off its text. */
export function readDocument(
  id: string,
  file: string,
  text: string,
  curation: Curation | null,
  domain: CompileDomain,
): ReadDocument {
  const parsed = parseDocument(id, file, text, domain.publishers);
  const dateline = readDateline(parsed);
  const published = publishedOf(curation, dateline);
  const day = published?.earliest ?? published?.latest ?? null;
  const sentences = readable(parsed);
  const { sections } = dateline;
  const anchors = sections.length === 0 ? [] : sentences.map(({ start }) => sectionAt(sections, start)?.day ?? null);
  return {
    ...parsed,
    domain,
    language: curation?.language ?? "en",
    source: makeSource(file, text),
    published,
    dateline,
    publishedIsBad: curation?.publishedIsBad ?? false,
    quotes: indexQuotes(text),
    expressions: tag(parsed.tokens, sentences, day === null ? null : dayNumber(day), { isReport: true, anchors }),
    entries: [],
  };
}

function publishedBy(
  { dateline, published, text, source }: ReadDocument,
  curation: Curation | null,
): DocumentCounts["publishedBy"] {
  const { own } = dateline;
  if (own === null || published === null || curation?.published) return null;
  return { by: own.by, line: position(source, own.start).line, text: text.slice(own.start, own.end) };
}

function describeDocument(
  document: ReadDocument,
  curation: Curation | null,
  curationFile: string | null,
): Pick<CompiledDocument, "entry" | "counts"> {
  const entry = describe(document, curation);
  const counts: DocumentCounts = {
    id: document.id,
    file: document.file,
    curation: curationFile,
    title: entry.title,
    published: document.published?.edtf ?? null,
    publishedBy: publishedBy(document, curation),
    sentences: readable(document).length,
    dates: document.expressions.filter(isDating).length,
    ignored: curation?.ignore.length ?? 0,
    leftOut: leftOutOf(document),
  };
  return { entry, counts };
}

function eventsOf(
  document: ReadDocument,
  curation: Curation | null,
  { isCurated, diagnostics }: CompiledDocument,
): Pick<CompiledDocument, "passages" | "uncited" | "proposed"> {
  const passages: Passage[] = [];
  const claimed = (curation?.unread ?? []).flatMap((quote) => claimedBy(quote, document));
  const cited = curation?.events ? withEntries(document) : document;
  for (const event of curation?.events ?? []) {
    const found = findPassage(event, cited, diagnostics);
    for (const span of found.claimed) claimed.push(span);
    if (found.passage) passages.push(found.passage);
  }
  const uncited = curation ? checkCoverage(curation, withoutDateline(cited), claimed, diagnostics) : [];
  const proposed = isCurated ? [] : propose(withoutDateline(document), diagnostics);
  const tellings = tellingsOf(withoutDateline(document), passages);
  for (const [index, passage] of passages.entries()) passage.telling = tellings[index] ?? {};
  return { passages, uncited: curation?.eventsAreBad ? [] : uncited, proposed };
}
