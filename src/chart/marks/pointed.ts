// A mark that the pointer or the focus is on.

import type { EventSet } from "../../model/bits.ts";
import type { SceneMark } from "./scene.ts";

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
