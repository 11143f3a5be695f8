// The head word of an event and its factuality, as in FactBank: told as a fact, or as somebody's claim.

import type { EventClaim } from "../../model/timeline.ts";
import type { Clause, Range } from "../en/grammar/clauses.ts";
import { isWord } from "../en/grammar/tokens.ts";
import { isEventNoun } from "../en/grammar/verb-lexicon.ts";
import { DETERMINERS, PREPOSITIONS, participleBase } from "../en/grammar/words.ts";
import { ASCRIBED, HEARSAY_ADVERB } from "../en/words/hedges.ts";
import { LOOSE_PRONOUN } from "../en/words/reference.ts";
import type { Happening } from "./happening.ts";
import { attributionOf, type SentenceReading, tokensOf, wordsOf } from "./reading.ts";

export interface Telling {
  /** The verb in its base form, or the noun in small letters; null where no word can be told to be it. */
  head: string | null;
  /** Null for what is told as a fact. */
  claim: EventClaim | null;
}

/** Longest name of a speaker. */
const MAX_NAME = 80;

/** Head word and claim of a happening. An act of speech is a fact itself, whatever it says. */
export function tellingOf(reading: SentenceReading, { span, isStatement }: Happening): Telling {
  const range = tokensOf(reading, span);
  if (range === null) return { head: null, claim: null };
  const clause = clauseOf(reading, range);
  const head = clause?.verb?.base ?? participleIn(reading, range) ?? nounIn(reading, range);
  return { head, claim: isStatement ? null : claimOf(reading, range, clause) };
}

/** The clause that a range tells: the outermost with its verb there. */
export function clauseOf({ clauses }: SentenceReading, { first, last }: Range): Clause | null {
  const inside = clauses.filter(({ verb }) => verb !== null && first <= verb.first && verb.last <= last);
  return inside.find((clause) => clause.parent === null || !inside.includes(clause.parent)) ?? null;
}

/** They say of a thing only that it was: "talks held in May" are talks. */
const PLACING = new Set(["hold", "date", "stage", "conduct", "call", "name"]);

/** "sign" of "the treaty, signed in 2005": a participle that the words of time follow, or a place and they. */
function participleIn({ tokens }: SentenceReading, { first, last }: Range): string | null {
  for (let at = last; at > first; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!token || token.isName || token.isTime || !(before?.kind === "comma" || isWord(before))) continue;
    if (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower)) continue; // "the signed treaty"
    const next = tokens[at + 1];
    const base = participleBase(token.lower);
    if (base !== null && !PLACING.has(base) && next && (next.isTime || PREPOSITIONS.has(next.lower))) return base;
  }
  return null;
}

function nounIn({ tokens }: SentenceReading, { first, last }: Range): string | null {
  return tokens.slice(first, last + 1).findLast(({ lower }) => isEventNoun(lower))?.lower ?? null;
}

/** The claim that something has happened, with its speaker as far as the sentence names one. */
function claimOf(reading: SentenceReading, range: Range, clause: Clause | null): EventClaim | null {
  const attribution = clause && attributionOf(reading, clause);
  if (attribution) return by(reading, attribution.subject);
  const own = reading.tokens.slice(range.first, range.last + 1);
  const isBefore = (at: number, lower: string) => own[at + 1]?.lower === lower;
  const according = own.findIndex(({ lower }, at) => lower === "according" && isBefore(at, "to"));
  if (according !== -1) return by(reading, nameFrom(reading, range.first + according + 2));
  const isHearsay = own.some(
    ({ lower }, at) => HEARSAY_ADVERB.test(lower) || (ASCRIBED.test(lower) && isBefore(at, "to")),
  );
  return isHearsay ? {} : null;
}

/** The words up to a mark: "according to the ministry, …". */
function nameFrom({ tokens }: SentenceReading, first: number): Range | null {
  let last = first - 1;
  while (last < first + 8 && isWord(tokens[last + 1]) && !tokens[last + 1]?.isTime) last += 1;
  return last < first ? null : { first, last };
}

/** A claim of somebody; of an unnamed one where a pronoun stands for them. */
function by(reading: SentenceReading, subject: Range | null): EventClaim {
  if (subject === null || LOOSE_PRONOUN.test(wordsOf(reading, subject).toLowerCase())) return {};
  return { by: wordsOf(reading, subject).replace(/\s+/g, " ").slice(0, MAX_NAME) };
}
