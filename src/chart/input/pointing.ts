// What a pointer means: the mark under it, or the mark of the label under it.

import type { LabelLayer } from "../labels/layer.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { hitTest, REACH } from "../marks/hit.ts";
import { markOf, type Scene, type SceneMark } from "../marks/scene.ts";

/** The mark at a point of the plot, labels first; null where there is none in reach. */
export function markAt(
  scene: Scene,
  layout: LaneLayout,
  labels: LabelLayer,
  x: number,
  y: number,
  pointer: keyof typeof REACH,
): SceneMark | null {
  const named = labels.hit(x, y);
  const own = named && markOf(scene, named.label.index);
  return own ?? hitTest(scene, layout, x, y, REACH[pointer]);
}
