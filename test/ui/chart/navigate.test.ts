// Moving from event to event by keys.

import { describe, expect, it } from "vitest";
import { anchorDay, buildColumns } from "../../../src/model/columns.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { edgeEvent, laneEvent, nearestEvent, stepEvent } from "../../../src/ui/chart/navigate.ts";
import { setOf, timelineOf } from "../../chart/events.ts";
import { record } from "../../chart/real.ts";

// Lanes from above: 0 NATO, 1 Armenia, 2 Russia, 3 CSTO, 4 others
const timeline = timelineOf([
  { on: "2005", actors: ["nato"] },
  { on: "2010-05", actors: ["armenia"] },
  { on: "2011-05-01", actors: ["armenia"] },
  { on: "2012-09-06", actors: ["csto"] },
  { on: "2020", actors: ["nato"] },
]);
const columns = buildColumns(timeline);
const all = setOf(1, 1, 1, 1, 1);

describe("stepEvent", () => {
  it("goes to the next and the previous event", () => {
    expect(stepEvent(columns, all, 1, 1)).toBe(2);
    expect(stepEvent(columns, all, 1, -1)).toBe(0);
  });

  it("steps over what the filter leaves out", () => {
    expect(stepEvent(columns, setOf(1, 0, 0, 1, 1), 0, 1)).toBe(3);
    expect(stepEvent(columns, setOf(1, 0, 0, 1, 1), 3, -1)).toBe(0);
  });

  it("stays at the first and the last", () => {
    expect(stepEvent(columns, all, 4, 1)).toBe(4);
    expect(stepEvent(columns, all, 0, -1)).toBe(0);
    expect(stepEvent(columns, setOf(1, 1, 0, 0, 0), 1, 1)).toBe(1);
  });

  it("starts outside at the first or the last", () => {
    expect(stepEvent(columns, all, -1, 1)).toBe(0);
    expect(stepEvent(columns, all, -1, -1)).toBe(4);
  });

  it("leaves an event that the filter took away, in the direction asked for", () => {
    const matching = setOf(1, 0, 0, 1, 0);
    expect(stepEvent(columns, matching, 2, 1)).toBe(3);
    expect(stepEvent(columns, matching, 4, 1)).toBe(-1); // nothing later, and it does not count itself
  });

  it("is nowhere when nothing matches", () => {
    const none = setOf(0, 0, 0, 0, 0);
    expect([stepEvent(columns, none, -1, 1), stepEvent(columns, none, 2, 1), stepEvent(columns, none, 2, -1)]).toEqual([
      -1, -1, -1,
    ]);
  });

  it("comes past every event of the record once, there and back", () => {
    const real = buildColumns(record);
    const matching = setOf(...record.events.map(({ importance }) => Number(importance > 1)));
    const wanted = record.events.flatMap(({ importance }, i) => (importance > 1 ? [i] : []));
    const walk = (step: 1 | -1) => {
      const seen: number[] = [];
      let at = edgeEvent(real, matching, step);
      while (seen.at(-1) !== at) {
        seen.push(at);
        at = stepEvent(real, matching, at, step);
      }
      return seen;
    };
    expect(walk(1)).toEqual(wanted);
    expect(walk(-1)).toEqual(wanted.toReversed());
  });
});

describe("edgeEvent", () => {
  it("is the first or the last that remains", () => {
    expect([edgeEvent(columns, all, 1), edgeEvent(columns, all, -1)]).toEqual([0, 4]);
    const matching = setOf(0, 1, 0, 1, 0);
    expect([edgeEvent(columns, matching, 1), edgeEvent(columns, matching, -1)]).toEqual([1, 3]);
    expect(edgeEvent(columns, setOf(0, 0, 0, 0, 0), 1)).toBe(-1);
  });
});

describe("laneEvent", () => {
  it("goes to the nearest in time on the next lane", () => {
    expect(laneEvent(columns, all, 0, 1)).toBe(1); // mid-2005: May 2010 is nearer than May 2011
    expect(laneEvent(columns, all, 3, -1)).toBe(2); // September 2012, over Russia's empty lane: May 2011
  });

  it("passes over lanes in which nothing remains", () => {
    expect(laneEvent(columns, setOf(1, 0, 0, 1, 1), 0, 1)).toBe(3);
  });

  it("stays where there is no further lane", () => {
    expect(laneEvent(columns, all, 0, -1)).toBe(0);
    expect(laneEvent(columns, all, 3, 1)).toBe(3);
  });

  it("up and down again ends in the lane where it began", () => {
    for (let i = 0; i < columns.count; i += 1) {
      const there = laneEvent(columns, all, i, 1);
      if (there !== i) expect(columns.lane[laneEvent(columns, all, there, -1)]).toBe(columns.lane[i]);
    }
  });
});

describe("nearestEvent", () => {
  it("is measured from where an event stands", () => {
    // "2005" stands in the middle of its year, 2 July
    expect(anchorDay(columns, 0)).toBe(dayNumber("2005-07-02") + 0.5);
    expect(nearestEvent(columns, all, dayNumber("2008-01-01"))).toBe(1); // 914 days after that, 866 before mid-May 2010
    expect(nearestEvent(columns, all, dayNumber("2007-11-01"))).toBe(0);
  });

  it("takes only what matches and passes the test", () => {
    expect(nearestEvent(columns, setOf(1, 0, 1, 1, 1), dayNumber("2010-05-10"))).toBe(2);
    expect(nearestEvent(columns, all, dayNumber("2010-05-10"), (i) => columns.lane[i] === 3)).toBe(3);
    expect(nearestEvent(columns, all, dayNumber("2010-05-10"), () => false)).toBe(-1);
  });
});
