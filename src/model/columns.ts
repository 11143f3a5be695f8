// The events as typed arrays in the order of the record: what a frame, a filter and a count read instead of objects.

import type { EdtfDate } from "./date.ts";
import { type Domain, isWords, laneIndex, leadActor, markOfTone, namedIn, restLane, TONE_MARKS } from "./domain.ts";
import { IndexSets } from "./index-sets.ts";
import { knownDays, surelyBegun, yearOf } from "./known.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";

/**
 * Kinds of dates that are drawn differently, from the date and whether the event lasted: a day; some day within a month, a
 * season or a year; all through; since; some time before a day; some day between two.
 */
export const KIND = { day: 0, within: 1, lasting: 2, since: 3, before: 4, between: 5 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** In place of a year: the words leave it open. */
export const NO_YEAR = -32_768;

/**
 * Days are counted from 1970-01-01 UTC. Intervals are half open: a single day d is [d, d + 1). The stretch from `from` to `to` is
 * what is known of an event and what is drawn of it: whatever asks if an event is in a view or a period asks for this stretch.
 */
export interface Columns {
  readonly count: number;
  readonly events: readonly TimelineEvent[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** First day; for an open start, the last possible day, where its mark stands. */
  readonly from: Float64Array;
  /** Day after the last; for an open end, the day after the last source that speaks of it. */
  readonly to: Float64Array;
  /** Of what lasted, the day by which it had surely begun; of all else, its first day. */
  readonly begun: Float64Array;
  readonly kind: Uint8Array;
  /** Index into TONE_MARKS. */
  readonly tone: Uint8Array;
  readonly importance: Uint8Array;
  readonly approximate: Uint8Array;
  readonly uncertain: Uint8Array;
  readonly proposed: Uint8Array;
  /** 1 for what was said, 0 for what was done. */
  readonly words: Uint8Array;
  /** Index of the lane with the full mark. */
  readonly lane: Uint16Array;
  /** Number in `laneSets` of the set of the lanes of all its actors, the lead's included. */
  readonly laneSet: Uint32Array;
  readonly laneSets: IndexSets;
  /** The year that it is counted in, or NO_YEAR. */
  readonly year: Int16Array;
  /** Index into `categories`, their ids: those of the domain, then those that only events name. */
  readonly category: Uint16Array;
  readonly categories: readonly string[];
  /** Number in `namedSets` of all that it names, as indices into `actors`, their ids in the order of the record. */
  readonly named: Uint32Array;
  readonly namedSets: IndexSets;
  readonly actors: readonly string[];
}

/** Is the event one that went on all through its stretch, drawn as a line with rows of its own? */
export const isLong = (kind: number): boolean => kind === KIND.lasting || kind === KIND.since;

/** The kind of a date. */
export const kindOf = (date: EdtfDate, lasts: boolean): Kind => {
  if (date.earliest === null) return KIND.before;
  if (date.latest === null) return KIND.since;
  if (date.earliest === date.latest) return KIND.day;
  if (lasts) return KIND.lasting;
  return date.edtf.includes("/") ? KIND.between : KIND.within;
};

/** Builds the columns in the order of timeline.events. Events without a single bound cannot occur in a compiled file. */
export function buildColumns(timeline: Timeline): Columns {
  const { domain } = timeline;
  const events = timeline.events;
  const count = events.length;
  const laneOf = laneIndex(domain);
  const toneOf = marksOf(domain);
  const categories = new Numbered(domain.categories.map(({ id }) => id));
  const actors = new Numbered(timeline.actors.map(({ id }) => id));
  const columns = {
    count,
    events,
    indexOf: new Map(events.map((event, index) => [event.id, index])),
    from: new Float64Array(count),
    to: new Float64Array(count),
    begun: new Float64Array(count),
    kind: new Uint8Array(count),
    tone: new Uint8Array(count),
    importance: new Uint8Array(count),
    approximate: new Uint8Array(count),
    uncertain: new Uint8Array(count),
    proposed: new Uint8Array(count),
    words: new Uint8Array(count),
    lane: new Uint16Array(count),
    laneSet: new Uint32Array(count),
    laneSets: new IndexSets(),
    year: new Int16Array(count),
    category: new Uint16Array(count),
    categories: categories.ids,
    named: new Uint32Array(count),
    namedSets: new IndexSets(),
    actors: actors.ids,
  };
  const fallback = restLane(domain);
  const laneSetOf = remembered((those: readonly string[]) =>
    columns.laneSets.numberOf(those.length === 0 ? [fallback] : those.map((actor) => laneOf.get(actor) ?? fallback)),
  );
  const namedSetOf = remembered((those: readonly string[]) =>
    columns.namedSets.numberOf(those.map((id) => actors.numberOf(id))),
  );
  events.forEach((event, i) => {
    const kind = kindOf(event.date, event.lasts);
    const { from, to } = knownDays(event);
    columns.kind[i] = kind;
    columns.from[i] = from;
    columns.to[i] = to;
    columns.begun[i] = isLong(kind) ? surelyBegun(event) : from;
    columns.tone[i] = toneOf(event.tone);
    columns.importance[i] = event.importance;
    columns.approximate[i] = event.date.approximate ? 1 : 0;
    columns.uncertain[i] = event.date.uncertain ? 1 : 0;
    columns.proposed[i] = event.origin === "proposed" ? 1 : 0;
    columns.words[i] = isWords(domain, event) ? 1 : 0;
    columns.lane[i] = laneOf.get(leadActor(event, domain)) ?? fallback;
    columns.laneSet[i] = laneSetOf(event.actors);
    columns.year[i] = yearOf(event) ?? NO_YEAR;
    columns.category[i] = categories.numberOf(event.category);
    columns.named[i] = namedSetOf(event.places ? namedIn(event) : event.actors);
  });
  return columns;
}

/** Ids and their numbers, in the order in which they are met. */
class Numbered {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(ids: readonly string[]) {
    for (const id of ids) this.numberOf(id);
  }

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

/** Asks once for each list of ids. */
function remembered(numberOf: (ids: readonly string[]) => number): (ids: readonly string[]) => number {
  const known = new Map<string, number>();
  return (ids) => {
    const key = ids.join(" ");
    let number = known.get(key);
    if (number === undefined) {
      number = numberOf(ids);
      known.set(key, number);
    }
    return number;
  };
}

/** Finds the mark of a tone as an index into TONE_MARKS; it looks each tone up once. */
function marksOf(domain: Domain): (tone: string) => number {
  const known = new Map(domain.tones.map(({ id }) => [id, TONE_MARKS.indexOf(markOfTone(domain, id))]));
  return (tone) => known.get(tone) ?? TONE_MARKS.indexOf("square");
}

/** The day where an event's stem and label stand: its start where it lasted, else the middle of what is known. */
export const anchorDay = ({ from, to, kind }: Columns, i: number): number =>
  isLong(kind[i]!) ? from[i]! : (from[i]! + to[i]!) / 2;
