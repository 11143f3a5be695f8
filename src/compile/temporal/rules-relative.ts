// Forms of words counted from the day of the document: names of months, seasons and days, and "last", "this", "next".

import { dayString } from "../../model/date.ts";
import {
  calendar,
  calendarDay,
  dayMeaning,
  fractionMeaning,
  monthMeaning,
  pad,
  seasonDays,
  seasonMeaning,
  spanMeaning,
  timeMeaning,
} from "./calendar.ts";
import { shapeCode } from "./form.ts";
import { DAYPARTS, ordinalOf, unitOf } from "./lexicon.ts";
import { nearestDay, nearestMonth, nearestQuarter, nearestSeason, nearestWeekday, unitMeaning } from "./nearest.ts";
import { DAY_RANGE } from "./rules-absolute.ts";
import { type Context, type Groups, type Meaning, orElse, type Rule, unanchored, vague } from "./timex.ts";

/** Hands the rule its anchor, or says that there is none. */
const fromAnchor =
  (
    open: (groups: Groups) => string,
    read: (groups: Groups, anchor: number, context: Context) => Meaning | null,
  ): Rule["read"] =>
  (groups, context) =>
    context.anchor === null ? unanchored(open(groups)) : read(groups, context.anchor, context);

const openDay = ({ month, day }: Groups): string => `XXXX-${pad(month?.value ?? 0)}-${pad(day?.value ?? 0)}`;
const openMonth = ({ month }: Groups): string => `XXXX-${pad(month?.value ?? 0)}`;
const openWeekday = ({ weekday }: Groups): string => `XXXX-WXX-${(((weekday?.value ?? 0) + 6) % 7) + 1}`;
const openYear = (): string => "XXXX";

/** "the previous year" may count from the text, and stands with those forms. */
const WHICH_YEAR = "which:(last|this|next|past|current|coming) year";

