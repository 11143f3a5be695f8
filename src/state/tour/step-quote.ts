// The events of a step of the tour, and its quote taken apart.

import { overlaps, type Span } from "../../model/text.ts";
import type { TimelineEvent, TourStep } from "../../model/timeline.ts";

/** The events of a step, in its order. */
export const eventsOfStep = (step: TourStep, byId: ReadonlyMap<string, TimelineEvent>): TimelineEvent[] =>
  step.events.flatMap((id) => byId.get(id) ?? []);

/** The piece of evidence that a step's quote is opened at. */
export interface QuotedEvent {
  event: string;
  /** Index of the piece of evidence. */
  evidence: number;
}

/** The event to open for the quote of a step: the one that cites the passage, else the first that the document tells. */
export function quotedEvent(step: TourStep, events: readonly TimelineEvent[]): QuotedEvent | null {
  const { quote } = step;
  if (!quote) return null;
  const find = (test: (span: Span) => boolean): QuotedEvent[] =>
    events.flatMap(({ id, evidence }) => {
      const at = evidence.findIndex((each) => each.document === quote.document && test(each));
      return at < 0 ? [] : [{ event: id, evidence: at }];
    });
  return find((span) => overlaps(span, quote))[0] ?? find(() => true)[0] ?? null;
}

/** A stretch of a quote: whether it is a passage that an event of the step rests on, and whether its words give a time. */
export interface QuotePart {
  text: string;
  passage: boolean;
  time: boolean;
}

/** The quote of a step between all boundaries of what its events cite there; nothing for a step without one. */
export function quoteParts({ quote }: TourStep, events: readonly TimelineEvent[]): QuotePart[] {
  if (!quote) return [];
  const cited = events.flatMap(({ evidence }) => evidence.filter(({ document }) => document === quote.document));
  const times = cited.flatMap(({ time }) => time ?? []);
  const inside = [...cited, ...times]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > quote.start && at < quote.end);
  const edges = [...new Set([quote.start, ...inside, quote.end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const span = { start, end: edges[index + 1]! };
    return {
      text: quote.quote.slice(span.start - quote.start, span.end - quote.start),
      passage: cited.some((each) => overlaps(each, span)),
      time: times.some((each) => overlaps(each, span)),
    };
  });
}
