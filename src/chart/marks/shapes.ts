// The grammar of marks as canvas paths. Shape carries the tone as well as colour does.

import { TONE_MARKS } from "../../model/domain.ts";

export type Ctx = CanvasRenderingContext2D;

const CIRCLE = TONE_MARKS.indexOf("circle");
const DIAMOND = TONE_MARKS.indexOf("diamond");

/** The mark of a day at (x, y): circle, diamond or ring. */
export function drawPoint(ctx: Ctx, tone: number, colour: string, paper: string, x: number, y: number) {
  ctx.beginPath();
  if (tone === DIAMOND) {
    diamond(ctx, x, y, 6);
    ctx.fillStyle = colour;
    ctx.fill();
  } else if (tone === CIRCLE) {
    ctx.arc(x, y, 4.6, 0, Math.PI * 2);
    ctx.fillStyle = colour;
    ctx.fill();
  } else {
    ctx.arc(x, y, 3.7, 0, Math.PI * 2);
    ctx.fillStyle = paper;
    ctx.fill();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.9;
    ctx.stroke();
  }
}

export function diamond(ctx: Ctx, x: number, y: number, half: number) {
  ctx.moveTo(x, y - half);
  ctx.lineTo(x + half, y);
  ctx.lineTo(x, y + half);
  ctx.lineTo(x - half, y);
  ctx.closePath();
}

/** A fill that fades over `left` and `right` px at its ends; `colour` is #rrggbb, alpha its strength in the middle. */
export function softFill(ctx: Ctx, colour: string, alpha: number, x0: number, x1: number, left: number, right: number) {
  const length = Math.max(x1 - x0, 1);
  const strength = (share: number) =>
    `${colour}${Math.round(share * alpha * 255)
      .toString(16)
      .padStart(2, "0")}`;
  const gradient = ctx.createLinearGradient(x0, 0, x1, 0);
  const inner = Math.min(left / length, 1);
  const outer = Math.max(1 - right / length, inner);
  gradient.addColorStop(0, strength(left > 0 ? 0 : 1));
  gradient.addColorStop(inner, strength(1));
  gradient.addColorStop(outer, strength(1));
  gradient.addColorStop(1, strength(right > 0 ? 0 : 1));
  return gradient;
}

export const TOOTH = 6;

/** Outline of a bar with serrated long edges; `phase` is the x from which teeth are counted, so that they stay put in a pan. */
export function serrated(ctx: Ctx, x0: number, x1: number, y: number, half: number, phase: number) {
  const first = phase + Math.floor((x0 - phase) / TOOTH) * TOOTH;
  const steps: number[] = [];
  for (let x = first; x < x1 + TOOTH; x += TOOTH / 2) steps.push(Math.min(Math.max(x, x0), x1));
  const rise = (k: number) => (k % 2 === 0 ? half * 0.55 : half);
  steps.forEach((x, k) => {
    if (k === 0) ctx.moveTo(x, y - rise(k));
    else ctx.lineTo(x, y - rise(k));
  });
  for (let k = steps.length - 1; k >= 0; k -= 1) ctx.lineTo(steps[k]!, y + rise(k));
  ctx.closePath();
}

export interface BarStyle {
  tone: number;
  colour: string;
  /** What an outline is filled with. */
  paper: string;
  /** Half height in px. */
  half: number;
  alpha: number;
  /** Lengths of the fading ends in px; 0 for a hard end. */
  left: number;
  right: number;
}

/** A stretch of time: plain, serrated (friction) or as two edges (neither). */
export function drawBar(ctx: Ctx, x0: number, x1: number, y: number, phase: number, style: BarStyle) {
  const { tone, colour, half, alpha, left, right } = style;
  ctx.beginPath();
  ctx.fillStyle = softFill(ctx, colour, alpha, x0, x1, left, right);
  if (tone === DIAMOND) serrated(ctx, x0, x1, y, half * 1.15, phase);
  else if (tone === CIRCLE) ctx.rect(x0, y - half, x1 - x0, half * 2);
  else {
    const edge = Math.max(half * 0.5, 1.4);
    ctx.rect(x0, y - half, x1 - x0, edge);
    ctx.rect(x0, y + half - edge, x1 - x0, edge);
  }
  ctx.fill();
}
