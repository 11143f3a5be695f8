// The words of one language for one record.

import type { Domain } from "../model/domain.ts";
import type { app } from "./en/app.ts";
import type { dateInWords, dateLabel, dayInWords, rangeLabel } from "./en/dates.ts";
import type { words } from "./en/words.ts";

/** The languages that have a folder, by their BCP 47 tags. */
export type LanguageTag = "en";

/** A document of the record in a sentence, alone and among several. */
export type SourceNoun = Domain["source"];

/** The wording of dates. */
export interface DateWords {
  dateInWords: typeof dateInWords;
  dateLabel: typeof dateLabel;
  dayInWords: typeof dayInWords;
  rangeLabel: typeof rangeLabel;
}

/** A language, as its folder gives it. Every language has the messages of the first. */
export interface Language {
  source: SourceNoun;
  app(source: SourceNoun): ReturnType<typeof app>;
  words(source: SourceNoun): ReturnType<typeof words>;
  dates: DateWords;
}

/** The words of one language for one record. */
export interface Locale extends DateWords {
  /** The language. */
  tag: LanguageTag;
  /** Nouns for the record's documents. */
  source: SourceNoun;
  /** Around the record: chart, strip and embed. */
  app: ReturnType<Language["app"]>;
  /** Of events and list. */
  words: ReturnType<Language["words"]>;
}
