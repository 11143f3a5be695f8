// The number of stretches that lie over one another at each px, counted without a loop over them.

import type { EventSet } from "../../model/bits.ts";
import type { LengthClass } from "./density.ts";
import { type Counts, noCounts, SHARES } from "./series.ts";
import type { Zoomed } from "./zoomed.ts";

/** For each share, the stretches over each px of the axis. */
export type Cover = readonly Int32Array[];

/** Counts the stretches of some classes over each px of a view: all of them, or those of a set. */
export function coverOf(
  classes: readonly LengthClass[],
  { view, perDay, width }: Zoomed,
  matching: EventSet | null,
): Cover {
  const px = Math.ceil(width);
  const cover = [...new Array(SHARES)].map(() => new Int32Array(px + 1));
  for (const { starts, ends } of classes) {
    const over: Counts = noCounts();
    let begun = starts.rank(view.start);
    let ended = ends.rank(view.start);
    starts.add(over, 0, begun, matching);
    ends.add(over, 0, ended, matching, -1);
    for (let x = 0; x < px; x += 1) {
      const next = starts.rank(view.start + (x + 1) / perDay, begun);
      if (next > begun) starts.add(over, begun, next, matching);
      begun = next;
      for (let share = 0; share < SHARES; share += 1) cover[share]![x]! += over[share]!;
      const gone = ends.rank(view.start + (x + 1) / perDay, ended);
      if (gone > ended) ends.add(over, ended, gone, matching, -1);
      ended = gone;
    }
  }
  return cover;
}
