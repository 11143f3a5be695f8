// The words of the full page by language. An embed has none of them.

import { page } from "./en/page.ts";
import type { LanguageTag, Locale } from "./locale.ts";

export type PageWords = ReturnType<typeof page>;

const PAGE: Readonly<Record<LanguageTag, typeof page>> = { en: page };

const made = new WeakMap<Locale, PageWords>();

/** The page's words in the language of a locale. */
export function pageWords(locale: Locale): PageWords {
  const words = made.get(locale) ?? PAGE[locale.tag](locale.source);
  made.set(locale, words);
  return words;
}
