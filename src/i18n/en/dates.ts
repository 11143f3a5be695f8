// Dates in English, as wide as they are. They are read from the EDTF text; no time zone plays a part.

import { dayNumber, dayString, type EdtfDate } from "../../model/date.ts";
import { type Point, point } from "../point.ts";

export interface WordsOptions {
  /** The event went on all through the interval; otherwise it happened on some day within it. */
  lasts: boolean;
  /** Leaves out "some time in", where a column of dates would repeat it. */
  brief?: boolean;
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
}
const LONG: Style = { months: MONTHS, short: false };
const SHORT: Style = { months: SHORT_MONTHS, short: true };

const monthName = ({ months }: Style, { month }: Point): string => months[Number(month) - 1] ?? month;

/** A point without its doubts: "6 September 2012", "April 2016", "summer 2011", "1992", "the 1990s". */
function bare(at: Point, style: Style): string {
  switch (at.kind) {
    case "day":
      return `${at.day} ${monthName(style, at)} ${at.year}`;
    case "month":
      return `${monthName(style, at)} ${at.year}`;
    case "season": {
      const winter = at.month === "24" ? `–${style.short ? nextYear(at).slice(2) : nextYear(at)}` : "";
      return `${SEASONS[at.month]} ${at.year}${winter}`;
    }
    case "year":
      return at.year;
    default:
      return `the ${at.year}s`;
  }
}

const nextYear = ({ year }: Point): string => String(Number(year) + 1).padStart(4, "0");

/** A point with its doubts. An approximate January or December is how sources' "early" and "late" are written down. */
function doubtful(at: Point, style: Style): string {
  if (style.short) {
    const edge = at.month === "12" ? `end of ${at.year}` : at.month === "01" ? `start of ${at.year}` : null;
    const words = at.approximate && at.kind === "month" && edge ? edge : `${about(at)}${bare(at, style)}`;
    return at.uncertain ? `${words}?` : words;
  }
  const edge = at.month === "12" ? `late ${at.year}` : at.month === "01" ? `early ${at.year}` : null;
  const words = at.approximate && at.kind === "month" && edge ? edge : `${about(at)}${bare(at, style)}`;
  return at.uncertain ? `probably ${words}` : words;
}

const about = (at: Point): string => (at.approximate ? "about " : "");

/** The end of an interval. A year ending in 0 and approximate is how "the early 2000s" is written down. */
function endWords(at: Point, style: Style): string {
  if (at.kind !== "year" || !at.approximate || at.uncertain || !at.year.endsWith("0")) return doubtful(at, style);
  return style.short ? `early ${at.year}s` : `the early ${at.year}s`;
}

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
    const [start, end] = [endWords(from, style), endWords(to, style)];
    if (style.short && from.kind === "year" && to.kind === "year") return `${start}–${end}`;
    return lasts || brief || style.short ? `${start} to ${end}` : `some time from ${start} to ${end}`;
  }
  const known = from ?? to;
  if (!known) return "";
  const doubt = known.uncertain && !style.short ? "probably " : "";
  const words = endWords(doubt ? { ...known, uncertain: false } : known, style);
  if (!from) {
    // A lasting state held by then. An event that a report of that day recalls was before it; but a month or a year that ends the
    // interval still belongs to it.
    return `${doubt}${!lasts && known.kind === "day" ? "before" : "by"} ${words}`;
  }
  if (lasts) return `${doubt}since ${words}`;
  return style.short ? `${words} or later` : `${doubt}some time since ${words}`;
}

function words(date: EdtfDate, style: Style, options: WordsOptions): string {
  const parts = date.edtf.split("/");
  const [from = null, to = null] = parts.map(point);
  if (parts.length === 1) return from ? pointWords(from, style, options) : date.edtf;
  return intervalWords(from, to, style, options) || date.edtf;
}

/** The date as one would say it: "late 2005", "some time in 2023", "before 8 February 2024", "since the early 2000s". */
export const dateInWords = (date: EdtfDate, options: WordsOptions): string => words(date, LONG, options);

/** The date as short as it can be said truly: "6 Sep 2012", "end of 2005", "since 2002", "25–26 Feb 2017". */
export const dateLabel = (date: EdtfDate, options: WordsOptions): string => words(date, SHORT, options);

/** A day (YYYY-MM-DD) in words: "6 September 2012". */
export function dayInWords(day: string): string {
  const at = point(day);
  return at ? bare(at, LONG) : day;
}

interface Dated {
  date: EdtfDate;
  lasts: boolean;
}

type Grain = "day" | "month" | "year";

function grain({ edtf }: EdtfDate): Grain {
  const kinds = edtf.split("/").flatMap((part) => point(part)?.kind ?? []);
  if (kinds.every((kind) => kind === "day")) return "day";
  return kinds.every((kind) => kind === "day" || kind === "month" || kind === "season") ? "month" : "year";
}

/** One short label for several dates, no finer than the coarsest: "2011–2012", "25–27 Feb 2017", "Feb–Mar 2024". */
export function rangeLabel(events: readonly Dated[]): string {
  const labels = new Set(events.map(({ date, lasts }) => dateLabel(date, { lasts })));
  if (labels.size <= 1) return [...labels][0] ?? "";
  const days = events.flatMap(({ date }) => [date.earliest ?? date.latest, date.latest ?? date.earliest]);
  const known = days.filter((day) => day !== null).map(dayNumber);
  const [from, to] = [Math.min(...known), Math.max(...known)].map((day) => point(dayString(day)));
  if (!from || !to) return "";
  const grains = new Set(events.map(({ date }) => grain(date)));
  const options = { lasts: false };
  if (from.year !== to.year || grains.has("year")) {
    return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  }
  if (!grains.has("month") && (from.month === to.month || Math.max(...known) - Math.min(...known) <= 14)) {
    return intervalWords(from, to, SHORT, options);
  }
  return intervalWords({ ...from, kind: "month" }, { ...to, kind: "month" }, SHORT, options);
}
