// The stage that looks at all documents together: events that several tell, ids, the order of everything.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { CuratedEvent } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import type { Settings } from "../curation/settings.ts";
import { findRepeats, reportRepeats, type Sketched, sourcesOf, withRepeats } from "../link/copies.ts";
import { reportDuplicates } from "../link/duplicates.ts";
import { mergeEvents } from "../link/merge.ts";
import { warnOfUncited } from "../verify/coverage.ts";
import { countDeck } from "../verify/deck.ts";
import type { Passage } from "../verify/evidence.ts";
import { checkTour } from "../verify/tour.ts";
import { checkWording } from "../verify/wording.ts";
import { assembleEvent, isUndescribed } from "./assemble.ts";
import type { CompiledDocument } from "./document-stage.ts";
import { type Report, reportOn } from "./report.ts";
import { makeTimeline } from "./timeline.ts";

export interface Joined {
  /** Null when there are errors. */
  timeline: Timeline | null;
  /** All events that stand, also where there are errors. */
  events: TimelineEvent[];
  diagnostics: Diagnostic[];
  report: Report;
  domain: CompileDomain;
}

export interface JoinOptions {
  /** Leaves out what is only proposed, and documents that nobody has read. */
  curatedOnly: boolean;
  /** The text of a document by its id; null where it has none. Asked for documents that the tour quotes from. */
  textOf(id: string): string | null;
}

/**
 * Makes one timeline of compiled documents.
 * @param documents in the order of their files' names, which alone decides wherever order matters
 * @param faults what is known to be wrong with the folder and its settings
 */
export function joinDocuments(
  settings: Settings,
  documents: readonly CompiledDocument[],
  faults: readonly Diagnostic[],
  { curatedOnly, textOf }: JoinOptions,
): Joined {
  const diagnostics = [...faults];
  const isCuratedOnly = curatedOnly || settings.curatedOnly;
  const published = isCuratedOnly ? documents.filter(isRead) : documents;
  if (documents.length > 0 && published.length === 0) diagnostics.push(NOTHING_CURATED);
  for (const each of documents) for (const fault of each.diagnostics) diagnostics.push(fault);
  const curated = curatedEvents(documents, settings.domain, diagnostics);
  const told = isCuratedOnly ? curated.flatMap(reviewedPart) : curated;
  for (const event of uniquelyNamed(published)) told.push(event);
  const dayOf = new Map(documents.map(({ id, entry }) => [id, entry?.published?.earliest ?? null]));
  const repeats = findRepeats(documents.flatMap(sketchOf));
  reportRepeats(repeats, diagnostics);
  const sourceOf = sourcesOf(repeats);
  const { events, doubts } = mergeEvents(told, (id) => dayOf.get(id) ?? null, settings.domain, sourceOf);
  reportDuplicates(doubts, new Map(documents.flatMap(({ id, places }) => (places ? [[id, places]] : []))), diagnostics);
  const entries = withRepeats(
    published.flatMap(({ entry }) => entry ?? []),
    repeats,
  );
  let timeline = isGood(diagnostics) ? makeTimeline(settings, entries, events) : null;
  if (timeline && settings.deck) {
    timeline = { ...timeline, deck: countDeck(settings.deck, timeline, diagnostics) };
  }
  const tour = tourOf(settings, documents, events, timeline, textOf, diagnostics);
  diagnostics.sort(byPlace);
  return {
    timeline: timeline && isGood(diagnostics) ? { ...timeline, ...tour } : null,
    events,
    diagnostics,
    domain: settings.domain,
    report: reportOn(
      documents.flatMap(({ counts }) => counts ?? []),
      events,
      sourceOf,
    ),
  };
}

const sketchOf = ({ entry, places, fingerprint }: CompiledDocument): Sketched[] =>
  entry && places && fingerprint ? [{ entry, places, fingerprint }] : [];

const isGood = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.every(({ severity }) => severity !== "error");

