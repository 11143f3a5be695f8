// A list of references (CSL-JSON, as Zotero exports it): each entry with an abstract becomes a document of title and abstract.

import { parseFragment } from "parse5";
import { parseDate } from "../../model/date.ts";
import { addressOf, dayOf, known, languageOf, line, names } from "./facts.ts";
import { type Block, type Facts, type Original, type Piece, Refusal } from "./incoming.ts";
import { beyond, LIMITS } from "./limits.ts";
import { textIn } from "./page/tree.ts";

type Entry = { [key: string]: unknown };

export interface ReadEntries {
  originals: Original[];
  /** Entries that became no document, and why. */
  left: string[];
}

/**
 * Reads a list of references.
 * @throws Refusal where it is none, has too many entries, or not one with a text
 */
export function readCsl(bytes: Uint8Array): ReadEntries {
  const entries = entriesOf(bytes);
  if (entries.length > LIMITS.entries)
    throw beyond(`it has ${entries.length} entries`, LIMITS.entries, "entries", "export fewer of them");
  const originals: Original[] = [];
  const left: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const facts = factsOf(entry);
    const part = facts.title ?? (typeof entry.id === "string" ? entry.id : `entry ${at + 1}`);
    const abstract = blocksOf(entry, at, "abstract");
    if (abstract.length === 0) left.push(`“${part}” has no abstract, and so no text; add its page or its PDF`);
    else
      originals.push({
        kind: "reference",
        facts,
        blocks: [...blocksOf(entry, at, "title"), ...abstract],
        notes: ["its text is the abstract alone"],
        part,
      });
  }
  if (originals.length === 0) throw new Refusal(left.length === 0 ? "it has no entries" : left.slice(0, 3).join(". "));
  return { originals, left };
}

function entriesOf(bytes: Uint8Array): Entry[] {
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal(`it cannot be read as CSL-JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const entries = Array.isArray(list) ? list : isEntry(list) && Array.isArray(list.items) ? list.items : [list];
  const listed = entries.filter((entry): entry is Entry => isEntry(entry) && ("title" in entry || "abstract" in entry));
  if (listed.length < entries.length || entries.length === 0)
    throw new Refusal(
      "it is JSON, but not the CSL-JSON of a list of references: an entry has neither title nor abstract",
    );
  return listed;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const plain = (value: unknown): string | undefined =>
  typeof value === "string" && value.length < 2_000 ? line(textIn(parseFragment(value))) : undefined;

function factsOf(entry: Entry): Facts {
  const authors = Array.isArray(entry.author) ? entry.author.filter(isEntry).map(nameOf) : [];
  const facts = {
    title: plain(entry.title),
    publisher: plain(entry["container-title"]) ?? plain(entry.publisher),
    author: names(authors),
    published: dateOf(entry.issued),
    url: addressOf(textOf(entry.URL)) ?? addressOf(doiOf(entry.DOI)),
    language: languageOf(textOf(entry.language)),
  };
  return known(facts);
}

/** The address of a work that has a DOI. */
const doiOf = (doi: unknown): string | undefined =>
  typeof doi === "string" && /^10\.\d{4,9}\/\S+$/.test(doi.trim()) ? `https://doi.org/${doi.trim()}` : undefined;

function nameOf(name: Entry): string | undefined {
  const parts = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix].map(
    plain,
  );
  return plain(name.literal) ?? line(parts.filter((part) => part !== undefined).join(" "));
}

/** A date of CSL as EDTF: parts, of which two make an interval, or a written date; "circa" is about. */
function dateOf(value: unknown): string | undefined {
  if (!isEntry(value)) return undefined;
  const about =
    value.circa === undefined || value.circa === false || value.circa === 0 || value.circa === "" ? "" : "~";
  const parts = Array.isArray(value["date-parts"]) ? value["date-parts"] : [];
  const days = parts.slice(0, 2).map((each) => (Array.isArray(each) ? ofParts(each) : undefined));
  const written = dayOf(textOf(value.raw) ?? textOf(value.literal)) ?? undefined;
  const [from = written, to] = days;
  if (from === undefined) return undefined;
  const edtf = to === undefined ? `${from}${about}` : `${from}${about}/${to}${about}`;
  return parseDate(edtf).ok ? edtf : undefined;
}

function ofParts(parts: readonly unknown[]): string | undefined {
  const numbers = parts.slice(0, 3).map(Number);
  const whole = numbers.filter((number) => Number.isInteger(number) && number > 0);
  if (whole.length < numbers.length || whole.length === 0) return undefined;
  return dayOf(whole.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, "0")).join("-")) ?? undefined;
}

/** A field as blocks: tags left out, entities as their letters, each with its place in the field. */
function blocksOf(entry: Entry, at: number, field: string): Block[] {
  const place = { entry: at, field };
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  const end = (): void => {
    if (pieces.some(({ text }) => text.trim() !== "")) blocks.push({ kind: "paragraph", pieces });
    pieces = [];
  };
  const parts =
    /<(\/?[a-z][\w:-]{0,30})(?:\s[^<>]{0,300})?\/?>|\r?\n\s*\r?\n|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,20});|[^<&\r\n]+|[<&\r\n]/gi;
  for (const { 0: text, 1: tag, index } of (textOf(entry[field]) ?? "").matchAll(parts)) {
    if (tag !== undefined) {
      if (/^\/?(?:jats:)?(?:p|div|title|sec|br|li|list-item|h\d)$/i.test(tag)) end();
    } else if (/^\r?\n\s*\r?\n$/.test(text)) end();
    else
      pieces.push({
        text: /^&.+;$/.test(text) ? textIn(parseFragment(text)) : text.replace(/[\r\n\t]/g, " "),
        place,
        offset: index,
      });
  }
  end();
  return blocks;
}
