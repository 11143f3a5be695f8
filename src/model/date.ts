// Dates as wide as the text makes them: EDTF level 1 (ISO 8601-2:2019), read, printed and bounded.
// Specification: Library of Congress, Extended Date/Time Format, levels 0 and 1.

export type Precision = "day" | "month" | "season" | "year" | "decade" | "interval";

/** A date with its width. `earliest` and `latest` are days (YYYY-MM-DD, both inclusive); null means open or unknown. */
export interface EdtfDate {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

export type ParsedDate = { ok: true; date: EdtfDate } | { ok: false; reason: string };

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 (UTC) of a YYYY-MM-DD string. The string must be a real day. */
export function dayNumber(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`not a day: ${day}`);
  return utcDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The YYYY-MM-DD string of a day number; years 0 to 9999. */
export function dayString(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day number of a calendar day; month 1–12. Days past the month's end run on, as in Date. */
export function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would read years 0–99 as 1900–1999
  return Math.round(date.getTime() / DAY_MS);
}

/** Length of a month in days; month 1–12. */
export const daysInMonth = (year: number, month: number): number => utcDay(year, month + 1, 1) - utcDay(year, month, 1);

/** Seasons of EDTF (21 spring … 24 winter) as first month; a winter ends in February of the next year. */
const SEASON_FIRST_MONTH: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

interface Point {
  first: number;
  last: number;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

function parsePoint(text: string): Point | string {
  const match = POINT.exec(text);
  if (!match) {
    return /^\d{4}-\d{2}-\d{2}T/.test(text)
      ? "times of day are not supported; write the day alone"
      : `"${text}" is not of the form YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21 (season) or 199X`;
  }
  const [, yearText = "", monthText, dayText, mark] = match;
  const flags = { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
  const width = yearText.endsWith("XX") ? 100 : yearText.endsWith("X") ? 10 : 1;
  if (width > 1) {
    if (monthText !== undefined) return "a decade or century cannot carry a month";
    const year = Number(yearText.replaceAll("X", "0"));
    const precision = width === 10 ? "decade" : "interval";
    return { first: utcDay(year, 1, 1), last: utcDay(year + width, 1, 1) - 1, precision, ...flags };
  }
  const year = Number(yearText);
  if (monthText === undefined || (monthText === "XX" && (dayText === undefined || dayText === "XX"))) {
    return { first: utcDay(year, 1, 1), last: utcDay(year + 1, 1, 1) - 1, precision: "year", ...flags };
  }
  if (monthText === "XX") return "a day needs its month";
  const month = Number(monthText);
  const seasonMonth = SEASON_FIRST_MONTH[month];
  if (seasonMonth !== undefined) {
    if (dayText !== undefined) return "a season cannot carry a day";
    if (year === 9999 && month === 24) return "the winter of 9999 ends after the last year that can be written";
    const first = utcDay(year, seasonMonth, 1);
    return { first, last: utcDay(year, seasonMonth + 3, 1) - 1, precision: "season", ...flags };
  }
  if (month < 1 || month > 12) return `there is no month ${monthText}`;
  if (dayText === undefined || dayText === "XX") {
    return { first: utcDay(year, month, 1), last: utcDay(year, month + 1, 1) - 1, precision: "month", ...flags };
  }
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return `there is no day ${dayText} in ${yearText}-${monthText}`;
  const number = utcDay(year, month, day);
  return { first: number, last: number, precision: "day", ...flags };
}

/**
 * Reads an EDTF level 1 date of the years 0000–9999: day, month, season, year, decade (199X), century (19XX),
 * unspecified day or month, `?`, `~`, `%`, and intervals with open (`..`) or unknown (empty) ends.
 */
export function parseDate(edtf: string): ParsedDate {
  const text = edtf.trim();
  if (text === "") return { ok: false, reason: "the date is empty" };
  const parts = text.split("/");
  if (parts.length > 2) return { ok: false, reason: "an interval has one slash" };
  if (parts.length === 1) {
    const point = parsePoint(text);
    if (typeof point === "string") return { ok: false, reason: point };
    const { first, last, ...rest } = point;
    return { ok: true, date: { edtf: text, earliest: dayString(first), latest: dayString(last), ...rest } };
  }
  const ends: (Point | null)[] = [];
  for (const part of parts) {
    if (part === "" || part === "..") ends.push(null);
    else {
      const point = parsePoint(part);
      if (typeof point === "string") return { ok: false, reason: point };
      ends.push(point);
    }
  }
  const [from = null, to = null] = ends;
  if (!from && !to) return { ok: false, reason: "an interval needs at least one end" };
  if (from && to && from.first > to.last) return { ok: false, reason: "the interval ends before it starts" };
  return {
    ok: true,
    date: {
      edtf: text,
      earliest: from ? dayString(from.first) : null,
      latest: to ? dayString(to.last) : null,
      precision: "interval",
      approximate: Boolean(from?.approximate || to?.approximate),
      uncertain: Boolean(from?.uncertain || to?.uncertain),
    },
  };
}

/** Like parseDate, for dates that are known to be good. Throws RangeError with the reason otherwise. */
export function edtf(text: string): EdtfDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new RangeError(`${text}: ${parsed.reason}`);
  return parsed.date;
}

/** Days of a date as numbers, an open end as ∓Infinity. */
export function bounds(date: EdtfDate): { first: number; last: number } {
  return {
    first: date.earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(date.earliest),
    last: date.latest === null ? Number.POSITIVE_INFINITY : dayNumber(date.latest),
  };
}
