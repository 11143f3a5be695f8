// The languages of the page, by their tags. A language is a folder and a row here, in page.ts, help.ts, tour.ts, embed.ts and static-page.ts.

import type { Timeline } from "../model/timeline.ts";
import { en } from "./en/en.ts";
import type { Language, LanguageTag, Locale, SourceNoun } from "./locale.ts";

const LANGUAGES: Readonly<Record<LanguageTag, Language>> = { en };

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as LanguageTag[];

/** Without a language of its own, the page is shown in this one. */
export const DEFAULT_LANGUAGE: LanguageTag = "en";

/** The language of a BCP 47 tag, whatever its region and script; null when the page has no such language. */
export function languageOf(tag: string): LanguageTag | null {
  const [language, ...rest] = tag.toLowerCase().split("-");
  const isTag = rest.every((part) => /^[a-z0-9]{2,8}$/.test(part));
  return (isTag && LANGUAGE_TAGS.find((known) => known === language)) || null;
}

const made = new WeakMap<SourceNoun, Map<LanguageTag, Locale>>();

function localeFor(tag: LanguageTag, source: SourceNoun = LANGUAGES[tag].source): Locale {
  const known = made.get(source) ?? new Map<LanguageTag, Locale>();
  made.set(source, known);
  const language = LANGUAGES[tag];
  const locale = known.get(tag) ?? {
    tag,
    source,
    app: language.app(source),
    words: language.words(source),
    ...language.dates,
  };
  known.set(tag, locale);
  return locale;
}

/** The words for a record in the language that is asked for, else in the record's, else in the default one. */
export function localeOf({ domain, language }: Pick<Timeline, "domain" | "language">, asked?: string | null): Locale {
  return localeFor(languageOf(asked ?? language) ?? languageOf(language) ?? DEFAULT_LANGUAGE, domain.source);
}

/** The words while there is no record. */
export const localeWithoutRecord = (asked?: string | null): Locale =>
  localeFor(languageOf(asked ?? "") ?? DEFAULT_LANGUAGE);
