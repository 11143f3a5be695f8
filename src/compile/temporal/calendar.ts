// Days, weeks, months and longer units as readings; counting from a day.

import { utc } from "@date-fns/utc";
import { addMonths, getISOWeek, getISOWeekYear } from "date-fns";
import { civil, dayString, utcDay } from "../../model/date.ts";
import { type Days, exact, exactReading, type Meaning } from "./timex.ts";

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
  const { year, month, day: date } = civil(day);
  return { year, month, day: date, weekday: (((day + 4) % 7) + 7) % 7 }; // 1970-01-01 was a Thursday
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

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

export function dayMeaning(day: number, anchor?: number): Meaning {
  const text = dayString(day);
  return exact(text, text, { first: day, last: day }, anchor);
}

/** A time of day: TIMEX3's value has it, the date is the day alone. `time` is "T09:00" or "TMO". */
export function timeMeaning(day: number, time: string, anchor?: number): Meaning {
  const text = dayString(day);
  const reading = exactReading(`${text}${time}`, text, { first: day, last: day }, anchor);
  return { kind: "dating", type: "TIME", reading };
}

/** A day by its parts; null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const number = utcDay(year, month, day);
  return number > monthDays(year, month).last ? null : number;
}

export function monthMeaning(year: number, month: number, anchor?: number): Meaning {
  const text = `${pad(year, 4)}-${pad(month)}`;
  return exact(text, text, monthDays(year, month), anchor);
}

export function yearMeaning(year: number, anchor?: number): Meaning {
  return exact(pad(year, 4), pad(year, 4), yearDays(year), anchor);
}

export function seasonMeaning(year: number, season: number, anchor?: number): Meaning {
  return exact(
    `${pad(year, 4)}-${SEASON_CODES[season]}`,
    `${pad(year, 4)}-${season}`,
    seasonDays(year, season),
    anchor,
  );
}

/** A quarter (length 3) or half (length 6) of a year, counted from 1. Null where a year has no such part. */
export function fractionMeaning(year: number, length: 3 | 6, index: number, anchor?: number): Meaning | null {
  if (index < 1 || index > 12 / length) return null;
  const from = 1 + (index - 1) * length;
  const days = { first: monthDays(year, from).first, last: monthDays(year, from + length - 1).last };
  const edtf = [days.first, days.last].map((day) => dayString(day).slice(0, 7)).join("/");
  return exact(`${pad(year, 4)}-${length === 3 ? "Q" : "H"}${index}`, edtf, days, anchor);
}

export function decadeMeaning(year: number, anchor?: number): Meaning {
  const start = year - (year % 10);
  const stem = pad(start, 4).slice(0, 3);
  return exact(stem, `${stem}X`, { first: utcDay(start, 1, 1), last: utcDay(start + 10, 1, 1) - 1 }, anchor);
}

/** The century whose years begin with these two figures. */
export function centuryMeaning(figures: number, anchor?: number): Meaning {
  const stem = pad(figures);
  const first = utcDay(100 * figures, 1, 1);
  return exact(stem, `${stem}XX`, { first, last: utcDay(100 * figures + 100, 1, 1) - 1 }, anchor);
}

/** An interval of whole days. */
export function spanMeaning(value: string, first: number, last: number, anchor?: number): Meaning {
  return exact(value, `${dayString(first)}/${dayString(last)}`, { first, last }, anchor);
}

const DAY_MS = 86_400_000;
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** The ISO week of a day: "2017-W08". */
export function isoWeek(day: number): string {
  const date = dateOf(day);
  return `${pad(getISOWeekYear(date, UTC), 4)}-W${pad(getISOWeek(date, UTC))}`;
}

export const mondayOf = (day: number): number => day - ((calendar(day).weekday + 6) % 7);

export function weekMeaning(day: number, anchor?: number): Meaning {
  const monday = mondayOf(day);
  return spanMeaning(isoWeek(monday), monday, monday + 6, anchor);
}

export function weekendMeaning(saturday: number, anchor?: number): Meaning {
  return spanMeaning(`${isoWeek(saturday)}-WE`, saturday, saturday + 1, anchor);
}

/** The month so many months after (or before) another. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const shifted = addMonths(dateOf(utcDay(year, month, 1)), by, UTC);
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1 };
}
