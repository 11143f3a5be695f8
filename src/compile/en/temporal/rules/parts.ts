// Parts of a year, a month or a decade: "end of 2005", "late April 2016", "early 2000s". All of them are loose.

import { dayString } from "../../../../model/date.ts";
import {
  calendar,
  calendarDay,
  centuryMeaning,
  dayMeaning,
  monthDays,
  pad,
  seasonDays,
  seasonMeaning,
  shiftMonth,
  yearDays,
} from "../../../temporal/calendar.ts";
import { nearestMonth, nearestSeason, unitMeaning } from "../../../temporal/nearest.ts";
import { type Days, dating, type Groups, type Meaning, type Rule, unanchored } from "../../../temporal/timex.ts";
import { ordinalOf } from "../lexicon.ts";
import { fullDecade, YEAR, yearOf } from "./pieces.ts";

type Part = 0 | 1 | 2;

/** "early", "mid-", "the end of the": the part, and the words that lead to its whole. */
const THIRD = "the? part:PART (?:DASH? to DASH? upTo:PART)? DASH? (?:in)? the?|the? edge:EDGE of the?";
const PART = `(?:${THIRD})`;
/** A half, too, of what has no name for its halves. */
const PART_OR_HALF = `(?:${THIRD}|the half:(first|second|latter|last) half of the?)`;

/** A third, or more of them ("early to mid"), or a half of something. */
interface Portion {
  part: Part;
  to: Part;
  edge: boolean;
  half: 1 | 2 | null;
}

const partOf = ({ part, edge, upTo, half }: Groups): Portion => {
  const own = ((part ?? edge)?.value ?? 2) as Part;
  const to = (upTo?.value ?? own) as Part;
  return {
    part: own,
    to: to > own ? to : own,
    edge: edge !== undefined,
    half: half ? (half.word === "first" ? 1 : 2) : null,
  };
};

/** The month meant by "beginning", "middle" and "end" of a year. */
const EDGE_MONTH = [1, 6, 12] as const;

const loose = (value: string, edtf: string, days: Days, grain: number, container: Days, anchor?: number): Meaning =>
  dating({ value, edtf, days, loose: true, grain, container }, anchor);

const month = (year: number, number: number): string =>
  `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}`;

/** A third of a year: four months. Its middle reaches from May to August, and "end" is told as December, roughly. */
function partOfYear(year: number, { part, to, edge }: Omit<Portion, "half">, anchor?: number): Meaning {
  const [from, last] = [1 + 4 * part, 4 + 4 * to];
  const days = { first: monthDays(year, from).first, last: monthDays(year, last).last };
  const edtf = edge ? `${month(year, EDGE_MONTH[part])}~` : `${month(year, from)}~/${month(year, last)}~`;
  return loose(String(year).padStart(4, "0"), edtf, days, 28, yearDays(year), anchor);
}

function partOfMonth(year: number, number: number, { part, to, half }: Portion, anchor?: number): Meaning {
  const container = monthDays(year, number);
  const [first, end] = [container.first + 10 * part, to === 2 ? container.last : container.first + 10 * to + 9];
  const middle = container.first + 14;
  const days =
    half === null
      ? { first, last: end }
      : { first: half === 1 ? container.first : middle + 1, last: half === 1 ? middle : container.last };
  const edtf = `${dayString(days.first)}~/${dayString(days.last)}~`;
  return loose(month(year, number), edtf, days, 3, container, anchor);
}

function partOfDecade(start: number, { part, to: last, half }: Portion): Meaning {
  const from = half === null ? start + 3 * part : half === 1 ? start : start + 6;
  const to = half === 1 ? start + 3 : Math.min(start + 3 * last + 3, start + 9);
  const container = { first: yearDays(start).first, last: yearDays(start + 9).last };
  const days = { first: yearDays(from).first, last: yearDays(to).last };
  return loose(String(start).padStart(4, "0").slice(0, 3), `${pad(from, 4)}~/${pad(to, 4)}~`, days, 365, container);
}

