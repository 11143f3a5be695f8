// Draws the profile of a lane: what is left by the filter in the colours of its tones, from the line outwards; all else behind it, pale.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { LaneProfile, LaneStrip } from "../density/profile.ts";
import { STEP, type Steps } from "../density/profile.ts";
import { DOWNWARDS, heightsAt, type Region, regionOf, stripY, UPWARDS, unitOf } from "../density/region.ts";
import { SHARES } from "../density/series.ts";
import { type LaneLayout, lastingY } from "../lanes/layout.ts";
import { linePath } from "../marks/geometry.ts";
import type { Scene } from "../marks/scene.ts";
import { type Ctx, strokeLine } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";
import { type Crowd, crowdFrom } from "./crowds.ts";

/** Shares of a colour over paper: of what nobody has reviewed, and of what the filter takes out. */
const UNREVIEWED = 0.5;
const OUT = 0.2;
/** A step that leaves its room is cut: a line so far from its end, of teeth so wide and high, in px. */
const CUT = { inset: 5, width: 6, height: 3 } as const;
/** A scale names no number of events that is lower than this, in px. */
const LEAST_TICK = 8;

/** Layers of a direction from the line outwards: reviewed, then unreviewed, of each of its tones. */
const layersOf = (tones: readonly number[]): number[] => tones.flatMap((tone) => [tone, tone + TONE_MARKS.length]);

