// Rows in which more bars lie over one another than can be told apart: a strip shows how many there are at each px, in the
// colour of the tone that most of them have. What the pointer finds and the labels name is not changed by it.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Cover } from "../density/cover.ts";
import { BAR_HALF } from "../marks/geometry.ts";
import type { SceneMark } from "../marks/scene.ts";
import type { Ctx } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";

/** So many bars over one another can be told apart by their ends and their shades. */
export const MOST_OVER_ONE_ANOTHER = 4;

/** Shades of a strip, from one bar to as many as lie anywhere in its row. */
const SHADES = 6;
const LEAST_ALPHA = 0.3;

/** The share that comes after those of the tones: the unreviewed, of whatever tone. */
const UNREVIEWED = TONE_MARKS.length;

/** The bars of a row that are drawn as one strip. */
export interface Crowd {
  readonly y: number;
  readonly items: readonly SceneMark[];
  /** The filter leaves them out. */
  readonly isOut: boolean;
  /** For each px of the width, the bars over it: of each tone, then of the unreviewed. */
  readonly counts: readonly Int32Array[];
  /** The most that lie over one another. */
  readonly most: number;
}

/** The crowds of a scene, first those that the filter leaves out. Linear in the marks and the width. */
export function crowdsOf(columns: Columns, marks: readonly SceneMark[], width: number): Crowd[] {
  const bars = marks.filter(({ mark }) => mark.shape === "bar");
  return [true, false].flatMap((isOut) => {
    const rows = new Map<number, SceneMark[]>();
    for (const item of bars) {
      if ((item.count === 0) !== isOut) continue;
      const row = rows.get(item.y);
      if (row) row.push(item);
      else rows.set(item.y, [item]);
    }
    return [...rows].flatMap(([y, items]) => {
      if (items.length <= MOST_OVER_ONE_ANOTHER) return [];
      const counts = countsOf(columns, items, Math.ceil(width));
      const most = mostOf(counts);
      return most > MOST_OVER_ONE_ANOTHER ? { y, items, isOut, counts, most } : [];
    });
  });
}

/** The crowd of what is counted by tone and by whether somebody has reviewed it; null where there is nothing. */
export function crowdFrom(cover: Cover, y: number, isOut: boolean): Crowd | null {
  const tones = cover.slice(0, UNREVIEWED);
  const unreviewed = cover[0]!.map((_, x) => cover.slice(UNREVIEWED).reduce((sum, share) => sum + share[x]!, 0));
  const counts = [...tones, unreviewed];
  const most = mostOf(counts);
  return most === 0 ? null : { y, items: [], isOut, counts, most };
}

function countsOf(columns: Columns, items: readonly SceneMark[], width: number): Int32Array[] {
  const counts = Array.from({ length: UNREVIEWED + 1 }, () => new Int32Array(width + 1));
  for (const { mark, x0, x1 } of items) {
    const event = mark.members[0]!;
    const share = counts[columns.proposed[event] ? UNREVIEWED : columns.tone[event]!]!;
    const from = Math.min(Math.max(Math.floor(x0), 0), width);
    const to = Math.min(Math.max(Math.ceil(x1), 0), width);
    share[from]! += 1;
    share[to]! -= 1;
  }
  for (const share of counts) for (let x = 1; x <= width; x += 1) share[x]! += share[x - 1]!;
  return counts;
}

function mostOf(counts: readonly Int32Array[]): number {
  const width = counts[0]!.length;
  let most = 0;
  for (let x = 0; x < width; x += 1) {
    let sum = 0;
    for (const share of counts) sum += share[x]!;
    if (sum > most) most = sum;
  }
  return most;
}

/** Draws a crowd: at each px its most frequent tone, the stronger the more bars there are. */
export function drawCrowd(ctx: Ctx, { y, counts, most }: Crowd, theme: Theme): void {
  const width = counts[0]!.length - 1;
  const before = ctx.globalAlpha;
  const half = BAR_HALF.within;
  let [from, drawn] = [0, -1];
  for (let x = 0; x <= width; x += 1) {
    const look = x === width ? -1 : lookAt(counts, x, most);
    if (look === drawn) continue;
    if (drawn !== -1) {
      const share = Math.floor(drawn / SHADES);
      ctx.globalAlpha = before * (LEAST_ALPHA + ((drawn % SHADES) / (SHADES - 1)) * (1 - LEAST_ALPHA));
      ctx.fillStyle = theme.tones[share] ?? theme.ink2;
      ctx.fillRect(from, y - half, x - from, half * 2);
    }
    [from, drawn] = [x, look];
  }
  ctx.globalAlpha = before;
}

/** The most frequent share at a px and the shade of all of them, as one number; −1 where there is none. */
function lookAt(counts: readonly Int32Array[], x: number, most: number): number {
  let [sum, best] = [0, 0];
  for (let share = 0; share < counts.length; share += 1) {
    sum += counts[share]![x]!;
    if (counts[share]![x]! > counts[best]![x]!) best = share;
  }
  // by the logarithm, or a crowd would hide what is around it
  return sum === 0 ? -1 : best * SHADES + Math.round((Math.log(sum) / Math.log(Math.max(most, 2))) * (SHADES - 1));
}