const decadePart: Rule = {
  name: "part-of-decade",
  why: "before part of a year: early 2000s begins like early 2000",
  form: `(?<!OWNER) ${PART_OR_HALF} (?:decade:DECADE4|short:DECADE2|short:DECADE_WORD)`,
  read(groups, { anchor }) {
    const start = groups.decade?.value ?? fullDecade(groups.short?.value ?? 0, anchor);
    return partOfDecade(start, partOf(groups));
  },
};

const centuryPart: Rule = {
  name: "part-of-century",
  why: "before the century that it contains",
  form: `(?:${PART}|the which:(first|second|third|fourth|latter|last|final) unit:(half|quarter) of the?) nth:NTH DASH? century`,
  read(groups) {
    const number = ordinalOf(groups.nth?.word ?? "", groups.nth?.value ?? 0) - 1;
    if (number < 3 || number > 21) return null;
    const start = 100 * number;
    const [from, to] = groups.unit ? fractionOf(start, groups) : thirdOf(start, partOf(groups));
    const whole = centuryMeaning(number);
    const days = { first: yearDays(from).first, last: yearDays(to).last };
    const container = whole.kind === "dating" ? whole.reading.days : days;
    return loose(String(number), `${pad(from, 4)}~/${pad(to, 4)}~`, days, 3650, container);
  },
};

const thirdOf = (start: number, { part, to }: Portion): [number, number] => [
  start + 33 * part,
  start + 33 * to + (to === 2 ? 33 : 32),
];

/** The years of a half or a quarter of a century. */
function fractionOf(start: number, { which, unit }: Groups): [number, number] {
  const length = unit?.word === "half" ? 50 : 25;
  const isLast = /^(?:latter|last|final)$/.test(which?.word ?? "");
  const from = isLast ? 100 - length : length * (ordinalOf(which?.word ?? "", which?.value ?? 1) - 1);
  return [start + Math.min(from, 100 - length), start + Math.min(from, 100 - length) + length - 1];
}

/** "the first week of March 2014", "the last ten days of May": seven days, or ten, counted from an end of the month. */
const weekOfMonth: Rule = {
  name: "part-of-month",
  why: "before the month that it contains",
  form: `the? which:(first|second|third|fourth|last|final) (?:week|weekend|days|few days) (?:of|in) month:MONTH (?:(?:COMMA|of)? ${YEAR})?`,
  read(groups, context) {
    const { which, month: name } = groups;
    const number = name?.value ?? 1;
    const vantage = context.vantage();
    if (!groups.year && vantage === null) return unanchored(`XXXX-${pad(number)}`);
    const year = groups.year || vantage === null ? yearOf(groups, context.anchor) : nearestMonth(number, vantage);
    const container = monthDays(year, number);
    const isLast = which?.word === "last" || which?.word === "final";
    const first = isLast
      ? container.last - 6
      : container.first + 7 * (ordinalOf(which?.word ?? "", which?.value ?? 1) - 1);
    const days = { first, last: first + 6 };
    const edtf = `${dayString(days.first)}~/${dayString(days.last)}~`;
    return loose(month(year, number), edtf, days, 3, container, groups.year ? undefined : vantage?.anchor);
  },
};

const monthPart: Rule = {
  name: "part-of-month",
  why: "before the month that it contains, with its year or without",
  form: `${PART_OR_HALF} month:MONTH (?:(?:COMMA|of)? (?:${YEAR}|(?:of)? unit:(last|this|next) year))?`,
  read(groups, context) {
    const number = groups.month?.value ?? 1;
    if (groups.year) return partOfMonth(yearOf(groups, context.anchor), number, partOf(groups));
    const { anchor } = context;
    const said = groups.unit && anchor !== null ? calendar(anchor).year + groups.unit.value : null;
    const vantage = context.vantage();
    if (vantage === null) return unanchored(`XXXX-${String(number).padStart(2, "0")}`);
    return partOfMonth(said ?? nearestMonth(number, vantage), number, partOf(groups), vantage.anchor);
  },
};

