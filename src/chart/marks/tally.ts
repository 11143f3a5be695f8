// The part of a mark that the filter leaves: kept with it, since a frame of a pan shows the same marks with the same filter.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { ringShares } from "./cluster.ts";
import type { Mark } from "./place.ts";

interface Tally {
  matching: EventSet;
  /** Members that the filter leaves. */
  count: number;
  /** The shares of the ring of a cluster, once they were asked for: of those that are left, else of all. */
  shares: readonly number[] | null;
}

const tallies = new WeakMap<Mark, Tally>();

function tallyOf(mark: Mark, matching: EventSet): Tally {
  const known = tallies.get(mark);
  if (known?.matching === matching) return known;
  let count = 0;
  for (const member of mark.members) count += matching.bit(member);
  const tally = { matching, count, shares: null };
  tallies.set(mark, tally);
  return tally;
}

/** The number of members of a mark that the filter leaves. */
export function countOf(mark: Mark, matching: EventSet): number {
  const [only] = mark.members;
  return mark.members.length === 1 && only !== undefined ? matching.bit(only) : tallyOf(mark, matching).count;
}

/** The shares of the ring of a cluster: of the members that the filter leaves, or of all where it leaves none. */
export function sharesOf(columns: Columns, mark: Mark, matching: EventSet): readonly number[] {
  const tally = tallyOf(mark, matching);
  tally.shares ??= ringShares(
    columns,
    tally.count > 0 ? mark.members.filter((member) => matching.has(member)) : mark.members,
  );
  return tally.shares;
}
