// The gold standard of the unseen documents: what an editor would publish of each, and what nobody may.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type EdtfDate, parseDate } from "../../../src/model/date.ts";
import type { Span } from "../../../src/model/text.ts";

const FOLDER = "test/fixtures/unseen";

export interface GoldEvent extends Span {
  quote: string;
  /** Each date that the words bear out exactly; most have one. */
  dates: EdtfDate[];
  /** Words that the title must have, as patterns of the beginning of a word. */
  says: RegExp[];
  /** Words that it must not have. */
  never: RegExp[];
  /** Actors that the passage names or certainly refers to. */
  actors: string[];
  /** Actors that may stand beside them: venues, and those whom only the context names. */
  may: string[];
  /** Who says so; null for what the document tells as a fact. */
  claim: string | null;
  /** An editor may leave it out: nothing is missed without it, and nothing false is told with it. */
  optional: boolean;
}

/** A passage that must yield nothing. */
export interface Nothing extends Span {
  quote: string;
  because: string;
}

export interface GoldDocument {
  name: string;
  text: string;
  /** The document's own day or month. */
  day: EdtfDate;
  /** The day is not in the text: its metadata give it. */
  given: boolean;
  events: GoldEvent[];
  nothing: Nothing[];
}

interface EventText {
  quote: string;
  date: string | number | (string | number)[];
  says?: string[];
  never?: string[];
  actors: string[];
  may?: string[];
  claim?: string;
  optional?: boolean;
}

interface GoldText {
  day: string;
  given?: boolean;
  events: EventText[];
  nothing: { quote: string; because: string }[];
}

export const domainText = (): string => readFileSync(`${FOLDER}/timeline.yaml`, "utf8");

/** Every document with its gold. Throws where a quote does not stand in its document once, or a date cannot be read. */
export const readGold = (): GoldDocument[] =>
  readdirSync(`${FOLDER}/documents`)
    .sort()
    .map((file) => file.replace(/\.txt$/, ""))
    .map((name) => {
      const text = readFileSync(`${FOLDER}/documents/${name}.txt`, "utf8");
      const gold = parse(readFileSync(`${FOLDER}/gold/${name}.yaml`, "utf8")) as GoldText;
      return {
        name,
        text,
        day: dateOf(name, gold.day),
        given: gold.given ?? false,
        events: gold.events.map((event) => eventOf(name, text, event)),
        nothing: gold.nothing.map((each) => ({ ...each, ...spanOf(name, text, each.quote) })),
      };
    });

function eventOf(name: string, text: string, event: EventText): GoldEvent {
  return {
    ...spanOf(name, text, event.quote),
    quote: event.quote,
    dates: [event.date].flat().map((date) => dateOf(name, String(date))),
    says: (event.says ?? []).map((words) => new RegExp(`(?<![\\p{L}\\d])(?:${words})`, "iu")),
    never: (event.never ?? []).map((words) => new RegExp(words, "iu")),
    actors: event.actors,
    may: event.may ?? [],
    claim: event.claim ?? null,
    optional: event.optional ?? false,
  };
}

function spanOf(name: string, text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`${name}: "${quote}" does not stand in the document`);
  if (text.indexOf(quote, start + 1) !== -1) throw new Error(`${name}: "${quote}" stands in the document twice`);
  return { start, end: start + quote.length };
}

function dateOf(name: string, text: string): EdtfDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${name}: ${text}: ${parsed.reason}`);
  return parsed.date;
}
