// The marks of a view in screen px: what is drawn, hit and labelled.

import { LINEAR, type Scale } from "../../model/axis/scale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { type LaneLayout, lastingY, rowY } from "../lanes/layout.ts";
import { type Mark, MIN_BAR_PX } from "./place.ts";
import { countOf } from "./tally.ts";

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
  /** Screen x of a position. */
  readonly xAt: (position: number) => number;
  /** Screen x of a day. */
  readonly xOf: (day: number) => number;
}

/** Signs beside a mark, as that of an open end, reach so far beyond it. */
const SIGNS_PX = 24;

/**
 * Puts the marks that can be seen into screen coordinates; x = 0 is the left edge of the plot. A cluster whose middle lies beyond an
 * edge stands at that edge while days of its members are in view.
 */
export function buildScene(
  columns: Columns,
  marks: readonly Mark[],
  layout: LaneLayout,
  camera: View,
  width: number,
  matching: EventSet,
  scale: Scale = LINEAR,
): Scene {
  const perDay = width / (camera.end - camera.start);
  const shift = camera.start * perDay;
  const seen: SceneMark[] = [];
  for (const mark of marks) {
    let x = mark.x - shift;
    if (mark.shape === "cluster" && (x < 0 || x > width) && reaches(columns, mark, camera, perDay))
      x = Math.min(Math.max(x, 0), width);
    const x0 = mark.x0 - mark.x + x;
    const x1 = mark.x1 - mark.x + x;
    if (x1 < -SIGNS_PX || x0 > width + SIGNS_PX) continue;
    const lane = layout.lanes[mark.lane]!;
    const y = mark.outer ? lastingY(lane, mark.row) : rowY(lane, mark.row);
    seen.push({ mark, x, x0, x1, y, count: countOf(mark, matching) });
  }
  const xAt = (position: number) => position * perDay - shift;
  return { marks: seen, width, perDay, xAt, xOf: (day) => xAt(scale.at(day)) };
}

/** Whether days of the members of a cluster are in view. Its members stand in the order of their middles; none is as wide as a bar, or wider than a day. */
function reaches({ from, to }: Columns, { members }: Mark, { start, end }: View, perDay: number): boolean {
  const most = Math.max(MIN_BAR_PX / perDay, 1);
  if (to[members.at(-1)!]! + most <= start || from[members[0]!]! - most >= end) return false; // so it is for all but a few
  return members.some((member) => to[member]! > start) && members.some((member) => from[member]! < end);
}

/** The mark that shows an event, alone or in a cluster. */
export function markOf(scene: Scene, index: number): SceneMark | undefined {
  return scene.marks.find(({ mark }) => mark.members.includes(index));
}
