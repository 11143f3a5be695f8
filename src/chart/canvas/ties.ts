// Ties: the line from a mark to the other lanes of its events, and the knot on each of them.

import type { Columns } from "../../model/columns.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { circlePath, KNOT_RADIUS } from "../marks/geometry.ts";
import type { SceneMark } from "../marks/scene.ts";
import type { Ctx } from "../marks/shapes.ts";
import { colourOf, type Theme } from "../marks/theme.ts";
import { MARGIN } from "./canvas.ts";

/** A text that a tie is cut under, in px. */
export interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half of what a tie leaves clean under a text, and how near beside it counts, in px. */
const CUT_HALF = 7.5;
const BESIDE = 2;

/** Does a tie run from a mark to the spine while nobody points at it? */
export const isTied = ({ mark }: SceneMark, layout: LaneLayout): boolean =>
  !mark.outer && mark.lane !== layout.spine && mark.lanes.includes(layout.spine) && !layout.lanes[mark.lane]!.dense;

/** The lanes that a mark is tied to: the spine; of one that is followed, all of its events. */
function tiedLanes(item: SceneMark, layout: LaneLayout, followed: boolean): readonly number[] {
  if (followed) return item.mark.lanes.filter((lane) => lane !== item.mark.lane);
  return isTied(item, layout) ? [layout.spine] : [];
}

/** The stretches of y between two ends that no text at x covers. */
export function clean(x: number, top: number, bottom: number, texts: readonly TextBox[]): [number, number][] {
  const cuts = texts
    .filter((box) => x > box.left - BESIDE && x < box.right + BESIDE && box.bottom > top && box.top < bottom)
    .map((box) => (box.top + box.bottom) / 2)
    .sort((a, b) => a - b);
  const found: [number, number][] = [];
  let from = top;
  for (const middle of cuts) {
    if (middle - CUT_HALF > from) found.push([from, middle - CUT_HALF]);
    from = Math.max(from, middle + CUT_HALF);
  }
  if (from < bottom) found.push([from, bottom]);
  return found;
}

/** Colour of a tie: that of its members when all share it, else the quiet leader colour. */
function tieColour(columns: Columns, { mark: { members } }: SceneMark, theme: Theme): string {
  const colour = colourOf(columns, members[0]!, theme);
  return members.every((member) => colourOf(columns, member, theme) === colour) ? colour : theme.leader;
}

/** Draws the line from a mark to the spine, cut under texts; of a mark that is followed, to all lanes of its events. */
export function drawTie(
  ctx: Ctx,
  columns: Columns,
  item: SceneMark,
  layout: LaneLayout,
  theme: Theme,
  texts: readonly TextBox[],
  selected: boolean,
  strong: boolean,
) {
  const lanes = tiedLanes(item, layout, selected || strong);
  if (lanes.length === 0) return;
  const ys = [item.y, ...lanes.map((lane) => layout.lanes[lane]!.lineY)];
  const colour = tieColour(columns, item, theme);
  const x = selected ? item.x : Math.round(item.x) + 0.5;
  const dotted = item.mark.shape === "bar" && !item.mark.long;
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * (selected || strong ? 1 : 0.55);
  ctx.strokeStyle = colour;
  ctx.lineWidth = selected ? 1.6 : 1;
  ctx.setLineDash(dotted ? [1.5, 2.5] : []);
  ctx.beginPath();
  for (const [from, to] of clean(x, Math.min(...ys), Math.max(...ys), texts)) {
    ctx.moveTo(x, from);
    ctx.lineTo(x, to);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = alpha;
}

/** From a mark to the line that joins it to its label, and from that to the label, in px. */
const JOIN_AIR = 4;

/** Draws the line from a mark to its label in the column, whose texts begin at `end` px. */
export function drawJoin(ctx: Ctx, { x1, y }: SceneMark, end: number, theme: Theme) {
  const [from, to] = [x1 + JOIN_AIR, end - JOIN_AIR];
  if (to <= from) return;
  ctx.fillStyle = theme.rule;
  ctx.fillRect(from, Math.round(y), to - from, 1);
}

/** On the spine, and on the other lanes of a mark that is followed: a knot where the day is known, a dash as wide as the date where it is not; unreviewed ones are hollow. */
export function drawKnots(
  ctx: Ctx,
  columns: Columns,
  item: SceneMark,
  layout: LaneLayout,
  width: number,
  theme: Theme,
  selected: boolean,
  strong: boolean,
) {
  const wide = item.mark.shape === "bar" && !item.mark.long;
  const colour = tieColour(columns, item, theme);
  const hollow = item.mark.members.every((member) => columns.proposed[member]);
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = colour;
  for (const index of tiedLanes(item, layout, selected || strong)) {
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
