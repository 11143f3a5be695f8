// What of the page an embed is told.

import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/model/date.ts";
import { createTimelineStore, type TimelineState } from "../../../src/state/store.ts";
import { embedState } from "../../../src/ui/dialogs/embedState.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

const of = (act: (state: ReturnType<ReturnType<typeof createTimelineStore>["getState"]>) => void) => {
  const store = createTimelineStore(timeline);
  act(store.getState());
  return embedState(store.getState());
};

test("a page as it opens says nothing", () => {
  expect(of(() => {})).toEqual({
    view: null,
    event: null,
    actors: null,
    query: null,
    silent: null,
    step: null,
    theme: "system",
    left: [],
    address: "",
  });
});

test("view, event, actors, words and colours, as the address has them", () => {
  const told = of((state) => {
    state.setView({ start: dayNumber("2005-01-01"), end: dayNumber("2013-01-01") });
    state.select("ipap-2005", 1);
    state.setFilter({ actors: ["nato", "csto"] });
    state.setQuery("peace & quiet");
    state.setTheme("dark");
  });
  expect(told).toMatchObject({
    view: "2005-01-01/2012-12-31",
    event: "ipap-2005",
    actors: "nato,csto",
    query: "peace & quiet",
    theme: "dark",
    left: [],
  });
  expect(told.address).toContain("source=2");
});

describe("a step of the tour", () => {
  const at = (act: (state: TimelineState) => void) => {
    const store = createTimelineStore(touredTimeline);
    store.getState().showStep(2);
    act(store.getState());
    return embedState(store.getState());
  };

  test("says its own view and filters by its number alone", () => {
    expect(at(() => {})).toMatchObject({ step: "3", view: null, actors: null, left: [] });
  });

  test("is said with what has been changed in it", () => {
    const told = at((state) => {
      state.setView({ start: dayNumber("2005-01-01"), end: dayNumber("2013-01-01") });
      state.setFilter({ actors: ["nato"], tones: ["neutral"] });
    });
    expect(told).toMatchObject({ step: "3", view: "2005-01-01/2012-12-31", actors: "nato", left: ["tone"] });
  });
});

describe("what an embed cannot be told", () => {
  test("hours: the days that they are in", () => {
    const noon = dayNumber("2012-03-06") + 0.5;
    expect(of((state) => state.setView({ start: noon, end: noon + 3 })).view).toBe("2012-03-06/2012-03-09");
  });

  test("other filters, which are named", () => {
    const { left } = of((state) =>
      state.setFilter({ tones: ["friction"], period: { from: "2005-01-01", to: null }, origins: ["curated"] }),
    );
    expect(left).toEqual(["tone", "period", "origin"]);
  });
});
