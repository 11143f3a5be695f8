// A frame of the chart on its canvas. Draws what the scene holds and decides nothing.

import type { EventSet } from "../../model/bits.ts";
import { type Columns, KIND } from "../../model/columns.ts";
import { TONE_MARKS, type ToneMark } from "../../model/domain.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { FADE_PX } from "../lanes/rows.ts";
import { drawCluster, ringShares } from "../marks/cluster.ts";
import { BAR_HALF, circlePath, FINER_RADIUS, SOFT_END, stopPath } from "../marks/geometry.ts";
import type { Scene, SceneMark } from "../marks/scene.ts";
import { type Ctx, drawBar, drawPoint } from "../marks/shapes.ts";
import { colourOf, type Theme } from "../marks/theme.ts";
import { outlineBar, outlinePoint, outlineTails } from "../marks/unreviewed.ts";
import { MARGIN } from "./canvas.ts";
import { drawKnots, drawTie } from "./ties.ts";

export interface Highlights {
  /** Event indices, or −1. */
  selected: number;
  hovered: number;
  focused: number;
}

const DIM = 0.22;

/** Ends of a bar in px: soft where the text leaves the day open, hard where it names it. An outline closes where a fill is soft. */
function ends(columns: Columns, i: number): { left: number; right: number } {
  const soft = columns.approximate[i] || columns.uncertain[i] ? 20 : columns.proposed[i] ? 0 : SOFT_END;
  switch (columns.kind[i]) {
    case KIND.since:
      return { left: columns.approximate[i] ? 40 : 0, right: FADE_PX };
    case KIND.before:
      return { left: FADE_PX, right: columns.approximate[i] ? 20 : 0 };
    default:
      return { left: soft, right: soft };
  }
}

/** Shortest bar that is drawn, in px: what lasted a moment at this zoom must still be seen. */
const LEAST_BAR = 4;

/** Screen extent of a bar with its fades. */
export function barExtent({ x0, x1, mark }: SceneMark): { x0: number; x1: number } {
  return { x0, x1: Math.max(x1 + mark.tail, x0 + LEAST_BAR) };
}

const toneMarkOf = (columns: Columns, i: number): ToneMark => TONE_MARKS[columns.tone[i]!]!;

