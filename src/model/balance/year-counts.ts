// The events of a record counted by year and by the mark of their tone.

import type { EventSet } from "../bits.ts";
import { type Columns, NO_YEAR } from "../columns.ts";

export interface YearCount {
  year: number;
  /** Numbers of events in the order of TONE_MARKS. */
  counts: readonly [circle: number, diamond: number, ring: number];
}

export interface YearCounts {
  /** The years in which an event falls or begins, in order. */
  years: readonly YearCount[];
  /** Number of events that are not dated to a year, and so stand in none. */
  undated: number;
}

/** Counts the events of some columns, or those of a set, by the year that they are dated to. */
export function countByYear(
  { count, year, tone }: Pick<Columns, "count" | "year" | "tone">,
  those?: EventSet,
): YearCounts {
  const found = new Map<number, [number, number, number]>();
  let undated = 0;
  for (let i = 0; i < count; i += 1) {
    if (those && !those.bit(i)) continue;
    const of = year[i]!;
    if (of === NO_YEAR) {
      undated += 1;
      continue;
    }
    let counts = found.get(of);
    if (!counts) {
      counts = [0, 0, 0];
      found.set(of, counts);
    }
    counts[tone[i]!]! += 1;
  }
  const years = [...found].map(([year, counts]) => ({ year, counts })).sort((a, b) => a.year - b.year);
  return { years, undated };
}

/** Adds up years, in the order of TONE_MARKS. */
export function sumOf(years: readonly YearCount[]): YearCount["counts"] {
  const total: [number, number, number] = [0, 0, 0];
  for (const { counts } of years) for (const mark of [0, 1, 2] as const) total[mark] += counts[mark];
  return total;
}
