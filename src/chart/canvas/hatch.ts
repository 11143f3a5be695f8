// Slanted lines that fill what no document speaks of.

import type { Ctx } from "../marks/shapes.ts";

/** Distance of the lines along x, in px. */
const PITCH = 6;

/** A stretch, in px: it may reach beyond the plot on the left and on the right. */
interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Hatches a stretch of a plot that is `width` px wide. The lines stay in place in it while the plot pans. */
export function hatch(ctx: Ctx, { x0, x1, y0, y1 }: Stretch, width: number, colour: string): void {
  const height = y1 - y0;
  const from = Math.max(x0, 0); // a stretch may reach many screens beyond the plot
  const to = Math.min(x1, width);
  if (to <= from) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(from, y0, to - from, height);
  ctx.clip();
  ctx.beginPath();
  // At 45 degrees: a line that leaves the stretch on its right began as far left of it as the plot is high.
  for (let x = x0 + Math.floor((from - height - x0) / PITCH) * PITCH; x < to; x += PITCH) {
    ctx.moveTo(x, y1);
    ctx.lineTo(x + height, y0);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.restore();
}
