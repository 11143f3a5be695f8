// Words between quotation marks in what an editor writes: they are a source's, so they have to stand in one.

import { INVISIBLE, standsAlone } from "./edges.ts";

/** A quotation with its marks, as offsets into the text that holds it. */
export interface Quotation {
  start: number;
  end: number;
  /** Without the marks. */
  words: string;
}

// The single mark on the right is an apostrophe, too: it closes only where no letter follows.
const QUOTED = new RegExp(
  [
    "“(?<curly>[^”]+)”",
    "„(?<low>[^“”]+)[“”]",
    '"(?<straight>[^"]+)"',
    "«(?<angle>[^»]+)»",
    "»(?<inward>[^«]+)«",
    "‘(?<single>.+?)’(?![\\p{L}\\p{N}])",
    "(?<![\\p{L}\\p{N}])'(?<plain>(?=\\p{L}).+?)'(?![\\p{L}\\p{N}])",
  ].join("|"),
  "gsu",
);

/** The quotations of a text; one that stands inside another is a part of it. */
export function quotationsIn(text: string): Quotation[] {
  return Array.from(text.matchAll(QUOTED), ({ index, 0: whole, groups = {} }) => ({
    start: index,
    end: index + whole.length,
    words: Object.values(groups).find((words) => words !== undefined) ?? "",
  }));
}

/** A text with blanks for its quotations: what is left are the editor's own words. */
export const withoutQuotations = (text: string): string =>
  quotationsIn(text).reduce(
    (own, { start, end }) => own.slice(0, start) + " ".repeat(end - start) + own.slice(end),
    text,
  );

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${INVISIBLE}]+`, "g"), ""],
  [/[‘’‚'`´]/g, ""],
  [/[‐‑–—−]/g, "-"],
  [/[“”„«»"\s]+/g, " "],
  [/ (?=[,.;:!?])/g, ""],
];

/** A text as quotations are looked for in it: without quotation marks and apostrophes, white space and dashes of one form. */
const bare = (text: string): string =>
  SIGNS.reduce((result, [signs, sign]) => result.replace(signs, sign), text.normalize("NFC")).trim();

/** Signs of words that an editor leaves out of a quotation, or puts in: "a … b", "a [...] b", "a [the] b". */
const GAP = /\s*(?:\[[^\]]*\]|…|\.\.\.)\s*/;
const SENTENCE_SIGNS = /^[,.;:!?]+|[,.;:!?]+$/g;

/**
 * Tells whether the words of a quotation stand in a text, their first letter capital or small. Several words may be
 * glued to each other and to their neighbours there, as quotes of evidence may; a single one must stand by itself.
 */
export function quotable(text: string): (words: string) => boolean {
  const whole = bare(text);
  const glued = whole.replaceAll(" ", "");
  return (words) => {
    const parts = words.split(GAP).map((part) => bare(bare(part).replace(SENTENCE_SIGNS, "")));
    const wanted = parts.filter((part) => part !== "");
    if (stand(wanted, whole, false)) return true;
    return (
      wanted.every((part) => part.includes(" ")) &&
      stand(
        wanted.map((part) => part.replaceAll(" ", "")),
        glued,
        true,
      )
    );
  };
}

/** Whether parts follow each other in a text. */
function stand(parts: readonly string[], text: string, insideWords: boolean): boolean {
  let from = 0;
  for (const part of parts) {
    const at = placeOf(part, text, from, insideWords);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** Index of a part from an offset on, -1 where it is not. */
function placeOf(part: string, text: string, from: number, insideWords: boolean): number {
  const [first = ""] = part;
  const rest = part.slice(first.length);
  for (const spelling of new Set([part, first.toUpperCase() + rest, first.toLowerCase() + rest])) {
    for (let at = text.indexOf(spelling, from); at !== -1; at = text.indexOf(spelling, at + 1))
      if (insideWords || standsAlone(text, { start: at, end: at + spelling.length })) return at;
  }
  return -1;
}
