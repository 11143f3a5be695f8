// The days and the year that are known of an event. One rule for all that asks if an event is in a stretch of time: drawing, view, period, counts and list.

import { bounds, dayNumber, type EdtfDate, parseDate, point } from "./date.ts";
import type { TimelineDocument, TimelineEvent } from "./timeline.ts";

/** A stretch of time in days counted from 1970-01-01 UTC, half open: a single day d is [d, d + 1). Open ends are ∓Infinity. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Dated {
  date: EdtfDate;
  asOf?: string;
}

/**
 * The stretch that is known of an event, which is the one that is drawn: all its days; of one that was some time before a day, that
 * last possible day alone; of one with an open end, up to the last day on which a source says so (else its first alone).
 */
export function knownDays({ date, asOf }: Dated): Stretch {
  const { first, last } = bounds(date);
  if (!Number.isFinite(first)) return { from: last, to: last + 1 };
  if (Number.isFinite(last)) return { from: first, to: last + 1 };
  return { from: first, to: Math.max(asOf === undefined ? first : dayNumber(asOf), first) + 1 };
}

/** The day by which something that lasted had surely begun: the last day of a beginning that is given as a month or a year. */
export function surelyBegun(event: Dated): number {
  const { from, to } = knownDays(event);
  const [start = "", end] = event.date.edtf.split("/");
  const parsed = parseDate(start);
  return end !== undefined && parsed.ok ? Math.min(bounds(parsed.date).last, to - 1) : from;
}

/** The stretch in which an event may have been: the known one, and all days beyond an open end. */
export function possibleDays({ date }: Pick<Dated, "date">): Stretch {
  const { first, last } = bounds(date);
  return { from: first, to: last + 1 };
}

/**
 * The year that an event is counted in: the one that holds all its days; of what lasted or has no end, the one in which it
 * began. Null where the words leave it open: an open start, days of two years, a decade, about a year.
 */
export function yearOf({ date, lasts }: Pick<TimelineEvent, "date" | "lasts">): number | null {
  const { edtf, earliest, latest } = date;
  if (earliest === null) return null;
  if (date.precision === "day") return Number(earliest.slice(0, 4));
  const [start = edtf] = edtf.split("/");
  const began = point(start);
  if (began?.kind === "year" && began.approximate) return null;
  const parsed = lasts || latest === null ? parseDate(start) : null;
  const last = parsed?.ok ? parsed.date.latest : latest;
  const year = earliest.slice(0, 4);
  return last?.slice(0, 4) === year ? Number(year) : null;
}

/** True when two stretches share a moment. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && a.to > b.from;

type Attested = Pick<TimelineEvent, "date" | "lasts" | "asOf" | "evidence">;
type Published = Pick<TimelineDocument, "id" | "published">;

/**
 * Gives the last day on which a source says so to the events that have one: to those with an open end, and to those that lasted and
 * are told of their source's own day. Events that carry it already keep it.
 */
export function withAsOf<E extends Attested>(events: readonly E[], documents: readonly Published[]): E[] {
  const published = new Map(documents.flatMap(({ id, published }) => (published ? [[id, published] as const] : [])));
  return events.map((event) => {
    const { date, lasts, evidence } = event;
    const days = evidence.flatMap(({ document }) => published.get(document) ?? []);
    const isSnapshot = lasts && days.some(({ edtf }) => edtf === date.edtf);
    if (event.asOf !== undefined || (date.latest !== null && !isSnapshot)) return event;
    const last = days.flatMap(({ latest }) => latest ?? []).reduce((a, b) => (a > b ? a : b), "");
    return last === "" || (date.earliest !== null && last < date.earliest) ? event : { ...event, asOf: last };
  });
}
