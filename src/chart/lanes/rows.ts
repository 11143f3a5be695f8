// Assigns the events of a lane to its rows. Computed once for a width, from the whole span, so that zooming never moves a lane.

import { type Columns, KIND } from "../../model/columns.ts";
import { times } from "../../model/times.ts";

export interface Rows {
  /** Row of each event: for bars that last, counted from the lane line towards the spine; for the others, 0 is the lane line itself. */
  readonly row: Uint8Array;
  /** Rows in use on each lane: on and beyond the line, and between line and spine. */
  readonly lineRows: readonly number[];
  readonly barRows: readonly number[];
}

const MAX_LINE_ROWS = 3;
const MAX_BAR_ROWS = 6;

/** Room that the fade of an open start takes before its stop, in px. */
export const FADE_PX = 64;
const BAR_GAP_PX = 6;

/** Is the event drawn as a bar between the lane line and the spine? */
export const isLong = (kind: number): boolean => kind === KIND.lasting || kind === KIND.since || kind === KIND.before;

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

function firstFree(rows: RowIntervals[], max: number, from: number, to: number, skipFirst: boolean): number {
  for (let row = skipFirst ? 1 : 0; row < max; row += 1) {
    rows[row] ??= new RowIntervals();
    if (rows[row]!.take(from, to)) return row;
  }
  return max - 1; // an archive with more than fits shares the last row
}

const hasDayWithin = (days: readonly number[], from: number, to: number): boolean => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < days.length && days[low]! < to;
};

/** Packs the events of each lane into rows. `perDay` is px per day with the whole span in view. */
export function assignRows(columns: Columns, laneCount: number, perDay: number): Rows {
  const row = new Uint8Array(columns.count);
  const lineRows: number[] = [];
  const barRows: number[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const members = times(columns.count, (i) => i).filter((i) => columns.lane[i] === lane);
    const of = (test: (kind: number) => boolean) => members.filter((i) => test(columns.kind[i]!));

    const days = of((kind) => kind === KIND.day).map((i) => columns.from[i]!);
    days.sort((a, b) => a - b);
    const lines: RowIntervals[] = [];
    let lineCount = 1;
    // Short ones first, so that months keep the line and a year that holds them steps aside.
    const within = of((kind) => kind === KIND.within);
    within.sort((a, b) => columns.to[a]! - columns.from[a]! - (columns.to[b]! - columns.from[b]!) || a - b);
    for (const i of within) {
      const from = columns.from[i]!;
      const to = columns.to[i]!;
      row[i] = firstFree(lines, MAX_LINE_ROWS, from, to, hasDayWithin(days, from, to));
      lineCount = Math.max(lineCount, row[i]! + 1);
    }

    const bars: RowIntervals[] = [];
    let barCount = 0;
    const left = (i: number) => columns.from[i]! - (columns.kind[i] === KIND.before ? FADE_PX / perDay : 0);
    const right = (i: number) =>
      columns.to[i]! + ((columns.kind[i] === KIND.since ? FADE_PX : 0) + BAR_GAP_PX) / perDay;
    // Earliest nearest to the line: the stem of a later start then reaches the spine without crossing the earlier bars.
    const long = of(isLong).sort((a, b) => left(a) - left(b) || a - b);
    for (const i of long) {
      row[i] = firstFree(bars, MAX_BAR_ROWS, left(i), right(i), false);
      barCount = Math.max(barCount, row[i]! + 1);
    }
    lineRows.push(lineCount);
    barRows.push(barCount);
  }
  return { row, lineRows, barRows };
}
