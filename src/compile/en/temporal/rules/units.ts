// Units of the calendar seen from a day: "last year", "this week", "the weekend", "the latest quarter".

import { dayString } from "../../../../model/date.ts";
import { fromAnchor, fromVantage, openDay, openYear } from "../../../temporal/anchored.ts";
import { calendar, calendarDay, fractionMeaning, isoWeek, yearDays } from "../../../temporal/calendar.ts";
import { nearestDay, unitMeaning } from "../../../temporal/nearest.ts";
import { dating, type Meaning, type Rule, unanchored, vague } from "../../../temporal/timex.ts";
import { unitOf } from "../lexicon.ts";
import { dateIn, LONG_DAY, YEAR, yearOf } from "./pieces.ts";

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
      if (by !== 0) return unitMeaning("weekend", by, anchor);
      const isThis = which?.word === "this";
      const { weekday } = calendar(anchor);
      if (isThis && (weekday === 6 || weekday === 0)) return unitMeaning("weekend", 0, anchor);
      // "this weekend" is the coming one unless a verb tells it as over
      const direction = context.direction();
      const isAhead = direction === "future" || (isThis && direction === null);
      return unitMeaning("weekend", isAhead ? 1 : 0, anchor);
    },
  ),
};

const theWeek: Rule = {
  name: "week-of",
  why: "before the day that it contains",
  form: `the week (?:of|beginning|starting|from|ending|commencing) (?:on)? ${LONG_DAY()} (?:COMMA? ${YEAR})?`,
  read: fromVantage(openDay, (groups, vantage, { anchor }) => {
    const [month, date] = [groups.month?.value ?? 1, dateIn(groups.day)];
    const found = groups.year ? calendarDay(yearOf(groups, anchor), month, date) : nearestDay(month, date, vantage);
    return found === null ? null : unitMeaning("week", 0, found);
  }),
};

/** "the last week of the year", "the first days of the year": of the document's own year, or of the one that it names. */
const weekOfYear: Rule = {
  name: "part-of-year",
  why: "before 'last week' and 'the year', which it contains",
  form: `the? which:(first|last|final|opening|closing) span:(week|weeks|days) of (?:the year|${YEAR}|(?:last|this|next) year)`,
  read(groups, { anchor, tokens, to }) {
    if (!groups.year && anchor === null) return unanchored(openYear());
    const by = { last: -1, next: 1 }[tokens[to - 2]?.word ?? ""] ?? 0;
    const year = groups.year || anchor === null ? yearOf(groups, anchor) : calendar(anchor).year + by;
    const container = yearDays(year);
    const isFirst = groups.which?.word === "first" || groups.which?.word === "opening";
    const length = groups.span?.word === "weeks" ? 28 : 7;
    const first = isFirst ? container.first : container.last - length + 1;
    const days = { first, last: first + length - 1 };
    const edtf = `${dayString(days.first)}~/${dayString(days.last)}~`;
    return dating(
      { value: isoWeek(days.first + 3), edtf, days, loose: true, grain: 3, container },
      groups.year ? undefined : (anchor ?? undefined),
    );
  },
};

const definiteUnit: Rule = {
  name: "this-unit",
  why: "after 'last year' and its like",
  form: "(?:the unit:(quarter|month) (?!DASH)|the latest unit:(quarter|period)|the FISCAL unit:year|the latest FISCAL? unit:(year|week|month))",
  read: fromAnchor(openYear, ({ unit: name }, anchor, context) => {
    const word = name?.word ?? "year";
    if (word !== "period" && word !== "quarter") return unitMeaning(unitOf(word), 0, anchor);
    const isLatest =
      word === "quarter" && context.tokens.slice(context.from, context.to).some(({ word }) => word === "latest");
    for (const { value, days } of context.named()) {
      // what is the latest is over
      if (/-Q\d$/.test(value) && !(isLatest && days.last >= anchor)) return quarterOf(value, anchor);
    }
    return word === "period" ? null : unitMeaning("quarter", -1, anchor);
  }),
};

const quarterOf = (value: string, anchor: number): Meaning | null =>
  fractionMeaning(Number(value.slice(0, 4)), 3, Number(value.slice(-1)), anchor);

export const units = { weekOfYear, unit, pastUnit, weekend, theWeek, definiteUnit };
