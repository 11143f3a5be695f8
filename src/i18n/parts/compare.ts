// The words of two parts side by side by language, loaded with them.

import { compare } from "../en/compare.ts";
import type { LanguageTag, Locale } from "../locale.ts";

export type CompareWords = typeof compare;

const COMPARE: Readonly<Record<LanguageTag, CompareWords>> = { en: compare };

/** The comparison's words in the language of a locale. */
export const compareWords = ({ tag }: Locale): CompareWords => COMPARE[tag];
