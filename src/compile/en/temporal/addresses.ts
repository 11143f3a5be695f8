// Addresses of pages, e-mail addresses and paths of files: their figures name no time.

import { shapeCode } from "../../temporal/shapes.ts";
import type { Token } from "../../temporal/token.ts";

/**
 * An address with its scheme or "www.", one with "@", or a path of at least three steps one of which is of letters.
 * "15/Feb/2014" and "March/April/May 2014" have fewer, or no figures beside letters.
 */
const ADDRESS =
  /(?:[a-z][a-z+.-]{1,10}:\/\/|www\.)[^\s<>"”]+|[^\s@<>"]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|\/?(?:[\w%~.-]{1,64}\/){3,}[^\s<>"”)]*|\/(?:[\w%~.-]{1,64}\/){2,}[^\s<>"”)]*/giu;
/** Signs of which every address has one; most sentences with a slash have none. */
const SIGNS = /:\/\/|www\.|@|\/[^\s/]{1,64}\/[^\s/]{1,64}\//;
const HAS_LETTERS = /\p{L}{2}/u;
/** The longest stretch that is looked through for addresses at once: a line of figures and slashes may be of any length. */
const MAX_STRETCH = 20_000;

/** The tokens with each address made one, which no form reads. */
export function withoutAddresses(text: string, tokens: readonly Token[]): Token[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [...tokens];
  const slice = text.slice(first.start, Math.min(last.end, first.start + MAX_STRETCH));
  if (!SIGNS.test(slice)) return [...tokens];
  const spans = Array.from(slice.matchAll(ADDRESS))
    .filter(([words]) => HAS_LETTERS.test(words))
    .map(({ index, 0: words }) => ({
      start: first.start + index,
      end: first.start + index + words.replace(/[.,;:!?)\]]+$/, "").length,
    }));
  if (spans.length === 0) return [...tokens];
  const kept: Token[] = [];
  let at = 0;
  for (const token of tokens) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= token.start) at += 1;
    const span = spans[at];
    if (span === undefined || token.end <= span.start) kept.push(token);
    else if (kept.at(-1)?.start !== span.start)
      kept.push({ ...span, word: "", value: Number.NaN, code: shapeCode.MARK });
  }
  return kept;
}
