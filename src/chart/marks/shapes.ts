// Reviewed marks on a canvas. Shape carries the tone as well as colour does.

import type { ToneMark } from "../../model/domain.ts";
import { barPath, fadeStops, POINT_SIZE, pointPath } from "./geometry.ts";

export type Ctx = CanvasRenderingContext2D;

/** The mark of a day at (x, y): circle, diamond or ring. */
export function drawPoint(ctx: Ctx, mark: ToneMark, colour: string, paper: string, x: number, y: number) {
  ctx.beginPath();
  pointPath(ctx, mark, x, y, POINT_SIZE[mark]);
  ctx.fillStyle = mark === "ring" ? paper : colour;
  ctx.fill();
  if (mark !== "ring") return;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.9;
  ctx.stroke();
}

/** A fill that fades over `left` and `right` px at its ends; `colour` is #rrggbb, alpha its strength in the middle. */
export function softFill(ctx: Ctx, colour: string, alpha: number, x0: number, x1: number, left: number, right: number) {
  const gradient = ctx.createLinearGradient(x0, 0, x1, 0);
  fadeStops(Math.max(x1 - x0, 1), left, right, (offset, strength) => {
    const hex = Math.round(strength * alpha * 255).toString(16);
    gradient.addColorStop(offset, `${colour}${hex.padStart(2, "0")}`);
  });
  return gradient;
}

export interface BarStyle {
  mark: ToneMark;
  colour: string;
  /** Fill of an outline. */
  paper: string;
  /** Half height in px. */
  half: number;
  alpha: number;
  /** Lengths of the fading ends in px; 0 for a hard end. */
  left: number;
  right: number;
}

/** A stretch of time in the colour of its tone; `phase` as in barPath. */
export function drawBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { mark, colour, half, alpha, left, right } = style;
  ctx.beginPath();
  ctx.fillStyle = softFill(ctx, colour, alpha, x0, x1, left, right);
  barPath(ctx, mark, x0, x1, y, half, phase);
  ctx.fill();
}