function drawBarMark(ctx: Ctx, columns: Columns, item: SceneMark, width: number, theme: Theme, strong: boolean) {
  const i = item.mark.members[0]!;
  const mark = toneMarkOf(columns, i);
  const { x0, x1 } = barExtent(item);
  const { left, right } = ends(columns, i);
  const lasted = columns.kind[i] === KIND.lasting || columns.kind[i] === KIND.since;
  const alpha = strong || lasted ? 1 : mark === "diamond" ? 0.8 : 0.7;
  const half = BAR_HALF[columns.kind[i] === KIND.within ? "within" : lasted ? "lasting" : "before"];
  const cut0 = Math.max(x0, -MARGIN);
  const cut1 = Math.min(x1, width + MARGIN);
  if (cut1 <= cut0) return;
  const colour = colourOf(columns, i, theme);
  const draw = columns.proposed[i] ? outlineBar : drawBar;
  draw(ctx, cut0, cut1, item.y, x0, {
    mark,
    colour,
    paper: theme.paper,
    half,
    alpha,
    left: cut0 > x0 ? 0 : left,
    right: cut1 < x1 ? 0 : right,
  });
  const open = columns.kind[i] === KIND.since || columns.kind[i] === KIND.before;
  if (!open || columns.approximate[i]) return;
  ctx.beginPath();
  stopPath(ctx, columns.kind[i] === KIND.since ? x0 : x1, item.y);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** Room that the question mark of an uncertain date takes on the right of its mark, in px. */
const QUESTION_PX = 15;
/** Reach of the tails of an approximate day, from its middle. */
const TAIL_PX = 19;

function drawPointMark(ctx: Ctx, columns: Columns, item: SceneMark, width: number, theme: Theme) {
  const i = item.mark.members[0]!;
  const mark = toneMarkOf(columns, i);
  const colour = colourOf(columns, i, theme);
  const proposed = columns.proposed[i] === 1;
  if (columns.approximate[i]) {
    const style = { mark: "circle", colour, paper: theme.paper, half: 2.6, alpha: 0.6, left: 10, right: 10 } as const;
    if (proposed) outlineTails(ctx, item.x, item.y, TAIL_PX, colour);
    else drawBar(ctx, item.x - TAIL_PX, item.x + TAIL_PX, item.y, item.x, style);
    ctx.beginPath();
    circlePath(ctx, item.x, item.y, mark === "diamond" ? 7.4 : 6.2);
    ctx.fillStyle = theme.paper;
    ctx.fill();
  }
  const draw = proposed ? outlinePoint : drawPoint;
  draw(ctx, mark, colour, theme.paper, item.x, item.y);
  if (columns.uncertain[i]) {
    ctx.fillStyle = theme.ink;
    ctx.font = `bold 12px ${theme.sans}`;
    const right = item.x < width - QUESTION_PX;
    ctx.textAlign = right ? "left" : "right";
    ctx.textBaseline = "alphabetic";
    ctx.fillText("?", item.x + (right ? 6 : -6), item.y - 4);
  }
}

/** A halo that follows the mark's width: yellow for the selection, a bare ring for hover. */
function drawHalo(ctx: Ctx, item: SceneMark, width: number, theme: Theme, filled: boolean) {
  ctx.beginPath();
  if (item.mark.shape === "bar") {
    const { x0, x1 } = barExtent(item);
    const cut0 = Math.max(x0 - 7, -MARGIN);
    const cut1 = Math.min(x1 + 7, width + MARGIN);
    const half = item.mark.long ? 6 : 9;
    ctx.roundRect(cut0, item.y - half, Math.max(cut1 - cut0, half * 2), half * 2, half);
  } else circlePath(ctx, item.x, item.y, item.mark.shape === "cluster" ? 12.5 : 9.6);
  if (filled) {
    ctx.fillStyle = theme.select;
    ctx.fill();
  }
  ctx.strokeStyle = filled ? theme.ring : theme.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function drawLanes(ctx: Ctx, layout: LaneLayout, width: number, theme: Theme, grid: readonly number[]) {
  ctx.fillStyle = theme.grid;
  for (const x of grid) ctx.fillRect(Math.round(x), 0, 1, layout.height);
  layout.lanes.forEach((lane, index) => {
    const spine = index === layout.spine;
    ctx.fillStyle = spine ? theme.ink : theme.rule;
    const thick = spine ? 2.2 : 1.5;
    ctx.fillRect(0, lane.lineY - thick / 2, width, thick);
  });
}

/** Draws everything inside the plot. `gridX` are the grid lines in px. The context is already scaled to CSS px. */
export function drawScene(
  ctx: Ctx,
  columns: Columns,
  scene: Scene,
  layout: LaneLayout,
  theme: Theme,
  matching: EventSet,
  highlights: Highlights,
  gridX: readonly number[],
) {
  const { width } = scene;
  ctx.clearRect(0, 0, width, layout.height);
  drawLanes(ctx, layout, width, theme, gridX);
  const has = (item: SceneMark, index: number) => index >= 0 && item.mark.members.includes(index);
  const state = scene.marks.map((item) => ({
    item,
    selected: has(item, highlights.selected),
    strong: has(item, highlights.hovered) || has(item, highlights.focused),
  }));
  // The chosen mark is drawn last, above its neighbours.
  state.sort((a, b) => Number(a.selected) - Number(b.selected) || Number(a.strong) - Number(b.strong));
  const dimmed = (item: SceneMark, selected: boolean) => (item.count === 0 && !selected ? DIM : 1);

  for (const { item, selected, strong } of state) {
    ctx.globalAlpha = dimmed(item, selected);
    drawTie(ctx, columns, item, layout, theme, selected, strong);
  }
  for (const { item, selected } of state) {
    ctx.globalAlpha = dimmed(item, selected);
    drawKnots(ctx, columns, item, layout, width, theme, selected);
  }
  for (const { item, selected, strong } of state) {
    ctx.globalAlpha = dimmed(item, selected);
    if (selected || strong) drawHalo(ctx, item, width, theme, selected);
    if (item.mark.shape === "bar") drawBarMark(ctx, columns, item, width, theme, selected);
    else if (item.mark.shape === "point") drawPointMark(ctx, columns, item, width, theme);
    else {
      const members = item.count > 0 ? item.mark.members.filter((member) => matching.has(member)) : item.mark.members;
      drawCluster(ctx, item.x, item.y, ringShares(columns, members), selected ? theme.select : theme.paper, theme);
    }
  }
  ctx.globalAlpha = 1;
  if (highlights.selected >= 0) drawFiner(ctx, columns, scene, highlights.selected, theme);
}

/** The finer date that a reference gives, as an open point on the selected bar. */
function drawFiner(ctx: Ctx, columns: Columns, scene: Scene, selected: number, theme: Theme) {
  const day = columns.finer[selected]!;
  const item = scene.marks.find(({ mark }) => mark.shape === "bar" && mark.members[0] === selected);
  if (!item || Number.isNaN(day)) return;
  const x = scene.xOf(day);
  ctx.beginPath();
  circlePath(ctx, x, item.y, FINER_RADIUS);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.stroke();
}
