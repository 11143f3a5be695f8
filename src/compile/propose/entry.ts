// The one thing that a line of a chronology tells.

import type { Subjects } from "./actors/subjects.ts";
import { isSaying } from "./dated/dated.ts";
import type { Entry } from "./entries.ts";
import { isQuestion, truthOf } from "./factuality.ts";
import { datedBy, type Happening, isAhead } from "./happening.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import { clauseTitle, rangeTitle } from "./titles/title.ts";

/** A line needs no verb ("Treaty on the northern base"); one that speaks of what is to come tells nothing. */
export function entryHappening(
  reading: SentenceReading,
  { words, span }: Entry,
  subjects: Subjects,
  today: number | null,
): Happening | null {
  if (isAhead(words, today) || isQuestion(reading)) return null;
  const clause = reading.clauses.find(({ kind, verb }) => kind === "main" && verb !== null) ?? null;
  if (clause?.verb && truthOf(reading, clause) === "unreal") return null;
  const about = clause ? (subjects.standsFor(reading, clause) ?? "") : "";
  const all = { first: 0, last: reading.tokens.length - 1 };
  if (!/\p{L}{3}/u.test(wordsOf(reading, all))) return null;
  const title = clause?.subject
    ? clauseTitle({ reading, clause, subject: about || null })
    : rangeTitle(reading, all, clause);
  const isStatement = clause !== null && isSaying(clause);
  return { span, isWhole: true, title, words, ...datedBy(words, null), isStatement, about };
}
