// The events of a record counted by year and by the mark of their tone.

import { parseDate, point } from "../date.ts";
import { type Domain, markOfTone, TONE_MARKS } from "../domain.ts";
import type { TimelineEvent } from "../timeline.ts";

export interface YearCount {
  year: number;
  /** Numbers of events in the order of TONE_MARKS. */
  counts: readonly [circle: number, diamond: number, ring: number];
}

export interface YearCounts {
  /** The years in which an event falls or begins, in order. */
  years: readonly YearCount[];
  /** Number of events that are not dated to a year, and so stand in none. */
  undated: number;
}

type Dated = Pick<TimelineEvent, "date" | "lasts">;

/**
 * The year that an event is counted in: the one that holds all its days; of what lasted or has no end, the one in which it
 * began. Null where the words leave it open: an open start, days of two years, a decade, about a year.
 */
export function yearOf({ date, lasts }: Dated): number | null {
  const { edtf, earliest, latest } = date;
  if (earliest === null) return null;
  const [start = edtf] = edtf.split("/");
  const began = point(start);
  if (began?.kind === "year" && began.approximate) return null;
  const parsed = lasts || latest === null ? parseDate(start) : null;
  const last = parsed?.ok ? parsed.date.latest : latest;
  const year = earliest.slice(0, 4);
  return last?.slice(0, 4) === year ? Number(year) : null;
}

/** Counts events by the year that they are dated to, in whatever order they come. */
export function countByYear(
  events: Iterable<Dated & Pick<TimelineEvent, "tone">>,
  domain: Pick<Domain, "tones">,
): YearCounts {
  const found = new Map<number, [number, number, number]>();
  let undated = 0;
  for (const event of events) {
    const year = yearOf(event);
    if (year === null) {
      undated += 1;
      continue;
    }
    const counts = found.get(year) ?? [0, 0, 0];
    counts[TONE_MARKS.indexOf(markOfTone(domain, event.tone))]! += 1;
    found.set(year, counts);
  }
  const years = [...found].map(([year, counts]) => ({ year, counts })).sort((a, b) => a.year - b.year);
  return { years, undated };
}

/** Adds up years, in the order of TONE_MARKS. */
export function sumOf(years: readonly YearCount[]): YearCount["counts"] {
  const total: [number, number, number] = [0, 0, 0];
  for (const { counts } of years) for (const mark of [0, 1, 2] as const) total[mark] += counts[mark];
  return total;
}
