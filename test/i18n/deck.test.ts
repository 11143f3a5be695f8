// The sentence below the title: what it says of a record, and of what filters leave.

import { describe, expect, test } from "vitest";
import { deckInWords, deckPieces, sidesInPieces } from "../../src/i18n/deck.ts";
import { yearRange } from "../../src/i18n/en/deck.ts";
import { localeOf } from "../../src/i18n/locales.ts";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns } from "../../src/model/columns.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { type Draft, timelineOf } from "../chart/events.ts";

const many = (count: number, draft: Draft): Draft[] => Array.from({ length: count }, () => draft);
const record = timelineOf([
  ...many(28, { on: "2005", tone: "cooperation" }),
  ...many(6, { on: "2012-03-06", tone: "friction", actors: ["csto", "armenia"] }),
  ...many(4, { on: "2012", tone: "neutral" }),
  ...many(30, { on: "2012", tone: "cooperation", actors: ["csto", "armenia"] }),
  ...many(5, { on: "../2022", tone: "cooperation" }),
  ...many(7, { on: "2023", tone: "friction" }),
  ...many(13, { on: "2024-02-07", tone: "friction", actors: ["csto", "armenia"] }),
]);
const say = (timeline: Timeline, left?: readonly TimelineEvent[]) => {
  const those = left && EventSet.where(timeline.events.length, (i) => left.includes(timeline.events[i]!));
  const pieces = deckPieces(localeOf(timeline), timeline, buildColumns(timeline), those);
  return { pieces, text: deckInWords(pieces) };
};

describe("the two sides of the turn", () => {
  const said = (domain = record.domain) => {
    const sides = sidesInPieces(localeOf(record), domain, buildColumns({ ...record, domain }));
    return (["circle", "diamond"] as const).map((mark) => [
      sides?.said[mark].pieces.join(""),
      sides?.said[mark].isBefore,
    ]);
  };

  test("each say their count, their tone and, last, their years, under the mark of the tone", () => {
    expect(said()).toEqual([
      ["58 of 68 cooperation, through 2022", true],
      ["20 of 20 friction, 2023–24", false],
    ]);
    expect(sidesInPieces(localeOf(record), record.domain, buildColumns(record))?.year).toBe(2023);
    const [up, down] = record.domain.tones;
    const swapped = [
      { ...up!, mark: "diamond" as const },
      { ...down!, mark: "circle" as const },
      ...record.domain.tones.slice(2),
    ];
    expect(said({ ...record.domain, tones: swapped })).toEqual([
      ["20 of 20 friction, 2023–24", false],
      ["58 of 68 cooperation, through 2022", true],
    ]);
  });

  test("are none where nothing divides the events", () => {
    expect(
      sidesInPieces(localeOf(record), record.domain, buildColumns({ ...record, events: record.events.slice(0, 30) })),
    ).toBeNull();
  });
});

describe("of the whole record", () => {
  test("it gives the counts and the years of both sides, in the record's names and bounds", () => {
    expect(say(record).text).toBe(
      "Through 2022, 58 of 68 dated events are cooperation; in 2023–24, 20 of 20 are friction — in these two articles; five more have no year.",
    );
    expect(say(record, record.events).text).toBe(say(record).text);
  });

  test("its figures are every second piece", () => {
    expect(say(record).pieces?.filter((_, at) => at % 2 === 1)).toEqual(["58 of 68", "20 of 20"]);
  });

  test("names of tones and documents are those of the domain, whatever they are", () => {
    const tones: Timeline["domain"]["tones"] = [
      { id: "friction", name: "Gain", mark: "circle" },
      { id: "cooperation", name: "Loss", mark: "diamond" },
      { id: "neutral", name: "Even", mark: "square" },
    ];
    const domain = { ...record.domain, tones, source: { one: "letter", other: "letters" } };
    const [letter] = record.documents;
    expect(say({ ...record, domain, documents: [letter!] }).text).toBe(
      "Through 2022, 58 of 68 dated events are loss; in 2023–24, 20 of 20 are gain — in this letter; five more have no year.",
    );
  });

  test("it counts what nobody has reviewed and says so, and has thousands as the language writes them", () => {
    const events = record.events.map((event, at) => ({
      ...event,
      origin: at < 2 ? ("proposed" as const) : event.origin,
    }));
    expect(say({ ...record, events }).text).toContain(
      "— in these two articles, with 2 events unreviewed; five more have no year.",
    );
    const large = timelineOf([
      ...many(1200, { on: "2005", tone: "cooperation" }),
      ...many(1100, { on: "2006", tone: "friction" }),
    ]);
    expect(say(large).text).toMatch(/^Through 2005, 1,200 of 1,200 dated .* in 2006, 1,100 of 1,100 are friction/);
  });

  test("it is silent where nothing divides the record", () => {
    expect(say(timelineOf([])).text).toBeNull();
    expect(say(timelineOf(many(40, { on: "2005", tone: "cooperation" }))).text).toBeNull();
  });
});

describe("of what filters leave", () => {
  test("it counts those events alone, and says so", () => {
    const left = record.events.filter(({ actors }) => actors.includes("csto"));
    expect(say(record, left).text).toBe(
      "Through 2023, 30 of 36 dated events are cooperation; in 2024, 13 of 13 are friction — among the 49 that match, in these two articles.",
    );
  });

  test("it is silent where nothing divides them", () => {
    const left = record.events.filter(({ tone }) => tone === "friction");
    expect(say(record, left).text).toBeNull();
  });
});

describe("an editor's own", () => {
  const own = {
    ...record,
    deck: {
      text: "From 58 of 68 to 0 of 20.",
      figures: [
        { start: 5, end: 13 },
        { start: 17, end: 24 },
      ],
    },
  };

  test("stands in its place with its figures, and makes room where filters narrow the record", () => {
    expect(say(own).pieces).toEqual(["From ", "58 of 68", " to ", "0 of 20", "."]);
    const left = record.events.filter(({ actors }) => actors.includes("csto"));
    expect(say(own, left).text).toMatch(/^Through 2023, /);
    expect(say(own, []).text).toBeNull();
  });
});

test("years in a row are written short within a century", () => {
  expect([yearRange(2024, 2024), yearRange(2023, 2024), yearRange(1999, 2001), yearRange(2001, 2009)]).toEqual([
    "2024",
    "2023–24",
    "1999–2001",
    "2001–09",
  ]);
});
