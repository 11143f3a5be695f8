// Which events a stretch of time shows.

import { bounds } from "../model/date.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { View } from "./store.ts";

/** The events of which some possible day lies in the view. An open start stands at its end; an open end reaches to the last source that speaks of it. */
export function eventsInView(
  { documents }: Pick<Timeline, "documents">,
  events: readonly TimelineEvent[],
  view: View,
): TimelineEvent[] {
  const published = new Map(
    documents.map(({ id, published }) => [id, published ? bounds(published).last : Number.NaN]),
  );
  return events.filter(({ date, evidence }) => {
    const { first, last } = bounds(date);
    const from = Number.isFinite(first) ? first : last;
    const words = evidence.map(({ document }) => published.get(document) ?? Number.NaN).filter(Number.isFinite);
    const to = Number.isFinite(last) ? last : Math.max(first, ...words);
    return from < view.end && to + 1 > view.start;
  });
}
