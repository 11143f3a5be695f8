// The dates beside that of the chosen event: what its words alone say, or what a reference gives against them.

import type { Columns } from "../../model/columns.ts";
import { bounds, type EdtfDate } from "../../model/date.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { BAR_ALPHA, BAR_HALF, BESIDE_RADIUS, circlePath, linePath } from "../marks/geometry.ts";
import type { Scene, SceneMark } from "../marks/scene.ts";
import { type Ctx, strokeLine } from "../marks/shapes.ts";
import { colourOf, type Theme } from "../marks/theme.ts";
import { MARGIN } from "./canvas.ts";

/** Dates of an event to be drawn beside its own. */
export function datesBeside({ told, disputed, references = [] }: TimelineEvent): EdtfDate[] {
  const against = disputed ? references.flatMap(({ date }) => date ?? []) : [];
  return told ? [told, ...against] : against;
}

/** A stretch narrower than this, in px, is drawn as a point. */
const LEAST_BAR = 8;
const HAIRLINE_ALPHA = 0.55;

/** Draws what stands beside the date of event `i`, behind its mark. */
export function drawBeside(ctx: Ctx, columns: Columns, scene: Scene, { y }: SceneMark, i: number, theme: Theme) {
  const colour = colourOf(columns, i, theme);
  const own = { first: scene.xAt(columns.from[i]!), last: scene.xAt(columns.to[i]!) };
  for (const date of datesBeside(columns.events[i]!)) {
    const { first, last } = bounds(date);
    const [x0, x1] = [scene.xOf(first), scene.xOf(last + 1)];
    ctx.beginPath();
    if (Number.isFinite(x1 - x0) && x1 - x0 >= LEAST_BAR) {
      const [cut0, cut1] = [Math.max(x0, -MARGIN), Math.min(x1, scene.width + MARGIN)];
      ctx.rect(cut0, y - BAR_HALF.within, Math.max(cut1 - cut0, 0), BAR_HALF.within * 2);
      ctx.globalAlpha = BAR_ALPHA.told;
      ctx.fillStyle = colour;
      ctx.fill();
      ctx.globalAlpha = 1;
      continue;
    }
    const x = Number.isFinite(first) ? (Number.isFinite(last) ? (x0 + x1) / 2 : x0) : x1;
    const from = x < own.first ? own.first : x > own.last ? own.last : x;
    linePath(ctx, from, y, x, y);
    ctx.globalAlpha = HAIRLINE_ALPHA;
    strokeLine(ctx, colour, 1.2, []);
    ctx.globalAlpha = 1;
    ctx.beginPath();
    circlePath(ctx, x, y, BESIDE_RADIUS);
    ctx.fillStyle = theme.paper;
    ctx.fill();
    strokeLine(ctx, colour, 1.6, []);
  }
}
