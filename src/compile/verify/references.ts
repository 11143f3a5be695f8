// Dated references: what they leave of the span that the words of an event give.

import { bounds, dayString, type EdtfDate, edtf, parseDate } from "../../model/date.ts";
import type { Reference } from "../../model/timeline.ts";
import type { CuratedEvent } from "../curation/curation.ts";
import type { Field } from "../curation/fields.ts";
import type { Days } from "../temporal/timex.ts";
import type { Fault } from "../text/fault.ts";
import { meet, within } from "./date-entailment.ts";

/** A reference's date with its place in a curation file. */
export interface DatedReference {
  label: string;
  date: Field<EdtfDate>;
  event: CuratedEvent;
}

/** The dated references of the files that tell an event. */
export const datedReferences = (events: readonly CuratedEvent[]): DatedReference[] =>
  events.flatMap((event) => event.references.flatMap(({ label, date }) => (date ? [{ label, date, event }] : [])));

/** All references of these files, each once. */
export function referencesOf(events: readonly CuratedEvent[]): Reference[] {
  const byUrl = new Map<string, Reference>();
  for (const { label, url, date } of events.flatMap((event) => event.references)) {
    const key = `${url} ${date?.value.edtf ?? ""}`;
    if (!byUrl.has(key)) byUrl.set(key, date ? { label, url, date: date.value } : { label, url });
  }
  return [...byUrl.values()];
}

/** A report tells as its own news what happened at most so many days before it. */
const NEWS_DAYS = 31;

/** The words' own date, and how a reference may narrow it. */
export interface Told {
  date: EdtfDate;
  /** It went on all through the date's interval: a reference of one day is about its beginning or its end. */
  lasts: boolean;
  /** No words date it, it is the news of a report of this day: that day stands for those before it. */
  newsOf: EdtfDate | null;
}

/** The span in which a reference may lie. */
function spanOf({ date, newsOf }: Told): Days {
  const days = bounds(date);
  return newsOf ? { first: days.first - NEWS_DAYS, last: days.last } : days;
}

/**
 * The date that is left: the part of the words' span in which all references lie, or, where they differ, the span around
 * them. The words' date itself where no reference is finer.
 * @returns the date, or the first reference that lies outside the words' span
 */
export function narrow(
  told: Told,
  references: readonly DatedReference[],
): { date: EdtfDate } | { outside: DatedReference } {
  if (told.lasts) return narrowEnds(told, references);
  const span = spanOf(told);
  const cuts: EdtfDate[] = [];
  for (const reference of references) {
    const { value } = reference.date;
    if (!meet(bounds(value), span)) return { outside: reference };
    const cut = cutOf(told, value);
    if (cut) cuts.push(cut);
  }
  if (cuts.length === 0) return { date: told.date };
  const narrowest = cuts.find((cut) => cuts.every((other) => within(bounds(cut), bounds(other))));
  return { date: narrowest ?? around(cuts) };
}

const isInterval = (date: EdtfDate): boolean => date.edtf.includes("/");
const length = (date: EdtfDate): number => bounds(date).last - bounds(date).first;

/** The part of the words' span that one reference leaves; null where that is all of it. */
function cutOf(told: Told, reference: EdtfDate): EdtfDate | null {
  const [span, days] = [spanOf(told), bounds(reference)];
  if (within(span, days)) return null;
  if (within(days, span)) return reference;
  const start = days.first > span.first ? endOf(reference, 0) : endOf(told.date, 0);
  const end = days.last < span.last ? endOf(reference, 1) : endOf(told.date, 1);
  return edtf(`${start}/${end}`);
}

/** One end of a date as EDTF: of an interval as it is written, of another date its first or last day. */
function endOf(date: EdtfDate, which: 0 | 1): string {
  const part = date.edtf.split("/")[which];
  if (isInterval(date) && part !== undefined) return part === "" ? ".." : part;
  const { first, last } = bounds(date);
  return dayString(which === 0 ? first : last);
}

/** The least interval around these dates. */
function around(dates: readonly EdtfDate[]): EdtfDate {
  const by = (end: "first" | "last") => dates.toSorted((a, b) => bounds(a)[end] - bounds(b)[end]);
  const [first, last] = [by("first")[0]!, by("last").at(-1)!];
  const written = (date: EdtfDate, which: 0 | 1) => (isInterval(date) ? endOf(date, which) : date.edtf);
  return edtf(`${written(first, 0)}/${written(last, 1)}`);
}

/** The two ends of a date as they are written; a date that is no interval is both. */
function endsOf({ edtf: written }: EdtfDate): [string, string] {
  const [start = "", end = start] = written.split("/");
  return [start, end];
}

/** The finer of an end and what a reference gives for it; null where that lies outside of the end. */
function finerEnd(end: string, reference: string): string | null {
  const [told, given] = [parseDate(end), parseDate(reference)];
  if (!told.ok || !given.ok) return told.ok === given.ok ? end : null; // open ends
  if (!within(bounds(given.date), bounds(told.date))) return null;
  return length(given.date) < length(told.date) ? reference : end;
}

/**
 * Narrows an event that lasted: it has a beginning and an end. An interval as reference is about both, another date is
 * about the one in which it lies.
 */
function narrowEnds(
  { date }: Told,
  references: readonly DatedReference[],
): { date: EdtfDate } | { outside: DatedReference } {
  let ends = endsOf(date);
  const inOrder = references.toSorted((a, b) => Number(isInterval(b.date.value)) - Number(isInterval(a.date.value)));
  for (const reference of inOrder) {
    const { value } = reference.date;
    if (within(bounds(date), bounds(value))) continue;
    const given = endsOf(value);
    const [start, end] = [finerEnd(ends[0], given[0]), finerEnd(ends[1], given[1])];
    const isAboutBoth = isInterval(value) || ends[0] === ends[1];
    if (isAboutBoth && start !== null && end !== null) ends = [start, end];
    else if (!isAboutBoth && start !== null) ends = [start, ends[1]];
    else if (!isAboutBoth && end !== null) ends = [ends[0], end];
    else return { outside: reference };
  }
  const parsed = parseDate(isInterval(date) || ends[0] !== ends[1] ? ends.join("/") : ends[0]);
  return { date: parsed.ok ? parsed.date : date };
}

/** The fault of a reference outside the words' span. */
export function outsideWords({ label, date }: DatedReference, told: EdtfDate): Fault {
  return {
    code: "reference-outside-words",
    message: `${label} gives ${date.value.edtf}, which is outside ${told.edtf}, the date of the words`,
    hint: "check both dates; where the sources contradict each other, write disputed: true, and both are shown",
  };
}
