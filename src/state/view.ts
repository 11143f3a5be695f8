// Sets of events that are asked for at every rest of the view: in it, on a lane, unreviewed.

import { EventSet } from "../model/bits.ts";
import { type Columns, KIND } from "../model/columns.ts";
import type { View } from "../model/view.ts";

/** The events of which something known lies in the view: those that are drawn in it. */
export const eventsInView = ({ count, from, to }: Columns, { start, end }: View): EventSet =>
  EventSet.where(count, (i) => from[i]! < end && to[i]! > start);

/** The events of which nothing known lies in the view, and which may yet have been then: their dates are open towards it. */
export const eventsPerhapsInView = ({ count, kind, from, to }: Columns, { start, end }: View): EventSet =>
  EventSet.where(
    count,
    (i) => (kind[i] === KIND.before && from[i]! >= end) || (kind[i] === KIND.since && to[i]! <= start),
  );

/** The events with an actor of a lane. */
export const eventsOnLane = ({ count, laneSet, laneSets }: Columns, lane: number): EventSet =>
  EventSet.where(count, (i) => laneSets.of(laneSet[i]!).includes(lane));

/** The events that no editor has reviewed. */
export const unreviewedEvents = ({ count, proposed }: Columns): EventSet =>
  EventSet.where(count, (i) => proposed[i] === 1);
