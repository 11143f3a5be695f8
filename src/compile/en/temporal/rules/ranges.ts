// Ranges of days, months and years, with their year or without: "26 July – 22 August", "25 Dec to 2 Jan 2016".

import { dayString } from "../../../../model/date.ts";
import { fromAnchor, fromVantage, openMonth, openWeekday } from "../../../temporal/anchored.ts";
import { calendar, calendarDay, monthDays, monthMeaning, spanMeaning, yearDays } from "../../../temporal/calendar.ts";
import { nearestSpan, nearestWeekday } from "../../../temporal/nearest.ts";
import { type Context, type Days, exact, type Meaning, orElse, type Rule } from "../../../temporal/timex.ts";
import { glued, isCounted, isNumbered, slice } from "../figures.ts";
import { dateIn, LONG_DAY, THROUGH, YEAR, yearOf } from "./pieces.ts";

const DAY_RANGE = `(?:the from:ORDINAL ${THROUGH} the to:ORDINAL of month:MONTH|the? from:DAY_TH ${THROUGH} the? to:DAY_TH of? month:MONTH|month:MONTH from:DAY_TH ${THROUGH} to:DAY_TH)`;

/** "in May and June 2014": two times, as against "between May and June 2014". */
function isList({ tokens, from, to }: Context): boolean {
  if (tokens[from - 1]?.word === "between") return false;
  for (let at = from + 1; at < to; at += 1) if (tokens[at]?.word === "and") return true;
  return false;
}

/** "moved the vote from 5 May to 7 June": two days, no time between. */
const MOVED = /^(?:move|moved|postponed|delayed|rescheduled|changed|deferred|shifted|extended)$/;
function isMove({ tokens, from, text }: Context): boolean {
  if (tokens[from - 1]?.word !== "from") return false;
  return tokens.slice(Math.max(0, from - 6), from).some(({ start, end }) => MOVED.test(text.slice(start, end)));
}

const span = ({ first, last }: Days, anchor?: number): Meaning =>
  spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last, anchor);

function monthSpan({ first, last }: Days, anchor?: number): Meaning {
  const edges = [dayString(first).slice(0, 7), dayString(last).slice(0, 7)].join("/");
  return exact(edges, edges, { first, last }, anchor);
}

/** The days from one number to another of the same month. */
function daysOf(year: number, month: number, from: number, to: number): Days | null {
  const [first, last] = [calendarDay(year, month, from), calendarDay(year, month, to)];
  return first === null || last === null || first >= last ? null : { first, last };
}

/** The days up to a day, from the one before it that has the first numbers: over New Year it is of the year before. */
function daysUpTo(last: number | null, month: number, date: number): Days | null {
  if (last === null) return null;
  const { year } = calendar(last);
  for (const each of [year, year - 1]) {
    const first = calendarDay(each, month, date);
    if (first !== null && first < last) return { first, last };
  }
  return null;
}

/** The days of whole months up to one of a year. */
function monthsUpTo(year: number, from: number, to: number): Days {
  return { first: monthDays(from < to ? year : year - 1, from).first, last: monthDays(year, to).last };
}

const dayRange: Rule = {
  name: "range",
  why: "before the single day that ends it",
  form: `${DAY_RANGE} COMMA? ${YEAR}`,
  read(groups, context) {
    const [from, to] = [dateIn(groups.from), dateIn(groups.to)];
    if (isList(context) && to - from > 1) return null;
    const days = daysOf(yearOf(groups, context.anchor), groups.month?.value ?? 0, from, to);
    return days && span(days);
  },
};

const YEAR_FROM = YEAR.replace("year:", "yearFrom:");

const longRange: Rule = {
  name: "range",
  why: "before the days at its ends, of which one often borrows the year of the other",
  form: `(?:${LONG_DAY("From")} COMMA? ${YEAR_FROM} COMMA? ${THROUGH} ${LONG_DAY("To")} (?:COMMA? ${YEAR})?|${LONG_DAY("From")} COMMA? ${THROUGH} ${LONG_DAY("To")} COMMA? ${YEAR})`,
  read(groups, context) {
    if (isList(context) || isMove(context)) return null;
    const { anchor } = context;
    const [fromMonth, fromDate] = [groups.monthFrom?.value ?? 0, dateIn(groups.dayFrom)];
    const [toMonth, toDate] = [groups.monthTo?.value ?? 0, dateIn(groups.dayTo)];
    if (!groups.yearFrom) {
      const days = daysUpTo(calendarDay(yearOf(groups, anchor), toMonth, toDate), fromMonth, fromDate);
      return days && span(days);
    }
    const year = yearOf({ year: groups.yearFrom }, anchor);
    const first = calendarDay(year, fromMonth, fromDate);
    const isOver = toMonth < fromMonth || (toMonth === fromMonth && toDate <= fromDate);
    const last = calendarDay(groups.year ? yearOf(groups, anchor) : isOver ? year + 1 : year, toMonth, toDate);
    return first === null || last === null || first >= last ? null : span({ first, last });
  },
};

