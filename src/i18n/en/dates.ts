// Dates in English, as wide as they are. They are read from the EDTF text; no time zone plays a part.

import { dayNumber, type EdtfDate, type Point, point, yearName } from "../../model/date.ts";

export interface WordsOptions {
  /** The event went on all through the interval; otherwise it happened on some day within it. */
  lasts: boolean;
  /** Leaves out "some time in", where a column of dates would repeat it. */
  brief?: boolean;
  /** The last day on which a source says so (YYYY-MM-DD). */
  asOf?: string | undefined;
  /**
   * TIMEX3 values of the wholes of which the source's words name a part: "2005" a year, "2005-04" a month, "200" a decade, "19" a
   * century. EDTF can only write such a part as about its first and last day, month or year: in these wholes those are put into
   * words as the part, and everywhere else as what they are.
   */
  partsOf?: readonly string[];
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
  partsOf: readonly string[];
}
const LONG: Style = { months: MONTHS, short: false, partsOf: [] };
const SHORT: Style = { months: SHORT_MONTHS, short: true, partsOf: [] };
const styled = (style: Style, { partsOf = [] }: WordsOptions): Style =>
  partsOf.length > 0 ? { ...style, partsOf } : style;

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
  const words = (at.approximate && partWords(`${monthOf(at)}~`, style)) || `${about(at)}${bare(at, style)}`;
  if (!at.uncertain) return words;
  return style.short ? `${words}?` : `probably ${words}`;
}

/** The parts of a whole as the compiler writes them, early, mid and late, without the whole: by the length of its TIMEX3 value. */
const PARTS: Readonly<Record<number, readonly string[]>> = {
  2: ["00~/32~", "33~/65~", "66~/99~"],
  3: ["0~ 0~/3~", "3~/6~", "6~/9~"],
  4: ["-01~ -01~/-04~", "-06~ -05~/-08~", "-12~ -09~/-12~"],
  7: ["-01~/-10~", "-11~/-20~", "-21~/-28~ -21~/-29~ -21~/-30~ -21~/-31~"],
};
const PART_NAMES = ["early ", "mid-", "late "];

/** The part that an EDTF text stands for, of the wholes of which the source's words name one: "late 2005", "the early 1990s". */
function partWords(edtf: string, style: Style): string | null {
  for (const whole of style.partsOf) {
    const rest = edtf.replaceAll(whole, "");
    const part = PARTS[whole.length]?.findIndex((forms) => forms.split(" ").includes(rest)) ?? -1;
    const at = point(whole.padEnd(4, "X"));
    if (at && part >= 0) return bare(at, style).replace(/^(the )?/, `${style.short ? "" : "$1"}${PART_NAMES[part]}`);
  }
  return null;
}

/** The EDTF text of a point that is no finer than a month. */
const monthOf = ({ year, month }: Point): string => (month ? `${year}-${month}` : year);

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
  const said = partWords(date.edtf, style) ?? (intervalWords(from, to, style, options) || date.edtf);
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
  readonly date: EdtfDate;
}

type Grain = "day" | "month" | "year";

function grain({ edtf }: EdtfDate): Grain {
  const kinds = edtf.split("/").flatMap((part) => point(part)?.kind ?? []);
  if (kinds.every((kind) => kind === "day")) return "day";
  return kinds.every((kind) => kind === "day" || kind === "month" || kind === "season") ? "month" : "year";
}

/**
 * One short label for several dates, no finer than the coarsest: "2011–2012", "25–27 Feb 2017", "Feb–Mar 2024". A ring may have
 * thousands of members: the options are asked for only until two labels differ.
 */
export function rangeLabel<E extends Dated>(events: readonly E[], optionsOf: (event: E) => WordsOptions): string {
  const [label = "", ...others] = labelsOf(events, optionsOf);
  if (others.length === 0) return label;
  const days = daysOf(events);
  const [from, to] = days.map(point);
  if (!from || !to) return "";
  if (events.every(({ date }) => date.earliest === null)) return intervalWords(null, to, SHORT, { lasts: false });
  if (from.year !== to.year) return `${yearName(from.year)}–${yearName(to.year)}`;
  const coarsest = coarsestGrain(events);
  const options = { lasts: false };
  if (coarsest === "year") return yearName(from.year);
  if (coarsest === "day" && (from.month === to.month || dayNumber(days[1]!) - dayNumber(days[0]!) <= 14)) {
    return intervalWords(from, to, SHORT, options);
  }
  return intervalWords({ ...from, kind: "month" }, { ...to, kind: "month" }, SHORT, options);
}

function coarsestGrain(events: readonly Dated[]): Grain {
  let coarsest: Grain = "day";
  for (const { date } of events) {
    const found = grain(date);
    if (found === "year") return found;
    if (found === "month") coarsest = found;
  }
  return coarsest;
}

/** The different short labels of these dates; of many only the first two, since more say no more. */
function labelsOf<E extends Dated>(events: readonly E[], optionsOf: (event: E) => WordsOptions): string[] {
  const [first] = events;
  if (first === undefined) return [];
  const label = dateLabel(first.date, optionsOf(first));
  for (const event of events) {
    const other = dateLabel(event.date, optionsOf(event));
    if (other !== label) return [label, other];
  }
  return [label];
}

/** The first and the last of the days that these dates name; none where they name none. */
function daysOf(events: readonly Dated[]): string[] {
  let first: string | null = null;
  let last: string | null = null;
  for (const { date } of events) {
    const [from, to] = [date.earliest ?? date.latest, date.latest ?? date.earliest];
    if (from !== null && (first === null || from < first)) first = from;
    if (to !== null && (last === null || to > last)) last = to;
  }
  return first === null || last === null ? [] : [first, last];
}
