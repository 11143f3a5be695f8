// One event out of what several documents tell under one id.

import { bounds, type EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import type { CuratedEvent } from "../curation/curation.ts";
import type { Field } from "../curation/fields.ts";
import { faultAt, position } from "../text/fault.ts";
import { nearest } from "../text/suggest.ts";
import { citation } from "../verify/citation.ts";
import type { Passage } from "../verify/evidence.ts";
import { datedReferences, referencesOf } from "../verify/references.ts";
import { verifyDate } from "../verify/verify.ts";

/** Evidence in the order in which it was published; ties by the document's id. */
function byPublication(a: Passage, b: Passage): number {
  const day = ({ document: { published } }: Passage) => published?.earliest ?? "9999-12-31";
  return day(a).localeCompare(day(b), "en") || (a.document.id < b.document.id ? -1 : 1);
}

type FieldName =
  | "title"
  | "label"
  | "summary"
  | "lasts"
  | "disputed"
  | "because"
  | "actors"
  | "places"
  | "category"
  | "tone"
  | "importance";
const REQUIRED = ["title", "summary", "actors", "category", "tone", "importance"] as const;

/** The value of a field that all who give it agree on. A contradiction is noted where it is met. */
function agreed<K extends FieldName>(
  name: K,
  events: readonly CuratedEvent[],
  faults: Diagnostic[],
): NonNullable<CuratedEvent[K]>["value"] | null {
  const given = events.flatMap((event) => {
    const field: Field<unknown> | null = event[name];
    return field ? [{ event, field }] : [];
  });
  const [first, ...others] = given;
  if (first === undefined) return null;
  for (const { event, field } of others) {
    if (JSON.stringify(field.value) === JSON.stringify(first.field.value)) continue;
    faults.push(contradiction(name, event, field, first.event, first.field));
  }
  return first.event[name]?.value ?? null;
}

function contradiction(
  name: string,
  event: CuratedEvent,
  field: Field<unknown>,
  other: CuratedEvent,
  otherField: Field<unknown>,
): Diagnostic {
  const { line } = position(other.source, otherField.span.start);
  return faultAt(event.source, field.span, {
    code: "contradicting-fields",
    message: `the ${name} of "${event.id.value}" differs from the one in ${other.source.name}, line ${line}`,
    hint: "leave it out here, or make both the same",
  });
}

/** The narrowest of the dates given; they must lie one in the other. */
function agreedDate(events: readonly CuratedEvent[], faults: Diagnostic[]): Field<EdtfDate> | null {
  const given = events.flatMap((event) => (event.date ? [{ event, field: event.date }] : []));
  const width = ({ field }: { field: Field<EdtfDate> }) => bounds(field.value).last - bounds(field.value).first;
  const [narrowest, ...others] = given.toSorted((a, b) => width(a) - width(b));
  if (narrowest === undefined) return null;
  const inner = bounds(narrowest.field.value);
  for (const { event, field } of others) {
    const outer = bounds(field.value);
    if (outer.first <= inner.first && inner.last <= outer.last) continue;
    faults.push(contradiction("date", event, field, narrowest.event, narrowest.field));
  }
  return narrowest.field;
}

/** Whether an editor has read an event in any of its files, and who and when, where a file says so. */
function reviewed(all: readonly CuratedEvent[]): Pick<TimelineEvent, "origin"> & { review: TimelineEvent["reviewed"] } {
  const read = all.map(({ review }) => review).filter(({ isRead }) => isRead);
  const named = read.find(({ by, on }) => by !== undefined || on !== undefined);
  if (named === undefined) return { origin: read.length > 0 ? "curated" : "proposed", review: undefined };
  const { isRead: _, ...who } = named;
  return { origin: "curated", review: who };
}

/** Does no file say more of the event than where its words are? Then its id was meant to be another's. */
export const isUndescribed = (all: readonly CuratedEvent[]): boolean =>
  all.every((event) => REQUIRED.every((key) => event[key] === null && !event.broken.includes(key)));

function undescribed({ id, source }: CuratedEvent, described: readonly string[]): Diagnostic {
  // "report-1" is no slip of "report-4": both are ids that annotate gives
  const near = nearest(id.value, described);
  const withoutNumber = (each: string) => each.replace(/-\d{1,3}$/, "");
  const meant = near && withoutNumber(near) !== withoutNumber(id.value) ? near : null;
  return faultAt(source, id.span, {
    code: "missing-key",
    message: `no file describes the event "${id.value}"`,
    hint: meant ? `did you mean "${meant}"?` : `it needs ${REQUIRED.join(", ")}`,
  });
}

/**
 * Checks and merges what all documents say of one event. Null when it does not stand; the faults say why.
 * @param isWhole all curation files could be read; otherwise what is missing may stand in one that could not
 * @param described ids of the events that some file describes, one of which a mistyped id may mean
 */
export function assembleEvent(
  found: readonly Passage[],
  all: readonly CuratedEvent[],
  isWhole: boolean,
  described: readonly string[],
  faults: Diagnostic[],
): TimelineEvent | null {
  const before = faults.length;
  const passages = found.toSorted(byPublication);
  const [first] = all;
  if (first === undefined) return null;
  const fields = {
    title: agreed("title", all, faults),
    summary: agreed("summary", all, faults),
    actors: agreed("actors", all, faults),
    category: agreed("category", all, faults),
    tone: agreed("tone", all, faults),
    importance: agreed("importance", all, faults),
  };
  const label = agreed("label", all, faults);
  const lasts = agreed("lasts", all, faults) ?? false;
  const disputed = agreed("disputed", all, faults) ?? false;
  agreed("because", all, faults);
  const places = agreed("places", all, faults);
  if (isWhole && isUndescribed(all)) {
    faults.push(undescribed(first, described));
    return null;
  }
  for (const key of REQUIRED) {
    if (!isWhole || fields[key] !== null || all.some((event) => event.broken.includes(key))) continue;
    const hint = all.length > 1 ? "in one of its files" : undefined;
    const [at] = all.flatMap(({ source, empty }) =>
      empty.flatMap((each) => (each.value === key ? { source, each } : [])),
    );
    const message = at ? `there is nothing behind "${key}:"` : `the event "${first.id.value}" needs "${key}"`;
    const [source, span] = at ? [at.source, at.each.span] : [first.source, first.id.span];
    faults.push(faultAt(source, span, { code: "missing-key", message, hint }));
  }
  const references = referencesOf(all);
  const undisputed = faults.length;
  const date = agreedDate(all, faults);
  if (faults.length > undisputed || (date === null && all.some((event) => event.dateIsBad))) return null;
  const vouched = all.find((event) => event.because !== null)?.because ?? null;
  const dated = verifyDate(
    { date, lasts, disputed, because: vouched, references: datedReferences(all), passages },
    faults,
  );
  const { title, summary, actors, category, tone, importance } = fields;
  if (faults.slice(before).some(({ severity }) => severity === "error") || dated === null) return null;
  if (!title || !summary || !actors || !category || !tone || !importance) return null;
  const { origin, review } = reviewed(all);
  return {
    id: first.id.value,
    title,
    ...(label === null ? {} : { label }),
    summary,
    date: dated.date,
    ...(dated.told ? { told: dated.told } : {}),
    ...(dated.because === null ? {} : { because: dated.because }),
    ...(disputed ? { disputed } : {}),
    lasts,
    actors,
    ...(places ? { places } : {}),
    category,
    tone,
    importance,
    origin,
    ...(review ? { reviewed: review } : {}),
    // of several passages that of the file which describes the event
    ...(passages.find(({ event }) => event.title !== null) ?? passages[0])?.telling,
    evidence: dated.evidence.map(({ passage: { document, event, quote, text }, words }) => ({
      ...citation(document.id, { ...quote, text }, words),
      ...(origin === "curated" && !event.review.isRead ? { origin: "proposed" as const } : {}),
    })),
    ...(references.length > 0 ? { references } : {}),
  };
}
