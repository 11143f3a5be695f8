// Events that a document tells and another one, too: their merge is kept in the curations, by one id in both files.

import { bounds, type EdtfDate } from "../../model/date.ts";
import { contains, overlaps, type Span } from "../../model/text.ts";
import type { Evidence, TimelineEvent } from "../../model/timeline.ts";
import { type CuratedEvent, type Curation, readCuration } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import { decodeSettings } from "../curation/settings.ts";
import { findQuote, indexQuotes } from "../text/quote.ts";
import { decode, documentId, type SourceFile } from "../text/source.ts";
import { within } from "../verify/date-entailment.ts";
import type { Entry } from "./annotate-yaml.ts";
import { compileEntries, type Trial, waysToWrite } from "./trial.ts";

/** The documents beside one that is annotated. */
export interface Beside {
  /** For each event of the folder that several documents tell, its passages. */
  merged: readonly (readonly Evidence[])[];
  /** The files of a document as they are now; null where it has no curation. */
  filesOf(document: string): { document: SourceFile; curation: SourceFile } | null;
}

interface Shared {
  event: TimelineEvent;
  /** Its date is narrower than the one that it has there. */
  isNarrower: boolean;
  /** The files that describe it. */
  files: SourceFile[];
}

/**
 * Entries for what another document's curation describes already: the id that it has there, and the passage here.
 * @param own the curation that is there; ids in it are not given a second time
 */
export function sharedEntries(
  events: readonly TimelineEvent[],
  trial: Trial,
  beside: Beside,
  own: Curation | null,
): Map<TimelineEvent, Entry> {
  const used = new Set((own?.events ?? []).map(({ id }) => id.value));
  const domain = decodeSettings(trial.settings && decode(trial.settings), []).domain;
  const entries = new Map<TimelineEvent, Entry>();
  for (const event of events) {
    const shared = sharedWith(event, trial, beside, domain);
    if (shared === null || used.has(shared.event.id)) continue;
    const entry = entryFor(shared, trial);
    if (entry === null) continue;
    used.add(shared.event.id);
    entries.set(event, entry);
  }
  return entries;
}

/** The event under the id that another file gives it; null where none does. */
function sharedWith(
  event: TimelineEvent,
  { document }: Trial,
  { merged, filesOf }: Beside,
  domain: CompileDomain,
): Shared | null {
  const id = documentId(document.name);
  const [passage] = event.evidence;
  if (passage === undefined) return null;
  const group = merged.find((all) => all.some((each) => each.document === id && overlaps(each, passage)));
  for (const other of group ?? []) {
    const files = other.document === id ? null : filesOf(other.document);
    const known = files && describedThere(other, files, domain);
    if (files && known)
      return {
        event: { ...event, id: known.id.value },
        isNarrower: known.date !== null && isNarrower(event.date, known.date.value),
        files: [files.document, files.curation],
      };
  }
  return null;
}

/** Whether a date lies in another one, and says more. */
function isNarrower(date: EdtfDate, other: EdtfDate): boolean {
  const [inner, outer] = [bounds(date), bounds(other)];
  return within(inner, outer) && !within(outer, inner);
}

/** The event that a curation cites a passage for. */
function describedThere(
  passage: Span,
  { document, curation }: NonNullable<ReturnType<Beside["filesOf"]>>,
  domain: CompileDomain,
): CuratedEvent | null {
  const [text, yaml] = [decode(document), decode(curation)];
  if (!("text" in text && "text" in yaml)) return null;
  const quotes = indexQuotes(text.text);
  const events = readCuration(curation.name, yaml.text, domain, [])?.events ?? [];
  return events.find(({ quote }) => findQuote(quotes, quote.value).some((place) => overlaps(place, passage))) ?? null;
}

/** The first way in which the passage compiles to further evidence of the event; with its date, where that says more. */
function entryFor({ event, isNarrower, files }: Shared, trial: Trial): Entry | null {
  const [passage] = event.evidence;
  if (passage === undefined) return null;
  const id = documentId(trial.document.name);
  const ways = waysToWrite(event, trial.quotes);
  for (const dated of [isNarrower, !isNarrower]) {
    for (const way of ways) {
      const entry: Entry = { event, ...way, added: { dated } };
      const { events, faults, whole } = compileEntries([entry], trial, files);
      const found = events.get(event.id)?.evidence ?? [];
      const isThere = found.some((each) => each.document === id && contains(each, passage));
      if (isThere && faults.size === 0 && whole === "") return entry;
    }
  }
  return null;
}
