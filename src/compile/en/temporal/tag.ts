// The tagger of English.

import type { Span } from "../../../model/text.ts";
import { Tagger, type TagOptions } from "../../temporal/tagger.ts";
import type { TimeExpression } from "../../temporal/timex.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import { mended } from "./broken-words.ts";
import { RELATIVE_RULES, RULES, TEXT_RULES } from "./rules/order.ts";
import { tellsAStory } from "./story.ts";
import { isAside, isTitle, relationOf, withRough } from "./surroundings.ts";
import { directionOf, isBackground } from "./tense.ts";
import { timeTokens } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

const tagger = new Tagger({
  vocabulary,
  phases: [RULES, RELATIVE_RULES, TEXT_RULES],
  tokensIn: timeTokens,
  directionOf,
  isBackground,
  isAside,
  tellsAStory,
  relationOf,
  withRough,
  isTitle,
});

/**
 * All expressions of time in the sentences of an English text, in their order.
 * @param anchor day number that relative words are counted from; null when the document has no date
 */
export function tag(
  tokens: Tokens,
  sentences: readonly Span[],
  anchor: number | null,
  options: TagOptions = {},
): TimeExpression[] {
  const whole = mended(tokens.text);
  if (whole === null) return tagger.tag(tokens, sentences, anchor, options);
  const spans = sentences.map(({ start, end }) => ({ start: whole.to(start), end: whole.to(end) }));
  return tagger.tag(tokenize(whole.text), spans, anchor, options).map((expression) => {
    const span = whole.back(expression);
    return { ...expression, ...span, text: tokens.text.slice(span.start, span.end) };
  });
}
