// Forms of words that name their time by the calendar alone.

import { dayString } from "../../model/date.ts";
import {
  calendarDay,
  dayMeaning,
  decadeMeaning,
  monthDays,
  monthMeaning,
  seasonMeaning,
  spanMeaning,
  yearDays,
  yearMeaning,
} from "./calendar.ts";
import { exact, type Groups, type Meaning, type Rule } from "./timex.ts";
import {
  DASH,
  DAY,
  DECADES,
  MONTH,
  MONTH_GLUED,
  monthNumber,
  ON_WEEKDAY,
  S,
  SEASON,
  SEASONS,
  TH,
  words,
  YEAR,
} from "./words.ts";

function readDay(groups: Groups): Meaning | null {
  const month = groups.monthNumber ? Number(groups.monthNumber) : monthNumber(groups.month);
  if (month === null || month < 1 || month > 12) return null;
  const day = calendarDay(Number(groups.year), month, Number(groups.day));
  return day === null ? null : dayMeaning(day);
}

const isoDay: Rule = {
  name: "day",
  why: "figures with hyphens would otherwise be read as a range of years",
  pattern: words(String.raw`(?<year>${YEAR})-(?<monthNumber>\d{2})-(?<day>\d{2})`),
  read: readDay,
};

const dottedDay: Rule = {
  name: "day",
  why: "before bare figures; with dots the day stands first, and with slashes nobody can tell",
  pattern: words(String.raw`(?<day>${DAY})\.(?<monthNumber>\d{2})\.(?<year>${YEAR})`),
  read: readDay,
};

const dayFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains; the words may be glued (6Sept2012)",
  pattern: words(
    String.raw`${ON_WEEKDAY}(?<day>${DAY})${TH}\s{0,4}(?:of${S})?(?<month>${MONTH_GLUED}),?\s{0,4}(?<year>${YEAR})`,
  ),
  read: readDay,
};

const monthFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains",
  pattern: words(String.raw`${ON_WEEKDAY}(?<month>${MONTH})\s{0,4}(?<day>${DAY})${TH},?${S}(?<year>${YEAR})`),
  read: readDay,
};

const dayRange: Rule = {
  name: "range",
  why: "before the single day that ends it",
  pattern: words(
    `(?:(?<from>${DAY})${TH}(?:${DASH}|${S}(?:to|and|until)${S})(?<to>${DAY})${TH}${S}(?<month>${MONTH})|(?<month2>${MONTH})${S}(?<from2>${DAY})(?:${DASH}|${S}(?:to|and|until)${S})(?<to2>${DAY}))(?:,?${S})(?<year>${YEAR})`,
  ),
  read(groups) {
    const month = monthNumber(groups.month ?? groups.month2);
    if (month === null) return null;
    const first = calendarDay(Number(groups.year), month, Number(groups.from ?? groups.from2));
    const last = calendarDay(Number(groups.year), month, Number(groups.to ?? groups.to2));
    if (first === null || last === null || first >= last) return null;
    return spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last);
  },
};

const LONG_DAY = (side: string): string =>
  `(?:(?<month${side}>${MONTH})${S}(?<day${side}>${DAY})${TH}|(?<dayFirst${side}>${DAY})${TH}${S}(?<monthAfter${side}>${MONTH}))(?:,?${S}(?<year${side}>${YEAR}))`;

const longRange: Rule = {
  name: "range",
  why: "before the days at its ends, of which the first often borrows the year of the last",
  pattern: words(`${LONG_DAY("From")}?(?:${DASH}|${S}(?:to|and|until|through)${S})${LONG_DAY("To")}`),
  read(groups) {
    const months = [
      monthNumber(groups.monthFrom ?? groups.monthAfterFrom),
      monthNumber(groups.monthTo ?? groups.monthAfterTo),
    ];
    const [from, to] = months;
    if (from == null || to == null) return null;
    const year = Number(groups.yearTo);
    const first = calendarDay(Number(groups.yearFrom ?? year), from, Number(groups.dayFrom ?? groups.dayFirstFrom));
    const last = calendarDay(year, to, Number(groups.dayTo ?? groups.dayFirstTo));
    if (first === null || last === null || first >= last) return null;
    return spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last);
  },
};

