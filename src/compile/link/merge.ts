// The same event told by several documents becomes one event with all its evidence.

import type { Evidence, TimelineEvent } from "../../model/timeline.ts";
import { type CompileDomain, restTone } from "../curation/domain.ts";
import { Candidates } from "./blocking.ts";
import { type Corpus, readTellings, type Telling } from "./mention.ts";
import { compareTellings, isOneDate } from "./similarity.ts";

/** Two events, apart, that may be one. The first is a proposed one. */
export interface Doubt {
  event: TimelineEvent;
  other: TimelineEvent;
}

export interface Merged {
  events: TimelineEvent[];
  doubts: Doubt[];
}

/** The first day of a document, by its id; null where nobody knows it. */
export type PublishedDay = (document: string) => string | null;

/** The document from which another one has its text, by their ids; copies of one text are one source. */
export type SourceOf = (document: string) => string;

interface Group {
  lead: Telling;
  members: Telling[];
}

/** Two groups that suit a telling nearly as well leave it open which is meant. */
const NEARLY = 0.08;
/** An event that so many documents tell is of some weight, and of much. */
const [SOME_SOURCES, MANY_SOURCES] = [2, 5];

/**
 * Merges proposed events with one another and into the curated ones.
 *
 * An event that an editor has described stays as it is: words, date, actors, weight. A proposal that clearly retells it
 * adds its passage as further evidence, marked as proposed, for a reader gains by a second source, and what the machine
 * added can be told from what the editor chose. Of proposals alone, the telling published first gives the words and the
 * id, and the narrowest date that all admit gives the date. Curated events are never merged with each other: that
 * is what the same id in two files is for. What is only likely stays apart and comes back as a doubt.
 *
 * Groups do not grow by chains: each member is like the group's first one, and its date fits the narrowest of all,
 * so that events of different days never meet through a third one that says only the year.
 * Several documents give an event weight, but copies of one text count once.
 * The result does not depend on the order of the events. Cost grows with their number, not with its square.
 */
export function mergeEvents(
  events: readonly TimelineEvent[],
  published: PublishedDay,
  domain: CompileDomain,
  sourceOf: SourceOf = (document) => document,
): Merged {
  if (events.every(({ origin }) => origin === "curated")) return { events: [...events], doubts: [] };
  const corpus = readTellings(inOrder(events, published), domain);
  const candidates = new Candidates(corpus);
  const groups = new Map<Telling, Group>();
  const doubts: [Telling, Telling][] = [];
  for (const telling of corpus.tellings) {
    const { group, doubt } = placeOf(telling, candidates, groups, corpus);
    if (group) {
      group.members.push(telling);
      continue;
    }
    if (doubt) doubts.push([telling, doubt]);
    groups.set(telling, { lead: telling, members: [telling] });
    candidates.add(telling);
  }
  const merged = new Map([...groups].map(([lead, group]) => [lead, oneOf(group, published, domain, sourceOf)]));
  return {
    events: [...merged.values()],
    doubts: doubts.flatMap(([a, b]) => {
      const [event, other] = [merged.get(a), merged.get(b)];
      return event && other ? [{ event, other }] : [];
    }),
  };
}

/** Curated ones first, then the narrowest dates: whoever says less joins whoever says more. */
function inOrder(events: readonly TimelineEvent[], published: PublishedDay): TimelineEvent[] {
  const span = ({ date: { earliest, latest } }: TimelineEvent) =>
    earliest === null || latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest) - Date.parse(earliest);
  const keyed = events.map((event) => ({ event, width: span(event), told: toldAt(event.evidence[0], published) }));
  keyed.sort((a, b) => {
    if (a.event.origin !== b.event.origin) return a.event.origin === "curated" ? -1 : 1;
    if (a.width !== b.width) return a.width < b.width ? -1 : 1;
    return compare(a.told, b.told) || compare(a.event.id, b.event.id);
  });
  return keyed.map(({ event }) => event);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** When and where a passage was published, so that passages can be put in order. */
const toldAt = (evidence: Evidence | undefined, published: PublishedDay): string =>
  evidence
    ? `${published(evidence.document) ?? "9999-12-31"} ${evidence.document} ${String(evidence.start).padStart(9, "0")}`
    : "";

/** The group that a telling belongs to, or else the event that it may be. Neither for one that stands alone. */
function placeOf(
  telling: Telling,
  candidates: Candidates,
  groups: ReadonlyMap<Telling, Group>,
  corpus: Corpus,
): { group?: Group; doubt?: Telling } {
  if (telling.event.origin === "curated") return {};
  const found = candidates.of(telling).flatMap((lead) => {
    const { verdict, score } = compareTellings(telling, lead, corpus);
    const group = groups.get(lead);
    if (verdict === "apart" || group === undefined) return [];
    return [{ group, score, isSame: verdict === "same" && fits(telling, group) }];
  });
  // the sort keeps the order of the candidates among equals
  const [best, rival] = found.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.score - a.score);
  if (best === undefined) return {};
  const isOnly = !rival?.isSame || best.score - rival.score >= NEARLY;
  return best.isSame && isOnly ? { group: best.group } : { doubt: best.group.lead };
}

/** Its date must fit those of all members, and one document's two tellings must not differ in theirs. */
const fits = (telling: Telling, { members }: Group): boolean => {
  const narrowest = members.reduce((least, each) => (each.width < least.width ? each : least));
  return isOneDate(telling, narrowest);
};

/** The event that a group of tellings tells. */
function oneOf({ members }: Group, published: PublishedDay, domain: CompileDomain, sourceOf: SourceOf): TimelineEvent {
  const [lead, ...others] = members;
  if (lead === undefined) throw new RangeError("a group has a member");
  if (others.length === 0) return lead.event;
  const told = members.toSorted((a, b) =>
    compare(toldAt(a.event.evidence[0], published), toldAt(b.event.evidence[0], published)),
  );
  if (lead.event.origin === "curated") {
    const added = told.filter((each) => each !== lead).flatMap(({ event }) => event.evidence);
    const evidence = [...lead.event.evidence, ...added.map((each) => ({ ...each, origin: "proposed" as const }))];
    return { ...lead.event, evidence };
  }
  const events = told.map(({ event }) => event);
  const first = events[0] ?? lead.event;
  // the lead has the narrowest date; passages that bear it come first
  const bearing = [...told].sort((a, b) => Number(a.width !== lead.width) - Number(b.width !== lead.width));
  const tones = new Set(events.map(({ tone }) => tone));
  const sources = new Set(events.flatMap(({ evidence }) => evidence.map(({ document }) => sourceOf(document)))).size;
  const own = Math.max(...events.map(({ importance }) => importance));
  const importance = Math.max(own, sources >= MANY_SOURCES ? 3 : sources >= SOME_SOURCES ? 2 : 1);
  return {
    ...first,
    date: lead.event.date,
    lasts: lead.event.lasts,
    actors: [...new Set(events.flatMap(({ actors }) => actors))],
    tone: tones.size === 1 ? first.tone : restTone(domain),
    importance: importance as TimelineEvent["importance"],
    evidence: bearing.flatMap(({ event }) => event.evidence),
  };
}
