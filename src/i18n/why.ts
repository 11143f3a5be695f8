// The reason for an event's date: the words, the day they were counted from, and the conclusion.

import { bounds, type EdtfDate, parseDate, utcDay } from "../model/date.ts";
import type { Evidence, TimelineDocument, TimelineEvent, TimeWords } from "../model/timeline.ts";
import { eventDate, toldDate } from "./event-date.ts";
import type { Locale } from "./locale.ts";
import { readerWords } from "./parts/reader.ts";

export interface Why {
  /** The words of the passage that date it; null when it has none. */
  words: string | null;
  /** The day they were counted from, and what day that is. */
  from: string | null;
  /** The rule that read the words and the value that it gave, for an event whose date no editor has reviewed. */
  rule: string | null;
  /** The event's date in words. */
  date: string;
  /** The date that the words alone give, where a reference has narrowed it. */
  told: string | null;
  /** The step from the words' date to the event's by a reference or an editor, or why a reference makes no such step. */
  narrowed: string | null;
  /** The step from the words, or from their absence, to the date. */
  because: string;
  /** A remark: the part of the date that the document leaves open, or a difference between date and words. */
  note: string | null;
}

const SEASON_CODES: Record<string, string> = { SP: "21", SU: "22", FA: "23", AU: "23", WI: "24" };

/** Day number of the Monday of an ISO week. */
function isoWeek(year: number, week: number): number {
  const fourth = utcDay(year, 1, 4);
  return fourth - ((fourth + 3) % 7) + (week - 1) * 7; // day 0, 1 January 1970, was a Thursday
}

/** The days that a TIMEX3 value covers; null for values that name none (durations, PAST_REF). */
export function timexDays(value: string): { first: number; last: number } | null {
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const monday = isoWeek(Number(week[1]), Number(week[2]));
    return week[3] ? { first: monday + 5, last: monday + 6 } : { first: monday, last: monday + 6 };
  }
  const half = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (half) {
    const length = half[2] === "Q" ? 3 : 6;
    const month = (Number(half[3]) - 1) * length + 1;
    return { first: utcDay(Number(half[1]), month, 1), last: utcDay(Number(half[1]), month + length, 1) - 1 };
  }
  const date = timexDate(value);
  return date && bounds(date);
}

/** A TIMEX3 value that EDTF can write as well: a day, a month, a season, a year, a decade, a century. */
function timexDate(value: string): EdtfDate | null {
  const asEdtf = value
    .replace(/T.*$/, "")
    .replace(/-(SP|SU|FA|AU|WI)$/, (_, code: string) => `-${SEASON_CODES[code]}`)
    .replace(/^(\d{3})$/, "$1X")
    .replace(/^(\d{2})$/, "$1XX");
  const parsed = parseDate(asEdtf);
  return parsed.ok ? parsed.date : null;
}

/** A rule's name as words: "last-unit" becomes "last unit". */
const ruleInWords = (rule: string): string => rule.replaceAll(/[-_]/g, " ");

/** For a rule that has no sentence of its own: its name, and what it made of the words. */
function anyRule(locale: Locale, { rule, value }: TimeWords): string {
  const date = timexDate(value);
  return readerWords(locale).why.anyRule(
    ruleInWords(rule),
    date ? locale.dateInWords(date, { lasts: true, brief: true }) : value,
  );
}

function counted(locale: Locale, evidence: Evidence, document: TimelineDocument): string | null {
  const anchor = evidence.time?.anchor;
  if (!anchor) return null;
  const published = document.published;
  const isPublication = published !== null && published.precision === "day" && published.earliest === anchor;
  if (!isPublication) return readerWords(locale).why.namedDay(locale.dayInWords(anchor));
  return readerWords(locale).why.publicationDay(locale.dateInWords(published, { lasts: false }));
}

