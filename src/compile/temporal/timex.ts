// TIMEX3 after TimeML: expressions of time with their spans, values and days, and the rules that read them.

import { dayString, type EdtfDate, edtf, parseDate } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { Token } from "./token.ts";

/** Day numbers, both inclusive; ∓Infinity for an open end. */
export interface Days {
  first: number;
  last: number;
}

/** TIMEX3's types. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** The meaning of words that date something. */
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
 * - dating: the words give days; `aside` for a time that is only compared with, from which the text does not go on;
 * - unanchored: they would, but the document has no date to count from; the value leaves open what is unknown;
 * - vague: they speak of time without dating anything ("today" as nowadays, "for several decades"); `isMistaken` for
 *   a day that no calendar has ("31 April").
 */
export type Meaning =
  | { kind: "dating"; type: TimexType; reading: Reading; alternatives?: string[]; aside?: true }
  | { kind: "unanchored"; type: TimexType; value: string }
  | { kind: "vague"; type: TimexType; value: string; isMistaken?: true };

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
  meaning: Extract<Meaning, { kind: "dating" }>;
}

export const isDating = (expression: TimeExpression): expression is DatingExpression =>
  expression.meaning.kind === "dating";

/** Whether the words around an expression turn to the past or to what is to come; null when they do not say. */
export type Direction = "past" | "future" | null;

/** Direction in which words without a year are resolved: that of their verb, or onward from the last date of a story. */
export type Toward = Direction | "onward";

/** The time from which words without a year are read: in news the document's day, in a story, and behind a former year, the time named last. */
export interface Vantage {
  day: number;
  /** The last day of the time that the story has reached, which may be a whole year. */
  until: number;
  toward: Toward;
  /** The day they are counted from, where it is one. */
  anchor: number | undefined;
  /** The whole text tells a story: its days of the week, too, are none of the report's own. */
  isStory: boolean;
  /** A verb of the past bars all days after the one they are seen from. */
  isReport?: boolean;
}

/** A time that the text has named, and where. */
export interface Named {
  start: number;
  reading: Reading;
  /** Told as over before the rest of the story: "had left on 3 May". */
  isBackground(): boolean;
  /** It stands in what is said beside, as of a birth: the text does not go on from it, or not in the same sentence. */
  isAside(isSameSentence: boolean): boolean;
  /** It began what lasts to the present ("since 1980"): the text does not go on from it. */
  isSince: boolean;
}

/** The surroundings of a match that a rule may look at. */
export interface Context {
  text: string;
  /** The tokens of the sentence. */
  tokens: readonly Token[];
  /** Indices of the match's first token and of the one after its last. */
  from: number;
  to: number;
  /** Day that relative words are counted from; null when the document has no date. */
  anchor: number | null;
  /** Whether the words around turn to the past or to what is to come; null when they do not say. */
  direction(): Direction;
  /** The day that a month or a day without a year is seen from; null when nothing gives one. */
  vantage(): Vantage | null;
  /** The times that the text has named before the match, the latest first. */
  named(): Iterable<Reading>;
  /** The same with their places. */
  placed(): Iterable<Named>;
}

/** The first token of each named part of a form. */
export type Groups = Record<string, Token | undefined>;

/** Words before an expression that may belong to it: none, a single one ("about"), or also bounds of a length ("at least"). */
export type RoughReach = "never" | "word" | "length";

/** One form of words. `read` answers null when the match is not of this form after all. */
export interface Rule {
  name: string;
  /** Why it stands where it stands in the order. */
  why: string;
  /** See form.ts. */
  form: string;
  /** The words before it that belong to it, where its type does not say so. */
  rough?: RoughReach;
  read(groups: Groups, context: Context): Meaning | null;
}

export const vague = (value: string, type: TimexType = "DATE"): Meaning => ({ kind: "vague", type, value });
export const unanchored = (value = "XXXX-XX-XX", type: TimexType = "DATE"): Meaning => ({
  kind: "unanchored",
  type,
  value,
});

/** Exact words: the date they give is just the days that they mean. */
export const exact = (value: string, edtfText: string, days: Days, anchor?: number): Meaning => ({
  kind: "dating",
  type: "DATE",
  reading: exactReading(value, edtfText, days, anchor),
});

/** The reading of exact words, made at once: the copy of one costs more than to find the words. */
export const exactReading = (value: string, edtfText: string, days: Days, anchor?: number): Reading =>
  anchor === undefined
    ? { value, days, edtf: edtfText, loose: false, grain: 1, container: days }
    : { value, days, edtf: edtfText, loose: false, grain: 1, container: days, anchor: anchorName(anchor) };

/** The day asked for last and its name: most expressions of a document are counted from one day. */
let lastAnchor = { day: Number.NaN, name: "" };

function anchorName(day: number): string {
  if (lastAnchor.day !== day) lastAnchor = { day, name: dayString(day) };
  return lastAnchor.name;
}

/** A reading as a meaning, with the day it is counted from. */
export function dating(reading: Reading, anchor?: number): Meaning {
  return {
    kind: "dating",
    type: "DATE",
    reading: anchor === undefined ? reading : { ...reading, anchor: anchorName(anchor) },
  };
}

/** The same meaning, with other values that the words may have as well. */
export function orElse(meaning: Meaning | null, alternatives: readonly string[]): Meaning | null {
  if (meaning?.kind !== "dating") return meaning;
  const others = alternatives.filter((value) => value !== meaning.reading.value);
  return others.length === 0 ? meaning : { ...meaning, alternatives: others };
}

/** "around 2005": the year before and the year after are not excluded. */
export function roughly(meaning: Meaning): Meaning {
  if (meaning.kind !== "dating" || meaning.reading.edtf.includes("/") || meaning.type === "TIME") return meaning;
  const { days, edtf, loose } = meaning.reading;
  if (loose) return meaning;
  const grain = days.last - days.first + 1;
  const around = { first: days.first - grain, last: days.last + grain };
  const reading = { ...meaning.reading, edtf: `${edtf}~`, loose: true, grain, days: around, container: around };
  return parseDate(reading.edtf).ok ? { ...meaning, reading } : meaning;
}

/** The TIMEX3 value of an expression. */
export const timexValue = ({ meaning }: TimeExpression): string =>
  meaning.kind === "dating" ? meaning.reading.value : meaning.value;

/** The date that an expression gives by itself, `since` and `until` included. */
export function dateOf(expression: DatingExpression): EdtfDate {
  const own = expression.meaning.reading.edtf;
  if (expression.relation === null) return edtf(own);
  const [from = own, to = own] = own.split("/");
  return edtf(expression.relation === "since" ? `${from}/..` : `../${expression.relation === "before" ? from : to}`);
}
