// Is this a compiled timeline? One from elsewhere may be anything: what is shown has been looked through here first.
// The shapes are those of model/timeline.ts; a test holds the two together.

import type { Timeline } from "../../model/timeline.ts";
import { isDay } from "../../state/filter.ts";

/** The version that can be shown; the compiler writes the same. */
export const SHOWN_VERSION = 2 satisfies Timeline["version"];

/** Says what is wrong with a value at a path, or null. */
type Check = (value: unknown, path: string) => string | null;

const fails = (path: string, expected: string) => `${path} is not ${expected}`;
const when =
  (expected: string, test: (value: unknown) => boolean): Check =>
  (value, path) =>
    test(value) ? null : fails(path, expected);

const text = when("a text", (value) => typeof value === "string");
const flag = when("true or false", (value) => typeof value === "boolean");
const offset = when("an offset", (value) => Number.isSafeInteger(value) && (value as number) >= 0);
const id = when("an id", (value) => typeof value === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value));
const tag = when(
  "the name of an element",
  (value) => typeof value === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(value),
);
const day = when("a day", (value) => typeof value === "string" && isDay(value));
/** A text below the timeline's own folder: a timeline must not make its readers ask other places. */
const file = when("an address below the timeline's", (value) => typeof value === "string" && isBelow(value));
const oneOf = (...values: unknown[]): Check => when(`one of ${values.join(", ")}`, (value) => values.includes(value));

const nullOr =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path);
const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? null : check(value, path);

const list =
  (check: Check, least = 0): Check =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < least) return fails(path, least > 0 ? "a list with entries" : "a list");
    for (let at = 0; at < value.length; at += 1) {
      const found = check(value[at], `${path}[${at}]`);
      if (found) return found;
    }
    return null;
  };

const shape =
  (fields: Record<string, Check>): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fails(path, "an object");
    for (const [name, check] of Object.entries(fields)) {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      const found = check(own, path ? `${path}.${name}` : name);
      if (found) return found;
    }
    return null;
  };

const date: Check = (value, path) => {
  const found = shape({
    edtf: text,
    earliest: nullOr(day),
    latest: nullOr(day),
    precision: oneOf("day", "month", "season", "year", "decade", "interval"),
    approximate: flag,
    uncertain: flag,
  })(value, path);
  const { earliest, latest } = (value ?? {}) as { earliest: string | null; latest: string | null };
  const backwards = !found && earliest !== null && latest !== null && earliest > latest;
  return backwards ? fails(path, "a date whose end follows its start") : found;
};

const TIMELINE = shape({
  title: text,
  subtitle: text,
  language: text,
  span: shape({ start: day, end: day }),
  domain: shape({
    spine: nullOr(id),
    lanes: list(shape({ id, name: text, actors: list(id) })),
    categories: list(shape({ id, name: text })),
    tones: list(shape({ id, name: text, mark: oneOf("circle", "diamond", "ring") }), 1),
    embed: shape({ name: tag }),
    source: shape({ one: text, other: text }),
  }),
  actors: list(
    shape({ id, name: text, kind: oneOf("state", "organisation", "person", "place"), sameAs: optional(text) }),
  ),
  documents: list(
    shape({ id, title: text, publisher: text, published: nullOr(date), url: optional(text), language: text, file }),
  ),
  events: list(
    shape({
      id,
      title: text,
      label: optional(text),
      summary: text,
      date,
      lasts: flag,
      actors: list(id, 1),
      category: id,
      tone: id,
      importance: oneOf(1, 2, 3),
      origin: oneOf("curated", "proposed"),
      evidence: list(
        shape({
          document: id,
          start: offset,
          end: offset,
          quote: text,
          time: optional(shape({ start: offset, end: offset, text, value: text, anchor: optional(day), rule: text })),
          origin: optional(oneOf("proposed")),
        }),
        1,
      ),
      references: optional(list(shape({ label: text, url: text, date: optional(date) }))),
    }),
  ),
});

/** What keeps a value from being shown as a timeline, in a few words; null when nothing does. */
export function faultOf(value: unknown): string | null {
  const version = typeof value === "object" && value !== null ? (value as { version?: unknown }).version : undefined;
  if (version === undefined) return "it is no compiled timeline";
  if (version !== SHOWN_VERSION) {
    const name =
      typeof version === "number" || typeof version === "string" ? String(version).slice(0, 20) : "of its own";
    return `it has version ${name}, and this can show version ${SHOWN_VERSION}`;
  }
  return TIMELINE(value, "") ?? faultBetween(value as Timeline);
}

/** What the parts say of each other. */
function faultBetween({ span, domain, actors, documents, events }: Timeline): string | null {
  if (span.start > span.end) return "its span ends before it starts";
  const known = new Set(documents.map((document) => document.id));
  const actorIds = new Set(actors.map((actor) => actor.id));
  const tones = new Set(domain.tones.map((tone) => tone.id));
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) return `two events have the id ${event.id}`;
    seen.add(event.id);
    const stranger = event.actors.find((actor) => !actorIds.has(actor));
    if (stranger) return `${event.id} names the actor ${stranger}, who is not in the list`;
    if (!tones.has(event.tone)) return `${event.id} has the tone ${event.tone}, which is not in the list`;
    for (const { document, start, end } of event.evidence) {
      if (!known.has(document)) return `${event.id} cites the document ${document}, which is not in the list`;
      if (start >= end) return `${event.id} cites a passage that ends before it starts`;
    }
  }
  return null;
}

/** Parsers of addresses drop some characters and take others for a slash: a path with one of those is none of ours. */
function isBelow(path: string): boolean {
  if (/[\p{Cc}\\]|^[\s/]|^[a-z][a-z0-9+.-]*:/iu.test(path)) return false;
  return ["https:", "http:"].every((scheme) => {
    const base = `${scheme}//timeline.invalid/below/`;
    return URL.canParse(path, base) && new URL(path, base).href.startsWith(base);
  });
}
