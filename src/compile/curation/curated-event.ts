// One event of a curation file, each field with its place.

import type { EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import type { Places, Source } from "../text/fault.ts";
import { didYouMean } from "../text/suggest.ts";
import type { CompileDomain } from "./domain.ts";
import { type Field, Fields, placeOf } from "./fields.ts";
import type { MapNode } from "./yaml.ts";

export interface CuratedReference {
  label: string;
  url: string;
  date: EdtfDate | null;
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
  lasts: Field<boolean> | null;
  actors: Field<string[]> | null;
  category: Field<string> | null;
  tone: Field<string> | null;
  importance: Field<1 | 2 | 3> | null;
  references: CuratedReference[];
  /** Keys whose values were wrong: they are not missing on top of that. */
  broken: string[];
}

const MAX_TITLE = 80;
const MAX_LABEL = 32;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EVENT_KEYS = [
  ...["id", "quote", "time", "title", "label", "summary", "date", "lasts", "actors", "category", "tone"],
  ...["importance", "references"],
];

/** Reads one entry of `events`. Null, its quote kept in `unread`, where it is too faulty to be an event. */
export function readEvent(
  map: MapNode,
  source: Source,
  places: Places,
  unread: Field<string>[],
  domain: CompileDomain,
  faults: Diagnostic[],
): CuratedEvent | null {
  const fields = new Fields(map, source, faults, EVENT_KEYS, "an event");
  const id = fields.text("id");
  const quote = fields.text("quote");
  fields.require(["id", "quote"], "the event");
  if (id && !ID.test(id.value)) {
    const hint = "use small letters, digits and single hyphens, e.g. csto-exercises-refused-2023";
    fields.fault(id.span, { code: "bad-id", message: `"${id.value}" cannot be an id`, hint });
  }
  const date = fields.date("date");
  const event = {
    time: fields.text("time"),
    title: limited(fields, "title", "title-too-long", MAX_TITLE),
    label: limited(fields, "label", "label-too-long", MAX_LABEL),
    summary: fields.text("summary"),
    date,
    dateIsBad: date === null && fields.node("date") !== null,
    lasts: fields.flag("lasts"),
    actors: readActors(fields, idsOf(domain.actors)),
    category: oneOf(fields, "category", "unknown-category", idsOf(domain.categories)),
    tone: oneOf(fields, "tone", "unknown-tone", idsOf(domain.tones)),
    importance: readImportance(fields),
    references: readReferences(fields, faults),
  };
  if (id === null || quote === null || !ID.test(id.value)) {
    if (quote) unread.push(quote);
    return null;
  }
  const broken = Object.entries(event).flatMap(([key, value]) =>
    value === null && fields.node(key) !== null ? [key] : [],
  );
  return { source: places, span: fields.span, id, quote, ...event, broken };
}

function limited(fields: Fields, key: string, code: string, limit: number): Field<string> | null {
  const text = fields.text(key);
  if (text && text.value.length > limit) {
    const message = `the ${key} has ${text.value.length} characters; at most ${limit} fit`;
    fields.fault(text.span, { code, message });
  }
  return text;
}

function oneOf(fields: Fields, key: string, code: string, known: readonly string[]): Field<string> | null {
  const text = fields.text(key);
  if (text === null || known.includes(text.value)) return text;
  fields.fault(text.span, { code, message: `there is no ${key} "${text.value}"`, hint: didYouMean(text.value, known) });
  return null;
}

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

function readActors(fields: Fields, ids: readonly string[]): Field<string[]> | null {
  const actors = fields.texts("actors");
  const node = fields.node("actors");
  if (actors === null || node === null) return null;
  const known = actors.filter((actor) => {
    if (ids.length === 0 || ids.includes(actor.value)) return true; // without a domain, every id may be an actor
    const message = `there is no actor "${actor.value}"`;
    fields.fault(actor.span, { code: "unknown-actor", message, hint: didYouMean(actor.value, ids) });
    return false;
  });
  if (actors.length === 0) fields.fault(node, { code: "wrong-type", message: '"actors" must name at least one actor' });
  const named = [...new Set(known.map((actor) => actor.value))];
  return named.length === 0 ? null : { value: named, span: placeOf(node) };
}

function readImportance(fields: Fields): Field<1 | 2 | 3> | null {
  const text = fields.text("importance");
  if (text === null) return null;
  const rank = ([1, 2, 3] as const).find((each) => String(each) === text.value);
  if (rank) return { value: rank, span: text.span };
  fields.fault(text.span, { code: "wrong-type", message: `"importance" must be 1, 2 or 3, not "${text.value}"` });
  return null;
}

function readReferences(fields: Fields, faults: Diagnostic[]): CuratedReference[] {
  return fields.maps("references").flatMap((map) => {
    const entry = new Fields(map, fields.source, faults, ["label", "url", "date"], "a reference");
    entry.require(["label", "url"], "the reference");
    const [label, url, date] = [entry.text("label"), entry.url("url"), entry.date("date")];
    return label && url ? [{ label: label.value, url: url.value, date: date?.value ?? null }] : [];
  });
}
