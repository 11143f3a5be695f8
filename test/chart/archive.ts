// Made-up archives of any size, the same for the same seed.

import { randomLcg } from "d3";
import { dayString, edtf } from "../../src/model/date.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { actor, domainOf } from "../fixtures/domain.ts";

const FIRST = 8035; // 1992-01-01
const LAST = 20_088; // 2024-12-31
const ACTORS = ["nato", "armenia", "russia", "csto", "georgia", "turkey"];
const TONES = ["cooperation", "friction", "neutral"] as const;

/** A timeline of `count` events from 1992 to 2024: 70 % days, 20 % months and years, 10 % that last or have an open end. */
export function archive(count: number, seed = 0.5): Timeline {
  const random = randomLcg(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const days = Array.from({ length: count }, () => FIRST + Math.floor(random() * (LAST - FIRST))).sort((a, b) => a - b);
  const events = days.map((first, i): TimelineEvent => {
    const day = dayString(first);
    const lead = pick(ACTORS);
    const kind = random();
    const edge = dayString(first + 1 + Math.floor(random() * 900));
    const date =
      kind < 0.7
        ? day
        : kind < 0.85
          ? day.slice(0, 7)
          : kind < 0.9
            ? day.slice(0, 4)
            : kind < 0.96
              ? `${day}/${edge}`
              : kind < 0.98
                ? `${day}/..`
                : `../${day}`;
    return {
      id: `event-${i}`,
      title: `Title of the event with the number ${i}`,
      summary: "One sentence.",
      date: edtf(date),
      lasts: kind >= 0.9,
      actors: lead === "armenia" || random() < 0.4 ? [lead] : [lead, "armenia"],
      category: "talks",
      tone: pick(TONES),
      importance: pick([1, 1, 1, 2, 2, 3] as const),
      origin: "curated",
      evidence: [{ document: "paper", start: 0, end: 1, quote: "q" }],
    };
  });
  const earliest = ({ date }: TimelineEvent) => date.earliest ?? date.latest ?? "";
  events.sort((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0));
  return {
    version: 2,
    title: "An archive",
    subtitle: "Made up",
    span: { start: "1992-01-01", end: "2024-12-31" },
    language: "en",
    domain: domainOf(ACTORS.map((id) => actor(id))),
    actors: ACTORS.map((id) => actor(id)),
    documents: [
      {
        id: "paper",
        title: "Paper",
        publisher: "Press",
        published: edtf("2024-04-01"),
        language: "en",
        file: "documents/paper.txt",
      },
    ],
    events,
  };
}
