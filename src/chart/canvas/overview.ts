// The whole span at a glance: events per year, cooperation up, friction down, neither as an outline on top, and above it,
// dashed, what is unreviewed, of whatever tone.

import type { EventSet } from "../../model/bits.ts";
import { type Columns, KIND } from "../../model/columns.ts";
import { utcDay } from "../../model/date.ts";
import type { View } from "../../model/view.ts";
import type { Ctx } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";

export interface Year {
  year: number;
  /** Reviewed events by tone, in the order of TONE_MARKS. */
  counts: [number, number, number];
  unreviewed: number;
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** Counts the matching events by year; what lasted counts where it began, what is only "before" where that ends. */
export function histogram(columns: Columns, matching: EventSet): Year[] {
  const years = new Map<number, Year>();
  for (const i of matching) {
    const day = columns.kind[i] === KIND.before ? columns.to[i]! - 1 : columns.from[i]!;
    const year = yearOf(day);
    const entry = years.get(year) ?? { year, counts: [0, 0, 0], unreviewed: 0 };
    if (columns.proposed[i]) entry.unreviewed += 1;
    else entry.counts[columns.tone[i]!]! += 1;
    years.set(year, entry);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

const OUTSIDE = 0.34;

/** Draws the histogram into a canvas of width × height CSS px; what the camera does not see is faint. */
export function drawOverview(
  ctx: Ctx,
  years: readonly Year[],
  whole: View,
  camera: View,
  width: number,
  height: number,
  theme: Theme,
) {
  const perDay = width / (whole.end - whole.start);
  const x = (day: number) => (day - whole.start) * perDay;
  const up = Math.max(1, ...years.map(({ counts, unreviewed }) => counts[0] + counts[2] + unreviewed));
  const down = Math.max(1, ...years.map(({ counts }) => counts[1]));
  const unit = (height - 6) / (up + down);
  const base = 3 + up * unit;
  ctx.clearRect(0, 0, width, height);
  const bars = () => {
    for (const { year, counts, unreviewed } of years) {
      const left = Math.round(x(utcDay(year, 1, 1))) + 0.5;
      const wide = Math.max(Math.round(x(utcDay(year + 1, 1, 1))) - left - 1, 2);
      const [cooperation, friction, neutral] = counts;
      ctx.fillStyle = theme.tones[0]!;
      ctx.fillRect(left, base - cooperation * unit, wide, cooperation * unit);
      ctx.fillStyle = theme.tones[1]!;
      ctx.fillRect(left, base, wide, friction * unit);
      ctx.lineWidth = 1;
      const outline = (count: number, below: number, colour: string) => {
        if (count === 0) return;
        ctx.strokeStyle = colour;
        ctx.strokeRect(left + 0.5, base - (below + count) * unit + 0.5, wide - 1, Math.max(count * unit - 1, 1));
      };
      outline(neutral, cooperation, theme.tones[2]!);
      ctx.setLineDash([2.5, 2]);
      outline(unreviewed, cooperation + neutral, theme.ink2);
      ctx.setLineDash([]);
    }
    ctx.fillStyle = theme.leader;
    ctx.fillRect(0, Math.round(base), width, 1);
  };
  const from = x(camera.start);
  const to = x(camera.end);
  ctx.globalAlpha = OUTSIDE;
  bars();
  ctx.globalAlpha = 1;
  ctx.save();
  ctx.beginPath();
  ctx.rect(from, 0, to - from, height);
  ctx.clip();
  ctx.clearRect(from, 0, to - from, height);
  bars();
  ctx.restore();
}
