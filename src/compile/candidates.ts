// Which tellings are worth comparing: those of one time that share rare words. Comparing all with all is quadratic.

import { dayString } from "../model/date.ts";
import { RECALLED_DAYS } from "./likeness.ts";
import type { Corpus, Telling } from "./telling.ts";

/** A telling is looked up by so many of its rarest words. */
const LOOKED_UP = 8;
/** Of one word in one stretch of time no more tellings are kept: it says little there. */
const MAX_POSTINGS = 300;
/** No more pairs are compared for one telling: those with the most in common. */
const MAX_COMPARED = 40;
const NARROW = 31;
/** Longer intervals are looked for under their ends alone. */
const MAX_YEARS = 12;

/** An index of tellings by time and word, to which they are added one by one. */
export class Candidates {
  readonly #corpus: Corpus;
  readonly #postings = new Map<string, number[]>();
  readonly #added: Telling[] = [];

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  add(telling: Telling): void {
    const index = this.#added.push(telling) - 1;
    for (const stretch of stretches(telling)) {
      for (const word of keysOf(telling)) {
        const key = `${stretch} ${word}`;
        const list = this.#postings.get(key);
        if (list === undefined) this.#postings.set(key, [index]);
        else if (list.length < MAX_POSTINGS) list.push(index);
      }
    }
  }

  /** Those added before that share rare words and a stretch of time, the most alike first. */
  of(telling: Telling): Telling[] {
    const { weights } = this.#corpus;
    const rare = keysOf(telling)
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
      .slice(0, LOOKED_UP);
    const found = new Map<number, number>();
    for (const word of rare) {
      // a pair may share several stretches, and counts once for each word
      const seen = new Set<number>();
      for (const stretch of lookedUp(telling)) {
        for (const index of this.#postings.get(`${stretch} ${word}`) ?? []) seen.add(index);
      }
      for (const index of seen) found.set(index, (found.get(index) ?? 0) + (weights[word] ?? 0));
    }
    return [...found]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MAX_COMPARED)
      .flatMap(([index]) => this.#added[index] ?? []);
  }
}

const keysOf = ({ words, initials }: Telling): number[] => [...new Set([...words, ...initials])];

const yearOf = (day: number): number => Number(dayString(day).slice(0, 4));

/** The years of a telling: of an open one those in which it may have begun, or have been told. */
function yearsOf({ first, last }: Telling): number[] {
  const [from, to] = [
    Number.isFinite(first) ? first : last - RECALLED_DAYS,
    Number.isFinite(last) ? last : first + 366,
  ].map((day) => yearOf(Math.min(Math.max(day, -719_000), 2_932_000)));
  const [start = 0, end = start] = [from, to];
  if (end - start >= MAX_YEARS) return [start, end];
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

function monthsOf({ first, last }: Telling): string[] {
  return [...new Set([dayString(first).slice(0, 7), dayString(last).slice(0, 7)])];
}

const isNarrow = ({ width, event }: Telling): boolean => width <= NARROW && !event.date.approximate;

/** Narrow tellings stand under their months, and under their years for wide ones to find; wide ones under their years. */
function stretches(telling: Telling): string[] {
  const years = yearsOf(telling);
  if (isNarrow(telling)) return [...monthsOf(telling), ...years.map((year) => `narrow ${year}`)];
  return years.map((year) => `wide ${year}`);
}

function lookedUp(telling: Telling): string[] {
  const years = yearsOf(telling);
  const wide = years.map((year) => `wide ${year}`);
  return isNarrow(telling) ? [...monthsOf(telling), ...wide] : [...wide, ...years.map((year) => `narrow ${year}`)];
}
