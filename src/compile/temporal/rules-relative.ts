// Forms of words counted from the day of the document: names of months, seasons and days, and "last", "this", "next".

import { dayString } from "../../model/date.ts";
import {
  calendar,
  calendarDay,
  dayMeaning,
  isoWeek,
  monthMeaning,
  seasonDays,
  seasonMeaning,
  shiftMonth,
  spanMeaning,
  yearMeaning,
} from "./calendar.ts";
import { type Context, type Groups, type Meaning, type Rule, UNANCHORED } from "./timex.ts";
import { DAY, MONTH, monthNumber, ON_WEEKDAY, S, SEASON, SEASONS, TH, WEEKDAY, WEEKDAYS, words } from "./words.ts";

type Which = "last" | "this" | "next";

const which = (text: string | undefined): Which => {
  const word = text?.toLowerCase();
  if (word === "next" || word === "coming") return "next";
  return word === "last" || word === "previous" ? "last" : "this";
};

const AHEAD = /\b(?:will|shall|(?:is|are) to|scheduled|due|upcoming|plans? to)\b/gi;
const SAID = /\b(?:said|says|told|announced|declared|stated|added|reported|wrote)\b/gi;
const WILL_FOLLOWS = /^(?:\s{1,4}(?!(?:that|which|who|whether)\b)[\p{L}’'-]{1,20}){0,6}?\s{1,4}will\b/iu;

const lastIndex = (text: string, pattern: RegExp): number => Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1;

/**
 * Whether the words around turn "on Thursday" to the coming one: "will meet on Thursday", "on Thursday they will
 * meet"; but not "will meet, he said on Thursday".
 */
function pointsAhead({ sentence, start, end }: Context): boolean {
  const before = sentence.slice(Math.max(0, start - 60), start);
  const said = lastIndex(before, SAID);
  return lastIndex(before, AHEAD) > said || (said === -1 && WILL_FOLLOWS.test(sentence.slice(end, end + 120)));
}

/** Hands the rule its anchor, or says that there is none. */
const fromAnchor =
  (read: (groups: Groups, anchor: number, context: Context) => Meaning | null): Rule["read"] =>
  (groups, context) =>
    context.anchor === null ? UNANCHORED : read(groups, context.anchor, context);

/** The latest month of that name that began by the anchor, or the next one. */
function nearestMonth(month: number, anchor: number, ahead: boolean): { year: number; month: number } {
  const today = calendar(anchor);
  if (ahead) return { year: month < today.month ? today.year + 1 : today.year, month };
  return { year: month > today.month ? today.year - 1 : today.year, month };
}

const monthOfYear: Rule = {
  name: "month-of-last-year",
  why: "before 'last year' and before the bare month, which it contains",
  pattern: words(
    `(?<month>${MONTH})(?:${S}(?<day>${DAY})${TH})?(?:,|${S}of|${S}in)?${S}(?<which>last|this|next|the${S}previous)${S}year`,
  ),
  read: fromAnchor((groups, anchor) => {
    const month = monthNumber(groups.month);
    if (month === null) return null;
    const by = { last: -1, this: 0, next: 1 }[which(groups.which?.replace(/^the\s+/i, ""))];
    const year = calendar(anchor).year + by;
    if (groups.day === undefined) return monthMeaning(year, month, dayString(anchor));
    const day = calendarDay(year, month, Number(groups.day));
    return day === null ? null : dayMeaning(day, dayString(anchor));
  }),
};

const seasonOfYear: Rule = {
  name: "season-of-last-year",
  why: "before 'last year', which it contains",
  pattern: words(`(?<season>${SEASON})(?:${S}of)?${S}(?<which>last|this|next)${S}year`),
  read: fromAnchor((groups, anchor) => {
    const by = { last: -1, this: 0, next: 1 }[which(groups.which)];
    const season = SEASONS[groups.season?.toLowerCase() ?? ""] ?? 22;
    return seasonMeaning(calendar(anchor).year + by, season, dayString(anchor));
  }),
};

const dayOfMonth: Rule = {
  name: "day-month",
  why: "before the bare month; after the forms that carry a year",
  pattern: words(
    `${ON_WEEKDAY}(?:(?<month>${MONTH})${S}(?<day>${DAY})${TH}|(?<day2>${DAY})${TH}${S}(?:of${S})?(?<month2>${MONTH}))`,
  ),
  read: fromAnchor((groups, anchor, context) => {
    const month = monthNumber(groups.month ?? groups.month2);
    if (month === null) return null;
    const { year } = calendar(anchor);
    const date = Number(groups.day ?? groups.day2);
    // February 29 may be four years away (eight around a century), hence the range
    const candidates = Array.from({ length: 17 }, (_, index) => calendarDay(year - 8 + index, month, date)).filter(
      (day) => day !== null,
    );
    const ahead = pointsAhead(context);
    const day = ahead ? candidates.find((each) => each >= anchor) : candidates.findLast((each) => each <= anchor);
    return day === undefined ? null : dayMeaning(day, dayString(anchor));
  }),
};

const namedMonth: Rule = {
  name: "last-month-name",
  why: "before the bare month",
  pattern: words(`(?<which>last|this|this${S}past|next)${S}(?<month>${MONTH})`),
  read: fromAnchor((groups, anchor) => {
    const month = monthNumber(groups.month);
    if (month === null) return null;
    const said = which(groups.which?.split(/\s/).at(-1) === "past" ? "last" : groups.which);
    const today = calendar(anchor);
    // "last November" is over; said in November, it is the one a year before
    const back = { last: month >= today.month ? 1 : 0, this: 0, next: month > today.month ? 0 : -1 }[said];
    return monthMeaning(today.year - back, month, dayString(anchor));
  }),
};

const namedSeason: Rule = {
  name: "last-season",
  why: "apart from the others; 'summer of last year' came first",
  pattern: words(
    String.raw`(?<which>last|this|this${S}past|next)${S}(?<season>${SEASON})|(?<=\b(?:in|during)${S}(?:the${S})?)(?<bare>spring|summer|autumn|winter)(?!${S}of)`,
  ),
  read: fromAnchor((groups, anchor, context) => {
    const season = SEASONS[(groups.season ?? groups.bare ?? "").toLowerCase()] ?? 22;
    const said = groups.bare || groups.which?.toLowerCase().endsWith("past") ? "last" : which(groups.which);
    const { year } = calendar(anchor);
    const years = [year - 2, year - 1, year, year + 1];
    const at = (each: number) => seasonDays(each, season);
    const found = {
      last: years.findLast((each) => at(each).last < anchor),
      this: years.find((each) => at(each).last >= anchor && at(each).first <= anchor) ?? year,
      next: years.find((each) => at(each).first > anchor),
    }[groups.bare && pointsAhead(context) ? "next" : said];
    return found === undefined ? null : seasonMeaning(found, season, dayString(anchor));
  }),
};

const unit: Rule = {
  name: "last-unit",
  why: "after all forms that contain 'last year'",
  pattern: words(
    String.raw`(?<which>last|this|next|(?<=\bthe${S})previous|(?<=\bthe${S})coming)${S}(?<unit>year|month|week)`,
  ),
  read: fromAnchor((groups, anchor) => {
    const by = { last: -1, this: 0, next: 1 }[which(groups.which)];
    const today = calendar(anchor);
    if (groups.unit?.toLowerCase() === "year") return yearMeaning(today.year + by, dayString(anchor));
    if (groups.unit?.toLowerCase() === "month") {
      const { year, month } = shiftMonth(today.year, today.month, by);
      return monthMeaning(year, month, dayString(anchor));
    }
    const monday = anchor - ((today.weekday + 6) % 7) + 7 * by;
    return spanMeaning(isoWeek(monday), monday, monday + 6, dayString(anchor));
  }),
};

const weekend: Rule = {
  name: "weekend",
  why: "apart from the others",
  pattern: words(`(?:(?<which>last|this|next)${S})?weekend`),
  read: fromAnchor((groups, anchor) => {
    const saturday = anchor - ((calendar(anchor).weekday + 1) % 7); // the latest one, today included
    const said = which(groups.which);
    const isOn = anchor - saturday <= 1;
    const first = said === "next" ? saturday + 7 : said === "last" && isOn ? saturday - 7 : saturday;
    return spanMeaning(`${isoWeek(first)}-WE`, first, first + 1, dayString(anchor));
  }),
};

const weekday: Rule = {
  name: "weekday",
  why: "apart from the others",
  pattern: words(`(?:(?<which>last|next)${S})?(?<weekday>${WEEKDAY})`),
  read: fromAnchor((groups, anchor, context) => {
    const name = groups.weekday ?? "";
    if (/^\p{Ll}/u.test(name)) return null;
    const index = WEEKDAYS.map(String).indexOf(name.toLowerCase());
    const latest = anchor - ((calendar(anchor).weekday - index + 7) % 7);
    const said = groups.which ? which(groups.which) : pointsAhead(context) ? "next" : "this";
    if (said === "next") return dayMeaning(latest + 7, dayString(anchor));
    return dayMeaning(said === "last" && latest === anchor ? latest - 7 : latest, dayString(anchor));
  }),
};

const bareMonth: Rule = {
  name: "bare-month",
  why: "after every form that contains a month; a preposition must show that it is one",
  pattern: words(
    String.raw`(?<=\b(?:in|since|until|till|by|during|from|before|after)${S}(?:late${S}|early${S})?)(?<month>${MONTH})(?!${S}\d)`,
  ),
  read: fromAnchor((groups, anchor, context) => {
    const month = monthNumber(groups.month);
    if (month === null) return null;
    const found = nearestMonth(month, anchor, pointsAhead(context));
    return monthMeaning(found.year, found.month, dayString(anchor));
  }),
};

export const relative = {
  monthOfYear,
  seasonOfYear,
  dayOfMonth,
  namedMonth,
  namedSeason,
  unit,
  weekend,
  weekday,
  bareMonth,
};
