// Finds the mark under the pointer: the nearest within reach, not the topmost.

import type { LaneLayout } from "../lanes/layout.ts";
import type { Scene, SceneMark } from "./scene.ts";

/** Reach of a pointer, in px; a finger is given more. */
export const REACH = { mouse: 9, touch: 22 } as const;

/** A knot counts a little less than a full mark at the same distance. */
const KNOT_LOSS = 1;
const KNOT_HALF = 2;

/** Distance in px from a box around (x0–x1, y); 0 inside. */
const fromBox = (x0: number, x1: number, y: number, half: number, px: number, py: number): number =>
  Math.hypot(Math.max(x0 - px, px - x1, 0), Math.max(Math.abs(py - y) - half, 0));

/** Distance in px from a mark's own shape. Bars are hit anywhere on their length. */
function distance({ mark, x0, x1, y }: SceneMark, px: number, py: number): number {
  const half = mark.shape === "bar" ? (mark.long ? 2 : 4) : (x1 - x0) / 2;
  return fromBox(x0, x1, y, half, px, py);
}

/** Distance from a mark's knot on the spine: a dot where the day is known, a dash as wide as the date where not. */
function knotDistance({ mark, x, x0, x1 }: SceneMark, { lanes, spine }: LaneLayout, px: number, py: number): number {
  if (mark.outer || mark.lane === spine || !mark.lanes.includes(spine) || lanes[mark.lane]!.dense)
    return Number.POSITIVE_INFINITY;
  const isBar = mark.shape === "bar";
  const [from, to] = isBar ? [x0, x1] : [x - KNOT_HALF, x + KNOT_HALF];
  return fromBox(from, to, lanes[spine]!.lineY, KNOT_HALF, px, py) + KNOT_LOSS;
}

/** The nearest mark with a member that the filter leaves, or its knot on the spine; null when none is in reach. */
export function hitTest(scene: Scene, layout: LaneLayout, x: number, y: number, reach: number): SceneMark | null {
  let best: SceneMark | null = null;
  let least = reach;
  for (const item of scene.marks) {
    if (item.count === 0) continue;
    const far = Math.min(distance(item, x, y), knotDistance(item, layout, x, y));
    if (far < least || (far === least && best && item.mark.shape !== "bar")) {
      best = item;
      least = far;
    }
  }
  return best;
}
