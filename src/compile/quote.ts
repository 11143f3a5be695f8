// Finding a quote in a document across differences of white space, and the nearest passage when it is not there.

import type { Span } from "../model/text.ts";

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u200b\u2060\ufeff]/;
const SPACES = /[\s\u200b\u2060\ufeff]+/g;

/** A text without white space, and where each of its characters stood. */
export interface QuoteIndex {
  text: string;
  squeezed: string;
  offsets: Uint32Array;
}

export function indexQuotes(text: string): QuoteIndex {
  const offsets = new Uint32Array(text.length);
  let length = 0;
  const kept: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (SPACE.test(letter)) continue;
    offsets[length] = at;
    length += 1;
    kept.push(letter);
  }
  return { text, squeezed: kept.join(""), offsets: offsets.subarray(0, length) };
}

const MAX_PLACES = 20;

/**
 * The places of a quote. White space may differ in any way, also where the document glues words together; but where
 * some places respect the quote's words and their edges, only those count ("met" is not in "metal").
 */
export function findQuote(index: QuoteIndex, quote: string): Span[] {
  const needle = quote.replace(SPACES, "");
  if (needle === "") return [];
  const places: Span[] = [];
  for (let at = index.squeezed.indexOf(needle); at !== -1; at = index.squeezed.indexOf(needle, at + 1)) {
    const start = index.offsets[at] ?? 0;
    const end = (index.offsets[at + needle.length - 1] ?? 0) + 1;
    places.push({ start, end });
    if (places.length >= MAX_PLACES * 20) break;
  }
  const plain = quote.trim().replace(SPACES, " ");
  const literal = places.filter(({ start, end }) => index.text.slice(start, end).replace(SPACES, " ") === plain);
  const candidates = literal.length > 0 ? literal : places;
  const whole = candidates.filter((place) => standsAlone(index.text, place));
  return (whole.length > 0 ? whole : candidates).slice(0, MAX_PLACES);
}

/** Whether no letter touches a span that begins or ends with one. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const touches = (outer: string, inner: string) => LETTER.test(outer) && LETTER.test(inner);
  return !touches(text.charAt(start - 1), text.charAt(start)) && !touches(text.charAt(end), text.charAt(end - 1));
}

interface Word extends Span {
  key: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The passage that shares most words with a quote: a window of as many words slides over the document once.
 * Null when less than half of the words are there.
 */
export function nearestPassage(text: string, quote: string): Span | null {
  const wanted = new Map<string, number>();
  const quoteWords = wordsOf(quote);
  for (const { key } of quoteWords) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const words = wordsOf(text);
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
