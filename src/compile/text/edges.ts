// The edges of words.

import type { Span } from "../../model/text.ts";

const LETTER = /[\p{L}\p{N}]/u;

/** Whether no letter touches a span that begins or ends with one. */
export function standsAlone(text: string, { start, end }: Span): boolean {
  const touches = (outer: string, inner: string) => LETTER.test(outer) && LETTER.test(inner);
  return !touches(text.charAt(start - 1), text.charAt(start)) && !touches(text.charAt(end), text.charAt(end - 1));
}
