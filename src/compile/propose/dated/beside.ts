// Words of time that date a thing beside which a sentence puts its own: "before the war of 2020", "at the 2006 summit".

import { dayString } from "../../../model/date.ts";
import { overlaps } from "../../../model/text.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { isWord } from "../../en/grammar/tokens.ts";
import { isEventNoun, REPORTING } from "../../en/grammar/verb-lexicon.ts";
import { COORDINATORS, DETERMINERS, PREPOSITIONS } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import { truthOf } from "../factuality.ts";
import { type SentenceReading, spanOf } from "../reading.ts";
import type { Placed } from "./repeated.ts";

const BESIDE = /^(?:before|ahead|after|following|since|until|till)$/;
const WITHIN = /^(?:during|at|in|on|amid|throughout)$/;
/** Tokens between the preposition and the words of time, or between those and the noun. */
const REACH = 9;

/** The preposition that puts a clause beside or within a dated thing; null where the words of time date the clause by themselves. */
function prepositionOf({ tokens, clauses }: SentenceReading, time: Range): { at: number; word: string } | null {
  let hasThing = false;
  for (let next = time.last + 1; next <= time.last + 3 && tokens[next]?.kind === "word"; next += 1) {
    if (isEventNoun(tokens[next]?.lower ?? "")) hasThing = true;
  }
  let from = Math.max(0, time.first - REACH);
  for (let at = time.first - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "comma") {
      // "following the resignation of its president, Anna Lund, in October"
      const open = nameFrom(tokens, at);
      if (open === null) return null;
      from = Math.max(0, from - (at - open + 1));
      at = open;
      continue;
    }
    if (!isWord(token) || COORDINATORS.has(token.lower)) return null;
    if (clauses.some(({ verb }) => verb && verb.first <= at && at <= verb.last)) return null;
    if (isEventNoun(token.lower)) hasThing = true;
    const isWithin = WITHIN.test(token.lower) && tokens[at - 1]?.kind !== "word";
    if ((BESIDE.test(token.lower) || isWithin) && at < time.first - (hasThing ? 0 : 1))
      return hasThing ? { at, word: token.lower } : null;
  }
  return null;
}

/** The comma before the name that ends at another comma; null where something else stands between them. */
function nameFrom(tokens: SentenceReading["tokens"], comma: number): number | null {
  let open = comma - 1;
  while (tokens[open]?.isName && !tokens[open]?.isTime) open -= 1;
  return open < comma - 1 && tokens[open]?.kind === "comma" ? open : null;
}

/**
 * The words as they date the clause that stands beside their thing: "before the war of 2020" ends with it, "since" begins
 * with it, "after" lies between it and the document. Null where no such thing is named.
 * @param today last day of the document's date; null when it has none
 */
export function besideThing(
  reading: SentenceReading,
  words: DatingExpression,
  time: Range,
  today: number | null,
): DatingExpression | null {
  const found = prepositionOf(reading, time);
  if (found === null) return null;
  if (WITHIN.test(found.word)) return { ...words, relation: null };
  if (/^(?:before|ahead)$/.test(found.word)) return { ...words, relation: "before" };
  if (/^(?:until|till)$/.test(found.word)) return { ...words, relation: "until" };
  if (found.word === "since") return { ...words, relation: "since" };
  return today === null ? words : between(words, today);
}

/** Some time from the beginning of what the words name to the day of the document. */
function between(words: DatingExpression, today: number): DatingExpression {
  const { reading } = words.meaning;
  if (reading.days.first >= today) return words;
  const [from = reading.edtf] = reading.edtf.split("/");
  const own = { ...reading, edtf: `${from.replace(/[~?%]$/, "")}/${dayString(today)}`, loose: true };
  return { ...words, relation: null, meaning: { ...words.meaning, reading: own } };
}

/** Whether a thing stands in a phrase that leads up to the subject of a clause: "During the 2008 war in Bergen Norway stayed out". */
export const leadsUpTo = (thing: Range, { subject, verb }: Clause): boolean =>
  verb !== null && subject !== null && thing.last < subject.first && subject.last < verb.first;

/** "in 2004, the year in which Norway joined": the clause that says of the words what happened then. */
export function inYearOf({ tokens, clauses }: SentenceReading, { last }: Range): Clause | null {
  const [comma, the, unit] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (
    comma?.kind !== "comma" ||
    the?.lower !== "the" ||
    !/^(?:year|month|day|week|summer|winter|spring|autumn)$/.test(unit?.lower ?? "")
  )
    return null;
  const isIn = /^(?:in|on)$/.test(tokens[last + 4]?.lower ?? "") && tokens[last + 5]?.lower === "which";
  const at = isIn ? last + 5 : last + 4;
  if (!isIn && tokens[at]?.lower !== "when") return null;
  return clauses.find(({ first, verb }) => first === at + 1 && verb !== null) ?? null;
}

