// @vitest-environment jsdom
// Colours and keys, kept for the next visit.

import { beforeEach, describe, expect, it, vi } from "vitest";
import { followPreferences, readPreferences } from "../../src/page/preferences.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { timeline } from "../fixtures/timeline.ts";

beforeEach(() => localStorage.clear());

function visit(from: Window = window) {
  const store = createTimelineStore(timeline, readPreferences(from));
  const container = document.createElement("div");
  followPreferences(store, from, container);
  return { state: store.getState, container };
}

describe("what a reader chooses", () => {
  it("is there on the next visit", () => {
    const first = visit();
    expect([first.state().theme, first.state().characterKeys]).toEqual(["system", true]);
    first.state().setTheme("dark");
    first.state().setCharacterKeys(false);
    const second = visit();
    expect([second.state().theme, second.state().characterKeys]).toEqual(["dark", false]);
    expect(second.container.dataset.theme).toBe("dark");
    second.state().setTheme("system");
    expect(second.container.dataset.theme).toBeUndefined();
    expect(visit().state().theme).toBe("system");
  });

  it("is not believed when it cannot be chosen", () => {
    visit().state().setTheme("dark");
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, "<b>");
    expect(readPreferences(window)).toEqual({});
  });

  it("holds for one visit where the browser keeps nothing", () => {
    const closed = Object.defineProperty({}, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }) as Window;
    const { state } = visit(closed);
    state().setTheme("dark");
    expect(state().theme).toBe("dark");
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const full = visit();
    expect(() => full.state().setTheme("light")).not.toThrow();
  });
});
