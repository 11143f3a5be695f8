// Events in the order of one of their times, with sums by what they are: a stretch of any number of them is counted without a loop
// over them.

import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";

/** Events are counted by their tone, in the order of TONE_MARKS; then the same of those that nobody has reviewed. */
export const SHARES = TONE_MARKS.length * 2;

/** The share that an event is counted in. */
export const shareOf = ({ tone, proposed }: Columns, i: number): number => tone[i]! + proposed[i]! * TONE_MARKS.length;

/** Sums are kept for every so many events; the few after the last sum are counted one by one. */
const BLOCK = 32;

/** Numbers of events by share. */
export type Counts = Float64Array;
export const noCounts = (): Counts => new Float64Array(SHARES);

export class Series {
  /** Event indices in order. */
  readonly order: Uint32Array;
  /** The time of each event of `order`, ascending. */
  readonly times: Float64Array;
  readonly #shares: Uint8Array;
  #all: Uint32Array | null = null;
  #left: { matching: EventSet; sums: Uint32Array } | null = null;

  /** @param timeOf the time that an event of `events` (indices, in any order) stands at */
  constructor(columns: Columns, events: Uint32Array, timeOf: (i: number) => number) {
    let times = Float64Array.from(events, timeOf);
    let order = events;
    if (times.some((time, at) => at > 0 && time < times[at - 1]!)) {
      const places = Uint32Array.from(events, (_, at) => at).sort((a, b) => times[a]! - times[b]! || a - b);
      order = places.map((place) => events[place]!);
      const unsorted = times;
      times = Float64Array.from(places, (place) => unsorted[place]!);
    }
    this.order = order;
    this.times = times;
    this.#shares = Uint8Array.from(order, (i) => shareOf(columns, i));
  }

  get count(): number {
    return this.order.length;
  }

  /** The number of events that stand before a time; `least` is a lower bound that is known, and found fast when it is near. */
  rank(time: number, least = 0): number {
    const { times } = this;
    let low = least;
    let reach = 1;
    while (low + reach < times.length && times[low + reach - 1]! < time) {
      low += reach;
      reach *= 2;
    }
    let high = Math.min(low + reach, times.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds the events from rank `from` to before rank `to` to `into`, `sign` times: all of them, or those of a set. */
  add(into: Counts, from: number, to: number, matching: EventSet | null, sign = 1): void {
    if (to - from <= 2 * BLOCK) {
      for (let at = from; at < to; at += 1)
        into[this.#shares[at]!]! += matching ? sign * matching.bit(this.order[at]!) : sign;
      return;
    }
    const sums = this.#sums(matching);
    const first = Math.ceil(from / BLOCK);
    const last = Math.floor(to / BLOCK);
    this.add(into, from, first * BLOCK, matching, sign);
    this.add(into, last * BLOCK, to, matching, sign);
    for (let share = 0; share < SHARES; share += 1)
      into[share]! += sign * (sums[last * SHARES + share]! - sums[first * SHARES + share]!);
  }

  /** The share of the event at a rank. */
  shareAt(rank: number): number {
    return this.#shares[rank]!;
  }

  #sums(matching: EventSet | null): Uint32Array {
    if (!matching) {
      this.#all ??= this.#sum(null);
      return this.#all;
    }
    if (this.#left?.matching !== matching) this.#left = { matching, sums: this.#sum(matching) };
    return this.#left.sums;
  }

  /** For every block, and after the last: the events before it, by share. */
  #sum(matching: EventSet | null): Uint32Array {
    const { order } = this;
    const blocks = Math.floor(order.length / BLOCK);
    const sums = new Uint32Array((blocks + 1) * SHARES);
    for (let block = 0; block < blocks; block += 1) {
      const [here, next] = [block * SHARES, (block + 1) * SHARES];
      sums.copyWithin(next, here, next);
      for (let at = block * BLOCK; at < (block + 1) * BLOCK; at += 1)
        sums[next + this.#shares[at]!]! += matching ? matching.bit(order[at]!) : 1;
    }
    return sums;
  }
}
