// Forms of words that name their time by the calendar alone.

import { dayString } from "../../../../model/date.ts";
import {
  calendarDay,
  dayMeaning,
  decadeMeaning,
  fractionMeaning,
  monthMeaning,
  seasonDays,
  seasonMeaning,
  timeMeaning,
  yearMeaning,
} from "../../../temporal/calendar.ts";
import { isNoSuchDay, noSuchDay } from "../../../temporal/impossible.ts";
import { type Context, exact, type Groups, type Meaning, orElse, type Rule } from "../../../temporal/timex.ts";
import { isCounted, isNumbered, isPartOfName, slice } from "../figures.ts";
import { ordinalOf } from "../lexicon.ts";
import { dateIn, fullDecade, fullYear, ON_WEEKDAY, YEAR, yearOf } from "./pieces.ts";

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

/** The day; where the calendar has none of that number, words that name no day. */
function dayOr(year: number, month: number, date: number): Meaning | null {
  const number = calendarDay(year, month, date);
  if (number !== null) return dayMeaning(number);
  return isNoSuchDay(month, date) ? noSuchDay : null;
}

const isoDay: Rule = {
  name: "day",
  why: "one token, which no other form reads",
  form: "day:ISO_DAY",
  read({ day }, context) {
    const [year = 0, month = 0, date = 0] = slice(context, day).split(/[^\d]/).map(Number);
    return dayOr(year, month, date);
  },
};

/** "20230220" may be the number of something; a preposition or its place at the head of a line shows a day. */
const compactDay: Rule = {
  name: "day",
  why: "one token, which no other form reads",
  form: "(?<=IN|OPEN|^) day:COMPACT_DAY",
  read({ day }, context) {
    const figures = slice(context, day);
    const number = calendarDay(+figures.slice(0, 4), +figures.slice(4, 6), +figures.slice(6, 8));
    return number === null ? null : dayMeaning(number);
  },
};

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const romanDay: Rule = {
  name: "day",
  why: "one token, which no other form reads; the month stands in Roman figures",
  form: "day:ROMAN_DAY",
  read({ day }, context) {
    const [date = "", month = "", year = ""] = slice(context, day).split(/[^\dIVX]/);
    return dayOr(Number(year), ROMAN.indexOf(month) + 1, Number(date));
  },
};

const dottedDay: Rule = {
  name: "day",
  why: "one token, which no other form reads; with dots the day stands first",
  form: "day:DOTTED",
  read({ day }, context) {
    const [date = 0, month = 0, year = 0] = slice(context, day).split(".").map(Number);
    return dayOr(year < 100 ? fullYear(year, context.anchor) : year, month, date);
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
    if (best === undefined) return isNoSuchDay(b, a) || isNoSuchDay(a, b) ? noSuchDay : null;
    if (other === undefined || other === best) return dayMeaning(best);
    const text = dayString(best);
    const days = { first: Math.min(best, other), last: Math.max(best, other) };
    const meaning = exact(text, `${text}?`, { first: best, last: best });
    if (meaning.kind !== "dating") return null;
    return orElse({ ...meaning, reading: { ...meaning.reading, container: days } }, [dayString(other)]);
  },
};

function readDay(groups: Groups, context: Context): Meaning | null {
  return dayOr(yearOf(groups, context.anchor), groups.month?.value ?? 0, dateIn(groups.day));
}

const dayFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains; the words may be glued (6Sept2012)",
  form: `${ON_WEEKDAY} (?:the? day:DAY_TH (?:(?:day)? of|DASH|DOT)?|(?:the|this)? day:ORDINAL (?:day)? of) month:MONTH (?:COMMA|DASH|DOT)? ${YEAR}`,
  read: readDay,
};

const monthFirst: Rule = {
  name: "day",
  why: "before month and year, which it contains",
  form: `${ON_WEEKDAY} month:MONTH (?:DASH|the)? day:(DAY_TH|ORDINAL) (?:COMMA|DASH|of)? ${YEAR}`,
  read: readDay,
};

