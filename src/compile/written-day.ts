// Days as the heads of documents write them: "Friday, 14 March 2014", "Mar. 14, 2014", "14.03.2014", "2014-03-14T10:00Z".

import { daysInMonth, utcDay } from "../model/date.ts";
import type { Span } from "../model/text.ts";

/** A day in writing. */
export interface WrittenDay extends Span {
  /** Day number; null where the writing leaves it open. */
  day: number | null;
  /** Why it is open, as words for a message; null for a day of no stated year. */
  doubt: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
export const WEEKDAY =
  "(?:(?:sun|mon|fri)(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|sat(?:urday)?)\\b\\.?";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const TH = "(?:st|nd|rd|th)?";
const YEAR = "(?:1\\d|20)\\d{2}";
const GAP = "[ \\t\\u00a0]{1,4}";

const FORMS = [
  `(?<isoYear>${YEAR})(?<sign>[-/.])(?<isoMonth>\\d{2})\\k<sign>(?<isoDay>\\d{2})(?:T[\\d:.]{2,15}(?:Z|[+-][\\d:]{2,5})?)?`,
  `(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<figureYear>${YEAR})`,
  `(?:(?<weekday1>${WEEKDAY}),?${GAP})?(?:the${GAP})?(?<day1>${DAY})${TH}(?:${GAP}(?:of${GAP})?|-)(?<month1>${MONTH})(?:(?:,?${GAP}|-)(?<year1>${YEAR}))?`,
  `(?:(?<weekday2>${WEEKDAY}),?${GAP})?(?<month2>${MONTH})${GAP}(?<day2>${DAY})${TH}(?:,?${GAP}(?<year2>${YEAR}))?`,
];

// no letter or figure may touch it, and it must not be one end of a range ("12–14 June 2003", "June 12–14")
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d]|\\d[ \\t]?[-–—/.])(?:${FORMS.join("|")})(?![\\p{L}\\d]|[ \\t]?[-–—][ \\t]?\\d{1,2}(?![\\d:]))`,
  "giu",
);

/** The days written in a short text, in their order. */
export function writtenDays(text: string): WrittenDay[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const read = dayOf(match.groups ?? {});
    return read ? [{ start: match.index, end: match.index + match[0].length, ...read }] : [];
  });
}

type Groups = Record<string, string | undefined>;
type Read = Pick<WrittenDay, "day" | "doubt">;

function dayOf(groups: Groups): Read | null {
  if (groups.isoYear) return certain(groups.isoYear, Number(groups.isoMonth), Number(groups.isoDay));
  if (groups.figureYear) return inFigures(groups);
  const name = (groups.month1 ?? groups.month2 ?? "").slice(0, 3).toLowerCase();
  const month = MONTHS.indexOf(name) + 1;
  const year = groups.year1 ?? groups.year2;
  if (year === undefined) return { day: null, doubt: null };
  const read = certain(year, month, Number(groups.day1 ?? groups.day2));
  const weekday = (groups.weekday1 ?? groups.weekday2)?.slice(0, 3).toLowerCase();
  if (weekday === undefined || read === null || read.day === null) return read;
  const own = WEEKDAYS[(((read.day + 4) % 7) + 7) % 7]; // 1970-01-01 was a Thursday
  return own === weekday ? read : { day: null, doubt: "the day of the week is not that of the date" };
}

/** With dots the day stands first; with slashes and hyphens only where one of the numbers can be no month. */
function inFigures({ one, two, mark, figureYear = "" }: Groups): Read | null {
  const [first, second] = [Number(one), Number(two)];
  if (mark === "." || first > 12 || first === second) return certain(figureYear, second, first);
  if (second > 12) return certain(figureYear, first, second);
  return { day: null, doubt: "nobody can tell which of the figures is the month" };
}

function certain(year: string, month: number, day: number): Read | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(Number(year), month)) return null;
  return { day: utcDay(Number(year), month, day), doubt: null };
}
