// The years in which a record is silent: they may be folded away without hiding an event.

import type { Columns } from "../columns.ts";
import { civil, utcDay } from "../date.ts";
import type { View } from "../view.ts";

/** A run of whole years, in days and in years. */
export interface SilentYears {
  /** Days since 1970-01-01 UTC, half open. */
  readonly from: number;
  readonly to: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** From this share of silent years on, a record is shown with these folded. */
const FOLD_FROM = 0.4;

/**
 * Runs of the years of a span in which nothing falls, begins or has its last known day. What only goes on through a year does not keep
 * it from being silent. In order.
 * @param some the indices of the events that count; all without it
 */
export function silentYears(
  { count, from, to }: Pick<Columns, "count" | "from" | "to">,
  span: View,
  some?: Uint32Array,
): SilentYears[] {
  const spoken = new Set<number>();
  const speak = (days: Float64Array, offset: number) => {
    let [first, next] = [0, 0];
    for (let k = 0; k < (some?.length ?? count); k += 1) {
      const day = days[some ? some[k]! : k]! - offset;
      if (day >= first && day < next) continue; // most are of the year of the one before
      const { year } = civil(day);
      spoken.add(year);
      [first, next] = [utcDay(year, 1, 1), utcDay(year + 1, 1, 1)];
    }
  };
  speak(from, 0);
  speak(to, 1);
  const runs: SilentYears[] = [];
  const end = civil(span.end - 1).year;
  for (let year = civil(span.start).year; year <= end; year += 1) {
    const [first, next] = [utcDay(year, 1, 1), utcDay(year + 1, 1, 1)];
    if (spoken.has(year) || first < span.start || next > span.end) continue;
    const last = runs.at(-1);
    if (last?.lastYear === year - 1) runs[runs.length - 1] = { ...last, to: next, lastYear: year };
    else runs.push({ from: first, to: next, firstYear: year, lastYear: year });
  }
  return runs;
}

/** Is so much of a span silent that it is shown folded until someone unfolds it? */
export function foldsByItself(runs: readonly SilentYears[], span: View): boolean {
  const silent = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return silent >= FOLD_FROM * (span.end - span.start);
}
