// Dates in English, as wide as they are. They are read from the EDTF text; no time zone plays a part.

import { dayNumber, dayString, type EdtfDate, type Point, point, yearName } from "../../model/date.ts";

export interface WordsOptions {
  /** The event went on all through the interval; otherwise it happened on some day within it. */
  lasts: boolean;
  /** Leaves out "some time in", where a column of dates would repeat it. */
  brief?: boolean;
  /** The last day on which a source says so (YYYY-MM-DD). */
  asOf?: string | undefined;
  /**
   * The source's words name a part of a year or a decade, which EDTF can only write as about its first or last month or year:
   * they are put into words as that part.
   */
  part?: boolean;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SHORT_MONTHS = MONTHS.map((name) => (name.length <= 4 ? name : name.slice(0, 3)));
const SEASONS: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

interface Style {
  months: readonly string[];
  short: boolean;
  /** As in WordsOptions. */
  part: boolean;
}
const LONG: Style = { months: MONTHS, short: false, part: false };
const SHORT: Style = { months: SHORT_MONTHS, short: true, part: false };
const styled = (style: Style, { part = false }: WordsOptions): Style => (part ? { ...style, part } : style);

const monthName = ({ months }: Style, { month }: Point): string => months[Number(month) - 1] ?? month;

/** A point without its doubts: "6 September 2012", "April 2016", "summer 2011", "1992", "the 1990s". */
function bare(at: Point, style: Style): string {
  switch (at.kind) {
    case "day":
      return `${at.day} ${monthName(style, at)} ${yearName(at.year)}`;
    case "month":
      return `${monthName(style, at)} ${yearName(at.year)}`;
    case "season": {
      const winter = at.month === "24" ? `–${style.short ? nextYear(at).slice(-2) : nextYear(at)}` : "";
      return `${SEASONS[at.month]} ${yearName(at.year)}${winter}`;
    }
    case "year":
      return yearName(at.year);
    default:
      return `the ${yearName(at.year)}s`;
  }
}

const nextYear = ({ year }: Point): string => String(Number(year) + 1);

/** A point with its doubts. */
function doubtful(at: Point, style: Style): string {
  const words = partWords(at, style) ?? `${about(at)}${bare(at, style)}`;
  if (!at.uncertain) return words;
  return style.short ? `${words}?` : `probably ${words}`;
}

/** An approximate January or December is how "early" and "late" in a year are written down, a year that ends in 0 "early" in a decade. */
function partWords({ kind, month, year, approximate }: Point, { part, short }: Style): string | null {
  if (!part || !approximate) return null;
  if (kind === "month" && month === "12") return `late ${yearName(year)}`;
  if (kind === "month" && month === "01") return `early ${yearName(year)}`;
  return kind === "year" && year.endsWith("0") ? `${short ? "" : "the "}early ${yearName(year)}s` : null;
}

const about = (at: Point): string => (at.approximate ? "about " : "");

const isWide = ({ kind }: Point): boolean => kind === "year" || kind === "decade" || kind === "century";

function pointWords(at: Point, style: Style, { lasts, brief }: WordsOptions): string {
  const words = doubtful(at, style);
  if (style.short) return words.replace(/^(about )?the /, "$1");
  return !lasts && !brief && isWide(at) && !at.approximate && !at.uncertain ? `some time in ${words}` : words;
}

/** Two sure points that share their year or month: "25–26 February 2017", "February–March 2024". */
function joined(from: Point, to: Point, style: Style): string | null {
  if (from.kind !== to.kind || from.approximate || to.approximate || from.uncertain || to.uncertain) return null;
  const sameYear = from.year === to.year;
  if (from.kind === "day" && sameYear && from.month === to.month) {
    return from.day === to.day ? bare(from, style) : `${from.day}–${bare(to, style)}`;
  }
  if (from.kind === "day" && sameYear) return `${from.day} ${monthName(style, from)} – ${bare(to, style)}`;
  if (from.kind === "month" && sameYear) {
    return from.month === to.month ? bare(from, style) : `${monthName(style, from)}–${bare(to, style)}`;
  }
  if (from.kind === "day" || from.kind === "month") return `${bare(from, style)} – ${bare(to, style)}`;
  return null;
}

function intervalWords(from: Point | null, to: Point | null, style: Style, options: WordsOptions): string {
  const { lasts, brief } = options;
  if (from && to) {
    const together = joined(from, to, style);
    if (together) return together;
    const [start, end] = [doubtful(from, style), doubtful(to, style)];
    if (style.short && from.kind === "year" && to.kind === "year") return `${start}–${end}`;
    return lasts || brief || style.short ? `${start} to ${end}` : `some time from ${start} to ${end}`;
  }
  const known = from ?? to;
  if (!known) return "";
  // The last possible day belongs to the interval; where that day is in doubt, so is "by".
  if (!from)
    return `by ${doubtful({ ...known, approximate: known.approximate || known.uncertain, uncertain: false }, style)}`;
  const doubt = known.uncertain && !style.short ? "probably " : "";
  const words = doubtful(doubt ? { ...known, uncertain: false } : known, style);
  if (lasts) return `${doubt}since ${words}`;
  return style.short ? `${words} or later` : `${doubt}some time since ${words}`;
}

function words(date: EdtfDate, plain: Style, options: WordsOptions): string {
  const style = styled(plain, options);
  const { asOf } = options;
  const parts = date.edtf.split("/");
  const [from = null, to = null] = parts.map(point);
  if (parts.length === 1) {
    if (!from) return date.edtf;
    return `${asOf === undefined ? "" : "as of "}${pointWords(from, style, options)}`;
  }
  const said = intervalWords(from, to, style, options) || date.edtf;
  return asOf === undefined || style.short ? said : `${said}, as of ${dayInWords(asOf)}`;
}

/** The date as one would say it: "some time in 2023", "by 8 February 2024", "since the early 2000s, as of 27 February 2017". */
export const dateInWords = (date: EdtfDate, options: WordsOptions): string => words(date, LONG, options);

/** The date as short as it can be said truly: "6 Sep 2012", "late 2005", "since 2002", "25–26 Feb 2017". */
export const dateLabel = (date: EdtfDate, options: WordsOptions): string => words(date, SHORT, options);

/** A day (YYYY-MM-DD) in words: "6 September 2012". */
export function dayInWords(day: string): string {
  const at = point(day);
  return at ? bare(at, LONG) : day;
}

interface Dated {
  date: EdtfDate;
  options: WordsOptions;
}

type Grain = "day" | "month" | "year";

function grain({ edtf }: EdtfDate): Grain {
  const kinds = edtf.split("/").flatMap((part) => point(part)?.kind ?? []);
  if (kinds.every((kind) => kind === "day")) return "day";
  return kinds.every((kind) => kind === "day" || kind === "month" || kind === "season") ? "month" : "year";
}

/** One short label for several dates, no finer than the coarsest: "2011–2012", "25–27 Feb 2017", "Feb–Mar 2024". */
export function rangeLabel(events: readonly Dated[]): string {
  const labels = new Set(events.map(({ date, options }) => dateLabel(date, options)));
  if (labels.size <= 1) return [...labels][0] ?? "";
  const days = events.flatMap(({ date }) => [date.earliest ?? date.latest, date.latest ?? date.earliest]);
  const known = days.filter((day) => day !== null).map(dayNumber);
  const [from, to] = [Math.min(...known), Math.max(...known)].map((day) => point(dayString(day)));
  if (!from || !to) return "";
  if (events.every(({ date }) => date.earliest === null)) return intervalWords(null, to, SHORT, { lasts: false });
  const grains = new Set(events.map(({ date }) => grain(date)));
  const options = { lasts: false };
  if (from.year !== to.year || grains.has("year")) {
    return from.year === to.year ? yearName(from.year) : `${yearName(from.year)}–${yearName(to.year)}`;
  }
  if (!grains.has("month") && (from.month === to.month || Math.max(...known) - Math.min(...known) <= 14)) {
    return intervalWords(from, to, SHORT, options);
  }
  return intervalWords({ ...from, kind: "month" }, { ...to, kind: "month" }, SHORT, options);
}
