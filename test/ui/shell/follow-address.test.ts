// @vitest-environment jsdom
// The address that follows a store, on a page of its own and in a host's page.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dayNumber } from "../../../src/model/date.ts";
import type { Move } from "../../../src/model/view.ts";
import { createTimelineStore, type TimelineState } from "../../../src/state/store.ts";
import { type FollowOptions, followAddress } from "../../../src/ui/shell/followAddress.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

const [first, second] = timeline.events;
let stop: () => void = () => {};

function follow(options?: FollowOptions) {
  const store = createTimelineStore(timeline);
  stop = followAddress(store, window, options);
  return store.getState();
}

const backTo = (address: string) => {
  window.history.replaceState(window.history.state, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
};

beforeEach(() => window.history.replaceState({ host: "router" }, "", "/article?page=2#notes"));
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const MOVES: readonly Move[] = ["go", "zoom", "pan", "reveal"];
let start = dayNumber("2000-01-01");
/** Another view each time. */
const nextView = () => {
  start += 30;
  return { start, end: start + 1000 };
};

describe("an address that follows", () => {
  it("carries the state beside what was there, without an entry of its own", () => {
    const before = window.history.length;
    follow().select(first!.id);
    expect(window.location.href).toMatch(new RegExp(`/article\\?page=2&event=${first!.id}#notes$`));
    expect(window.history.length).toBe(before);
    expect(window.history.state).toEqual({ host: "router" });
  });

  it("adds no entry for anything, unless it is the page's own", () => {
    const push = vi.spyOn(window.history, "pushState");
    const { select, setQuery, setFilter, setView } = follow();
    select(first!.id);
    setFilter({ tones: ["friction"] });
    setQuery("treaty");
    for (const move of MOVES) setView(nextView(), move);
    expect(push).not.toHaveBeenCalled();
  });

  it("keeps to its prefix", () => {
    window.history.replaceState(null, "", `/article?event=host`);
    follow({ prefix: "t." }).select(first!.id);
    expect(window.location.search).toBe(`?event=host&t.event=${first!.id}`);
  });

  it("restores the store from where the user goes back to, and writes nothing then", () => {
    const store = createTimelineStore(timeline);
    stop = followAddress(store, window, { push: true });
    const push = vi.spyOn(window.history, "pushState");
    backTo(`/article?event=${second!.id}&q=x`);
    expect(store.getState().selected?.event).toBe(second!.id);
    expect(store.getState().query).toBe("x");
    expect(push).not.toHaveBeenCalled();
  });

  it("stays silent where the browser lets no address be written", () => {
    vi.spyOn(window.history, "replaceState").mockImplementation(() => {
      throw new DOMException("sandboxed", "SecurityError");
    });
    const { setQuery } = follow();
    expect(() => setQuery("treaty")).not.toThrow();
  });

  it("ends when it is stopped", () => {
    const { select } = follow();
    stop();
    select(first!.id);
    expect(window.location.search).toBe("?page=2");
  });
});

describe("the history of the page", () => {
  /** The entries that these changes add. */
  function entries(...changes: ((state: TimelineState) => void)[]): number {
    const push = vi.spyOn(window.history, "pushState");
    const store = follow({ push: true });
    for (const change of changes) change(store);
    return push.mock.calls.length;
  }
  const moved =
    (move: Move) =>
    ({ setView }: TimelineState) =>
      setView(nextView(), move);
  const typed =
    (query: string) =>
    ({ setQuery }: TimelineState) =>
      setQuery(query);

  it("has an entry for each event that opens or closes, each filter and each jump", () => {
    expect(
      entries(
        ({ select }) => select(first!.id),
        ({ select }) => select(second!.id),
        ({ select }) => select(null),
        ({ setFilter }) => setFilter({ tones: ["friction"] }),
        ({ setFilter }) => setFilter({ tones: [] }),
        moved("go"),
        moved("go"),
      ),
    ).toBe(7);
  });

  it("has one entry for each step of the tour, with all that the step changes, and one for leaving it", () => {
    const push = vi.spyOn(window.history, "pushState");
    const store = createTimelineStore(touredTimeline);
    stop = followAddress(store, window, { push: true });
    store.getState().showStep(1);
    expect(window.location.search).toBe("?page=2&tour=2&view=2012-01-01/2012-12-31&actor=nato");
    store.getState().showStep(2);
    store.getState().leaveTour(true);
    expect(push).toHaveBeenCalledTimes(3);
    backTo("/article?tour=2");
    expect(store.getState()).toMatchObject({ tour: 1, filter: { actors: ["nato"] } });
    backTo("/article");
    expect(store.getState().tour).toBeNull();
  });

  it("has one entry for what is typed, and one for clearing it", () => {
    expect(entries(typed("t"), typed("tr"), typed("tre"))).toBe(1);
    vi.restoreAllMocks();
    expect(entries(typed("t"), typed("tr"), typed(""))).toBe(2);
  });

  it("has one entry for moving by hand, until something else is done", () => {
    expect(entries(moved("pan"), moved("pan"), typed("t"), moved("pan"), moved("pan"))).toBe(3);
  });

  it("has one entry for zooms in quick succession, and one for each of those that are apart", () => {
    const clock = vi.spyOn(performance, "now");
    const zoomAt = (ms: number) => (state: TimelineState) => {
      clock.mockReturnValue(ms);
      moved("zoom")(state);
    };
    expect(entries(zoomAt(0), zoomAt(300), zoomAt(600), zoomAt(5000))).toBe(2);
  });

  it("has none for what only brings something into view", () => {
    expect(entries(moved("reveal"), moved("pan"), moved("reveal"), moved("pan"))).toBe(1);
  });

  it("begins anew after Back", () => {
    const back = () => backTo("/article?page=2");
    expect(entries(typed("t"), back, typed("tr"))).toBe(2);
  });
});
