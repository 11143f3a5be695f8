// The curation file beside a document: what an editor says of it, each word with its place.

import type { EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { faultAt, makeSource, type Places, position, type Source } from "../text/fault.ts";
import { type CuratedEvent, readEvent } from "./curated-event.ts";
import type { CompileDomain } from "./domain.ts";
import { type Field, Fields } from "./fields.ts";
import { type MapNode, readYaml } from "./yaml.ts";

export type { CuratedEvent } from "./curated-event.ts";

export interface Ignored {
  quote: Field<string>;
  /** Why it is set aside; empty where the editor has not said. */
  because: string;
}

export interface Curation {
  source: Places;
  title: string | null;
  publisher: string | null;
  published: EdtfDate | null;
  /** Where it stands. */
  publishedAt: Span | null;
  /** There is a date that cannot be read: nobody can say what relative words mean. */
  publishedIsBad: boolean;
  url: string | null;
  language: string | null;
  /** Null where the file has no `events` key: then the document's dated sentences are proposed. */
  events: CuratedEvent[] | null;
  /** Quotes of entries too faulty to be events; what they quote was not left out. */
  unread: Field<string>[];
  ignore: Ignored[];
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const DOCUMENT_KEYS = ["title", "publisher", "published", "url", "language", "events", "ignore"];

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
export function readCuration(name: string, text: string, domain: CompileDomain, faults: Diagnostic[]): Curation | null {
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
  const publishedField = fields.date("published");
  const published = publishedField?.value ?? null;
  const unread: Field<string>[] = [];
  const places: Places = { name, lines: source.lines };
  return {
    source: places,
    title: fields.text("title")?.value ?? null,
    publisher: fields.text("publisher")?.value ?? null,
    published,
    publishedAt: publishedField?.span ?? null,
    publishedIsBad: published === null && fields.node("published") !== null,
    url: fields.url("url")?.value ?? null,
    language: language && LANGUAGE.test(language.value) ? language.value : null,
    events: fields.has("events") ? readEvents(fields, places, unread, domain, faults) : null,
    unread,
    ignore: readIgnored(fields, faults),
  };
}

function readIgnored(fields: Fields, faults: Diagnostic[]): Ignored[] {
  return fields.maps("ignore").flatMap((map) => {
    const entry = new Fields(map, fields.source, faults, ["quote", "because"], "an ignored passage");
    entry.require(["quote", "because"], "an ignored passage");
    const because = entry.text("because")?.value ?? "";
    const quote = entry.text("quote");
    return quote ? [{ quote, because }] : [];
  });
}

function readEvents(
  fields: Fields,
  places: Places,
  unread: Field<string>[],
  domain: CompileDomain,
  faults: Diagnostic[],
): CuratedEvent[] {
  const seen = new Map<string, Field<string>>();
  return fields.maps("events").flatMap((map) => {
    const event = readEvent(map, fields.source, places, unread, domain, faults);
    if (event === null) return [];
    const first = seen.get(event.id.value);
    if (first) {
      const { line } = position(fields.source, first.span.start);
      const message = `the id "${event.id.value}" is already that of the event in line ${line}`;
      const hint = "give each event of a document an id of its own; the same id in another file adds evidence";
      fields.fault(event.id.span, { code: "duplicate-id", message, hint });
      unread.push(event.quote);
      return [];
    }
    seen.set(event.id.value, event.id);
    return [event];
  });
}
