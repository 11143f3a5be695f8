// The counts of the strip: the events of each year by direction, by what they are, and by what a filter leaves.

import type { EventSet } from "../../model/bits.ts";
import { type Columns, NO_YEAR } from "../../model/columns.ts";

/** The layers of a stack from the line outwards: first those that remain, then those that a filter takes out. */
export const LAYERS = ["deed", "word", "unreviewed", "deed out", "word out", "unreviewed out"] as const;

/** Numbers of events of the layers of a stack, in the order of LAYERS. */
export type Stack = readonly number[];

/** The events that are dated to one year. */
export interface Bin {
  readonly year: number;
  /** By direction, in the order of TONE_MARKS: up, down, and on the line between them. */
  readonly stacks: readonly [up: Stack, down: Stack, line: Stack];
}

export interface Bins {
  /** Years with events, in order. */
  readonly bins: readonly Bin[];
  /** The most events of one year in each direction, whether a filter leaves them or not: no filter moves the line. */
  readonly most: readonly [up: number, down: number, line: number];
  /** Number of matching events that are dated to no year, and so stand nowhere. */
  readonly undated: number;
}

/** Number of the events of a stack. */
export const sizeOf = (stack: Stack): number => stack.reduce((sum, count) => sum + count, 0);

/** Counts the events of a record. It reads every event at each call, so the results are kept until the filter changes. */
export class Counter {
  readonly #columns: Columns;
  #last: { matching: EventSet; bins: Bins } | null = null;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** The counts with these events matching; the same object for the same set. */
  count(matching: EventSet): Bins {
    if (this.#last?.matching !== matching) this.#last = { matching, bins: this.#count(matching) };
    return this.#last.bins;
  }

  #count(matching: EventSet): Bins {
    const { count, proposed, tone, words, year: years } = this.#columns;
    const found = new Map<number, [number[], number[], number[]]>();
    let undated = 0;
    for (let i = 0; i < count; i += 1) {
      const year = years[i]!;
      if (year === NO_YEAR) {
        undated += matching.bit(i);
        continue;
      }
      let stacks = found.get(year);
      if (!stacks) {
        stacks = [LAYERS.map(() => 0), LAYERS.map(() => 0), LAYERS.map(() => 0)];
        found.set(year, stacks);
      }
      const layer = (proposed[i] ? 2 : words[i]!) + (matching.bit(i) ? 0 : 3);
      stacks[tone[i]!]![layer]! += 1;
    }
    const bins = [...found].map(([year, stacks]) => ({ year, stacks })).sort((a, b) => a.year - b.year);
    const most = (direction: 0 | 1 | 2) =>
      bins.reduce((top, { stacks }) => Math.max(top, sizeOf(stacks[direction])), 0);
    return { bins, most: [most(0), most(1), most(2)], undated };
  }
}
