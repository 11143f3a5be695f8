// A record on another subject, compiled by the same code: a port, its dockers and a shipping line, and nobody in the middle.

import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../src/build/files/read-folder.ts";
import { compile } from "../../src/compile/compile.ts";
import { type Timeline, type TimelineEvent, TimelineSchema } from "../../src/model/timeline.ts";
import { HARBOUR, namesInSeeds, wordsOf } from "../fixtures/records/harbour.ts";

const { timeline, diagnostics } = compile({ files: readFolder(HARBOUR) });
const record = timeline as Timeline;
const eventOf = (id: string): TimelineEvent | undefined => record.events.find((event) => event.id === id);
const uncurated = ["coast-radio-2022-oil-in-the-basin", "quayside-2024-night-ships"];

describe("the record of the harbour", () => {
  it("compiles without errors into a valid record", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...Value.Errors(TimelineSchema, record)]).toEqual([]);
  });

  it("has its own domain, without a spine", () => {
    expect(record.domain.spine).toBeNull();
    expect(record.domain.embed.name).toBe("harbour-timeline");
    expect(record.domain.source).toEqual({ one: "report", other: "reports" });
    expect(record.domain.tones).toEqual([
      { id: "dispute", name: "Dispute", mark: "diamond" },
      { id: "accord", name: "Accord", mark: "circle" },
      { id: "routine", name: "Daily business", mark: "square" },
    ]);
    expect(record.domain.categories.map(({ id }) => id)).toEqual([
      ...["strike", "accident", "contract", "inquiry", "building", "talks", "statement"],
    ]);
    // the category of statements is of words without saying so
    expect(record.domain.categories.filter(({ kind }) => kind === "word").map(({ id }) => id)).toEqual(["statement"]);
  });

  it("has its lanes in their order: single actors, a group, and a lane of all others", () => {
    expect(record.domain.lanes).toEqual([
      { id: "merrow-line", name: "Merrow Line", actors: ["merrow-line"] },
      { id: "dockers-union", name: "Dockers’ Union", actors: ["dockers-union"] },
      { id: "harbour-board", name: "Harbour Board", actors: ["harbour-board"] },
      { id: "town-and-coast", name: "Town and coast", actors: ["town-council", "fishermen", "coast-trust"] },
      { id: "elsewhere", name: "Everyone else", actors: ["ministry", "north-mole"] },
    ]);
  });

  it("has dates of several widths, each as its words bear it out", () => {
    const dates = Object.fromEntries(record.events.map(({ id, date }) => [id, date.edtf]));
    expect(dates).toMatchObject({
      "crane-strike-2019": "2019-05-13",
      "coal-berth-strike-1998": "1998-09",
      "channel-dredged-1996": "1996~",
      "merrow-runs-timber-terminal": "2009/..",
      "mole-lamps-fail-2022": "2022-08/2022-10",
      "dredging-planned-2022": "2022-21",
      "north-mole-repaired": "../2015",
      "tall-cranes-bought-2017": "2017-03-21", // the words say 2017, a reference the day
    });
  });

  it("has one event told by two reports", () => {
    expect(eventOf("crane-strike-2019")?.evidence.map(({ document }) => document)).toEqual([
      "courier-2019-crane-strike",
      "quayside-2021-channel-deal",
    ]);
  });

  it("proposes events for the reports without curation, in the words of its own domain", () => {
    const proposed = record.events.filter(({ origin }) => origin === "proposed");
    for (const document of uncurated) {
      expect(
        proposed.filter(({ evidence }) => evidence.some((each) => each.document === document)).length,
      ).toBeGreaterThan(5);
    }
    const told = proposed.map(({ date, actors, category, tone, evidence }) => ({
      quote: evidence[0]?.quote,
      date: date.edtf,
      actors,
      category,
      tone,
    }));
    for (const each of TOLD) expect(told).toContainEqual({ ...each, quote: expect.stringContaining(each.quote) });
  });

  it("names nobody of the record in seeds/", () => {
    expect(JSON.stringify(record).match(wordsOf(namesInSeeds())) ?? []).toEqual([]);
  });
});

/** Proposals as an editor would have them, each from other words of the reports and of timeline.yaml. */
const TOLD = [
  {
    quote: "The Fishermen's Cooperative stopped all landings at the inner quay on Tuesday",
    date: "2022-03-08",
    actors: ["fishermen"],
    category: "accident",
    tone: "dispute",
  },
  {
    quote: "The Ministry of Transport fined its owner two years later.",
    date: "2008-08",
    actors: ["ministry"],
    category: "inquiry",
    tone: "dispute",
  },
  {
    quote: "The Town Council met on Wednesday and voted for a fund of 80,000 for the fishermen",
    date: "2022-03-09",
    actors: ["town-council", "fishermen"],
    category: "contract",
    tone: "accord",
  },
  {
    quote: "The Harbour Board opened the dredged channel to ships of ten metres in September.",
    date: "2024-09",
    actors: ["harbour-board"],
    category: "building",
    tone: "routine",
  },
  {
    quote: "The Dockers' Union and the Merrow Line signed a new agreement on night work on Friday",
    date: "2024-11-15",
    actors: ["dockers-union", "merrow-line"],
    category: "contract",
    tone: "accord",
  },
];
