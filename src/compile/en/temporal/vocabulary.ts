// English's temporal words, as forms and tokens know them.

import { Vocabulary } from "../../temporal/vocabulary.ts";
import { LEXICON } from "./lexicon.ts";

export const vocabulary = new Vocabulary(LEXICON);

/** The codes of the words of a class. */
export const classCodes = (name: string): ReadonlySet<number> => vocabulary.codesOf(name);
