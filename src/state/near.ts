// Events whose ids resemble one that the record does not have: ids are words, and a link goes stale by one of them.

import type { Timeline, TimelineEvent } from "../model/timeline.ts";

/** Share of common pairs of letters, 0 to 1, from which two ids resemble each other. */
const ALIKE = 0.4;

const pairsOf = (id: string): Set<string> =>
  new Set(Array.from({ length: Math.max(id.length - 1, 0) }, (_, at) => id.slice(at, at + 2)));

/** The events with the most similar ids, the most similar first; none where nothing is similar. */
export function similarEvents(id: string, { events }: Pick<Timeline, "events">, most = 3): TimelineEvent[] {
  const asked = pairsOf(id.toLowerCase());
  const likeness = (other: string): number => {
    const pairs = pairsOf(other);
    const common = [...pairs].filter((pair) => asked.has(pair)).length;
    return (2 * common) / (asked.size + pairs.size || 1);
  };
  return events
    .map((event) => ({ event, alike: likeness(event.id) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ event }) => event);
}
