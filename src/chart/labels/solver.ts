// Assigns labels to positions greedily by importance; a label without a free position may displace lesser ones.

import type { LabelPositions } from "./collisions.ts";

/** The most labels that may be moved for one that is not urgent. */
const MOST_MOVED = 2;
const NONE = -1;

/** One assignment of labels to positions, with the number of assigned labels that collide with each position. */
export class LabelSolver {
  readonly #positions: LabelPositions;
  readonly #weights: readonly number[];
  readonly #urgent: number;
  /** By candidate: its position, or NONE. */
  readonly #at: Int32Array;
  /** By position: how many assigned labels collide with it. */
  readonly #hits: Int32Array;

  constructor(
    positions: LabelPositions,
    weights: readonly number[],
    /** From this weight on, a label may move any number of others. */
    urgent: number,
  ) {
    this.#positions = positions;
    this.#weights = weights;
    this.#urgent = urgent;
    this.#at = new Int32Array(weights.length).fill(NONE);
    this.#hits = new Int32Array(positions.count);
  }

  get taken(): number[] {
    return [...this.#at].filter((position) => position !== NONE);
  }

  #put(position: number) {
    this.#at[this.#positions.owner[position]!] = position;
    for (const other of this.#positions.collisions(position)) this.#hits[other]! += 1;
  }

  #take(candidate: number) {
    for (const other of this.#positions.collisions(this.#at[candidate]!)) this.#hits[other]! -= 1;
    this.#at[candidate] = NONE;
  }

  /** The first free position of a candidate before `end`, searched from `start` on. */
  #free(candidate: number, end: number, start = 0): number {
    const from = this.#positions.from[candidate]!;
    const count = end - from;
    for (let k = 0; k < count; k += 1) {
      const position = from + ((start + k) % count);
      if (this.#hits[position] === 0) return position;
    }
    return NONE;
  }

  /** Gives each candidate in turn a free position, searched from a share of its list on. */
  fill(order: readonly number[], share: () => number) {
    for (const candidate of order) {
      const end = this.#positions.from[candidate + 1]!;
      const position = this.#free(candidate, end, Math.floor(share() * (end - this.#positions.from[candidate]!)));
      if (position !== NONE) this.#put(position);
    }
  }

  /** Ends when no label gains by moving others or taking lesser ones out, and none has a better position free. */
  improve(order: readonly number[]) {
    for (let k = 0, idle = 0; idle < order.length; k += 1, idle += 1) {
      const candidate = order[k % order.length]!;
      if (this.#at[candidate] === NONE ? this.#insert(candidate) : this.#tidy(candidate)) idle = 0;
    }
  }

  #tidy(candidate: number): boolean {
    const better = this.#free(candidate, this.#at[candidate]!);
    if (better === NONE) return false;
    this.#take(candidate);
    this.#put(better);
    return true;
  }

  /** Takes the position that costs the others least, if that is less than the label is worth. */
  #insert(candidate: number): boolean {
    const weight = this.#weights[candidate]!;
    const most = weight >= this.#urgent ? this.#at.length : MOST_MOVED;
    let best = null as Move | null;
    for (
      let position = this.#positions.from[candidate]!;
      position < this.#positions.from[candidate + 1]!;
      position += 1
    ) {
      if (this.#hits[position]! > most) continue;
      best = this.#consider(position, best?.lost ?? weight) ?? best;
      if (best?.lost === 0) break;
    }
    if (best === null) return false;
    for (const other of best.out) this.#take(other);
    for (const position of best.put) this.#put(position);
    return true;
  }

  /** Tries a position without taking it: each label that collides looks for another one. Null when the loss would reach `most`. */
  #consider(position: number, most: number): Move | null {
    const out = this.#inTheWay(position);
    const put = [position];
    let lost = 0;
    for (const other of out) {
      const found = this.#otherPlace(other, out, put);
      if (found === NONE) lost += this.#weights[other]!;
      else put.push(found);
      if (lost >= most) return null;
    }
    return { out, put, lost };
  }

  /** A position for `other` that would be free once those in `out` are gone and those in `put` are there. */
  #otherPlace(other: number, out: readonly number[], put: readonly number[]): number {
    const positions = this.#positions;
    const at = this.#at;
    const hits = this.#hits;
    search: for (let to = positions.from[other]!; to < positions.from[other + 1]!; to += 1) {
      let inTheWay = hits[to]!;
      if (inTheWay >= out.length) continue; // more than the others in `out`
      for (const taken of put) if (positions.collide(to, taken)) continue search;
      for (const gone of out) if (inTheWay > 0 && gone !== other && positions.collide(to, at[gone]!)) inTheWay -= 1;
      if (inTheWay === 0) return to;
    }
    return NONE;
  }

  /** The candidates whose labels collide with a position, the most important first. */
  #inTheWay(position: number): number[] {
    const found: number[] = [];
    for (let other = 0; found.length < this.#hits[position]!; other += 1) {
      const taken = this.#at[other]!;
      if (taken !== NONE && this.#positions.collide(position, taken)) found.push(other);
    }
    return found.sort((a, b) => this.#weights[b]! - this.#weights[a]!);
  }

  /** Total weight of the assigned labels, and total cost of their positions. */
  score(): { weight: number; cost: number } {
    let weight = 0;
    let cost = 0;
    for (const position of this.taken) {
      weight += this.#weights[this.#positions.owner[position]!]!;
      cost += this.#positions.label(position).cost;
    }
    return { weight, cost };
  }
}

interface Move {
  /** Candidates whose labels go, positions that are taken then, and the weight of those that find none. */
  out: readonly number[];
  put: readonly number[];
  lost: number;
}
