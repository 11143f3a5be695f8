// A token of the tagger: a word, a number or a sign with its character.

import type { Span } from "../../model/text.ts";

export interface Token extends Span {
  /** In small letters, with a straight apostrophe; empty for words that the lexicon does not know. */
  word: string;
  /** The number in the lexicon or in figures; NaN where there is none. */
  value: number;
  /** The character of the token's word or shape. */
  code: number;
}
