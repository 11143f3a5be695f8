// Lanes: the actors that share a line of the chart. The order is the order on the screen, top to bottom.

import type { Actor, Timeline, TimelineEvent } from "./timeline.ts";

export interface Lane {
  id: string;
  name: string;
  actors: readonly string[];
}

/** The lane that everything else is tied to. */
export const SPINE = "armenia";

/** Actors with a lane of their own; all others share the last lane. */
const OWN_LANES = ["nato", "armenia", "russia", "csto"];

/** The lanes of a timeline: those actors of the table that occur, then one for all others (if any). */
export function lanesOf(timeline: Pick<Timeline, "actors">): Lane[] {
  const byId = new Map<string, Actor>(timeline.actors.map((actor) => [actor.id, actor]));
  const lanes: Lane[] = [];
  for (const id of OWN_LANES) {
    const actor = byId.get(id);
    if (actor) lanes.push({ id, name: actor.name, actors: [id] });
  }
  const others = timeline.actors.filter((actor) => !OWN_LANES.includes(actor.id)).map((actor) => actor.id);
  if (others.length > 0) lanes.push({ id: "others", name: "Neighbours and others", actors: others });
  return lanes;
}

/** The lane where an event has its full mark: that of its first actor that is not the spine. */
export function leadActor(event: Pick<TimelineEvent, "actors">): string {
  return event.actors.find((actor) => actor !== SPINE) ?? event.actors[0] ?? SPINE;
}
