// Which of many: the month, season, weekday or day of a month that words without a year mean, seen from a day.

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
import type { Direction } from "./tense.ts";
import type { Days, Meaning } from "./timex.ts";

/** Distance of a day from a span, negative when the span is over. */
const distance = ({ first, last }: Days, day: number): number =>
  day < first ? first - day : day > last ? last - day : 0;

/** How much nearer a candidate on the other side must be than one on the side that the words point to. */
const AGAINST = {
  /** "declared a dividend payable Nov. 15": a verb of the past may well govern a day to come, hardly one of the future a day gone. */
  day: { past: 4, future: 20 },
  month: { past: 1000, future: 1000 },
};
type Weights = { past: number; future: number };

/** The candidate that costs least: days away, those on the side that the words do not point to counting more. */
function cheapest<T>(
  candidates: readonly T[],
  daysOf: (each: T) => Days,
  day: number,
  direction: Direction,
  bias: number,
  weights: Weights,
): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const each of candidates) {
    const away = distance(daysOf(each), day);
    const isAhead = away > 0;
    const against = away !== 0 && (direction === null ? isAhead : isAhead !== (direction === "future"));
    const cost = Math.abs(away) * (against ? (direction === null ? bias : weights[direction]) : 1);
    if (cost < least) [best, least] = [each, cost];
  }
  return best;
}

/** Without a verb that says so, the coming one must be so much nearer than the past one. */
const BIAS_MONTH = 4;
const BIAS_DAY = 1.2;

/** The year of the month that is meant. */
export function nearestMonth(month: number, anchor: number, direction: Direction): number {
  const { year } = calendar(anchor);
  const years = [year - 1, year, year + 1];
  return cheapest(years, (each) => monthDays(each, month), anchor, direction, BIAS_MONTH, AGAINST.month) ?? year;
}

/** The year in which the season that is meant begins. */
export function nearestSeason(season: number, anchor: number, direction: Direction): number | null {
  const { year } = calendar(anchor);
  const years = [year - 2, year - 1, year, year + 1];
  return cheapest(years, (each) => seasonDays(each, season), anchor, direction, BIAS_MONTH, AGAINST.month);
}

/** A day of a month without its year; where a day of the week is told besides, the year must suit it. */
export function nearestDay(
  month: number,
  date: number,
  anchor: number,
  direction: Direction,
  weekday?: number,
): number | null {
  const { year } = calendar(anchor);
  // February 29 may be four years away (eight around a century), a day of the week that suits up to three
  const reach = month === 2 && date === 29 ? 8 : weekday === undefined ? 1 : 3;
  const days: number[] = [];
  for (let each = year - reach; each <= year + reach; each += 1) {
    const day = calendarDay(each, month, date);
    if (day !== null && (weekday === undefined || calendar(day).weekday === weekday)) days.push(day);
  }
  const near = weekday === undefined ? days : days.filter((day) => Math.abs(day - anchor) < 3 * 366);
  if (near.length === 0) return weekday === undefined ? null : nearestDay(month, date, anchor, direction);
  return cheapest(near, (day) => ({ first: day, last: day }), anchor, direction, BIAS_DAY, AGAINST.day);
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
