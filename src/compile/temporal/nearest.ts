// Chooses the year, month or day that words without one mean: the candidate nearest to the time they are read from.

import {
  calendar,
  calendarDay,
  centuryMeaning,
  decadeMeaning,
  fractionMeaning,
  monthDays,
  monthMeaning,
  seasonDays,
  shiftMonth,
  weekendMeaning,
  weekMeaning,
  yearMeaning,
} from "./calendar.ts";
import type { Days, Direction, Meaning, Toward, Vantage } from "./timex.ts";

/** The time that words are read from: a day, or what a story has reached. */
export type Seen = Pick<Vantage, "day" | "until" | "toward" | "isReport">;

/** The view from one day. */
export const seenFrom = (day: number, toward: Toward): Seen => ({ day, until: day, toward });

/** Days from what is seen to a span, negative when the span lies before it, 0 where they meet. */
const distance = ({ first, last }: Days, { day, until }: Seen): number =>
  first > until ? first - until : last < day ? last - day : 0;

/** Factors by which a candidate against the direction of the words must be nearer than one along it. */
const AGAINST = {
  /** "declared a dividend payable Nov. 15": a verb of the past may well govern a day to come, hardly one of the future a day gone. */
  day: { past: 4, future: 20 },
  month: { past: 1000, future: 1000 },
};
type Weights = { past: number; future: number };

/** A story seldom goes back. */
const BACKWARD = 1.5;

/** The factor on the distance of a candidate ahead of the day, or behind it. */
function factor(isAhead: boolean, direction: Toward, bias: number, weights: Weights): number {
  if (direction === "onward") return isAhead ? 1 : BACKWARD;
  if (direction === null) return isAhead ? bias : 1;
  return isAhead === (direction === "future") ? 1 : weights[direction];
}

/** The candidate that costs least: days away, those on the side that the words do not point to counting more. */
function cheapest<T>(
  candidates: readonly T[],
  daysOf: (each: T) => Days,
  seen: Seen,
  bias: number,
  grain: "day" | "month",
): T | null {
  const weights = seen.isReport ? AGAINST.month : AGAINST[grain];
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const each of candidates) {
    const away = distance(daysOf(each), seen);
    const isAhead = away > 0;
    const cost = Math.abs(away) * (away === 0 ? 1 : factor(isAhead, seen.toward, bias, weights));
    if (cost < least) [best, least] = [each, cost];
  }
  return best;
}

/** Without a verb that says so, the coming one must be so much nearer than the past one. */
const BIAS_MONTH = 4;
const BIAS_DAY = 1.2;

/** The year of the month that is meant. */
export function nearestMonth(month: number, seen: Seen): number {
  const { year } = calendar(seen.day);
  const years = [year - 1, year, year + 1];
  return cheapest(years, (each) => monthDays(each, month), seen, BIAS_MONTH, "month") ?? year;
}

/** The year in which the season that is meant begins. */
export function nearestSeason(season: number, seen: Seen): number | null {
  const { year } = calendar(seen.day);
  const years = [year - 2, year - 1, year, year + 1];
  return cheapest(years, (each) => seasonDays(each, season), seen, BIAS_MONTH, "month");
}

/** A day of a month without its year; where a day of the week is told besides, the year must suit it. */
export function nearestDay(month: number, date: number, seen: Seen, weekday?: number): number | null {
  const { year } = calendar(seen.day);
  // February 29 may be four years away (eight around a century), a day of the week that suits up to three
  const reach = month === 2 && date === 29 ? 8 : weekday === undefined ? 1 : 3;
  const days: number[] = [];
  for (let each = year - reach; each <= year + reach; each += 1) {
    const day = calendarDay(each, month, date);
    if (day !== null && (weekday === undefined || calendar(day).weekday === weekday)) days.push(day);
  }
  if (days.length === 0) return weekday === undefined ? null : nearestDay(month, date, seen);
  return cheapest(days, (day) => ({ first: day, last: day }), seen, BIAS_DAY, "day");
}

/** Of the same range in several years the one that is meant. */
export function nearestSpan(spans: readonly Days[], seen: Seen, grain: "day" | "month"): Days | null {
  const bias = grain === "day" ? BIAS_DAY : BIAS_MONTH;
  return cheapest(spans, (each) => each, seen, bias, grain);
}

/** The day of the week that is meant: the latest, today included, unless the words point ahead. */
export function nearestWeekday(weekday: number, anchor: number, direction: Direction): number {
  const latest = anchor - ((calendar(anchor).weekday - weekday + 7) % 7);
  return direction === "future" && latest !== anchor ? latest + 7 : latest;
}

/** A quarter without its year: the latest that has begun, unless the words point ahead. */
export function nearestQuarter(index: number, anchor: number, direction: Direction): number {
  const { year, month } = calendar(anchor);
  const current = Math.ceil(month / 3);
  // the results of the quarter that has just ended are still to come
  if (direction === "future") return index < current - 1 ? year + 1 : year;
  return index <= current ? year : year - 1;
}

/** The unit that is so many away from the one around a day: "last year", "this week". */
export function unitMeaning(unit: string, by: number, anchor: number): Meaning | null {
  const today = calendar(anchor);
  switch (unit) {
    case "year":
      return yearMeaning(today.year + by, anchor);
    case "month": {
      const { year, month } = shiftMonth(today.year, today.month, by);
      return monthMeaning(year, month, anchor);
    }
    case "week":
      return weekMeaning(anchor + 7 * by, anchor);
    case "fortnight":
      return weekMeaning(anchor + 14 * by, anchor);
    case "weekend": {
      const saturday = anchor - ((today.weekday + 1) % 7); // the latest one, today included
      const isOn = anchor - saturday <= 1;
      return weekendMeaning(by > 0 ? saturday + 7 : by < 0 && isOn ? saturday - 7 : saturday, anchor);
    }
    case "quarter": {
      const index = 4 * today.year + Math.ceil(today.month / 3) - 1 + by;
      return fractionMeaning(Math.floor(index / 4), 3, (index % 4) + 1, anchor);
    }
    case "decade":
      return decadeMeaning(today.year + 10 * by, anchor);
    case "century":
      return centuryMeaning(Math.floor(today.year / 100) + by, anchor);
    default:
      return null;
  }
}
