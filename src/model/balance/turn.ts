// The turn of a record: the year from which the one of its two opposed tones outnumbers the other.

import type { ToneMark } from "../domain.ts";
import { sumOf, type YearCount, type YearCounts } from "./year-counts.ts";

/** The marks of the two opposed tones, in the order of TONE_MARKS; the third mark is that of neither. */
export const POLES = ["circle", "diamond"] as const satisfies readonly ToneMark[];
export type Pole = (typeof POLES)[number];

/** The years on one side of a turn. */
export interface TurnSide {
  /** First and last year; before the turn, the last is the year that ends at it, whether or not an event falls there. */
  from: number;
  to: number;
  /** The tone that outnumbers the other on this side. */
  pole: Pole;
  /** Number of events of that tone, and of all events. */
  ofPole: number;
  events: number;
}

export interface Turn {
  /** First year of the second side. */
  year: number;
  before: TurnSide;
  after: TurnSide;
  /** Log-likelihood ratio G of the four counts: both poles on both sides. 10.8 is exceeded by chance once in a thousand. */
  g: number;
}

/** A side of fewer events is not spoken of. */
export const LEAST_EVENTS = 10;
export const LEAST_G = 10.8;

/** Positive where circles outnumber diamonds, negative where diamonds do, 0 where neither does. */
const lead = ({ counts: [circles, diamonds] }: Pick<YearCount, "counts">): number => Math.sign(circles - diamonds);

const times = (count: number, expected: number): number => (count === 0 ? 0 : count * Math.log(count / expected));

/** The log-likelihood ratio of a table of two rows and two columns; 0 where a row or a column is empty. */
function logLikelihoodRatio([a, b]: readonly number[], [c, d]: readonly number[]): number {
  const table = [
    [a!, b!],
    [c!, d!],
  ] as const;
  const whole = a! + b! + c! + d!;
  const columns = [a! + c!, b! + d!] as const;
  let g = 0;
  for (const row of table) {
    const all = row[0] + row[1];
    for (const at of [0, 1] as const) g += times(row[at], (all * columns[at]) / whole);
  }
  return 2 * g;
}

/**
 * The turn of a record: the first year of the last run of years in each of which one pole outnumbers the other (years without
 * either are passed over). Null where the years before it are not led by the other pole, where a side holds fewer than
 * LEAST_EVENTS events, or where G is below LEAST_G: then nothing divides the record.
 */
export function turnOf({ years }: Pick<YearCounts, "years">): Turn | null {
  const told = years.filter(({ counts: [circles, diamonds] }) => circles + diamonds > 0);
  const last = told.findLastIndex((year) => lead(year) !== 0);
  if (last === -1) return null;
  const direction = lead(told[last]!);
  const first = told.findLastIndex((year, at) => at <= last && lead(year) !== direction) + 1;
  const { year } = told[first]!;
  const [before, after] = [years.filter((each) => each.year < year), years.filter((each) => each.year >= year)];
  const [countsBefore, countsAfter] = [sumOf(before), sumOf(after)];
  if (lead({ counts: countsBefore }) !== -direction) return null;
  const side = (counts: YearCount["counts"], pole: number, from: number, to: number): TurnSide => ({
    from,
    to,
    pole: POLES[pole]!,
    ofPole: counts[pole]!,
    events: counts[0] + counts[1] + counts[2],
  });
  const later = direction > 0 ? 0 : 1;
  const turn: Turn = {
    year,
    before: side(countsBefore, 1 - later, before[0]!.year, year - 1),
    after: side(countsAfter, later, year, after.at(-1)!.year),
    g: logLikelihoodRatio(countsBefore, countsAfter),
  };
  const isFull = Math.min(turn.before.events, turn.after.events) >= LEAST_EVENTS;
  return isFull && turn.g >= LEAST_G ? turn : null;
}