/** "on 32 May 2012". */
const noDay: Rule = {
  name: "day",
  why: "before month and year, which would be read without it",
  form: `(?:(?<=on) (?:D59|D99) of? MONTH (?:COMMA? ${YEAR})?|MONTH (?:D59|D99) COMMA ${YEAR})`,
  read: () => noSuchDay,
};

const yearFirst: Rule = {
  name: "day",
  why: "before the year and the day without one, of which it is made: 2014, Feb 17",
  form: "year:YEAR4 COMMA? month:MONTH day:DAY_TH (?!COMMA? YEAR4)",
  read: readDay,
};

const yearFirstMonth: Rule = {
  name: "month",
  why: "before the year: 2010, February",
  form: "year:YEAR4 COMMA month:MONTH (?=COLON|DASH|CLOSE|DOT|$)",
  read: (groups, { anchor }) => monthMeaning(yearOf(groups, anchor), groups.month?.value ?? 0),
};

/** "17/Feb/2014". */
const slashedName: Rule = {
  name: "day",
  why: "before the year",
  form: "(?:day:DAY_TH SLASH month:MONTH|month:MONTH SLASH day:DAY_TH) SLASH year:YEAR4",
  read: readDay,
};

const seasonYear: Rule = {
  name: "season",
  why: "before the year that it contains",
  form: `the? season:SEASON (?:of|COMMA)? ${YEAR}`,
  read: (groups, { anchor }) => seasonMeaning(yearOf(groups, anchor), groups.season?.value ?? 22),
};

/** A winter lies in two years: "the winter of 2014–15". */
const winterYears: Rule = {
  name: "season",
  why: "before the range of years that it contains",
  form: "the? season:winter (?:of|COMMA)? year:YEAR4 (?:DASH|SLASH) short:(D2|YEAR4)",
  read({ season, year, short }) {
    const [first, second] = [year?.value ?? 0, short?.value ?? 0];
    const isNext = second === first + 1 || second === (first + 1) % 100;
    return isNext ? seasonMeaning(first, season?.value ?? 24) : null;
  },
};

/** "spring/summer 2014", "autumn and winter 2020". */
const seasonsYear: Rule = {
  name: "season",
  why: "before the season that it ends with",
  form: `the? from:SEASON (?:SLASH|DASH|and|to) the? to:SEASON (?:of|COMMA)? ${YEAR}`,
  read(groups, { anchor }) {
    const [year, from, to] = [yearOf(groups, anchor), groups.from?.value ?? 21, groups.to?.value ?? 22];
    if (from >= to) return null;
    const [first, last] = [seasonDays(year, from), seasonDays(year, to)];
    const edges = [first.first, last.last].map((day) => dayString(day).slice(0, 7)).join("/");
    return exact(edges, edges, { first: first.first, last: last.last });
  },
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
  form: `(?:the? (?:nth:NTH|last:(last|final|latter)) DASH? part:(quarter|half) (?:of|DASH|COMMA)? (?:the? (?:fiscal|calendar|year) (?:year)?)? ${YEAR}|the? (?:fiscal)? ${YEAR} S? nth:NTH DASH? part:(quarter|half)|letter:(q|h) nth:D12 (?:of|COMMA|DASH)? ${YEAR}|${YEAR} letter:(q|h) nth:D12)`,
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
  form: "(?:the? decade:DECADE4|(?<!OWNER (?:PART DASH?)?) the? short:DECADE2|the word:DECADE_WORD)",
  read({ decade: full, short, word }, { anchor }) {
    if (full) return decadeMeaning(full.value);
    return decadeMeaning(fullDecade((short ?? word)?.value ?? 0, anchor));
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
  compactDay,
  romanDay,
  slashedName,
  yearFirst,
  noDay,
  yearFirstMonth,
  winterYears,
  seasonsYear,
  dottedDay,
  slashedDay,
  dayFirst,
  monthFirst,
  fractionYear,
  seasonYear,
  monthYear,
  decade,
  fiscalYear,
  year,
};
