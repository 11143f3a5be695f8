// Events whose passage names no actor of the domain: "The bridge collapsed on 3 May 2004, killing twelve".

import type { Clause, Range } from "../en/grammar/clauses.ts";
import { isWord } from "../en/grammar/tokens.ts";
import { COGNITION, COMMITTING, HABITS, REPORTING, STATEMENTS } from "../en/grammar/verb-lexicon.ts";
import { ELLIPTIC, LOOSE_POSSESSIVE } from "../en/words/reference.ts";
import { type DatingExpression, isDating } from "../temporal/timex.ts";
import { isQuoted } from "./dated/dated.ts";
import { truthOf } from "./factuality.ts";
import type { Happening } from "./happening.ts";
import { type SentenceReading, spanOf, tokensOf, wordsOf } from "./reading.ts";
import { clauseOf, type Telling } from "./telling.ts";

/** Words of whoever speaks, or is spoken to: what they tell is told of somebody whom the passage leaves open. */
const OF_SPEAKERS = /(?<![\p{L}\d])(?:I|me|my|we|us|our|ours|you|your|yours)(?![\p{L}\d])/iu;

/** Subjects that stand for somebody or something named elsewhere, or for nothing at all. */
const OPEN_SUBJECT =
  /^(?:he|she|it|they|this|that|these|those|there|who|which|what|one|some|many|most|all|both|each|everyone|everybody|everything|someone|somebody|something|nobody|nothing|none|neither|either|another|no|not|to|if)$/;

/** "carried 300 passengers a year", "used to": how it was for long, and nothing that happened. */
const HABITUAL =
  /\b(?:(?:a|per|each|every)\s(?:day|week|month|year|season)|used\sto|usually|often|always|annually|daily|regularly)\b/i;

/**
 * Whether what a sentence tells stands as an event although it names nobody that the domain knows: a statement of fact of
 * the document's own, about a subject that its words name, with a verb of something done. Words of its own date it, or the
 * day of a report that opens with it.
 */
export function standsAlone(reading: SentenceReading, told: Happening, telling: Telling): boolean {
  const { words, about, span } = told;
  const clause = ofOwn(reading, told, telling);
  if (clause === null || !isDeed(reading, clause, about) || clause.verb?.tense === "present") return false;
  // "unlocks the door as her mother did": the report opens with a scene, and "did" stands for another verb
  if (words === null) return isNews(told) && clause.kind === "main" && clause.verb?.base !== "do";
  // "Minutes of the meeting (14 May) were read", "did not return until May": the words date something else, or no day
  const isInside = words.start >= span.start && words.end <= span.end;
  const subject = clause.subject && spanOf(reading, clause.subject);
  const isOfSubject = subject !== null && subject.start < words.start && words.end <= subject.end;
  const isInBrackets = reading.document.text[words.start - 1] === "(" && isInside;
  const isOpen = words.relation === "since" || (words.relation !== null && clause.verb?.isNegated === true);
  return !isOpen && !isOfSubject && !isInBrackets;
}

/**
 * The same of an entry of a chronology, which its own words date and which may tell in the present.
 * @param isPast its day is over, so that it is no programme for what is to come
 */
export function entryStandsAlone(
  reading: SentenceReading,
  told: Happening,
  telling: Telling,
  isPast: boolean,
): boolean {
  const clause = ofOwn(reading, told, telling);
  if (clause === null || !isDeed(reading, clause, told.about)) return false;
  if (clause.verb?.tense === "present" && !isPast) return false;
  // "For comparison: the storm of 1 May 1992 …": another day
  return reading.times.every((each) => !isDating(each) || isWithin(each, told.words));
}

function isWithin({ meaning: { reading } }: DatingExpression, outer: DatingExpression | null): boolean {
  const days = outer?.meaning.reading.days;
  return days !== undefined && days.first <= reading.days.first && reading.days.last <= days.last;
}

/** It stands on the document's own day, or that of the heading above it, and not some time before. */
const isNews = ({ date }: Happening): boolean => date.earliest !== null;

/** The clause that tells a happening, if the document states it as a fact itself, of others than whoever speaks. */
function ofOwn(reading: SentenceReading, told: Happening, { head, claim }: Telling): Clause | null {
  if (head === null || claim !== null || told.isStatement || told.lasts || OF_SPEAKERS.test(reading.text)) return null;
  const range = tokensOf(reading, told.span);
  const clause = range && clauseOf(reading, range);
  return clause && !HABITUAL.test(wordsOf(reading, clause)) ? clause : null;
}

function isDeed(reading: SentenceReading, clause: Clause, about: string): boolean {
  const { verb, subject } = clause;
  if (verb === null || subject === null || isQuoted(reading, clause)) return false;
  if (truthOf(reading, clause) !== "done" || verb.isProgressive) return false;
  // "Not to be confused with the club, founded in 1902": a participle, and no verb of the noun before the comma
  if (reading.tokens[subject.last + 1]?.kind === "comma" && verb.first === subject.last + 2) return false;
  const isOfMind = [COGNITION, REPORTING, STATEMENTS, COMMITTING, HABITS].some((verbs) => verbs.has(verb.base));
  return !isOfMind && (about !== "" || namesSomething(reading, subject));
}

/** Whether a subject has a noun or a name of its own. */
function namesSomething({ tokens }: SentenceReading, { first, last }: Range): boolean {
  const own = tokens.slice(first, last + 1).filter((token) => isWord(token) && !token.isTime);
  const [opener] = own;
  if (opener === undefined || LOOSE_POSSESSIVE.test(opener.lower) || OPEN_SUBJECT.test(opener.lower)) return false;
  const [noun, ...others] = own.filter(({ lower }) => !/^(?:the|a|an)$/.test(lower));
  return noun !== undefined && (others.length > 0 || !ELLIPTIC.test(noun.lower));
}
