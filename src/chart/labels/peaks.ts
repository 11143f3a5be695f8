// Names the peaks of a lane that is a profile: the highest ones up and down, by their most important event.

import { EventSet } from "../../model/bits.ts";
import { laneEventsOf } from "../density/density.ts";
import { membersBetween, STEP, type Steps, stepsOf } from "../density/profile.ts";
import { DOWNWARDS, heightsAt, nameRows } from "../density/region.ts";
import { sideOf } from "../lanes/layout.ts";
import type { Rows } from "../lanes/rows.ts";
import { type Arranged, leadOf, perDayOf } from "./items.ts";
import type { PlannedLabel } from "./planned.ts";
import { labelWidth, titlesOf } from "./text.ts";

/** Named peaks of a lane in each direction. */
const MOST = 2;
/** A peak is what stands in so many px; the next one begins so many px beside it. */
const WIDE = 16;
const APART = 90;
/** It is named only if it is so many times as high as its lane is in the mean. */
const LEAST = 1.5;
/** Air between names, and at the edges of the plot. */
const AIR = 10;
const EDGE = 2;

interface Peak {
  /** The first step of it, and its events. */
  step: number;
  sum: number;
}

type Direction = "up" | "down";

/** The highest stretches of so many px, none near another. */
function peaksOf(steps: Steps, direction: Direction): Peak[] {
  const heights = Float64Array.from({ length: steps.count }, (_, step) => heightsAt(steps.all, step)[direction]);
  const wide = WIDE / STEP;
  const sums = heights.map((_, step) => heights.subarray(step, step + wide).reduce((sum, height) => sum + height, 0));
  const mean = sums.reduce((sum, height) => sum + height, 0) / Math.max(sums.length, 1);
  const found: Peak[] = [];
  const order = [...sums.keys()].slice(0, Math.max(sums.length - wide, 0)).sort((a, b) => sums[b]! - sums[a]!);
  for (const step of order) {
    const sum = sums[step]!;
    if (found.length === MOST || sum <= mean * LEAST) break;
    if (found.every((other) => Math.abs(other.step - step) * STEP >= APART)) found.push({ step, sum });
  }
  return found;
}

/** The labels of the peaks of all lanes that are profiles. */
export function namePeaks(arranged: Arranged, rows: Rows): PlannedLabel[] {
  const { columns, view, width, spine } = arranged;
  if (!rows.lanes.some(({ profile }) => profile)) return [];
  const zoomed = { view, width, perDay: perDayOf(arranged) };
  const everything = EventSet.all(columns.count);
  return laneEventsOf(columns).flatMap((events, lane) => {
    const box = rows.lanes[lane];
    if (!box?.profile) return [];
    const steps = stepsOf(events, zoomed, everything);
    const named = nameRows(box.rows, sideOf(lane, spine));
    const isDown = (i: number) => (DOWNWARDS as readonly number[]).includes(columns.tone[i]!);
    const found: PlannedLabel[] = [];
    for (const direction of ["up", "down"] as const) {
      const row = direction === "down" && named.below >= 0 ? named.below : named.above;
      if (row < 0) continue;
      for (const { step } of peaksOf(steps, direction)) {
        const x = steps.x0 + step * STEP;
        const days = { start: view.start + x / zoomed.perDay, end: view.start + (x + WIDE) / zoomed.perDay };
        const members = membersBetween(events, zoomed.perDay, days, everything).filter(
          (i) => isDown(i) === (direction === "down"),
        );
        const label = members.length > 0 && peakLabel(arranged, members, x + WIDE / 2);
        const inTheWay = (other: PlannedLabel) =>
          label && other.row === row && label.left < other.right + AIR && other.left < label.right + AIR;
        if (label && !found.some(inTheWay)) found.push({ ...label, lane, row });
      }
    }
    return found;
  });
}

function peakLabel(
  { columns, width, column, selected, words, fonts }: Arranged,
  members: readonly number[],
  x: number,
): Omit<PlannedLabel, "lane" | "row"> | null {
  const lead = leadOf(columns, members, selected);
  const label = words(lead, lead === selected ? [lead] : members, false);
  const title = titlesOf(label)[0]!;
  const wide = labelWidth(label, title, columns.proposed[lead] === 1, fonts);
  const left = Math.min(Math.max(x - wide / 2, EDGE), width + column - EDGE - wide);
  if (left < EDGE) return null;
  const importance = columns.importance[lead]!;
  return { index: lead, members, importance, label, title, long: false, side: "over", left, right: left + wide, x };
}
