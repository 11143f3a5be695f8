// The words of the full page by language. An embed has none of them.

import { page } from "../en/page.ts";
import type { LanguageTag, Locale } from "../locale.ts";

export type PageWords = ReturnType<typeof page>;

const PAGE: Readonly<Record<LanguageTag, typeof page>> = { en: page };

/** The page's words in the language of a locale. */
export const pageWords = ({ tag, source }: Locale): PageWords => PAGE[tag](source);
