// The tour of a record: the place that a step shows, and the events that it follows.

import { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { dayNumber } from "../../model/date.ts";
import type { Timeline, TourStep } from "../../model/timeline.ts";
import type { View } from "../../model/view.ts";
import { cleanFilter, type Filter, NO_FILTER } from "../filter.ts";

/** The view and the filter that a step shows. */
export function stepPlace({ view, actors = [], tones = [], categories = [] }: TourStep): {
  view: View;
  filter: Filter;
} {
  return {
    view: { start: dayNumber(view.start), end: dayNumber(view.end) + 1 },
    filter: cleanFilter({ ...NO_FILTER, actors, tones, categories }),
  };
}

/** The step that is shown; null when there is none. */
export const shownStep = (tour: number | null, { tour: steps }: Pick<Timeline, "tour">): TourStep | null =>
  (tour !== null && steps?.[tour]) || null;

/** The events that a step follows, as indices of the columns. */
export function followedEvents(step: TourStep, { count, indexOf }: Columns): EventSet {
  const followed = new Set(step.events.map((id) => indexOf.get(id)));
  return EventSet.where(count, (index) => followed.has(index));
}