/** The tour as the record carries it; nothing where there is none. */
function tourOf(
  { tour, domain }: Settings,
  documents: readonly CompiledDocument[],
  events: readonly TimelineEvent[],
  record: Timeline | null,
  textOf: JoinOptions["textOf"],
  faults: Diagnostic[],
): Pick<Timeline, "tour"> {
  if (tour === null) return {};
  const files = new Map(documents.map(({ id, files }) => [id, files.document]));
  const curated = documents.flatMap((each) => each.curated.map(({ id }) => id.value));
  const documentOf = (id: string) => {
    const [file, text] = [files.get(id), textOf(id)];
    return file === undefined || text === null ? null : { file, text };
  };
  const steps = checkTour(tour, { events, curated, span: record?.span ?? null, domain, documentOf }, faults);
  return steps.length > 0 ? { tour: steps } : {};
}

const NOTHING_CURATED: Diagnostic = {
  severity: "error",
  code: "nothing-curated",
  message: "only events that an editor has reviewed are wanted, and no document has any",
  file: "",
  hint: "npm run annotate -- seeds/name.txt writes the proposals of a document as its curation; each counts once its reviewed: false is true",
};

interface Group {
  all: CuratedEvent[];
  passages: Passage[];
}

function curatedEvents(
  documents: readonly CompiledDocument[],
  { categories }: CompileDomain,
  faults: Diagnostic[],
): TimelineEvent[] {
  const groups = new Map<string, Group>();
  for (const { curated, passages } of documents) {
    for (const event of curated) groupOf(event, groups).all.push(event);
    for (const passage of passages) groupOf(passage.event, groups).passages.push(passage);
  }
  const isWhole = documents.every(({ isUnread }) => !isUnread);
  const described = [...groups].filter(([, { all }]) => !isUndescribed(all)).map(([id]) => id);
  const excused = new Map<string, Span[]>();
  const events: TimelineEvent[] = [];
  for (const { all, passages } of groups.values()) {
    checkWording(all, passages, categories, faults);
    const event = assembleEvent(passages, all, isWhole, described, faults);
    if (event) events.push(event);
    // the faults of an event speak of the words around its quote; they need no warning besides
    else for (const { document, around } of passages) listOf(excused, document.id).push(around);
  }
  for (const { id, uncited, files } of documents) warnOfUncited(uncited, excused.get(id) ?? [], files, faults);
  return events;
}

/** An editor has read a document, or a part of it: it has an event that is reviewed, or was found to have none. */
const isRead = ({ isCurated, curated }: CompiledDocument): boolean =>
  isCurated && (curated.length === 0 || curated.some(({ review }) => review.isRead));

/** An event without the passages that no editor has read; none where nobody has read any. */
function reviewedPart(event: TimelineEvent): TimelineEvent[] {
  if (event.origin === "proposed") return [];
  return [{ ...event, evidence: event.evidence.filter(({ origin }) => origin === undefined) }];
}

function groupOf({ id }: CuratedEvent, groups: Map<string, Group>): Group {
  const group = groups.get(id.value) ?? { all: [], passages: [] };
  groups.set(id.value, group);
  return group;
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/**
 * The proposed events of all documents. An id that an editor has given is never taken, nor one twice; a number tells
 * them apart. Who keeps a disputed id follows from the order of the documents' names.
 */
function* uniquelyNamed(documents: readonly CompiledDocument[]): Generator<TimelineEvent> {
  const taken = new Set(documents.flatMap(({ curated }) => curated.map(({ id }) => id.value)));
  const wanted = new Set(documents.flatMap(({ proposed }) => proposed.map(({ id }) => id)));
  for (const event of documents.flatMap(({ proposed }) => proposed)) {
    let { id } = event;
    // what another proposal is called by right is left to it
    for (let number = 2; taken.has(id) || (id !== event.id && wanted.has(id)); number += 1)
      id = `${event.id}-${number}`;
    taken.add(id);
    yield id === event.id ? event : { ...event, id };
  }
}

/** Errors first, then by file and place, so that the order in which stages find faults does not show. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.severity !== b.severity) return a.severity === "error" ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const places = [(a.span?.start ?? -1) - (b.span?.start ?? -1), (a.span?.end ?? -1) - (b.span?.end ?? -1)];
  return places.find((step) => step !== 0) ?? (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
