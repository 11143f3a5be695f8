// The way from a passage back to its original: a page of a PDF, an element or the words of a web page. The file beside a
// document that was added (name.source.json) has it.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence, Timeline } from "../../model/timeline.ts";
import { readEntry } from "./read-folder.ts";

/** The ending of the file that maps a text back to its original. */
export const MAP_ENDING = ".source.json";

interface Place {
  page?: number;
  id?: string;
  xpath?: string;
}

/** As `npm run add` writes it; of a stretch: start, end, number of its place, offset in the place. */
interface SourceMap {
  text: { sha256: string };
  places: Place[];
  stretches: [number, number, number, number][];
}

/** Words at either end of a long passage that find it in a page. */
const WORDS = 5;
/** Letters up to which a passage is written whole into an address. */
const SHORT = 80;
/** Longest fragment of an address. */
const LONGEST = 400;

/**
 * The record with a fragment of the original's address for each passage of which the map says where it stands, and a warning
 * for each map that does not fit its text.
 * @param textOf the text of a document by its id
 */
export function withFragments(
  timeline: Timeline,
  folder: string,
  textOf: (id: string) => string,
): { timeline: Timeline; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const maps = new Map<string, SourceMap>();
  for (const { id, url } of timeline.documents) {
    const name = `${id}${MAP_ENDING}`;
    if (url === undefined || !existsSync(join(folder, name))) continue;
    const map = mapIn(folder, name);
    if (map === null) diagnostics.push(warning(name, "it cannot be read as a map of a text"));
    else if (map.text.sha256 !== createHash("sha256").update(textOf(id)).digest("hex"))
      diagnostics.push(warning(name, "it maps another text than the one beside it, and is not used"));
    else maps.set(id, map);
  }
  if (maps.size === 0) return { timeline, diagnostics };
  const events = timeline.events.map((event) => ({
    ...event,
    evidence: event.evidence.map((each): Evidence => {
      const map = maps.get(each.document);
      const fragment = map && fragmentOf(each, map);
      return fragment ? { ...each, fragment } : each;
    }),
  }));
  return { timeline: { ...timeline, events }, diagnostics };
}

const warning = (file: string, message: string): Diagnostic => ({
  severity: "warning",
  code: "map-unused",
  file,
  message,
  hint: "add the original anew, or delete this file",
});

function mapIn(folder: string, name: string): SourceMap | null {
  try {
    const map: unknown = JSON.parse(new TextDecoder().decode(readEntry(folder, name).bytes));
    return isMap(map) ? map : null;
  } catch {
    return null;
  }
}

function isMap(value: unknown): value is SourceMap {
  if (typeof value !== "object" || value === null) return false;
  const { text, places, stretches } = value as Partial<SourceMap>;
  return typeof text?.sha256 === "string" && Array.isArray(places) && Array.isArray(stretches);
}

function fragmentOf({ start, end, quote }: Evidence, { places, stretches }: SourceMap): string | undefined {
  const stretch = stretches.find((each) => each[1] > start && each[0] < end);
  const place = stretch && places[stretch[2]];
  if (!place) return undefined;
  if (Number.isInteger(place.page)) return `page=${place.page}`;
  if (typeof place.xpath !== "string") return undefined;
  const id = typeof place.id === "string" ? encodeURIComponent(place.id) : "";
  const fragment = `${id}${directiveOf(quote)}`;
  return fragment !== "" && fragment.length <= LONGEST ? fragment : undefined;
}

/** The directive by which a browser finds words in a page; none where the text has other letters than the page. */
function directiveOf(quote: string): string {
  if (/[|⁰¹²³⁴-⁹]/.test(quote)) return "";
  const words = quote.trim().split(/\s+/);
  const encoded = (part: readonly string[]): string => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
  const isWhole = quote.length <= SHORT || words.length <= 2 * WORDS;
  return `:~:text=${isWhole ? encoded(words) : `${encoded(words.slice(0, WORDS))},${encoded(words.slice(-WORDS))}`}`;
}
