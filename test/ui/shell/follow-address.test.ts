// @vitest-environment jsdom
// The address that follows a store, on a page of its own and in a host's page.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTimelineStore } from "../../../src/state/store.ts";
import { type FollowOptions, followAddress } from "../../../src/ui/shell/followAddress.ts";
import { timeline } from "../../fixtures/timeline.ts";

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

describe("an address that follows", () => {
  it("carries the state beside what was there, without an entry of its own", () => {
    const before = window.history.length;
    follow().select(first!.id);
    expect(window.location.href).toMatch(new RegExp(`/article\\?page=2&event=${first!.id}#notes$`));
    expect(window.history.length).toBe(before);
    expect(window.history.state).toEqual({ host: "router" });
  });

  it("pushes an entry where an event opens and where it closes, and for nothing else", () => {
    const push = vi.spyOn(window.history, "pushState");
    const { select, setQuery } = follow({ push: true });
    select(first!.id);
    select(second!.id);
    select(null);
    expect(push).toHaveBeenCalledTimes(3);
    setQuery("treaty");
    expect(push).toHaveBeenCalledTimes(3);
    expect(window.location.search).toBe("?page=2&q=treaty");
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
