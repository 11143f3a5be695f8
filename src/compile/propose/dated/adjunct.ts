// The thing that a participle tells beside the subject of a sentence: "Born in Bergen in 1943, he …".

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { PLANNED } from "../../en/grammar/verb-lexicon.ts";
import { COORDINATORS, participleBase } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
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
  return { first, last };
}

/** The thing that a participle tells beside a subject: "Born in Bergen in 1943, he …", "Nordvik Energy, founded in 1974, …"; null where there is none. */
export function adjunctHappening(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  time: Range,
  words: DatingExpression,
): Happening | null {
  const before = adjunctBefore(reading, clause, time);
  if (before) return ofAdjunct(reading, subjects, clause, before, words);
  const behind = adjunctBehind(reading, clause, time);
  if (behind === null || clause.subject === null) return null;
  const range = { first: clause.subject.first, last: behind.last };
  return {
    span: spanOf(reading, range),
    isWhole: false,
    title: rangeTitle(reading, range, null),
    words,
    ...datedBy(words, null),
    isStatement: false,
    about: "",
  };
}

/** ", founded in 1974," between a subject and its verb: the phrase with the time. */
function adjunctBehind({ tokens }: SentenceReading, { subject, verb }: Clause, time: Range): Range | null {
  if (subject === null || verb === null || time.first <= subject.last || time.last >= verb.first) return null;
  const head = tokens[subject.last + 2];
  if (tokens[subject.last + 1]?.kind !== "comma" || head === undefined || head.isName || head.isTime) return null;
  if (participleBase(head.lower) === null || PLANNED.test(head.lower)) return null;
  // "deployed under a truce signed in 2020": the time is that of the truce
  const between = tokens.slice(subject.last + 3, time.first);
  if (
    between.some(
      ({ lower, isName }, at) =>
        !isName && participleBase(lower) !== null && !COORDINATORS.has(between[at - 1]?.lower ?? ""),
    )
  )
    return null;
  let { last } = time;
  while (last + 1 < verb.first && tokens[last + 1]?.kind !== "comma") last += 1;
  return { first: subject.last + 2, last };
}

function ofAdjunct(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  adjunct: Range,
  words: DatingExpression,
): Happening {
  const antecedent = subjects.standsFor(reading, clause);
  const own = clause.subject && !isLoosePronoun(reading, clause.subject) ? wordsOf(reading, clause.subject) : "";
  const name = antecedent ?? own;
  const phrase = rangeTitle(reading, adjunct, null, { times: [words], clauses: [] }).replace(
    /^having\s(?:been\s)?/i,
    "",
  );
  return {
    span: spanOf(reading, adjunct),
    isWhole: false,
    // a headline: "Shipyard founded", which "the" would make a noun phrase
    title: name ? cutAtWord(`${capitalised(name.replace(/^the\s(?=\p{Ll})/iu, ""))} ${uncapitalised(phrase)}`) : phrase,
    words,
    ...datedBy(words, null),
    isStatement: false,
    about: name,
  };
}
