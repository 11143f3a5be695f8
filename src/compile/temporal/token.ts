// A token of the tagger.

import type { Span } from "../../model/text.ts";

export interface Token extends Span {
  /** In small letters, with a straight apostrophe; empty for words that the lexicon does not know. */
  word: string;
  /** What the lexicon or the figures say; NaN where neither does. */
  value: number;
  /** The character of the token's word or shape. */
  code: number;
}
