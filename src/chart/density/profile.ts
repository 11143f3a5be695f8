// The profile of a lane that has more events in view than marks can be told apart: how many there are at each step of the time,
// what is good news above a line and what is not below it.

import type { EventSet } from "../../model/bits.ts";
import type { View } from "../../model/view.ts";
import { type Covers, coversOf } from "./cover.ts";
import { countBetween, countOver, type LaneEvents, type LengthClass, pointsOf, stretchesOf } from "./density.ts";
import { noCounts, SHARES } from "./series.ts";
import type { Zoomed } from "./zoomed.ts";

/** Width of a step, in px. Steps begin at multiples of it from position 0, so that they stay as they are while the chart pans. */
export const STEP = 2;

/** From this number of events per px on marks give way to the profile, and from the other on only the profile is left. */
const FIRST = 1 / 8;
const ALONE = 1 / 4;
/** With fewer events in view than this, marks are told apart, however narrow the view. */
const LEAST = 100;
/** More stretches than this in one view of a lane are counted rather than drawn one by one. */
const MOST_STRETCHES = 300;

/** Counts of the steps of a view: of step k by share from k × SHARES on. */
export interface Steps {
  /** Screen x of the first step, at most 0. */
  readonly x0: number;
  readonly count: number;
  readonly all: Float32Array;
  /** Those that the filter leaves. */
  readonly left: Float32Array;
}

/** A lane that is drawn as a profile, alone or behind its marks. */
export interface LaneProfile {
  readonly lane: number;
  /** 0 to 1: at 1 the lane has no marks of its days. */
  readonly strength: number;
  /** Events by the middle of their dates. */
  readonly steps: Steps;
}

/** The strength of the profile of a lane in a view, 0 to 1: the share in which it has taken the place of the marks. */
export function strengthIn(events: LaneEvents, { view, perDay, width }: Zoomed): number {
  const count = countBetween(pointsOf(events, perDay), view);
  if (count < LEAST) return 0;
  return Math.min(Math.max((count / width - FIRST) / (ALONE - FIRST), 0), 1);
}

/** Whether the stretches of a lane in a view are too many for marks of their own. */
export const isCrowded = (events: LaneEvents, { view, perDay }: Zoomed): boolean =>
  countOver(stretchesOf(events, perDay), view) > MOST_STRETCHES;

/** Whether what lasts in a lane is too much for marks of its own. */
export const isOuterCrowded = ({ outer }: LaneEvents, { view }: Zoomed): boolean =>
  outer.countIn(view) > MOST_STRETCHES;

/** Counts the marks of a day of a lane at each step of a view. */
export function stepsOf(events: LaneEvents, { view, perDay, width }: Zoomed, matching: EventSet): Steps {
  const first = Math.floor((view.start * perDay) / STEP);
  const count = Math.ceil((view.end * perDay) / STEP) - first;
  const steps = {
    x0: first * STEP - view.start * perDay,
    count,
    all: new Float32Array(count * SHARES),
    left: new Float32Array(count * SHARES),
  };
  const timeOf = (step: number) => ((first + step) * STEP) / perDay;
  for (const { middles } of pointsOf(events, perDay)) {
    const from = middles.rank(timeOf(0));
    const to = middles.rank(timeOf(count), from);
    if (to - from <= width) {
      for (let at = from; at < to; at += 1) {
        const step = Math.min(Math.max(Math.floor((middles.times[at]! * perDay) / STEP) - first, 0), count - 1);
        const place = step * SHARES + middles.shareAt(at);
        steps.all[place]! += 1;
        steps.left[place]! += matching.bit(middles.order[at]!);
      }
      continue;
    }
    const [all, left] = [noCounts(), noCounts()];
    let here = from;
    for (let step = 0; step < count; step += 1) {
      const next = middles.rank(timeOf(step + 1), here);
      if (next === here) continue;
      all.fill(0);
      left.fill(0);
      middles.add(all, here, next, null);
      middles.add(left, here, next, matching);
      for (let share = 0; share < SHARES; share += 1) {
        steps.all[step * SHARES + share]! += all[share]!;
        steps.left[step * SHARES + share]! += left[share]!;
      }
      here = next;
    }
  }
  return steps;
}

/** The lanes of a frame whose events are counted instead of being drawn one by one. */
export interface Counted {
  readonly profiles: readonly LaneProfile[];
  readonly strips: readonly LaneStrip[];
}

/** The stretches of a lane, or what lasts in it, over each px of the axis. */
export interface LaneStrip extends Covers {
  readonly lane: number;
  readonly outer: boolean;
}

/** Counts the lanes of a view that have more than marks can show. */
export function countedIn(lanes: readonly LaneEvents[], zoomed: Zoomed, matching: EventSet): Counted {
  const profiles: LaneProfile[] = [];
  const strips: LaneStrip[] = [];
  const addStrip = (lane: number, outer: boolean, classes: readonly LengthClass[]) =>
    strips.push({ lane, outer, ...coversOf(classes, zoomed, matching) });
  lanes.forEach((events, lane) => {
    const strength = strengthIn(events, zoomed);
    if (strength > 0) profiles.push({ lane, strength, steps: stepsOf(events, zoomed, matching) });
    if (isCrowded(events, zoomed)) addStrip(lane, false, stretchesOf(events, zoomed.perDay));
    if (isOuterCrowded(events, zoomed)) addStrip(lane, true, [events.outer]);
  });
  return { profiles, strips };
}

/** The events whose marks of a day stand between two times, that the filter leaves. */
export function membersBetween(events: LaneEvents, perDay: number, { start, end }: View, matching: EventSet): number[] {
  const found: number[] = [];
  for (const { middles } of pointsOf(events, perDay))
    for (let at = middles.rank(start); at < middles.times.length && middles.times[at]! < end; at += 1) {
      const event = middles.order[at]!;
      if (matching.bit(event)) found.push(event);
    }
  return found.sort((a, b) => a - b);
}
