// What the chart is told by its owner, and what it tells in return.

import type { View } from "../model/view.ts";
import type { LabelWords } from "./labels/candidates.ts";
import type { Box } from "./labels/place.ts";
import type { LaneLayout } from "./lanes/layout.ts";
import type { Pointed } from "./marks/pointed.ts";

export interface ChartEvents {
  /** The view has come to rest. */
  rest(camera: View, whole: View): void;
  layout(layout: LaneLayout, width: number): void;
  hover(pointed: Pointed | null): void;
  /** Someone chose a mark (or the empty plot: null). */
  choose(pointed: Pointed | null): void;
  plainWheel(): void;
}

export interface ChartSettings {
  height: number;
  words: LabelWords;
  /** Boxes of lane names inside the plot, which labels must not cover. */
  names: (layout: LaneLayout) => readonly Box[];
  reducedMotion: () => boolean;
}
