// Days with names that most English news uses; Easter by the Gregorian computus.

import { utcDay } from "../../../../model/date.ts";
import { calendar, dayMeaning } from "../../../temporal/calendar.ts";
import { type Rule, unanchored } from "../../../temporal/timex.ts";
import { YEAR, yearOf } from "./pieces.ts";

/** The nth weekday of a month; a negative n counts from its end. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = utcDay(year, month, 1);
    return first + ((weekday - calendar(first).weekday + 7) % 7) + 7 * (nth - 1);
  }
  const last = utcDay(year, month + 1, 1) - 1;
  return last - ((calendar(last).weekday - weekday + 7) % 7) + 7 * (nth + 1);
}

/** Easter Sunday of a Gregorian year (method of Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return utcDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const fixed = (month: number, day: number) => (year: number) => utcDay(year, month, day);

/** By the words that name it: the day of a year. The first that fits decides, so longer names stand first. */
const HOLIDAYS: readonly [string, (year: number) => number][] = [
  ["new year S eve", fixed(12, 31)],
  ["new year S (?:day)?", fixed(1, 1)],
  ["christmas eve", fixed(12, 24)],
  ["christmas day?", fixed(12, 25)],
  ["boxing day", fixed(12, 26)],
  ["thanksgiving day?", (year) => nthWeekday(year, 11, 4, 4)],
  ["good friday", (year) => easter(year) - 2],
  ["easter monday", (year) => easter(year) + 1],
  ["ash wednesday", (year) => easter(year) - 46],
  ["palm sunday", (year) => easter(year) - 7],
  ["easter (?:sunday)?", easter],
  ["memorial day", (year) => nthWeekday(year, 5, 1, -1)],
  ["labor day", (year) => nthWeekday(year, 9, 1, 1)],
  ["columbus day", (year) => nthWeekday(year, 10, 1, 2)],
  ["presidents day", (year) => nthWeekday(year, 2, 1, 3)],
  ["martin luther king (?:DOT|jr DOT?)? day", (year) => nthWeekday(year, 1, 1, 3)],
  ["mother S day", (year) => nthWeekday(year, 5, 0, 2)],
  ["father S day", (year) => nthWeekday(year, 6, 0, 3)],
  ["(?:independence day|fourth of july)", fixed(7, 4)],
  ["(?:veterans|armistice) day", fixed(11, 11)],
  ["(?:victory|v DASH e) day", fixed(5, 9)],
  ["may day", fixed(5, 1)],
  ["valentine S day", fixed(2, 14)],
  ["halloween", fixed(10, 31)],
  ["election day", (year) => nthWeekday(year, 11, 1, 1) + 1],
];

const ATTACKS = /^\s{1,4}(?:attack|terror|hijack)/i;

/** A day that is called by its numbers, whatever the year of the text. */
export const namedByNumbers: Rule = {
  name: "day",
  why: "before the day without a year that it contains",
  form: "(?:month:D12 SLASH day:D12 (?!SLASH)|month:MONTH day:D12)",
  read({ month, day }, { anchor, text, tokens, to }) {
    if (month?.value !== 9 || day?.value !== 11) return null;
    const end = tokens[to - 1]?.end ?? 0;
    const isNamed = month.word === "" ? day.start === month.end + 1 : ATTACKS.test(text.slice(end, end + 20));
    if (!isNamed) return null;
    const number = utcDay(2001, 9, 11);
    return anchor !== null && anchor < number ? null : dayMeaning(number);
  },
};

/** Each holiday is a form of its own, with its year or without. */
export const holidays: readonly Rule[] = HOLIDAYS.map(
  ([name, dayOf]): Rule => ({
    name: "holiday",
    why: "before the weekday and the month that it may contain; longer names first",
    form: `(?:which:(last|this|next))? ${name} (?:COMMA? (?:of|in)? ${YEAR})?`,
    read(groups, context) {
      const { anchor } = context;
      if (groups.year) return dayMeaning(dayOf(yearOf(groups, anchor)));
      if (anchor === null) return unanchored();
      const { year } = calendar(anchor);
      const days = [year - 1, year, year + 1].map(dayOf);
      const which = groups.which?.value;
      if (which !== undefined && which !== 0) {
        const found = which < 0 ? days.findLast((day) => day < anchor) : days.find((day) => day > anchor);
        return found === undefined ? null : dayMeaning(found, anchor);
      }
      const direction = context.direction();
      const cost = (day: number) =>
        Math.abs(day - anchor) *
        ((direction === "past" && day > anchor) || (direction === "future" && day < anchor) ? 6 : 1);
      const nearest = days.sort((a, b) => cost(a) - cost(b))[0];
      return nearest === undefined ? null : dayMeaning(nearest, anchor);
    },
  }),
);
