// The look of what no editor has reviewed: dashed grey outlines, never filled. Only the diamond keeps a shape of its own.

import { TONE_MARKS } from "../../model/domain.ts";
import { type BarStyle, type Ctx, diamond, softFill, TOOTH } from "./shapes.ts";

const DIAMOND = TONE_MARKS.indexOf("diamond");

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

const HALF = 5.6;
const RADIUS = 4.4;
const WIDTH = 1.5;

/** The mark of a day: a dashed ring, or for friction the four corners of a diamond. */
export function outlinePoint(ctx: Ctx, tone: number, ink: string, paper: string, x: number, y: number) {
  ctx.beginPath();
  ctx.fillStyle = paper;
  ctx.strokeStyle = ink;
  if (tone === DIAMOND) {
    diamond(ctx, x, y, HALF);
    ctx.fill();
    const side = evenDash(HALF * Math.SQRT2, 1);
    strokeDashed(ctx, side, side[0] / 2, WIDTH); // a corner in the middle of each dash
  } else {
    ctx.arc(x, y, RADIUS, 0, Math.PI * 2);
    ctx.fill();
    strokeDashed(ctx, evenDash(RADIUS * Math.PI * 2, 6), 0, WIDTH);
  }
}

const EDGE: Dash = [4, 3];
const EDGE_WIDTH = 1.3;

/** A stretch of time: a dashed box, for friction the teeth of its edges, apart. Where an end is soft, the box stays open. */
export function outlineBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { tone, colour, paper, half, left, right } = style;
  ctx.fillStyle = paper;
  if (x1 - right > x0 + left) ctx.fillRect(x0 + left, y - half, x1 - right - x0 - left, half * 2);
  ctx.strokeStyle = softFill(ctx, colour, 1, x0, x1, left, right);
  ctx.lineWidth = EDGE_WIDTH;
  ctx.beginPath();
  if (tone === DIAMOND) {
    teeth(ctx, x0, x1, y, half, phase);
    ctx.stroke();
    return;
  }
  for (const edge of [y - half, y + half]) {
    ctx.moveTo(x0, edge);
    ctx.lineTo(x1, edge);
  }
  strokeDashed(ctx, EDGE, x0 - phase, EDGE_WIDTH);
  ctx.beginPath();
  for (const x of [...(left > 0 ? [] : [x0]), ...(right > 0 ? [] : [x1])]) {
    ctx.moveTo(x, y - half);
    ctx.lineTo(x, y + half);
  }
  ctx.stroke();
}

/** Gap in the valley between two teeth, and the heights of the line beside it and at the tip, as shares of half the bar. */
const VALLEY = 1.8;
const RISE = { foot: 0.72, tip: 1.2 };

function teeth(ctx: Ctx, x0: number, x1: number, y: number, half: number, phase: number) {
  const first = phase + Math.ceil((x0 - phase) / TOOTH) * TOOTH;
  for (let x = first; x + TOOTH <= x1; x += TOOTH) {
    for (const side of [-half, half]) {
      ctx.moveTo(x + VALLEY / 2, y + side * RISE.foot);
      ctx.lineTo(x + TOOTH / 2, y + side * RISE.tip);
      ctx.lineTo(x + TOOTH - VALLEY / 2, y + side * RISE.foot);
    }
  }
}

/** The tails of an approximate day, on both sides of its mark. */
export function outlineTails(ctx: Ctx, x: number, y: number, reach: number, ink: string) {
  ctx.strokeStyle = softFill(ctx, ink, 0.9, x - reach, x + reach, 10, 10);
  ctx.beginPath();
  ctx.moveTo(x - reach, y);
  ctx.lineTo(x + reach, y);
  strokeDashed(ctx, [3, 2.5], 0, 1.3);
}

/** Part of a cluster's ring, from one angle to another. */
export function outlineArc(ctx: Ctx, x: number, y: number, radius: number, from: number, to: number, ink: string) {
  const length = (to - from) * radius;
  ctx.beginPath();
  ctx.arc(x, y, radius, from, to);
  ctx.strokeStyle = ink;
  strokeDashed(ctx, evenDash(length, Math.max(Math.round(length / 4.7), 1)), 0, 2.6);
}
