// A zoom of a view.

import type { View } from "../../model/view.ts";

/** A view in positions, the px of one of them, and the width of the axis in px. */
export interface Zoomed {
  readonly view: View;
  readonly perDay: number;
  readonly width: number;
}
