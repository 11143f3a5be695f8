// Candidates for comparison: tellings of one time that share rare words. Comparing all with all is quadratic.

import type { Corpus, Telling } from "./mention.ts";
import { RECALLED_YEARS } from "./similarity.ts";

/** A telling is looked up by so many of its rarest words. */
const LOOKED_UP = 7;
/** Of one word in one stretch of time no more tellings are kept: it says little there. */
const MAX_POSTINGS = 120;
/** No more pairs are compared for one telling: those with the most in common. */
const MAX_COMPARED = 24;
const NARROW = 31;
/** Longer intervals are looked for under their ends alone. */
const MAX_YEARS = 12;

/** An index of tellings by time and word, to which they are added one by one. */
export class Candidates {
  readonly #corpus: Corpus;
  readonly #stretches = new Map<string, Map<number, number[]>>();
  readonly #added: Telling[] = [];
  // by index of a telling, for one search at a time: the weight in common, and the last word that found it
  readonly #scores: number[] = [];
  readonly #seen: number[] = [];
  #round = 0;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  add(telling: Telling): void {
    const index = this.#added.push(telling) - 1;
    this.#scores.push(0);
    this.#seen.push(0);
    const words = keysOf(telling);
    for (const stretch of stretches(telling)) {
      let lists = this.#stretches.get(stretch);
      if (lists === undefined) {
        lists = new Map();
        this.#stretches.set(stretch, lists);
      }
      for (const word of words) {
        const list = lists.get(word);
        if (list === undefined) lists.set(word, [index]);
        else if (list.length < MAX_POSTINGS) list.push(index);
      }
    }
  }

  /** Those added before that share rare words and a stretch of time, the most alike first. */
  of(telling: Telling): Telling[] {
    const { weights, counts } = this.#corpus;
    const weightOf = (word: number) => weights[word] ?? 0;
    // a word that nobody else uses finds nothing
    const rare = keysOf(telling)
      .filter((word) => (counts[word] ?? 0) > 1 || telling.initials.includes(word))
      .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
      .slice(0, LOOKED_UP);
    const lists = lookedUp(telling).flatMap((stretch) => this.#stretches.get(stretch) ?? []);
    const found: number[] = [];
    for (const word of rare) {
      this.#round += 1;
      for (const list of lists) {
        for (const index of list.get(word) ?? []) {
          // a pair may share several stretches of time, and counts once for each word
          if (this.#seen[index] === this.#round) continue;
          this.#seen[index] = this.#round;
          if (this.#scores[index] === 0) found.push(index);
          this.#scores[index] = (this.#scores[index] ?? 0) + weightOf(word);
        }
      }
    }
    const scoreOf = (index: number) => this.#scores[index] ?? 0;
    const best = found.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b).slice(0, MAX_COMPARED);
    for (const index of found) this.#scores[index] = 0;
    return best.flatMap((index) => this.#added[index] ?? []);
  }
}

const keysOf = ({ words, initials }: Telling): number[] => [...new Set([...words, ...initials])];

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The years of a telling: of an open one those in which it may have begun, or have been told. */
function yearsOf({ event: { date } }: Telling): number[] {
  const start = date.earliest === null ? yearOf(date.latest ?? "") - RECALLED_YEARS : yearOf(date.earliest);
  const end = date.latest === null ? start + 1 : yearOf(date.latest);
  if (end - start >= MAX_YEARS) return [start, end];
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

function monthsOf({ event: { date } }: Telling): string[] {
  const [from = "", to = ""] = [date.earliest, date.latest].map((day) => day?.slice(0, 7) ?? "");
  return from === to ? [from] : [from, to];
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
