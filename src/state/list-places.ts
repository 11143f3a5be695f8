// The list of events as the view divides it: what lies before it, what is in it, and what follows.

import { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { View } from "../model/view.ts";
import { eventsInView } from "./view.ts";

/** The events out of view, and the number of those in view. */
export interface ListPlaces {
  earlier: EventSet;
  later: EventSet;
  inView: number;
}

/**
 * Places of the matching events around a view (null: the whole span). An event that is not in view is earlier when its day in the
 * list lies before the view, and later otherwise.
 */
export function listPlaces(columns: Columns, matching: EventSet, view: View | null): ListPlaces {
  const { count, from } = columns;
  if (!view) {
    const none = EventSet.where(count, () => false);
    return { earlier: none, later: none, inView: matching.count };
  }
  const inView = eventsInView(columns, view);
  const start = Math.floor(view.start);
  const outside = (isEarlier: boolean) =>
    EventSet.where(count, (i) => matching.has(i) && !inView.has(i) && from[i]! < start === isEarlier);
  const [earlier, later] = [outside(true), outside(false)];
  return { earlier, later, inView: matching.count - earlier.count - later.count };
}
