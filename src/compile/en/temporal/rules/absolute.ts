// Forms of words that name their time by the calendar alone.

import { dayString } from "../../../../model/date.ts";
import {
  calendarDay,
  centuryMeaning,
  dayMeaning,
  decadeMeaning,
  fractionMeaning,
  monthDays,
  monthMeaning,
  seasonMeaning,
  spanMeaning,
  timeMeaning,
  yearDays,
  yearMeaning,
} from "../../../temporal/calendar.ts";
import { type Context, exact, type Groups, type Meaning, orElse, type Rule } from "../../../temporal/timex.ts";
import { glued, isCounted, isNumbered, isPartOfName, slice } from "../figures.ts";
import { ordinalOf } from "../lexicon.ts";
import { fullDecade, fullYear, ON_WEEKDAY, THROUGH, YEAR, yearOf } from "./pieces.ts";

const isoTime: Rule = {
  name: "time",
  why: "one token, which no other form reads",
  form: "stamp:ISO_TIME",
  read({ stamp }, context) {
    const [date = "", time = ""] = slice(context, stamp).split("T");
    const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
    const number = calendarDay(year, month, day);
    const clock = /^(\d{2}):?(\d{2})(?::?(\d{2}))?/.exec(time);
    if (number === null || !clock || Number(clock[1]) > 24 || Number(clock[2]) > 59) return null;
    return timeMeaning(number, `T${clock.slice(1).filter(Boolean).join(":")}`);
  },
};

const isoDay: Rule = {
  name: "day",
  why: "one token, which no other form reads",
  form: "day:ISO_DAY",
  read({ day }, context) {
    const [year = 0, month = 0, date = 0] = slice(context, day).split(/[-/.]/).map(Number);
    const number = calendarDay(year, month, date);
    return number === null ? null : dayMeaning(number);
  },
};

const dottedDay: Rule = {
  name: "day",
  why: "one token, which no other form reads; with dots the day stands first",
  form: "day:DOTTED",
  read({ day }, context) {
    const [date = 0, month = 0, year = 0] = slice(context, day).split(".").map(Number);
    const number = calendarDay(year < 100 ? fullYear(year, context.anchor) : year, month, date);
    return number === null ? null : dayMeaning(number);
  },
};

/** With slashes the day stands first in most of the world, the month in America; nobody can tell 5/6 from 6/5. */
const slashedDay: Rule = {
  name: "slashed-day",
  why: "one token, which no other form reads",
  form: "day:SLASHED",
  read({ day }, context) {
    const [a = 0, b = 0, short = 0] = slice(context, day).split(/[-/]/).map(Number);
    const year = short < 100 ? fullYear(short, context.anchor) : short;
    const found = [calendarDay(year, a, b), calendarDay(year, b, a)].filter((each) => each !== null);
    const { anchor } = context;
    // of two readings the one that is not ahead of the document, else the month first
    const [best, other] = found.sort(
      (x, y) => Number(anchor !== null && x > anchor) - Number(anchor !== null && y > anchor),
    );
    if (best === undefined) return null;
    if (other === undefined || other === best) return dayMeaning(best);
    const text = dayString(best);
    const days = { first: Math.min(best, other), last: Math.max(best, other) };
    const meaning = exact(text, `${text}?`, { first: best, last: best });
    if (meaning.kind !== "dating") return null;
    return orElse({ ...meaning, reading: { ...meaning.reading, container: days } }, [dayString(other)]);
  },
};

function readDay(groups: Groups, context: Context): Meaning | null {
  const day = calendarDay(yearOf(groups, context.anchor), groups.month?.value ?? 0, groups.day?.value ?? 0);
  return day === null ? null : dayMeaning(day);
}

const dayFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains; the words may be glued (6Sept2012)",
  form: `${ON_WEEKDAY} the? day:DAY_TH (?:of|DASH)? month:MONTH (?:COMMA|DASH)? ${YEAR}`,
  read: readDay,
};

const monthFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains",
  form: `${ON_WEEKDAY} month:MONTH the? day:DAY_TH COMMA? ${YEAR}`,
  read: readDay,
};

/** Two days of one month; the year may be missing, and is then read as for a single day by the caller. */
export const DAY_RANGE = `(?:the? from:DAY_TH ${THROUGH} the? to:DAY_TH of? month:MONTH|month:MONTH from:DAY_TH ${THROUGH} to:DAY_TH)`;

const dayRange: Rule = {
  name: "range",
  why: "before the single day that ends it",
  form: `${DAY_RANGE} COMMA? ${YEAR}`,
  read(groups, { anchor }) {
    const [year, month] = [yearOf(groups, anchor), groups.month?.value ?? 0];
    const first = calendarDay(year, month, groups.from?.value ?? 0);
    const last = calendarDay(year, month, groups.to?.value ?? 0);
    if (first === null || last === null || first >= last) return null;
    return spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last);
  },
};

const LONG_DAY = (side: string): string =>
  `(?:month${side}:MONTH day${side}:DAY_TH|day${side}:DAY_TH of? month${side}:MONTH)`;

const longRange: Rule = {
  name: "range",
  why: "before the days at its ends, of which the first often borrows the year of the last",
  form: `${LONG_DAY("From")} (?:COMMA? ${YEAR.replace("year:", "yearFrom:")})? ${THROUGH} ${LONG_DAY("To")} COMMA? ${YEAR}`,
  read(groups, { anchor }) {
    const year = yearOf(groups, anchor);
    const from = groups.yearFrom ? yearOf({ year: groups.yearFrom }, anchor) : year;
    const first = calendarDay(from, groups.monthFrom?.value ?? 0, groups.dayFrom?.value ?? 0);
    const last = calendarDay(year, groups.monthTo?.value ?? 0, groups.dayTo?.value ?? 0);
    if (first === null || last === null || first >= last) return null;
    return spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last);
  },
};