const monthOfYear: Rule = {
  name: "month-of-last-year",
  why: "before 'last year' and before the bare month, which it contains",
  form: `(?:month:MONTH (?:day:DAY_TH)? (?:COMMA|of|in)? the? which:(last|this|next|previous) year|which:(last|this|next) year S month:MONTH)`,
  read: fromAnchor(openMonth, (groups, anchor) => {
    const month = groups.month?.value ?? 1;
    const year = calendar(anchor).year + (groups.which?.value ?? 0);
    if (groups.day === undefined) return monthMeaning(year, month, anchor);
    const day = calendarDay(year, month, groups.day.value);
    return day === null ? null : dayMeaning(day, anchor);
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
  form: `(?:the? nth:NTH DASH? part:(quarter|half) of ${WHICH_YEAR}|${WHICH_YEAR} S nth:NTH DASH? part:(quarter|half))`,
  read: fromAnchor(openYear, ({ nth, part, which }, anchor) => {
    const year = calendar(anchor).year + (which?.value ?? 0);
    return fractionMeaning(year, part?.word === "half" ? 6 : 3, ordinalOf(nth?.word ?? "", nth?.value ?? 0), anchor);
  }),
};

const quarter: Rule = {
  name: "quarter",
  why: "before the ordinal day; after the quarters that carry a year",
  form: "(?:the? FISCAL? nth:(first|second|third|fourth) FISCAL? DASH? part:quarter|letter:q nth:D12)",
  read: fromAnchor(openYear, ({ nth }, anchor, context) => {
    const index = ordinalOf(nth?.word ?? "", nth?.value ?? 0);
    return fractionMeaning(nearestQuarter(index, anchor, context.direction()), 3, index, anchor);
  }),
};

const dayRange: Rule = {
  name: "range",
  why: "before the single day that ends it",
  form: DAY_RANGE,
  read: fromAnchor(openMonth, ({ month, from, to }, anchor, context) => {
    const last = nearestDay(month?.value ?? 1, to?.value ?? 0, anchor, context.direction());
    if (last === null) return null;
    const first = calendarDay(calendar(last).year, month?.value ?? 1, from?.value ?? 0);
    if (first === null || first >= last) return null;
    return spanMeaning(`${dayString(first)}/${dayString(last)}`, first, last, anchor);
  }),
};

const dayOfMonth: Rule = {
  name: "day-month",
  why: "before the bare month; after the forms that carry a year",
  form: "(?:(?:which:(last|next|this)? weekday:WEEKDAY|weekday:WEEKDAY DAYPART) COMMA?)? (?:month:MONTH the? day:DAY_TH|the? day:DAY_TH of? month:MONTH)",
  read: fromAnchor(openDay, ({ month, day, weekday }, anchor, context) => {
    const [number, date] = [month?.value ?? 1, day?.value ?? 0];
    const direction = context.direction();
    const best = nearestDay(number, date, anchor, direction, weekday?.value);
    if (best === null) return null;
    const other = direction === null ? calendarDay(calendar(best).year + (best > anchor ? -1 : 1), number, date) : null;
    const isClose = other !== null && Math.abs(other - anchor) < 2 * Math.abs(best - anchor);
    return orElse(dayMeaning(best, anchor), isClose ? [dayString(other)] : []);
  }),
};

const nthDay: Rule = {
  name: "day-of-the-month",
  why: "after the forms that name the month",
  form: "(?<=on|by|until|before|since) the day:ORDINAL_DAY (?!DASH? (?:NAME|OTHER|century|anniversary))",
  read: fromAnchor(
    ({ day }) => `XXXX-XX-${pad(day?.value ?? 0)}`,
    ({ day }, anchor, context) => {
      const date = day?.value ?? 0;
      const today = calendar(anchor);
      const direction = context.direction();
      const months = [-2, -1, 0, 1, 2].map((by) => 12 * today.year + today.month - 1 + by);
      const days = months
        .map((each) => calendarDay(Math.floor(each / 12), (each % 12) + 1, date))
        .filter((each) => each !== null);
      const found =
        direction === "future" ? days.find((each) => each >= anchor) : days.findLast((each) => each <= anchor);
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

const season: Rule = {
  name: "last-season",
  why: "apart from the others; 'summer of last year' came first",
  form: "(?:the? which:(last|this|next|past|coming)|this which:(past|coming)|(?<=in|during|since|until|by|before|after|through|for) the? which:(early|late)?|which:the) season:SEASON (?!of|S? (?:NAME|OTHER) (?:in|of))",
  read: fromAnchor(openYear, ({ season: name, which }, anchor, context) => {
    const code = name?.value ?? 22;
    const { year } = calendar(anchor);
    const years = [year - 2, year - 1, year, year + 1];
    const at = (each: number) => seasonDays(each, code);
    const word = which?.word;
    const found =
      word === "last" || word === "past"
        ? years.findLast((each) => at(each).last < anchor)
        : word === "next" || word === "coming"
          ? years.find((each) => at(each).first > anchor)
          : word === "this"
            ? (years.find((each) => at(each).last >= anchor && at(each).first <= anchor) ?? year)
            : nearestSeason(code, anchor, context.direction());
    return found == null ? null : seasonMeaning(found, code, anchor);
  }),
};

const UNIT_NAMES = "(year|month|week|quarter|decade|century)";

const unit: Rule = {
  name: "last-unit",
  why: "after all forms that contain 'last year'",
  form: `(?:(?:COMPARED|PART|sometime|EDGE)? which:(last|this|next) (?:FISCAL|calendar|business)?|the which:(current|coming|upcoming) FISCAL?|the? which:(previous)) unit:${UNIT_NAMES} (?!DASH old)`,
  read: fromAnchor(openYear, ({ which, unit: name }, anchor) =>
    unitMeaning(name?.word ?? "year", which?.value ?? 0, anchor),
  ),
};

/** "over the past year": its length is meant more than the year before; no event is dated by it. */
const pastUnit: Rule = {
  name: "duration",
  why: "before 'last year': over such a stretch nothing is dated",
  form: `(?:(?<=over|for|within|in|during|throughout) the (?:last|past) unit:${UNIT_NAMES}|the past unit:${UNIT_NAMES})`,
  read(groups, { anchor }) {
    const before = anchor === null ? null : unitMeaning(groups.unit?.word ?? "year", -1, anchor);
    return vague(before?.kind === "dating" ? before.reading.value : "PAST_REF", "DATE");
  },
};

const weekend: Rule = {
  name: "weekend",
  why: "apart from the others",
  form: "(?:(?:the|COMPARED)? which:(last|this|next|past|coming)|this which:(past|coming)|the|(?<=on|at|over|during|of))? unit:weekend (?!DASH)",
  read: fromAnchor(
    () => "XXXX-WXX-WE",
    ({ which }, anchor, context) => {
      const by = which?.value ?? 0;
      return unitMeaning("weekend", by === 0 && context.direction() === "future" ? 1 : by, anchor);
    },
  ),
};

const theWeek: Rule = {
  name: "week-of",
  why: "before the day that it contains",
  form: "the week of month:MONTH day:DAY_TH",
  read: fromAnchor(openDay, ({ month, day }, anchor, context) => {
    const found = nearestDay(month?.value ?? 1, day?.value ?? 0, anchor, context.direction());
    return found === null ? null : unitMeaning("week", 0, found);
  }),
};

const weekday: Rule = {
  name: "weekday",
  why: "apart from the others",
  form: "(?:PART)? (?:the? which:(last|this|next|past|coming)|this which:(past|coming))? (?:part:DAYPART)? weekday:WEEKDAY (?:DASH? part:DAYPART)?",
  read: fromAnchor(openWeekday, ({ weekday: name, which, part }, anchor, context) => {
    const index = name?.value ?? 0;
    const latest = nearestWeekday(index, anchor, "past");
    const day =
      which === undefined
        ? nearestWeekday(index, anchor, context.direction())
        : which.value < 0
          ? latest - (latest === anchor ? 7 : 0)
          : latest === anchor && which.word === "this"
            ? latest
            : latest + 7;
    const code = part && DAYPARTS[part.word];
    return code ? timeMeaning(day, `T${code}`, anchor) : dayMeaning(day, anchor);
  }),
};

/** Names of months that are names of people and other words too. */
const DOUBTFUL = new Set([3, 4, 5, 6, 8]);

const bareMonth: Rule = {
  name: "bare-month",
  why: "after every form that contains a month; where it may be a name, a preposition must show that it is none",
  form: "month:MONTH",
  read: fromAnchor(openMonth, ({ month: name }, anchor, context) => {
    const month = name?.value ?? 1;
    if ((DOUBTFUL.has(month) || isBareAbbreviation(context)) && !isMonth(context)) return null;
    return monthMeaning(nearestMonth(month, anchor, context.direction()), month, anchor);
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

function isMonth({ tokens, from, to, text }: Context): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (after?.code === shapeCode.S) return true;
  const isBeforeName = after?.code === shapeCode.NAME && after.start === (tokens[to - 1]?.end ?? 0) + 1;
  if (before === undefined || !SHOWING.has(text.slice(before.start, before.end).toLowerCase())) return false;
  return !isBeforeName || before.word === "in" || before.word === "since" || before.word === "until";
}

const definiteUnit: Rule = {
  name: "this-unit",
  why: "after 'last year' and its like",
  form: "(?:the unit:(quarter|month)|the latest unit:(quarter|period)|the FISCAL unit:year|the latest FISCAL? unit:(year|week|month))",
  read: fromAnchor(openYear, ({ unit: name }, anchor, context) => {
    const word = name?.word ?? "year";
    if (word !== "period" && word !== "quarter") return unitMeaning(unitOf(word), 0, anchor);
    for (const { value } of context.named()) if (/-Q\d$/.test(value)) return quarterOf(value, anchor);
    return word === "period" ? null : unitMeaning("quarter", -1, anchor);
  }),
};

const quarterOf = (value: string, anchor: number): Meaning | null =>
  fractionMeaning(Number(value.slice(0, 4)), 3, Number(value.slice(-1)), anchor);

export const relative = {
  monthOfYear,
  seasonOfYear,
  fractionOfYear,
  quarter,
  dayRange,
  dayOfMonth,
  nthDay,
  namedMonth,
  season,
  unit,
  pastUnit,
  weekend,
  theWeek,
  weekday,
  bareMonth,
  definiteUnit,
};
