// A changed timeline in an open page: what is as before stays the same object, and the place is kept as far as it is there.

import { describe, expect, it } from "vitest";
import type { Timeline } from "../../src/model/timeline.ts";
import { keepSame, stateIn } from "../../src/page/live.ts";
import { NO_FILTER } from "../../src/state/filter.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { timeline } from "../fixtures/timeline.ts";

const copy = (): Timeline => structuredClone(timeline);
const [first, second] = timeline.events;

describe("keepSame", () => {
  it("is the timeline itself where nothing has changed", () => {
    expect(keepSame(timeline, copy())).toBe(timeline);
  });

  it("keeps the very events that are as before, so that what shows them does not move", () => {
    const next = copy();
    next.events[0]!.title = "Another title";
    const kept = keepSame(timeline, next);
    expect(kept.events[0]).toEqual({ ...first, title: "Another title" });
    expect(kept.events[0]!.evidence[0]).toBe(first!.evidence[0]);
    expect(kept.events[1]).toBe(second);
    expect(kept.documents[0]).toBe(timeline.documents[0]);
  });

  it("has the events that came, and not those that went", () => {
    const next = copy();
    next.events = [{ ...structuredClone(second!), id: "new" }, ...next.events.slice(1)];
    expect(keepSame(timeline, next).events.map(({ id }) => id)).toEqual([
      "new",
      ...timeline.events.slice(1).map(({ id }) => id),
    ]);
  });
});

describe("stateIn", () => {
  it("takes view, selection, filters, query, colours and texts along", () => {
    const store = createTimelineStore(timeline);
    const { setView, setFilter, setQuery, setTheme, setText, select } = store.getState();
    setView({ start: 13_000, end: 15_000 });
    setFilter({ tones: ["friction"] });
    setQuery("base");
    setTheme("dark");
    setText("one", { status: "ready", text: "kept" });
    setText("two", { status: "ready", text: "old" });
    setText("three", { status: "loading" });
    select(first!.id);
    const state = store.getState();
    const place = stateIn(copy(), state, ["two"], new Map([["two", "new"]]));
    expect(place).toMatchObject({ view: state.view, selected: state.selected, query: "base", theme: "dark" });
    expect(place.filter).toEqual({ ...NO_FILTER, tones: ["friction"] });
    expect(place.texts).toEqual({ one: { status: "ready", text: "kept" }, two: { status: "ready", text: "new" } });
  });

  it("leaves out a filter by an actor that is gone, which nobody could take back", () => {
    const store = createTimelineStore(timeline);
    const [gone, stays] = timeline.actors.map(({ id }) => id);
    store.getState().setFilter({ actors: [gone!, stays!] });
    const next = { ...copy(), actors: timeline.actors.filter(({ id }) => id !== gone) };
    expect(stateIn(next, store.getState(), [], new Map()).filter?.actors).toEqual([stays]);
  });
});
