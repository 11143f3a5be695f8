// A visible stretch of time and its limits: the same for store, address, chart and strip.

import { dayNumber, utcDay } from "./date.ts";
import type { Timeline } from "./timeline.ts";

/** A stretch of time in days since 1970-01-01 UTC, fractional, end exclusive. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** The kinds of changes of a view: at one stroke, by a step of zoom, by hand, or only so that something can be seen. */
export type Move = "go" | "zoom" | "pan" | "reveal";

/** The narrowest view, in days. No date is finer than a day, so a nearer view would show nothing more. */
export const NARROWEST = 3;

/** Room beside the record, as shares of its length; more on the right, where the last marks and labels stand. */
const AIR = { left: 0.002, right: 0.012 };

/** The span of a record: from its first day to the day after its last. */
export function recordSpan({ span }: Pick<Timeline, "span">): View {
  return { start: dayNumber(span.start), end: dayNumber(span.end) + 1 };
}

/** The widest view of a span: all of it with a little room beside it, in whole days, so that a view rounded to days stays inside. */
export function wholeView({ start, end }: View): View {
  const length = end - start;
  return { start: start - Math.round(length * AIR.left), end: end + Math.ceil(length * AIR.right) };
}

/** First and last year. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years of a record. */
export const recordYears = ({ span }: Pick<Timeline, "span">): Years => ({
  from: Number(span.start.slice(0, 4)),
  to: Number(span.end.slice(0, 4)),
});

/** A whole year. */
export const yearView = (year: number): View => ({ start: utcDay(year, 1, 1), end: utcDay(year + 1, 1, 1) });

/** A width within the limits: no less than the narrowest view, no more than the whole. */
export function clampWidth(width: number, whole: View): number {
  const total = whole.end - whole.start;
  return Math.min(Math.max(width, Math.min(NARROWEST, total)), total);
}

/** Keeps the width of a view within its limits, around its middle, and its place inside the whole. */
export function clampView(view: View, whole: View): View {
  const width = clampWidth(view.end - view.start, whole);
  const middle = (view.start + view.end) / 2;
  const start = Math.min(Math.max(middle - width / 2, whole.start), whole.end - width);
  return { start, end: start + width };
}

/** True when two views differ by less than can be seen or said, about a tenth of a second. */
export const sameView = (a: View, b: View): boolean =>
  Math.abs(a.start - b.start) < 1e-6 && Math.abs(a.end - b.end) < 1e-6;
