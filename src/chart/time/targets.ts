// The views that a move of the camera goes to. Views and columns are in positions.

import { anchorDay, type Columns } from "../../model/columns.ts";
import type { Stretch } from "../../model/known.ts";
import type { View } from "../../model/view.ts";
import { frame, reveal, zoomAround } from "./camera.ts";

/** From the first day of these events to the end of their last. */
export function daysOf(columns: Columns, members: readonly number[]): Stretch {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const i of members) {
    from = Math.min(from, columns.from[i]!);
    to = Math.max(to, columns.to[i]!);
  }
  return { from, to };
}

/** The share of a view that a stretch has to fill in order to be seen as one. */
const SEEN = 0.05;

/**
 * As much of an event as shows its mark: its day, or of a stretch of time a day on each side of its anchor. Of a stretch that is seen
 * in the view already, the part that is.
 */
export function daysOfMark(columns: Columns, i: number, { start, end }: View): Stretch {
  const day = anchorDay(columns, i);
  const [from, to] = [columns.from[i]!, columns.to[i]!];
  if (to - from <= 1) return { from: day, to: day };
  const [left, right] = [Math.max(from, start), Math.min(to, end)];
  if (right - left > (end - start) * SEEN) return { from: (left + right) / 2, to: (left + right) / 2 };
  return { from: Math.min(Math.max(from, day - 1), day), to: Math.max(day, Math.min(to, day + 1)) };
}

/** Zooms around an event (its index) when it is in view, else around the middle of the view. */
export const zoomedView = (columns: Columns, view: View, factor: number, event: number, range: View): View =>
  zoomAround(view, factor, event >= 0 ? anchorDay(columns, event) : Number.NaN, range);

/** Shows the days of these events in the middle. */
export function framedView(columns: Columns, members: readonly number[], range: View): View {
  const { from, to } = daysOf(columns, members);
  return frame(from, to, range);
}

/** Moves just far enough that an event's mark can be seen. */
export function revealedView(columns: Columns, i: number, view: View, range: View): View {
  const { from, to } = daysOfMark(columns, i, view);
  return reveal(view, from, to, range);
}
