// The curation file beside a document: what an editor says of it, each word with its place.

import type { EdtfDate } from "../model/date.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Span } from "../model/text.ts";
import type { Tone } from "../model/timeline.ts";
import { faultAt, makeSource, type Source } from "./fault.ts";
import { type Field, Fields } from "./fields.ts";
import { didYouMean } from "./suggest.ts";
import { ACTOR_IDS, CATEGORIES, isTone, TONES } from "./vocabulary.ts";
import { type MapNode, readYaml, type YamlNode } from "./yaml.ts";

export interface CuratedReference {
  label: string;
  url: string;
  date: EdtfDate | null;
}

export interface CuratedEvent {
  source: Source;
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
  tone: Field<Tone> | null;
  importance: Field<1 | 2 | 3> | null;
  references: CuratedReference[];
  /** Keys whose values were wrong: they are not missing on top of that. */
  broken: string[];
}

export interface Ignored {
  quote: Field<string>;
}

export interface Curation {
  source: Source;
  title: string | null;
  publisher: string | null;
  published: EdtfDate | null;
  url: string | null;
  language: string | null;
  /** Null where the file has no `events` key: then the document's dated sentences are proposed. */
  events: CuratedEvent[] | null;
  ignore: Ignored[];
}

export const MAX_TITLE = 80;
export const MAX_LABEL = 32;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const DOCUMENT_KEYS = ["title", "publisher", "published", "url", "language", "events", "ignore"];
const EVENT_KEYS = [
  ...["id", "quote", "time", "title", "label", "summary", "date", "lasts", "actors", "category", "tone"],
  ...["importance", "references"],
];

/** Reads a YAML file whose root is a map; an empty file is an empty map. */
export function readRoot(source: Source, faults: Diagnostic[]): MapNode | null {
  const { root, faults: yamlFaults } = readYaml(source.text);
  for (const { message, span, hint } of yamlFaults)
    faults.push(faultAt(source, span, { code: "bad-yaml", message, hint }));
  if (yamlFaults.length > 0) return null;
  if (root === null || (root.kind === "text" && root.text === ""))
    return { kind: "map", entries: [], start: 0, end: 0 };
  if (root.kind === "map") return root;
  faults.push(
    faultAt(source, root, { code: "wrong-type", message: "the file must be a map of keys (title: …, events: …)" }),
  );
  return null;
}

/** Reads the curation of one document. Null when nothing can be made of the file. */
export function readCuration(name: string, text: string, faults: Diagnostic[]): Curation | null {
  const source = makeSource(name, text);
  const root = readRoot(source, faults);
  if (root === null) return null;
  const fields = new Fields(root, source, faults, DOCUMENT_KEYS, "a document");
  const language = fields.text("language");
  if (language && !LANGUAGE.test(language.value)) {
    fields.fault(language.span, {
      code: "wrong-type",
      message: `"${language.value}" is no language tag`,
      hint: 'write "en"',
    });
  }
  const published = fields.date("published")?.value ?? null;
  return {
    source,
    title: fields.text("title")?.value ?? null,
    publisher: fields.text("publisher")?.value ?? null,
    published,
    url: fields.url("url")?.value ?? null,
    language: language && LANGUAGE.test(language.value) ? language.value : null,
    events: fields.has("events") ? readEvents(fields, faults) : null,
    ignore: readIgnored(fields, faults),
  };
}

function maps(fields: Fields, key: string, items: YamlNode[] | null): MapNode[] {
  return (items ?? []).filter((item): item is MapNode => {
    if (item.kind === "map") return true;
    fields.fault(item, { code: "wrong-type", message: `each entry of "${key}" must be a map of keys` });
    return false;
  });
}

function readIgnored(fields: Fields, faults: Diagnostic[]): Ignored[] {
  return maps(fields, "ignore", fields.list("ignore")).flatMap((map) => {
    const entry = new Fields(map, fields.source, faults, ["quote", "because"], "an ignored passage");
    for (const key of ["quote", "because"]) {
      if (entry.node(key) === null) {
        entry.fault(firstLine(map, fields.source), {
          code: "missing-key",
          message: `an ignored passage needs "${key}"`,
        });
      }
    }
    entry.text("because");
    const quote = entry.text("quote");
    return quote ? [{ quote }] : [];
  });
}

function readEvents(fields: Fields, faults: Diagnostic[]): CuratedEvent[] {
  const seen = new Map<string, Field<string>>();
  return maps(fields, "events", fields.list("events")).flatMap((map) => {
    const event = readEvent(map, fields.source, faults);
    if (event === null) return [];
    const first = seen.get(event.id.value);
    if (first) {
      const line = fields.source.text.slice(0, first.span.start).split("\n").length;
      const message = `the id "${event.id.value}" is already that of the event in line ${line}`;
      const hint = "give each event of a document an id of its own; the same id in another file adds evidence";
      fields.fault(event.id.span, { code: "duplicate-id", message, hint });
      return [];
    }
    seen.set(event.id.value, event.id);
    return [event];
  });
}

const firstLine = (map: MapNode, source: Source): Span => {
  const end = source.text.indexOf("\n", map.start);
  return { start: map.start, end: end === -1 ? map.end : Math.min(end, map.end) };
};

function readEvent(map: MapNode, source: Source, faults: Diagnostic[]): CuratedEvent | null {
  const fields = new Fields(map, source, faults, EVENT_KEYS, "an event");
  const id = fields.text("id");
  const quote = fields.text("quote");
  for (const [key, field] of Object.entries({ id, quote })) {
    if (field === null && fields.node(key) === null) {
      fields.fault(firstLine(map, source), { code: "missing-key", message: `the event needs "${key}"` });
    }
  }
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
    actors: readActors(fields),
    category: oneOf(fields, "category", "unknown-category", CATEGORIES),
    tone: readTone(fields),
    importance: readImportance(fields),
    references: readReferences(fields, faults),
  };
  if (id === null || quote === null || !ID.test(id.value)) return null;
  const broken = Object.entries(event).flatMap(([key, value]) =>
    value === null && fields.node(key) !== null ? [key] : [],
  );
  return { source, span: fields.span, id, quote, ...event, broken };
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

function readTone(fields: Fields): Field<Tone> | null {
  const tone = oneOf(fields, "tone", "unknown-tone", TONES);
  return tone && isTone(tone.value) ? { value: tone.value, span: tone.span } : null;
}

function readActors(fields: Fields): Field<string[]> | null {
  const actors = fields.texts("actors");
  const node = fields.node("actors");
  if (actors === null || node === null) return null;
  const known = actors.filter((actor) => {
    if (ACTOR_IDS.includes(actor.value)) return true;
    const message = `there is no actor "${actor.value}"`;
    fields.fault(actor.span, { code: "unknown-actor", message, hint: didYouMean(actor.value, ACTOR_IDS) });
    return false;
  });
  if (actors.length === 0) fields.fault(node, { code: "wrong-type", message: '"actors" must name at least one actor' });
  const ids = [...new Set(known.map((actor) => actor.value))];
  return ids.length === 0 ? null : { value: ids, span: node };
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
  return maps(fields, "references", fields.list("references")).flatMap((map) => {
    const entry = new Fields(map, fields.source, faults, ["label", "url", "date"], "a reference");
    for (const key of ["label", "url"]) {
      if (entry.node(key) === null) {
        entry.fault(firstLine(map, fields.source), { code: "missing-key", message: `the reference needs "${key}"` });
      }
    }
    const [label, url, date] = [entry.text("label"), entry.url("url"), entry.date("date")];
    return label && url ? [{ label: label.value, url: url.value, date: date?.value ?? null }] : [];
  });
}
