// Reviewed marks on a canvas. Shape carries the tone as well as colour does; deeds are filled, words hollow.

import type { ToneMark } from "../../model/domain.ts";
import {
  barPath,
  HOLLOW,
  HOLLOW_SIZE,
  hollowBarPath,
  OPEN_START,
  openEndPath,
  openStartPath,
  POINT_SIZE,
  pointPath,
} from "./geometry.ts";

export type Ctx = CanvasRenderingContext2D;

export interface PointStyle {
  mark: ToneMark;
  colour: string;
  /** Fill of an outline. */
  paper: string;
  /** It was said, not done. */
  hollow: boolean;
}

/** The mark of a day at (x, y): circle, diamond or square. */
export function drawPoint(ctx: Ctx, x: number, y: number, { mark, colour, paper, hollow }: PointStyle) {
  ctx.beginPath();
  pointPath(ctx, mark, x, y, (hollow ? HOLLOW_SIZE : POINT_SIZE)[mark]);
  ctx.fillStyle = hollow ? paper : colour;
  ctx.fill();
  if (hollow) strokeLine(ctx, colour, HOLLOW.point, []);
}

export interface BarStyle extends PointStyle {
  /** Half height in px. */
  half: number;
  alpha: number;
}

/** A stretch of time in the colour of its tone; `phase` as in barPath. */
export function drawBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { mark, colour, paper, hollow, half, alpha } = style;
  const before = ctx.globalAlpha;
  ctx.globalAlpha = before * alpha;
  ctx.fillStyle = hollow ? paper : colour;
  ctx.beginPath();
  if (hollow) {
    ctx.fillRect(x0, y - half, x1 - x0, half * 2);
    hollowBarPath(ctx, mark, x0, x1, y, half, phase);
    strokeLine(ctx, colour, HOLLOW.bar, []);
  } else {
    barPath(ctx, mark, x0, x1, y, half, phase);
    ctx.fill();
  }
  ctx.globalAlpha = before;
}

/** Dash and gap of the arms of an unreviewed mark. */
const DASHED = [3.2, 1.4];

/** The mark of what happened some time before a day; in dashes where nobody has reviewed it. */
export function drawOpenStart(ctx: Ctx, x: number, y: number, style: PointStyle, proposed: boolean) {
  const { mark, colour, paper, hollow } = style;
  ctx.beginPath();
  openStartPath(ctx, mark, x, y);
  if (proposed) strokeLine(ctx, colour, 1.5, DASHED);
  else if (mark === "square") {
    ctx.fillStyle = hollow ? paper : colour;
    ctx.fill();
    strokeLine(ctx, colour, HOLLOW.point, []);
  } else strokeLine(ctx, colour, hollow ? HOLLOW.start : OPEN_START.width, []);
}

/** The sign of an open end beside a stretch that ends at x. */
export function drawOpenEnd(ctx: Ctx, colour: string, x: number, y: number) {
  ctx.beginPath();
  openEndPath(ctx, x, y);
  strokeLine(ctx, colour, 1.7, []);
}

/** Strokes the path that has been begun, in dashes if any are given. */
export function strokeLine(ctx: Ctx, colour: string, width: number, dash: readonly number[]) {
  ctx.setLineDash([...dash]);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
  ctx.setLineDash([]);
}
