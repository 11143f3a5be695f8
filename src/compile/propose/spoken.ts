// Events told in somebody's words: in quotation marks, by an attribution behind it, or by "we".

import type { Clause, Range } from "../en/grammar/clauses.ts";
import { isWord } from "../en/grammar/tokens.ts";
import { BEING_SURE, COGNITION, PERFORMING, REPORTING, STATEMENTS } from "../en/grammar/verb-lexicon.ts";
import { actorsIn, personIn } from "./actors/actors.ts";
import { overlap } from "./classify.ts";
import type { Context } from "./context.ts";
import { isQuoted } from "./dated/dated.ts";
import { truthOf } from "./factuality.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import { saidTitle, spokenTitle } from "./titles/said.ts";

/** Share of the headline that a quoted sentence repeats to be the one that the headline reports. */
export const HEADLINE_SHARE = 0.6;

/** The telling of a clause without a word of time. */
export interface Told {
  clause: Clause;
  /** "news": the report's own; "before": some time before it; "state": going on. */
  when: "news" | "before" | "state";
  isStatement: boolean;
  title: string;
  about: string;
}

/** Whether the speaker is a person of the domain: what such a record is about does a person also by words. */
export const isPersons = (reading: SentenceReading, { subject }: Clause, speaker: string | null): boolean =>
  personIn(speaker ?? (subject ? wordsOf(reading, subject) : ""), reading.document.domain) !== null;

/** "Lund said, “We have agreed.”": the quotation right behind the verb; null where there is none. */
export function speechBehind({ tokens }: SentenceReading, { verb }: Clause): Range | null {
  if (verb === null) return null;
  // "told reporters:"
  const isTold = verb.base === "tell";
  let first = verb.last + 1;
  while (isTold && first <= verb.last + 4 && tokens[first]?.kind === "word" && !tokens[first]?.isTime) first += 1;
  if (/^(?:comma|mark|stop)$/.test(tokens[first]?.kind ?? "")) first += 1;
  if (tokens[first]?.kind !== "quote" || !tokens[first]?.isQuoted) return null;
  let last = first;
  while (tokens[last + 1]?.isQuoted) last += 1;
  return tokens.slice(first, last).filter(isWord).length > 2 ? { first, last } : null;
}

/** "…, Lund said": news where the words before are not a quotation, or are what the headline reports. */
export function attributed(
  reading: SentenceReading,
  clause: Clause,
  speaker: string | null,
  context: Context,
): Told | null {
  const { said } = clause;
  if (said === null) return null;
  const words = wordsOf(reading, said);
  const isOwnWord = isPersons(reading, clause, speaker) || overlap(context.keys, words) >= HEADLINE_SHARE;
  if (isQuoted(reading, said) && !isOwnWord) return null;
  if (actorsIn(`${words} ${speaker ?? ""} ${wordsOf(reading, clause)}`, reading.document.domain).length === 0)
    return null;
  const title = saidTitle(reading, clause, isQuoted(reading, said), speaker);
  return title === null ? null : { clause, when: "news", isStatement: true, title, about: speaker ?? "" };
}

/** In quotation marks, or in a speech: a claim of the speaker about somebody else. */
export function quoted(reading: SentenceReading, clause: Clause, context: Context): Told | null {
  const words = wordsOf(reading, clause);
  const attribution = reading.clauses.find(({ said }) => said !== null);
  if (overlap(context.keys, reading.text) < HEADLINE_SHARE || attribution) return null;
  if (overlap(context.keys, words) < HEADLINE_SHARE / 2) return null;
  const title = spokenTitle(reading, clause);
  return { clause, when: "news", isStatement: true, title, about: "" };
}

/** "We have increased our presence": what the speaker's side has done; "we demand": what the words themselves do. */
export function firstPerson(reading: SentenceReading, clause: Clause, context: Context): Told | null {
  const { verb } = clause;
  if (verb === null) return null;
  const words = wordsOf(reading, clause);
  const make = (when: Told["when"], isStatement: boolean): Told => ({
    clause,
    when,
    isStatement,
    title: spokenTitle(reading, clause),
    about: "",
  });
  const isSure = BEING_SURE.test(words);
  if (isSure || (PERFORMING.has(verb.base) && verb.tense !== "perfect" && !verb.isNegated)) {
    return actorsIn(words, reading.document.domain).length > 0 || isSure ? make("news", true) : null;
  }
  if (verb.tense !== "perfect" && !verb.isPassive) return null;
  if (truthOf(reading, clause) !== "done" || verb.isProgressive || context.isFirstPerson) return null;
  if (REPORTING.has(verb.base) || STATEMENTS.has(verb.base) || COGNITION.has(verb.base)) return null;
  return make("before", false);
}
