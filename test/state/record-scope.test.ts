// What a record covers, and who is silent in it.

import { describe, expect, test } from "vitest";
import { localeOf } from "../../src/i18n/locales.ts";
import { scopeWords, silentInWords, trendInWords } from "../../src/i18n/record-scope.ts";
import { recordParts, silentActors } from "../../src/state/record-scope.ts";
import { timelineOf } from "../chart/events.ts";

const drafts = ["1992", "1994", "1995", "2012-03-01", "2012-04-01", "2024-01-01", "2024-02-01"].map((on, index) => ({
  on,
  tone: index < 4 ? "cooperation" : "friction",
  actors: index % 2 === 0 ? ["nato", "armenia"] : ["turkey", "armenia"],
}));
const timeline = timelineOf(drafts);
const locale = localeOf(timeline);
const speaking = (...voices: (string[] | undefined)[]) => ({
  ...timeline,
  documents: timeline.documents.map((document, index) =>
    voices[index] ? { ...document, voices: voices[index] } : document,
  ),
});

describe("the recordParts of a record", () => {
  test("are whole years in a row that hold every event once", () => {
    const found = recordParts(timeline);
    expect(found.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["1992", "1995", 3],
      ["2012", "2012", 2],
      ["2024", "2024", 2],
    ]);
    expect(found.map(({ tones }) => tones.reduce((sum, count) => sum + count, 0))).toEqual([3, 2, 2]);
  });

  test("say in one sentence what they count", () => {
    expect(trendInWords(locale, recordParts(timeline), timeline)).toBe(
      "1992 to 1995: 3 events (3 cooperation); 2012: 2 events (1 cooperation, 1 friction); 2024: 2 events (2 friction).",
    );
  });

  test("are one where all happened in a year", () => {
    expect(recordParts(timelineOf(drafts.slice(5)))).toHaveLength(1);
    expect(recordParts(timelineOf([]))).toEqual([]);
  });
});

describe("silent actors", () => {
  test("are those whose words no document carries, with their events", () => {
    const found = silentActors(speaking(["nato"], ["armenia"]));
    expect(found.map(({ actor, events }) => [actor.id, events])).toEqual([["turkey", 3]]);
    expect(silentInWords(locale, found, 5)).toBe(
      "TURKEY is in 3 events; none of the five articles carries its own words.",
    );
  });

  test("are told together where there are several", () => {
    const found = silentActors(speaking(["armenia"], undefined));
    expect(silentInWords(locale, found, 2)).toBe(
      "In the two articles these do not speak for themselves: NATO (4 events) and TURKEY (3 events).",
    );
  });

  test("are not known where no document says whose words it carries, and a place is never one", () => {
    expect(silentActors(timeline)).toEqual([]);
    expect(silentInWords(locale, [], 5)).toBeNull();
    const place = speaking(["armenia", "nato"], []);
    const actors = place.actors.map((actor) => ({ ...actor, kind: "place" as const }));
    expect(silentActors({ ...place, actors })).toEqual([]);
  });
});

test("a record says that it is no full history, in the number of its documents", () => {
  const { notHistory } = scopeWords(locale);
  expect(notHistory(5)).toBe("What five articles tell, not a full history.");
  expect(notHistory(1)).toBe("What one article tells, not a full history.");
  expect(notHistory(40)).toBe("What 40 articles tell, not a full history.");
});
