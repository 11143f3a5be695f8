// The lines of events that lasted, beside the track of each: from the row of the event to the row of its end or of its source.

import { type Columns, isLong } from "../../model/columns.ts";
import { firstWhere } from "./list-rows.ts";

/** Lines side by side at one track, at most. Further ones share the last place. */
export const LINE_PLACES = 4;

/** The most lines of one shared place that are drawn beside a row: they lie upon each other. */
const SHARED_MOST = 4;

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

export interface LastingLines {
  /** The lines that stand beside a row, or pass what stands before it (`before`), in the order of their first rows. */
  at(row: number, before?: boolean): LastingLine[];
}

/** The lines in one place beside a track, in the order of their first rows. */
interface Place {
  readonly first: number[];
  readonly last: number[];
  /** The last row that a line reaches of those up to each. */
  readonly reach: number[];
}

/** The lines beside the rows of these events (indices, in the order of the list). `trackOf` gives the track of an event. */
export function lastingLines(
  { from, to, kind }: Pick<Columns, "from" | "to" | "kind">,
  rows: Uint32Array,
  trackOf: (event: number) => number,
): LastingLines {
  const tracks: Place[][] = [];
  for (let first = 0; first < rows.length; first += 1) {
    const event = rows[first]!;
    if (!isLong(kind[event]!)) continue;
    const end = to[event]!;
    const last = Math.max(firstWhere(rows.length, (row) => from[rows[row]!]! >= end) - 1, first);
    const track = trackOf(event);
    tracks[track] ??= [];
    const places = tracks[track];
    const free = places.findIndex(({ reach }) => reach.at(-1)! < first);
    const at = Math.min(free === -1 ? places.length : free, LINE_PLACES - 1);
    places[at] ??= { first: [], last: [], reach: [] };
    const place = places[at];
    place.first.push(first);
    place.last.push(last);
    place.reach.push(Math.max(last, place.reach.at(-1) ?? 0));
  }

  const at = (row: number, before = false): LastingLine[] => {
    const lines: LastingLine[] = [];
    tracks.forEach((places, track) => {
      places.forEach(({ first, last, reach }, place) => {
        const most = lines.length + SHARED_MOST;
        let k = firstWhere(first.length, (line) => (before ? first[line]! >= row : first[line]! > row)) - 1;
        for (; k >= 0 && reach[k]! >= row && lines.length < most; k -= 1)
          if (last[k]! >= row) lines.push({ event: rows[first[k]!]!, track, place, first: first[k]!, last: last[k]! });
      });
    });
    return lines.sort((a, b) => a.first - b.first);
  };
  return { at };
}
