// Which events a stretch of time shows.

import { bounds } from "../model/date.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import type { View } from "./store.ts";

/** The events of which some possible day lies in the view; an open end stands at its known one. */
export function eventsInView(events: readonly TimelineEvent[], view: View): TimelineEvent[] {
  return events.filter(({ date, lasts }) => {
    const { first, last } = bounds(date);
    const from = Number.isFinite(first) ? first : last;
    const to = Number.isFinite(last) ? last + 1 : lasts ? Number.POSITIVE_INFINITY : first + 1;
    return from < view.end && to > view.start;
  });
}
