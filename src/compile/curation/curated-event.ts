// One event of a curation file, each field with its place.

import { type EdtfDate, parseDate } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { Places } from "../text/fault.ts";
import type { EventSchema, ReferenceSchema } from "./event/event-schema.ts";
import { type Review, reviewOf } from "./event/review.ts";
import type { Entry, Field } from "./fields.ts";

export interface CuratedReference {
  label: string;
  url: string;
  date: Field<EdtfDate> | null;
}

export interface CuratedEvent {
  /** The curation file; its text is not needed once the event is read. */
  source: Places;
  span: Span;
  id: Field<string>;
  quote: Field<string>;
  time: Field<string> | null;
  title: Field<string> | null;
  label: Field<string> | null;
  summary: Field<string> | null;
  date: Field<EdtfDate> | null;
  /** A date that could not be read is told once and not missed again. */
  dateIsBad: boolean;
  /** The editor's reason for a date that the words do not bear out. */
  because: Field<string> | null;
  /** The editor who has read it, and the day. A file without the key is one that an editor has written. */
  review: Review;
  lasts: Field<boolean> | null;
  disputed: Field<boolean> | null;
  actors: Field<string[]> | null;
  places: Field<string[]> | null;
  category: Field<string> | null;
  tone: Field<string> | null;
  importance: Field<1 | 2 | 3> | null;
  references: CuratedReference[];
  /** Keys whose values were wrong: they are not missing on top of that. */
  broken: string[];
  /** Keys with nothing behind them. */
  empty: Field<string>[];
}

const KEYS = [
  "title",
  "label",
  "summary",
  "lasts",
  "disputed",
  "actors",
  "places",
  "category",
  "tone",
  "importance",
] as const;

/** Reads one entry of `events`. Null, its quote kept in `unread`, where it is too faulty to be an event. */
export function readEvent(entry: Entry<EventSchema>, source: Places, unread: Field<string>[]): CuratedEvent | null {
  const [id, quote] = [entry.field("id"), entry.field("quote")];
  if (id === null || quote === null) {
    if (quote) unread.push(quote);
    return null;
  }
  const date = asDate(entry.field("date"));
  const [actors, places] = [entry.field("actors"), entry.field("places")];
  return {
    source,
    span: entry.span,
    id,
    quote,
    time: entry.field("time"),
    title: entry.field("title"),
    label: entry.field("label"),
    summary: entry.field("summary"),
    date,
    dateIsBad: date === null && entry.isMeant("date"),
    because: entry.field("because"),
    review: readReview(entry),
    lasts: entry.field("lasts"),
    disputed: entry.field("disputed"),
    actors: actors && { ...actors, value: [...new Set(actors.value)] },
    places: places && { ...places, value: [...new Set(places.value)] },
    category: entry.field("category"),
    tone: entry.field("tone"),
    importance: entry.field("importance"),
    references: entry.entries("references").flatMap(readReference),
    broken: KEYS.filter((key) => entry.isMeant(key) && entry.field(key) === null),
    empty: KEYS.flatMap((key) => {
      const span = entry.emptyKey(key);
      return span ? [{ value: key, span }] : [];
    }),
  };
}

/** An empty key, or one that cannot be understood, says that nobody has read it. */
function readReview(entry: Entry<EventSchema>): Review {
  const field = entry.field("reviewed");
  if (field) return reviewOf(field.value) ?? { isRead: false };
  return { isRead: !entry.has("reviewed") };
}

/** A date out of a text that has the form of one. */
export function asDate(field: Field<string> | null): Field<EdtfDate> | null {
  const parsed = field && parseDate(field.value);
  return field && parsed?.ok ? { value: parsed.date, span: field.span } : null;
}

function readReference(entry: Entry<ReferenceSchema>): CuratedReference[] {
  const [label, url, date] = [entry.field("label"), entry.field("url"), asDate(entry.field("date"))];
  return label && url ? [{ label: label.value, url: url.value, date }] : [];
}
