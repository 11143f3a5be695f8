// The events that one sentence tells: for each the piece of text, its date and the words for it.

import { type EdtfDate, parseDate } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import { type DatingExpression, dateOf } from "../temporal/timex.ts";

export interface Happening {
  /** The clause or noun phrase that tells it. */
  span: Span;
  /** Its clause carries the sentence, so that the whole sentence is its evidence. */
  isWhole: boolean;
  title: string;
  date: EdtfDate;
  /** The words that date it; null for the report's own news. */
  words: DatingExpression | null;
  lasts: boolean;
  /** Somebody has said something; what it speaks of has not happened by that. */
  isStatement: boolean;
  /** Whom a pronoun stands for: their names count as named. */
  about: string;
}

/** "since" reaches to the present, so it lasts; a range of two expressions becomes one interval. */
export function datedBy(words: DatingExpression, until: DatingExpression | null): { date: EdtfDate; lasts: boolean } {
  if (until) {
    const [from = ""] = words.meaning.reading.edtf.split("/");
    const to = until.meaning.reading.edtf.split("/").at(-1) ?? "";
    const range = parseDate(`${from}/${to}`);
    if (range.ok) return { date: range.date, lasts: until.relation === "until" };
  }
  return { date: dateOf(words), lasts: words.relation === "since" };
}

/** The words as they stand, without the "since" that belongs to the phrase around them. */
export const plain = (words: DatingExpression): DatingExpression => ({ ...words, relation: null });

/** Whether what the words name lies after a day; then it has not happened yet. */
export function isAhead({ meaning: { reading }, relation }: DatingExpression, today: number | null): boolean {
  if (today === null) return false;
  return reading.days.first > today || (relation === "until" && reading.days.last > today);
}

/** Whether words of time do not say of which year: "on Friday", "5 October". */
export const lacksYear = (words: string): boolean => !/\d{4}|\d[./-]\d{1,2}[./-]\d\d/.test(words);
