// The events of each lane, sorted so that a frame asks for what its pixels show, whatever the number of events.

import { type Columns, KIND } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { isOuter, MIN_BAR_PX } from "../lanes/rows.ts";
import { Series } from "./series.ts";

/** The events of a lane whose dates are about as long: longer than half of `longest` and no longer than it, in days. */
export class LengthClass {
  readonly longest: number;
  readonly #columns: Columns;
  readonly #events: Uint32Array;
  #middles: Series | null = null;
  #starts: Series | null = null;
  #ends: Series | null = null;

  constructor(columns: Columns, longest: number, events: Uint32Array) {
    this.#columns = columns;
    this.longest = longest;
    this.#events = events;
  }

  get middles(): Series {
    const { from, to } = this.#columns;
    this.#middles ??= new Series(this.#columns, this.#events, (i) => (from[i]! + to[i]!) / 2);
    return this.#middles;
  }

  get starts(): Series {
    this.#starts ??= new Series(this.#columns, this.#events, (i) => this.#columns.from[i]!);
    return this.#starts;
  }

  get ends(): Series {
    this.#ends ??= new Series(this.#columns, this.#events, (i) => this.#columns.to[i]!);
    return this.#ends;
  }

  /** The number of events with days in a view. */
  countIn({ start, end }: View): number {
    return this.starts.rank(end) - this.ends.rank(start);
  }
}

/** The events of one lane. */
export interface LaneEvents {
  /** Its events but those that last, by length, the shortest first. */
  readonly classes: readonly LengthClass[];
  /** The events that last, with rows of their own. */
  readonly outer: LengthClass;
}

/** Whether the events of a class are marks of a day at `perDay` px per day, and no stretches. */
const isPoint = ({ longest }: LengthClass, perDay: number): boolean => longest <= 1 || longest * perDay < MIN_BAR_PX;

/** The classes of a lane that are marks of a day at a zoom, and those that are stretches. */
export const pointsOf = ({ classes }: LaneEvents, perDay: number): readonly LengthClass[] =>
  classes.filter((those) => isPoint(those, perDay));
export const stretchesOf = ({ classes }: LaneEvents, perDay: number): readonly LengthClass[] =>
  classes.filter((those) => !isPoint(those, perDay));

/** The number of events that stand in a view, by the middle of their dates. */
export const countBetween = (classes: readonly LengthClass[], { start, end }: View): number =>
  classes.reduce((sum, { middles }) => sum + middles.rank(end) - middles.rank(start), 0);

/** The number of events that have days in a view. */
export const countOver = (classes: readonly LengthClass[], view: View): number =>
  classes.reduce((sum, those) => sum + those.countIn(view), 0);

const known = new WeakMap<Columns, readonly LaneEvents[]>();

/** The events of some columns by lane, sorted once. */
export function laneEventsOf(columns: Columns): readonly LaneEvents[] {
  let lanes = known.get(columns);
  if (!lanes) {
    lanes = sortOut(columns);
    known.set(columns, lanes);
  }
  return lanes;
}

/** Sorts the events of some columns anew when they are asked for next: their times have changed. */
export const forgetLaneEvents = (columns: Columns): boolean => known.delete(columns);

const OUTER = -1;

function classOf(columns: Columns, i: number): number {
  if (isOuter(columns, i)) return OUTER;
  const { kind, from, to } = columns;
  if (kind[i] === KIND.day || kind[i] === KIND.before) return 0;
  return Math.max(Math.ceil(Math.log2(to[i]! - from[i]!)), 0);
}

function sortOut(columns: Columns): LaneEvents[] {
  const { count, lane } = columns;
  const sizes: Map<number, number>[] = [];
  const classes = new Int8Array(count);
  let lanes = 0;
  for (let i = 0; i < count; i += 1) {
    const own = classOf(columns, i);
    classes[i] = own;
    const at = lane[i]!;
    lanes = Math.max(lanes, at + 1);
    sizes[at] ??= new Map();
    sizes[at].set(own, (sizes[at].get(own) ?? 0) + 1);
  }
  const lists = [...new Array(lanes).keys()].map(
    (at) => new Map([...(sizes[at] ?? [])].map(([own, size]) => [own, { events: new Uint32Array(size), filled: 0 }])),
  );
  for (let i = 0; i < count; i += 1) {
    const list = lists[lane[i]!]!.get(classes[i]!)!;
    list.events[list.filled] = i;
    list.filled += 1;
  }
  return lists.map((list) => ({
    classes: [...list]
      .filter(([own]) => own !== OUTER)
      .sort(([a], [b]) => a - b)
      .map(([own, { events }]) => new LengthClass(columns, 2 ** own, events)),
    outer: new LengthClass(columns, Number.POSITIVE_INFINITY, list.get(OUTER)?.events ?? new Uint32Array(0)),
  }));
}
