// Pieces that several forms share, with the readings of what they match.

import { civil } from "../../../../model/date.ts";
import { pad } from "../../../temporal/calendar.ts";
import type { Groups } from "../../../temporal/timex.ts";
import type { Token } from "../../../temporal/token.ts";
import { AMOUNTS, ordinalOf, type Unit, unitOf } from "../lexicon.ts";

/** "Thursday, September 6": the day of the week belongs to the day. */
export const ON_WEEKDAY = "(?:(?:WEEKDAY|WEEKDAY DAYPART) COMMA?)?";
export const YEAR = "year:(YEAR4|YEAR_WORDS|SHORT_YEAR)";
/** Between the ends of a range; "and" joins ends only where "between" stands before them, see isList. */
export const THROUGH = "(?:DASH? (?:to|until|till|through|thru) DASH?|DASH|SLASH|and)";
/** A day of a month: "5", "5th", "fifth of". */
export const LONG_DAY = (side = ""): string =>
  `(?:${ON_WEEKDAY} (?:month${side}:MONTH (?:the day${side}:(DAY_TH|ORDINAL)|day${side}:DAY_TH)|the? day${side}:DAY_TH (?:day)? of? month${side}:MONTH|the? day${side}:ORDINAL (?:day)? of month${side}:MONTH))`;
/** "two", "a", "a few", "several", "a hundred", "two more". */
export const AMOUNT =
  "(?:amount:(NUM|HALF)|a:(a|an)|a? vague:VAGUE_AMOUNT of?|a:a scale:SCALE) (?:more|additional|extra|consecutive|straight|full|long|whole|solid|trading|business|working|calendar|short|successive)?";

export interface Amount {
  least: number;
  usual: number;
  most: number;
}

/** Nobody counts further back than the calendar reaches. */
const MOST = 9999;

const sharp = (value: number): Amount => ({ least: value, usual: value, most: value });

/** The number that AMOUNT found. */
export function amountOf({ amount, vague, scale, a }: Groups): Amount | null {
  if (amount) return amount.value <= MOST ? sharp(amount.value) : null;
  if (vague) return AMOUNTS[vague.word] ?? null;
  if (scale) return sharp(scale.value);
  return a ? sharp(1) : null;
}

const LETTERS: Record<Unit, string> = {
  ...{ second: "TS", minute: "TM", hour: "TH", day: "D", night: "D", week: "W", fortnight: "W", month: "M" },
  ...{ quarter: "Q", semester: "M", year: "Y", decade: "Y", century: "Y", millennium: "Y", weekend: "D" },
};
const FACTORS: Partial<Record<Unit, number>> = {
  ...{ fortnight: 2, semester: 6, decade: 10, century: 100, millennium: 1000, weekend: 2 },
};
/** Half of a unit, in smaller ones. */
const SMALLER: Partial<Record<Unit, string>> = { year: "6M", hour: "30M", minute: "30S", day: "T12H" };

/** TIMEX3's length of time: "P3Y", "PT2H", "PXM" for an unknown number. */
export function lengthValue(amount: Amount | null, word: string): string {
  const unit = unitOf(word);
  const letters = LETTERS[unit];
  const [time, letter] = letters.length === 2 ? ["T", letters[1]] : ["", letters];
  // a couple is two; a few are any number
  if (amount === null || (amount.least !== amount.most && amount.usual !== 2)) {
    const bare = { decade: "E", century: "C" }[unit as string];
    return `P${time}X${bare ?? letter}`;
  }
  const count = amount.usual * (FACTORS[unit] ?? 1);
  const half = SMALLER[unit];
  if (half && count % 1 === 0.5) return `P${time}${Math.floor(count)}${letter}${half}`;
  return `P${time}${count}${letter}`;
}

/** The day of the month that LONG_DAY found; "second" has another value as a unit. */
export const dateIn = (token: Token | undefined): number => ordinalOf(token?.word ?? "", token?.value ?? 0);

/** A year as it is written: two figures belong to the century around the anchor. */
export function yearOf({ year }: Groups, anchor: number | null): number {
  const value = year?.value ?? Number.NaN;
  return value < 100 ? fullYear(value, anchor) : value;
}

/** The year of two figures that is nearest: at most 20 years ahead of the anchor, without one from 1950 to 2049. */
export function fullYear(figures: number, anchor: number | null): number {
  if (anchor === null) return figures < 50 ? 2000 + figures : 1900 + figures;
  const latest = civil(anchor).year + 20;
  return latest - ((((latest - figures) % 100) + 100) % 100);
}

/** "T09:30" of a clock or an hour. */
export function clockValue(text: string, half: number | null): string | null {
  const [hour = 0, minute = 0, second] = text.split(/[:.]/).map(Number);
  if (hour > 24 || minute > 59 || (half !== null && (hour > 12 || hour === 0))) return null;
  const full = half === null ? hour : (hour % 12) + half;
  return `T${pad(full)}:${pad(minute)}${second === undefined ? "" : `:${pad(second)}`}`;
}

/** "the '30s" of a century that had them already, or the last one. */
export const fullDecade = (figures: number, anchor: number | null): number => {
  const year = fullYear(figures, anchor);
  return anchor !== null && civil(anchor).year < year ? year - 100 : year;
};
