// Ties: the line from a mark to the other lanes of its events, and the knot on each of them.

import type { Columns } from "../../model/columns.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { circlePath, KNOT_RADIUS } from "../marks/geometry.ts";
import type { SceneMark } from "../marks/scene.ts";
import type { Ctx } from "../marks/shapes.ts";
import { colourOf, type Theme } from "../marks/theme.ts";
import { MARGIN } from "./canvas.ts";

/** Half the gap of a stem at a lane it only passes. */
const BREAK = 3.5;

/** Vertical reach of a mark's tie, in px, and the lanes it only passes. */
function stemOf(item: SceneMark, layout: LaneLayout) {
  let top = item.y;
  let bottom = item.y;
  const passed: number[] = [];
  for (const lane of item.mark.lanes) {
    if (lane === item.mark.lane) continue;
    const { lineY } = layout.lanes[lane]!;
    top = Math.min(top, lineY);
    bottom = Math.max(bottom, lineY);
  }
  layout.lanes.forEach(({ lineY }, index) => {
    if (lineY > top && lineY < bottom && !item.mark.lanes.includes(index)) passed.push(lineY);
  });
  return { top, bottom, passed };
}

/** Colour of a tie: that of its members when all share it, else the quiet leader colour. */
function tieColour(columns: Columns, { mark: { members } }: SceneMark, theme: Theme): string {
  const colour = colourOf(columns, members[0]!, theme);
  return members.every((member) => colourOf(columns, member, theme) === colour) ? colour : theme.leader;
}

/** Draws the line from a mark to the other lanes of its events. */
export function drawTie(
  ctx: Ctx,
  columns: Columns,
  item: SceneMark,
  layout: LaneLayout,
  theme: Theme,
  selected: boolean,
  strong: boolean,
) {
  if (item.mark.lanes.length < 2) return;
  const { top, bottom, passed } = stemOf(item, layout);
  const colour = selected ? theme.ink : tieColour(columns, item, theme);
  const x = selected ? item.x : Math.round(item.x) + 0.5;
  const dotted = item.mark.shape === "bar" && !item.mark.long;
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * (selected || strong ? 1 : item.mark.shape === "cluster" ? 0.45 : 0.6);
  ctx.strokeStyle = colour;
  ctx.lineWidth = selected ? 1.6 : 1;
  ctx.setLineDash(dotted ? [1.5, 2.5] : []);
  ctx.beginPath();
  let from = top;
  for (const y of passed.sort((a, b) => a - b)) {
    ctx.moveTo(x, from);
    ctx.lineTo(x, y - BREAK);
    from = y + BREAK;
  }
  ctx.moveTo(x, from);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = alpha;
}

/** On the other lanes: a knot where the day is known, a dash as wide as the date where it is not; unreviewed ones are hollow. */
export function drawKnots(
  ctx: Ctx,
  columns: Columns,
  item: SceneMark,
  layout: LaneLayout,
  width: number,
  theme: Theme,
  selected: boolean,
) {
  const wide = item.mark.shape === "bar" && !item.mark.long;
  const colour = selected ? theme.ink : tieColour(columns, item, theme);
  const hollow = item.mark.members.every((member) => columns.proposed[member]);
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = colour;
  for (const index of item.mark.lanes) {
    if (index === item.mark.lane) continue;
    const lane = layout.lanes[index]!;
    ctx.beginPath();
    if (wide) {
      const x0 = Math.max(item.x0 + 1, -MARGIN);
      const x1 = Math.min(item.x1 - 1, width + MARGIN);
      if (x1 <= x0) return;
      ctx.roundRect(x0, lane.lineY - 2, x1 - x0, 4, 2);
      ctx.fillStyle = hollow ? theme.paper : colour;
      ctx.fill();
      if (hollow) ctx.stroke();
    } else {
      circlePath(ctx, item.x, lane.lineY, 3.4);
      ctx.fillStyle = theme.paper;
      ctx.fill();
      ctx.beginPath();
      circlePath(ctx, item.x, lane.lineY, hollow ? 2.2 : KNOT_RADIUS);
      ctx.fillStyle = colour;
      if (hollow) ctx.stroke();
      else ctx.fill();
    }
  }
}
