// Checks a record from elsewhere before it is shown: its shape by the validator that the build generates from the schema,
// and here what a schema cannot say.

import shapeFault from "virtual:timeline-validator";
import type { EdtfDate } from "../../model/date.ts";
import type { Timeline, TimelineDocument, TimelineEvent } from "../../model/timeline.ts";

/** The version that can be shown; the compiler writes the same. */
export const SHOWN_VERSION = 2 satisfies Timeline["version"];

/** Says in a few words what keeps a value from being shown as a timeline; null when nothing does. */
export function faultOf(value: unknown): string | null {
  const version = typeof value === "object" && value !== null ? (value as { version?: unknown }).version : undefined;
  if (version === undefined) return "it is no compiled timeline";
  if (version !== SHOWN_VERSION) {
    const name =
      typeof version === "number" || typeof version === "string" ? String(version).slice(0, 20) : "of its own";
    return `it has version ${name}, and this can show version ${SHOWN_VERSION}`;
  }
  const fault = shapeFault(value);
  return fault ? fault.replace(/^\./, "") : faultBetween(value as Timeline);
}

/** Checks what the parts of a record of the right shape say of each other. */
function faultBetween({ span, domain, actors, documents, events }: Timeline): string | null {
  if (span.start > span.end) return "its span ends before it starts";
  const lists = {
    documents: new Set<string>(),
    actors: new Set(actors.map(({ id }) => id)),
    tones: new Set(domain.tones.map(({ id }) => id)),
  };
  for (const [at, document] of documents.entries()) {
    lists.documents.add(document.id);
    const fault = documentFault(document);
    if (fault) return `documents[${at}]${fault}`;
  }
  const seen = new Set<string>();
  for (const [at, event] of events.entries()) {
    const { id, date, references = [] } = event;
    if (seen.has(id)) return `two events have the id ${id}`;
    seen.add(id);
    if (date.earliest === null && date.latest === null) return `events[${at}].date is open at both ends`;
    if (isBackwards(date)) return `events[${at}].date ${BACKWARDS}`;
    const backwards = references.findIndex((each) => each.date && isBackwards(each.date));
    if (backwards >= 0) return `events[${at}].references[${backwards}].date ${BACKWARDS}`;
    const fault = referenceFault(event, lists);
    if (fault) return `${id} ${fault}`;
  }
  return null;
}

function documentFault({ file, published }: TimelineDocument): string | null {
  if (!isBelow(file)) return ".file is not an address below the timeline's";
  return published && isBackwards(published) ? `.published ${BACKWARDS}` : null;
}

const BACKWARDS = "is not a date whose end follows its start";

const isBackwards = ({ earliest, latest }: EdtfDate): boolean =>
  earliest !== null && latest !== null && earliest > latest;

/** Checks that what an event names is there, and that the passages that it cites have a length. */
function referenceFault(
  { actors, tone, evidence }: TimelineEvent,
  lists: Record<"actors" | "documents" | "tones", ReadonlySet<string>>,
): string | null {
  const stranger = actors.find((actor) => !lists.actors.has(actor));
  if (stranger) return `names the actor ${stranger}, who is not in the list`;
  if (!lists.tones.has(tone)) return `has the tone ${tone}, which is not in the list`;
  for (const { document, start, end, time } of evidence) {
    if (!lists.documents.has(document)) return `cites the document ${document}, which is not in the list`;
    if (start >= end || (time && time.start >= time.end)) return "cites a passage that ends before it starts";
  }
  return null;
}

/**
 * True for an address below the timeline's own folder: a timeline must not make its readers fetch from elsewhere. Parsers
 * of addresses drop some characters and take others for a slash; a path with one of those is refused.
 */
function isBelow(path: string): boolean {
  if (/[\p{Cc}\\]|^[\s/]|^[a-z][a-z0-9+.-]*:/iu.test(path)) return false;
  return ["https:", "http:"].every((scheme) => {
    const base = `${scheme}//timeline.invalid/below/`;
    return URL.canParse(path, base) && new URL(path, base).href.startsWith(base);
  });
}
