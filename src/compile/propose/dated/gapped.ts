// A second conjunct without a verb: "Norway joined in 1994 and Iceland, after a vote, in 1995".

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import type { Token } from "../../en/grammar/tokens.ts";
import { DATING, DETERMINERS } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import { actorOfAlias } from "../actors/actors.ts";
import type { Subjects } from "../actors/subjects.ts";
import { datedBy, type Happening, plain } from "../happening.ts";
import { type SentenceReading, spanOf, wordsOf } from "../reading.ts";
import { capitalised, cutAtWord } from "../titles/tidy.ts";
import { isLoosePronoun } from "../titles/title.ts";

/** Longest name of a second conjunct, and longest aside behind it, in tokens. */
const [MAX_NAME, MAX_ASIDE] = [5, 10];

/** The tokens of the name before words of time; null where none stands there. */
function nameBefore(tokens: readonly Token[], time: Range): Range | null {
  let last = time.first - 1;
  if (DATING.test(tokens[last]?.lower ?? "")) last -= 1;
  if (tokens[last]?.kind === "comma") {
    let open = last - 1;
    while (open > last - MAX_ASIDE && tokens[open]?.kind !== "comma") open -= 1;
    if (tokens[open]?.kind !== "comma") return null;
    last = open - 1;
  }
  let first = last + 1;
  while (first > last - MAX_NAME && tokens[first - 1]?.isName && !tokens[first - 1]?.isTime) first -= 1;
  if (first > last) return null;
  return { first: DETERMINERS.has(tokens[first - 1]?.lower ?? "") ? first - 1 : first, last };
}

/**
 * The conjunct without a verb that words of time belong to: a name behind "and" or a comma, behind which the first conjunct has
 * ended with words of time of its own. "Norway met Iceland and Denmark in 2014" has none.
 */
export function gappedBefore({ tokens }: SentenceReading, { verb }: Clause, time: Range): Range | null {
  const name = nameBefore(tokens, time);
  if (name === null || verb === null || name.first - 2 <= verb.last) return null;
  let joint = name.first - 1;
  if (!/^(?:and|but)$/.test(tokens[joint]?.lower ?? "") && tokens[joint]?.kind !== "comma") return null;
  while (tokens[joint - 1]?.kind === "comma") joint -= 1;
  return tokens[joint - 1]?.isTime ? { first: name.first, last: name.last } : null;
}

/** The name before the first conjunct's words of time: of the object, where it has one. */
function objectBefore({ tokens }: SentenceReading, verb: Range, joint: number): Range | null {
  let time = verb.last + 1;
  while (time < joint && !tokens[time]?.isTime) time += 1;
  const name = tokens[time]?.isTime ? nameBefore(tokens, { first: time, last: time }) : null;
  return name !== null && name.first > verb.last ? name : null;
}

/** The kind of actor that a name is; null for one that the domain does not know. */
function kindOf(reading: SentenceReading, name: Range): string | null {
  const { domain } = reading.document;
  const id = actorOfAlias(wordsOf(reading, name).replace(/^the\s/i, ""), domain);
  return domain.actors.find((actor) => actor.id === id)?.kind ?? null;
}

const isBare = ({ tokens }: SentenceReading, { first }: Range): boolean => !DETERMINERS.has(tokens[first]?.lower ?? "");

/**
 * The thing that such a conjunct tells: its name with the verb of the first, and what that governs before its own time. Where
 * the first has a name as object, the second is what is of its kind: "Norway met Iceland in 2014 and Denmark in 2015" has two
 * objects, "Norway joined the Union in 1994 and Denmark in 1995" two subjects. Null where the kinds do not tell.
 */
export function gappedHappening(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  name: Range,
  time: Range,
  words: DatingExpression,
): Happening | null {
  const { verb, subject } = clause;
  if (verb === null || subject === null) return null;
  const object = objectBefore(reading, verb, name.first);
  const [own, objects, subjectKind] = [name, object, subject].map((each) => each && kindOf(reading, each));
  const isObject = object !== null && own !== null && own === objects;
  // "Norway joined the Union in 1994 and Iceland": a bare name like that of the subject
  const isLikeSubject = own === null ? isBare(reading, name) && isBare(reading, subject) : own === subjectKind;
  if (object !== null && !isObject && !(isLikeSubject && (own !== null || !isBare(reading, object)))) return null;
  const told = isObject ? ofObject(reading, subjects, clause, object, name) : ofSubject(reading, verb, name);
  if (told === null) return null;
  return {
    span: spanOf(reading, { first: name.first, last: time.last }),
    isWhole: false,
    title: cutAtWord(told),
    words: plain(words),
    ...datedBy(plain(words), null),
    isStatement: false,
    about: told,
  };
}

/** The name of the second conjunct, with the verb of the first and what that governs before its own time. */
function ofSubject(reading: SentenceReading, verb: Range, name: Range): string {
  const { tokens } = reading;
  let { last } = verb;
  while (last + 1 < name.first && !tokens[last + 1]?.isTime && tokens[last + 1]?.kind !== "comma") last += 1;
  while (last > verb.last && DATING.test(tokens[last]?.lower ?? "")) last -= 1;
  return `${capitalised(wordsOf(reading, name))} ${wordsOf(reading, { first: verb.first, last })}`;
}

/** The first conjunct up to its object, with that of the second; null where its subject is a pronoun that stands for nobody known. */
function ofObject(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  object: Range,
  name: Range,
): string | null {
  const { subject, verb } = clause;
  if (subject === null || verb === null) return null;
  const antecedent = subjects.standsFor(reading, clause);
  if (antecedent === null && isLoosePronoun(reading, subject)) return null;
  const governs = wordsOf(reading, { first: verb.first, last: object.first - 1 });
  return `${capitalised(antecedent ?? wordsOf(reading, subject))} ${governs} ${wordsOf(reading, name)}`;
}
