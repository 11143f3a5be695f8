// Where the lane names stand when there is no gutter for them.

import type { Box } from "../../chart/labels/place.ts";
import type { LaneLayout } from "../../chart/lanes/layout.ts";

/** Room taken by a lane name inside the plot: px per character and its height. */
const NAME_CHARACTER = 8.4;
const NAME_HEIGHT = 17;

/** Boxes of the lane names that stand inside the plot, which labels keep clear of. */
export function nameBoxes(layout: LaneLayout): Box[] {
  return layout.lanes.map((lane, index) => {
    const top = insideNameTop(layout, index);
    return { left: 0, right: lane.name.length * NAME_CHARACTER, top, bottom: top + NAME_HEIGHT };
  });
}

/** Top of a lane name inside the plot: above the spine and at the top of the chart, below the other lines. */
export function insideNameTop(layout: LaneLayout, index: number): number {
  const lane = layout.lanes[index]!;
  if (index === layout.spine) return lane.lineY - NAME_HEIGHT - 1;
  return lane.side < 0 ? lane.roomTop : lane.lineY + 3;
}

/** With a gutter, no name stands in the plot. */
export const NO_NAMES = (): Box[] => [];
