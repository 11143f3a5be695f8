import { describe, expect, test } from "vitest";
import { EventSet } from "../../src/model/bits.ts";
import { buildColumns } from "../../src/model/columns.ts";
import {
  categoriesOf,
  facetCounts,
  holdsBothActs,
  originsOf,
  passingEvents,
  perhapsPassing,
  relaxations,
} from "../../src/state/facets.ts";
import { cleanFilter, type Filter, NO_FILTER } from "../../src/state/filter.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { type Draft, timelineOf } from "../chart/events.ts";
import { timeline } from "../fixtures/timeline.ts";

const columns = buildColumns(timeline);
const { domain } = timeline;
const idsOf = (set: EventSet) => [...set].map((i) => timeline.events[i]!.id);
const left = (patch: Partial<Filter>) => idsOf(passingEvents(columns, { ...NO_FILTER, ...patch }, domain, null));

describe("matching", () => {
  test("OR inside a facet, AND between facets", () => {
    expect(left({ actors: ["csto"] })).toEqual(["exercises-refused-2023", "envoy-recalled"]);
    expect(left({ actors: ["csto", "russia"] })).toHaveLength(4);
    expect(left({ actors: ["csto", "russia"], tones: ["neutral"] })).toEqual(["zakharova-2024"]);
    expect(left({ categories: ["treaty", "exercise"] })).toEqual(["ipap-2005", "exercises-refused-2023"]);
  });

  test("a period keeps every event of which something known lies in it", () => {
    const in2012 = left({ period: { from: "2012-01-01", to: "2012-12-31" } });
    expect(in2012).toEqual(["planning-2002", "rasmussen-2012"]);
    expect(left({ period: { from: null, to: "1992-01-01" } })).toEqual(["relations-1992"]);
    expect(left({ period: { from: "2024-02-08", to: "2024-02-29" } })).toEqual([
      "planning-2002",
      "envoy-recalled",
      "zakharova-2024",
    ]);
    expect(left({ period: { from: "2024-04-02", to: null } })).toEqual([]);
  });

  test("what may have been in a period, for all that is known, is told apart", () => {
    const may = (from: string | null, to: string | null, more: Partial<Filter> = {}) => {
      const filter = { ...NO_FILTER, ...more, period: { from, to } };
      return idsOf(perhapsPassing(columns, filter, domain, null));
    };
    expect(may("2012-01-01", "2012-12-31")).toEqual(["envoy-recalled"]);
    expect(may("2012-01-01", "2012-12-31", { tones: ["cooperation"] })).toEqual([]);
    expect(may("2024-02-08", "2024-02-29")).toEqual([]);
    expect(may("2024-04-02", null)).toEqual(["planning-2002"]);
    expect(perhapsPassing(columns, NO_FILTER, domain, null).count).toBe(0);
  });

  test("deeds or words can be looked at alone; both are no condition", () => {
    expect(left({ acts: ["word"] })).toEqual(["zakharova-2024"]);
    expect(left({ acts: ["deed"] })).toHaveLength(8);
    expect(left({ acts: ["word"], tones: ["friction"] })).toEqual([]);
    expect(cleanFilter({ ...NO_FILTER, acts: ["word", "deed"] })).toBe(NO_FILTER);
  });

  test("unreviewed events can be left out, or looked at alone", () => {
    expect(left({ origins: ["curated"] })).not.toContain("commission-2016");
    expect(left({ origins: ["curated"] })).toHaveLength(8);
    expect(left({ origins: ["proposed"] })).toEqual(["commission-2016"]);
    expect(left({ origins: ["curated", "proposed"] })).toHaveLength(9);
  });
});

test("a filter is tidied: repetitions, impossible days, a period backwards", () => {
  expect(cleanFilter({ ...NO_FILTER, period: { from: "2023-02-30", to: null } })).toBe(NO_FILTER);
  expect(
    cleanFilter({ ...NO_FILTER, actors: ["nato", "nato"], period: { from: "2013-01-01", to: "2012-01-01" } }),
  ).toEqual({ ...NO_FILTER, actors: ["nato"], period: { from: "2012-01-01", to: "2013-01-01" } });
});

test("each facet is counted with the other facets applied, not with itself", () => {
  const counts = facetCounts(columns, { ...NO_FILTER, tones: ["friction"] }, domain);
  expect(counts.tones).toEqual({ cooperation: 5, neutral: 2, friction: 2 });
  expect(counts.actors).toEqual({ armenia: 2, csto: 2 });
  expect([counts.total, counts.origins]).toEqual([2, { curated: 2 }]);
  const reviewed = facetCounts(columns, { ...NO_FILTER, tones: ["neutral"], origins: ["curated"] }, domain);
  expect([reviewed.total, reviewed.origins]).toEqual([1, { curated: 1, proposed: 1 }]);
  expect(reviewed.tones).toEqual({ cooperation: 5, friction: 2, neutral: 1 });
  expect(facetCounts(columns, { ...NO_FILTER, acts: ["word"], tones: ["neutral"] }, domain).acts).toEqual({
    deed: 1,
    word: 1,
  });
  const searched = facetCounts(
    columns,
    NO_FILTER,
    domain,
    EventSet.where(columns.count, (i) => i === columns.indexOf.get("ipap-2005")),
  );
  expect(searched.tones).toEqual({ cooperation: 1 });
});

test("an empty result names the single conditions whose removal helps, the most fruitful first", () => {
  const store = createTimelineStore(timeline, {
    query: "exercises",
    filter: { ...NO_FILTER, tones: ["cooperation"], actors: ["armenia"] },
  });
  expect(store.getState().matching.count).toBe(0);
  // without the query: five cooperative events with Armenia; without the tone: the refused exercises
  expect(relaxations(store.getState())).toEqual([
    { condition: "query", restores: 5 },
    { condition: "tones", restores: 1 },
  ]);
  const words = createTimelineStore(timeline, { filter: { ...NO_FILTER, tones: ["friction"], acts: ["word"] } });
  expect(relaxations(words.getState())).toEqual([
    { condition: "acts", restores: 2 },
    { condition: "tones", restores: 1 },
  ]);
});

describe("what a record has", () => {
  const of = (...drafts: Draft[]) => buildColumns(timelineOf(drafts));
  const category = (id: string): Draft => ({ on: "2012", category: id });

  test("both deeds and words only where events of both are there, whatever categories it lists", () => {
    expect(holdsBothActs(of(category("talks"), category("statement")))).toBe(true);
    expect(holdsBothActs(of(category("statement")))).toBe(false);
    expect(holdsBothActs(of(category("talks"), category("unheard")))).toBe(false);
    expect(holdsBothActs(of())).toBe(false);
  });

  test("the categories and origins of its events, not those that the domain lists", () => {
    const some = of(category("statement"), { ...category("unheard"), origin: "proposed" });
    expect(categoriesOf(some)).toEqual(["statement", "unheard"]);
    expect([originsOf(some), originsOf(of(category("talks"))), originsOf(of())]).toEqual([
      ["curated", "proposed"],
      ["curated"],
      [],
    ]);
  });
});
