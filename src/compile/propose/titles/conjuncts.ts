// Verbs of one event: where a sentence joins them, its title tells them all.

import type { Clause } from "../../en/grammar/clauses.ts";
import { isEventNoun } from "../../en/grammar/verb-lexicon.ts";
import { COORDINATORS, PREPOSITIONS } from "../../en/grammar/words.ts";
import { AFFECTING, HARMING, HAZARD } from "../../en/words/titles.ts";
import type { SentenceReading } from "../reading.ts";

/**
 * The clause before that tells the same event as one that is dated: "killed 13 people" of "killed 13 people and wounded
 * dozens in August", "13 were killed" of "13 were killed and dozens wounded in August". Null where there is none.
 */
export function sameHarmBefore(reading: SentenceReading, clause: Clause): Clause | null {
  const { tokens, clauses } = reading;
  const before = clauses.findLast(
    ({ kind, verb, last }) => verb !== null && last < clause.first && (kind === "main" || kind === "coordinate"),
  );
  if (!before?.verb || !clause.verb || !before.subject || before.said !== null) return null;
  if (!COORDINATORS.has(tokens[clause.first - 1]?.lower ?? "") || before.parent !== clause.parent) return null;
  if (before.verb.isNegated !== clause.verb.isNegated) return null;
  if (tokens.slice(before.first, before.last + 1).some(({ isTime }) => isTime)) return null;
  const isGapped = clause.kind === "main" && before.verb.isPassive && clause.verb.first === clause.verb.last;
  if (clause.kind !== "coordinate" && !(isGapped && HARMING.has(clause.verb.base))) return null;
  return doesHarm(reading, before, before) && doesHarm(reading, clause, before) ? before : null;
}

/** Whether a verb does harm, or has the effect of a thing that happened, which its subject is. */
function doesHarm({ tokens }: SentenceReading, { verb }: Clause, { subject }: Clause): boolean {
  if (verb === null || subject === null) return false;
  if (HARMING.has(verb.base)) return true;
  const end = tokens.findIndex(({ lower }, at) => at > subject.first && PREPOSITIONS.has(lower));
  const head = tokens[Math.min(end === -1 ? subject.last : end - 1, subject.last)];
  return AFFECTING.has(verb.base) && head !== undefined && (isEventNoun(head.lower) || HAZARD.test(head.lower));
}
