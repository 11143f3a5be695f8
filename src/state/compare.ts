// Two parts of a record side by side: the events of two actors, or of two periods of whole years.

import { turnOf } from "../model/balance/turn.ts";
import { countByYear, sumOf } from "../model/balance/year-counts.ts";
import { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { Timeline } from "../model/timeline.ts";
import { recordYears, type Years } from "../model/view.ts";

/** One part: the events that name an actor, or those that are dated to some years. */
export type Part = { readonly actor: string } | { readonly years: Years };

/** Two parts of the same kind. */
export type Comparison = readonly [Part, Part];

/** An actor of fewer events is not proposed. */
const LEAST_EVENTS = 5;

const sameKind = (a: Part, b: Part): boolean => "actor" in a === "actor" in b;

const partText = (part: Part): string => ("actor" in part ? part.actor : `${part.years.from}-${part.years.to}`);

/** A comparison as an address writes it: "union,port" or "2001-2012,2013-2024". */
export const comparisonText = (comparison: Comparison): string => comparison.map(partText).join(",");

/** Reads what `comparisonText` writes, and cuts periods to the years of the record; null for anything else, and for what the record does not have. */
export function readComparison(text: string, timeline: Pick<Timeline, "actors" | "span">): Comparison | null {
  const ids = new Set(timeline.actors.map(({ id }) => id));
  const whole = recordYears(timeline);
  const parts = text.split(",").map((word): Part | null => {
    if (ids.has(word)) return { actor: word };
    const years = /^(\d{1,4})-(\d{1,4})$/.exec(word)?.slice(1).map(Number);
    if (!years) return null;
    const [from, to] = [Math.max(Math.min(...years), whole.from), Math.min(Math.max(...years), whole.to)];
    return from <= to ? { years: { from, to } } : null;
  });
  const [first, second, ...more] = parts;
  return first && second && more.length === 0 && sameKind(first, second) ? [first, second] : null;
}

/** The events of a part among those that match. */
export const eventsOfPart =
  (part: Part) =>
  (columns: Columns, matching: EventSet): EventSet => {
    const { count, year, named, namedSets, actors } = columns;
    if ("actor" in part) {
      const having = namedSets.having([actors.indexOf(part.actor)]);
      return EventSet.where(count, (i) => matching.has(i) && having[named[i]!] === 1);
    }
    const { from, to } = part.years;
    return EventSet.where(count, (i) => matching.has(i) && year[i]! >= from && year[i]! <= to);
  };

/** From −1, where all events are of the second pole, to 1. */
function lean(columns: Columns, those: EventSet): number {
  const [circles, diamonds, squares] = sumOf(countByYear(columns, those).years);
  return (circles - diamonds) / Math.max(circles + diamonds + squares, 1);
}

/** The actor of the most events besides the spine, and the one whose events differ most from its in tone; null with fewer than two actors. */
export function opposedActors(
  { actors, domain }: Pick<Timeline, "actors" | "domain">,
  columns: Columns,
): Comparison | null {
  const all = EventSet.all(columns.count);
  const others = actors
    .filter(({ id }) => id !== domain.spine)
    .map(({ id }) => {
      const those = eventsOfPart({ actor: id })(columns, all);
      return { id, count: those.count, lean: lean(columns, those) };
    })
    .sort((a, b) => b.count - a.count);
  const [first, ...rest] = others;
  if (!first || rest.length === 0) return null;
  const many = rest.filter(({ count }) => count >= LEAST_EVENTS);
  const away = (other: (typeof others)[number]) => Math.abs(other.lean - first.lean);
  const [second] = (many.length > 0 ? many : rest).toSorted((a, b) => away(b) - away(a));
  return [{ actor: first.id }, { actor: second!.id }];
}

/** The years before and from the turn of a record, or where nothing divides it, its halves; null for a record of one year. */
export function opposedPeriods(timeline: Pick<Timeline, "span">, columns: Columns): Comparison | null {
  const { from, to } = recordYears(timeline);
  if (from === to) return null;
  const year = turnOf(countByYear(columns))?.year ?? Math.ceil((from + to + 1) / 2);
  return [{ years: { from, to: year - 1 } }, { years: { from: year, to } }];
}
