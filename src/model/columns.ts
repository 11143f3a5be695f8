// The events as typed arrays in the order of the record: what a frame, a filter and a count read instead of objects.

import { bounds, type EdtfDate } from "./date.ts";
import { type Domain, laneIndex, leadActor, markOfTone, TONE_MARKS } from "./domain.ts";
import { LaneSets } from "./lane-sets.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";

/** Kinds of dates that are drawn differently, from the date and whether the event lasted. */
export const KIND = { day: 0, within: 1, lasting: 2, since: 3, before: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Days are counted from 1970-01-01 UTC. Intervals are half open: a single day d is [d, d + 1). */
export interface Columns {
  readonly count: number;
  readonly events: readonly TimelineEvent[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** First day; for an open start, the day of `to` (where its mark stands). */
  readonly from: Float64Array;
  /** Day after the last; for an open end, the day after the last source that speaks of it. */
  readonly to: Float64Array;
  readonly kind: Uint8Array;
  /** Index into TONE_MARKS. */
  readonly tone: Uint8Array;
  readonly importance: Uint8Array;
  readonly approximate: Uint8Array;
  readonly uncertain: Uint8Array;
  readonly proposed: Uint8Array;
  /** Index of the lane with the full mark. */
  readonly lane: Uint16Array;
  /** Number in `laneSets` of the set of the lanes of all its actors, the lead's included. */
  readonly laneSet: Uint32Array;
  readonly laneSets: LaneSets;
  /** Most columns deal in days; these are days where a reference knows better (NaN where none does). */
  readonly finer: Float64Array;
}

const kindOf = (date: EdtfDate, lasts: boolean): Kind => {
  if (date.earliest === null) return KIND.before;
  if (date.latest === null) return KIND.since;
  if (lasts) return KIND.lasting;
  return date.earliest === date.latest ? KIND.day : KIND.within;
};

/** Builds the columns in the order of timeline.events. Events without a single bound cannot occur in a compiled file. */
export function buildColumns(timeline: Timeline): Columns {
  const { domain } = timeline;
  const events = timeline.events;
  const count = events.length;
  const laneOf = laneIndex(domain);
  const toneOf = marksOf(domain);
  const published = new Map(
    timeline.documents.map((document) => [document.id, document.published ? bounds(document.published).last : null]),
  );
  const columns = {
    count,
    events,
    indexOf: new Map(events.map((event, index) => [event.id, index])),
    from: new Float64Array(count),
    to: new Float64Array(count),
    kind: new Uint8Array(count),
    tone: new Uint8Array(count),
    importance: new Uint8Array(count),
    approximate: new Uint8Array(count),
    uncertain: new Uint8Array(count),
    proposed: new Uint8Array(count),
    lane: new Uint16Array(count),
    laneSet: new Uint32Array(count),
    laneSets: new LaneSets(),
    finer: new Float64Array(count).fill(Number.NaN),
  };
  events.forEach((event, i) => {
    const { first, last } = bounds(event.date);
    const kind = kindOf(event.date, event.lasts);
    const lastWord = Math.max(
      ...event.evidence.map(({ document }) => published.get(document) ?? Number.NEGATIVE_INFINITY),
    );
    columns.kind[i] = kind;
    columns.from[i] = kind === KIND.before ? last : first;
    columns.to[i] = kind === KIND.since ? Math.max(Number.isFinite(lastWord) ? lastWord : first, first) + 1 : last + 1;
    columns.tone[i] = toneOf(event.tone);
    columns.importance[i] = event.importance;
    columns.approximate[i] = event.date.approximate ? 1 : 0;
    columns.uncertain[i] = event.date.uncertain ? 1 : 0;
    columns.proposed[i] = event.origin === "proposed" ? 1 : 0;
    const fallback = Math.max(domain.lanes.length - 1, 0);
    columns.lane[i] = laneOf.get(leadActor(event, domain)) ?? fallback;
    columns.laneSet[i] = columns.laneSets.numberOf(event.actors.map((actor) => laneOf.get(actor) ?? fallback));
    const finer = event.references?.find((reference) => reference.date)?.date;
    if (finer) {
      const span = bounds(finer);
      const middle = (span.first + span.last + 1) / 2;
      if (Number.isFinite(middle)) columns.finer[i] = middle;
    }
  });
  return columns;
}

/** Finds the mark of a tone as an index into TONE_MARKS; it looks each tone up once. */
function marksOf(domain: Domain): (tone: string) => number {
  const known = new Map(domain.tones.map(({ id }) => [id, TONE_MARKS.indexOf(markOfTone(domain, id))]));
  return (tone) => known.get(tone) ?? TONE_MARKS.indexOf("ring");
}

/** The day where an event's stem and label stand: the middle of a bounded date, the known end of an open one. */
export function anchorDay(columns: Columns, i: number): number {
  const from = columns.from[i]!;
  const to = columns.to[i]!;
  switch (columns.kind[i]) {
    case KIND.before:
      return to;
    case KIND.since:
    case KIND.lasting:
      return from;
    default:
      return (from + to) / 2;
  }
}
