// The contract of a row that a chart's owner puts between the plot and the axis.

import type { View } from "../../model/view.ts";
import type { Scene } from "../marks/scene.ts";
import type { Theme } from "../marks/theme.ts";

export interface ChartRow {
  /** Made, and standing nowhere yet. */
  readonly element: HTMLElement;
  /** Reads sizes from the page: after a resize, never per frame. */
  measure(): void;
  paint(camera: View, scene: Scene, theme: Theme): void;
}
