// Reads days written in the head of a document, as far as they can be the document's own.

import type { Span } from "../../model/text.ts";
import { weekdayOf } from "../en/temporal/lexicon.ts";
import { tag } from "../en/temporal/tag.ts";
import { calendar } from "../temporal/calendar.ts";
import type { TimeExpression } from "../temporal/timex.ts";
import { tokenize } from "../text/tokens.ts";

/** A day in writing. */
export interface WrittenDay extends Span {
  /** Day number; null where the writing leaves it open. */
  day: number | null;
  /** Why it is open, as words for a message; null for a day of no stated year. */
  doubt: string | null;
}

/** Days by the calendar alone, and an hour with its day. A holiday is told of, it dates no document. */
const RULES = new Set(["day", "slashed-day", "day-month", "time"]);

/** The days written in a short text, in their order. */
export function writtenDays(text: string): WrittenDay[] {
  if (!/\d/.test(text)) return [];
  return tag(tokenize(text), [{ start: 0, end: text.length }], null).flatMap((expression) => {
    const read = RULES.has(expression.rule) ? dayOf(expression) : null;
    return read ? [{ start: expression.start, end: expression.end, ...read }] : [];
  });
}

function dayOf({ rule, text, meaning }: TimeExpression): Pick<WrittenDay, "day" | "doubt"> | null {
  // "on 3 May" after a day that tells its year may be read with it; a document is not dated so
  if (rule === "day-month") return { day: null, doubt: null };
  // an hour alone belongs to the day beside it
  if (meaning.kind !== "dating" || (rule === "time" && !/\d{4}/.test(text))) return null;
  if (meaning.alternatives) return { day: null, doubt: "nobody can tell which of the figures is the month" };
  const day = meaning.reading.days.first;
  const weekday = weekdayOf(/^\p{L}+/u.exec(text)?.[0] ?? "");
  const isOther = weekday !== null && weekday !== calendar(day).weekday;
  return isOther ? { day: null, doubt: "the day of the week is not that of the date" } : { day, doubt: null };
}
