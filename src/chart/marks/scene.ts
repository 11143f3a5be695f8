// The marks of a view in screen px: what is drawn, hit and labelled.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { barY, type LaneLayout, rowY } from "../lanes/layout.ts";
import { FADE_PX } from "../lanes/rows.ts";
import type { Mark } from "./place.ts";

export interface SceneMark {
  readonly mark: Mark;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Members that the filter and the query leave. */
  readonly count: number;
}

export interface Scene {
  readonly marks: readonly SceneMark[];
  readonly width: number;
  readonly perDay: number;
  /** Screen x of a day. */
  readonly xOf: (day: number) => number;
}

/** Puts the marks that can be seen into screen coordinates; x = 0 is the left edge of the plot. */
export function buildScene(
  marks: readonly Mark[],
  layout: LaneLayout,
  camera: View,
  width: number,
  matching: EventSet,
): Scene {
  const perDay = width / (camera.end - camera.start);
  const shift = camera.start * perDay;
  const seen: SceneMark[] = [];
  for (const mark of marks) {
    const x0 = mark.x0 - shift;
    const x1 = mark.x1 - shift;
    if (x1 < -FADE_PX || x0 > width + FADE_PX) continue;
    const lane = layout.lanes[mark.lane]!;
    let count = 0;
    for (const member of mark.members) count += matching.bit(member);
    seen.push({ mark, x: mark.x - shift, x0, x1, y: mark.long ? barY(lane, mark.row) : rowY(lane, mark.row), count });
  }
  return { marks: seen, width, perDay, xOf: (day) => day * perDay - shift };
}

/** The mark that shows an event, alone or in a cluster. */
export function markOf(scene: Scene, index: number): SceneMark | undefined {
  return scene.marks.find(({ mark }) => mark.members.includes(index));
}

/** The member that speaks for a mark: the most important that remains; among equals a reviewed one, then the earliest. */
export function leader(columns: Columns, mark: Mark, matching: EventSet): number {
  let best = mark.members[0]!;
  let score = -1;
  for (const member of mark.members) {
    const own = matching.bit(member) * 10 + columns.importance[member]! - columns.proposed[member]! / 2;
    if (own > score) {
      best = member;
      score = own;
    }
  }
  return best;
}
