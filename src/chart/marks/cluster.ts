// A cluster: its number in a ring that is shared out by tone, with a dashed share for what is unreviewed.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Ctx } from "./shapes.ts";
import type { Theme } from "./theme.ts";
import { outlineArc } from "./unreviewed.ts";

/** The share of the ring that comes after those of the tones: the unreviewed members, of whatever tone. */
const UNREVIEWED = TONE_MARKS.length;

/** The number of members in each share of the ring: by tone, in the order of TONE_MARKS, then the unreviewed. */
export function ringShares({ tone, proposed }: Columns, members: readonly number[]): number[] {
  const shares = Array<number>(UNREVIEWED + 1).fill(0);
  for (const member of members) shares[proposed[member] ? UNREVIEWED : tone[member]!]! += 1;
  return shares;
}

const RADIUS = 8.2;

/** Draws the ring around (x, y) and the sum of its shares in it. */
export function drawCluster(ctx: Ctx, x: number, y: number, shares: readonly number[], fill: string, theme: Theme) {
  ctx.beginPath();
  ctx.arc(x, y, 9.5, 0, Math.PI * 2);
  ctx.fillStyle = fill;
  ctx.fill();
  const count = shares.reduce((sum, share) => sum + share, 0);
  const gap = shares.filter((share) => share > 0).length > 1 ? 0.16 : 0;
  let angle = -Math.PI / 2;
  ctx.lineWidth = 2.6;
  shares.forEach((share, at) => {
    if (share === 0) return;
    const end = angle + (share / count) * Math.PI * 2;
    if (at === UNREVIEWED) outlineArc(ctx, x, y, RADIUS, angle + gap / 2, end - gap / 2, theme.ink2);
    else {
      ctx.beginPath();
      ctx.arc(x, y, RADIUS, angle + gap / 2, end - gap / 2);
      ctx.strokeStyle = theme.tones[at]!;
      ctx.stroke();
    }
    angle = end;
  });
  ctx.fillStyle = theme.ink;
  ctx.font = `bold 11px ${theme.sans}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(count > 99 ? "99+" : String(count), x, y + 0.5);
}
