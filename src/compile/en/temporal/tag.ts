// The tagger of English.

import type { Span } from "../../../model/text.ts";
import { Tagger } from "../../temporal/tagger.ts";
import type { TimeExpression } from "../../temporal/timex.ts";
import type { Tokens } from "../../text/tokens.ts";
import { RELATIVE_RULES, RULES, TEXT_RULES } from "./rules/order.ts";
import { tellsAStory } from "./story.ts";
import { relationOf, withRough } from "./surroundings.ts";
import { directionOf } from "./tense.ts";
import { timeTokens } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

const tagger = new Tagger({
  vocabulary,
  phases: [RULES, RELATIVE_RULES, TEXT_RULES],
  tokensIn: timeTokens,
  directionOf,
  tellsAStory,
  relationOf,
  withRough,
});

/**
 * All expressions of time in the sentences of an English text, in their order.
 * @param anchor day number that relative words are counted from; null when the document has no date
 */
export function tag(tokens: Tokens, sentences: readonly Span[], anchor: number | null): TimeExpression[] {
  return tagger.tag(tokens, sentences, anchor);
}
