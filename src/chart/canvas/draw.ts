// A frame of the chart on its canvas. Draws what the scene holds and decides nothing.

import type { EventSet } from "../../model/bits.ts";
import { type Columns, KIND } from "../../model/columns.ts";
import { TONE_MARKS, type ToneMark } from "../../model/domain.ts";
import type { LaneLayout } from "../lanes/layout.ts";
import { drawCluster } from "../marks/cluster.ts";
import { BAR_HALF, BEGINNING, barAlpha, circlePath, linePath, SIGN_PX, stopPath } from "../marks/geometry.ts";
import { markOf, type Scene, type SceneMark } from "../marks/scene.ts";
import { type Ctx, drawBar, drawOpenEnd, drawOpenStart, drawPoint, strokeLine } from "../marks/shapes.ts";
import { sharesOf } from "../marks/tally.ts";
import { colourOf, type Theme } from "../marks/theme.ts";
import { outlineBar, outlinePoint } from "../marks/unreviewed.ts";
import { drawBeside } from "./beside.ts";
import { MARGIN } from "./canvas.ts";
import { crowdsOf, drawCrowd } from "./crowds.ts";
import { hatch } from "./hatch.ts";
import { drawProfiles, stripsOf } from "./profile.ts";
import { clean, drawJoin, drawKnots, drawTie, type TextBox } from "./ties.ts";

export interface Highlights {
  /** Event indices, or −1. */
  selected: number;
  hovered: number;
  focused: number;
  /** Events that stand out while all others stand back. */
  followed?: EventSet | null;
}

const DIM = 0.22;
/** The share of their colour that marks keep beside those that are followed. */
const BACK = 0.34;

const toneMarkOf = (columns: Columns, i: number): ToneMark => TONE_MARKS[columns.tone[i]!]!;

function drawBarMark(ctx: Ctx, columns: Columns, scene: Scene, item: SceneMark, theme: Theme, strong: boolean) {
  const i = item.mark.members[0]!;
  const mark = toneMarkOf(columns, i);
  const { long } = item.mark;
  const colour = colourOf(columns, i, theme);
  const hollow = columns.words[i] === 1 && !long; // a line has no inside
  const style = {
    mark,
    colour,
    paper: theme.paper,
    hollow,
    half: long ? BAR_HALF.lasting : BAR_HALF.within,
    alpha: strong || long ? 1 : barAlpha(mark, columns.kind[i] === KIND.between, hollow),
  };
  const draw = columns.proposed[i] ? outlineBar : drawBar;
  const begun = long ? Math.min(scene.xAt(columns.begun[i]!), item.x1) : item.x0;
  const cut0 = Math.max(begun, -MARGIN);
  const cut1 = Math.min(item.x1, scene.width + MARGIN);
  if (cut1 > cut0) draw(ctx, cut0, cut1, item.y, item.x0, style);
  if (begun - item.x0 > LEAST_BEGINNING && begun > -MARGIN) {
    const start = Math.max(item.x0, -MARGIN); // a beginning may lie many screens away
    ctx.beginPath();
    linePath(ctx, start, item.y, begun, item.y);
    ctx.lineDashOffset = start - item.x0; // the dashes stay in place while the chart pans
    strokeLine(ctx, colour, BAR_HALF.lasting * 2, BEGINNING);
    ctx.lineDashOffset = 0;
  } else if (long && !columns.proposed[i]) drawStop(ctx, colour, item.x0, item.y); // an outline has edges of its own
  if (columns.kind[i] === KIND.lasting && !columns.proposed[i]) drawStop(ctx, colour, item.x1, item.y);
  if (columns.kind[i] === KIND.since) drawOpenEnd(ctx, colour, item.x1, item.y);
  drawDoubt(ctx, columns, i, Math.min(item.x1, scene.width) + 1, item.y, scene.width, theme);
}

