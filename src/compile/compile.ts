// Text in, timeline and diagnostics out. The stages, in order; nothing here reads a file, a clock or a page.

import { dayNumber } from "../model/date.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Span } from "../model/text.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { assembleEvent } from "./assemble.ts";
import { checkCoverage } from "./coverage.ts";
import { type CuratedEvent, type Curation, readCuration } from "./curation.ts";
import { parseDocument, readable } from "./document.ts";
import { findPassage, makeIndex, type Passage, type ReadDocument } from "./evidence.ts";
import { makeSource } from "./fault.ts";
import { propose } from "./propose.ts";
import { type Report, reportOn } from "./report.ts";
import { DEFAULT_SETTINGS, readSettings, SETTINGS_FILE } from "./settings.ts";
import { decode, documentId, type SourceFile } from "./source.ts";
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
  const { sources, documents: names, curations: curationNames } = readFiles(files, faults);
  const settingsText = sources.get(SETTINGS_FILE);
  const settings = settingsText === undefined ? DEFAULT_SETTINGS : readSettings(SETTINGS_FILE, settingsText, faults);
  const documents: { document: ReadDocument; curation: Curation | null }[] = [];
  for (const [id, file] of names) {
    const text = sources.get(file);
    if (text === undefined) continue;
    const curationName = curationNames.get(id);
    const curationText = curationName === undefined ? undefined : sources.get(curationName);
    const curation =
      curationName === undefined || curationText === undefined
        ? null
        : readCuration(curationName, curationText, faults);
    documents.push({ document: readDocument(id, file, text, curation), curation });
  }
  const events = [...curatedEvents(documents, faults)];
  const taken = new Set(documents.flatMap(({ curation }) => (curation?.events ?? []).map((event) => event.id.value)));
  for (const { document, curation } of documents) {
    // a curation file that cannot be read is an error, not a document without curation
    const isUnread = curation === null && curationNames.has(document.id);
    if (!isUnread && (curation?.events ?? null) === null) events.push(...propose(document, taken, faults));
  }
  const diagnostics = faults.sort(byPlace);
  const isGood = diagnostics.every(({ severity }) => severity !== "error");
  return {
    timeline: isGood ? makeTimeline(settings, documents, events) : null,
    texts: new Map(documents.map(({ document }) => [document.id, document.text])),
    sources,
    diagnostics,
    report: reportOn(documents, events),
  };
}

/** Decodes the files and sorts them by their parts. */
function readFiles(files: readonly SourceFile[], faults: Diagnostic[]) {
  const sources = new Map<string, string>();
  const documents = new Map<string, string>();
  const curations = new Map<string, string>();
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const isDocument = /\.txt$/i.test(file.name);
    if (!isDocument && !/\.ya?ml$/i.test(file.name)) continue;
    const id = documentId(file.name);
    const [known, what] = isDocument ? [documents, "document"] : [curations, "curation"];
    const other = known.get(id);
    if (other !== undefined) {
      const message = `this ${what} and ${other} would both have the id "${id}"`;
      faults.push({
        severity: "error",
        code: "duplicate-document",
        message,
        file: file.name,
        hint: "rename one of them",
      });
      continue;
    }
    if (file.name !== SETTINGS_FILE) known.set(id, file.name);
    const decoded = decode(file);
    if ("text" in decoded) sources.set(file.name, decoded.text);
    else faults.push(decoded.fault);
  }
  for (const [id, name] of curations) {
    if (documents.has(id)) continue;
    const message = `there is no document ${name.replace(/\.ya?ml$/i, ".txt")} for this curation`;
    const hint = "add the text, or give both files the same name";
    faults.push({ severity: "error", code: "orphan-curation", message, file: name, hint });
  }
  if (documents.size === 0) {
    const message = "there is no document: no file ends in .txt";
    faults.push({ severity: "error", code: "no-documents", message, file: "" });
  }
  return { sources, documents, curations };
}

function readDocument(id: string, file: string, text: string, curation: Curation | null): ReadDocument {
  const parsed = parseDocument(id, file, text);
  const published = curation?.published ?? null;
  const day = published?.earliest ?? published?.latest ?? null;
  return {
    ...parsed,
    source: makeSource(file, text),
    published,
    quotes: makeIndex(text),
    expressions: tag(text, readable(parsed), day === null ? null : dayNumber(day)),
  };
}

function curatedEvents(
  documents: readonly { document: ReadDocument; curation: Curation | null }[],
  faults: Diagnostic[],
): TimelineEvent[] {
  const byId = new Map<string, { all: CuratedEvent[]; found: Passage[] }>();
  for (const { document, curation } of documents) {
    if (curation === null) continue;
    const claimed: Span[] = [];
    for (const event of curation.events ?? []) {
      const group = byId.get(event.id.value) ?? { all: [], found: [] };
      byId.set(event.id.value, group);
      group.all.push(event);
      const { passage, claimed: spans } = findPassage(event, document, faults);
      claimed.push(...spans);
      if (passage) group.found.push(passage);
    }
    checkCoverage(curation, document, claimed, faults);
  }
  return [...byId.values()].flatMap(({ all, found }) => {
    const event = assembleEvent(found, all, faults);
    return event ? [event] : [];
  });
}

/** By file and place, so that the order in which stages find faults does not show. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const places = [(a.span?.start ?? -1) - (b.span?.start ?? -1), (a.span?.end ?? -1) - (b.span?.end ?? -1)];
  return places.find((step) => step !== 0) ?? (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
