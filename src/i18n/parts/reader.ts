// The words of the reader by language, loaded with it.

import { reader } from "../en/reader.ts";
import type { LanguageTag, Locale } from "../locale.ts";

export type ReaderWords = ReturnType<typeof reader>;

const READER: Readonly<Record<LanguageTag, typeof reader>> = { en: reader };

/** The reader's words in the language of a locale. */
export const readerWords = ({ tag, source }: Locale): ReaderWords => READER[tag](source);
