// Locates the passages that an event rests on, and the expressions of time in them.

import type { EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { contains, overlaps, type Span } from "../../model/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import type { CuratedEvent } from "../curation/curation.ts";
import type { CompileDomain } from "../curation/domain.ts";
import { type Field, placeOf } from "../curation/fields.ts";
import type { Dateline } from "../dateline/dateline.ts";
import { type DatingExpression, isDating, type TimeExpression } from "../temporal/timex.ts";
import { inBoilerplate, type ParsedDocument, sentenceAround } from "../text/document.ts";
import { standsAlone } from "../text/edges.ts";
import { excerpt, type Fault, faultAt, position, type Source } from "../text/fault.ts";
import { quotationsIn } from "../text/quotations.ts";
import {
  findQuote,
  gappedPassage,
  MAX_QUOTE,
  nearestPassage,
  type QuoteIndex,
  slightDifference,
} from "../text/quote.ts";
import { startingBy, within } from "../text/spans.ts";
import { foreignLanguage } from "./foreign.ts";

/** A document with everything that later stages ask of it. */
export interface ReadDocument extends ParsedDocument, DatedDocument {
  /** Its language tag. */
  language: string;
  /** The domain that it is read in. */
  domain: CompileDomain;
  source: Source;
  dateline: Dateline;
  quotes: QuoteIndex;
  expressions: TimeExpression[];
  /** The entries of its chronologies, in order; only for a document whose events an editor has described. */
  entries: readonly DatedEntry[];
}

/** A line of a chronology with its date, which stands at its head or in a heading above it. */
export interface DatedEntry extends Span {
  words: DatingExpression;
}

/** The data of a document that later stages need once its text is no longer at hand. */
export interface DatedDocument {
  id: string;
  published: EdtfDate | null;
  /** There is a date that cannot be read. */
  publishedIsBad: boolean;
}

/** One curated event's passage in one document. Plain data: it crosses threads and lies in files. */
export interface Passage {
  event: CuratedEvent;
  document: DatedDocument;
  quote: Span;
  /** The words that stand there. */
  text: string;
  /** Quotations in the event's title, label and summary that the document does not have. */
  unquoted: string[];
  /** The sentence around the quote, or the quote itself. */
  around: Span;
  time: Span | null;
  /** The language that it is in, where that is not the one whose dates are read. */
  foreign: string | null;
  /** The words that may date the event: those of `time` where it is given, else those of the quote. */
  words: DatingExpression[];
  /** Words of time in the sentence around the quote; only for hints. */
  nearby: DatingExpression[];
  /** The word that tells it, and whose claim it is, as far as that is known. */
  telling: Pick<TimelineEvent, "head" | "claim">;
  /** Words that would date it if the document had a date. */
  unanchored: TimeExpression[];
}

export interface Found {
  /** Null, with the faults noted, when it is not in the document. */
  passage: Passage | null;
  /** The spans that the event claims, or seems to have meant: they are not left out. */
  claimed: Span[];
}

/** The spans that words stand at, or seem to mean. */
export function claimedBy(field: Field<string>, document: ReadDocument): Span[] {
  const { places, near } = search(field, document);
  return near ? [near] : places;
}

/** Finds the passage of an event. */
export function findPassage(event: CuratedEvent, document: ReadDocument, faults: Diagnostic[]): Found {
  const quote = search(event.quote, document);
  const time = event.time && search(event.time, document);
  const claimed = [quote, time].flatMap((found) => (found?.near ? [found.near] : (found?.places ?? [])));
  const passage = locatePassage(event, document, quote, time, faults);
  // the date of an entry is accounted for, wherever it stands
  return { passage, claimed: [...claimed, ...(passage?.words ?? [])] };
}

/** The places of a field's words, or else the passage nearest to them. */
interface Search {
  field: Field<string>;
  places: Span[];
  near: Span | null;
}

function search(field: Field<string>, document: ReadDocument): Search {
  const places = findQuote(document.quotes, field.value);
  return { field, places, near: places.length === 0 ? nearestPassage(document.quotes, field.value) : null };
}

function locatePassage(
  event: CuratedEvent,
  document: ReadDocument,
  quoteSearch: Search,
  timeSearch: Search | null,
  faults: Diagnostic[],
): Passage | null {
  const note = (field: Field<string>, fault: Fault): null => {
    faults.push(faultAt(event.source, field.span, fault));
    return null;
  };
  const quote = locate(quoteSearch, document, null, note);
  const time = timeSearch && quote ? locate(timeSearch, document, quote, note) : null;
  if (quote === null || (timeSearch && time === null)) return null;
  const inside = within(document.expressions, time ?? quote);
  if (event.time && time && !inside.some((each) => each.meaning.kind !== "vague")) {
    const touching = document.expressions.find((each) => overlaps(each, time));
    const hint = touching
      ? `the words there are "${touching.text}"`
      : "leave time out, or name the words that date the event";
    return note(event.time, { code: "time-without-date", message: `"${event.time.value}" gives no date`, hint });
  }
  const sentence = sentenceAround(document, quote);
  const { id, published, publishedIsBad } = document;
  const own = inside.filter(isDating);
  const entry = own.length === 0 && time === null ? entryAt(document, quote) : undefined;
  return {
    event,
    document: { id, published, publishedIsBad },
    quote,
    text: document.text.slice(quote.start, quote.end),
    unquoted: unquoted(event, document.quotes),
    around: placeOf(sentence ?? quote),
    time,
    foreign: foreignLanguage(document.text.slice(quote.start, quote.end), document.language),
    words: entry ? [entry.words] : own,
    telling: {},
    nearby: sentence ? within(document.expressions, sentence).filter(isDating) : [],
    unanchored: inside.filter((each) => each.meaning.kind === "unanchored"),
  };
}

/** The fields that are an editor's words. */
export const WORDED = ["title", "label", "summary"] as const;

/** The quotations in an editor's words that a document does not have. */
function unquoted(event: CuratedEvent, { isQuotable }: QuoteIndex): string[] {
  const words = WORDED.flatMap((key) => quotationsIn(event[key]?.value ?? "").map((quotation) => quotation.words));
  return [...new Set(words)].filter((each) => !isQuotable()(each));
}

/** The entry of a chronology that a quote is cited from. */
function entryAt({ entries }: ReadDocument, quote: Span): DatedEntry | undefined {
  const entry = entries[startingBy(entries, quote.start) - 1];
  return entry && contains(entry, quote) ? entry : undefined;
}

type Note = (field: Field<string>, fault: Fault) => null;

function locate({ field, places, near }: Search, document: ReadDocument, quote: Span | null, note: Note): Span | null {
  const inside = quote ? places.filter((place) => contains(quote, place)) : [];
  const [place, another] = inside.length === 1 ? inside : places;
  if (place === undefined) return note(field, notFound(field.value, document, near));
  if (another !== undefined) {
    const lines = places.map((each) => position(document.source, each.start)).map((at) => `${at.line}:${at.column}`);
    const message = `the quote stands ${places.length} times in ${document.file}, at ${lines.join(", ")}`;
    return note(field, {
      code: "quote-ambiguous",
      message,
      hint: "quote more of the sentence, so that only one place is meant",
    });
  }
  if (inBoilerplate(document, place)) {
    const { line } = position(document.source, place.start);
    const message = `the quote stands in the boilerplate of ${document.file} (line ${line}), not in the report`;
    return note(field, { code: "evidence-in-boilerplate", message });
  }
  if (!standsAlone(document.text, place)) note(field, cutsWord(document, place));
  return place;
}

/** The fault of a quote that stands in a document only as a part of longer words. */
function cutsWord({ text, file, source }: ReadDocument, { start, end }: Span): Fault {
  const from = start - (/\p{L}*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0].length ?? 0);
  const to = end + (/^\p{L}*/u.exec(text.slice(end, end + 30))?.[0].length ?? 0);
  return {
    severity: "warning",
    code: "quote-cuts-word",
    message: `the quote stands in ${file} (line ${position(source, start).line}) only inside longer words`,
    hint: `did you mean "${excerpt(text.slice(from, to), 120)}"?`,
  };
}

