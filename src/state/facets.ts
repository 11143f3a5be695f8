// Applies filters to columns: OR inside a facet, AND between facets. An empty facet lets everything through.

import { EventSet } from "../model/bits.ts";
import { type Columns, KIND } from "../model/columns.ts";
import { dayNumber } from "../model/date.ts";
import { ACTS, type Act, type Domain, markOfTone, TONE_MARKS } from "../model/domain.ts";
import type { Stretch } from "../model/known.ts";
import { type Condition, conditions, type Facet, type Filter, type Origin, type Period } from "./filter.ts";

/** Says of an event, by its index, if it passes. */
type Test = (i: number) => boolean;

type Tones = Pick<Domain, "tones">;

const stretchOf = ({ from, to }: Period): Stretch => ({
  from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
  to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to) + 1,
});

/** One flag for each value of a column: is it among those wanted? */
function flags(count: number, wanted: readonly number[]): Uint8Array {
  const flagged = new Uint8Array(count);
  for (const value of wanted) if (value >= 0) flagged[value] = 1;
  return flagged;
}

/** A test for each facet in force. An event matches a period when what is known of it reaches into that. */
function testsOf(columns: Columns, filter: Filter, { tones }: Tones): Partial<Record<Facet, Test>> {
  const { from, to, tone, words, proposed, category, named } = columns;
  const tests: Partial<Record<Facet, Test>> = {};
  if (filter.actors.length > 0) {
    const having = columns.namedSets.having(filter.actors.map((id) => columns.actors.indexOf(id)));
    tests.actors = (i) => having[named[i]!] === 1;
  }
  if (filter.tones.length > 0) {
    const known = tones.filter(({ id }) => filter.tones.includes(id));
    const wanted = flags(
      TONE_MARKS.length,
      known.map(({ mark }) => TONE_MARKS.indexOf(mark)),
    );
    tests.tones = (i) => wanted[tone[i]!] === 1;
  }
  if (filter.acts.length > 0) {
    const wanted = flags(
      ACTS.length,
      filter.acts.map((act) => ACTS.indexOf(act)),
    );
    tests.acts = (i) => wanted[words[i]!] === 1;
  }
  if (filter.categories.length > 0) {
    const wanted = flags(
      columns.categories.length,
      filter.categories.map((id) => columns.categories.indexOf(id)),
    );
    tests.categories = (i) => wanted[category[i]!] === 1;
  }
  if (filter.period !== null) {
    const period = stretchOf(filter.period);
    tests.period = (i) => from[i]! < period.to && to[i]! > period.from;
  }
  if (filter.origins.length > 0) {
    const wanted = flags(
      ORIGINS.length,
      filter.origins.map((origin) => ORIGINS.indexOf(origin)),
    );
    tests.origins = (i) => wanted[proposed[i]!] === 1;
  }
  return tests;
}

/** By the column of what is proposed. */
const ORIGINS = ["curated", "proposed"] as const satisfies readonly Origin[];

/** The events that pass every facet and that a query finds: `found`, or null while nothing is searched for. */
export function passingEvents(columns: Columns, filter: Filter, domain: Tones, found: EventSet | null): EventSet {
  const tests = Object.values(testsOf(columns, filter, domain));
  const passing =
    tests.length === 0
      ? EventSet.all(columns.count)
      : EventSet.where(columns.count, (i) => tests.every((test) => test(i)));
  return found ? passing.and(found) : passing;
}

/** The events that only the period keeps out, and that may have been then: their dates are open towards it. */
export function perhapsPassing(columns: Columns, filter: Filter, domain: Tones, found: EventSet | null): EventSet {
  const { count, kind, from, to } = columns;
  if (filter.period === null) return EventSet.where(count, () => false);
  const period = stretchOf(filter.period);
  const { period: inPeriod, ...others } = testsOf(columns, filter, domain);
  const tests = Object.values(others);
  const reaches: Test = (i) =>
    (kind[i] === KIND.before || from[i]! < period.to) && (kind[i] === KIND.since || to[i]! > period.from);
  const perhaps = EventSet.where(count, (i) => !inPeriod!(i) && reaches(i) && tests.every((test) => test(i)));
  return found ? perhaps.and(found) : perhaps;
}

export interface FacetCounts {
  actors: Readonly<Record<string, number>>;
  tones: Readonly<Record<string, number>>;
  acts: Readonly<Partial<Record<Act, number>>>;
  categories: Readonly<Record<string, number>>;
  origins: Readonly<Partial<Record<Origin, number>>>;
  /** Number of events that pass everything. */
  total: number;
}

