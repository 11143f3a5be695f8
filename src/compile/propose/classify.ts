// Classifies events by words alone: category, tone and importance.

import { UNCLASSIFIED } from "../../model/domain.ts";
import { type CompileDomain, perDomain, restTone } from "../curation/domain.ts";
import { wordPattern } from "../curation/word-patterns.ts";
import { DENIED_BEFORE, DENIED_BEHIND } from "../en/words/negators.ts";
import { COMMON } from "../en/words/titles.ts";

interface Words {
  /** In their order; those of the category of statements are apart. */
  categories: { id: string; words: RegExp }[];
  statement: { id: string; words: RegExp | null } | null;
  otherwise: string;
  /** The tones that have words, those that outweigh the others first; their patterns find every place. */
  tones: { id: string; words: RegExp }[];
  rest: string;
  weighty: ReadonlySet<string>;
}

const withWords = (entries: readonly { id: string; words: readonly string[] }[]): { id: string; words: RegExp }[] =>
  entries.flatMap(({ id, words }) => {
    const pattern = wordPattern(words);
    return pattern === null ? [] : [{ id, words: pattern }];
  });

const wordsOf = perDomain((domain): Words => {
  const { categories, tones } = domain;
  const statement = categories.find((each) => each.statement);
  return {
    categories: withWords(categories.filter((each) => !each.statement)),
    statement: statement ? { id: statement.id, words: wordPattern(statement.words) } : null,
    otherwise: categories.find((each) => each.default)?.id ?? UNCLASSIFIED,
    tones: withWords(tones.toSorted((a, b) => Number(b.outweighs) - Number(a.outweighs))).map(({ id, words }) => ({
      id,
      words: new RegExp(words.source, `${words.flags}g`),
    })),
    rest: restTone(domain),
    weighty: new Set(categories.flatMap(({ id, weighty }) => (weighty ? [id] : []))),
  };
});

/**
 * The category of an event: the first of the domain whose words stand in the title, else in the passage. Where there is
 * none, it is the one that the domain marks as default, or "unclassified".
 * @param isStatement its verb is one of saying, so that what it speaks of has not happened by it
 */
export function categoryOf(title: string, passage: string, isStatement: boolean, domain: CompileDomain): string {
  const { categories, statement, otherwise } = wordsOf(domain);
  if (isStatement && statement) return statement.id;
  const find = (text: string) => categories.find(({ words }) => words.test(text))?.id;
  return find(title) ?? (statement?.words?.test(title) ? statement.id : undefined) ?? find(passage) ?? otherwise;
}

/** Longest stretch before a word that is searched for its negator. */
const NEAR = 60;

/** Whether words stand in a text and are not denied there: "did not sign" is no signing, "accuses nobody" no accusation. */
function affirms(text: string, words: RegExp): boolean {
  for (const { 0: found, index } of text.matchAll(words)) {
    const isDenied =
      DENIED_BEFORE.test(text.slice(Math.max(0, index - NEAR), index)) ||
      DENIED_BEHIND.test(text.slice(index + found.length, index + found.length + NEAR));
    if (!isDenied) return true;
  }
  return false;
}

/** The first tone whose words the title affirms, else the passage; else the one of all other events. */
export function toneOf(title: string, passage: string, domain: CompileDomain): string {
  const { tones, rest } = wordsOf(domain);
  for (const text of [title, passage]) {
    const found = tones.find(({ words }) => affirms(text, words));
    if (found) return found.id;
  }
  return rest;
}

/** Whether events of a category count for more. */
export const isWeighty = (category: string, domain: CompileDomain): boolean => wordsOf(domain).weighty.has(category);

export interface Weights {
  isLead: boolean;
  /** Share of the headline's words that the passage repeats, 0 to 1. */
  headline: number;
  actors: number;
  isWeighty: boolean;
  isDated: boolean;
}

/** 1 to 3: each sign of weight counts one, and two signs make an event of the middle rank. */
export function importanceOf({ isLead, headline, actors, isWeighty: ofWeight, isDated }: Weights): 1 | 2 | 3 {
  const signs = [isLead, headline >= 0.5, actors >= 2, ofWeight, isDated].filter(Boolean).length;
  return signs >= 4 ? 3 : signs >= 2 ? 2 : 1;
}

const WORD = /[\p{L}\d]{3,}/gu;
const stem = (word: string): string => word.toLowerCase().replace(/(?:ing|ed|es|s)$/, "");

/** The words by which a headline is known again. */
export function keyWords(text: string): Set<string> {
  const words = text.match(WORD) ?? [];
  return new Set(words.filter((word) => !COMMON.test(word.toLowerCase())).map(stem));
}

/** Share of key words that a text repeats; 0 where there are none. */
export function overlap(keys: ReadonlySet<string>, text: string): number {
  if (keys.size === 0) return 0;
  const own = keyWords(text);
  return [...keys].filter((key) => own.has(key)).length / keys.size;
}