/** "In 2007 the ministry offered the track, and the company took it": clauses without words of time behind one that opens with them. */
export function inScope(
  reading: SentenceReading,
  clause: Clause,
  placed: readonly Placed[],
  dated: ReadonlyMap<Clause, unknown>,
): Clause[] {
  const { tokens, clauses } = reading;
  const [first, ...others] = placed;
  const isFronted = first !== undefined && clause.subject !== null && first.range.last < clause.subject.first;
  if (clause.kind !== "main" || !isFronted || others.length > 0 || first.words.relation !== null) return [];
  const found: Clause[] = [];
  for (const next of clauses.slice(clauses.indexOf(clause) + 1)) {
    if (next.kind !== "main") continue;
    const isJoined = [next.first - 1, next.first].some((at) => /^(?:and|but)$/.test(tokens[at]?.lower ?? ""));
    const { verb, subject } = next;
    if (!isJoined || verb?.tense !== "past" || subject === null || dated.has(next)) break;
    if (tokens[verb.first]?.lower === "had" || verb.isNegated || truthOf(reading, next) !== "done") break;
    if (reading.times.some((time) => overlaps(time, spanOf(reading, next)))) break;
    found.push(next);
  }
  return found;
}

/** "In a May 3 press conference Norway said", "said at a May 3 meeting that": a thing at which something is said, and so is its time. */
export function isOccasion({ tokens, clauses }: SentenceReading, thing: Range, clause: Clause): boolean {
  const { verb } = clause;
  if (verb === null || !REPORTING.has(verb.base)) return false;
  if (!tokens.slice(thing.first, thing.last + 1).some(({ lower }) => OCCASION.test(lower))) return false;
  if (!WITHIN.test(tokens[thing.first - 1]?.lower ?? "")) return false;
  if (leadsUpTo(thing, clause)) return true;
  const isInside = clauses.some(({ parent, first, verb: own }) => parent === clause && own && first <= thing.first);
  return thing.first > verb.last && thing.first <= verb.last + 4 && !isInside;
}

const OCCASION =
  /^(?:conference|briefing|interview|speech|address|statement|meeting|session|summit|talks|forum|congress|ceremony|hearing|dinner|event)$/;

/** Prepositions of a thing that a clause is about, and not the time in which it stands. */
const ABOUT = /^(?:over|for|about|with|against|to|from|despite|toward|towards|regarding|concerning|behind)$/;
/** Longest way from the preposition to the words of time, in tokens. */
const ABOUT_TOKENS = 7;

/** "were charged over the attack of May 2010": the words of time are the thing's, and the clause has another time. */
export function isOfThing(reading: SentenceReading, { first, last }: Range): boolean {
  const { tokens } = reading;
  if (DETERMINERS.has(tokens[first - 1]?.lower ?? "")) return tellsWhich(reading, { first, last });
  if (tokens[first - 1]?.lower !== "of") return false;
  for (let at = first - 2; at >= Math.max(0, first - ABOUT_TOKENS); at -= 1) {
    const token = tokens[at];
    if (!isWord(token) || token.isTime) return false;
    if (ABOUT.test(token.lower)) return at < first - 2;
  }
  return false;
}

/** "were hurt when a bridge fell on 3 May": the clause in which that is the moment; null where it is none. */
export function aroundMoment({ clauses }: SentenceReading, clause: Clause): Clause | null {
  const { kind, opener, parent, subject } = clause;
  if (kind !== "sub" || !/^(?:when|as|while)$/.test(opener) || subject === null) return null;
  const outer = parent ?? clauses.find((each) => each.kind === "main" && each.first <= clause.first) ?? null;
  if (outer?.verb == null || outer.verb.tense !== "past") return null;
  return outer.verb.last < clause.first || (opener === "when" && clause.last < outer.verb.first) ? outer : null;
}

/** "under the 1994 truce": the time tells which, and the clause is not within the thing, nor is it the subject. */
function tellsWhich({ tokens, clauses }: SentenceReading, { first, last }: Range): boolean {
  const noun = tokens[last + 1];
  if (!isWord(noun) || noun.isTime || !/^\p{Ll}/u.test(noun.text)) return false;
  const isSubject = ({ subject, verb }: Clause) =>
    verb?.first === last + 1 || (subject !== null && subject.first < first && last < subject.last);
  const before = tokens[first - 2]?.lower ?? "";
  if (!PREPOSITIONS.has(before) || before === "of" || WITHIN.test(before) || BESIDE.test(before)) return false;
  return !clauses.some(isSubject);
}
