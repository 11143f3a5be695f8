// The compiled file out of its parts: documents, events in their order, the actors that occur, the years it spans.

import type { EdtfDate } from "../../model/date.ts";
import { namedIn } from "../../model/domain.ts";
import { withAsOf } from "../../model/known.ts";
import { TIMELINE_VERSION, type Timeline, type TimelineDocument, type TimelineEvent } from "../../model/timeline.ts";
import type { Curation } from "../curation/curation.ts";
import { type ActorEntry, type CompileDomain, recordDomain } from "../curation/domain.ts";
import type { Settings } from "../curation/settings.ts";
import { excerpt } from "../text/fault.ts";
import { findQuote } from "../text/quote.ts";
import type { ReadDocument } from "../verify/evidence.ts";
import { headlineOf } from "../verify/published.ts";

/** Title of the document: its editor's, or its own first line. */
export function titleOf(document: ReadDocument, curation: Curation | null): string {
  return curation?.title?.value ?? (excerpt(headlineOf(document), 120) || document.id);
}

/** The author of the title's words: an editor, unless the document has them or the editor says that its source does. */
function titleBy({ quotes }: ReadDocument, curation: Curation | null): NonNullable<TimelineDocument["titleBy"]> {
  if (!curation?.title) return "source";
  return curation.titleBy ?? (findQuote(quotes, curation.title.value).length > 0 ? "source" : "editor");
}

/** A document as the timeline lists it. */
export function describe(document: ReadDocument, curation: Curation | null): TimelineDocument {
  return {
    id: document.id,
    title: titleOf(document, curation),
    titleBy: titleBy(document, curation),
    publisher: curation?.publisher ?? "",
    ...(curation?.author ? { author: curation.author } : {}),
    published: document.published,
    ...(curation?.url ? { url: curation.url } : {}),
    ...(curation?.archived ? { archived: curation.archived } : {}),
    language: curation?.language ?? "en",
    ...(curation?.voices ? { voices: curation.voices } : {}),
    file: `documents/${document.id}.txt`,
  };
}

/** An event stands at its earliest day; one that is only known to lie before a day stands at that day. */
const standsAt = ({ date }: TimelineEvent): string => date.earliest ?? date.latest ?? "";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the day where it stands, then by its last day (an open end comes last), then by id. */
export function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  const last = ({ date }: TimelineEvent) => date.latest ?? "9999-12-31";
  return events.toSorted(
    (a, b) => compare(standsAt(a), standsAt(b)) || compare(last(a), last(b)) || compare(a.id, b.id),
  );
}

const endsOf = ({ earliest, latest }: EdtfDate): string[] => [earliest, latest].filter((day) => day !== null);
const daysOf = ({ date, asOf }: TimelineEvent): string[] => [...endsOf(date), ...(asOf === undefined ? [] : [asOf])];

/** The calendar years that cover all days; those of the documents where no event has one. */
function spanOf(days: readonly string[]): Timeline["span"] {
  const years = days.map((day) => day.slice(0, 4));
  const [first = "2000", last = first] = [years.toSorted()[0], years.toSorted().at(-1)];
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}

/** A folder without a domain has actors all the same: those that its curation names, under their ids. */
function withUnlisted(domain: CompileDomain, named: ReadonlySet<string>): CompileDomain {
  const listed = new Set(domain.actors.map(({ id }) => id));
  const unlisted = [...named].filter((id) => !listed.has(id)).toSorted();
  const added = unlisted.map((id): ActorEntry => ({ id, name: id, kind: "organisation", aliases: [] }));
  return added.length === 0 ? domain : { ...domain, actors: [...domain.actors, ...added] };
}

/** A proposal names as actors all that its passage names; a place among them does not act where someone else does. */
function placed(
  { origin, actors }: TimelineEvent,
  kinds: ReadonlyMap<string, ActorEntry["kind"]>,
): Partial<Pick<TimelineEvent, "actors" | "places">> {
  const places = actors.filter((id) => kinds.get(id) === "place");
  if (origin === "curated" || places.length === 0 || places.length === actors.length) return {};
  return { actors: actors.filter((id) => !places.includes(id)), places };
}

export function makeTimeline(
  settings: Settings,
  documents: TimelineDocument[],
  events: readonly TimelineEvent[],
): Timeline {
  const named = new Set(events.flatMap(namedIn));
  const domain = withUnlisted(settings.domain, named);
  const published = documents.flatMap(({ published }) => (published ? [published] : []));
  const kinds = new Map(domain.actors.map(({ id, kind }) => [id, kind]));
  const attested = withAsOf(events, documents).map((event) => ({ ...event, ...placed(event, kinds) }));
  return {
    version: TIMELINE_VERSION,
    title: settings.title,
    subtitle: settings.subtitle,
    language: settings.language,
    span: settings.span ?? spanOf(attested.length > 0 ? attested.flatMap(daysOf) : published.flatMap(endsOf)),
    domain: recordDomain(domain, named, events),
    actors: domain.actors.filter(({ id }) => named.has(id)).map(({ aliases: _, ...actor }) => actor),
    documents,
    events: inOrder(attested),
  };
}
