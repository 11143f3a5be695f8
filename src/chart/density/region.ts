// The place of a lane's profile inside its rows, and the height of one event in it: the same in all lanes, so that they compare.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { LaneBox } from "../lanes/layout.ts";
import { type LaneEvents, laneEventsOf } from "./density.ts";
import { STEP, type Steps } from "./profile.ts";
import { SHARES } from "./series.ts";

/** Tones by their direction, as indices into TONE_MARKS: what counts upwards, from the line on, and what downwards. */
export const UPWARDS = [TONE_MARKS.indexOf("circle"), TONE_MARKS.indexOf("square")] as const;
export const DOWNWARDS = [TONE_MARKS.indexOf("diamond")] as const;

/** The y of the edges of a profile and of its line, in px of the plot. */
export interface Region {
  readonly top: number;
  readonly base: number;
  readonly bottom: number;
}

/** Share of the height above the line. */
const ABOVE = 0.64;
/** Rows with fewer than so many have no row for names above the profile, nor one below. */
const NAMED = { above: 3, below: 5 } as const;
/** Room below a profile for the strip of its stretches, in px. */
const BELOW = 7;

/** Rows of a lane that is drawn as a profile: where it may be as high as it needs, in a fixed height, and at least. */
export const PROFILE_ROWS = { open: 6, close: 4, least: 2 } as const;

/** The rows that the names of peaks stand in: those above the line and those below it. −1 where they have none of their own. */
export function nameRows(rows: number, side: -1 | 1): { above: number; below: number } {
  const above = rows < NAMED.above ? -1 : side < 0 ? rows - 1 : 0;
  const below = rows < NAMED.below ? -1 : side < 0 ? 0 : rows - 1;
  return { above, below };
}

/** The region of a lane. */
export function regionOf({ edge, side, rows, steps }: Pick<LaneBox, "edge" | "side" | "rows" | "steps">): Region {
  const height = Math.max(rows, 1) * steps.row;
  const [first, last] = side < 0 ? [edge - height, edge] : [edge, edge + height];
  const top = first + (rows >= NAMED.above ? steps.row : 0);
  const bottom = last - (rows >= NAMED.below ? steps.row : 0) - BELOW;
  return { top, bottom, base: top + (bottom - top) * ABOVE };
}

/** The y of the strip that counts the stretches of a lane, below its profile. */
export const stripY = ({ bottom }: Region): number => bottom + BELOW - 2.5;

/** The parts of the whole time in which the usual density is counted, and the share of them that are no denser. */
const PARTS = 512;
const USUAL = 0.85;

const densities = new WeakMap<readonly LaneEvents[], number>();

/** Dates no longer than this, in days, are marks of a day at every zoom at which a lane can be a profile. */
const SHORT = 8;

/**
 * Events a day, up or down, in all but the densest parts of the lanes: of short dates, so that it does not depend on the zoom, or
 * of all dates where no lane has a short one.
 */
function usualDensity(columns: Columns): number {
  const lanes = laneEventsOf(columns);
  const before = densities.get(lanes);
  if (before !== undefined) return before;
  const short = lanes.map(({ classes }) => classes.filter(({ longest }) => longest <= SHORT));
  const points = short.some((classes) => classes.length > 0) ? short : lanes.map(({ classes }) => classes);
  const series = points.flatMap((classes) => classes.map(({ middles }) => middles)).filter(({ count }) => count > 0);
  const start = series.reduce((least, { times }) => Math.min(least, times[0]!), Number.POSITIVE_INFINITY);
  const end = series.reduce((most, { times }) => Math.max(most, times.at(-1)!), Number.NEGATIVE_INFINITY);
  const part = Math.max(end - start, 1) / PARTS;
  const counts: number[] = [];
  for (const classes of points) {
    const up = new Float64Array(PARTS);
    const down = new Float64Array(PARTS);
    for (const { middles } of classes)
      for (let at = 0; at < middles.count; at += 1) {
        const where = Math.min(Math.floor((middles.times[at]! - start) / part), PARTS - 1);
        (isDown(middles.shareAt(at)) ? down : up)[where]! += 1;
      }
    counts.push(...up.filter((count) => count > 0), ...down.filter((count) => count > 0));
  }
  counts.sort((a, b) => a - b);
  const density = (counts[Math.floor(counts.length * USUAL)] ?? 0) / part;
  densities.set(lanes, density);
  return density;
}

const isDown = (share: number): boolean => (DOWNWARDS as readonly number[]).includes(share % TONE_MARKS.length);

/**
 * Height of one event, in px, where `room` px are the height of what is usual. It depends on the zoom alone: a profile keeps its
 * shape while it pans and while a filter changes.
 */
export function unitOf(columns: Columns, perDay: number, room: number): number {
  const mean = (usualDensity(columns) * STEP) / perDay;
  return room / (mean + 2 * Math.sqrt(mean) + 1); // counts of chance scatter by the root of their mean
}

/** Sums of a step by direction. */
export function heightsAt(counts: Steps["all"], step: number): { up: number; down: number } {
  let [up, down] = [0, 0];
  for (let share = 0; share < SHARES; share += 1) {
    const count = counts[step * SHARES + share]!;
    if (isDown(share)) down += count;
    else up += count;
  }
  return { up, down };
}
