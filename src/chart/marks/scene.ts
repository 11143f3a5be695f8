// The marks of a view in screen px: what is drawn, hit and labelled.

import { LINEAR, type Scale } from "../../model/axis/scale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import type { Counted } from "../density/profile.ts";
import { regionOf, stripY } from "../density/region.ts";
import { type LaneBox, type LaneLayout, lastingY, rowY } from "../lanes/layout.ts";
import { MIN_BAR_PX } from "../lanes/rows.ts";
import type { Mark } from "./place.ts";
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
  /** The position at a screen x. */
  readonly positionAt: (x: number) => number;
  /** Screen x of a day. */
  readonly xOf: (day: number) => number;
  /** The lanes whose events are counted instead of being drawn one by one. */
  readonly counted: Counted;
  /** By lane: the strength of its profile, 0 to 1. */
  readonly strengths: readonly number[];
}

/** Nothing is counted: each event has a mark of its own, or a place in a ring. */
export const NOTHING_COUNTED: Counted = { profiles: [], strips: [] };

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
  counted: Counted = NOTHING_COUNTED,
): Scene {
  const strengths = layout.lanes.map(() => 0);
  for (const { lane, strength } of counted.profiles) strengths[lane] = strength;
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
    const onProfile = strengths[mark.lane] === 1 && !mark.outer;
    const y = onProfile ? profileY(lane, mark) : mark.outer ? lastingY(lane, mark.row) : rowY(lane, mark.row);
    seen.push({ mark, x, x0, x1, y, count: countOf(mark, matching) });
  }
  const xAt = (position: number) => position * perDay - shift;
  const positionAt = (x: number) => (x + shift) / perDay;
  return { marks: seen, width, perDay, xAt, positionAt, xOf: (day) => xAt(scale.at(day)), counted, strengths };
}

/** y of a mark in a lane that is a profile: a day on its line, a stretch below it. */
const profileY = (lane: LaneBox, { shape }: Mark): number =>
  shape === "bar" ? stripY(regionOf(lane)) : regionOf(lane).base;

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
