// The record in the order of a list: by year, and within the year by day.

import type { TimelineEvent } from "../model/timeline.ts";

export interface Year<E> {
  year: string;
  events: readonly E[];
}

/** The day that gives an event its place in a list: its first, or its last where the start is open. */
export const listDay = ({ date: { earliest, latest } }: Pick<TimelineEvent, "date">): string =>
  earliest ?? latest ?? "";

/** Groups events under years. Where the start is open, an event stands at its latest day. */
export function byYear<E extends Pick<TimelineEvent, "date">>(events: readonly E[]): Year<E>[] {
  const years: { year: string; events: E[] }[] = [];
  const sorted = events.toSorted((a, b) => (listDay(a) < listDay(b) ? -1 : listDay(a) > listDay(b) ? 1 : 0));
  for (const event of sorted) {
    const year = listDay(event).slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.events.push(event);
    else years.push({ year, events: [event] });
  }
  return years;
}
