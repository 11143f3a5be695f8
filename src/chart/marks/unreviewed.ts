// Marks that no editor has reviewed, on a canvas: dashed grey outlines, never filled. Only the diamond keeps a shape of its own.

import type { ToneMark } from "../../model/domain.ts";
import { edgesPath, endsPath, linePath, OUTLINE_SIZE, pointPath, RING } from "./geometry.ts";
import { type BarStyle, type Ctx, softFill } from "./shapes.ts";

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

/** The mark of a day: a dashed ring, or the four corners of a diamond. */
export function outlinePoint(ctx: Ctx, mark: ToneMark, ink: string, paper: string, x: number, y: number) {
  const size = OUTLINE_SIZE[mark];
  ctx.beginPath();
  ctx.fillStyle = paper;
  ctx.strokeStyle = ink;
  pointPath(ctx, mark, x, y, size);
  ctx.fill();
  if (mark === "diamond") {
    const side = evenDash(size * Math.SQRT2, 1);
    strokeDashed(ctx, side, side[0] / 2, WIDTH); // a corner in the middle of each dash
  } else strokeDashed(ctx, evenDash(size * Math.PI * 2, 6), 0, WIDTH);
}

const EDGE: Dash = [4, 3];
const EDGE_WIDTH = 1.3;

/** A stretch of time: a dashed box, or the teeth of a diamond's edges, apart. Where an end is soft, the box stays open. */
export function outlineBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { mark, colour, paper, half, left, right } = style;
  ctx.fillStyle = paper;
  if (x1 - right > x0 + left) ctx.fillRect(x0 + left, y - half, x1 - right - x0 - left, half * 2);
  ctx.strokeStyle = softFill(ctx, colour, 1, x0, x1, left, right);
  ctx.lineWidth = EDGE_WIDTH;
  ctx.beginPath();
  edgesPath(ctx, mark, x0, x1, y, half, phase);
  if (mark === "diamond") {
    ctx.stroke();
    return;
  }
  strokeDashed(ctx, EDGE, x0 - phase, EDGE_WIDTH);
  ctx.beginPath();
  endsPath(ctx, x0, x1, y, half, left, right);
  ctx.stroke();
}

/** The tails of an approximate day, on both sides of its mark. */
export function outlineTails(ctx: Ctx, x: number, y: number, reach: number, ink: string) {
  ctx.strokeStyle = softFill(ctx, ink, 0.9, x - reach, x + reach, 10, 10);
  ctx.beginPath();
  linePath(ctx, x - reach, y, x + reach, y);
  strokeDashed(ctx, [3, 2.5], 0, 1.3);
}

/** Part of a cluster's ring around (x, y), from one angle to another. */
export function outlineArc(ctx: Ctx, x: number, y: number, from: number, to: number, ink: string) {
  const length = (to - from) * RING.radius;
  ctx.beginPath();
  ctx.arc(x, y, RING.radius, from, to);
  ctx.strokeStyle = ink;
  strokeDashed(ctx, evenDash(length, Math.max(Math.round(length / 4.7), 1)), 0, RING.width);
}
