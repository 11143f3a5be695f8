// A cluster: its number in a ring that is shared out by tone, with a dashed share for what is unreviewed.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import { circlePath, RING, ringArcs } from "./geometry.ts";
import { CLUSTER_RADIUS } from "./place.ts";
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

/** Draws the ring around (x, y) and the sum of its shares in it. */
export function drawCluster(ctx: Ctx, x: number, y: number, shares: readonly number[], fill: string, theme: Theme) {
  ctx.beginPath();
  circlePath(ctx, x, y, CLUSTER_RADIUS);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = RING.width;
  ringArcs(shares, (share, from, to) => {
    if (share === UNREVIEWED) {
      outlineArc(ctx, x, y, from, to, theme.ink2);
      return;
    }
    ctx.beginPath();
    ctx.arc(x, y, RING.radius, from, to);
    ctx.strokeStyle = theme.tones[share]!;
    ctx.stroke();
  });
  const count = shares.reduce((sum, share) => sum + share, 0);
  ctx.fillStyle = theme.ink;
  ctx.font = `bold 10.5px ${theme.sans}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(count > 99 ? "99+" : String(count), x, y + 0.5);
}
