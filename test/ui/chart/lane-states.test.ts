// What the names of the lanes say, and what pressing one leaves.

import { describe, expect, test } from "vitest";
import { localeOf } from "../../../src/i18n/locales.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { NO_FILTER } from "../../../src/state/filter.ts";
import { createTimelineStore, type InitialState } from "../../../src/state/store.ts";
import { laneStates } from "../../../src/ui/chart/laneStates.ts";
import { timeline } from "../../fixtures/timeline.ts";

const { lanes } = timeline.domain;
const CSTO = lanes.findIndex(({ id }) => id === "csto");

function lane(index: number, initial: InitialState = {}) {
  const state = createTimelineStore(timeline, initial).getState();
  return { state, ...laneStates(localeOf(timeline), state.columns, timeline.domain)(state)[index]! };
}

describe("a lane's name", () => {
  test("says how many of all events it has, of which tones, and what pressing it leaves", () => {
    const { count, spoken, pressed } = lane(CSTO);
    expect(count).toBe("2 of 9");
    expect(spoken).toBe(" events, 2 friction. Press to show only these: 2 events");
    expect(pressed).toBe(false);
  });

  test("counts what is in view", () => {
    const { count, spoken } = lane(CSTO, { view: { start: dayNumber("2023-01-01"), end: dayNumber("2023-12-31") } });
    expect(count).toBe("1 of 9");
    expect(spoken).toContain(" events in view, 1 friction. ");
  });

  test("that is pressed says what comes back, and a second one what it adds", () => {
    const filter = { ...NO_FILTER, actors: [...lanes[CSTO]!.actors] };
    expect(lane(CSTO, { filter })).toMatchObject({
      pressed: true,
      spoken: expect.stringMatching(/Press to show 9 events$/),
    });
    const nato = lanes.findIndex(({ id }) => id === "nato");
    expect(lane(nato, { filter }).spoken).toMatch(/Press to add these and show \d events$/);
  });

  test("leaves as many as the store then has", () => {
    for (const [index, { actors }] of lanes.entries()) {
      const { spoken } = lane(index, { query: "Armenia" });
      const store = createTimelineStore(timeline, { query: "Armenia", filter: { ...NO_FILTER, actors: [...actors] } });
      expect(spoken).toContain(`: ${store.getState().matching.count} event`);
    }
  });
});