function drawStop(ctx: Ctx, colour: string, x: number, y: number) {
  ctx.beginPath();
  stopPath(ctx, x, y);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** A beginning that is shorter than this, in px, is drawn as a day. */
const LEAST_BEGINNING = 6;

/** A tilde for about, a question mark for perhaps, beside a mark whose edge is at x. */
function drawDoubt(ctx: Ctx, columns: Columns, i: number, x: number, y: number, width: number, theme: Theme) {
  const sign = `${columns.approximate[i] ? "~" : ""}${columns.uncertain[i] ? "?" : ""}`;
  if (sign === "") return;
  const right = x < width - SIGN_PX;
  ctx.fillStyle = theme.ink;
  ctx.font = `bold 12px ${theme.sans}`;
  ctx.textAlign = right ? "left" : "right";
  ctx.textBaseline = "middle";
  ctx.fillText(sign, right ? x : Math.min(x, width) - 2, y);
}

function drawPointMark(ctx: Ctx, columns: Columns, item: SceneMark, width: number, theme: Theme) {
  const i = item.mark.members[0]!;
  const colour = colourOf(columns, i, theme);
  const style = { mark: toneMarkOf(columns, i), colour, paper: theme.paper, hollow: columns.words[i] === 1 };
  const proposed = columns.proposed[i] === 1;
  if (columns.kind[i] === KIND.before) drawOpenStart(ctx, item.x, item.y, style, proposed);
  else (proposed ? outlinePoint : drawPoint)(ctx, item.x, item.y, style);
  if (columns.kind[i] === KIND.since) drawOpenEnd(ctx, colour, item.x1 - 1, item.y);
  drawDoubt(ctx, columns, i, item.x1, item.y, width, theme);
}

/** A halo that follows the mark's width: yellow for the selection, a bare ring for hover. */
function drawHalo(ctx: Ctx, item: SceneMark, width: number, theme: Theme, filled: boolean) {
  ctx.beginPath();
  if (item.mark.shape === "bar") {
    const { x0, x1 } = item;
    const cut0 = Math.max(x0 - 7, -MARGIN);
    const cut1 = Math.min(x1 + 7, width + MARGIN);
    const half = item.mark.long ? 5 : 7.5;
    ctx.roundRect(cut0, item.y - half, Math.max(cut1 - cut0, half * 2), half * 2, half);
  } else circlePath(ctx, item.x, item.y, item.mark.shape === "cluster" ? 10.5 : 8.6);
  if (filled) {
    ctx.fillStyle = theme.select;
    ctx.fill();
  }
  ctx.strokeStyle = filled ? theme.ring : theme.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

/** The dots of the line at the turn. */
const TURN = [1.5, 2.5];

/** The ground behind the marks, in px. */
export interface Ground {
  /** x of the line at the turn; NaN for none. */
  turn: number;
  /** x of the grid lines. */
  grid: readonly number[];
  /** Left and right edges of the stretches that are folded away. */
  cuts: readonly (readonly [number, number])[];
}

function drawLanes(ctx: Ctx, layout: LaneLayout, width: number, total: number, theme: Theme, { grid, cuts }: Ground) {
  for (const [x0, x1] of cuts) hatch(ctx, { x0, x1, y0: 0, y1: layout.height }, width, theme.grid);
  ctx.fillStyle = theme.grid;
  for (const x of grid) if (x <= width) ctx.fillRect(Math.round(x), 0, 1, layout.height);
  layout.lanes.forEach((lane, index) => {
    const isSpine = index === layout.spine;
    ctx.fillStyle = isSpine ? theme.ink : theme.rule;
    if (isSpine) ctx.fillRect(0, Math.round(lane.lineY) - 1, width, 2);
    else if (index > 0 && index - 1 !== layout.spine) ctx.fillRect(0, Math.round(lane.top), total, 1);
  });
}

/** The labels as they stand in this frame. */
export interface Written {
  /** The boxes of their words. */
  texts: readonly TextBox[];
  /** The events whose labels stand in the column, and the x at which its texts begin. */
  joined: readonly number[];
  column: number;
  /** Width of the plot with the column, in px. */
  total: number;
}

/** Marks at the edges of the axis reach so far beyond it, in px. */
const EDGE = 10;

/** Draws everything inside the plot. The context is already scaled to CSS px. */
export function drawScene(
  ctx: Ctx,
  columns: Columns,
  scene: Scene,
  layout: LaneLayout,
  theme: Theme,
  matching: EventSet,
  highlights: Highlights,
  ground: Ground,
  { texts, joined, column, total }: Written,
) {
  const { width } = scene;
  ctx.clearRect(0, 0, total, layout.height);
  drawLanes(ctx, layout, width, total, theme, ground);
  if (ground.turn > 0 && ground.turn < width) {
    const x = Math.round(ground.turn);
    ctx.beginPath();
    for (const [from, to] of clean(x, 0, layout.height, texts)) linePath(ctx, x, from, x, to);
    strokeLine(ctx, theme.ink2, 1, TURN);
  }
  for (const event of joined) {
    const item = markOf(scene, event);
    if (item) drawJoin(ctx, item, column, theme);
  }
  ctx.save();
  ctx.beginPath();
  ctx.rect(-EDGE, 0, Math.min(width + EDGE, total) + EDGE, layout.height);
  ctx.clip();
  const has = (item: SceneMark, index: number) => index >= 0 && item.mark.members.includes(index);
  const { followed } = highlights;
  const follows = (item: SceneMark) => followed && item.mark.members.some((member) => followed.has(member));
  // Beside the column, a mark whose day is past the end of the axis would stand in a label.
  const seen = scene.marks.filter(({ mark, x, x0 }) => total === width || (mark.shape === "bar" ? x0 : x) <= width);
  const state = seen.map((item) => ({
    item,
    selected: has(item, highlights.selected) || Boolean(follows(item)),
    strong: has(item, highlights.hovered) || has(item, highlights.focused),
  }));
  // The chosen mark is drawn last, above its neighbours.
  state.sort((a, b) => Number(a.selected) - Number(b.selected) || Number(a.strong) - Number(b.strong));
  const back = followed ? BACK : 1;
  const dimmed = (item: SceneMark, chosen: boolean) => {
    const shown = item.mark.outer || item.mark.shape === "bar" ? 1 : 1 - scene.strengths[item.mark.lane]!;
    return chosen ? 1 : shown * (item.count === 0 ? DIM : back);
  };

  for (const { item, selected } of state)
    if (selected)
      for (const member of item.mark.members)
        if (member === highlights.selected || followed?.has(member))
          drawBeside(ctx, columns, scene, item, member, theme);
  drawProfiles(ctx, columns, scene, layout, theme, back);
  const crowds = [...stripsOf(scene, layout), ...crowdsOf(columns, seen, width)];
  const crowded = new Set(crowds.flatMap(({ items }) => items));
  const single = state.filter(({ item, selected, strong }) => selected || strong || !crowded.has(item));
  for (const { item, selected, strong } of single) {
    ctx.globalAlpha = dimmed(item, selected);
    drawTie(ctx, columns, item, layout, theme, texts, selected, strong);
  }
  for (const { item, selected, strong } of single) {
    ctx.globalAlpha = dimmed(item, selected);
    drawKnots(ctx, columns, item, layout, width, theme, selected, strong);
  }
  for (const crowd of crowds) {
    ctx.globalAlpha = crowd.isOut ? DIM : back;
    drawCrowd(ctx, crowd, theme);
  }
  for (const { item, selected, strong } of single) {
    ctx.globalAlpha = dimmed(item, selected || strong);
    if (selected || strong) drawHalo(ctx, item, width, theme, selected);
    if (item.mark.shape === "bar") drawBarMark(ctx, columns, scene, item, theme, selected);
    else if (item.mark.shape === "point") drawPointMark(ctx, columns, item, width, theme);
    else {
      const shares = sharesOf(columns, item.mark, matching);
      drawCluster(ctx, item.x, item.y, shares, selected ? theme.select : theme.paper, theme);
    }
  }
  ctx.globalAlpha = 1;
  ctx.restore();
}