const monthRange: Rule = {
  name: "range",
  why: "before month and year, with which it ends",
  form: `from:MONTH (?:fromYear:YEAR)? ${THROUGH} to:MONTH of? ${YEAR}`,
  read(groups, { anchor }) {
    const year = yearOf(groups, anchor);
    const fromYear = groups.fromYear?.value ?? year;
    const { first } = monthDays(fromYear, groups.from?.value ?? 1);
    const { last } = monthDays(year, groups.to?.value ?? 1);
    if (first >= last) return null;
    const edges = [dayString(first).slice(0, 7), dayString(last).slice(0, 7)].join("/");
    return exact(edges, edges, { first, last });
  },
};

const yearRange: Rule = {
  name: "range",
  why: "before the single year",
  form: "(?:(?<=from|between) from:YEAR (?:to|and|until|till|through) to:YEAR|from:YEAR4 DASH to:YEAR4|from:YEAR4 DASH short:D2)",
  read({ from, to, short }, context) {
    if (isNumbered(context) || isCounted(context)) return null;
    const first = from?.value ?? 0;
    if (short) {
      const figures = short.value;
      // "2003-07" has two readings; "2016-04" is a month written in figures, "2015-16" are two years
      const month = figures >= 1 && figures <= 12 ? monthMeaning(first, figures) : null;
      if (slice(context, short).length !== 2 || !glued(context.tokens[context.from + 1], short)) return null;
      if (figures <= first % 100) return month;
      const range = years(first, Math.floor(first / 100) * 100 + figures);
      return slice(context, context.tokens[context.from + 1]) === "-" && month?.kind === "dating"
        ? orElse(range, [month.reading.value])
        : range;
    }
    return (to?.value ?? 0) > first ? years(first, to?.value ?? 0) : null;
  },
};

const years = (from: number, to: number): Meaning =>
  exact(`${from}/${to}`, `${from}/${to}`, { first: yearDays(from).first, last: yearDays(to).last });

const seasonYear: Rule = {
  name: "season",
  why: "before the year that it contains",
  form: `the? season:SEASON (?:of|COMMA)? ${YEAR}`,
  read: (groups, { anchor }) => seasonMeaning(yearOf(groups, anchor), groups.season?.value ?? 22),
};

const monthYear: Rule = {
  name: "month",
  why: "before the year that it contains",
  form: `month:MONTH (?:COMMA|of|S)? ${YEAR}`,
  read: (groups, { anchor }) => monthMeaning(yearOf(groups, anchor), groups.month?.value ?? 0),
};

const fractionYear: Rule = {
  name: "quarter",
  why: "before the year that it contains",
  form: `(?:the? (?:nth:NTH|last:(last|final)) DASH? part:(quarter|half) (?:of|DASH|COMMA)? (?:the? (?:fiscal|calendar|year) (?:year)?)? ${YEAR}|the? (?:fiscal)? ${YEAR} S? nth:NTH DASH? part:(quarter|half)|letter:(q|h) nth:D12 (?:of|COMMA|DASH)? ${YEAR}|${YEAR} letter:(q|h) nth:D12)`,
  read(groups, { anchor }) {
    const { nth, part, letter, last } = groups;
    const length = part?.word === "half" || letter?.word === "h" ? 6 : 3;
    return fractionMeaning(
      yearOf(groups, anchor),
      length,
      last ? 12 / length : ordinalOf(nth?.word ?? "", nth?.value ?? 0),
    );
  },
};

const decade: Rule = {
  name: "decade",
  why: "before the year: 1990s begins like one",
  form: "(?:the? decade:DECADE4|the? short:DECADE2|the word:DECADE_WORD)",
  read({ decade: full, short, word }, { anchor }) {
    if (full) return decadeMeaning(full.value);
    return decadeMeaning(fullDecade((short ?? word)?.value ?? 0, anchor));
  },
};

const century: Rule = {
  name: "century",
  why: "apart from the others",
  form: "the? nth:NTH DASH? century",
  read({ nth }) {
    const number = ordinalOf(nth?.word ?? "", nth?.value ?? 0);
    return number >= 10 && number <= 22 ? centuryMeaning(number - 1) : null;
  },
};

const fiscalYear: Rule = {
  name: "year",
  why: "before the year that it contains",
  form: `(?:the? FISCAL year? ${YEAR}|the year (?:${YEAR}|words:WORDS999))`,
  read(groups, { anchor }) {
    if (groups.words) return groups.words.value >= 1500 ? yearMeaning(groups.words.value) : null;
    return yearMeaning(yearOf(groups, anchor));
  },
};

const year: Rule = {
  name: "year",
  why: "after every form that contains a year",
  form: "(?:year:YEAR4|year:YEAR_WORDS|(?<=in|of|since|for|class|summer|winter|spring|early|late) year:SHORT_YEAR)",
  read(groups, context) {
    if (isNumbered(context) || isCounted(context) || isPartOfName(context)) return null;
    return yearMeaning(yearOf(groups, context.anchor));
  },
};

export const absolute = {
  isoTime,
  isoDay,
  dottedDay,
  slashedDay,
  dayFirst,
  monthFirst,
  dayRange,
  longRange,
  monthRange,
  yearRange,
  fractionYear,
  seasonYear,
  monthYear,
  decade,
  century,
  fiscalYear,
  year,
};
