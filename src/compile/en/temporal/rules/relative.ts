// Forms of words that name months, seasons and days without a year: it follows from the document, or from the story.

import { dayString } from "../../../../model/date.ts";
import { fromAnchor, fromVantage, openDay, openMonth, openWeekday, openYear } from "../../../temporal/anchored.ts";
import {
  calendar,
  calendarDay,
  dayMeaning,
  fractionMeaning,
  monthDays,
  monthMeaning,
  pad,
  seasonDays,
  seasonMeaning,
  timeMeaning,
} from "../../../temporal/calendar.ts";
import { isNoSuchDay, noSuchDay } from "../../../temporal/impossible.ts";
import { nearestDay, nearestMonth, nearestQuarter, nearestSeason, nearestWeekday } from "../../../temporal/nearest.ts";
import { shapeCode } from "../../../temporal/shapes.ts";
import { type Context, orElse, type Rule, unanchored } from "../../../temporal/timex.ts";
import { isCounted } from "../figures.ts";
import { DAYPARTS, ordinalOf } from "../lexicon.ts";
import { isScheduled } from "../tense.ts";
import { dateIn, LONG_DAY, YEAR, yearOf } from "./pieces.ts";

/** "the previous year" may count from the text, and stands with those forms. */
const WHICH_YEAR = "which:(last|this|next|past|current|coming) year";

const monthOfYear: Rule = {
  name: "month-of-last-year",
  why: "before 'last year' and before the bare month, which it contains",
  form: `(?:${LONG_DAY()} (?:COMMA|of|in)? the? which:(last|this|next|previous) year|month:MONTH (?:COMMA|of|in)? the? which:(last|this|next|previous) year|which:(last|this|next) year (?:S|COMMA)? (?:(?:on|in)? ${LONG_DAY()}|in? month:MONTH))`,
  read: fromAnchor(openMonth, (groups, anchor) => {
    const month = groups.month?.value ?? 1;
    const year = calendar(anchor).year + (groups.which?.value ?? 0);
    if (groups.day === undefined) return monthMeaning(year, month, anchor);
    const date = dateIn(groups.day);
    const day = calendarDay(year, month, date);
    return day === null ? (isNoSuchDay(month, date) ? noSuchDay : null) : dayMeaning(day, anchor);
  }),
};

const seasonOfYear: Rule = {
  name: "season-of-last-year",
  why: "before 'last year', which it contains",
  form: `the? season:SEASON of? ${WHICH_YEAR}`,
  read: fromAnchor(openYear, ({ season, which }, anchor) =>
    seasonMeaning(calendar(anchor).year + (which?.value ?? 0), season?.value ?? 22, anchor),
  ),
};

const fractionOfYear: Rule = {
  name: "quarter",
  why: "before 'last year', which it contains",
  form: `(?:the? nth:NTH DASH? part:(quarter|half) of (?:${WHICH_YEAR}|the year)|${WHICH_YEAR} S nth:NTH DASH? part:(quarter|half))`,
  read: fromAnchor(openYear, ({ nth, part, which }, anchor) => {
    const year = calendar(anchor).year + (which?.value ?? 0);
    return fractionMeaning(year, part?.word === "half" ? 6 : 3, ordinalOf(nth?.word ?? "", nth?.value ?? 0), anchor);
  }),
};

const quarter: Rule = {
  name: "quarter",
  why: "before the ordinal day; after the quarters that carry a year",
  form: "(?:(?:the (?=FISCAL? NTH FISCAL? quarter))? FISCAL? nth:(first|second|third|fourth) FISCAL? DASH? part:quarter|letter:q nth:D12)",
  read: fromAnchor(openYear, ({ nth }, anchor, context) => {
    const index = ordinalOf(nth?.word ?? "", nth?.value ?? 0);
    return fractionMeaning(nearestQuarter(index, anchor, context.direction()), 3, index, anchor);
  }),
};

const dayOfMonth: Rule = {
  name: "day-month",
  why: "before the bare month; after the forms that carry a year",
  form: "(?:(?:which:(last|next|this)? weekday:WEEKDAY|weekday:WEEKDAY DAYPART) COMMA?)? (?:month:MONTH (?:the day:ORDINAL|the? day:DAY_TH)|the? day:DAY_TH (?:day)? of? month:MONTH|(?:the|this)? day:ORDINAL (?:day)? of month:MONTH)",
  read: fromVantage(openDay, ({ month, day, weekday }, vantage, context) => {
    const { day: seen, toward, anchor } = vantage;
    const [number, date] = [month?.value ?? 1, dateIn(day)];
    const best = nearestDay(number, date, vantage, weekday?.value);
    if (best === null) return isNoSuchDay(number, date) && !isCounted(context) ? noSuchDay : null;
    const other = toward === null ? calendarDay(calendar(best).year + (best > seen ? -1 : 1), number, date) : null;
    const isClose = other !== null && Math.abs(other - seen) < 2 * Math.abs(best - seen);
    return orElse(dayMeaning(best, anchor), isClose ? [dayString(other)] : []);
  }),
};