const monthRange: Rule = {
  name: "range",
  why: "before month and year, with which it ends",
  form: `(?:from:MONTH of? ${YEAR_FROM} COMMA? ${THROUGH} to:MONTH (?:of? ${YEAR})?|from:MONTH ${THROUGH} to:MONTH (?:of|COMMA)? ${YEAR})`,
  read(groups, context) {
    if (isList(context) || isMove(context)) return null;
    const [from, to] = [groups.from?.value ?? 1, groups.to?.value ?? 1];
    if (!groups.yearFrom) return from === to ? null : monthSpan(monthsUpTo(yearOf(groups, context.anchor), from, to));
    const year = yearOf({ year: groups.yearFrom }, context.anchor);
    const until = groups.year ? yearOf(groups, context.anchor) : to <= from ? year + 1 : year;
    const days = { first: monthDays(year, from).first, last: monthDays(until, to).last };
    return 12 * until + to > 12 * year + from ? monthSpan(days) : null;
  },
};

const yearRange: Rule = {
  name: "range",
  why: "before the single year",
  form: "(?:(?<=from|between) from:YEAR (?:to|and|until|till|through) to:YEAR|from:YEAR4 (?:DASH|DASH (?:to|through) DASH|SLASH) to:YEAR4|(?:the? FISCAL year?)? from:YEAR4 (?:DASH|sign:SLASH) short:D2)",
  read({ from, to, short, sign }, context) {
    if (isNumbered(context) || isCounted(context)) return null;
    const first = from?.value ?? 0;
    if (short) {
      const figures = short.value;
      // "2003-07" has two readings; "2016-04" is a month written in figures, "2015-16" and "2015/16" are two years
      const mark = context.tokens.at(context.tokens.indexOf(from as never) + 1);
      if (slice(context, short).length !== 2 || !glued(mark, short)) return null;
      if (sign) return figures === (first + 1) % 100 ? years(first, first + 1) : null;
      const month = figures >= 1 && figures <= 12 ? monthMeaning(first, figures) : null;
      if (figures <= first % 100) return month;
      const range = years(first, Math.floor(first / 100) * 100 + figures);
      return slice(context, mark) === "-" && month?.kind === "dating" ? orElse(range, [month.reading.value]) : range;
    }
    return (to?.value ?? 0) > first ? years(first, to?.value ?? 0) : null;
  },
};

const years = (from: number, to: number): Meaning =>
  exact(`${from}/${to}`, `${from}/${to}`, { first: yearDays(from).first, last: yearDays(to).last });

/** The years that a range without one may be of. */
const around = (day: number): number[] => [-1, 0, 1].map((by) => calendar(day).year + by);

const bareDayRange: Rule = {
  name: "range",
  why: "before the single day that ends it",
  form: DAY_RANGE,
  read: fromVantage(openMonth, ({ month, from, to }, vantage, context) => {
    const [first, last] = [dateIn(from), dateIn(to)];
    if (isList(context) && last - first > 1) return null;
    const spans = around(vantage.day).flatMap((year) => daysOf(year, month?.value ?? 1, first, last) ?? []);
    const days = nearestSpan(spans, vantage, "day");
    return days && span(days, vantage.anchor);
  }),
};

const bareLongRange: Rule = {
  name: "range",
  why: "before the days at its ends",
  form: `${LONG_DAY("From")} COMMA? ${THROUGH} ${LONG_DAY("To")}`,
  read: fromVantage(openMonth, ({ monthFrom, dayFrom, monthTo, dayTo }, vantage, context) => {
    if (isList(context) || isMove(context)) return null;
    const spans = around(vantage.day).flatMap(
      (year) =>
        daysUpTo(calendarDay(year, monthTo?.value ?? 0, dateIn(dayTo)), monthFrom?.value ?? 0, dateIn(dayFrom)) ?? [],
    );
    const days = nearestSpan(spans, vantage, "day");
    return days && span(days, vantage.anchor);
  }),
};

const bareMonthRange: Rule = {
  name: "range",
  why: "before the bare months at its ends",
  form: "(?:(?<=from) from:MONTH (?:to|until|till|through) to:MONTH|(?<=between) from:MONTH and to:MONTH|from:MONTH (?:DASH? (?:to|through) DASH|DASH|SLASH|through) to:MONTH)",
  read: fromVantage(openMonth, ({ from, to }, vantage, context) => {
    if (from?.value === to?.value || isMove(context)) return null;
    const spans = around(vantage.day).map((year) => monthsUpTo(year, from?.value ?? 1, to?.value ?? 1));
    const days = nearestSpan(spans, vantage, "month");
    return days && monthSpan(days, vantage.anchor);
  }),
};

const weekdayRange: Rule = {
  name: "range",
  why: "before the days of the week at its ends",
  form: "(?:(?<=from) weekday:WEEKDAY (?:to|until|till|through) to:WEEKDAY|(?<=between) weekday:WEEKDAY and to:WEEKDAY|weekday:WEEKDAY (?:DASH (?:to|through) DASH|DASH|through) to:WEEKDAY)",
  read: fromAnchor(openWeekday, ({ weekday, to }, anchor, context) => {
    const length = ((to?.value ?? 0) - (weekday?.value ?? 0) + 7) % 7;
    if (length === 0 || isMove(context)) return null;
    const last = nearestWeekday(to?.value ?? 0, anchor, context.direction());
    return span({ first: last - length, last }, anchor);
  }),
};

export const ranges = { dayRange, longRange, monthRange, yearRange };
export const bareRanges = { bareDayRange, bareLongRange, bareMonthRange, weekdayRange };
