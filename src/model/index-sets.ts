// Sets of small indices (of lanes, of actors), each stored once and known by its number: an event has one number for all its lanes.

export class IndexSets {
  readonly #lists: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();
  /** The union of two sets, by the number of the one and of the other. */
  readonly #unions: number[][] = [];

  /** Number of sets so far. Numbers run from 0 to `count` − 1. */
  get count(): number {
    return this.#lists.length;
  }

  /** The number of the set of these indices, given in any order, repetitions allowed. */
  numberOf(indices: Iterable<number>): number {
    const list = [...new Set(indices)].sort((a, b) => a - b);
    const key = list.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#lists.length);
    return this.#lists.push(list) - 1;
  }

  /** The indices of a set in ascending order; always the same list for the same number. */
  of(number: number): readonly number[] {
    return this.#lists[number] ?? [];
  }

  /** The number of the set with the indices of both. */
  union(a: number, b: number): number {
    if (a === b) return a;
    this.#unions[a] ??= [];
    this.#unions[a][b] ??= this.numberOf([...this.of(a), ...this.of(b)]);
    return this.#unions[a][b];
  }

  /** For each set, by its number: does it hold one of these indices? */
  having(indices: Iterable<number>): Uint8Array {
    const wanted = new Set(indices);
    return Uint8Array.from(this.#lists, (list) => Number(list.some((index) => wanted.has(index))));
  }
}
