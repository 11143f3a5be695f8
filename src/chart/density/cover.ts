// The number of stretches that lie over one another at each px, counted without a loop over them.

import type { EventSet } from "../../model/bits.ts";
import type { LengthClass } from "./density.ts";
import { noCounts, SHARES } from "./series.ts";
import type { Zoomed } from "./zoomed.ts";

/** For each share, the stretches over each px of the axis. */
export type Cover = readonly Int32Array[];

/** The stretches over each px: all of them, and those that a filter leaves. */
export interface Covers {
  readonly all: Cover;
  readonly left: Cover;
}

/** Counts the stretches of some classes over each px of a view. Where the filter leaves everything, both counts are one. */
export function coversOf(classes: readonly LengthClass[], { view, perDay, width }: Zoomed, matching: EventSet): Covers {
  const px = Math.ceil(width);
  const empty = () => [...new Array(SHARES)].map(() => new Int32Array(px + 1));
  const all = empty();
  const isWhole = matching.count === matching.capacity;
  const left = isWhole ? all : empty();
  const counted: [Cover, EventSet | null][] = isWhole
    ? [[all, null]]
    : [
        [all, null],
        [left, matching],
      ];
  for (const { starts, ends } of classes) {
    const begun = new Uint32Array(px + 1);
    const ended = new Uint32Array(px + 1);
    begun[0] = starts.rank(view.start);
    ended[0] = ends.rank(view.start);
    for (let x = 0; x < px; x += 1) {
      const end = view.start + (x + 1) / perDay;
      begun[x + 1] = starts.rank(end, begun[x]!);
      ended[x + 1] = ends.rank(end, ended[x]!);
    }
    for (const [cover, some] of counted) {
      const over = noCounts();
      starts.add(over, 0, begun[0]!, some);
      ends.add(over, 0, ended[0]!, some, -1);
      for (let x = 0; x < px; x += 1) {
        starts.add(over, begun[x]!, begun[x + 1]!, some);
        for (let share = 0; share < SHARES; share += 1) cover[share]![x]! += over[share]!;
        ends.add(over, ended[x]!, ended[x + 1]!, some, -1);
      }
    }
  }
  return { all, left };
}
