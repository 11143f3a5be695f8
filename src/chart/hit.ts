// Which mark is under the pointer: the nearest within reach, not the topmost.

import type { LaneLayout } from "./lanes.ts";
import type { Scene, SceneMark } from "./scene.ts";

/** How far off a pointer may be, in px; a finger is given more. */
export const REACH = { mouse: 9, touch: 22 } as const;

const KNOT_REACH = 6;

/** Distance in px from a mark's own shape; 0 inside. Bars are hit anywhere on their length. */
function distance(item: SceneMark, x: number, y: number): number {
  const half = item.mark.shape === "bar" ? (item.mark.long ? 2 : 4) : (item.x1 - item.x0) / 2;
  const dx =
    item.mark.shape === "bar" ? Math.max(item.x0 - x, x - item.x1, 0) : Math.max(Math.abs(x - item.x) - half, 0);
  const dy = Math.max(Math.abs(y - item.y) - half, 0);
  return Math.hypot(dx, dy);
}

/** The nearest mark with a member that the filter leaves, or one of its knots on another lane; null when none is in reach. */
export function hitTest(scene: Scene, layout: LaneLayout, x: number, y: number, reach: number): SceneMark | null {
  let best: SceneMark | null = null;
  let least = reach;
  for (const item of scene.marks) {
    if (item.count === 0) continue;
    let far = distance(item, x, y);
    if (item.mark.lanes !== 1 << item.mark.lane && Math.abs(x - item.x) <= KNOT_REACH) {
      layout.lanes.forEach((lane, index) => {
        // A knot counts a little less than a full mark at the same distance.
        if (item.mark.lanes & (1 << index)) far = Math.min(far, Math.hypot(x - item.x, y - lane.lineY) + 1);
      });
    }
    if (far < least || (far === least && best && item.mark.shape === "point")) {
      best = item;
      least = far;
    }
  }
  return best;
}
