// The filters of a timeline, as they are chosen and named. facets.ts applies them.

import { isDay } from "../model/date.ts";
import { ACTS, type Act } from "../model/domain.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { parseQuery } from "./search/search.ts";

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

export type Condition = Facet | "query";

/** The conditions in force, in the order in which they are named to the reader. */
export function conditions({ filter, query }: { filter: Filter; query: string }): Condition[] {
  const found: Condition[] = parseQuery(query).length > 0 ? ["query"] : [];
  if (filter.period) found.push("period");
  if (filter.tones.length > 0) found.push("tones");
  if (filter.acts.length > 0) found.push("acts");
  if (filter.categories.length > 0) found.push("categories");
  if (filter.actors.length > 0) found.push("actors");
  if (filter.origins.length > 0) found.push("origins");
  return found;
}
