// The lines of events that lasted, beside the track of each: from the row of the event to the row of its end or of its source.

import { type Columns, isLong } from "../../model/columns.ts";
import { dayNumber } from "../../model/date.ts";
import { listDay } from "../years.ts";

/** Lines side by side at one track, at most. Further ones share the last place. */
export const LINE_PLACES = 4;

/** The line of one event over the rows of a list. Rows are counted from 0. */
export interface LastingLine {
  readonly event: number;
  readonly track: number;
  /** Place among the lines beside the track, from 0 to LINE_PLACES − 1. */
  readonly place: number;
  /** Its first row, which is the event's own. */
  readonly first: number;
  /** The last row that begins before its end. */
  readonly last: number;
}

/** The lines beside the rows of these events (indices, in the order of the list), in that order. `trackOf` gives the track of an event. */
export function lastingLines(
  columns: Pick<Columns, "events" | "kind" | "to">,
  rows: readonly number[],
  trackOf: (event: number) => number,
): LastingLine[] {
  const days = rows.map((event) => dayNumber(listDay(columns.events[event]!)));
  /** For each track, the last row of the line in each place. */
  const taken = new Map<number, number[]>();
  const lines: LastingLine[] = [];
  rows.forEach((event, first) => {
    if (!isLong(columns.kind[event]!)) return;
    let last = first;
    while (last + 1 < rows.length && days[last + 1]! < columns.to[event]!) last += 1;
    const track = trackOf(event);
    const ends = taken.get(track) ?? [];
    taken.set(track, ends);
    const free = ends.findIndex((end) => end < first);
    const place = Math.min(free === -1 ? ends.length : free, LINE_PLACES - 1);
    ends[place] = Math.max(last, ends[place] ?? 0);
    lines.push({ event, track, place, first, last });
  });
  return lines;
}
