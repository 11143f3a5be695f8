// The proposals for a document as its curation file: written only where they read back as they were meant.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { overlaps, type Span } from "../../model/text.ts";
import type { TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { compile } from "../compile.ts";
import { type Curation, readCuration } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import type { Field } from "../curation/fields.ts";
import { decodeSettings, SETTINGS_FILE } from "../curation/settings.ts";
import { excerpt, faultAt, makeSource } from "../text/fault.ts";
import { findQuote, indexQuotes, MAX_QUOTE, nearestPassage, type QuoteIndex } from "../text/quote.ts";
import { decode, documentId, type SourceFile, sourceFile } from "../text/source.ts";
import { applyToRaw, insertEvents } from "./annotate-insert.ts";
import { blockEntry, type Entry, header, inComment } from "./annotate-yaml.ts";

export interface AnnotateInput {
  /** The document (.txt). */
  document: SourceFile;
  /** Its curation as it is, to which events are added; null where there is none. */
  curation: SourceFile | null;
  /** The timeline.yaml of its folder; null where there is none. */
  settings: SourceFile | null;
  /** Ids that events of other documents have: the same id would mean the same event. */
  taken: ReadonlySet<string>;
}

export interface Annotated {
  /** The whole curation file; null when it cannot be written, and the diagnostics say why. */
  text: string | null;
  added: number;
  /** Proposals that cannot be written so that they read back as they were meant. */
  left: { event: TimelineEvent; why: string }[];
  diagnostics: Diagnostic[];
  /** By file name: the texts in which the diagnostics count. */
  sources: Map<string, string>;
}

/**
 * Writes the curation of a document out of what the compiler proposes for it. To a curation that is there it adds only
 * events whose passage no event cites and no `ignore` covers, and leaves all other bytes as they are.
 */
export function annotate({ document, curation, settings, taken }: AnnotateInput): Annotated {
  const name = curation?.name ?? document.name.replace(/\.[^.]*$/, ".yaml");
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const result = (text: string | null, added = 0, left: Annotated["left"] = []): Annotated => ({
    text,
    added,
    left,
    diagnostics,
    sources,
  });
  if (name === SETTINGS_FILE) {
    const message = `${SETTINGS_FILE} is the whole timeline's, so no document can have it as its curation`;
    const hint = "give the document another name";
    diagnostics.push(faultAt(makeSource(document.name, ""), null, { code: "reserved-name", message, hint }));
    return result(null);
  }
  const existing = curation && readExisting(curation, domainOf(settings), diagnostics, sources);
  if (curation && existing === null) return result(null);
  const proposed = compileBeside({ document, settings }, name, existing ? metadata(existing.curation) : "");
  for (const [file, text] of proposed.sources) if (file !== name) sources.set(file, text);
  const errors = proposed.diagnostics.filter(({ severity }) => severity === "error");
  // what keeps proposals from being made; in a curation that is there, most of it has been dealt with
  const notes = proposed.diagnostics.filter(({ code }) => existing === null || code === "published-missing");
  diagnostics.push(...(errors.length > 0 ? errors : notes));
  const [described] = proposed.timeline?.documents ?? [];
  const text = proposed.texts.get(documentId(document.name));
  if (proposed.timeline === null || !described || text === undefined) return result(null);

  const quotes = indexQuotes(text);
  const claimed = existing ? claims(existing.curation, quotes) : { passages: [], times: [] };
  const known = new Set([...taken, ...(existing?.curation.events ?? []).map(({ id }) => id.value)]);
  const fresh = proposed.timeline.events
    .filter((event) => !isClaimed(event, claimed))
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map((event) => ({ ...event, id: freeId(event.id, known) }));
  const { entries, left } = writable(fresh, { document, settings, name, head: header(described), quotes });
  if (existing === null) {
    const written = newFile(document.name, described, entries);
    return result(written, entries.length, left);
  }
  if (entries.length === 0) return result(existing.raw, 0, left);
  const edits = insertEvents(existing.text, entries);
  if (edits !== null) return result(applyToRaw(existing.raw, edits), entries.length, left);
  const hint = "write the events as a list, each entry on lines of its own after a dash";
  const message = "nothing can be added to this file without changing what is there";
  diagnostics.push(faultAt(makeSource(name, existing.text), null, { code: "cannot-merge", message, hint }));
  return result(null);
}

interface Existing {
  curation: Curation;
  /** As offsets count it, and as it lies on the disk. */
  text: string;
  raw: string;
}

/** Null, with the faults noted, for a curation that has any: what is wrong in it may be just what is missing. */
function readExisting(
  file: SourceFile,
  domain: CompileDomain,
  faults: Diagnostic[],
  sources: Map<string, string>,
): Existing | null {
  const isBlank = file.unreadable === undefined && new TextDecoder().decode(file.bytes).trim() === "";
  const decoded = isBlank ? { text: "" } : decode(file);
  if ("fault" in decoded) {
    faults.push(decoded.fault);
    if (decoded.shown !== undefined) sources.set(file.name, decoded.shown);
    return null;
  }
  sources.set(file.name, decoded.text);
  const found: Diagnostic[] = [];
  const curation = readCuration(file.name, decoded.text, domain, found);
  const errors = found.filter(({ severity }) => severity === "error");
  faults.push(...errors);
  if (curation === null || errors.length > 0) return null;
  return { curation, text: decoded.text, raw: new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes) };
}

