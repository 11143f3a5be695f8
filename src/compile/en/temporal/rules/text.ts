// Forms counted from a time that the text has named before: "two days later", "the following year", "that month".

import { dayString } from "../../../../model/date.ts";
import {
  calendar,
  calendarDay,
  dayMeaning,
  fractionMeaning,
  monthMeaning,
  seasonMeaning,
  timeMeaning,
  weekMeaning,
  yearMeaning,
} from "../../../temporal/calendar.ts";
import { nearestQuarter, nearestWeekday, unitMeaning } from "../../../temporal/nearest.ts";
import {
  type Context,
  type Groups,
  type Meaning,
  type Reading,
  type Rule,
  unanchored,
  vague,
} from "../../../temporal/timex.ts";
import { DAYPARTS, ordinalOf } from "../lexicon.ts";
import { shifted } from "./counted.ts";
import { PART_OF_YEAR, partOfNamedYear } from "./parts.ts";
import { AMOUNT, amountOf, dateIn, LONG_DAY, lengthValue } from "./pieces.ts";

const isQuarter = ({ value }: Reading): boolean => /-Q\d$/.test(value);
const width = ({ days }: Reading): number => days.last - days.first + 1;

/** Times named longer ago are no longer spoken of. */
const SPOKEN_OF = 5;
/** Behind so many characters a story that was interrupted is not gone on with. */
const REACH = 600;

/**
 * The time named last that is not wider than so many days. What had happened before ("had left three days earlier") is
 * the background of a story, which goes on from the time named before it.
 */
export function namedWithin(context: Context, days: number): Reading | null {
  let background: Reading | null = null;
  let seen = 0;
  const sentence = context.tokens[0]?.start ?? 0;
  for (const { reading, isBackground, start } of context.placed()) {
    if (width(reading) <= days) {
      if (!isBackground() || start >= sentence)
        return background !== null && start < sentence - REACH ? background : reading;
      background ??= reading;
    }
    seen += 1;
    if (seen >= SPOKEN_OF) break;
  }
  return background;
}

const YEAR_DAYS = 366;

const aside = (meaning: Meaning | null): Meaning | null =>
  meaning?.kind === "dating" ? { ...meaning, aside: true } : meaning;

const MONTHS = /\b(?:six|nine|6|9)[\s-]{1,4}months?\b/i;

/** Whether the text has gone on from a quarter to some months, whose like of the year before is no quarter. */
function isOverMonths(context: Context): boolean {
  for (const { start, reading } of context.placed()) {
    if (isQuarter(reading)) return MONTHS.test(context.text.slice(start, context.tokens[context.from]?.start));
  }
  return false;
}

/** The same part of the calendar, so many years on: "a year earlier" of a third quarter is a third quarter. */
function yearsFrom(reading: Reading, by: number, context: Context): Meaning | null {
  const quarter = /^(\d{4})-Q(\d)$/.exec(reading.value);
  if (quarter) {
    const year = Number(quarter[1]) + by;
    if (isOverMonths(context)) return aside(yearMeaning(year));
    return aside(fractionMeaning(year, 3, Number(quarter[2]), context.anchor ?? undefined));
  }
  const { year, month } = calendar(reading.days.first);
  const days = width(reading);
  if (days >= 28 && days <= 31) return monthMeaning(year + by, month);
  return yearMeaning(year + by);
}

const laterOrEarlier: Rule = {
  name: "units-later",
  why: "before the length of time that it contains",
  form: `${AMOUNT} DASH? unit:(UNIT|UNITS) (?:way:(later|afterwards|afterward|thereafter)|after (?:that|this|which)|back:(earlier|ago) (?!the|a)|back:(before|previously) (?=COMMA|DOT|COLON|QUOTE|CLOSE|$))`,
  read(groups, context) {
    const amount = amountOf(groups);
    if (amount === null) return null;
    const sign = groups.back ? -1 : 1;
    if (groups.back?.word !== "ago" && amount.least !== amount.most) {
      return vague(lengthValue(amount, groups.unit?.word ?? "day"), "DURATION");
    }
    const unit = groups.unit?.word ?? "day";
    const isYears = unit === "year" || unit === "years";
    const reach = isYears ? YEAR_DAYS : unit.startsWith("month") ? 92 : 10;
    const named = namedWithin(context, reach);
    if (isYears && amount.least === amount.most && amount.usual % 1 === 0) {
      const quarter = quarterNamed(context);
      const from = quarter ?? named;
      if (from !== null && (groups.back?.word !== "ago" || quarter !== null)) {
        return yearsFrom(from, sign * amount.usual, context);
      }
    }
    if (groups.back?.word === "ago") return null;
    // "in October 2017 … two weeks later": of what day, nobody can say
    const [latest] = context.named();
    if (latest !== undefined && width(latest) > reach) return vague(lengthValue(amount, unit), "DURATION");
    // what has happened later than nothing that is told has not happened later than the document
    const isOver = named === null && sign > 0 && context.direction() === "past";
    const day = named?.days.first ?? context.anchor;
    if (day === null || isOver) return vague(lengthValue(amount, unit), "DURATION");
    return shifted(day, amount, unit, sign);
  },
};

