// The proposals for a document as its curation file: written only where they read back as they were meant.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { overlaps, type Span } from "../../model/text.ts";
import type { TimelineDocument, TimelineEvent, TimeWords } from "../../model/timeline.ts";
import { type Curation, readCuration } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import type { Field } from "../curation/fields.ts";
import { decodeSettings, SETTINGS_FILE } from "../curation/settings.ts";
import { excerpt, faultAt, makeSource, position } from "../text/fault.ts";
import { findQuote, indexQuotes, nearestPassage, type QuoteIndex } from "../text/quote.ts";
import { decode, documentId, type SourceFile } from "../text/source.ts";
import { applyToRaw, insertEvents } from "./annotate-insert.ts";
import { blockEntry, type Entry, header, inComment } from "./annotate-yaml.ts";
import { type Beside, sharedEntries } from "./shared-events.ts";
import { compileBeside, compileEntries, type Trial, waysToWrite } from "./trial.ts";

export interface AnnotateInput {
  /** The document (.txt). */
  document: SourceFile;
  /** Its curation as it is, to which events are added; null where there is none. */
  curation: SourceFile | null;
  /** The timeline.yaml of its folder; null where there is none. */
  settings: SourceFile | null;
  /** Ids that events of other documents have: the same id would mean the same event. */
  taken: ReadonlySet<string>;
  /** The other documents of its folder; without them nothing is said to be told there, too. */
  beside?: Beside;
}

export interface Annotated {
  /** The whole curation file; null when it cannot be written, and the diagnostics say why. */
  text: string | null;
  added: number;
  /** Proposals that cannot be written so that they read back as they were meant. */
  left: { event: TimelineEvent; why: string /** Of the document, from 1. */; line: number }[];
  diagnostics: Diagnostic[];
  /** By file name: the texts in which the diagnostics count. */
  sources: Map<string, string>;
}

/**
 * Writes the curation of a document out of what the compiler proposes for it. To a curation that is there it adds only
 * events whose passage no event cites and no `ignore` covers, and leaves all other bytes as they are.
 */
export function annotate({ document, curation, settings, taken, beside }: AnnotateInput): Annotated {
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
  const trial: Trial = { document, settings, name, head: header(described), quotes };
  const shared =
    beside === undefined
      ? new Map<TimelineEvent, Entry>()
      : sharedEntries(fresh, trial, beside, existing?.curation ?? null);
  const { entries: own, left: unwritten } = writable(
    fresh.filter((event) => !shared.has(event)),
    trial,
  );
  const places = makeSource(document.name, text);
  const left = unwritten.map((each) => ({ ...each, line: position(places, startOf(each.event)).line }));
  const entries = [...own, ...shared.values()].sort((a, b) => startOf(a.event) - startOf(b.event));
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

/**
 * The events as entries that compile to just these events, tried together. Most do with their quote alone; words that date it are named
 * where they stand outside the quote or are one of several, and a quote that stands in two places takes in more words.
 */
function writable(
  events: readonly TimelineEvent[],
  trial: Trial,
): { entries: Entry[]; left: { event: TimelineEvent; why: string }[] } {
  let open = events.map((event) => ({ event, ways: waysToWrite(event, trial.quotes), why: "" }));
  const done = new Map<TimelineEvent, Entry>();
  const left: { event: TimelineEvent; why: string }[] = [];
  while (open.length > 0) {
    const tried = open.flatMap(({ event, ways: [way] }) => (way ? [{ event, ...way }] : []));
    const { events: compiled, faults, whole } = compileEntries(tried, trial);
    const next: typeof open = [];
    for (const { event, ways, why } of open) {
      const [way, ...others] = ways;
      const difference = differs(event, compiled.get(event.id));
      if (way === undefined) left.push({ event, why });
      else if (difference === null) done.set(event, { event, ...way });
      else next.push({ event, ways: others, why: why || faults.get(event.id) || whole || difference });
    }
    open = next;
  }
  return { entries: events.flatMap((event) => done.get(event) ?? []), left };
}

/** Facts of a record's event that follow from its passage, and marks of who has read it. */
const DERIVED = ["evidence", "origin", "asOf", "reviewed", "head", "claim"];

/** The difference between an event and what has come back of it, in words; null for none, but that its passage is wider. */
function differs(wanted: TimelineEvent, found: TimelineEvent | undefined): string | null {
  const [before] = wanted.evidence;
  const after = found?.evidence.find((each) => before && each.start <= before.start && each.end >= before.end);
  if (found === undefined || before === undefined)
    return "written down, its words would not lead to an event of their own";
  if (after === undefined) return "written down, it would cite another passage of the document";
  const [own, back] = [fieldsOf(wanted), fieldsOf(found)];
  const key = [...own.keys(), ...back.keys()].find((each) => own.get(each) !== back.get(each));
  if (key !== undefined) {
    const shown = key === "date" || key === "told" ? (found[key]?.edtf ?? "none") : (back.get(key) ?? "none");
    return `written down, its ${key} would read back as ${excerpt(shown, 80)}`;
  }
  if (isSameTime(before.time, after.time)) return null;
  return after.time
    ? `written down, it would be dated by the words "${excerpt(after.time.text, 60)}"`
    : "written down, no words would date it";
}

/** The same words with the same value; by which rule, and from which day, follows from where they are read. */
const isSameTime = (a: TimeWords | undefined, b: TimeWords | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end && a?.value === b?.value;

const fieldsOf = (event: TimelineEvent): Map<string, string> =>
  new Map(
    Object.entries(event)
      .filter(([key, value]) => value !== undefined && !DERIVED.includes(key))
      .map(([key, value]) => [key, typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value)]),
  );

function newFile(name: string, document: TimelineDocument, entries: readonly Entry[]): string {
  const events = entries.map((entry) => `${blockEntry(entry, "  ")}\n`).join("");
  return [
    `# What the compiler proposes for ${inComment(excerpt(name, 80))}. Nobody has read it yet: correct it, take out what is wrong,\n`,
    "# and write reviewed: true, or who has read it and when (reviewed: A. B., 2024-05-01).\n",
    `${header(document)}\n`,
    entries.length === 0 ? "# events:\n" : `events:\n${events}`,
  ].join("");
}