/** Calls back with each event that a query finds and that at most one facet keeps out: that facet, or null. */
function nearlyPassing(
  columns: Columns,
  filter: Filter,
  domain: Tones,
  found: EventSet | null,
  each: (i: number, only: Facet | null) => void,
): void {
  const tests = Object.entries(testsOf(columns, filter, domain)) as [Facet, Test][];
  for (let i = 0; i < columns.count; i += 1) {
    if (found && !found.bit(i)) continue;
    let only: Facet | null = null;
    let failed = 0;
    for (const [facet, test] of tests) {
      if (test(i)) continue;
      only = facet;
      failed += 1;
      if (failed > 1) break;
    }
    if (failed <= 1) each(i, only);
  }
}

/** Counts per value of each facet, each counted with the other facets and the query applied. */
export function facetCounts(
  columns: Columns,
  filter: Filter,
  domain: Tones,
  found: EventSet | null = null,
): FacetCounts {
  const { named, namedSets, tone, words, category, proposed } = columns;
  const sets = new Uint32Array(namedSets.count);
  const tones = new Uint32Array(TONE_MARKS.length);
  const acts = new Uint32Array(ACTS.length);
  const categories = new Uint32Array(columns.categories.length);
  const origins = new Uint32Array(ORIGINS.length);
  let total = 0;
  nearlyPassing(columns, filter, domain, found, (i, only) => {
    if (only === null) total += 1;
    if (only === null || only === "actors") sets[named[i]!]! += 1;
    if (only === null || only === "tones") tones[tone[i]!]! += 1;
    if (only === null || only === "acts") acts[words[i]!]! += 1;
    if (only === null || only === "categories") categories[category[i]!]! += 1;
    if (only === null || only === "origins") origins[proposed[i]!]! += 1;
  });
  const actors = new Uint32Array(columns.actors.length);
  sets.forEach((count, set) => {
    for (const actor of namedSets.of(set)) actors[actor]! += count;
  });
  return {
    actors: byId(columns.actors, actors),
    tones: byId(
      domain.tones.map(({ id }) => id),
      domain.tones.map(({ id }) => tones[TONE_MARKS.indexOf(markOfTone(domain, id))]!),
    ),
    acts: byId(ACTS, acts),
    categories: byId(columns.categories, categories),
    origins: byId(ORIGINS, origins),
    total,
  };
}

/** The counts above 0 by their ids. An actor of another's timeline may be called "constructor". */
function byId(ids: readonly string[], counts: ArrayLike<number>): Record<string, number> {
  const named: Record<string, number> = Object.create(null);
  ids.forEach((id, at) => {
    if (counts[at]! > 0) named[id] = counts[at]!;
  });
  return named;
}

export interface Relaxation {
  condition: Condition;
  /** Number of events that come back when this one condition is removed. */
  restores: number;
}

interface Narrowed {
  timeline: { domain: Tones };
  columns: Columns;
  filter: Filter;
  query: string;
  found: EventSet | null;
}

/** For an empty result: the single conditions whose removal brings events back, the most fruitful first. */
export function relaxations({ timeline: { domain }, columns, filter, query, found }: Narrowed): Relaxation[] {
  const inForce = conditions({ filter, query });
  const counts = new Map<Condition, number>();
  nearlyPassing(columns, filter, domain, null, (i, only) => {
    const isFound = found?.has(i) ?? true;
    const missed = only === null ? (isFound ? null : "query") : isFound ? only : null;
    if (missed) counts.set(missed, (counts.get(missed) ?? 0) + 1);
  });
  return inForce
    .map((condition) => ({ condition, restores: counts.get(condition) ?? 0 }))
    .filter(({ restores }) => restores > 0)
    .sort((a, b) => b.restores - a.restores);
}

/** Does a record hold both deeds and words, so that one can be left out? */
export const holdsBothActs = ({ words }: Pick<Columns, "words">): boolean => words.includes(0) && words.includes(1);

/** The origins that events of a record have, in the order of menus. */
export const originsOf = ({ proposed }: Pick<Columns, "proposed">): Origin[] =>
  ORIGINS.filter((_, origin) => proposed.includes(origin));

/** Ids of the categories that events of a record have. */
export function categoriesOf({ category, categories }: Pick<Columns, "category" | "categories">): string[] {
  const used = flags(categories.length, []);
  for (const number of category) used[number] = 1;
  return categories.filter((_, number) => used[number] === 1);
}
