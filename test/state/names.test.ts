// Ids that are names of JavaScript's own: a file may be called constructor.txt.

import { describe, expect, test } from "vitest";
import { localeOf } from "../../src/i18n/locales.ts";
import { whyThisDate } from "../../src/i18n/why.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { facetCounts } from "../../src/state/facets.ts";
import { NO_FILTER } from "../../src/state/filter.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { eventOf, timeline } from "../fixtures/timeline.ts";

const named = JSON.parse(JSON.stringify(timeline).replaceAll('"arka-2024"', '"constructor"')) as Timeline;

describe("a document called constructor", () => {
  test("has no text before its text has come", () => {
    const store = createTimelineStore(named);
    expect(store.getState().texts.constructor).toBeUndefined();
    store.getState().setText("constructor", { status: "loading" });
    expect(store.getState().texts.constructor).toEqual({ status: "loading" });
    expect(store.getState().texts.toString).toBeUndefined();
  });

  test("is searched like any other", () => {
    const store = createTimelineStore(named);
    const event = named.events.find(({ evidence }) => evidence.some(({ document }) => document === "constructor"));
    const end = Math.max(...named.events.flatMap(({ evidence }) => evidence.map((each) => each.end)));
    store.getState().setText("constructor", { status: "ready", text: "xylophone ".repeat(end) });
    store.getState().setQuery("xylophone");
    expect(Object.keys(store.getState().hits.get(event?.id ?? "")?.documents ?? {})).toEqual(["constructor"]);
  });
});

test("what nothing counts for has no count", () => {
  const counts = facetCounts(createTimelineStore(timeline).getState().columns, NO_FILTER, timeline.domain);
  for (const facet of [counts.actors, counts.categories, counts.tones, counts.origins]) {
    expect("constructor" in facet).toBe(false);
  }
});

test.each(["constructor", "__proto__", "toString"])("a rule called %s has no sentence of its own", (rule) => {
  const event = eventOf("envoy-recalled");
  const time = { start: 0, end: 4, text: "then", value: "2024", rule };
  const [document] = timeline.documents;
  expect(whyThisDate(localeOf(timeline), event, { ...event.evidence[0]!, time }, document!).because).toMatch(
    /^The rule “/,
  );
});
