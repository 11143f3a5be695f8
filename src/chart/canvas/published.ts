// The row above the axis: when each document was published. It explains why some years are crowded.

import { bounds } from "../../model/date.ts";
import { sourceName } from "../../model/source-name.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import type { Ctx } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";

export interface Publication {
  day: number;
  name: string;
}

/** Publication days in order; documents without one are left out. */
export function publications(documents: readonly TimelineDocument[]): Publication[] {
  return documents
    .flatMap(({ published, publisher, id }) => {
      const last = published ? bounds(published).last : Number.NaN;
      return Number.isFinite(last)
        ? [{ day: last + 0.5, name: sourceName({ publisher, id }).replace(/\s*\(.*\)$/, "") }]
        : [];
    })
    .sort((a, b) => a.day - b.day);
}

const WIDTH = 9;
const HEIGHT = 11;
const APART = 11;
const TEXT_GAP = 5;

function sheet(ctx: Ctx, x: number, y: number, theme: Theme) {
  const left = Math.round(x - WIDTH / 2) + 0.5;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + WIDTH - 3, y);
  ctx.lineTo(left + WIDTH - 1, y + 2.5);
  ctx.lineTo(left + WIDTH - 1, y + HEIGHT);
  ctx.lineTo(left, y + HEIGHT);
  ctx.closePath();
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.strokeStyle = theme.ink2;
  ctx.lineWidth = 1;
  ctx.moveTo(left + 2, y + 5);
  ctx.lineTo(left + WIDTH - 3, y + 5);
  ctx.moveTo(left + 2, y + 8);
  ctx.lineTo(left + WIDTH - 3, y + 8);
  ctx.stroke();
}

/** Draws the sheets, and the publishers' names beside each group where there is room right of `taken` px. */
export function drawPublished(
  ctx: Ctx,
  documents: readonly Publication[],
  xOf: (day: number) => number,
  width: number,
  theme: Theme,
  taken: number,
) {
  ctx.clearRect(0, 0, width, HEIGHT + 12);
  ctx.font = `11px ${theme.sans}`;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  const groups: { from: number; to: number; names: string[] }[] = [];
  for (const { day, name } of documents) {
    const x = xOf(day);
    if (x < -APART || x > width + APART) continue;
    const last = groups.at(-1);
    if (last && x - last.to < APART * 2.2) {
      last.to = x;
      if (!last.names.includes(name)) last.names.push(name);
    } else groups.push({ from: x, to: x, names: [name] });
    sheet(ctx, x, 4.5, theme);
  }
  let free = taken;
  groups.forEach(({ from, to, names }, k) => {
    const text = names.join(", ");
    const wide = ctx.measureText(text).width;
    const right = to + WIDTH / 2 + TEXT_GAP;
    const left = from - WIDTH / 2 - TEXT_GAP - wide;
    const next = (groups[k + 1]?.from ?? width + WIDTH) - WIDTH;
    ctx.fillStyle = theme.ink3;
    if (right + wide < next) ctx.fillText(text, right, 14);
    else if (left > free) ctx.fillText(text, left, 14);
    free = right + wide;
  });
}
