// Events as the comparison sees them: their days, their actors, and the numbers of their words.

import { bounds } from "../../model/date.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import type { CompileDomain } from "../curation/domain.ts";
import { actorWords, contentReader } from "./content-words.ts";

/** One event as one document, or one editor, tells it. */
export interface Telling {
  event: TimelineEvent;
  /** Its days, ∓Infinity for an open end; and their number. */
  first: number;
  last: number;
  width: number;
  /** Ids of words in ascending order; how much each counts here (see `share`). */
  words: Int32Array;
  shares: Float32Array;
  names: ReadonlySet<number>;
  initials: readonly number[];
  /** The weight of all its words. */
  total: number;
  ordinals: readonly string[];
  numbers: readonly string[];
  isNegative: boolean;
}

/** All tellings of a run, and how rare their words are among them. */
export interface Corpus {
  tellings: Telling[];
  /** By word id: the rarer, the more; never 0. */
  weights: Float64Array;
  /** By word id: in how many tellings it stands. */
  counts: readonly number[];
}

/** A word of the title counts in full, one of the passage alone less: it may belong to its next clause. */
const IN_PASSAGE = 0.6;
/** Actors are compared by their ids already. */
const OF_ACTOR = 0.35;

const NEGATIVE =
  /\b(?:not|never|no\s+longer|without|refus\w+|declin\w+|reject\w+|cancel\w+|boycott\w*|skip(?:s|ped)?|suspend\w*|postpone\w*|den(?:y|ies|ied))\b|n['’]t\b/i;
/** Days and hours in figures, which belong to the date and not to what happened. */
const OF_TIME =
  /\b\d{1,2}(?:st|nd|rd|th)?(?=[\s-]+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}[:.]\d{2}\b|\b\d+(?=[\s-]+(?:years?|months?|weeks?|days?|hours?)\b)|\b\d{4}-\d{2}(?:-\d{2})?\b|\bfirst(?=\s+(?:time|half|quarter)\b)|\bsecond(?=\s+(?:half|quarter)\b)/gi;

/** Reads the events of a run. The order does not matter to what comes out for each of them. */
export function readTellings(events: readonly TimelineEvent[], domain: CompileDomain): Corpus {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const light = new Set<number>();
  const { stems: actorStems } = actorWords(domain);
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(word, id);
    counts.push(0);
    if (actorStems.has(word)) light.add(id);
    return id;
  };
  const content = contentReader(domain);
  const read = (text: string) => content(/\d|first|second/i.test(text) ? text.replace(OF_TIME, " ") : text);
  const tellings = events.map((event): Telling => {
    const title = read(event.title);
    // a proposal's summary is its passage; an editor's has words of its own
    const own = event.origin === "curated" ? [event.summary] : [];
    const passage = read([...event.evidence.map(({ quote }) => quote), ...own].join("\n"));
    const shares = new Map<number, number>();
    for (const word of title.stems) shares.set(idOf(word), 1);
    for (const word of passage.stems) if (!shares.has(idOf(word))) shares.set(idOf(word), IN_PASSAGE);
    const words = Int32Array.from(shares.keys()).sort();
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
    const { first, last } = bounds(event.date);
    const all = (pick: (each: typeof title) => Iterable<string>) => [...new Set([...pick(title), ...pick(passage)])];
    return {
      event,
      first,
      last,
      width: last - first + 1,
      words,
      shares: Float32Array.from(words, (word) => shares.get(word) ?? 0),
      names: new Set(all(({ names }) => names).map(idOf)),
      initials: all(({ initials }) => initials).map(idOf),
      total: 0,
      ordinals: title.ordinals.length > 0 ? title.ordinals : passage.ordinals,
      numbers: title.numbers.length > 0 ? title.numbers : passage.numbers,
      isNegative: NEGATIVE.test(event.title),
    };
  });
  // of few events nothing can be learnt about rarity; so each word is counted as if it had been met before
  const weights = Float64Array.from(
    counts,
    (count, word) => Math.log(1 + (events.length + 20) / (count + 1)) * (light.has(word) ? OF_ACTOR : 1),
  );
  for (const telling of tellings) {
    telling.total = telling.words.reduce(
      (sum, word, index) => sum + (weights[word] ?? 0) * (telling.shares[index] ?? 0),
      0,
    );
  }
  return { tellings, weights, counts };
}
