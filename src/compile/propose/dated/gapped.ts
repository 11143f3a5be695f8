// A second conjunct without a verb: "Norway joined in 1994 and Iceland, after a vote, in 1995".

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import type { Token } from "../../en/grammar/tokens.ts";
import { DATING, DETERMINERS } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import { datedBy, type Happening, plain } from "../happening.ts";
import { type SentenceReading, spanOf, wordsOf } from "../reading.ts";
import { capitalised, cutAtWord } from "../titles/tidy.ts";

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

/** The thing that such a conjunct tells: its name with the verb of the first, and what that governs before its own time. */
export function gappedHappening(
  reading: SentenceReading,
  clause: Clause,
  name: Range,
  time: Range,
  words: DatingExpression,
): Happening | null {
  const { tokens } = reading;
  const { verb } = clause;
  if (verb === null) return null;
  let { last } = verb;
  while (last + 1 < name.first && !tokens[last + 1]?.isTime && tokens[last + 1]?.kind !== "comma") last += 1;
  while (last > verb.last && DATING.test(tokens[last]?.lower ?? "")) last -= 1;
  const told = wordsOf(reading, { first: verb.first, last });
  return {
    span: spanOf(reading, { first: name.first, last: time.last }),
    isWhole: false,
    title: cutAtWord(`${capitalised(wordsOf(reading, name))} ${told}`),
    words: plain(words),
    ...datedBy(plain(words), null),
    isStatement: false,
    about: `${wordsOf(reading, name)} ${told}`,
  };
}
