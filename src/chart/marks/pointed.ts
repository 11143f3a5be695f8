// A mark that the pointer or the focus is on.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { laneEventsOf } from "../density/density.ts";
import { membersBetween } from "../density/profile.ts";
import { regionOf } from "../density/region.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { markOf, type Scene, type SceneMark } from "./scene.ts";

/** A mark under the pointer or the focus, in plot px, with its members that remain. */
export interface Pointed {
  x: number;
  y: number;
  members: number[];
}

/** Points stay so far inside the plot, in px. */
const INSET = 4;

/** A mark as something to point at: of a bar, the middle of what is seen; of an open one, its known end. */
export function pointTo(item: SceneMark, width: number, matching: EventSet): Pointed {
  const wide = item.mark.shape === "bar" && !item.mark.long;
  const x = wide ? (Math.max(item.x0, 0) + Math.min(item.x1, width)) / 2 : item.x;
  const members = item.mark.members.filter((member) => matching.has(member));
  return { x: Math.min(Math.max(x, INSET), width - INSET), y: item.y, members };
}

/** Half the width of what is pointed at in a profile, in px. */
const HALF = 3;
/** A profile is pointed at from this strength on: it can be seen, and its marks hardly. */
const SEEN = 0.5;

/** The events of a profile under a point of the plot, as something to point at; null where none is, or the filter leaves none. */
export function pointToProfile(
  columns: Columns,
  scene: Scene,
  layout: LaneLayout,
  x: number,
  y: number,
  matching: EventSet,
): Pointed | null {
  if (x < 0 || x > scene.width) return null;
  for (const { lane, strength, steps } of scene.counted.profiles) {
    const { top, base, bottom } = regionOf(layout.lanes[lane]!);
    if (strength < SEEN || y < top || y > bottom) continue;
    const middle = steps.x0 + (Math.floor((x - steps.x0) / (2 * HALF)) + 0.5) * 2 * HALF;
    const start = scene.positionAt(middle - HALF);
    const days = { start, end: start + (2 * HALF) / scene.perDay };
    const members = membersBetween(laneEventsOf(columns)[lane]!, scene.perDay, days, matching);
    if (members.length > 0) return { x: Math.min(Math.max(middle, INSET), scene.width - INSET), y: base, members };
  }
  return null;
}

/** The mark of an event as something to point at; null when it is out of view. */
export function locate(scene: Scene | null, i: number, matching: EventSet): Pointed | null {
  const item = i >= 0 && scene ? markOf(scene, i) : undefined;
  return item && scene && item.x1 >= 0 && item.x0 <= scene.width ? pointTo(item, scene.width, matching) : null;
}
