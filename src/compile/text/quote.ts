// Finds quotes in a document, whatever the white space, and the nearest passage to a quote that is not there.

import type { Span } from "../../model/text.ts";
import { INVISIBLE, standsAlone } from "./edges.ts";
import { quotable } from "./quotations.ts";

const UNSEEN = new RegExp(`[${INVISIBLE}]+`, "g");
/** The search for a quote passes over these. */
const PASSED = new RegExp(`[\\s${INVISIBLE}]+`, "g");

/** A text as it is seen: without invisible characters, white space of one form. A soft hyphen before a line break joins. */
export const seen = (text: string): string =>
  text.replace(SOFT_BREAK, "").replace(UNSEEN, "").trim().replace(/\s+/g, " ");

const SOFT_BREAK = /\u00ad[ \t]*\n[ \t]*/g;

/** A text as quotes are looked for in it; each part is made when it is first asked for. */
export interface QuoteIndex {
  text: string;
  /** The text without white space, and where each of its characters stood. */
  squeezed: () => { text: string; offsets: Uint32Array };
  words: () => readonly Word[];
  /** Whether words that an editor puts between quotation marks stand there. */
  isQuotable: () => (words: string) => boolean;
  /** Words that may still be looked at for proposals: a thousand wrong quotes of a long text get no proposal each. */
  effort: number;
}

const MAX_EFFORT = 50_000_000;

export function indexQuotes(text: string): QuoteIndex {
  const [squeezed, words] = [once(() => squeeze(text)), once(() => wordsOf(text))];
  return { text, squeezed, words, isQuotable: once(() => quotable(text)), effort: MAX_EFFORT };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function squeeze(text: string): { text: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length);
  let [length, from] = [0, 0];
  const kept: string[] = [];
  const keep = (to: number): void => {
    for (let at = from; at < to; at += 1) offsets[length++] = at;
    kept.push(text.slice(from, to));
  };
  for (const { index, 0: spaces } of text.matchAll(PASSED)) {
    keep(index);
    from = index + spaces.length;
  }
  keep(text.length);
  return { text: kept.join(""), offsets: offsets.subarray(0, length) };
}

const MAX_PLACES = 20;
/** A text that repeats itself makes the search for a long quote slow; a quote is a passage, not a page. */
export const MAX_QUOTE = 5_000;

/**
 * The places of a quote. White space may differ in any way, also where the document glues words together; but where
 * some places respect the quote's words and their edges, only those count ("met" is not in "metal").
 */
export function findQuote(index: QuoteIndex, quote: string): Span[] {
  const needle = quote.replace(PASSED, "");
  if (needle === "" || needle.length > MAX_QUOTE) return [];
  const places: Span[] = [];
  const { text, offsets } = index.squeezed();
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + needle.length - 1] ?? 0) + 1;
    places.push(withUnseen(index.text, { start, end }, quote));
    if (places.length >= MAX_PLACES * 20) break;
  }
  const plain = seen(quote);
  const literal = places.filter(({ start, end }) => seen(index.text.slice(start, end)) === plain);
  const candidates = literal.length > 0 ? literal : places;
  const whole = candidates.filter((place) => standsAlone(index.text, place));
  return (whole.length > 0 ? whole : candidates).slice(0, MAX_PLACES);
}

const [OPENS, CLOSES] = [new RegExp(`^[${INVISIBLE}]`), new RegExp(`[${INVISIBLE}]$`)];

/** A place with the invisible characters at its ends, where the quote has some there, too. */
function withUnseen(text: string, { start, end }: Span, quote: string): Span {
  let [from, to] = [start, end];
  if (OPENS.test(quote)) while (from > 0 && OPENS.test(text.charAt(from - 1))) from -= 1;
  if (CLOSES.test(quote)) while (OPENS.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

export interface Word extends Span {
  key: string;
}

const WORD = new RegExp(`[\\p{L}\\p{N}]+(?:[${INVISIBLE}]+[\\p{L}\\p{N}]+)*`, "gu");

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    key: match[0].replace(UNSEEN, "").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The passage that shares most words with a quote: a window of as many words slides over the document once.
 * Null when less than half of the words are there.
 */
export function nearestPassage(index: QuoteIndex, quote: string): Span | null {
  if (quote.length > 2 * MAX_QUOTE || index.effort <= 0) return null;
  const wanted = new Map<string, number>();
  const quoteWords = wordsOf(quote);
  for (const { key } of quoteWords) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const words = index.words();
  index.effort -= words.length;
  const size = Math.min(quoteWords.length, words.length);
  if (size === 0) return null;
  const missing = new Map(wanted);
  let score = 0;
  let best = { rank: 0, score: 0, from: 0 };
  for (const [at, word] of words.entries()) {
    const left = missing.get(word.key);
    if (left !== undefined) {
      if (left > 0) score += 1;
      missing.set(word.key, left - 1);
    }
    const leaving = at >= size ? words[at - size] : undefined;
    const back = leaving && missing.get(leaving.key);
    if (leaving && back !== undefined) {
      if (back >= 0) score -= 1;
      missing.set(leaving.key, back + 1);
    }
    // among windows that share as many words, one that begins with such a word
    const from = Math.max(0, at - size + 1);
    const rank = score + (wanted.has(words[from]?.key ?? "") ? 0.5 : 0);
    if (rank > best.rank) best = { rank, score, from };
  }
  if (best.score * 2 < quoteWords.length) return null;
  const [first, last] = [words[best.from], words[Math.min(best.from + size, words.length) - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/g, '"'],
  [/[‘’‚`´]/g, "'"],
  [/[‐‑–—−]/g, "-"],
  [/…/g, "..."],
];

/** Signs for words that a quote leaves out: "a … b", "a [...] b". */
const GAP = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*/;
/** Longest passage between the first and the last words of a quote with gaps. */
const MAX_GAPPED = 600;

/** The passage that a quote with gaps has been cut out of; null where its parts do not follow each other closely. */
export function gappedPassage(index: QuoteIndex, quote: string): Span | null {
  const parts = quote.split(GAP).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2) return null;
  const places = parts.map((part) => findQuote(index, part));
  for (const first of places[0] ?? []) {
    let end = first.end;
    for (const later of places.slice(1)) {
      const next = later.find(({ start }) => start >= end && start - first.start <= MAX_GAPPED);
      end = next?.end ?? Number.POSITIVE_INFINITY;
    }
    if (Number.isFinite(end)) return { start: first.start, end };
  }
  return null;
}

/** The only difference between a quote and a passage, where it is easily overlooked: coding, quotation marks, case. */
export function slightDifference(quote: string, passage: string): string | null {
  const bare = (text: string): string => text.replace(PASSED, "").normalize("NFC");
  const plain = (text: string): string =>
    PLAIN.reduce((result, [signs, sign]) => result.replace(signs, sign), bare(text));
  const [a, b] = [plain(quote), plain(passage)];
  if (b.includes(a)) {
    return bare(passage).includes(bare(quote))
      ? "Only the coding of accented letters differs"
      : "Only the form of quotation marks, dashes or dots differs";
  }
  return b.toLowerCase().includes(a.toLowerCase()) ? "Only capital and small letters differ" : null;
}
