// A document as files of a folder: its text, what it says of itself, and where each stretch of the text stands in the original.

import { createHash } from "node:crypto";
import { scalar } from "../../compile/curation/mending/scalar.ts";
import { inComment } from "../../compile/editor/annotate-yaml.ts";
import { MAX_DOCUMENT_BYTES } from "../../compile/text/source.ts";
import { type Facts, type Incoming, type Original, type Place, Refusal } from "./incoming.ts";
import { beyond, LIMITS } from "./limits.ts";
import { textOf } from "./text.ts";

/** The files to be written for one document. */
export interface Seed {
  /** Name of its files, without ending. */
  name: string;
  text: string;
  curation: string;
  map: string;
  facts: Facts;
  /** Facts that the file does not say. */
  unsaid: string[];
  notes: string[];
}

/** Longest name of a file, without its ending. */
const LONGEST_NAME = 72;
/** Names that Windows has for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:$|-)/;

const FACTS = ["title", "publisher", "author", "published", "url", "language"] as const;
const EXAMPLES: Record<(typeof FACTS)[number], string> = {
  title: "title: What readers see",
  publisher: "publisher: Who published it",
  author: "author: Who wrote it",
  published: 'published: 2024-01-31   # the day that "last year" and "on Thursday" are counted from',
  url: "url: https://example.org/where-it-was-published",
  language: "language: en",
};

/**
 * @param name for its files; by default one of its date and title
 * @throws Refusal where it has no text, or more than a document may have
 */
export function seedOf(original: Original, source: Incoming, name?: string): Seed {
  const { text, stretches } = textOf(original.blocks);
  if (text === "") throw new Refusal("it has no text");
  if (text.length > LIMITS.text) throw beyond(`its text has ${text.length} letters`, LIMITS.text, "letters");
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) throw beyond("its text is too long", MAX_DOCUMENT_BYTES, "bytes");
  const places: Place[] = [];
  const numbers = new Map<string, number>();
  const rows = stretches.map(({ start, end, place, offset }) => {
    const key = JSON.stringify(place);
    const number = numbers.get(key) ?? places.push(place) - 1;
    numbers.set(key, number);
    return [start, end, number, offset];
  });
  const about = {
    version: 1,
    original: { file: source.name, kind: original.kind, bytes: source.bytes.length, sha256: sumOf(source.bytes) },
    ...(original.part === null ? {} : { part: original.part }),
    text: { sha256: sumOf(text) },
  };
  const lines = (list: readonly unknown[]): string => list.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, "");
  return {
    name: name ?? nameOf(original.facts, source.name),
    text,
    curation: curationOf(original.facts, source.name),
    map: `${head},\n  "places": [\n${lines(places)}\n  ],\n  "stretches": [\n${lines(rows)}\n  ]\n}\n`,
    facts: original.facts,
    unsaid: FACTS.filter((fact) => original.facts[fact] === undefined),
    notes: original.notes,
  };
}

const sumOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The YAML beside a text; what the file does not say stands there as a comment, to be filled in. */
function curationOf(facts: Facts, file: string): string {
  const lines = FACTS.flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [`# ${EXAMPLES[fact]}`];
    const plain = fact === "published" && /^[\d-]+$/.test(value);
    return [`${fact}: ${plain ? value : scalar(value)}`, ...(fact === "title" ? ["title_by: source"] : [])];
  });
  const { archived } = facts;
  if (archived) {
    const url = archived.url === undefined ? "" : `, url: ${scalar(archived.url)}`;
    lines.push(`archived: {date: ${archived.date}${url}}`);
  }
  return [
    "# yaml-language-server: $schema=schemas/curation.schema.json",
    `# from ${inComment(file)}`,
    ...lines,
    "",
  ].join("\n");
}

const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'‘]/g, "")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[æÆ]/g, "ae")
    .replace(/[łŁ]/g, "l")
    .replace(/[đĐð]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * A name that every file system takes: small letters, digits and hyphens, out of the day and the title. A title in another
 * script is told apart by a sum of it.
 */
function nameOf({ title = "", published = "", url }: Facts, file: string): string {
  const day = /^\d{4}(?:-\d\d){0,2}/.exec(published)?.[0] ?? "";
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const words = slug(title);
  const isLost = letters > 0 && (words.match(/[a-z]/g)?.length ?? 0) * 2 < letters;
  const host = url === undefined ? "" : new URL(url).hostname.replace(/^www\./, "");
  const own = isLost ? `${slug(host)}-${sumOf(title).slice(0, 8)}` : words || slug(file.replace(/\.[^.]*$/, ""));
  const name = cut([day, own.replace(/^-/, "") || "document"].filter(Boolean).join("-"));
  return DEVICE.test(name) ? `document-${name}` : name;
}

/** A name cut between words. */
function cut(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const short = name.slice(0, LONGEST_NAME + 1);
  return short.slice(0, Math.max(short.lastIndexOf("-"), LONGEST_NAME / 2)).replace(/-$/, "");
}
