// The list of events as the view divides it: what lies before it, what is in it, and what follows.

import type { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import { dayString } from "../model/date.ts";
import type { View } from "../model/view.ts";
import { eventsInView } from "./view.ts";
import { listDay } from "./years.ts";

/** Ids of the events out of view, and the number of those in view. */
export interface ListPlaces {
  earlier: ReadonlySet<string>;
  later: ReadonlySet<string>;
  inView: number;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Places of the matching events around a view (null: the whole span). An event that is not in view is earlier when its day in the
 * list lies before the view, and later otherwise.
 */
export function listPlaces(columns: Columns, matching: EventSet, view: View | null): ListPlaces {
  if (!view) return { earlier: NONE, later: NONE, inView: matching.count };
  const inView = eventsInView(columns, view);
  const start = dayString(Math.floor(view.start));
  const earlier = new Set<string>();
  const later = new Set<string>();
  for (const index of matching) {
    if (inView.has(index)) continue;
    const event = columns.events[index]!;
    (listDay(event) < start ? earlier : later).add(event.id);
  }
  return { earlier, later, inView: matching.count - earlier.size - later.size };
}
