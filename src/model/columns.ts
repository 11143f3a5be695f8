// The events as typed arrays in the order of the record: what a frame, a filter and a count read instead of objects.

import type { EdtfDate } from "./date.ts";
import { type Domain, isWords, laneIndex, leadActor, markOfTone, TONE_MARKS } from "./domain.ts";
import { knownDays, surelyBegun } from "./known.ts";
import { LaneSets } from "./lane-sets.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";

/**
 * Kinds of dates that are drawn differently, from the date and whether the event lasted: a day; some day within a month, a
 * season or a year; all through; since; some time before a day; some day between two.
 */
export const KIND = { day: 0, within: 1, lasting: 2, since: 3, before: 4, between: 5 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

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
  readonly laneSets: LaneSets;
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
    laneSets: new LaneSets(),
  };
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
    const fallback = Math.max(domain.lanes.length - 1, 0);
    columns.lane[i] = laneOf.get(leadActor(event, domain)) ?? fallback;
    columns.laneSet[i] = columns.laneSets.numberOf(event.actors.map((actor) => laneOf.get(actor) ?? fallback));
  });
  return columns;
}

/** Finds the mark of a tone as an index into TONE_MARKS; it looks each tone up once. */
function marksOf(domain: Domain): (tone: string) => number {
  const known = new Map(domain.tones.map(({ id }) => [id, TONE_MARKS.indexOf(markOfTone(domain, id))]));
  return (tone) => known.get(tone) ?? TONE_MARKS.indexOf("square");
}

/** The day where an event's stem and label stand: its start where it lasted, else the middle of what is known. */
export const anchorDay = ({ from, to, kind }: Columns, i: number): number =>
  isLong(kind[i]!) ? from[i]! : (from[i]! + to[i]!) / 2;
