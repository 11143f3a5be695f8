// The thing that a participle tells beside the subject of a sentence: "Born in Bergen in 1943, he …".

import { overlaps, type Span } from "../../../model/text.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import type { Token } from "../../en/grammar/tokens.ts";
import { PLANNED } from "../../en/grammar/verb-lexicon.ts";
import { isBetween } from "../../en/grammar/verbs.ts";
import { COORDINATORS, participleBase } from "../../en/grammar/words.ts";
import { type DatingExpression, isDating } from "../../temporal/timex.ts";
import type { Subjects } from "../actors/subjects.ts";
import { datedBy, type Happening } from "../happening.ts";
import { type SentenceReading, spanOf, wordsOf } from "../reading.ts";
import { capitalised, cutAtWord, uncapitalised } from "../titles/tidy.ts";
import { isLoosePronoun, rangeTitle } from "../titles/title.ts";

/** "Born in Gyumri in 1943, he …": the phrase with a participle that leads up to the subject and holds the time. */
function adjunctBefore({ tokens }: SentenceReading, { first, subject, verb }: Clause, time: Range): Range | null {
  const head = tokens[first];
  if (subject === null || verb === null || head === undefined || time.last >= subject.first) return null;
  if (head.isName || head.isTime || PLANNED.test(head.lower)) return null;
  if (participleBase(head.lower) === null && head.lower !== "having") return null;
  let last = time.last;
  while (last + 1 < subject.first && tokens[last + 1]?.kind !== "comma") last += 1;
  return itemAround(tokens, { first, last }, time);
}

/** Of "signed in 2003 and ratified in 2005" the participle with its words of time: a list where others with theirs stand before or behind. */
function itemAround(tokens: readonly Token[], { first, last }: Range, time: Range): Range {
  const opens = (at: number): boolean => {
    let joint = at - 1;
    while (isBetween(tokens[joint])) joint -= 1; // "and then ratified"
    const isJoined = tokens[joint]?.kind === "comma" || COORDINATORS.has(tokens[joint]?.lower ?? "");
    const isForm = tokens[at]?.isName === false && participleBase(tokens[at]?.lower.replace(/^re-/, "") ?? "") !== null;
    return isForm && isJoined && tokens.slice(first, joint).some(({ isTime }) => isTime);
  };
  let from = first;
  for (let at = first + 1; at <= time.first; at += 1) if (opens(at)) from = at;
  let to = time.last;
  while (to < last && !opens(to + 1)) to += 1;
  while (
    to > time.last &&
    to < last &&
    (isBetween(tokens[to]) || COORDINATORS.has(tokens[to]?.lower ?? "") || tokens[to]?.kind === "comma")
  )
    to -= 1;
  return { first: from, last: to };
}

/** The thing that a participle tells beside a subject: "Born in Bergen in 1943, he …", "Nordvik Energy, founded in 1974, …"; null where there is none. */
export function adjunctHappening(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  time: Range,
  words: DatingExpression,
): Happening | null {
  const adjunct = adjunctBefore(reading, clause, time) ?? adjunctBehind(reading, clause, time);
  if (adjunct === null) return null;
  const all = reading.times.filter(
    (each): each is DatingExpression => isDating(each) && isInside(reading, each, adjunct),
  );
  return all[0] && all.length > 1 && isPair(reading, adjunct, all)
    ? ofAdjunct(reading, subjects, clause, adjunct, all)
    : ofAdjunct(reading, subjects, clause, adjunct, [words]);
}

/** ", founded in 1974," between a subject and its verb: the phrase with the time. */
function adjunctBehind({ tokens }: SentenceReading, { subject, verb }: Clause, time: Range): Range | null {
  if (subject === null || verb === null || time.first <= subject.last || time.last >= verb.first) return null;
  const first = subject.last + 2;
  const head = tokens[first];
  if (tokens[subject.last + 1]?.kind !== "comma" || head === undefined || head.isName || head.isTime) return null;
  if ((participleBase(head.lower) === null && head.lower !== "having") || PLANNED.test(head.lower)) return null;
  let last = time.last;
  while (last + 1 < verb.first && tokens[last + 1]?.kind !== "comma") last += 1;
  const item = itemAround(tokens, { first, last }, time);
  // "deployed under a truce signed in 2020": the time is that of the truce
  const own = tokens[item.first]?.lower === "having" ? item.first + 2 : item.first + 1;
  const between = tokens.slice(own, time.first);
  const isOfThing = between.some(
    ({ lower, isName }, at) =>
      !isName && participleBase(lower) !== null && !COORDINATORS.has(between[at - 1]?.lower ?? ""),
  );
  return isOfThing ? null : item;
}

const isInside = (reading: SentenceReading, span: Span, { first, last }: Range): boolean =>
  overlaps(span, spanOf(reading, { first, last }));

/** "paid out in 2016 and 2018": one thing. */
const isPair = ({ tokens }: SentenceReading, { first, last }: Range, times: readonly Span[]): boolean =>
  times.length === 2 &&
  tokens
    .slice(first + 1, last)
    .some(
      ({ lower }, at) =>
        lower === "and" && tokens[first + at]?.isTime === true && tokens[first + at + 2]?.isTime === true,
    );

/** @param times the words that date it: one expression, or the two of a pair */
function ofAdjunct(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  adjunct: Range,
  times: readonly DatingExpression[],
): Happening {
  const [words, until = null] = times as [DatingExpression, DatingExpression?];
  const antecedent = subjects.standsFor(reading, clause);
  const own = clause.subject && !isLoosePronoun(reading, clause.subject) ? wordsOf(reading, clause.subject) : "";
  const name = antecedent ?? own;
  const phrase = rangeTitle(reading, adjunct, null, { times, clauses: [] }).replace(/^having\s(?:been\s)?/i, "");
  const range =
    clause.subject && adjunct.first > clause.subject.last
      ? { first: clause.subject.first, last: adjunct.last }
      : adjunct;
  return {
    span: spanOf(reading, range),
    isWhole: false,
    // a headline: "Shipyard founded", which "the" would make a noun phrase
    title: name ? cutAtWord(`${capitalised(name.replace(/^the\s(?=\p{Ll})/iu, ""))} ${uncapitalised(phrase)}`) : phrase,
    words,
    ...datedBy(words, until),
    isStatement: false,
    about: name,
  };
}