/** The quarter named last, in a text that speaks of quarters. */
function quarterNamed(context: Context): Reading | null {
  let seen = 0;
  for (const reading of context.named()) {
    if (isQuarter(reading)) return reading;
    seen += 1;
    if (seen > 2) break;
  }
  return null;
}

const yearEarlier: Rule = {
  name: "units-later",
  why: "before the unit that it contains",
  form: "(?:the (?=year DASH? (?:earlier|ago) NTH? DASH? (?:quarter|period|half)))? year:year DASH? (?:earlier|ago) (?:NTH? DASH? (?:quarter|period|half))?",
  read(_groups, context) {
    const quarter = quarterNamed(context);
    if (quarter) return yearsFrom(quarter, -1, context);
    return context.anchor === null
      ? unanchored("XXXX")
      : yearMeaning(calendar(context.anchor).year - 1, context.anchor);
  },
};

/** "the year-ago third quarter". */
const quarterEarlier: Rule = {
  name: "quarter",
  why: "before the quarter that it contains",
  form: "the? (?:comparable|corresponding)? year DASH? (?:earlier|ago) nth:NTH DASH? quarter",
  read({ nth }, context) {
    const { anchor } = context;
    if (anchor === null) return unanchored("XXXX");
    const index = ordinalOf(nth?.word ?? "", nth?.value ?? 0);
    return aside(fractionMeaning(nearestQuarter(index, anchor, "past") - 1, 3, index, anchor));
  },
};

/** "the 1988 period": the part of that year that is being compared. */
const periodOfYear: Rule = {
  name: "quarter",
  why: "before the year that it contains",
  form: "the year:YEAR4 (?:period|quarter)",
  read({ year }, context) {
    const quarter = quarterNamed(context);
    const index = quarter ? Number(quarter.value.slice(-1)) : null;
    return aside(index === null ? yearMeaning(year?.value ?? 0) : fractionMeaning(year?.value ?? 0, 3, index));
  },
};

/** "mid-afternoon", "early evening" of the day that is spoken of. */
const partOfDay: Rule = {
  name: "time",
  why: "after the parts that name their day",
  form: "PART DASH? part:DAYPART",
  read({ part }, context) {
    const day = namedWithin(context, 1)?.days.first ?? context.anchor;
    return day === null ? unanchored("XXXX-XX-XX", "TIME") : timeMeaning(day, `T${DAYPARTS[part?.word ?? ""]}`);
  },
};

/** A year that the text has named, or one beside it: "that year", "the following year". */
const THAT_YEAR = "(?:COMMA|of|in)? (?:which:that same?|the which:(same|following|next|previous|preceding)) year";

/** The year that THAT_YEAR means; null where the text has named none. */
function thatYear(context: Context, { which }: Groups): number | null {
  const by = { following: 1, next: 1, previous: -1, preceding: -1 }[which?.word ?? ""] ?? 0;
  const isNews = which?.word === "previous" || which?.word === "next";
  const day = namedWithin(context, YEAR_DAYS)?.days.first ?? (isNews ? context.anchor : null);
  return day === null ? null : calendar(day).year + by;
}

/** "in October of that year", "on 3 May the following year". */
const monthOfThatYear: Rule = {
  name: "month-of-that-year",
  why: "before the bare month that it contains",
  form: `(?:${LONG_DAY()}|month:MONTH) ${THAT_YEAR}`,
  read(groups, context) {
    const year = thatYear(context, groups);
    if (year === null) return context.anchor === null ? unanchored("XXXX") : null;
    if (groups.day === undefined) return monthMeaning(year, groups.month?.value ?? 1);
    const number = calendarDay(year, groups.month?.value ?? 1, dateIn(groups.day));
    return number === null ? null : dayMeaning(number);
  },
};

