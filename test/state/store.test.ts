import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/model/date.ts";
import { NARROWEST, recordSpan, wholeView } from "../../src/model/view.ts";
import { NO_FILTER } from "../../src/state/filter.ts";
import { createTimelineStore, isNarrowed, matchingEvents, neighbours } from "../../src/state/store.ts";
import { TEXTS, timeline } from "../fixtures/timeline.ts";

const store = (initial = {}) => createTimelineStore(timeline, initial);
const ids = (matching: Iterable<number>) => [...matching].map((index) => timeline.events[index]!.id);

describe("a new store", () => {
  test("shows everything", () => {
    const state = store().getState();
    expect(state.matching.count).toBe(9);
    expect(state.found).toBeNull();
    expect([state.view, state.selected, state.focused, state.marker]).toEqual([null, null, null, null]);
    expect(isNarrowed(state)).toBe(false);
  });

  test("starts where an address says, and leaves out what does not exist", () => {
    const state = store({ selected: { event: "ipap-2005", evidence: 9 }, query: "csto" }).getState();
    expect(state.selected).toEqual({ event: "ipap-2005", evidence: 1 });
    expect(ids(state.matching)).toEqual(["exercises-refused-2023", "envoy-recalled"]);
    expect(store({ selected: { event: "nonesuch", evidence: 0 } }).getState().selected).toBeNull();
  });
});

describe("view", () => {
  const full = recordSpan(timeline);

  test("a view of everything is null", () => {
    expect(full).toEqual({ start: dayNumber("1992-01-01"), end: dayNumber("2025-01-01") });
    const made = store({ view: { start: 15_000, end: 16_000 } });
    made.getState().setView(full);
    expect(made.getState().view).toBeNull();
  });

  test("nonsense changes nothing", () => {
    const made = store({ view: { start: 15_000, end: 16_000 } });
    for (const [start, end] of [
      [Number.NaN, 16_000],
      [15_000, Number.NaN],
      [16_000, 15_000],
      [15_000, 15_000],
      [Number.NEGATIVE_INFINITY, 0],
    ]) {
      made.getState().setView({ start: start ?? 0, end: end ?? 0 });
      expect(made.getState().view).toEqual({ start: 15_000, end: 16_000 });
    }
  });

  test("a view beside the record is pushed back to it at the same width", () => {
    const made = store();
    made.getState().setView({ start: full.end + 5000, end: full.end + 5100 });
    const view = made.getState().view;
    expect(view && view.end - view.start).toBeCloseTo(100);
    expect(view?.end).toBe(wholeView(full).end);
  });

  test("a view is never narrower than three days, around its own middle", () => {
    const made = store();
    made.getState().setView({ start: 15_000, end: 15_000.0001 });
    const view = made.getState().view!;
    expect(view.end - view.start).toBeCloseTo(NARROWEST);
    expect((view.start + view.end) / 2).toBeCloseTo(15_000);
  });
});

describe("selection", () => {
  test("choosing an event moves the focus to it, closing leaves the focus there", () => {
    const made = store();
    made.getState().select("ipap-2005", 1);
    expect(made.getState().selected).toEqual({ event: "ipap-2005", evidence: 1 });
    made.getState().select(null);
    expect(made.getState().selected).toBeNull();
    expect(made.getState().focused).toBe("ipap-2005");
  });

  test("unknown events change nothing", () => {
    const made = store();
    made.getState().select("ipap-2005");
    made.getState().select("nonesuch");
    made.getState().focus("nonesuch");
    made.getState().setMarker("nonesuch");
    expect(made.getState().selected?.event).toBe("ipap-2005");
    expect(made.getState().focused).toBe("ipap-2005");
    expect(made.getState().marker).toBeNull();
  });

  test("neighbours go through the matching events only", () => {
    const made = store({ filter: { ...NO_FILTER, tones: ["friction"] } });
    expect(neighbours(made.getState(), "envoy-recalled")).toEqual({
      index: 2,
      count: 2,
      previous: "exercises-refused-2023",
      next: null,
    });
    expect(neighbours(made.getState(), "rasmussen-2012")).toMatchObject({
      previous: null,
      next: "exercises-refused-2023",
    });
  });
});

describe("narrowing", () => {
  test("matching keeps its identity while its members stay the same", () => {
    const made = store();
    const before = made.getState().matching;
    made.getState().setQuery("   ");
    expect(made.getState().matching).toBe(before);
    made.getState().setQuery("csto");
    expect(made.getState().matching).not.toBe(before);
  });

  test("a text that arrives is searched at once", () => {
    const made = store({ query: "fill quota" });
    expect(made.getState().matching.count).toBe(0);
    made.getState().setText("arka-2024", { status: "ready", text: TEXTS["arka-2024"] ?? "" });
    expect(ids(made.getState().matching)).toEqual(["envoy-recalled"]);
    expect(made.getState().hits.get("envoy-recalled")?.fields).toEqual(["document"]);
  });

  test("clearing removes filters and query together", () => {
    const made = store({ query: "nato", filter: { ...NO_FILTER, actors: ["csto"] } });
    expect(isNarrowed(made.getState())).toBe(true);
    made.getState().clearFilters();
    expect(isNarrowed(made.getState())).toBe(false);
    expect(matchingEvents(made.getState())).toHaveLength(9);
  });

  test("restoring an address replaces all that an address holds", () => {
    const made = store({ query: "nato" });
    made.getState().select("ipap-2005");
    made
      .getState()
      .restore({ view: { start: 15_000, end: 16_000 }, selected: null, filter: NO_FILTER, query: "", silent: null });
    expect(made.getState()).toMatchObject({ query: "", selected: null, view: { start: 15_000, end: 16_000 } });
    expect(made.getState().matching.count).toBe(9);
  });
});
