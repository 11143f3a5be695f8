// Sets of lanes, each stored once and known by its number, so that a record may have any number of lanes.

export class LaneSets {
  readonly #lists: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();
  /** The union of two sets, by the number of the one and of the other. */
  readonly #unions: number[][] = [];

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
    this.#unions[a] ??= [];
    this.#unions[a][b] ??= this.numberOf([...this.lanes(a), ...this.lanes(b)]);
    return this.#unions[a][b];
  }
}
