// Collisions between positions of labels: pairs that cannot be taken together.

import { type PlacedLabel, poleBox } from "./positions.ts";

/** Air between two labels, between a pole and a label, and between two poles, in px. */
const SPACE_X = 8;
const SPACE_Y = 2;
const POLE_SPACE = 4;

/** The positions of all candidates as numbers in flat arrays: whether two collide is asked some hundred thousand times. */
export class LabelPositions {
  /** The first position of each candidate; one more for the end. */
  readonly from: Int32Array;
  readonly owner: Int32Array;
  readonly #edges: Float64Array;
  readonly #known: Int32Array[] = [];

  constructor(readonly lists: readonly (readonly PlacedLabel[])[]) {
    const all = lists.flat();
    this.from = new Int32Array(lists.length + 1);
    this.owner = new Int32Array(all.length);
    this.#edges = new Float64Array(all.length * 7);
    lists.forEach((list, candidate) => {
      this.from[candidate + 1] = this.from[candidate]! + list.length;
      this.owner.fill(candidate, this.from[candidate], this.from[candidate + 1]);
    });
    all.forEach((label, position) => {
      const pole = poleBox(label);
      this.#edges.set(
        [label.left, label.right, label.top, label.bottom, label.poleX, pole.top, pole.bottom],
        position * 7,
      );
    });
  }

  /** The label of a position. */
  label(position: number): PlacedLabel {
    const candidate = this.owner[position]!;
    return this.lists[candidate]![position - this.from[candidate]!]!;
  }

  get count(): number {
    return this.owner.length;
  }

  /** The positions of other candidates that collide with a position. */
  collisions(position: number): Int32Array {
    const known = this.#known[position];
    if (known) return known;
    const found: number[] = [];
    const own = this.owner[position];
    for (let other = 0; other < this.count; other += 1) {
      if (this.owner[other] !== own && this.collide(position, other)) found.push(other);
    }
    const list = Int32Array.from(found);
    this.#known[position] = list;
    return list;
  }

  /** True when two labels, a label and a pole, or two poles would touch. */
  collide(a: number, b: number): boolean {
    const e = this.#edges;
    const i = a * 7;
    const k = b * 7;
    if (
      e[i]! - SPACE_X < e[k + 1]! &&
      e[k]! - SPACE_X < e[i + 1]! &&
      e[i + 2]! - SPACE_Y < e[k + 3]! &&
      e[k + 2]! - SPACE_Y < e[i + 3]!
    )
      return true;
    if (this.#poleMeets(i, k) || this.#poleMeets(k, i)) return true;
    return Math.abs(e[i + 4]! - e[k + 4]!) < POLE_SPACE && e[i + 5]! < e[k + 6]! && e[k + 5]! < e[i + 6]!;
  }

  #poleMeets(pole: number, label: number): boolean {
    const e = this.#edges;
    const x = e[pole + 4]!;
    return (
      x - POLE_SPACE - 1 < e[label + 1]! &&
      e[label]! < x + POLE_SPACE + 1 &&
      e[pole + 5]! - 1 < e[label + 3]! &&
      e[label + 2]! - 1 < e[pole + 6]!
    );
  }
}
