// Passages as the record cites them.

import type { Evidence, TimeWords } from "../../model/timeline.ts";
import type { DatingExpression } from "../temporal/timex.ts";

/** The words that date a passage, as the record carries them. */
export function timeWords(expression: DatingExpression): TimeWords {
  const { start, end, text, rule, meaning } = expression;
  const { value, anchor } = meaning.reading;
  return { start, end, text, value, ...(anchor === undefined ? {} : { anchor }), rule };
}

/** The passage of a document at a span as evidence, with the words that date it. */
export function evidenceOf(
  document: { id: string; text: string },
  quote: { start: number; end: number },
  words: DatingExpression | null,
): Evidence {
  const { start, end } = quote;
  return citation(document.id, { start, end, text: document.text.slice(start, end) }, words);
}

/** A quote as evidence, with the words that date it. */
export function citation(
  document: string,
  { start, end, text }: { start: number; end: number; text: string },
  words: DatingExpression | null,
): Evidence {
  const evidence = { document, start, end, quote: text };
  return words ? { ...evidence, time: timeWords(words) } : evidence;
}
