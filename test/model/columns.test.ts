// The events as typed arrays.

import { describe, expect, it } from "vitest";
import { buildColumns, KIND } from "../../src/model/columns.ts";
import { dayNumber } from "../../src/model/date.ts";
import { markOfTone, TONE_MARKS } from "../../src/model/domain.ts";
import { type Draft, timelineOf } from "../chart/events.ts";
import { record } from "../chart/real.ts";

const columnsOf = (...drafts: Draft[]) => {
  const timeline = timelineOf(drafts);
  return buildColumns(timeline);
};
const day = dayNumber;

describe("an event without actors", () => {
  const laneOf = (lanes: { id: string; name: string; actors: string[] }[]) => {
    const { events, domain, ...rest } = timelineOf([{ on: "2012-09-06" }]);
    const { lane, laneSet, laneSets } = buildColumns({
      ...rest,
      domain: { ...domain, lanes },
      events: events.map((event) => ({ ...event, actors: [] })),
    });
    return [lane[0], laneSets.of(laneSet[0]!)];
  };
  const [one, rest] = [
    { id: "one", name: "One", actors: ["one"] },
    { id: "rest", name: "Rest", actors: [] },
  ];

  it("stands in the lane of nobody, else in the last", () => {
    expect(laneOf([rest, one])).toEqual([0, [0]]);
    expect(laneOf([one, { ...one, id: "two", actors: ["two"] }])).toEqual([1, [1]]);
    expect(laneOf([])).toEqual([0, [0]]);
  });
});

describe("kind, first and last day", () => {
  it("a day is [d, d + 1)", () => {
    const columns = columnsOf({ on: "2012-09-06" });
    expect(columns.kind[0]).toBe(KIND.day);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2012-09-06"), day("2012-09-07")]);
  });

  it("a month, a year: some day within; a weekend: some day between two", () => {
    const columns = columnsOf({ on: "2016-04" }, { on: "2005" }, { on: "2017-02-25/2017-02-26" });
    expect([...columns.kind]).toEqual([KIND.within, KIND.within, KIND.between]);
    expect(columns.to[0]! - columns.from[0]!).toBe(30);
    expect(columns.to[1]! - columns.from[1]!).toBe(365);
    expect(columns.to[2]! - columns.from[2]!).toBe(2);
  });

  it("what lasted is lasting, unless it is told of a single day", () => {
    const columns = columnsOf({ on: "2008", lasts: true }, { on: "2012-09-06", lasts: true });
    expect([...columns.kind]).toEqual([KIND.lasting, KIND.day]);
  });

  it("an open end runs to the day after the last source that speaks of it", () => {
    const columns = columnsOf({ on: "2002/..", lasts: true, asOf: "2024-04-01" });
    expect(columns.kind[0]).toBe(KIND.since);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2002-01-01"), day("2024-04-02")]);
  });

  it("an open end without such a day, or with one before its start, is one day long", () => {
    const columns = columnsOf({ on: "2002/.." }, { on: "2030/..", asOf: "2024-04-01" });
    expect([columns.from[0], columns.to[0]]).toEqual([day("2002-01-01"), day("2002-01-02")]);
    expect([columns.from[1], columns.to[1]]).toEqual([day("2030-01-01"), day("2030-01-02")]);
  });

  it("an open start stands at its last day", () => {
    const columns = columnsOf({ on: "../2024-02-08" });
    expect(columns.kind[0]).toBe(KIND.before);
    expect([columns.from[0], columns.to[0]]).toEqual([day("2024-02-08"), day("2024-02-09")]);
  });
});

describe("the other columns", () => {
  it("keep the order of the timeline", () => {
    const columns = buildColumns(record);
    expect(columns.count).toBe(record.events.length);
    record.events.forEach((event, i) => {
      expect(columns.indexOf.get(event.id)).toBe(i);
      expect(TONE_MARKS[columns.tone[i]!]).toBe(markOfTone(record.domain, event.tone));
      expect(columns.importance[i]).toBe(event.importance);
    });
  });

  it("lanes: the lead's, and the set of all actors'", () => {
    // Lanes from above: 0 NATO, 1 Armenia, 2 Russia, 3 CSTO, 4 others
    const columns = columnsOf(
      { on: "2012", actors: ["armenia", "csto", "nato"] },
      { on: "2013", actors: ["armenia"] },
      { on: "2014", actors: ["turkey", "nobody"] },
    );
    expect([...columns.lane]).toEqual([3, 1, 4]);
    const sets = [...columns.laneSet].map((set) => columns.laneSets.of(set));
    expect(sets).toEqual([[0, 1, 3], [1], [4]]);
  });

  it("flags", () => {
    const columns = columnsOf({ on: "2005-12~" }, { on: "2024-04-01?" }, { on: "2016", origin: "proposed" });
    expect([...columns.approximate]).toEqual([1, 0, 0]);
    expect([...columns.uncertain]).toEqual([0, 1, 0]);
    expect([...columns.proposed]).toEqual([0, 0, 1]);
  });

  it("begun: the day by which what lasted had surely begun", () => {
    const begun = (on: string, asOf = "2024-04-01") => {
      const columns = columnsOf({ on, lasts: true, asOf });
      return columns.begun[0];
    };
    expect(begun("2002/..")).toBe(day("2002-12-31"));
    expect(begun("2002-03-04/..")).toBe(day("2002-03-04"));
    expect(begun("2002-03/2005")).toBe(day("2002-03-31"));
    expect(begun("2024/..")).toBe(day("2024-04-01"));
    expect(begun("2002")).toBe(day("2002-01-01"));
  });
});

it("words are told apart from deeds by their category", () => {
  const columns = columnsOf({ on: "2012" }, { on: "2013", category: "statement" }, { on: "2014", category: "unheard" });
  expect([...columns.words]).toEqual([0, 1, 0]);
});
