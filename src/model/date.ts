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

/** Number that the digits of a text from one offset to another write; NaN where one is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

// Read digit by digit: a record of 100,000 events has half a million days, and patterns and Date objects took half of its checks.
const isDayShaped = (text: string): boolean => text.length === 10 && text[4] === "-" && text[7] === "-";

/** Days since 1970-01-01 (UTC) of a YYYY-MM-DD string. The string must be a real day. */
export function dayNumber(day: string): number {
  const number = isDayShaped(day) ? utcDay(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)) : Number.NaN;
  if (Number.isNaN(number)) throw new RangeError(`not a day: ${day}`);
  return number;
}

/** True for YYYY-MM-DD when that day exists. */
export function isDay(text: string): boolean {
  if (!isDayShaped(text)) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

// Years that begin in March end with the leap day, and 400 of them (an era) have 146,097 days: arithmetic on
// integers instead of Date objects, of which a long document would make millions (method of H. Hinnant).
const ERA_DAYS = 146_097;
/** 1970-01-01, counted from 1 March of the year 0. */
const EPOCH = 719_468;

/** Year, month (1–12) and day of a day number. */
export function civil(number: number): { year: number; month: number; day: number } {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const ofEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  return { year: yearOfEra + 400 * era + (month <= 2 ? 1 : 0), month, day };
}

/** The YYYY-MM-DD string of a day number; years 0 to 9999. */
export function dayString(number: number): string {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Day number of a calendar day. Months and days past the end of their year and month run on, as in Date. */
export function utcDay(year: number, month: number, day: number): number {
  const monthIndex = month - 3;
  const full = year + Math.floor(monthIndex / 12);
  const march = ((monthIndex % 12) + 12) % 12;
  const era = Math.floor(full / 400);
  const ofEra = full - era * 400;
  const ofYear = Math.floor((153 * march + 2) / 5) + day - 1;
  return era * ERA_DAYS + 365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH;
}

/** A year as it is written in words and on axes: without the zeros that EDTF pads it with. */
export const yearName = (year: string | number): string => String(Number(year));

/** Length of a month in days; month 1–12. */
export const daysInMonth = (year: number, month: number): number => utcDay(year, month + 1, 1) - utcDay(year, month, 1);

/** Seasons of EDTF (21 spring … 24 winter) as first month; a winter ends in February of the next year. */
const SEASON_FIRST_MONTH: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** The days of a point, and how it is marked. */
interface PointDays {
  first: number;
  last: number;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

function parsePoint(text: string): PointDays | string {
  const match = POINT.exec(text);
  if (!match) {
    return /^\d{4}-\d{2}-\d{2}T/.test(text)
      ? "times of day are not supported; write the day alone"
      : `"${text}" is not of the form YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21 (season) or 199X, in the years 0000 to 9999`;
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
  const ends: (PointDays | null)[] = [];
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

/** A day, month, season, year, decade or century of an EDTF text, as written: what words are made of. */
export interface Point {
  kind: "day" | "month" | "season" | "year" | "decade" | "century";
  year: string;
  /** Month or season number as written. */
  month: string;
  day: number;
  approximate: boolean;
  uncertain: boolean;
}

/** Reads one side of an EDTF text; null for an open side and for what is no date. */
export function point(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year = "", monthText = "", dayText = "", mark = ""] = match;
  const [month, day] = [monthText, dayText].map((part) => (part === "XX" ? "" : part)) as [string, string];
  const flags = { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
  const kind = year.endsWith("XX")
    ? "century"
    : year.endsWith("X")
      ? "decade"
      : month === ""
        ? "year"
        : /^2[1-4]$/.test(month)
          ? "season"
          : day === ""
            ? "month"
            : "day";
  return { kind, year: year.replaceAll("X", "0"), month, day: Number(day), ...flags };
}

/** A date as far as ISO 8601 can say it surely: a day, a month, a year; null for every other. */
export function sureDate({ edtf, earliest, precision, approximate, uncertain }: EdtfDate): string | null {
  if (approximate || uncertain || earliest === null || edtf.includes("/")) return null;
  const length = { day: 10, month: 7, year: 4 }[precision as string];
  return length === undefined ? null : earliest.slice(0, length);
}
