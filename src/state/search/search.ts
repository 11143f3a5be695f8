// Full-text search. Every word of the query must occur (as the beginning of a word) somewhere in an event: in its own
// fields, or in the surroundings of its quotes in the documents that are at hand. "Quoted words" must stand together.
//
// Surroundings: the paragraph of a quote speaks about the event, the rest of the document usually about others. So a hit
// in a document counts for the events quoted from that paragraph; a paragraph longer than REACH counts only near the quote.

import { EventSet } from "../../model/bits.ts";
import { namedIn } from "../../model/domain.ts";
import type { Span } from "../../model/text.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import { endsWord, type Folded, fold, startsWord, unfold } from "./fold.ts";

/** The text of a document, on its way or at hand. */
export type DocumentText =
  | { status: "loading" }
  | { status: "ready"; text: string }
  | { status: "failed"; message: string };

export type SearchField =
  | "title"
  | "label"
  | "summary"
  | "quote"
  | "actor"
  | "category"
  | "year"
  | "publisher"
  | "document";

export interface SearchHit {
  /** Parts of the event in which a word of the query was found. */
  fields: readonly SearchField[];
  /** By document id: the hits around this event's quotes, as offsets into that document. */
  documents: Readonly<Record<string, readonly Span[]>>;
}

/** One word of a query (the beginning of a word), or a phrase (whole words). Folded. */
export interface Term {
  text: string;
  whole: boolean;
}

const REACH = 600;
const WORDS = /[\p{L}\p{N}]+/gu;

/** The most characters of a query: whoever pastes an article into the search does not look for all of its words. */
export const LONGEST_QUERY = 200;

/** The beginning of a query, as much of it as counts. A character of two code units is not cut. */
export function boundedQuery(query: string): string {
  const end = LONGEST_QUERY - (/[\ud800-\udbff]/.test(query.charAt(LONGEST_QUERY - 1)) ? 1 : 0);
  return query.length > LONGEST_QUERY ? query.slice(0, end) : query;
}

/** The terms of a query; none when it holds no letter or digit. An unclosed quotation mark opens a phrase still being typed. */
export function parseQuery(query: string): readonly Term[] {
  const terms = new Map<string, Term>();
  fold(query)
    .text.split('"')
    .forEach((part, index, parts) => {
      const quoted = index % 2 === 1;
      const closed = index < parts.length - 1;
      for (const piece of quoted ? [part] : part.split(" ")) {
        const words = [...piece.matchAll(WORDS)];
        const [first, last] = [words[0], words.at(-1)];
        if (!first || !last) continue;
        const text = piece.slice(first.index, last.index + last[0].length);
        const whole = quoted && closed;
        terms.set(`${whole} ${text}`, { text, whole });
      }
    });
  return [...terms.values()];
}

function nextMatch(folded: Folded, { text, whole }: Term, from: number): number {
  for (let at = folded.text.indexOf(text, from); at !== -1; at = folded.text.indexOf(text, at + 1)) {
    if (startsWord(folded, at) && (!whole || endsWord(folded, at + text.length))) return at;
  }
  return -1;
}

function matchesIn(folded: Folded, terms: readonly Term[]): Span[] {
  const spans: Span[] = [];
  for (const term of terms) {
    for (let at = nextMatch(folded, term, 0); at !== -1; at = nextMatch(folded, term, at + term.text.length)) {
      spans.push(unfold(folded, at, at + term.text.length));
    }
  }
  return merge(spans);
}

