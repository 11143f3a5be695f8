// Days, months and seasons as readings; counting from a day.

import { utc } from "@date-fns/utc";
import { addMonths, getISOWeek, getISOWeekYear } from "date-fns";
import { dayString, utcDay } from "../../model/date.ts";
import { type Days, exact, type Meaning } from "./timex.ts";

/** Days are reckoned in UTC, whatever zone the machine is in. */
const UTC = { in: utc };

export interface Calendar {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  /** 0 Sunday … 6 Saturday */
  weekday: number;
}

/** The calendar day of a day number. */
export function calendar(day: number): Calendar {
  const [year = 0, month = 1, date = 1] = dayString(day).split("-").map(Number);
  return { year, month, day: date, weekday: (((day + 4) % 7) + 7) % 7 }; // 1970-01-01 was a Thursday
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export const yearDays = (year: number): Days => ({ first: utcDay(year, 1, 1), last: utcDay(year + 1, 1, 1) - 1 });

export const monthDays = (year: number, month: number): Days => ({
  first: utcDay(year, month, 1),
  last: utcDay(year, month + 1, 1) - 1,
});

/** EDTF seasons, as the model bounds them: a winter ends in February of the next year. */
export const seasonDays = (year: number, season: number): Days => {
  const month = 3 * (season - 20);
  return { first: utcDay(year, month, 1), last: utcDay(year, month + 3, 1) - 1 };
};

const SEASON_CODES: Record<number, string> = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" };

export function dayMeaning(day: number, anchor?: string): Meaning {
  const text = dayString(day);
  return exact(text, text, { first: day, last: day }, anchor);
}

/** A day by its parts; null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): number | null {
  const { last } = monthDays(year, month);
  const number = utcDay(year, month, day);
  return day < 1 || number > last ? null : number;
}

export function monthMeaning(year: number, month: number, anchor?: string): Meaning {
  const text = `${pad(year, 4)}-${pad(month)}`;
  return exact(text, text, monthDays(year, month), anchor);
}

export function yearMeaning(year: number, anchor?: string): Meaning {
  return exact(pad(year, 4), pad(year, 4), yearDays(year), anchor);
}

export function seasonMeaning(year: number, season: number, anchor?: string): Meaning {
  return exact(
    `${pad(year, 4)}-${SEASON_CODES[season]}`,
    `${pad(year, 4)}-${season}`,
    seasonDays(year, season),
    anchor,
  );
}

export function decadeMeaning(year: number): Meaning {
  const stem = pad(year, 4).slice(0, 3);
  return exact(stem, `${stem}X`, { first: utcDay(year, 1, 1), last: utcDay(year + 10, 1, 1) - 1 });
}

/** An interval of whole days. */
export function spanMeaning(value: string, first: number, last: number, anchor?: string): Meaning {
  return exact(value, `${dayString(first)}/${dayString(last)}`, { first, last }, anchor);
}

const DAY_MS = 86_400_000;
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** The ISO week of a day: "2017-W08". */
export function isoWeek(day: number): string {
  const date = dateOf(day);
  return `${pad(getISOWeekYear(date, UTC), 4)}-W${pad(getISOWeek(date, UTC))}`;
}

/** The month so many months after (or before) another. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const shifted = addMonths(dateOf(utcDay(year, month, 1)), by, UTC);
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1 };
}
