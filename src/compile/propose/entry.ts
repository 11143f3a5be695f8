// The one thing that a line of a chronology tells.

import { MAX_TITLE } from "../../model/timeline.ts";
import type { Clause } from "../en/grammar/clauses.ts";
import { isBase } from "../en/grammar/words.ts";
import { LOOSE_PRONOUN } from "../en/words/reference.ts";
import type { Subjects } from "./actors/subjects.ts";
import { isSaying } from "./dated/dated.ts";
import type { Entry } from "./entries/entries.ts";
import { isQuestion, truthOf } from "./factuality.ts";
import { datedBy, type Happening, isAhead } from "./happening.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import { clauseTitle, rangeTitle } from "./titles/title.ts";

/** A line needs no verb ("Treaty on the northern base"); one that speaks of what is to come tells nothing. */
export function entryHappening(
  reading: SentenceReading,
  { words, span, joint, isFurther = false }: Entry,
  subjects: Subjects,
  today: number | null,
): Happening | null {
  if (isAhead(words, today) || isQuestion(reading)) return null;
  const clause = reading.clauses.find(({ kind, verb }) => kind === "main" && verb !== null) ?? null;
  if (clause?.verb && truthOf(reading, clause) === "unreal") return null;
  if (isFurther && !(clause ? tellsMore(reading, clause) : isInPlural(reading))) return null;
  const about = clause ? (subjects.standsFor(reading, clause) ?? "") : "";
  const all = { first: 0, last: reading.tokens.length - 1 };
  if (!/\p{L}{3}/u.test(wordsOf(reading, all))) return null;
  const title = joined(
    ownTitle(reading, about) ??
      (clause?.subject ? clauseTitle({ reading, clause, subject: about || null }) : rangeTitle(reading, all, clause)),
    joint === null ? "" : reading.text.slice(joint - reading.sentence.start),
  );
  const isStatement = clause !== null && isSaying(clause);
  return { span, isWhole: true, title, words, ...datedBy(words, null), isStatement, about };
}

/** Behind the first sentence of an entry: what was done then, not what was so, had been done before or was left undone. */
function tellsMore(reading: SentenceReading, clause: Clause): boolean {
  const { verb, subject } = clause;
  if (verb === null || subject === null || truthOf(reading, clause) !== "done") return false;
  const isEarlier = reading.tokens[verb.first]?.lower === "had";
  return !verb.isNegated && !verb.isProgressive && !isEarlier && !clause.said && !isSaying(clause);
}

/** "Norway and Iceland sign the accord": a verb of the present behind a name or a plural, which is told from a noun in chronologies alone. */
const isInPlural = ({ tokens }: SentenceReading): boolean =>
  tokens.some(({ lower, isName }, at) => {
    const before = tokens[at - 1];
    return !isName && isBase(lower) && before !== undefined && (before.isName || /[^s]s$/.test(before.lower));
  });

/** A line that is short enough is its own title, with all that it tells; null where it refers to another, or has words of time. */
function ownTitle({ text, tokens, times }: SentenceReading, about: string): string | null {
  const words = text
    .replace(/\s+/g, " ")
    .replace(/[.;,:]+$/, "")
    .trim();
  const isLoose = about !== "" || LOOSE_PRONOUN.test(tokens[0]?.lower ?? "");
  return isLoose || times.length > 0 || words.length > MAX_TITLE ? null : words;
}

/** "Norway | Cancels the exercise": behind the cell of whoever does it, the other goes on small, if it is no name. */
function joined(title: string, cell: string): string {
  const [word = ""] = /^\p{Lu}\p{Ll}+/u.exec(cell) ?? [];
  const at = title.indexOf(` ${word}`);
  return word === "" || at === -1
    ? title
    : `${title.slice(0, at + 1)}${word.toLowerCase()}${title.slice(at + 1 + word.length)}`;
}
