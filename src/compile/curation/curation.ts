// The curation file beside a document: what an editor says of it, each word with its place.

import type { EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { faultAt, makeSource, type Places, position, type Source } from "../text/fault.ts";
import { asDate, type CuratedEvent, readEvent } from "./curated-event.ts";
import { type CompileDomain, perDomain } from "./domain.ts";
import { type Entry, type Field, makeCheck } from "./fields.ts";
import { type CurationSchema, curationSchema, type IgnoredSchema } from "./schema.ts";
import { type MapNode, readYaml } from "./yaml.ts";

export type { CuratedEvent } from "./curated-event.ts";

export interface Ignored {
  quote: Field<string>;
  /** Why it is set aside; empty where the editor has not said. */
  because: string;
}

export interface Curation {
  source: Places;
  title: Field<string> | null;
  /** The author of the title's words; null where the editor has not said. */
  titleBy: "source" | "editor" | null;
  publisher: string | null;
  author: string | null;
  published: EdtfDate | null;
  /** Its place. */
  publishedAt: Span | null;
  /** There is a date that cannot be read: nobody can say what relative words mean. */
  publishedIsBad: boolean;
  url: string | null;
  /** A copy of the original. */
  archived: { date: EdtfDate; url?: string } | null;
  language: string | null;
  /** Actors whose own words the document carries; null where the editor has not said. */
  voices: string[] | null;
  /** Null where the file has no `events` key: then the document's dated sentences are proposed. */
  events: CuratedEvent[] | null;
  /** `events` is no list, or one of them has no quote: nobody can say what is cited. */
  eventsAreBad: boolean;
  /** Quotes of entries too faulty to be events; what they quote was not left out. */
  unread: Field<string>[];
  ignore: Ignored[];
}

/** The check of the curation files of a domain. */
const checkOf = perDomain((domain) => makeCheck(curationSchema(domain)));

/** Reads a YAML file whose root is a map; an empty file is an empty map. */
export function readRoot(source: Source, faults: Diagnostic[]): MapNode | null {
  const { root, faults: yamlFaults } = readYaml(source.text);
  for (const { message, span, hint } of yamlFaults)
    faults.push(faultAt(source, span, { code: "bad-yaml", message, hint }));
  if (yamlFaults.length > 0) return null;
  if (root === null || (root.kind === "text" && root.text === ""))
    return { kind: "map", entries: [], start: 0, end: 0 };
  if (root.kind === "map") return root;
  const message = "the file must be a map of keys (title: …, events: …)";
  const hint =
    root.kind === "list"
      ? "write events: on a line of its own above the entries, and two spaces before each line"
      : undefined;
  // of a whole file the first line is marked
  const end = Math.min(root.end, (source.lines[position(source, root.start).line] ?? root.end + 1) - 1);
  faults.push(faultAt(source, { start: root.start, end }, { code: "wrong-type", message, hint }));
  return null;
}

/** Reads the curation of one document. Null when nothing can be made of the file. */
export function readCuration(name: string, text: string, domain: CompileDomain, faults: Diagnostic[]): Curation | null {
  const source = makeSource(name, text);
  const root = readRoot(source, faults);
  if (root === null) return null;
  const file = checkOf(domain)(root, source, faults);
  const published = asDate(file.field("published"));
  const unread: Field<string>[] = [];
  const places: Places = { name, lines: source.lines };
  return {
    source: places,
    title: file.field("title"),
    titleBy: file.field("title_by")?.value ?? null,
    publisher: file.field("publisher")?.value ?? null,
    author: file.field("author")?.value ?? null,
    published: published?.value ?? null,
    publishedAt: published?.span ?? null,
    publishedIsBad: published === null && file.isGiven("published"),
    url: file.field("url")?.value ?? null,
    archived: readArchived(file),
    language: file.field("language")?.value ?? null,
    voices: file.isGiven("voices") ? [...new Set(file.items("voices").map(({ value }) => value))] : null,
    events: file.has("events") ? readEvents(file, source, unread, faults) : null,
    eventsAreBad:
      (file.isGiven("events") && !file.isList("events")) ||
      file.entries("events").some((entry) => entry.field("quote") === null),
    unread,
    ignore: file.entries("ignore").flatMap(readIgnored),
  };
}

function readArchived(file: Entry<CurationSchema>): Curation["archived"] {
  const archived = file.map("archived");
  const date = asDate(archived?.field("date") ?? null);
  const url = archived?.field("url")?.value;
  return date && { date: date.value, ...(url === undefined ? {} : { url }) };
}

function readIgnored(entry: Entry<IgnoredSchema>): Ignored[] {
  const quote = entry.field("quote");
  return quote ? [{ quote, because: entry.field("because")?.value ?? "" }] : [];
}

function readEvents(
  file: Entry<CurationSchema>,
  source: Source,
  unread: Field<string>[],
  faults: Diagnostic[],
): CuratedEvent[] {
  const places: Places = { name: source.name, lines: source.lines };
  const seen = new Map<string, Field<string>>();
  return file.entries("events").flatMap((entry) => {
    const event = readEvent(entry, places, unread);
    if (event === null) return [];
    const first = seen.get(event.id.value);
    if (first) {
      const { line } = position(source, first.span.start);
      const message = `the id "${event.id.value}" is already that of the event in line ${line}`;
      const hint = "give each event of a document an id of its own; the same id in another file adds evidence";
      faults.push(faultAt(source, event.id.span, { code: "duplicate-id", message, hint }));
      unread.push(event.quote);
      return [];
    }
    seen.set(event.id.value, event.id);
    return [event];
  });
}
