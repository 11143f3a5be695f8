// Finds the mark that a pointer means: the one under it, or the one of the label under it.

import type { Labels } from "../labels/labels.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { hitTest, REACH } from "../marks/hit.ts";
import { markOf, type Scene, type SceneMark } from "../marks/scene.ts";

/** The mark at a point of the plot, labels first; null where there is none in reach. */
export function markAt(
  scene: Scene,
  layout: LaneLayout,
  labels: Labels,
  x: number,
  y: number,
  pointer: keyof typeof REACH,
): SceneMark | null {
  const named = labels.hit(x, y);
  const own = named && markOf(scene, named.index);
  return own ?? hitTest(scene, layout, x, y, REACH[pointer]);
}
