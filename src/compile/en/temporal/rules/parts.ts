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
const PART = "(?:the? part:PART DASH? (?:in)? the?|the? edge:EDGE of the?)";

const partOf = ({ part, edge }: Groups): { part: Part; edge: boolean } => ({
  part: ((part ?? edge)?.value ?? 2) as Part,
  edge: edge !== undefined,
});

/** The month meant by "beginning", "middle" and "end" of a year. */
const EDGE_MONTH = [1, 6, 12] as const;

const loose = (value: string, edtf: string, days: Days, grain: number, container: Days, anchor?: number): Meaning =>
  dating({ value, edtf, days, loose: true, grain, container }, anchor);

const month = (year: number, number: number): string =>
  `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}`;

/** A third of a year: four months. Its middle reaches from May to August, and "end" is told as December, roughly. */
function partOfYear(year: number, { part, edge }: { part: Part; edge: boolean }, anchor?: number): Meaning {
  const from = 1 + 4 * part;
  const days = { first: monthDays(year, from).first, last: monthDays(year, from + 3).last };
  const edtf = edge ? `${month(year, EDGE_MONTH[part])}~` : `${month(year, from)}~/${month(year, from + 3)}~`;
  return loose(String(year).padStart(4, "0"), edtf, days, 28, yearDays(year), anchor);
}

function partOfMonth(year: number, number: number, { part }: { part: Part }, anchor?: number): Meaning {
  const container = monthDays(year, number);
  const first = container.first + 10 * part;
  const days = { first, last: part === 2 ? container.last : first + 9 };
  const edtf = `${dayString(days.first)}~/${dayString(days.last)}~`;
  return loose(month(year, number), edtf, days, 3, container, anchor);
}

function partOfDecade(start: number, { part }: { part: Part }): Meaning {
  const from = start + 3 * part;
  const to = Math.min(from + 3, start + 9);
  const container = { first: yearDays(start).first, last: yearDays(start + 9).last };
  const days = { first: yearDays(from).first, last: yearDays(to).last };
  return loose(String(start).padStart(4, "0").slice(0, 3), `${pad(from, 4)}~/${pad(to, 4)}~`, days, 365, container);
}

const decadePart: Rule = {
  name: "part-of-decade",
  why: "before part of a year: early 2000s begins like early 2000",
  form: `(?:${PART}|the (?:first|last:(last|second)) half of the) (?:decade:DECADE4|short:DECADE2|short:DECADE_WORD)`,
  read(groups, { anchor }) {
    const start = groups.decade?.value ?? fullDecade(groups.short?.value ?? 0, anchor);
    const part = groups.part || groups.edge ? partOf(groups) : { part: (groups.last ? 2 : 0) as Part };
    return partOfDecade(start, part);
  },
};

const centuryPart: Rule = {
  name: "part-of-century",
  why: "before the century that it contains",
  form: `${PART} nth:NTH DASH? century`,
  read(groups) {
    const number = ordinalOf(groups.nth?.word ?? "", groups.nth?.value ?? 0) - 1;
    if (number < 9 || number > 21) return null;
    const [start, { part }] = [100 * number, partOf(groups)];
    const [from, to] = [start + 33 * part, start + 33 * part + (part === 2 ? 33 : 32)];
    const whole = centuryMeaning(number);
    const days = { first: yearDays(from).first, last: yearDays(to).last };
    const container = whole.kind === "dating" ? whole.reading.days : days;
    return loose(String(number), `${pad(from, 4)}~/${pad(to, 4)}~`, days, 3650, container);
  },
};

const monthPart: Rule = {
  name: "part-of-month",
  why: "before the month that it contains, with its year or without",
  form: `${PART} month:MONTH (?:(?:COMMA|of)? (?:${YEAR}|(?:of)? unit:(last|this|next) year))?`,
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
    partOfYear(yearOf(groups, anchor), groups.end ? { part: 2, edge: true } : partOf(groups)),
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
  form: `${PART} which:WHICH (?:FISCAL|calendar)? unit:(year|month|week|quarter|decade|century)`,
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

export const parts = { decadePart, centuryPart, monthPart, yearPart, seasonPart, relativePart, definitePart, yearEnd };