/** A colour as it looks over paper at a share of its strength; both as #rrggbb. */
function over(colour: string, paper: string, share: number): string {
  const part = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(colour, at) * share + part(paper, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

interface Drawn {
  steps: Steps;
  region: Region;
  /** Height of one event in px. */
  unit: number;
}

/** Fills the outline of heights (events by step) from the line of a profile, upwards (−1) or downwards (1). */
function fillSteps(ctx: Ctx, { steps, region, unit }: Drawn, heights: Float64Array, direction: -1 | 1, colour: string) {
  const room = direction < 0 ? region.base - region.top : region.bottom - region.base;
  ctx.beginPath();
  ctx.moveTo(steps.x0, region.base);
  let last = 0;
  for (let step = 0; step < steps.count; step += 1) {
    const height = Math.min(heights[step]! * unit, room);
    if (height === last) continue;
    const x = steps.x0 + step * STEP;
    ctx.lineTo(x, region.base + direction * last);
    ctx.lineTo(x, region.base + direction * height);
    last = height;
  }
  const end = steps.x0 + steps.count * STEP;
  ctx.lineTo(end, region.base + direction * last);
  ctx.lineTo(end, region.base);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** Cuts the steps that leave the room by a line of teeth in the colour of the paper. */
function cutSteps(ctx: Ctx, { steps, region, unit }: Drawn, heights: Float64Array, direction: -1 | 1, theme: Theme) {
  const room = direction < 0 ? region.base - region.top : region.bottom - region.base;
  const y = region.base + direction * (room - CUT.inset);
  ctx.beginPath();
  for (let step = 0; step < steps.count; step += 1) {
    if (heights[step]! * unit <= room) continue;
    const first = step;
    while (step < steps.count && heights[step]! * unit > room) step += 1;
    const [from, to] = [steps.x0 + first * STEP, steps.x0 + step * STEP];
    for (let x = from, up = 1; x < to; x += CUT.width / 2, up = -up)
      linePath(ctx, x, y + (up * CUT.height) / 2, Math.min(x + CUT.width / 2, to), y - (up * CUT.height) / 2);
  }
  strokeLine(ctx, theme.paper, 1.4, []);
}

function drawDirection(ctx: Ctx, drawn: Drawn, tones: readonly number[], direction: -1 | 1, theme: Theme) {
  const { steps } = drawn;
  const name = direction < 0 ? "up" : "down";
  const whole = new Float64Array(steps.count);
  const layers = layersOf(tones);
  const sums = layers.map(() => new Float64Array(steps.count));
  let [any, out] = [false, false];
  for (let step = 0; step < steps.count; step += 1) {
    whole[step] = heightsAt(steps.all, step)[name];
    if (whole[step] === 0) continue;
    any = true;
    let sum = 0;
    layers.forEach((share, at) => {
      sum += steps.left[step * SHARES + share]!;
      sums[at]![step] = sum;
    });
    if (sum < whole[step]!) out = true;
  }
  if (!any) return;
  if (out) fillSteps(ctx, drawn, whole, direction, over(theme.ink3, theme.paper, OUT));
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const before = sums[at - 1];
    if (before ? sums[at]!.every((sum, step) => sum === before[step]) : sums[at]!.every((sum) => sum === 0)) continue;
    const share = layers[at]!;
    const colour = theme.tones[share % TONE_MARKS.length]!;
    const shown = share < TONE_MARKS.length ? colour : over(colour, theme.paper, UNREVIEWED);
    fillSteps(ctx, drawn, sums[at]!, direction, shown);
  }
  cutSteps(ctx, drawn, whole, direction, theme);
}

/** Heights that a scale may name. */
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Names the height of a round number of events at the left edge. */
function drawScale(ctx: Ctx, { region, unit }: Drawn, theme: Theme) {
  const count = ROUND.findLast((count) => count * unit <= region.base - region.top) ?? 0;
  const y = region.base - count * unit;
  if (region.base - y < LEAST_TICK) return;
  ctx.beginPath();
  linePath(ctx, 0.5, region.base, 0.5, y);
  linePath(ctx, 0.5, y, 4, y);
  strokeLine(ctx, theme.ink2, 1, []);
  ctx.font = `10px ${theme.sans}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3;
  ctx.strokeStyle = theme.paper;
  ctx.strokeText(String(count), 6, y);
  ctx.fillStyle = theme.ink2;
  ctx.fillText(String(count), 6, y);
}

/** Draws all profiles of a scene, with one scale for all of them. `back` is the share of their colours that they keep. */
export function drawProfiles(ctx: Ctx, columns: Columns, scene: Scene, layout: LaneLayout, theme: Theme, back: number) {
  const { profiles } = scene.counted;
  if (profiles.length === 0) return;
  const regions = profiles.map(({ lane }) => regionOf(layout.lanes[lane]!));
  const room = Math.min(...regions.map(({ base, top }) => base - top));
  const unit = unitOf(columns, scene.perDay, room);
  const before = ctx.globalAlpha;
  profiles.forEach(({ steps, strength }: LaneProfile, at) => {
    const drawn = { steps, region: regions[at]!, unit };
    ctx.globalAlpha = before * strength * back;
    drawDirection(ctx, drawn, UPWARDS, -1, theme);
    drawDirection(ctx, drawn, DOWNWARDS, 1, theme);
    ctx.fillStyle = theme.ink3;
    ctx.fillRect(0, Math.round(drawn.region.base), scene.width, 1);
    if (at === 0) drawScale(ctx, drawn, theme);
  });
  ctx.globalAlpha = before;
}

/** The strips of a scene as crowds of bars: those that the filter takes out, then those that it leaves. */
export function stripsOf(scene: Scene, layout: LaneLayout): Crowd[] {
  const yOf = ({ lane, outer }: LaneStrip) => {
    const box = layout.lanes[lane]!;
    return outer ? lastingY(box, Math.max(box.lasting - 1, 0)) : stripY(regionOf(box));
  };
  return scene.counted.strips.flatMap((strip) => {
    const y = yOf(strip);
    const left = crowdFrom(strip.left, y, false);
    if (strip.left === strip.all) return left ?? [];
    const out = strip.all.map((share, at) => share.map((count, x) => count - strip.left[at]![x]!));
    return [crowdFrom(out, y, true), left].flatMap((crowd) => crowd ?? []);
  });
}
