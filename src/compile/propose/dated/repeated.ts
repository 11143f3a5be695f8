// One thing that happened more than once: "in May 2021 and again in September 2022".

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { PREPOSITIONS } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import type { SentenceReading } from "../reading.ts";

/** Words of time and their tokens. */
export interface Placed {
  words: DatingExpression;
  range: Range;
}

/** "twice", "on three occasions" at the end of a title: each of the times is an event of its own. */
export const TIMES = /,?\s(?:twice|\p{Ll}+\stimes|on\s\p{Ll}+\soccasions)$/u;

/** A clause up to the first of the times at its end. */
export function beforeTimes({ tokens }: SentenceReading, clause: Clause, placed: readonly Placed[]): Clause {
  const times = (placed[0]?.range.first ?? clause.last) - 1;
  if (clause.verb === null || times < clause.verb.last) return clause; // "In 2012 and in 2014 they met"
  let last = times;
  while (last > (clause.verb?.last ?? clause.first) && AND_AGAIN.test(tokens[last]?.lower ?? "")) last -= 1;
  return last < clause.last ? { ...clause, last } : clause;
}

/** Words that may stand between the times of a thing that happened more than once. */
const AND_AGAIN = /^(?:,|and|again|then|also|finally|once|more|in|on|at|during)$/;

/** "in May 2021 and again in September 2022": each time for itself. Others belong together. */
export function repeated({ tokens }: SentenceReading, placed: readonly Placed[]): Placed[][] {
  const isNext = ({ range }: Placed, at: number): boolean => {
    const before = placed[at - 1]?.range;
    if (before === undefined) return true;
    const between = tokens.slice(before.last + 1, range.first);
    return between.every(({ lower }) => AND_AGAIN.test(lower)) && between.some(({ lower }) => PREPOSITIONS.has(lower));
  };
  return placed.length > 1 && placed.every(isNext) ? placed.map((each) => [each]) : [[...placed]];
}

/** "They appealed twice: in May 2021 and in September 2022": nothing but times behind a colon. */
export const isListOfTimes = ({ tokens }: SentenceReading, { first, last }: Clause): boolean =>
  tokens[first - 1]?.text === ":" &&
  tokens.slice(first, last + 1).every(({ isTime, lower, kind }) => isTime || AND_AGAIN.test(lower) || kind === "mark");