/** The fault of a quote that is not there, with the nearest passage as a proposal. */
export function notFound(
  quote: string,
  document: Pick<ReadDocument, "file" | "text" | "source" | "quotes">,
  near: Span | null,
): Fault {
  const message = `the quote is not in ${document.file}: "${excerpt(quote)}"`;
  if (quote.length > MAX_QUOTE) {
    return { code: "quote-not-found", message, hint: `quote a passage of at most ${MAX_QUOTE} characters` };
  }
  const gapped = gappedPassage(document.quotes, quote);
  if (gapped) {
    const whole = `quote the passage whole: ${passageIn(document, gapped)}`;
    return { code: "quote-not-found", message: `a quote leaves no words out: "${excerpt(quote)}"`, hint: whole };
  }
  if (near === null) return { code: "quote-not-found", message };
  const around = document.text.slice(Math.max(0, near.start - 10), near.end + 10);
  const slight = slightDifference(quote, around);
  const hint = `did you mean ${passageIn(document, toStop(document.text, withMarks(document.text, near, quote), quote))}?${slight ? ` ${slight}` : ""}`;
  return { code: "quote-not-found", message, hint };
}

/** A passage and its place. */
function passageIn({ text, source }: Pick<ReadDocument, "text" | "source">, { start, end }: Span): string {
  const { line, column } = position(source, start);
  return `"${excerpt(text.slice(start, end), 300)}" (line ${line}, column ${column})`;
}

const OPENING = /[“„«‘"'(]$/;
const CLOSING = /^[.,;:!?…]*[”“»’"')]+[.,;:!?…]*/;

const STOP = /[.!?…]["”’»)]*$/;

/** A passage up to the end of its sentence, where the quote has one: words that were put in make it longer than the quote. */
function toStop(text: string, { start, end }: Span, quote: string): Span {
  if (!STOP.test(quote) || STOP.test(text.slice(start, end))) return { start, end };
  const rest = /^[^\n.!?…]{0,60}[.!?…]["”’»)]*/.exec(text.slice(end, end + 70));
  return { start, end: end + (rest?.[0].length ?? 0) };
}

/** A passage with the quotation marks around it, where the quote has some there, too. */
function withMarks(text: string, { start, end }: Span, quote: string): Span {
  const opens = /^\W/.test(quote) && OPENING.test(text.slice(start - 1, start));
  const closes = /\W$/.test(quote) ? (CLOSING.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
  return { start: opens ? start - 1 : start, end: end + closes };
}