/** The domain of a folder; what is wrong in its file is told when the folder is compiled. */
const domainOf = (settings: SourceFile | null): CompileDomain =>
  decodeSettings(settings && decode(settings), []).domain;

type Beside = Pick<AnnotateInput, "document" | "settings">;

const compileBeside = ({ document, settings }: Beside, name: string, yaml: string) =>
  compile({
    files: [document, ...(settings ? [settings] : []), ...(yaml === "" ? [] : [sourceFile(name, yaml)])],
  });

/** The curation without its events, so that the compiler proposes, with all else that bears on the proposals. */
function metadata({ published, language }: Curation): string {
  const lines = [published && `published: "${published.edtf}"`, language && `language: ${language}`];
  return lines.filter((line) => line !== null).join("\n");
}

interface Claims {
  passages: Span[];
  times: Span[];
}

/** The spans that a curation has dealt with; for words that are not there, the passage that they seem to mean. */
function claims({ events, unread, ignore }: Curation, quotes: QuoteIndex): Claims {
  const places = ({ value }: Field<string>): Span[] => {
    const found = findQuote(quotes, value);
    return found.length > 0 ? found : [nearestPassage(quotes, value) ?? []].flat();
  };
  const cited = [...(events ?? []), ...ignore].map(({ quote }) => quote);
  return {
    passages: [...cited, ...unread].flatMap(places),
    times: (events ?? []).flatMap(({ time }) => (time ? places(time) : [])),
  };
}

const isClaimed = ({ evidence }: TimelineEvent, { passages, times }: Claims): boolean =>
  evidence.some(
    (each) =>
      passages.some((span) => overlaps(span, each)) ||
      times.some((span) => each.time !== undefined && overlaps(span, each.time)),
  );

const startOf = ({ evidence }: TimelineEvent): number => evidence[0]?.start ?? 0;

function freeId(wanted: string, known: Set<string>): string {
  let id = wanted;
  for (let suffix = 2; known.has(id); suffix += 1) id = `${wanted}-${suffix}`;
  known.add(id);
  return id;
}

interface Trial extends Beside {
  name: string;
  head: string;
  quotes: QuoteIndex;
}

/**
 * The events as entries that compile to just these events, tried together. Most do with their quote alone; words that date it are named
 * where they stand outside the quote or are one of several, and a quote that stands in two places takes in more words.
 */
