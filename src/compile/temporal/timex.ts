// What a form of words says about time, after TimeML's TIMEX3: the span, the value, and the days that it may mean.

import { type EdtfDate, edtf } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";

/** Day numbers, both inclusive; ∓Infinity for an open end. */
export interface Days {
  first: number;
  last: number;
}

/** What dated words mean. */
export interface Reading {
  /** TIMEX3 value, e.g. "2005", "2011-SU", "2017-W08-WE". */
  value: string;
  /** The days that the words may mean. */
  days: Days;
  /** The date that they give when no editor writes one (EDTF). */
  edtf: string;
  /** The words name their time only roughly ("end of 2005"); a date must then not pretend to be sharp. */
  loose: boolean;
  /** The narrowest date, in days, that loose words may still bear. */
  grain: number;
  /** For loose words: the unit around them ("2005" of "end of 2005"), which a cautious editor may give instead. */
  container: Days;
  /** The day that relative words are counted from. */
  anchor?: string;
}

/**
 * - dating: the words give days;
 * - unanchored: they would, but the document has no date to count from;
 * - vague: they speak of time without dating anything ("today" as nowadays, "for several decades").
 */
export type Meaning =
  | { kind: "dating"; reading: Reading }
  | { kind: "unanchored" }
  | { kind: "vague"; value: "PRESENT_REF" | "FUTURE_REF" | "PAST_REF" | "PXX" };

/** Words before an expression that make it a start or an end. */
export type Relation = "since" | "until" | "before" | null;

export interface TimeExpression extends Span {
  text: string;
  rule: string;
  relation: Relation;
  meaning: Meaning;
}

/** A dating expression, its reading at hand. */
export interface DatingExpression extends TimeExpression {
  meaning: { kind: "dating"; reading: Reading };
}

export const isDating = (expression: TimeExpression): expression is DatingExpression =>
  expression.meaning.kind === "dating";

/** What a rule may look at besides its own match. */
export interface Context {
  sentence: string;
  /** Offsets of the match in the sentence. */
  start: number;
  end: number;
  /** Day that relative words are counted from; null when the document has no date. */
  anchor: number | null;
  /** The day named last before these words, in the whole document. */
  dayBefore(): number | null;
}

export type Groups = Record<string, string | undefined>;

/** One form of words. `read` answers null when the match is not of this form after all. */
export interface Rule {
  name: string;
  /** Why it stands where it stands in the order. */
  why: string;
  pattern: RegExp;
  read(groups: Groups, context: Context): Meaning | null;
}

export const vague = (value: Extract<Meaning, { kind: "vague" }>["value"]): Meaning => ({ kind: "vague", value });
export const UNANCHORED: Meaning = { kind: "unanchored" };

/** Exact words: the date they give is just the days that they mean. */
export function exact(value: string, edtfText: string, days: Days, anchor?: string): Meaning {
  const reading: Reading = { value, days, edtf: edtfText, loose: false, grain: 1, container: days };
  return { kind: "dating", reading: anchor === undefined ? reading : { ...reading, anchor } };
}

/** The date that an expression gives by itself, `since` and `until` included. */
export function dateOf(expression: DatingExpression): EdtfDate {
  const own = expression.meaning.reading.edtf;
  if (expression.relation === null) return edtf(own);
  const [from = own, to = own] = own.split("/");
  return edtf(expression.relation === "since" ? `${from}/..` : `../${expression.relation === "before" ? from : to}`);
}
