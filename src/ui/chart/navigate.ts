// Moving from event to event by keys, over the columns of the chart.

import type { Matching } from "../../chart/marks/scene.ts";
import { anchorDay, type Columns } from "../../model/columns.ts";
import type { TimelineState } from "../../state/store.ts";

/** Which events remain, as the chart reads it: 0 or 1 by place in the order. */
export const matchingBits = (state: Pick<TimelineState, "order" | "matching">): Matching =>
  Uint8Array.from(state.order, ({ id }) => (state.matching.has(id) ? 1 : 0));

/** The matching event `step` places from `from`, staying at the ends; −1 when nothing matches. `from` −1 starts outside. */
export function stepEvent(columns: Columns, matching: Matching, from: number, step: 1 | -1): number {
  let at = from < 0 ? (step > 0 ? -1 : columns.count) : from;
  do at += step;
  while (at >= 0 && at < columns.count && !matching[at]);
  if (at >= 0 && at < columns.count) return at;
  return from >= 0 && matching[from] ? from : -1;
}

/** First (1) or last (−1) matching event, −1 when nothing matches. */
export const edgeEvent = (columns: Columns, matching: Matching, end: 1 | -1): number =>
  stepEvent(columns, matching, -1, end);

/** The event nearest in time in the next lane up (−1) or down (1) that has a match; the same event when there is none. */
export function laneEvent(
  columns: Columns,
  matching: Matching,
  from: number,
  direction: 1 | -1,
  lanes: number,
): number {
  const day = anchorDay(columns, from);
  for (let lane = columns.lane[from]! + direction; lane >= 0 && lane < lanes; lane += direction) {
    const found = nearestEvent(columns, matching, day, (i) => columns.lane[i] === lane);
    if (found >= 0) return found;
  }
  return from;
}

/** The matching event nearest to a day among those that pass the test; −1 when none does. */
export function nearestEvent(
  columns: Columns,
  matching: Matching,
  day: number,
  test: (i: number) => boolean = () => true,
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < columns.count; i += 1) {
    if (!matching[i] || !test(i)) continue;
    const far = Math.abs(anchorDay(columns, i) - day);
    if (far < least) {
      best = i;
      least = far;
    }
  }
  return best;
}
