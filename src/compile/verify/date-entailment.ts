// Judges whether words admit a date. All rules about the width of dates are here.

import { bounds, dayString, type EdtfDate, parseDate } from "../../model/date.ts";
import { type DatingExpression, type Days, dateOf, type Reading } from "../temporal/timex.ts";

/**
 * - admitted: as wide as the words make it, or more careful;
 * - wider: the words say more than the date does;
 * - finer: the date says more than the words do;
 * - outside: the words say something else.
 */
export type Verdict = "admitted" | "wider" | "finer" | "outside";

export const within = (inner: Days, outer: Days): boolean => outer.first <= inner.first && inner.last <= outer.last;
const same = (a: Days, b: Days): boolean => a.first === b.first && a.last === b.last;
export const meet = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;
const width = ({ first, last }: Days): number => last - first + 1;

/** The date of one end of an interval: "2000~" of "2000~/..". */
function endOf(date: EdtfDate, which: 0 | 1): EdtfDate | null {
  const text = date.edtf.split("/")[which];
  if (!date.edtf.includes("/") || text === undefined || text === "" || text === "..") return null;
  const parsed = parseDate(text);
  return parsed.ok ? parsed.date : null;
}

function judgeLoose(date: EdtfDate, reading: Reading): Verdict {
  const days = bounds(date);
  const isSpan = date.precision === "interval" && width(days) > reading.grain;
  if (within(days, reading.days)) {
    if (width(days) < reading.grain) return "finer";
    return date.approximate || isSpan ? "admitted" : "finer";
  }
  if (within(reading.days, days)) {
    return within(days, reading.container) && (date.approximate || isSpan) ? "admitted" : "wider";
  }
  return "outside";
}

function judgePoint(date: EdtfDate, reading: Reading): Verdict {
  if (reading.loose) return judgeLoose(date, reading);
  const days = bounds(date);
  if (same(days, reading.days)) return "admitted";
  if (within(days, reading.days)) return "finer";
  return within(reading.days, days) ? "wider" : "outside";
}

/** Ends that a date may have without words for them: open, or the day on which the document was written. */
function endsByItself(date: EdtfDate, published: EdtfDate | null): boolean {
  return date.latest === null || (published !== null && date.latest === published.latest);
}

/**
 * Judges a date by one expression of its evidence.
 * @param lasts the event went on all through the date's interval, so its words may give only the beginning
 * @param apart the words stand apart from the passage: they may give the first day that comes into question, and the day of
 *   the document is then the last
 */
export function judge(
  date: EdtfDate,
  expression: DatingExpression,
  lasts: boolean,
  published: EdtfDate | null,
  apart = false,
): Verdict {
  const { reading } = expression.meaning;
  const from = endOf(date, 0);
  const to = endOf(date, 1);
  if (apart && from && published !== null && date.latest === published.latest) {
    if (judgePoint(from, reading) === "admitted") return "admitted";
  }
  if (from && endsByItself(date, published) && (expression.relation === "since" || lasts)) {
    const verdict = judgePoint(from, reading);
    if (verdict !== "outside" || judgePoint(date, reading) === "outside") return verdict;
  }
  if (date.earliest === null) {
    const own = dateOf(expression);
    if (expression.relation === "until" || expression.relation === "before") {
      if (date.latest === own.latest || date.latest === dayString(reading.days.last)) return "admitted";
    }
    // a state of affairs that goes on at the time of writing, whenever the words place it
    if (lasts && endsByItself(date, published)) return "admitted";
  }
  if (to && lasts && expression.relation === "until" && judgePoint(to, reading) === "admitted") return "admitted";
  return judgePoint(date, reading);
}

/** Whether an event that no words date may carry this date, by a document of that day. */
export function admitsUndated(date: EdtfDate, published: EdtfDate, lasts: boolean): boolean {
  if (date.earliest === null) return date.latest === published.latest; // some time before, or going on
  return (lasts || date.approximate) && same(bounds(date), bounds(published)); // so on that day, or the report's own news
}