const nthDay: Rule = {
  name: "day-of-the-month",
  why: "after the forms that name the month",
  form: "(?<=on|by|until|before|since|^|DOT|COMMA) the day:ORDINAL_DAY (?=DOT|COMMA|COLON|CLOSE|QUOTE|PAST_VERB|BE_PAST|WILL|HAVE|they|he|she|it|we|the|a|and|or|in|at|with|when|as|after|before|$)",
  read: fromVantage(
    ({ day }) => `XXXX-XX-${pad(day?.value ?? 0)}`,
    ({ day }, { day: seen, toward, anchor }) => {
      const date = day?.value ?? 0;
      const today = calendar(seen);
      const months = [-2, -1, 0, 1, 2].map((by) => 12 * today.year + today.month - 1 + by);
      const days = months
        .map((each) => calendarDay(Math.floor(each / 12), (each % 12) + 1, date))
        .filter((each) => each !== null);
      const isAhead = toward === "future" || toward === "onward";
      const found = isAhead ? days.find((each) => each >= seen) : days.findLast((each) => each <= seen);
      return found === undefined ? null : dayMeaning(found, anchor);
    },
  ),
};

const namedMonth: Rule = {
  name: "last-month-name",
  why: "before the bare month",
  form: "(?:which:(last|this|next)|this which:(past|coming)) month:MONTH",
  read: fromAnchor(openMonth, ({ month: name, which }, anchor) => {
    const month = name?.value ?? 1;
    const today = calendar(anchor);
    // "last November" is over; said in November, it is the one a year before
    const said = which?.value ?? 0;
    const year = said < 0 ? (month >= today.month ? -1 : 0) : said > 0 ? (month > today.month ? 0 : 1) : 0;
    return monthMeaning(today.year + year, month, anchor);
  }),
};

const namedSeason: Rule = {
  name: "last-season",
  why: "before the bare season; 'summer of last year' came first",
  form: "(?:the? which:(last|this|next|past|coming)|this which:(past|coming)) season:SEASON",
  read: fromAnchor(openYear, ({ season: name, which }, anchor) => {
    const code = name?.value ?? 22;
    const { year } = calendar(anchor);
    const years = [year - 2, year - 1, year, year + 1];
    const at = (each: number) => seasonDays(each, code);
    const said = which?.value ?? 0;
    const found =
      said < 0
        ? years.findLast((each) => at(each).last < anchor)
        : said > 0
          ? years.find((each) => at(each).first > anchor)
          : (years.find((each) => at(each).last >= anchor && at(each).first <= anchor) ?? year);
    return found === undefined ? null : seasonMeaning(found, code, anchor);
  }),
};

const bareSeason: Rule = {
  name: "last-season",
  why: "after the seasons that say which; a preposition or an article must show that no fall down the stairs is meant",
  form: "(?:(?<=in|during|since|until|by|before|after|through|for) the?|the) season:SEASON (?!of|S? (?:NAME|OTHER) (?:in|of))",
  read: fromVantage(openYear, ({ season: name }, vantage) => {
    const code = name?.value ?? 22;
    const year = nearestSeason(code, vantage);
    return year === null ? null : seasonMeaning(year, code, vantage.anchor);
  }),
};

/** "told the Sunday Times": an article before a day of the week and a name make it one. */
function isPaper({ tokens, from, to, text }: Context): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (before?.word !== "the" || to !== from + 1 || next === undefined) return false;
  return /^ \p{Lu}\p{Ll}/u.test(text.slice(tokens[from]?.end, next.start + 2));
}

