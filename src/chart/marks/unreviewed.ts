// Marks that no editor has reviewed, on a canvas: dashed grey outlines, never filled, of deeds and of words.

import { edgesPath, endsPath, OUTLINE_SIZE, pointPath, RING } from "./geometry.ts";
import type { BarStyle, Ctx, PointStyle } from "./shapes.ts";

/** A dash and a gap, in px. */
type Dash = readonly [dash: number, gap: number];

/** The share of ink in a dash with its gap. */
const INK = 0.56;

/** Fits `count` dashes into a line of `length` px, so that no seam shows where it closes. */
export function evenDash(length: number, count: number): Dash {
  const period = length / count;
  return [period * INK, period * (1 - INK)];
}

function strokeDashed(ctx: Ctx, dash: Dash, offset: number, width: number) {
  ctx.setLineDash([...dash]);
  ctx.lineDashOffset = offset;
  ctx.lineWidth = width;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineDashOffset = 0;
}

const WIDTH = 1.5;

/** The mark of a day: a dashed circle, or the four corners of a diamond or a square. */
export function outlinePoint(ctx: Ctx, x: number, y: number, { mark, colour, paper }: PointStyle) {
  const size = OUTLINE_SIZE[mark];
  ctx.beginPath();
  ctx.fillStyle = paper;
  ctx.strokeStyle = colour;
  pointPath(ctx, mark, x, y, size);
  ctx.fill();
  if (mark === "circle") strokeDashed(ctx, evenDash(size * Math.PI * 2, 6), 0, WIDTH);
  else {
    const side = evenDash(size * (mark === "diamond" ? Math.SQRT2 : 2), 1);
    strokeDashed(ctx, side, side[0] / 2, WIDTH); // a corner in the middle of each dash
  }
}

const EDGE: Dash = [4, 3];
const EDGE_WIDTH = 1.3;

/** A stretch of time: a dashed box, or the teeth of a diamond's edges, apart. */
export function outlineBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { mark, colour, paper, half } = style;
  ctx.fillStyle = paper;
  ctx.fillRect(x0, y - half, x1 - x0, half * 2);
  ctx.strokeStyle = colour;
  ctx.lineWidth = EDGE_WIDTH;
  ctx.beginPath();
  edgesPath(ctx, mark, x0, x1, y, half, phase);
  if (mark === "diamond") {
    ctx.stroke();
    return;
  }
  strokeDashed(ctx, EDGE, x0 - phase, EDGE_WIDTH);
  ctx.beginPath();
  endsPath(ctx, x0, x1, y, half);
  ctx.stroke();
}

/** Part of a cluster's ring around (x, y), from one angle to another. */
export function outlineArc(ctx: Ctx, x: number, y: number, from: number, to: number, ink: string) {
  const length = (to - from) * RING.radius;
  ctx.beginPath();
  ctx.arc(x, y, RING.radius, from, to);
  ctx.strokeStyle = ink;
  strokeDashed(ctx, evenDash(length, Math.max(Math.round(length / 4.7), 1)), 0, RING.width);
}
