// The outside of a title: its first letter, its marks, and its end where it is too long.

import { beginning, withEllipsis } from "../../../model/text.ts";
import { MAX_TITLE } from "../../../model/timeline.ts";

export const QUOTES = /[“”"«»„]/g;

/** A text with its first letter large, and with it small. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
export const uncapitalised = (text: string): string => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

/** First letter large, no end mark, no lonely quotation mark. */
export function tidy(title: string): string {
  let text = title
    .replace(/\.[⁰¹²³⁴-⁹]+$/u, "")
    .replace(/\s+([,;:])/g, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, (edge) =>
      /\.$/.test(edge) && /\b(?:\p{Lu}\.)+$/u.test(title) ? "." : "",
    );
  const marks = text.match(QUOTES) ?? [];
  const isPaired = marks.length % 2 === 0 && (marks.length === 0 || /^[“"«„]$/.test(marks[0] ?? ""));
  if (!isPaired) text = text.replace(QUOTES, "");
  const hasSingle = /[‘’']/.test(text);
  if (hasSingle && (text.match(/(?<!\p{L})[‘']/gu)?.length ?? 0) !== (text.match(/[’'](?!\p{L})/gu)?.length ?? 0)) {
    text = text.replace(/(?<!\p{L})[‘'’]|(?<!s)[’'](?!\p{L})/gu, "");
  }
  // last, for a quotation mark that went leaves two spaces
  text = text.replace(/^[\s,.–—-]+|[\s,–—-]+$/g, "").replace(/\s+/g, " ");
  return capitalised(text);
}

/** Words at the end of a cut title that belong to what was cut. */
const LOOSE_END =
  /(?:[\s,;:–—-]+(?:and|or|but|that|which|who|of|the|an?|to|by|with|for|from|in|on|at|as|its|his|her|their|was|were|is|are|has|have|had|been|be))+$/iu;

/** The last resort: cut at a word, with the mark that says so. */
export function cutAtWord(title: string, limit = MAX_TITLE): string {
  if (title.length <= limit) return title;
  const words = beginning(title, limit - 1).replace(LOOSE_END, "");
  const isBeforeNegation = /^\s*(?:not|never)(?!\p{L})/iu.test(title.slice(words.length));
  return withEllipsis(isBeforeNegation ? words.replace(/\s\S+$/, "") : words);
}