const weekday: Rule = {
  name: "weekday",
  rough: "never",
  why: "apart from the others; 'the following Friday' counts from the text, and stands with those forms",
  form: "(?<!following|preceding|previous|same) (?:PART)? (?:the? which:(last|this|next|past|coming)|this which:(past|coming))? (?:part:DAYPART)? weekday:WEEKDAY (?!DAYPARTS) (?:DASH? part:DAYPART)?",
  read: fromVantage(openWeekday, ({ weekday: name, which, part }, vantage, context) => {
    if (isPaper(context)) return null;
    const index = name?.value ?? 0;
    const code = part && DAYPARTS[part.word];
    if (which === undefined && vantage.isStory && vantage.anchor !== undefined) {
      // the first that follows the day that the story has reached
      const next = nearestWeekday(index, vantage.day, "future");
      return code ? timeMeaning(next, `T${code}`, vantage.anchor) : dayMeaning(next, vantage.anchor);
    }
    const { anchor } = context;
    if (anchor === null) return unanchored(openWeekday({ weekday: name }));
    const latest = nearestWeekday(index, anchor, "past");
    const direction = isScheduled(context.text, context.tokens, context.from) ? "future" : context.direction();
    const day =
      which === undefined
        ? nearestWeekday(index, anchor, direction)
        : which.value < 0
          ? latest - (latest === anchor ? 7 : 0)
          : latest === anchor && which.word === "this"
            ? latest
            : latest + 7;
    const isOpen = which === undefined && direction === null && latest !== anchor;
    const meaning = code ? timeMeaning(day, `T${code}`, anchor) : dayMeaning(day, anchor);
    return orElse(meaning, isOpen ? [dayString(latest + 7)] : []);
  }),
};

/** "the second Sunday of May 2012", "the last Friday in September". */
const nthWeekday: Rule = {
  name: "day-month",
  why: "before the day of the week and the month, which it contains",
  form: `the? nth:(first|second|third|fourth|fifth|last|ORDINAL_DAY) weekday:WEEKDAY (?:of|in) month:MONTH (?:COMMA? ${YEAR})?`,
  read(groups, context) {
    const [month, weekday] = [groups.month?.value ?? 1, groups.weekday?.value ?? 0];
    const vantage = context.vantage();
    if (!groups.year && vantage === null) return unanchored(openMonth(groups));
    const year = groups.year || vantage === null ? yearOf(groups, context.anchor) : nearestMonth(month, vantage);
    const { first, last } = monthDays(year, month);
    const day =
      groups.nth?.word === "last"
        ? nearestWeekday(weekday, last, "past")
        : nearestWeekday(weekday, first + 6, "past") +
          7 * (ordinalOf(groups.nth?.word ?? "", groups.nth?.value ?? 1) - 1);
    return day > last ? null : dayMeaning(day, groups.year ? undefined : vantage?.anchor);
  },
};

/** Names of months that are names of people and other words too. */
const DOUBTFUL = new Set([3, 4, 5, 6, 8]);

const bareMonth: Rule = {
  name: "bare-month",
  why: "after every form that contains a month; where it may be a name, a preposition must show that it is none",
  form: "month:MONTH",
  read: fromVantage(openMonth, ({ month: name }, vantage, context) => {
    const month = name?.value ?? 1;
    if ((DOUBTFUL.has(month) || isBareAbbreviation(context)) && !isMonth(context)) return null;
    return monthMeaning(nearestMonth(month, vantage), month, vantage.anchor);
  }),
};

const SHOWING = new Set(
  "in since until till by during from before after of for through early late mid the a an this last to and between next on under".split(
    " ",
  ),
);

/** "Jan Kavan" is no January; "Jan." may be. */
function isBareAbbreviation({ tokens, from, text }: Context): boolean {
  const token = tokens[from];
  return (
    token !== undefined &&
    token.end - token.start <= 4 &&
    text.charAt(token.end - 1) !== "." &&
    token.word.length <= 4 &&
    token.word !== "june" &&
    token.word !== "july"
  );
}

const LABEL_ENDS = new Set([shapeCode.DASH, shapeCode.COLON, shapeCode.DOT]);

function isMonth({ tokens, from, to, text }: Context): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  // "March – Norway joins", "Jun. Norway stays away": the label of an entry
  const isLabel = before === undefined && (after === undefined || LABEL_ENDS.has(after.code));
  if (isLabel || (before === undefined && text.charAt((tokens[to - 1]?.end ?? 0) - 1) === ".")) return true;
  if (after?.code === shapeCode.S) return true;
  const isBeforeName = after?.code === shapeCode.NAME && after.start === (tokens[to - 1]?.end ?? 0) + 1;
  if (before === undefined || !SHOWING.has(text.slice(before.start, before.end).toLowerCase())) return false;
  return !isBeforeName || before.word === "in" || before.word === "since" || before.word === "until";
}

export const relative = {
  monthOfYear,
  seasonOfYear,
  fractionOfYear,
  quarter,
  dayOfMonth,
  nthDay,
  namedMonth,
  namedSeason,
  bareSeason,
  weekday,
  nthWeekday,
  bareMonth,
};
