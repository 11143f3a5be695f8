// Moving from event to event by keys, over the columns of the chart.

import type { EventSet } from "../../model/bits.ts";
import { anchorDay, type Columns } from "../../model/columns.ts";

/** The matching event `step` places from `from`, staying at the ends; −1 when nothing matches. `from` −1 starts outside. */
export function stepEvent(columns: Columns, matching: EventSet, from: number, step: 1 | -1): number {
  let at = from < 0 ? (step > 0 ? -1 : columns.count) : from;
  do at += step;
  while (at >= 0 && at < columns.count && !matching.has(at));
  if (at >= 0 && at < columns.count) return at;
  return matching.has(from) ? from : -1;
}

/** First (1) or last (−1) matching event, −1 when nothing matches. */
export const edgeEvent = (columns: Columns, matching: EventSet, end: 1 | -1): number =>
  stepEvent(columns, matching, -1, end);

/** The event nearest in time in the next lane up (−1) or down (1) that has a match; the same event when there is none. */
export function laneEvent(columns: Columns, matching: EventSet, from: number, direction: 1 | -1): number {
  const day = anchorDay(columns, from);
  const lanes = columns.lane.reduce((most, lane) => Math.max(most, lane + 1), 0);
  for (let lane = columns.lane[from]! + direction; lane >= 0 && lane < lanes; lane += direction) {
    const found = nearestEvent(columns, matching, day, (i) => columns.lane[i] === lane);
    if (found >= 0) return found;
  }
  return from;
}

/** The matching event nearest to a day among those that pass the test; −1 when none does. */
export function nearestEvent(
  columns: Columns,
  matching: EventSet,
  day: number,
  test: (i: number) => boolean = () => true,
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const i of matching) {
    if (!test(i)) continue;
    const far = Math.abs(anchorDay(columns, i) - day);
    if (far < least) {
      best = i;
      least = far;
    }
  }
  return best;
}
