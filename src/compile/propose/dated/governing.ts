// The clause whose verb words of time date.

import { type Clause, isSetBeside, type Range } from "../../en/grammar/clauses.ts";
import { COMMITTING, INTENDING, PLANNED } from "../../en/grammar/verb-lexicon.ts";
import { DATING, isBase } from "../../en/grammar/words.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import { clauseAround, isCleft, type SentenceReading } from "../reading.ts";
import { isListOfTimes } from "./repeated.ts";

/** The clause whose verb an expression dates. "two days after they met" belongs to the clause that follows. */
export function governing(reading: SentenceReading, words: DatingExpression, range: Range): Clause | null {
  if (/\b(?:after|before)$/i.test(words.text)) {
    const next = reading.clauses.find(({ first, verb }) => verb !== null && first === range.last + 1);
    if (next) return next;
  }
  const clause = clauseAround(reading, range.first);
  if (clause === null) return null;
  if (clause.verb === null) {
    if (clause.kind === "aside" || clause.kind === "relative") return clause.parent;
    if (!isListOfTimes(reading, clause)) return clause;
    const isBefore = (each: Clause) => each.kind !== "relative" && each.verb !== null && each.last < clause.first;
    return reading.clauses.findLast(isBefore) ?? clause;
  }
  // "It was in 1994 that they joined": the clause behind
  const cleft = reading.clauses.find(
    (each) => each.parent === clause && range.last < each.first && isCleft(reading, each),
  );
  if (isBehindSetBeside(reading, clause, range)) return clause.parent;
  // "received a loan that runs to 40 million in March": what is so at all times has no date
  const isGeneral = clause.kind === "relative" && clause.verb.tense === "present" && words.relation === null;
  return cleft ?? (isGeneral ? clause.parent : clause);
}

/** "recalled two envoys, who had served in Oslo, on 2 May": a comma has closed what is set beside, and the time is of the clause around. */
function isBehindSetBeside({ tokens }: SentenceReading, clause: Clause, { first }: Range): boolean {
  const { parent, verb } = clause;
  if (verb === null || parent?.verb == null || parent.verb.last >= clause.first) return false;
  const before = DATING.test(tokens[first - 1]?.lower ?? "") ? first - 2 : first - 1;
  return isSetBeside(tokens, clause) && tokens[before]?.kind === "comma" && before > verb.last;
}

/** "agreed to meet in May", "a summit due in June": the time of what was planned, not of the planning. */
export function isOfPlan({ tokens, clauses }: SentenceReading, { verb }: Clause, { first }: Range): boolean {
  if (verb === null) return false;
  for (let at = first - 1; at > Math.max(verb.last, first - 12); at -= 1) {
    const token = tokens[at];
    if (token?.kind === "comma" && at < first - 1) return false;
    if (token && PLANNED.test(token.lower) && !clauses.some((each) => each.verb?.last === at)) return true;
  }
  const isBinding = (COMMITTING.has(verb.base) || INTENDING.has(verb.base)) && !verb.isNegated;
  if (!isBinding) return false;
  for (let at = verb.last + 1; at < first; at += 1) {
    const token = tokens[at];
    if (token?.lower === "to" && isBase(tokens[at + 1]?.lower ?? "")) return true;
    // "agreed on a summit in May", "called for talks by June"
    if (token?.lower === "for" && at <= verb.last + 2 && /^(?:call|ask|plan|schedule|set|propose)$/.test(verb.base))
      return true;
  }
  return false;
}
