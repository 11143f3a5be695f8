// The shapes of the marks, for canvas and SVG alike. Lengths are in px. A function adds to a path and neither fills nor strokes it.

import type { ToneMark } from "../../model/domain.ts";
import type { PathSink } from "./path.ts";

const TURN = Math.PI * 2;

/** Radius of a circle, half a diagonal of a diamond, half a side of a square. */
export const POINT_SIZE: Readonly<Record<ToneMark, number>> = { circle: 4.6, diamond: 6, square: 4 };
/** The same of an unreviewed point. Its line is thinner, and dashed. */
export const OUTLINE_SIZE: Readonly<Record<ToneMark, number>> = { circle: 4.4, diamond: 5.6, square: 3.9 };

/**
 * Width of the line of what was said: of a point, of a stretch, and of an open start. That of a point or a stretch lies inside the
 * shape, which stays as large as a filled one. An arrowhead is a line and cannot be hollow: it is thin.
 */
export const HOLLOW = { point: 1.7, bar: 1.2, start: 1.2 } as const;
/** The size of the middle of a hollow point's line. A line across reaches further in a diamond's direction than its half. */
export const HOLLOW_SIZE: Readonly<Record<ToneMark, number>> = {
  circle: POINT_SIZE.circle - HOLLOW.point / 2,
  diamond: POINT_SIZE.diamond - (HOLLOW.point / 2) * Math.SQRT2,
  square: POINT_SIZE.square - HOLLOW.point / 2,
};

/** The mark of a day at (x, y). A circle begins at its right, a diamond at its top, a square at its upper left; all run clockwise. */
export function pointPath(path: PathSink, mark: ToneMark, x: number, y: number, size: number) {
  if (mark === "diamond") {
    path.moveTo(x, y - size);
    path.lineTo(x + size, y);
    path.lineTo(x, y + size);
    path.lineTo(x - size, y);
    path.closePath();
  } else if (mark === "square") path.rect(x - size, y - size, size * 2, size * 2);
  else path.arc(x, y, size, 0, TURN);
}

/** Half the height of a bar: of one day somewhere within it, and of what lasted. */
export const BAR_HALF = { within: 3.5, lasting: 1.2 } as const;

/** Strength of a bar by its tone's mark, of the stretch between two days, of which less is known, and of what words alone say. */
export const BAR_ALPHA: Readonly<Record<ToneMark | "between" | "told", number>> = {
  circle: 0.7,
  diamond: 0.8,
  square: 0.7,
  between: 0.3,
  told: 0.17,
};

/** Strength of the line around the stretch between two days of what was said. */
const HOLLOW_BETWEEN = 0.5;

/** Strength of the bar, filled or hollow, of some day within a stretch or between two days. */
export function barAlpha(mark: ToneMark, between: boolean, hollow: boolean): number {
  if (hollow) return between ? HOLLOW_BETWEEN : 1;
  return BAR_ALPHA[between ? "between" : mark];
}

/** The dash and the gap of a stretch in which something began. */
export const BEGINNING: readonly [dash: number, gap: number] = [2.5, 2.5];

/** Width of a tooth of a diamond's bar. */
export const TOOTH = 6;

/**
 * A stretch of time from x0 to x1: plain for a circle, serrated for a diamond, two edges for a square.
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
    const edge = Math.max(half * 0.65, 1.4);
    path.rect(x0, y - half, x1 - x0, edge);
    path.rect(x0, y + half - edge, x1 - x0, edge);
  }
}

/** The outline of what was said within a stretch, to be stroked: a box, a serrated one, or two open edges, as in barPath. */
export function hollowBarPath(
  path: PathSink,
  mark: ToneMark,
  x0: number,
  x1: number,
  y: number,
  half: number,
  phase: number,
) {
  const inset = HOLLOW.bar / 2;
  const [from, to, reach] = [x0 + inset, x1 - inset, half - inset];
  if (mark === "diamond") serrated(path, from, to, y, half * 1.15 - inset, phase);
  else if (mark === "circle") path.rect(from, y - reach, to - from, reach * 2);
  else edgesPath(path, mark, x0, x1, y, reach, phase);
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

/** The short edges of an unreviewed bar. */
export function endsPath(path: PathSink, x0: number, x1: number, y: number, half: number) {
  linePath(path, x0, y - half, x0, y + half);
  linePath(path, x1, y - half, x1, y + half);
}

/** Half the height of the stop at the known end of what lasted. */
export const STOP_REACH = 4;
const STOP_WIDTH = 2;

/** The stop at the known end of what lasted. */
export function stopPath(path: PathSink, x: number, y: number, reach: number = STOP_REACH) {
  path.rect(x - STOP_WIDTH / 2, y - reach, STOP_WIDTH, reach * 2);
}

/** Half the width of the mark of an open start, its tip on the left; `y` to the middle of its arms. */
export const OPEN_START = { half: 3.4, arm: 5.2, width: 2.2 } as const;
/** Distance of the second arrowhead of a diamond from the first. */
const SECOND = 5;

/** The mark of what happened some time before a day: one arrowhead for a circle, two for a diamond, a closed one for a square. It has no length. */
export function openStartPath(path: PathSink, mark: ToneMark, x: number, y: number) {
  const { half, arm } = OPEN_START;
  for (const at of mark === "diamond" ? [x - SECOND / 2, x + SECOND / 2] : [x]) {
    path.moveTo(at + half, y - arm);
    path.lineTo(at - half, y);
    path.lineTo(at + half, y + arm);
    if (mark === "square") path.closePath();
  }
}

const OPEN_END = { gap: 3, width: 3.5, arm: 4.5 } as const;

/** The sign that a stretch goes on for as long as nobody knows: an arrowhead beside its end at x. */
export function openEndPath(path: PathSink, x: number, y: number) {
  const { gap, width, arm } = OPEN_END;
  path.moveTo(x + gap, y - arm);
  path.lineTo(x + gap + width, y);
  path.lineTo(x + gap, y + arm);
}

/** Radius of the open point at a date that words or a reference give beside the event's own. */
export const BESIDE_RADIUS = 3;

/** Radius of a knot: the dot on another lane that an event is tied to. */
export const KNOT_RADIUS = 2.7;

/** A whole circle. */
export function circlePath(path: PathSink, x: number, y: number, radius: number) {
  path.arc(x, y, radius, 0, TURN);
}

/** Radius of the ring of a cluster, in the middle of its line, and the width of that line. */
export const RING = { radius: 6.9, width: 2.2 } as const;
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

/** Room that the sign of a doubtful date takes on the right of its mark, in px. */
export const SIGN_PX = 15;
