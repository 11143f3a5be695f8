// Draws the counts of the strip on a canvas: blocks or bars up and down, squares on the line, and the years without a mention.

import type { SilentYears } from "../../model/axis/silence.ts";
import { hatch } from "../canvas/hatch.ts";
import { type Ctx, strokeLine } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";
import { LAYERS, type Stack, sizeOf } from "./bins.ts";
import type { StripLayout } from "./stacks.ts";

/** Opacity of the inside of a word's outline, and of all that a filter takes out. */
const WORD_ALPHA = 0.36;
const OUT_ALPHA = 0.22;
/** Gap between two blocks in px, and the least height of one in which an outline can still be told from a fill. */
const GAP = { usual: 1.4, low: 0.8 };
const LEAST_OUTLINE = 2.8;
const DASHES = [2.5, 1.5];

/** The inside of a rectangle; x and y are its left top corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws what a layer is made of: filled where it is a deed, a pale outline where it is a word, dashes where nobody has reviewed it. */
function drawBox(ctx: Ctx, { x, y, width, height }: Box, layer: number, colour: string, theme: Theme) {
  ctx.globalAlpha = layer < 3 ? 1 : OUT_ALPHA;
  const kind = layer % 3;
  if (kind === 0) {
    ctx.fillStyle = colour;
    ctx.fillRect(x, y, width, height);
    return;
  }
  const outline = height >= LEAST_OUTLINE && width >= LEAST_OUTLINE;
  if (kind === 1) {
    ctx.globalAlpha *= WORD_ALPHA * (outline ? 1 : 1.7); // without an outline it has to be seen by itself
    ctx.fillStyle = colour;
    ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = layer < 3 ? 1 : OUT_ALPHA;
  }
  if (!outline && kind === 1) return;
  ctx.beginPath();
  ctx.rect(x + 0.5, y + 0.5, Math.max(width - 1, 0.5), Math.max(height - 1, 0.5));
  strokeLine(ctx, kind === 1 ? colour : theme.ink2, 1, kind === 1 ? [] : DASHES);
}

/** Draws a stack outwards from `base`, an edge of the line, in the direction −1 (up) or 1. */
function drawStack(ctx: Ctx, stack: Stack, layout: StripLayout, x: [number, number], direction: 1 | -1, theme: Theme) {
  const { pitch, bars, line } = layout;
  const colour = theme.tones[direction < 0 ? 0 : 1]!;
  const gap = pitch >= 4 ? GAP.usual : GAP.low;
  const width = x[1] - x[0];
  let done = 0;
  const yOf = (count: number) => (direction < 0 ? line.top - count * pitch : line.bottom + count * pitch);
  const put = (from: number, to: number, layer: number, space: number) => {
    const [a, b] = [yOf(from), yOf(to)];
    const top = Math.round(Math.min(a, b) + (direction < 0 ? 0 : space));
    const height = Math.max(Math.round(Math.abs(b - a) - space), 1);
    drawBox(ctx, { x: x[0], y: top, width, height }, layer, colour, theme);
  };
  LAYERS.forEach((_, layer) => {
    const count = stack[layer]!;
    if (count === 0) return;
    if (bars) put(done, done + count, layer, 0);
    else for (let k = 0; k < count; k += 1) put(done + k, done + k + 1, layer, gap);
    done += count;
  });
}

/** Draws what stands on the line: squares around the middle of the year, or a bar. */
function drawOnLine(ctx: Ctx, stack: Stack, { line, onLine }: StripLayout, [x0, x1]: [number, number], theme: Theme) {
  const count = sizeOf(stack);
  if (count === 0) return;
  const { rows, pitch, side, most } = onLine;
  const colour = theme.tones[2]!;
  const middle = (line.top + line.bottom) / 2;
  if (rows === 0) {
    const unit = (x1 - x0) / most;
    let x = (x0 + x1 - unit * count) / 2;
    stack.forEach((those, layer) => {
      const width = unit * those;
      if (those > 0) drawBox(ctx, { x, y: middle - side / 2, width, height: side }, layer, colour, theme);
      x += width;
    });
    return;
  }
  const deep = Math.min(rows, count);
  const left = (x0 + x1 - Math.ceil(count / deep) * pitch + pitch - side) / 2;
  const top = middle - (deep * pitch - pitch + side) / 2;
  let done = 0;
  stack.forEach((those, layer) => {
    for (let k = done; k < done + those; k += 1) {
      const x = left + Math.floor(k / deep) * pitch;
      drawBox(ctx, { x, y: top + (k % deep) * pitch, width: side, height: side }, layer, colour, theme);
    }
    done += those;
  });
}

/** Height in px of the hatching beyond the line, on each side. */
const BEYOND = 9;

/** Draws the whole record into a canvas that is scaled to CSS px. */
export function drawStrip(
  ctx: Ctx,
  layout: StripLayout,
  silent: readonly SilentYears[],
  xOf: (day: number) => number,
  theme: Theme,
) {
  const { room, line, years } = layout;
  ctx.globalAlpha = 1;
  ctx.clearRect(0, 0, room.width, room.height);
  const hatched = { y0: line.top - BEYOND, y1: line.bottom + BEYOND };
  for (const { from, to } of silent) hatch(ctx, { x0: xOf(from), x1: xOf(to), ...hatched }, room.width, theme.rule);
  ctx.fillStyle = theme.rule;
  for (const y of [line.top, line.bottom - 1]) ctx.fillRect(0, y, room.width, 1);
  for (const { bin, x0, x1 } of years) {
    const x: [number, number] = [Math.round(x0), Math.max(Math.round(x1), Math.round(x0) + 1)];
    drawStack(ctx, bin.stacks[0], layout, x, -1, theme);
    drawStack(ctx, bin.stacks[1], layout, x, 1, theme);
    drawOnLine(ctx, bin.stacks[2], layout, x, theme);
  }
  ctx.globalAlpha = 1;
}

/** Height of the row of years under a strip that has no axis, in px. */
export const YEARS_HEIGHT = 16;
const YEARS_LINE = 12;
const YEARS_AIR = 5;
/** In a record of more years than this, two figures do not say which year it is. */
const CENTURY = 100;

/** Draws the names of the years with events below the strip, as many as have room, from `top` on. The last is always named. */
export function drawYears(ctx: Ctx, { years, room }: StripLayout, top: number, theme: Theme) {
  ctx.font = `11px ${theme.sans}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = theme.ink2;
  const [first, last] = [years[0]?.bin.year ?? 0, years.at(-1)?.bin.year ?? 0];
  const nameOf = (year: number) => (last - first < CENTURY ? `’${String(year).slice(-2)}` : String(year));
  const placed = years.map(({ bin, x0, x1 }) => {
    const name = nameOf(bin.year);
    const half = ctx.measureText(name).width / 2;
    return { name, half, x: Math.min(Math.max((x0 + x1) / 2, half), room.width - half) };
  });
  const end = placed.at(-1);
  let free = 0;
  for (const year of placed) {
    const fits = year.x - year.half >= free && (year === end || year.x + year.half + YEARS_AIR <= end!.x - end!.half);
    if (!fits && year !== end) continue;
    ctx.fillText(year.name, year.x, top + YEARS_LINE);
    free = year.x + year.half + YEARS_AIR;
  }
}
