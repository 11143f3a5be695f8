// The tour in the state: steps shown and left, events followed, the address.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/model/date.ts";
import { fromQuery, toQuery } from "../../../src/state/address.ts";
import { NO_FILTER } from "../../../src/state/filter.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { followedEvents, shownStep } from "../../../src/state/tour/tour.ts";
import { runs } from "../../extent.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

const store = (initial = {}) => createTimelineStore(touredTimeline, initial);
const years = (from: number, to: number) => ({ start: dayNumber(`${from}-01-01`), end: dayNumber(`${to + 1}-01-01`) });
const [first] = touredTimeline.tour!;

describe("a step", () => {
  it("shows its view and its filters, and closes what was read", () => {
    const made = store({ selected: { event: "ipap-2005", evidence: 0 }, query: "pact" });
    made.getState().showStep(2);
    const state = made.getState();
    expect(state).toMatchObject({ tour: 2, view: years(2023, 2024), move: "go", selected: null, query: "" });
    expect(state.filter.tones).toEqual(["friction"]);
    expect(state.matching.count).toBe(2);
    expect(state.found).toBeNull();
  });

  it("that there is not changes nothing", () => {
    const made = store();
    const before = made.getState();
    for (const index of [-1, 3, 0.5, Number.NaN]) before.showStep(index);
    expect(made.getState()).toBe(before);
    expect(createTimelineStore(timeline, { tour: 0 }).getState().tour).toBeNull();
  });

  it("follows its events", () => {
    const { columns } = store().getState();
    const ids = (set: Iterable<number>) => [...set].map((index) => columns.events[index]!.id);
    expect(ids(followedEvents(first!, columns))).toEqual(["relations-1992", "ipap-2005"]);
    expect(shownStep(2, touredTimeline)).toBe(touredTimeline.tour![2]);
    expect(shownStep(0, timeline)).toBeNull();
  });
});

describe("leaving the tour", () => {
  it("keeps the view and the filters for those who go on by themselves", () => {
    const made = store();
    made.getState().showStep(2);
    made.getState().leaveTour(true);
    expect(made.getState()).toMatchObject({ tour: null, view: years(2023, 2024) });
    expect(made.getState().filter.tones).toEqual(["friction"]);
  });

  it("goes back to what was there before its first step, however many were shown", () => {
    const view = years(2000, 2010);
    const filter = { ...NO_FILTER, actors: ["csto"] };
    const made = store({ view, filter, query: "armenia" });
    const before = made.getState().matching;
    for (const step of [0, 2, 1]) made.getState().showStep(step);
    made.getState().leaveTour(false);
    expect(made.getState()).toMatchObject({ tour: null, view, filter, query: "armenia" });
    expect([...made.getState().matching]).toEqual([...before]);
  });

  it("keeps how silent years are shown, in a step and after it", () => {
    const made = store();
    made.getState().showStep(0);
    made.getState().setSilent("show");
    made.getState().showStep(1);
    expect(made.getState().silent).toBe("show");
    made.getState().leaveTour(false);
    expect(made.getState().silent).toBe("show");
  });

  it("goes to the whole record where a link led to the step", () => {
    const made = store(fromQuery("tour=3", touredTimeline));
    made.getState().leaveTour(false);
    expect(made.getState()).toMatchObject({ tour: null, view: null, filter: NO_FILTER });
  });
});

describe("an address", () => {
  it("of a step alone gives its view and its filters", () => {
    expect(fromQuery("tour=3", touredTimeline)).toMatchObject({ tour: 2, view: years(2023, 2024) });
    expect(fromQuery("tour=3", touredTimeline).filter.tones).toEqual(["friction"]);
  });

  it("of another place within a step gives that place", () => {
    const state = fromQuery("tour=3&view=2000-01-01/2001-12-31&tone=neutral&event=ipap-2005", touredTimeline);
    expect(state).toMatchObject({ tour: 2, view: years(2000, 2001), selected: { event: "ipap-2005" } });
    expect(state.filter.tones).toEqual(["neutral"]);
  });

  it.each(["0", "4", "-1", "1.5", "x", "", "99999", "__proto__"])("names no step by %j", (step) => {
    expect(fromQuery(`tour=${step}`, touredTimeline)).not.toHaveProperty("tour");
  });

  it("says every state of the tour and gives it back", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.boolean()), { maxLength: 6 }), (moves) => {
        const made = store();
        for (const move of moves) {
          if (typeof move === "number") made.getState().showStep(move);
          else made.getState().leaveTour(move);
        }
        const { view, selected, filter, query, silent, tour } = made.getState();
        const read = fromQuery(toQuery(made.getState()), touredTimeline);
        expect({ ...read, tour: read.tour ?? null }).toEqual({ view, selected, filter, query, silent, tour });
      }),
      { numRuns: runs(100) },
    );
  });
});
