// Sets of events that are asked for at every rest of the view: in it, on a lane, unreviewed.

import { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { View } from "../model/view.ts";

/** The events of which some possible day lies in the view. An open start stands at its end; an open end reaches to the last source that speaks of it. */
export const eventsInView = ({ count, from, to }: Columns, { start, end }: View): EventSet =>
  EventSet.where(count, (i) => from[i]! < end && to[i]! > start);

/** The events with an actor of a lane. */
export const eventsOnLane = ({ count, laneSet, laneSets }: Columns, lane: number): EventSet =>
  EventSet.where(count, (i) => laneSets.lanes(laneSet[i]!).includes(lane));

/** The events that no editor has reviewed. */
export const unreviewedEvents = ({ count, proposed }: Columns): EventSet =>
  EventSet.where(count, (i) => proposed[i] === 1);
