// One assignment of the items of a lane to rows and of their labels to sides, with its cost.

/** Sides on which a label may stand: on the line of what lasts, and in the column at the right end, among them. */
export type Side = "left" | "right" | "column" | "on" | "over";

/** A way to write the label of an item: the stretch of its row that mark and label take together, and that of the text, in px. */
export interface Choice {
  readonly side: Side;
  /** Index into the texts of the item. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly textFrom: number;
  readonly textTo: number;
  readonly cost: number;
}

/** An item that takes a row: an event, or several of the same days. */
export interface Item {
  /** x of the tie, in px of the view. */
  readonly x: number;
  /** The stretch that the mark and its signs take. */
  readonly from: number;
  readonly to: number;
  /** A tie runs from its row to the spine. */
  readonly tied: boolean;
  /** Order in time, for the label column. */
  readonly time: number;
  /** Cost of having no label. */
  readonly unnamed: number;
  /** From the cheapest on. */
  readonly choices: readonly Choice[];
  /** Its row before, or −1. */
  readonly before: number;
}

export interface Placement {
  readonly row: number;
  readonly choice: Choice | null;
}

/** Costs in points. */
const COST = {
  /** For each row further from the spine. */
  row: 1,
  /** A tie that has to be cut under a text. */
  crossing: 14,
  /** A tie that runs close to another mark. */
  grazing: 2,
  /** Two labels of the column in the wrong order. */
  inversion: 25,
  /** Another row than before. */
  moved: 3,
  /** A mark without a row of its own. */
  shared: 40,
} as const;

const GRAZE = { least: 1.5, most: 7 } as const;

export interface Room {
  /** Number of rows. */
  readonly rows: number;
  /** x of ties of lanes further out, in order. */
  readonly stems: readonly number[];
  /** The last row takes whatever finds no other. */
  readonly shared: boolean;
  /** −1 when rows step upwards: what is earlier in the column is then further out. */
  readonly side: -1 | 1;
}

/** Number of values of a sorted list in [from, to]. */
export function countWithin(sorted: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < sorted.length && sorted[low + count]! <= to) count += 1;
  return count;
}

/** Ties so near beside a text count as crossing it, in px. */
export const STEM_AIR = 2;

/** Puts items into rows one by one, each where it costs least. */
export class Placing {
  readonly #items: readonly Item[];
  readonly #room: Room;
  /** By row: the items in it. */
  readonly #inRow: number[][];
  readonly placed: (Placement | null)[];
  cost = 0;
  /** Pairs of item and row that were looked at. */
  steps = 0;

  constructor(items: readonly Item[], room: Room) {
    this.#items = items;
    this.#room = room;
    this.#inRow = [...new Array(room.rows)].map(() => []);
    this.placed = items.map(() => null);
  }

  /** Is a stretch of a row free? */
  #isFree(row: number, from: number, to: number): boolean {
    for (const other of this.#inRow[row]!) {
      const { choice } = this.placed[other]!;
      const taken = choice ?? this.#items[other]!;
      if (taken.from < to && from < taken.to) return false;
    }
    return true;
  }

  /** Costs of the tie of an item in a row, which runs through the rows nearer to the spine. */
  #tieCost(at: number, row: number): number {
    const { x, tied } = this.#items[at]!;
    if (!tied) return 0;
    let cost = 0;
    for (let nearer = 0; nearer < row; nearer += 1)
      for (const other of this.#inRow[nearer]!) {
        const { choice } = this.placed[other]!;
        if (choice && x > choice.textFrom - STEM_AIR && x < choice.textTo + STEM_AIR) cost += COST.crossing;
        const far = Math.abs(this.#items[other]!.x - x);
        if (far > GRAZE.least && far < GRAZE.most) cost += COST.grazing;
      }
    return cost;
  }

  /** Costs of a text in a row: ties of this lane that run through it, and labels of the column in the wrong order. */
  #textCost(at: number, row: number, choice: Choice): number {
    let cost = 0;
    for (let further = row + 1; further < this.#room.rows; further += 1)
      for (const other of this.#inRow[further]!) {
        const { x, tied } = this.#items[other]!;
        if (tied && x > choice.textFrom - STEM_AIR && x < choice.textTo + STEM_AIR) cost += COST.crossing;
      }
    if (choice.side !== "column") return cost;
    const { time } = this.#items[at]!;
    for (let other = 0; other < this.#items.length; other += 1) {
      const there = this.placed[other];
      if (there?.choice?.side !== "column") continue;
      const below = (there.row - row) * this.#room.side;
      if ((this.#items[other]!.time - time) * below < 0) cost += COST.inversion;
    }
    return cost;
  }

  /** Sets an item as it was placed elsewhere, if that is free. */
  keep(at: number, row: number, choice: Choice | null): boolean {
    const { from, to, unnamed } = this.#items[at]!;
    if (row >= this.#room.rows - Number(this.#room.shared)) return false;
    if (!this.#isFree(row, choice?.from ?? from, choice?.to ?? to)) return false;
    this.#put(
      at,
      row,
      choice,
      this.#tieCost(at, row) + (choice ? this.#textCost(at, row, choice) + choice.cost : unnamed),
    );
    return true;
  }

  #put(at: number, row: number, choice: Choice | null, cost: number): void {
    this.placed[at] = { row, choice };
    this.#inRow[row]!.push(at);
    this.cost += cost;
  }

  /** Places an item; false when no row has room for its mark. */
  add(at: number): boolean {
    const item = this.#items[at]!;
    const last = this.#room.rows - 1;
    const ends = this.#room.rows - Number(this.#room.shared);
    let best = this.#room.shared ? COST.shared + item.unnamed : Number.POSITIVE_INFINITY;
    let bestRow = this.#room.shared ? last : -1;
    let bestChoice: Choice | null = null;
    for (let row = 0; row < ends && row * COST.row < best; row += 1) {
      this.steps += 1;
      if (!this.#isFree(row, item.from, item.to)) continue;
      const moved = item.before >= 0 && item.before !== row ? COST.moved : 0;
      const base = row * COST.row + moved + this.#tieCost(at, row);
      if (base >= best) continue;
      if (base + item.unnamed < best) [best, bestRow, bestChoice] = [base + item.unnamed, row, null];
      for (const choice of item.choices) {
        if (base + choice.cost >= best) break;
        if (!this.#isFree(row, choice.from, choice.to)) continue;
        const cost = base + choice.cost + this.#textCost(at, row, choice);
        if (cost < best) [best, bestRow, bestChoice] = [cost, row, choice];
      }
    }
    if (bestRow < 0) return false;
    this.#put(at, bestRow, bestChoice, best);
    return true;
  }

  /** Gives an item another label in its row, if that is free and crosses nothing. */
  replace(at: number, choice: Choice): void {
    const there = this.placed[at];
    if (!there) return;
    const row = this.#inRow[there.row]!;
    row.splice(row.indexOf(at), 1);
    this.placed[at] = null;
    const fits =
      this.#isFree(there.row, choice.from, choice.to) && this.#textCost(at, there.row, choice) < COST.crossing;
    this.placed[at] = fits ? { row: there.row, choice } : there;
    row.push(at);
  }
}

/** Number of ties of lanes further out that a text would have under it, as a cost. */
export const stemCost = (stems: readonly number[], from: number, to: number): number =>
  countWithin(stems, from - STEM_AIR, to + STEM_AIR) * COST.crossing;
