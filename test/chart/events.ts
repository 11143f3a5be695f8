// Small timelines for single behaviours: an event in a line.

import { EventSet } from "../../src/model/bits.ts";
import { edtf } from "../../src/model/date.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { actor, domainOf } from "../fixtures/domain.ts";

export type Draft = Partial<Omit<TimelineEvent, "date">> & { on: string };

/** The set of the events at the places of ones: setOf(1, 0, 1) holds events 0 and 2. */
export const setOf = (...flags: readonly number[]): EventSet => EventSet.where(flags.length, (i) => flags[i] === 1);

/** An event; without more said it is a cooperation of NATO and Armenia, of importance 2. */
export function event({ on, ...draft }: Draft, index = 0): TimelineEvent {
  return {
    id: `event-${index}`,
    title: `Event ${index}`,
    summary: "One sentence.",
    date: edtf(on),
    lasts: false,
    actors: ["nato", "armenia"],
    category: "talks",
    tone: "cooperation",
    importance: 2,
    origin: "curated",
    evidence: [{ document: "paper", start: 0, end: 1, quote: "q" }],
    ...draft,
  };
}

/** A timeline of 1992 to 2024 with these events, one document of 1 April 2024, and the actors that the events name. */
export function timelineOf(
  drafts: readonly Draft[],
  actors = ["nato", "armenia", "russia", "csto", "turkey"],
): Timeline {
  return {
    version: 2,
    title: "A timeline",
    subtitle: "For a test",
    span: { start: "1992-01-01", end: "2024-12-31" },
    language: "en",
    domain: domainOf(actors.map((id) => actor(id, id.toUpperCase()))),
    actors: actors.map((id) => actor(id, id.toUpperCase())),
    documents: [
      {
        id: "paper",
        title: "Paper",
        publisher: "Press",
        published: edtf("2024-04-01"),
        language: "en",
        file: "documents/paper.txt",
      },
      { id: "undated", title: "Undated", publisher: "Press", published: null, language: "en", file: "documents/u.txt" },
    ],
    events: drafts.map((draft, index) => event(draft, index)),
  };
}
