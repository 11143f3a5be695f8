// A mark that the pointer or the focus is on.

import type { EventSet } from "../../model/bits.ts";
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

/** The mark of an event as something to point at; null when it is out of view. */
export function locate(scene: Scene | null, i: number, matching: EventSet): Pointed | null {
  const item = i >= 0 && scene ? markOf(scene, i) : undefined;
  return item && scene && item.x1 >= 0 && item.x0 <= scene.width ? pointTo(item, scene.width, matching) : null;
}
