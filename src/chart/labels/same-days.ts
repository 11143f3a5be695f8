// Events of the same days, which may share a ring where rows cannot hold each of them.

import type { Columns } from "../../model/columns.ts";

/** Events share a ring only when all are within so many days, and so many px. */
const DAYS = 8;
const PX = 7;

/**
 * Runs of the points of a lane that fall on the same days.
 * @param points by the middle of their dates, in order
 */
export function sameDays({ from, to }: Columns, points: readonly number[], perDay: number): number[][] {
  const runs: number[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const i of points) {
    const middle = (from[i]! + to[i]!) / 2;
    if (middle - first <= Math.min(DAYS, PX / perDay)) runs.at(-1)!.push(i);
    else {
      runs.push([i]);
      first = middle;
    }
  }
  return runs;
}

/** The marks of a run that shares a ring: the ring, and beside it each further event of the highest importance, which keeps its name. */
export function ringOf({ importance }: Columns, run: readonly number[], lead: number): number[][] {
  const apart = run.filter((i) => i !== lead && importance[i] === 3);
  return [run.filter((i) => !apart.includes(i)), ...apart.map((i) => [i])];
}
