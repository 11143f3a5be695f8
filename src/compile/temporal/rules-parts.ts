// Parts of a year, a month or a decade: "end of 2005", "late April 2016", "early 2000s". All of them are loose.

import { dayString } from "../../model/date.ts";
import { calendar, monthDays, shiftMonth, yearDays } from "./calendar.ts";
import { type Context, type Days, exact, type Groups, type Meaning, type Rule, UNANCHORED } from "./timex.ts";
import { MONTH, monthNumber, S, words, YEAR } from "./words.ts";

type Part = "early" | "middle" | "late";

const PART_WORDS: Record<string, { part: Part; edge: boolean }> = {
  early: { part: "early", edge: false },
  "beginning of": { part: "early", edge: true },
  "start of": { part: "early", edge: true },
  mid: { part: "middle", edge: false },
  "middle of": { part: "middle", edge: true },
  late: { part: "late", edge: false },
  "end of": { part: "late", edge: true },
};

const PART = String.raw`(?<part>early|late|mid(?=[-\s])|(?:beginning|start|middle|end)${S}of)(?:-|${S})(?:the${S}|in${S})?`;

const partOf = (groups: Groups): { part: Part; edge: boolean } =>
  PART_WORDS[(groups.part ?? "").toLowerCase().replace(/\s+/g, " ")] ?? { part: "late", edge: false };

const THIRD: Record<Part, number> = { early: 0, middle: 1, late: 2 };
/** The month meant by "beginning", "middle" and "end" of a year. */
const EDGE_MONTH: Record<Part, number> = { early: 1, middle: 6, late: 12 };

function loose(value: string, edtf: string, days: Days, grain: number, container: Days, anchor?: string): Meaning {
  const reading = { value, edtf, days, loose: true, grain, container };
  return { kind: "dating", reading: anchor === undefined ? reading : { ...reading, anchor } };
}

/** A third of a year: four months. Its middle reaches from May to August, and "end" is told as December, roughly. */
function partOfYear(year: number, { part, edge }: { part: Part; edge: boolean }, anchor?: string): Meaning {
  const from = 1 + 4 * THIRD[part];
  const [first, last] = [from, from + 3].map((month) => `${year}-${String(month).padStart(2, "0")}~`);
  const days = { first: monthDays(year, from).first, last: monthDays(year, from + 3).last };
  const edtf = edge ? `${year}-${String(EDGE_MONTH[part]).padStart(2, "0")}~` : `${first}/${last}`;
  return loose(String(year), edtf, days, 28, yearDays(year), anchor);
}

function partOfMonth(year: number, month: number, { part }: { part: Part }, anchor?: string): Meaning {
  const container = monthDays(year, month);
  const first = container.first + 10 * THIRD[part];
  const days = { first, last: part === "late" ? container.last : first + 9 };
  const edtf = `${dayString(days.first)}~/${dayString(days.last)}~`;
  return loose(dayString(days.first).slice(0, 7), edtf, days, 3, container, anchor);
}

function partOfDecade(start: number, { part }: { part: Part }): Meaning {
  const from = start + 3 * THIRD[part];
  const days = { first: yearDays(from).first, last: yearDays(from + 3).last };
  const container = { first: yearDays(start).first, last: yearDays(start + 9).last };
  const last = Math.min(from + 3, start + 9);
  return loose(String(start).slice(0, 3), `${from}~/${last}~`, { ...days, last: yearDays(last).last }, 365, container);
}

const decadePart: Rule = {
  name: "part-of-decade",
  why: "before part of a year: early 2000s begins like early 2000",
  pattern: words(String.raw`${PART}(?<year>(?:1[0-9]|20)\d0)(?:s|['’]s)`),
  read: (groups) => partOfDecade(Number(groups.year), partOf(groups)),
};

const monthPart: Rule = {
  name: "part-of-month",
  why: "before the month that it contains, with its year or without",
  pattern: words(`${PART}(?<month>${MONTH})(?:(?:,|${S}of)?${S}(?:(?<year>${YEAR})|(?<unit>last|this)${S}year))?`),
  read(groups, context) {
    const month = monthNumber(groups.month);
    if (month === null) return null;
    if (groups.year) return partOfMonth(Number(groups.year), month, partOf(groups));
    if (context.anchor === null) return UNANCHORED;
    const today = calendar(context.anchor);
    const anchor = dayString(context.anchor);
    const back = groups.unit ? (groups.unit.toLowerCase() === "last" ? 1 : 0) : month > today.month ? 1 : 0;
    return partOfMonth(today.year - back, month, partOf(groups), anchor);
  },
};

const yearPart: Rule = {
  name: "part-of-year",
  why: "before the year that it contains",
  pattern: words(`${PART}(?<year>${YEAR})`),
  read: (groups) => partOfYear(Number(groups.year), partOf(groups)),
};

const relativePart: Rule = {
  name: "part-of-year",
  why: "before the bare 'last year' that it contains",
  pattern: words(`${PART}(?<which>last|this|next)${S}(?<unit>year|month)`),
  read(groups: Groups, context: Context) {
    if (context.anchor === null) return UNANCHORED;
    const today = calendar(context.anchor);
    const by = { last: -1, this: 0, next: 1 }[groups.which?.toLowerCase() ?? "this"] ?? 0;
    const anchor = dayString(context.anchor);
    if (groups.unit?.toLowerCase() === "year") return partOfYear(today.year + by, partOf(groups), anchor);
    const { year, month } = shiftMonth(today.year, today.month, by);
    return partOfMonth(year, month, partOf(groups), anchor);
  },
};

const ORDINALS: Record<string, number> = { first: 0, second: 1, third: 2, fourth: 3, last: -1 };

const yearFraction: Rule = {
  name: "part-of-year",
  why: "before the year that it contains",
  pattern: words(`(?<ordinal>first|second|third|fourth|last)${S}(?<unit>half|quarter)${S}of${S}(?<year>${YEAR})`),
  read(groups) {
    const isHalf = groups.unit?.toLowerCase() === "half";
    const [length, count] = isHalf ? [6, 2] : [3, 4];
    const ordinal = ORDINALS[groups.ordinal?.toLowerCase() ?? "first"] ?? 0;
    const index = ordinal < 0 ? count - 1 : ordinal;
    if (index >= count) return null;
    const [year, from] = [Number(groups.year), 1 + index * length];
    const days = { first: monthDays(year, from).first, last: monthDays(year, from + length - 1).last };
    const edtf = [days.first, days.last].map((day) => dayString(day).slice(0, 7)).join("/");
    return exact(`${year}-${isHalf ? "H" : "Q"}${index + 1}`, edtf, days);
  },
};

export const parts = { decadePart, monthPart, yearPart, yearFraction, relativePart };
