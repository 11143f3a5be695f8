// Filters events: OR inside a facet, AND between facets. An empty facet lets everything through.

import { bounds, dayNumber } from "../model/date.ts";
import type { TimelineEvent } from "../model/timeline.ts";
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
  categories: readonly string[];
  period: Period | null;
  origins: readonly Origin[];
}

export type Facet = "actors" | "tones" | "categories" | "period" | "origins";

export const NO_FILTER: Filter = Object.freeze({
  actors: Object.freeze([] as string[]),
  tones: Object.freeze([] as string[]),
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

/** A filter without repetitions, impossible days or a period backwards; NO_FILTER itself when nothing is left of it. */
export function cleanFilter(filter: Filter): Filter {
  const { actors, tones, categories, origins } = filter;
  const period = cleanPeriod(filter.period);
  if (actors.length + tones.length + categories.length + origins.length === 0 && period === null) return NO_FILTER;
  const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  return { actors: once(actors), tones: once(tones), categories: once(categories), period, origins: once(origins) };
}

function inPeriod(event: TimelineEvent, period: Period): boolean {
  const { first, last } = bounds(event.date);
  if (period.from !== null && last < dayNumber(period.from)) return false;
  return period.to === null || first <= dayNumber(period.to);
}

const passes: Record<Facet, (event: TimelineEvent, filter: Filter) => boolean> = {
  actors: (event, { actors }) => actors.length === 0 || event.actors.some((actor) => actors.includes(actor)),
  tones: (event, { tones }) => tones.length === 0 || tones.includes(event.tone),
  categories: (event, { categories }) => categories.length === 0 || categories.includes(event.category),
  period: (event, { period }) => period === null || inPeriod(event, period),
  origins: (event, { origins }) => origins.length === 0 || origins.includes(event.origin),
};

const FACETS = Object.keys(passes) as Facet[];

/** True when an event passes every facet. An event matches a period when any day it may have been lies inside. */
export const matchesFilter = (event: TimelineEvent, filter: Filter): boolean =>
  FACETS.every((facet) => passes[facet](event, filter));

export interface FacetCounts {
  actors: Readonly<Record<string, number>>;
  tones: Readonly<Record<string, number>>;
  categories: Readonly<Record<string, number>>;
  origins: Readonly<Partial<Record<Origin, number>>>;
  /** Number of events that pass everything. */
  total: number;
}

/** Counts per value of each facet, each counted with the other facets and the query applied. */
export function facetCounts(
  events: readonly TimelineEvent[],
  filter: Filter,
  matchQuery: (event: TimelineEvent) => boolean = () => true,
): FacetCounts {
  const actors = new Map<string, number>();
  const tones = new Map<string, number>();
  const categories = new Map<string, number>();
  const origins = new Map<Origin, number>();
  let total = 0;
  const add = <T>(counts: Map<T, number>, value: T): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const event of events) {
    if (!matchQuery(event)) continue;
    const failed = FACETS.filter((facet) => !passes[facet](event, filter));
    if (failed.length > 1) continue;
    const only = failed[0];
    const others = (facet: Facet): boolean => only === undefined || only === facet;
    if (only === undefined) total += 1;
    if (others("actors")) for (const actor of new Set(event.actors)) add(actors, actor);
    if (others("tones")) add(tones, event.tone);
    if (others("categories")) add(categories, event.category);
    if (others("origins")) add(origins, event.origin);
  }
  // an actor of another's timeline may be called "constructor"
  const counts = (map: Map<string, number>) => Object.assign(Object.create(null), Object.fromEntries(map));
  return {
    actors: counts(actors),
    tones: counts(tones),
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
    const failed: Condition[] = FACETS.filter((facet) => !passes[facet](event, state.filter));
    if (searching && !state.hits.has(event.id)) failed.push("query");
    const only = failed[0];
    if (failed.length === 1 && only) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return found
    .map((condition) => ({ condition, restores: counts.get(condition) ?? 0 }))
    .filter(({ restores }) => restores > 0)
    .sort((a, b) => b.restores - a.restores);
}