/** "the second quarter of the following year", "the spring of that year", "late that year". */
const partOfThatYear: Rule = {
  name: "month-of-that-year",
  why: "before the quarter, the season and the year that it contains",
  form: `(?:the? nth:NTH DASH? fraction:(quarter|half)|the? season:SEASON|(?:${PART_OF_YEAR})) ${THAT_YEAR}`,
  read(groups, context) {
    const year = thatYear(context, groups);
    if (year === null) return context.anchor === null ? unanchored("XXXX") : null;
    const { nth, fraction, season } = groups;
    if (season) return seasonMeaning(year, season.value);
    if (fraction === undefined) return partOfNamedYear(year, groups);
    return fractionMeaning(year, fraction.word === "half" ? 6 : 3, ordinalOf(nth?.word ?? "", nth?.value ?? 0));
  },
};

/** "the following year", "the next day", "that month". */
const neighbour: Rule = {
  name: "following-unit",
  why: "after 'last year' and its like, which count from the document",
  form: "(?:(?:COMPARED|PART)? (?:in)? which:(that|same)|(?:that|the) which:same|the? which:(following|preceding)|the which:(next|previous)) (?:very)? unit:(day|week|month|year|decade|night|morning|afternoon|evening|season:SEASON|weekday:WEEKDAY)",
  read(groups, context) {
    const word = groups.unit?.word ?? "day";
    const which = groups.which?.word ?? "that";
    const by = { following: 1, next: 1, preceding: -1, previous: -1 }[which] ?? 0;
    const isPart = DAYPARTS[word] !== undefined;
    const wide = word === "year" || word === "decade" || groups.season ? YEAR_DAYS : word === "month" ? 92 : 7;
    const named = namedWithin(context, wide);
    const day = named?.days.first ?? (which === "previous" || which === "next" ? context.anchor : null);
    if (day === null) return vague("PAST_REF");
    if (groups.weekday) {
      const on = nearestWeekday(groups.weekday.value, day, "past");
      return dayMeaning(by > 0 ? on + 7 : by < 0 && on === day ? on - 7 : on, day);
    }
    if (groups.season) return seasonMeaning(calendar(day).year + by, groups.season.value);
    if (isPart) return timeMeaning(day + by, `T${DAYPARTS[word]}`, day);
    if (word === "day") return dayMeaning(day + by, day);
    if (word === "week") return weekMeaning(day + 7 * by, day);
    return unitMeaning(word, by, day);
  },
};

const dayBefore: Rule = {
  name: "units-later",
  why: "apart from the others",
  form: "(?:the|a|one) unit:(day|week|month|year|night) way:(before|earlier|later|after) (?=COMMA|DOT|CLOSE|QUOTE|$)",
  read(groups, context) {
    const day = namedWithin(context, groups.unit?.word === "year" ? YEAR_DAYS : 31)?.days.first ?? context.anchor;
    if (day === null) return unanchored();
    const sign = groups.way?.word === "later" || groups.way?.word === "after" ? 1 : -1;
    return shifted(day, { least: 1, usual: 1, most: 1 }, groups.unit?.word ?? "day", sign);
  },
};

/** "later in the day", "for the week", "sales for the year": a time that is spoken of already, and dates nothing anew. */
const definite: Rule = {
  name: "that-unit",
  why: "last: it says the least",
  form: "(?:(?<=in|of|for|during) the (?:full|whole|entire)? unit:(day|week|year|morning|afternoon|evening)|the unit:year (?=ended|ending)|COMPARED in the unit:(day|week|month|year|morning|afternoon|evening))",
  read({ unit }, context) {
    const word = unit?.word ?? "day";
    const { tokens, to } = context;
    const next = tokens[to];
    const after = next && context.text.slice(next.start, next.end);
    if (word === "year" && (after === "ended" || after === "ending")) return vague("P1Y", "DURATION");
    const day = namedWithin(context, word === "year" ? YEAR_DAYS : 7)?.days.first ?? context.anchor;
    if (day === null) return null;
    if (DAYPARTS[word]) return vague(`${dayString(day)}T${DAYPARTS[word]}`, "TIME");
    if (word === "day") return vague(dayString(day));
    const meaning = unitMeaning(word, 0, word === "year" ? (context.anchor ?? day) : day);
    return meaning?.kind === "dating" ? vague(meaning.reading.value) : null;
  },
};

export const textual = {
  laterOrEarlier,
  yearEarlier,
  quarterEarlier,
  periodOfYear,
  partOfDay,
  neighbour,
  monthOfThatYear,
  partOfThatYear,
  dayBefore,
  definite,
};