function merge(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Finds the terms of a query in a text: offsets into the original, in order, none overlapping. */
export function findMatches(text: string, query: string): Span[] {
  const terms = parseQuery(query);
  return terms.length === 0 ? [] : matchesIn(fold(text), terms);
}

interface Area extends Span {
  folded: Folded;
}

/** The paragraph around a quote: up to the line breaks before and after it, but no further than REACH. */
export function surroundings(text: string, quote: Span): Span {
  const start = Math.max(text.lastIndexOf("\n", Math.max(0, quote.start - 1)) + 1, quote.start - REACH, 0);
  const end = text.indexOf("\n", quote.end);
  return { start: Math.min(start, quote.start), end: Math.min(end === -1 ? text.length : end, quote.end + REACH) };
}

/** The outcome of a search. What is found in an event is worked out when it is asked for. */
export interface Found {
  readonly events: EventSet;
  readonly hits: Hits;
}

/** The hits of the events that were found, by event id. */
export interface Hits {
  get(id: string): SearchHit | undefined;
}

export interface Search {
  /** Finds the events with all terms of a query; all events, without hits, where it has none. */
  find(query: string, texts: Readonly<Record<string, DocumentText>>): Found;
  /** Makes ready what is searched, for `ms` ms; true when nothing is left to do, and the first query will be as fast as the next. */
  prepare(ms: number): boolean;
}

const NO_HITS: Hits = { get: () => undefined };

/** Stands between the fields of an event where they are searched together: in no word, and in no query. */
const BETWEEN = "\u007f";
const YEARS = /\d{4}/g;
/** So many events are made ready between two looks at the clock. */
const AT_ONCE = 50;

/** Prepares the search of one timeline. The folding of each text happens once, at the first query that needs it. */
export function createSearch(timeline: Timeline, eventOf: (id: string) => TimelineEvent | undefined): Search {
  const { events } = timeline;
  const folds = new Map<string, Folded>();
  /** Of texts that many events share. */
  function shared(text: string): Folded {
    let known = folds.get(text);
    if (!known) {
      known = fold(text);
      folds.set(text, known);
    }
    return known;
  }

  const actorNames = new Map(timeline.actors.map((actor) => [actor.id, actor.name]));
  const publishers = new Map(timeline.documents.map((document) => [document.id, document.publisher]));
  /** All that each event says itself, by its index, as far as it has been made ready. */
  const whole: Folded[] = [];
  const fieldsOf = new Map<TimelineEvent, [SearchField, Folded][]>();

  function textsOf(event: TimelineEvent): [SearchField, string | undefined][] {
    return [
      ["title", event.title],
      ["label", event.label],
      ["summary", event.summary],
      ...event.evidence.map(({ quote }): [SearchField, string] => ["quote", quote]),
      ...namedIn(event).map((id): [SearchField, string] => ["actor", actorNames.get(id) ?? id]),
      ["category", event.category],
      ...(event.date.edtf.match(YEARS) ?? []).map((year): [SearchField, string] => ["year", year]),
      ...event.evidence.map(({ document }): [SearchField, string | undefined] => [
        "publisher",
        publishers.get(document),
      ]),
    ];
  }

  function fields(event: TimelineEvent): [SearchField, Folded][] {
    const known = fieldsOf.get(event);
    if (known) return known;
    const made = textsOf(event).flatMap(([field, text]): [SearchField, Folded][] =>
      text ? [[field, field === "actor" || field === "publisher" ? shared(text) : fold(text)]] : [],
    );
    fieldsOf.set(event, made);
    return made;
  }

  /** The same texts as those of the fields, put together without a list for each of many events. */
  function makeReady(index: number): Folded {
    const event = events[index]!;
    let text = `${event.title}${BETWEEN}${event.summary}${BETWEEN}${event.category}`;
    if (event.label) text += BETWEEN + event.label;
    for (const { quote, document } of event.evidence)
      text += BETWEEN + quote + BETWEEN + (publishers.get(document) ?? "");
    for (const id of event.actors) text += BETWEEN + (actorNames.get(id) ?? id);
    for (const id of event.places ?? []) text += BETWEEN + (actorNames.get(id) ?? id);
    for (const year of event.date.edtf.match(YEARS) ?? []) text += BETWEEN + year;
    return fold(text);
  }

  // By the text object itself: a reloaded document brings a new object and so forgets the old areas.
  const areas = new WeakMap<DocumentText, Map<string, Area>>();
  function area(document: DocumentText & { status: "ready" }, quote: Span): Area {
    const known = areas.get(document) ?? new Map<string, Area>();
    areas.set(document, known);
    const span = surroundings(document.text, quote);
    const key = `${span.start}-${span.end}`;
    let found = known.get(key);
    if (!found) {
      found = { ...span, folded: fold(document.text.slice(span.start, span.end)) };
      known.set(key, found);
    }
    return found;
  }

  function searchEvent(
    event: TimelineEvent,
    terms: readonly Term[],
    texts: Readonly<Record<string, DocumentText>>,
    spansOf: (area: Area) => readonly Span[],
  ): SearchHit | null {
    const around: { document: string; area: Area }[] = [];
    for (const evidence of event.evidence) {
      const text = texts[evidence.document];
      if (text?.status === "ready") around.push({ document: evidence.document, area: area(text, evidence) });
    }
    const own = fields(event);
    const names = new Set<SearchField>();
    for (const term of terms) {
      let found = false;
      for (const [field, text] of own) {
        if (nextMatch(text, term, 0) === -1) continue;
        names.add(field);
        found = true;
      }
      for (const { area } of around) {
        if (nextMatch(area.folded, term, 0) === -1) continue;
        names.add("document");
        found = true;
      }
      if (!found) return null;
    }
    const documents: Record<string, Span[]> = Object.create(null); // a document may be called "constructor"
    for (const { document, area } of around) {
      const spans = spansOf(area);
      if (spans.length > 0) documents[document] = merge([...(documents[document] ?? []), ...spans]);
    }
    return { fields: [...names], documents };
  }

  /** Around the quotes of an event, a text may say more than the event itself. */
  const hasText = ({ evidence }: TimelineEvent, texts: Readonly<Record<string, DocumentText>>): boolean =>
    evidence.some(({ document }) => texts[document]?.status === "ready");

  function find(query: string, texts: Readonly<Record<string, DocumentText>>): Found {
    const terms = parseQuery(query);
    if (terms.length === 0) return { events: EventSet.all(events.length), hits: NO_HITS };
    const spans = new Map<Area, readonly Span[]>();
    const spansOf = (area: Area): readonly Span[] => {
      let known = spans.get(area);
      if (!known) {
        known = matchesIn(area.folded, terms).map(({ start, end }) => ({
          start: start + area.start,
          end: end + area.start,
        }));
        spans.set(area, known);
      }
      return known;
    };
    const hitOf = (event: TimelineEvent) => searchEvent(event, terms, texts, spansOf);
    const anyText = Object.keys(texts).length > 0;
    const found = EventSet.where(events.length, (index) => {
      if (anyText && hasText(events[index]!, texts)) return hitOf(events[index]!) !== null;
      whole[index] ??= makeReady(index);
      return terms.every((term) => nextMatch(whole[index]!, term, 0) !== -1);
    });
    const known = new Map<string, SearchHit | undefined>();
    const get = (id: string) => {
      if (known.has(id)) return known.get(id);
      const event = eventOf(id);
      const hit = (event && hitOf(event)) ?? undefined;
      known.set(id, hit);
      return hit;
    };
    return { events: found, hits: { get } };
  }

  function prepare(ms: number): boolean {
    const end = performance.now() + ms;
    let index = whole.length;
    while (index < events.length) {
      for (const last = Math.min(index + AT_ONCE, events.length); index < last; index += 1)
        whole[index] ??= makeReady(index);
      if (performance.now() >= end) break;
    }
    return index >= events.length;
  }

  return { find, prepare };
}
