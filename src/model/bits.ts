// Sets of events. An event is its index in the record; a set of events has one bit for each.

const BITS = 32;

/** The number of set bits of a 32-bit word (method: H. S. Warren, Hacker's Delight, 2nd edition, 5-1). */
function population(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of 32-bit words that hold one bit for each of `size` things. */
export const wordsFor = (size: number): number => Math.ceil(size / BITS);

/** A set of indices from 0 to `capacity` − 1. It does not change after it has been made. */
export class EventSet implements Iterable<number> {
  /** Number of events of the record, in the set or not. */
  readonly capacity: number;
  readonly #words: Uint32Array;
  #count = -1;

  private constructor(capacity: number, words: Uint32Array) {
    this.capacity = capacity;
    this.#words = words;
  }

  /** The set of the indices below `size` that pass the test. */
  static where(size: number, test: (index: number) => boolean): EventSet {
    const words = new Uint32Array(wordsFor(size));
    for (let index = 0; index < size; index += 1) {
      if (test(index)) words[index >>> 5]! |= 1 << (index & 31);
    }
    return new EventSet(size, words);
  }

  /** All indices below `size`. */
  static all(size: number): EventSet {
    return EventSet.where(size, () => true);
  }

  /** 1 for a member, 0 for any other index: for sums in loops over marks. */
  bit(index: number): 0 | 1 {
    return ((this.#words[index >>> 5]! >>> (index & 31)) & 1) as 0 | 1;
  }

  /** True for a member; false for any other number, negative ones included. */
  has(index: number): boolean {
    return index >= 0 && index < this.capacity && this.bit(index) === 1;
  }

  /** Number of members. */
  get count(): number {
    if (this.#count < 0) this.#count = this.#words.reduce((sum, word) => sum + population(word), 0);
    return this.#count;
  }

  /** The members of both sets. Both must be of one record. */
  and(other: EventSet): EventSet {
    return new EventSet(
      this.capacity,
      this.#words.map((word, at) => word & other.#words[at]!),
    );
  }

  /** The members of this set that are not in the other. Both must be of one record. */
  without(other: EventSet): EventSet {
    return new EventSet(
      this.capacity,
      this.#words.map((word, at) => word & ~other.#words[at]!),
    );
  }

  /** True when both sets have the same members and are of records of the same size. */
  equals(other: EventSet): boolean {
    return this.capacity === other.capacity && this.#words.every((word, at) => word === other.#words[at]);
  }

  /** The members in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.#words.length; at += 1) {
      // The lowest set bit is taken out until none is left.
      for (let word = this.#words[at]!; word !== 0; word &= word - 1) {
        yield at * BITS + (31 - Math.clz32(word & -word));
      }
    }
  }
}
