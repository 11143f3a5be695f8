// The edges of words, and the characters inside them that nobody sees.

import type { Span } from "../../model/text.ts";

/**
 * Characters that nothing shows: soft hyphens, joiners and spaces of no width, marks of direction. Pages and PDF carry
 * them within words; whoever types a quote does not.
 */
export const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff";

const LETTER = /[\p{L}\p{N}]/u;

/** Whether no letter touches a span that begins or ends with one. */
export function standsAlone(text: string, { start, end }: Span): boolean {
  const touches = (outer: string, inner: string) => LETTER.test(outer) && LETTER.test(inner);
  return !touches(text.charAt(start - 1), text.charAt(start)) && !touches(text.charAt(end), text.charAt(end - 1));
}