const yearPart: Rule = {
  name: "part-of-year",
  why: "before the year that it contains",
  form: `(?:${PART} (?:the? year|FISCAL year?)? ${YEAR}|year DASH? end:(end) ${YEAR})`,
  read: (groups, { anchor }) =>
    partOfYear(yearOf(groups, anchor), groups.end ? { part: 2, to: 2, edge: true } : partOf(groups)),
};

const seasonPart: Rule = {
  name: "season",
  why: "before the season that it contains",
  form: `${PART} (?:this|last:last|next:next|past)? season:SEASON (?:(?:of|COMMA)? ${YEAR})?`,
  read(groups, context) {
    const { anchor } = context;
    const season = groups.season?.value ?? 22;
    if (groups.year) return within(yearOf(groups, anchor), season, partOf(groups).part);
    const vantage = context.vantage();
    if (vantage === null) return unanchored();
    const toward = groups.next ? "future" : groups.last ? "past" : vantage.toward;
    const year = nearestSeason(season, { ...vantage, toward });
    return year === null ? null : within(year, season, partOf(groups).part, vantage.anchor);
  },
};

/** A month of a season. */
function within(year: number, season: number, part: Part, anchor?: number): Meaning {
  const whole = seasonMeaning(year, season, anchor);
  const container = seasonDays(year, season);
  const first = shiftMonth(year, 3 * (season - 20), part);
  if (whole.kind !== "dating") return whole;
  const { value } = whole.reading;
  return loose(value, `${month(first.year, first.month)}~`, monthDays(first.year, first.month), 28, container, anchor);
}

const relativePart: Rule = {
  name: "part-of-year",
  why: "before the bare 'last year' that it contains",
  form: `${PART} which:(last|past|this|current|next|coming|upcoming) (?:FISCAL|calendar)? unit:(year|month|week|quarter|decade|century)`,
  read(groups, { anchor }) {
    if (anchor === null) return unanchored();
    const today = calendar(anchor);
    const by = groups.which?.value ?? 0;
    const unit = groups.unit?.word ?? "year";
    if (unit === "year") return partOfYear(today.year + by, partOf(groups), anchor);
    if (unit !== "month") return unitMeaning(unit, by, anchor);
    const { year, month: number } = shiftMonth(today.year, today.month, by);
    return partOfMonth(year, number, partOf(groups), anchor);
  },
};

/** A part of a year that the text has named, for the forms that look back at it. */
export const PART_OF_YEAR = PART;
export const partOfNamedYear = (year: number, groups: Groups): Meaning => partOfYear(year, partOf(groups));

/** "the end of the year": which one, nothing says; the document's own. */
const definitePart: Rule = {
  name: "part-of-year",
  why: "before 'the year' that it contains",
  form: "(?:(?:the? edge:EDGE of the|part:PART in the) unit:(year|month|week|quarter|decade|century)|the? unit:year (?:DASH|S)? edge:end)",
  read(groups, { anchor }) {
    if (anchor === null) return unanchored();
    const today = calendar(anchor);
    const unit = groups.unit?.word ?? "year";
    if (unit === "year") return partOfYear(today.year, partOf(groups), anchor);
    if (unit === "month") return partOfMonth(today.year, today.month, partOf(groups), anchor);
    return unitMeaning(unit, 0, anchor);
  },
};

const yearEnd: Rule = {
  name: "day",
  why: "apart from the others",
  form: `(?:new year S eve) ${YEAR}`,
  read(groups, { anchor }) {
    const day = calendarDay(yearOf(groups, anchor), 12, 31);
    return day === null ? null : dayMeaning(day);
  },
};

export const parts = {
  decadePart,
  centuryPart,
  monthPart,
  weekOfMonth,
  yearPart,
  seasonPart,
  relativePart,
  definitePart,
  yearEnd,
};
