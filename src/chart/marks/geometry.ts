// The shapes of the marks, for canvas and SVG alike. Lengths are in px. A function adds to a path and neither fills nor strokes it.

import type { ToneMark } from "../../model/domain.ts";
import type { PathSink } from "./path.ts";

const TURN = Math.PI * 2;

/** Radius of a circle or ring, half a diagonal of a diamond. */
export const POINT_SIZE: Readonly<Record<ToneMark, number>> = { circle: 4.6, diamond: 6, ring: 3.7 };
/** The same of an unreviewed point. Its line is thinner, and dashed. */
export const OUTLINE_SIZE: Readonly<Record<ToneMark, number>> = { circle: 4.4, diamond: 5.6, ring: 4.4 };

/** The mark of a day at (x, y). A circle begins at its right, a diamond at its top; both run clockwise. */
export function pointPath(path: PathSink, mark: ToneMark, x: number, y: number, size: number) {
  if (mark === "diamond") {
    path.moveTo(x, y - size);
    path.lineTo(x + size, y);
    path.lineTo(x, y + size);
    path.lineTo(x - size, y);
    path.closePath();
  } else path.arc(x, y, size, 0, TURN);
}

/** Half the height of a bar: of one day somewhere within it, of what lasted, of what ended before a day. */
export const BAR_HALF = { within: 3.5, lasting: 2.25, before: 2.6 } as const;

/** Width of a tooth of a diamond's bar. */
export const TOOTH = 6;

/**
 * A stretch of time from x0 to x1: plain for a circle, serrated for a diamond, two edges for a ring.
 * @param phase the x from which teeth are counted, so that they stay in place while the chart pans
 */
export function barPath(
  path: PathSink,
  mark: ToneMark,
  x0: number,
  x1: number,
  y: number,
  half: number,
  phase: number,
) {
  if (mark === "diamond") serrated(path, x0, x1, y, half * 1.15, phase);
  else if (mark === "circle") path.rect(x0, y - half, x1 - x0, half * 2);
  else {
    const edge = Math.max(half * 0.5, 1.4);
    path.rect(x0, y - half, x1 - x0, edge);
    path.rect(x0, y + half - edge, x1 - x0, edge);
  }
}

function serrated(path: PathSink, x0: number, x1: number, y: number, half: number, phase: number) {
  const first = phase + Math.floor((x0 - phase) / TOOTH) * TOOTH;
  const steps: number[] = [];
  for (let x = first; x < x1 + TOOTH; x += TOOTH / 2) steps.push(Math.min(Math.max(x, x0), x1));
  const rise = (k: number) => (k % 2 === 0 ? half * 0.55 : half);
  steps.forEach((x, k) => {
    if (k === 0) path.moveTo(x, y - rise(k));
    else path.lineTo(x, y - rise(k));
  });
  for (let k = steps.length - 1; k >= 0; k -= 1) path.lineTo(steps[k]!, y + rise(k));
  path.closePath();
}

/** Gap in the valley between two teeth, and the heights of the line beside it and at the tip, as shares of half the bar. */
const VALLEY = 1.8;
const RISE = { foot: 0.72, tip: 1.2 };

/** The long edges of an unreviewed bar: two lines, for a diamond the teeth, apart. */
export function edgesPath(
  path: PathSink,
  mark: ToneMark,
  x0: number,
  x1: number,
  y: number,
  half: number,
  phase: number,
) {
  if (mark !== "diamond") {
    linePath(path, x0, y - half, x1, y - half);
    linePath(path, x0, y + half, x1, y + half);
    return;
  }
  const first = phase + Math.ceil((x0 - phase) / TOOTH) * TOOTH;
  for (let x = first; x + TOOTH <= x1; x += TOOTH) {
    for (const side of [-half, half]) {
      path.moveTo(x + VALLEY / 2, y + side * RISE.foot);
      path.lineTo(x + TOOTH / 2, y + side * RISE.tip);
      path.lineTo(x + TOOTH - VALLEY / 2, y + side * RISE.foot);
    }
  }
}

/** A straight line. */
export function linePath(path: PathSink, x0: number, y0: number, x1: number, y1: number) {
  path.moveTo(x0, y0);
  path.lineTo(x1, y1);
}

/** The short edges of an unreviewed bar, each where its end does not fade: `left` and `right` are 0 there. */
export function endsPath(path: PathSink, x0: number, x1: number, y: number, half: number, left: number, right: number) {
  if (left === 0) linePath(path, x0, y - half, x0, y + half);
  if (right === 0) linePath(path, x1, y - half, x1, y + half);
}

/** Half the height of the stop at the known end of an open bar. */
export const STOP_REACH = 6;
const STOP_WIDTH = 2;

/** The stop at the known end of an open bar. */
export function stopPath(path: PathSink, x: number, y: number, reach: number = STOP_REACH) {
  path.rect(x - STOP_WIDTH / 2, y - reach, STOP_WIDTH, reach * 2);
}

/** Radius of the open point of a finer date on a bar. */
export const FINER_RADIUS = 3.6;

/** Radius of a knot: the dot on another lane that an event is tied to. */
export const KNOT_RADIUS = 2.7;

/** A whole circle. */
export function circlePath(path: PathSink, x: number, y: number, radius: number) {
  path.arc(x, y, radius, 0, TURN);
}

/** Length at each end over which a bar within its dates fades in. */
export const SOFT_END = 6;

/**
 * Stops of the gradient that lets a bar fade at its ends.
 * @param length of the bar
 * @param left length of the fade at its start, 0 for a hard end; `right` at its end
 * @param stop is told each stop in order: its place (0–1) along the bar and the strength (0–1) of the colour there
 */
export function fadeStops(
  length: number,
  left: number,
  right: number,
  stop: (offset: number, strength: number) => void,
): void {
  const inner = Math.min(left / length, 1);
  stop(0, left > 0 ? 0 : 1);
  stop(inner, 1);
  stop(Math.max(1 - right / length, inner), 1);
  stop(1, right > 0 ? 0 : 1);
}

/** Radius of the ring of a cluster, in the middle of its line, and the width of that line. */
export const RING = { radius: 8.2, width: 2.6 } as const;
/** Angle between two shares of a ring. */
const RING_GAP = 0.16;

/** Shares out a ring clockwise from its top. `arc` is told the index and the angles of each share that is not empty. */
export function ringArcs(shares: readonly number[], arc: (share: number, from: number, to: number) => void): void {
  const count = shares.reduce((sum, share) => sum + share, 0);
  const gap = shares.filter((share) => share > 0).length > 1 ? RING_GAP : 0;
  let angle = -Math.PI / 2;
  shares.forEach((share, at) => {
    if (share === 0) return;
    const end = angle + (share / count) * TURN;
    arc(at, angle + gap / 2, end - gap / 2);
    angle = end;
  });
}
