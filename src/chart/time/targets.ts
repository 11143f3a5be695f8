// The days that a move of the camera has to bring into view.

import { anchorDay, type Columns, KIND } from "../../model/columns.ts";

/** A stretch of time in days; it may have no length. */
export interface Days {
  from: number;
  to: number;
}

/** From the first day of these events to the end of their last. */
export function daysOf(columns: Columns, members: readonly number[]): Days {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const i of members) {
    from = Math.min(from, columns.from[i]!);
    to = Math.max(to, columns.to[i]!);
  }
  return { from, to };
}

/** As much of an event as shows its mark: its day, or of a stretch of time a day on each side of its anchor. */
export function daysOfMark(columns: Columns, i: number): Days {
  const day = anchorDay(columns, i);
  if (columns.kind[i] === KIND.day) return { from: day, to: day };
  return {
    from: Math.min(Math.max(columns.from[i]!, day - 1), day),
    to: Math.max(day, Math.min(columns.to[i]!, day + 1)),
  };
}