/** The part of the date that the words leave open. Null where the date's own wording already tells the doubt. */
function leftOpen(locale: Locale, { precision, approximate, edtf }: EdtfDate): string | null {
  if (approximate || edtf.includes("/")) return null;
  if (precision === "year") return readerWords(locale).why.noMonth;
  if (precision === "month" || precision === "season") return readerWords(locale).why.noDay;
  return null;
}

/** The date that the words bear out: a reference may have narrowed the event's own. */
const borneOut = ({ date, told }: TimelineEvent): EdtfDate => told ?? date;

/** A remark where the words of this passage alone would give another date. A part of a year is written as finer than its words on purpose. */
function beyondWords(
  locale: Locale,
  event: TimelineEvent,
  { value, rule }: TimeWords,
  { published }: TimelineDocument,
): string | null {
  const said = timexDays(value);
  if (!said) return null;
  const date = borneOut(event);
  const { first, last } = bounds(date);
  if (
    !event.lasts &&
    date.edtf.includes("/") &&
    first === said.first &&
    date.latest === published?.latest &&
    last > said.last
  )
    return readerWords(locale).why.after;
  if (last < said.first || first > said.last) return readerWords(locale).why.otherPassage;
  const finer = first >= said.first && last <= said.last && last - first < said.last - said.first;
  const alone = timexDate(value);
  if (!finer || !alone || rule.startsWith("part-")) return null;
  return readerWords(locale).why.wordsAlone(locale.dateInWords(alone, { lasts: true }));
}

function publication(locale: Locale, { edtf, precision, uncertain, approximate }: EdtfDate): string {
  const sure = parseDate(edtf.replace(/[~?%]/g, ""));
  const day = sure.ok ? locale.dateInWords(sure.date, { lasts: false, brief: true }) : edtf;
  return readerWords(locale).why.published(day, precision === "day", uncertain || approximate);
}

/** For a passage without words of time: what was concluded from the day of publication. */
function undated(locale: Locale, event: TimelineEvent, { published }: TimelineDocument): string {
  const { why } = readerWords(locale);
  if (!published) return why.nothing;
  const { earliest, latest } = borneOut(event);
  const { lasts } = event;
  const isOwnDay = earliest === published.earliest && latest === published.latest;
  const isBefore = earliest === null && latest === published.latest;
  const said = why.undated(publication(locale, published));
  if (event.because !== undefined) return said;
  const conclusion = isBefore
    ? lasts
      ? why.recalledState
      : why.recalled
    : isOwnDay
      ? lasts
        ? why.ownState
        : why.ownNews
      : why.fromContext;
  return `${said} ${conclusion}`;
}

/** The step from what the words say to the date, where references have a part in it. */
function byReference(locale: Locale, { date, told, because, disputed, references = [] }: TimelineEvent): string | null {
  if (because !== undefined) return readerWords(locale).why.byEditor(because);
  if (disputed) return readerWords(locale).why.disputed;
  if (!told) return null;
  const dates = new Set(references.flatMap((each) => each.date?.edtf ?? []));
  return dates.has(date.edtf) ? readerWords(locale).why.narrowed : readerWords(locale).why.narrowedBy(dates.size);
}

/** The reason for an event's date, as far as one piece of its evidence bears on it. */
export function whyThisDate(locale: Locale, event: TimelineEvent, evidence: Evidence, document: TimelineDocument): Why {
  const { rules } = readerWords(locale).why;
  const { time } = evidence;
  const steps = {
    date: eventDate(locale, event, true),
    told: toldDate(locale, event),
    narrowed: byReference(locale, event),
  };
  if (!time) {
    return { ...steps, words: null, from: null, rule: null, because: undated(locale, event, document), note: null };
  }
  return {
    ...steps,
    words: time.text,
    from: counted(locale, evidence, document),
    rule: event.origin === "proposed" ? `${ruleInWords(time.rule)}: ${time.value}` : null,
    because: (Object.hasOwn(rules, time.rule) && rules[time.rule]) || anyRule(locale, time),
    note: beyondWords(locale, event, time, document) ?? leftOpen(locale, borneOut(event)),
  };
}
