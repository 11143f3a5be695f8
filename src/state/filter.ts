// Filters events: OR inside a facet, AND between facets. An empty facet lets everything through.

import { dayNumber } from "../model/date.ts";
import { ACTS, type Act, actOf, type Domain, namedIn } from "../model/domain.ts";
import { knownDays, overlap, possibleDays, type Stretch } from "../model/known.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { parseQuery, type SearchHit } from "./search.ts";

/** Both ends are days (YYYY-MM-DD), inclusive; null leaves that end open. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** An event is written by an editor, or proposed by the compiler and not reviewed. */
export type Origin = TimelineEvent["origin"];

/** Number of events that no editor has reviewed. */
export const unreviewedIn = (events: readonly TimelineEvent[]): number =>
  events.filter(({ origin }) => origin === "proposed").length;

export interface Filter {
  actors: readonly string[];
  tones: readonly string[];
  /** Deeds or words. */
  acts: readonly Act[];
  categories: readonly string[];
  period: Period | null;
  origins: readonly Origin[];
}

export type Facet = keyof Filter;

export const NO_FILTER: Filter = Object.freeze({
  actors: Object.freeze([] as string[]),
  tones: Object.freeze([] as string[]),
  acts: Object.freeze([] as Act[]),
  categories: Object.freeze([] as string[]),
  period: null,
  origins: Object.freeze([] as Origin[]),
});

/** True for YYYY-MM-DD when that day exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function cleanPeriod(period: Period | null): Period | null {
  if (!period) return null;
  const from = period.from !== null && isDay(period.from) ? period.from : null;
  const to = period.to !== null && isDay(period.to) ? period.to : null;
  if (from === null && to === null) return null;
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** A list with an item taken out if it was in, and added if it was not. */
export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** A filter without repetitions, impossible days, a period backwards, or both of deeds and words; NO_FILTER itself when nothing is left of it. */
export function cleanFilter(filter: Filter): Filter {
  const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  const [actors, tones] = [once(filter.actors), once(filter.tones)];
  const acts = ACTS.every((act) => filter.acts.includes(act)) ? [] : once(filter.acts);
  const [categories, origins] = [once(filter.categories), once(filter.origins)];
  const period = cleanPeriod(filter.period);
  const isEmpty = [actors, tones, acts, categories, origins].every(({ length }) => length === 0);
  return isEmpty && period === null ? NO_FILTER : { actors, tones, acts, categories, period, origins };
}

const stretchOf = ({ from, to }: Period): Stretch => ({
  from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
  to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to) + 1,
});

const inPeriod = (event: TimelineEvent, period: Period): boolean => overlap(knownDays(event), stretchOf(period));

/** The part of a record that says which events are deeds and which words. */
type Categories = Pick<Domain, "categories">;

const passes: Record<Facet, (event: TimelineEvent, filter: Filter, domain: Categories) => boolean> = {
  actors: (event, { actors }) => actors.length === 0 || namedIn(event).some((actor) => actors.includes(actor)),
  tones: (event, { tones }) => tones.length === 0 || tones.includes(event.tone),
  acts: (event, { acts }, domain) => acts.length === 0 || acts.includes(actOf(domain, event.category)),
  categories: (event, { categories }) => categories.length === 0 || categories.includes(event.category),
  period: (event, { period }) => period === null || inPeriod(event, period),
  origins: (event, { origins }) => origins.length === 0 || origins.includes(event.origin),
};

const FACETS = Object.keys(passes) as Facet[];

/** True when an event passes every facet. An event matches a period when what is known of it reaches into that. */
export const matchesFilter = (event: TimelineEvent, filter: Filter, domain: Categories): boolean =>
  FACETS.every((facet) => passes[facet](event, filter, domain));

/** True when only the period keeps an event out, although it may have been then: its date is open towards the period. */
export const perhapsMatches = (event: TimelineEvent, filter: Filter, domain: Categories): boolean =>
  filter.period !== null &&
  FACETS.every((facet) => passes[facet](event, filter, domain) !== (facet === "period")) &&
  overlap(possibleDays(event), stretchOf(filter.period));

export interface FacetCounts {
  actors: Readonly<Record<string, number>>;
  tones: Readonly<Record<string, number>>;
  acts: Readonly<Partial<Record<Act, number>>>;
  categories: Readonly<Record<string, number>>;
  origins: Readonly<Partial<Record<Origin, number>>>;
  /** Number of events that pass everything. */
  total: number;
}

/** Counts per value of each facet, each counted with the other facets and the query applied. */
export function facetCounts(
  { events, domain }: Pick<Timeline, "events" | "domain">,
  filter: Filter,
  matchQuery: (event: TimelineEvent) => boolean = () => true,
): FacetCounts {
  const actors = new Map<string, number>();
  const tones = new Map<string, number>();
  const acts = new Map<Act, number>();
  const categories = new Map<string, number>();
  const origins = new Map<Origin, number>();
  let total = 0;
  const add = <T>(counts: Map<T, number>, value: T): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const event of events) {
    if (!matchQuery(event)) continue;
    const failed = FACETS.filter((facet) => !passes[facet](event, filter, domain));
    if (failed.length > 1) continue;
    const only = failed[0];
    const others = (facet: Facet): boolean => only === undefined || only === facet;
    if (only === undefined) total += 1;
    if (others("actors")) for (const actor of new Set(namedIn(event))) add(actors, actor);
    if (others("tones")) add(tones, event.tone);
    if (others("acts")) add(acts, actOf(domain, event.category));
    if (others("categories")) add(categories, event.category);
    if (others("origins")) add(origins, event.origin);
  }
  // an actor of another's timeline may be called "constructor"
  const counts = (map: Map<string, number>) => Object.assign(Object.create(null), Object.fromEntries(map));
  return {
    actors: counts(actors),
    tones: counts(tones),
    acts: counts(acts),
    categories: counts(categories),
    origins: counts(origins),
    total,
  };
}

export type Condition = Facet | "query";

export interface Relaxation {
  condition: Condition;
  /** Number of events that come back when this one condition is removed. */
  restores: number;
}

interface Narrowed {
  timeline: Pick<Timeline, "domain">;
  order: readonly TimelineEvent[];
  filter: Filter;
  query: string;
  hits: ReadonlyMap<string, SearchHit>;
}

/** The conditions in force, in the order in which they are named to the reader. */
export function conditions({ filter, query }: Pick<Narrowed, "filter" | "query">): Condition[] {
  const found: Condition[] = parseQuery(query).length > 0 ? ["query"] : [];
  if (filter.period) found.push("period");
  if (filter.tones.length > 0) found.push("tones");
  if (filter.acts.length > 0) found.push("acts");
  if (filter.categories.length > 0) found.push("categories");
  if (filter.actors.length > 0) found.push("actors");
  if (filter.origins.length > 0) found.push("origins");
  return found;
}

/** For an empty result: the single conditions whose removal brings events back, the most fruitful first. */
export function relaxations(state: Narrowed): Relaxation[] {
  const found = conditions(state);
  const searching = found.includes("query");
  const counts = new Map<Condition, number>(found.map((condition) => [condition, 0]));
  for (const event of state.order) {
    const failed: Condition[] = FACETS.filter((facet) => !passes[facet](event, state.filter, state.timeline.domain));
    if (searching && !state.hits.has(event.id)) failed.push("query");
    const only = failed[0];
    if (failed.length === 1 && only) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return found
    .map((condition) => ({ condition, restores: counts.get(condition) ?? 0 }))
    .filter(({ restores }) => restores > 0)
    .sort((a, b) => b.restores - a.restores);
}
