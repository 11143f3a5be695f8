// The rows that the events of each lane stand on, as they were arranged when the view last came to rest.

import { type Columns, isLong, KIND } from "../../model/columns.ts";

/** An event that lasted for at least so many days has a row on the outer side; a shorter one stands among the other events. */
const LASTING_DAYS = 92;

/** Narrower than this, in px, a stretch is drawn as the mark of a day: no length in the chart is anything but time. */
export const MIN_BAR_PX = 11;

/** Does an event have a row among those of what lasts? The answer is the same at every zoom. */
export const isOuter = ({ kind, from, to }: Columns, i: number): boolean =>
  isLong(kind[i]!) && to[i]! - from[i]! >= LASTING_DAYS;

/** Is an event drawn as a stretch, at `perDay` px per day? */
export const isWide = ({ kind, from, to }: Columns, i: number, perDay: number): boolean =>
  kind[i] !== KIND.day && kind[i] !== KIND.before && (to[i]! - from[i]!) * perDay >= MIN_BAR_PX;

/** The rows of one lane. */
export interface LaneRows {
  /** Rows of what does not last, counted from the side of the spine. */
  readonly rows: number;
  /** Rows of what lasts, on the outer side. */
  readonly lasting: number;
  /** Something of the lane is in view. */
  readonly inView: boolean;
  /** More is in view than rows can hold: the points share one row, and join to rings. */
  readonly dense: boolean;
  /** So much more that marks cannot be told apart: the lane is a profile. */
  readonly profile: boolean;
}

export interface Rows {
  /** Row of each event; those of what lasts are counted by themselves. */
  readonly row: Uint8Array;
  readonly lanes: readonly LaneRows[];
}

/** A stretch of a row that is taken, in px counted from position 0. */
export interface Taken {
  lane: number;
  row: number;
  long: boolean;
  from: number;
  to: number;
}

/** Half the room that a mark of a day takes, and the air after a bar, in px: the sign of an open end stands in it. */
const POINT_HALF = 7;
const BAR_GAP = 14;

/** Intervals of one row, sorted by start and disjoint, so that a binary search finds a free place. */
class RowIntervals {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes [from, to) if it is free. */
  take(from: number, to: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < from) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && this.#ends[low - 1]! > from) return false;
    if (low < this.#starts.length && this.#starts[low]! < to) return false;
    this.#starts.splice(low, 0, from);
    this.#ends.splice(low, 0, to);
    return true;
  }
}

/** So many events of a lane are tried in every row; the rows are full when there are more, and the others share the last one. */
const MOST_TRIED = 400;

/**
 * Gives the events near a view that were not arranged a free row, so that they come into view without covering what stands there. Where
 * none is free they share the last one, and join to rings. Columns and view are in positions.
 * @param isPlaced whether an event was arranged; its row stays
 */
export function fillRows(
  columns: Columns,
  perDay: number,
  near: { start: number; end: number },
  rows: Rows,
  taken: readonly Taken[],
  isPlaced: (i: number) => boolean,
): void {
  const intervals = new Map<number, RowIntervals>();
  const at = (lane: number, row: number, long: boolean): RowIntervals => {
    const key = (lane * 256 + row) * 2 + Number(long);
    const found = intervals.get(key) ?? new RowIntervals();
    intervals.set(key, found);
    return found;
  };
  for (const { lane, row, long, from, to } of taken) at(lane, row, long).take(from, to);
  const tried = new Map<LaneRows, number>();
  for (let i = 0; i < columns.count; i += 1) {
    if (isPlaced(i)) continue;
    const [from, to] = [columns.from[i]!, columns.to[i]!];
    if (to < near.start || from > near.end) continue;
    const lane = columns.lane[i]!;
    const long = isOuter(columns, i);
    const box = rows.lanes[lane]!;
    const wide = (to - from) * perDay > 2 * POINT_HALF;
    if (box.dense && !long && (!wide || box.profile)) continue; // row 0
    const middle = ((from + to) / 2) * perDay;
    const [left, right] = wide ? [from * perDay, to * perDay + BAR_GAP] : [middle - POINT_HALF, middle + POINT_HALF];
    const count = Math.max(long ? box.lasting : box.rows, 1);
    let row = box.dense && !long ? Math.min(DENSE_BARS, count - 1) : 0;
    const tries = (tried.get(box) ?? 0) + 1;
    tried.set(box, tries);
    if (tries > MOST_TRIED) row = count - 1;
    while (row < count - 1 && !at(lane, row, long).take(left, right)) row += 1;
    rows.row[i] = row;
  }
}

/** In a dense lane: the row of the labels over the rings, and the first one of bars. */
export const DENSE_LABELS = 1;
export const DENSE_BARS = 2;