function writable(events: readonly TimelineEvent[], trial: Trial): { entries: Entry[]; left: Annotated["left"] } {
  let open = events.map((event) => ({ event, ways: waysToWrite(event, trial.quotes), why: "" }));
  const done = new Map<TimelineEvent, Entry>();
  const left: Annotated["left"] = [];
  while (open.length > 0) {
    const tried = open.flatMap(({ event, ways: [way] }) => (way ? [{ event, ...way }] : []));
    const { events: compiled, faults, whole } = compileEntries(tried, trial);
    const next: typeof open = [];
    for (const { event, ways, why } of open) {
      const [way, ...others] = ways;
      if (way === undefined) left.push({ event, why });
      else if (isSame(event, compiled.get(event.id))) done.set(event, { event, ...way });
      else next.push({ event, ways: others, why: why || faults.get(event.id) || whole || OTHERWISE });
    }
    open = next;
  }
  return { entries: events.flatMap((event) => done.get(event) ?? []), left };
}

const OTHERWISE = "it would read back as another event";

type Way = Pick<Entry, "quote" | "time">;

function waysToWrite({ evidence }: TimelineEvent, { text }: QuoteIndex): Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const cut = (start: number, end: number): string => text.slice(start, end);
  const quote = cut(first.start, first.end);
  const { time } = first;
  const wider = widened(text, first);
  const words = time && cut(time.start, time.end);
  const ways: (Way | null)[] = [
    { quote, time: null },
    words ? { quote, time: words } : null,
    time ? { quote, time: widened(text, time) } : null,
    { quote: wider, time: null },
    words ? { quote: wider, time: words } : null,
  ];
  return ways.filter((way): way is Way => way !== null && way.quote.length <= MAX_QUOTE);
}

/** Number of letters on either side that set a passage apart from another one with the same words. */
const REACH = 60;

/** A span and the words around it, as far as its paragraph goes. */
function widened(text: string, { start, end }: Span): string {
  const before = /(?:^|\s)(\S[^\n]*)?$/.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? "";
  const after = /^[^\n]*(?=\s|$)/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

function compileEntries(tried: readonly Entry[], { document, settings, name, head }: Trial) {
  const result = compileBeside(
    { document, settings },
    name,
    `${head}\nevents:\n${tried.map((each) => blockEntry(each, "  ")).join("\n")}\n`,
  );
  const lines = tried.map(({ event }) => event.id);
  const faults = new Map<string, string>();
  let whole = "";
  const text = result.sources.get(name) ?? "";
  const starts = lines.map((id) => text.indexOf(`\n  - id: ${id}\n`));
  for (const { severity, span, message } of result.diagnostics) {
    const id = lines[starts.filter((start) => span && start !== -1 && start < span.start).length - 1];
    if (severity !== "error") continue;
    if (id === undefined) whole ||= message;
    else if (!faults.has(id)) faults.set(id, message);
  }
  return { events: new Map(result.events.map((event) => [event.id, event])), faults, whole };
}

/** Whether an event came back as it went, its passage perhaps wider. */
function isSame(wanted: TimelineEvent, found: TimelineEvent | undefined): boolean {
  const [before, after] = [wanted.evidence[0], found?.evidence[0]];
  if (!found || !before || !after || after.start > before.start || after.end < before.end) return false;
  const bare = ({ evidence, origin, title, summary, ...rest }: TimelineEvent, time: unknown) =>
    JSON.stringify([title.replace(/\s+/g, " "), summary.replace(/\s+/g, " "), Object.entries(rest).sort(), time]);
  return bare(wanted, before.time) === bare(found, after.time);
}

function newFile(name: string, document: TimelineDocument, entries: readonly Entry[]): string {
  const events = entries.map((entry) => `${blockEntry(entry, "  ")}\n`).join("");
  return [
    `# What the compiler proposes for ${inComment(excerpt(name, 80))}. Nobody has read it yet: correct it, take out what is wrong.\n`,
    `${header(document)}\n`,
    entries.length === 0 ? "# events:\n" : `events:\n${events}`,
  ].join("");
}
