// Words on which the truth of a sentence hangs: negations, hedges, numbers.

import type { Token } from "../../en/grammar/tokens.ts";
import { NEGATIONS } from "../../en/grammar/words.ts";
import { HEDGE, NUMBER_WORD } from "../../en/words/hedges.ts";

/** Whether a word says that something is not so. */
export const isNegation = (lower: string): boolean => NEGATIONS.has(lower) || /n['’]t$|^cannot$/.test(lower);

/** Whether a word may not be missing between the first and the last word of a title: a negation, a hedge, a number. */
export const isBinding = ({ lower, kind }: Pick<Token, "lower" | "kind">): boolean =>
  kind === "number" || isNegation(lower) || HEDGE.test(lower) || NUMBER_WORD.test(lower);
