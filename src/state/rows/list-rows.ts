// The order of a list, from the columns alone: by day, under years. An event is its index, a row its position from 0.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { civil, utcDay } from "../../model/date.ts";

type Days = Pick<Columns, "count" | "from">;

/** A year with rows. */
export interface ListYear {
  /** Its four digits. */
  readonly year: string;
  /** Position of its first row. */
  readonly first: number;
  /** Position after its last row. */
  readonly end: number;
}

/** Rows of a list. */
export interface ListRows {
  /** Indices of the events, in the order of the list. */
  readonly rows: Uint32Array;
  readonly years: readonly ListYear[];
}

const orders = new WeakMap<Float64Array, Uint32Array>();

/**
 * All events in the order of a list: by their day there, which is the first one, or the last possible one where the start is open;
 * those of one day in the order of the record.
 */
export function listOrder({ count, from }: Days): Uint32Array {
  const known = orders.get(from);
  if (known) return known;
  const least = from.reduce((a, b) => Math.min(a, b), from[0] ?? 0);
  // day and index in one number, which the browser sorts without a call for each comparison
  const keys = from.map((day, i) => (day - least) * count + i).sort();
  const order = Uint32Array.from(keys, (key) => key % count);
  orders.set(from, order);
  return order;
}

/** The rows of a set of events, under their years. */
export function listRows(columns: Days, set: EventSet): ListRows {
  const order = listOrder(columns);
  const rows = set.count === order.length ? order : new Uint32Array(set.count);
  for (let at = 0, k = 0; at < rows.length && rows !== order; k += 1) {
    const event = order[k]!;
    rows[at] = event;
    at += set.bit(event);
  }
  return { rows, years: yearsOf(columns, rows) };
}

function yearsOf({ from }: Days, rows: Uint32Array): ListYear[] {
  const years: ListYear[] = [];
  for (let first = 0; first < rows.length; ) {
    const { year } = civil(from[rows[first]!]!);
    const next = utcDay(year + 1, 1, 1);
    const end = firstWhere(rows.length, (position) => from[rows[position]!]! >= next);
    years.push({ year: String(year).padStart(4, "0"), first, end });
    first = end;
  }
  return years;
}

/** The first position from 0 to `length` at which an ascending test holds; `length` where it holds at none. */
export function firstWhere(length: number, holds: (position: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the year of a position; −1 where there is none. */
export const yearAt = (years: readonly ListYear[], position: number): number =>
  firstWhere(years.length, (k) => years[k]!.first > position) - 1;

/** The position of an event; −1 where it has no row. */
export function positionOf({ from }: Days, { rows }: ListRows, event: number): number {
  const isBefore = (at: number) => {
    const other = rows[at]!;
    return from[other]! < from[event]! || (from[other] === from[event] && other < event);
  };
  const at = firstWhere(rows.length, (position) => !isBefore(position));
  return rows[at] === event ? at : -1;
}
