// Checks a record from elsewhere before it is shown: its shape by the validator that the build generates from the schema,
// and here what a schema cannot say.

import shapeFault from "virtual:timeline-validator";
import type { EdtfDate } from "../../model/date.ts";
import { namedIn } from "../../model/domain.ts";
import { withAsOf } from "../../model/known.ts";
import type { Timeline, TimelineDocument, TimelineEvent, TourStep } from "../../model/timeline.ts";
import { fromVersion1 } from "./version-1.ts";

/** The version that is shown; the compiler writes the same. */
export const SHOWN_VERSION = 2 satisfies Timeline["version"];

export type Checked = { ok: true; timeline: Timeline } | { ok: false; message: string };

/** Checks a value that is given as a timeline; one of version 1 is read as version 2. The message is for readers. */
export function checked(value: unknown): Checked {
  const fields = isFields(value) ? value : {};
  const { version } = fields;
  if (version === undefined) return refused("it is no compiled timeline");
  if (version !== 1 && version !== SHOWN_VERSION) {
    const name = typeof version === "number" ? version : "of its own";
    return refused(`it has version ${name}, and this can show version ${SHOWN_VERSION}`);
  }
  const record = version === 1 ? fromVersion1(fields) : withSquares(fields);
  const fault = shapeFault(record)?.replace(/^\./, "") ?? faultBetween(record as Timeline);
  return fault === null ? { ok: true, timeline: completed(record as Timeline) } : refused(fault);
}

/**
 * Earlier compilers called the mark of the third tone a ring. Nothing of the record has been checked yet: parts of another form
 * than expected stay as they are.
 */
function withSquares(record: Fields): Fields {
  const { domain } = record;
  const tones = isFields(domain) && domain.tones;
  if (!isFields(domain) || !Array.isArray(tones)) return record;
  const square = (tone: unknown) => (isFields(tone) && tone.mark === "ring" ? { ...tone, mark: "square" } : tone);
  return { ...record, domain: { ...domain, tones: tones.map(square) } };
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Records of earlier compilers do not say up to which day their sources speak of what has no known end. */
const completed = (record: Timeline): Timeline => ({ ...record, events: withAsOf(record.events, record.documents) });

const refused = (message: string): Checked => ({ ok: false, message });

/** Checks what the parts of a record of the right shape say of each other. */
function faultBetween({ span, domain, actors, documents, events, tour = [] }: Timeline): string | null {
  if (span.start > span.end) return "its span ends before it starts";
  const ids = {
    actors: new Set(actors.map(({ id }) => id)),
    documents: new Set(documents.map(({ id }) => id)),
    tones: new Set(domain.tones.map(({ id }) => id)),
  };
  const ofDomain = domainFault(domain, ids.actors);
  if (ofDomain) return ofDomain;
  for (const [at, document] of documents.entries()) {
    const fault = documentFault(document);
    if (fault) return `documents[${at}]${fault}`;
  }
  const seen = new Set<string>();
  for (const [at, event] of events.entries()) {
    if (seen.has(event.id)) return `two events have the id ${event.id}`;
    seen.add(event.id);
    const fault = datesFault(event);
    if (fault) return `events[${at}]${fault}`;
    const stranger = strangerOf(event, ids);
    if (stranger) return `${event.id} ${stranger}, which is not in the list`;
    if (event.evidence.some(({ start, end, time }) => start >= end || (time && time.start >= time.end)))
      return `${event.id} cites a passage that ends before it starts`;
  }
  for (const [at, step] of tour.entries()) {
    const fault = stepFault(step, ids, seen);
    if (fault) return `tour[${at}]${fault}`;
  }
  return null;
}

/** Checks that a step of the tour leads to what is in the record. */
function stepFault({ view, events, actors = [], tones = [], quote }: TourStep, ids: Ids, known: ReadonlySet<string>) {
  if (view.start > view.end) return ".view ends before it starts";
  const event = events.find((id) => !known.has(id));
  if (event) return ` follows ${event}, which is not in the list`;
  const filter = actors.find((id) => !ids.actors.has(id)) ?? tones.find((id) => !ids.tones.has(id));
  if (filter) return ` shows only ${filter}, which is not in the list`;
  if (!quote) return null;
  if (!ids.documents.has(quote.document)) return ` cites the document ${quote.document}, which is not in the list`;
  return quote.start < quote.end ? null : ".quote ends before it starts";
}

type Ids = Record<"actors" | "documents" | "tones", ReadonlySet<string>>;

/** Checks that each actor of the domain is in the list and in one lane, and that no two tones look the same. */
function domainFault({ spine, lanes, tones }: Timeline["domain"], actors: ReadonlySet<string>): string | null {
  const inLanes = lanes.flatMap((lane) => lane.actors);
  const stranger = [spine ?? "", ...inLanes].find((id) => id && !actors.has(id));
  if (stranger) return `its domain names the actor ${stranger}, which is not in the list`;
  if (actors.size > 0 && lanes.length === 0) return "its domain has no lanes";
  if (new Set(inLanes).size < inLanes.length) return "its domain has an actor in two lanes";
  return new Set(tones.map(({ mark }) => mark)).size < tones.length ? "its domain has two tones of one mark" : null;
}

function documentFault({ file, published }: TimelineDocument): string | null {
  if (!isBelow(file)) return ".file is not an address below the timeline's";
  return dateFault(".published", published);
}

/** Says what is wrong with a date, under its name; null where nothing is, or it is not there. */
function dateFault(name: string, date: EdtfDate | null | undefined): string | null {
  if (!date) return null;
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return `${name} is open at both ends`;
  return earliest !== null && latest !== null && earliest > latest
    ? `${name} is not a date whose end follows its start`
    : null;
}

function datesFault({ date, told, references = [] }: TimelineEvent): string | null {
  const faults = references.map((each, at) => dateFault(`.references[${at}].date`, each.date));
  return dateFault(".date", date) ?? dateFault(".told", told) ?? faults.find(Boolean) ?? null;
}

/** Says which name of an event is in no list. */
function strangerOf(event: TimelineEvent, ids: Ids): string | null {
  const { tone, evidence } = event;
  const actor = namedIn(event).find((id) => !ids.actors.has(id));
  if (actor) return `names the actor ${actor}`;
  const cited = evidence.find(({ document }) => !ids.documents.has(document));
  if (cited) return `cites the document ${cited.document}`;
  return ids.tones.has(tone) ? null : `has the tone ${tone}`;
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