const monthRange: Rule = {
  name: "range",
  why: "before month and year, with which it ends",
  pattern: words(
    `(?<from>${MONTH})(?:${S}(?<fromYear>${YEAR}))?(?:${DASH}|${S}(?:to|until|through|and)${S})(?<to>${MONTH})${S}(?<year>${YEAR})`,
  ),
  read(groups) {
    const [from, to] = [monthNumber(groups.from), monthNumber(groups.to)];
    if (from === null || to === null) return null;
    const fromYear = Number(groups.fromYear ?? groups.year);
    const [{ first }, { last }] = [monthDays(fromYear, from), monthDays(Number(groups.year), to)];
    if (first >= last) return null;
    const edges = [dayString(first).slice(0, 7), dayString(last).slice(0, 7)].join("/");
    return exact(edges, edges, { first, last });
  },
};

const yearRange: Rule = {
  name: "range",
  why: "before the single year",
  pattern: words(
    String.raw`(?:(?<=\b(?:from|between)${S})(?<from>${YEAR})${S}(?:to|and|until|through)${S}(?<to>${YEAR})|(?<from2>${YEAR})${DASH}(?<to2>(?:${YEAR}|\d{2})))`,
  ),
  read(groups) {
    const from = Number(groups.from ?? groups.from2);
    const end = groups.to ?? groups.to2 ?? "";
    const to = end.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end);
    // "2016-04" is a month written in figures; "2015-16" two years
    if (end.length === 2 && Number(end) <= from % 100) {
      return Number(end) >= 1 && Number(end) <= 12 ? monthMeaning(from, Number(end)) : null;
    }
    if (to <= from) return null;
    return exact(`${from}/${to}`, `${from}/${to}`, { first: yearDays(from).first, last: yearDays(to).last });
  },
};

const seasonYear: Rule = {
  name: "season",
  why: "before the year that it contains",
  pattern: words(`(?<season>${SEASON})(?:${S}of)?${S}(?<year>${YEAR})`),
  read: (groups) => seasonMeaning(Number(groups.year), SEASONS[groups.season?.toLowerCase() ?? ""] ?? 22),
};

const monthYear: Rule = {
  name: "month",
  why: "before the year that it contains",
  pattern: words(`(?<month>${MONTH})(?:,|${S}of)?${S}(?<year>${YEAR})`),
  read(groups) {
    const month = monthNumber(groups.month);
    return month === null ? null : monthMeaning(Number(groups.year), month);
  },
};

const decade: Rule = {
  name: "decade",
  why: "before the year: 1990s begins like one",
  pattern: words(
    String.raw`(?<year>(?:1[0-9]|20)\d0)(?:s|['’]s)|(?:['’])(?<short>[1-9]0)s|(?<=the${S})(?<word>${Object.keys(DECADES).join("|")})`,
  ),
  read(groups) {
    if (groups.year) return decadeMeaning(Number(groups.year));
    return decadeMeaning(
      1900 + (groups.short ? Number(groups.short) : (DECADES[groups.word?.toLowerCase() ?? ""] ?? 0)),
    );
  },
};

// A four-digit number is a year unless something is counted or numbered with it.
const COUNTED =
  /^\s{1,4}(?:troops|soldiers|servicemen|peacekeepers|personnel|people|persons|men|women|members|refugees|families|vehicles|tanks|km|kilomet|met(?:er|re)s|miles|tons|dollars|drams|rubles|euros|hours|GMT|square|times)\b/i;
const NUMBERED = /(?:resolution|no\.?|number|flight|article|[$€£#])\s{0,4}$/i;

const year: Rule = {
  name: "year",
  why: "after every form that contains a year",
  pattern: new RegExp(
    String.raw`(?:(?<![\p{L}\d]-?)(?<!\d[.,:/])|(?<=\b(?:in|since|of)))(?<year>${YEAR})(?![\p{L}\d%]|[.,:/]\d)`,
    "giu",
  ),
  read(groups, { sentence, start, end }) {
    if (NUMBERED.test(sentence.slice(Math.max(0, start - 16), start))) return null;
    if (COUNTED.test(sentence.slice(end, end + 24))) return null;
    return yearMeaning(Number(groups.year));
  },
};

export const absolute = {
  isoDay,
  dottedDay,
  dayFirst,
  monthFirst,
  dayRange,
  longRange,
  monthRange,
  yearRange,
  seasonYear,
  monthYear,
  decade,
  year,
};
