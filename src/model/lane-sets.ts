// Sets of lanes, each stored once and known by its number, so that a record may have any number of lanes.

/** More sets than this cannot be told apart in the key of a union; a record has some dozens. */
const MOST = 2 ** 26;

export class LaneSets {
  readonly #lists: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #unions = new Map<number, number>();

  /** Number of sets so far. Numbers run from 0 to `count` − 1. */
  get count(): number {
    return this.#lists.length;
  }

  /** The number of the set of these lanes, given in any order, repetitions allowed. */
  numberOf(lanes: Iterable<number>): number {
    const list = [...new Set(lanes)].sort((a, b) => a - b);
    const key = list.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#lists.length);
    return this.#lists.push(list) - 1;
  }

  /** The lanes of a set in ascending order; always the same list for the same number. */
  lanes(number: number): readonly number[] {
    return this.#lists[number] ?? [];
  }

  /** The number of the set with the lanes of both. */
  union(a: number, b: number): number {
    if (a === b) return a;
    const key = a * MOST + b;
    let union = this.#unions.get(key);
    if (union === undefined) {
      union = this.numberOf([...this.lanes(a), ...this.lanes(b)]);
      this.#unions.set(key, union);
    }
    return union;
  }
}
