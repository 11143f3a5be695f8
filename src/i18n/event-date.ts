// The date of an event in words: as wide as it is, with the last day on which a source says so.

import type { EdtfDate } from "../model/date.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import type { WordsOptions } from "./en/dates.ts";
import type { Locale } from "./locale.ts";

type Event = Pick<TimelineEvent, "date" | "lasts" | "asOf" | "evidence">;

/** The options by which an event's dates are put into words. */
export const wordsOptions = ({ lasts, asOf, evidence }: Omit<Event, "date">, brief = false): WordsOptions => ({
  lasts,
  asOf,
  brief,
  partsOf: evidence.flatMap(({ time }) => (time?.rule.startsWith("part-") ? time.value : [])),
});

/** "since 2005, as of 6 September 2012"; `brief` leaves out what a column of dates would repeat. */
export const eventDate = (locale: Locale, event: Event, brief = false): string =>
  locale.dateInWords(event.date, wordsOptions(event, brief));

/** The same as short as it can be said truly: "since 2005". */
export const eventLabel = (locale: Locale, event: Event): string => locale.dateLabel(event.date, wordsOptions(event));

/** One short label for several events. */
export const eventsLabel = (locale: Locale, events: readonly Event[]): string =>
  locale.rangeLabel(events, wordsOptions);

/** "reviewed by A. B. on 1 May 2024"; null where no editor is named. */
export const reviewInWords = (locale: Locale, { reviewed }: Pick<TimelineEvent, "reviewed">): string | null =>
  reviewed ? locale.words.reviewedBy(reviewed.by, reviewed.on ? locale.dayInWords(reviewed.on) : null) : null;

/** The date that the words alone give, where a reference or an editor gives another; null for all others. */
export const toldDate = (locale: Locale, event: Event & { told?: EdtfDate }): string | null =>
  event.told ? locale.dateInWords(event.told, { ...wordsOptions(event, true), asOf: undefined }) : null;
