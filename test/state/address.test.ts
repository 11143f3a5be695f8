import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/model/date.ts";
import { recordSpan } from "../../src/model/view.ts";
import { fromQuery, KEYS, toQuery, unknownEvent } from "../../src/state/address.ts";
import { NO_FILTER } from "../../src/state/filter.ts";
import { type AddressState, createTimelineStore } from "../../src/state/store.ts";
import { runs } from "../extent.ts";
import { INJECTIONS } from "../fixtures/injections.ts";
import { timeline } from "../fixtures/timeline.ts";
import { wellFormed } from "../fixtures/well-formed.ts";

const NOTHING: AddressState = { view: null, selected: null, filter: NO_FILTER, query: "", silent: null };
const read = (query: string) => fromQuery(query, timeline);

describe("writing", () => {
  test("a state that says nothing is an empty query", () => expect(toQuery(NOTHING)).toBe(""));

  test("everything has a short, readable form", () => {
    const state: AddressState = {
      view: { start: dayNumber("2015-01-01") + 0.3, end: dayNumber("2018-01-01") - 0.2 },
      selected: { event: "ipap-2005", evidence: 1 },
      filter: {
        actors: ["nato", "csto"],
        tones: ["friction"],
        acts: ["deed"],
        categories: ["treaty"],
        period: { from: "2012-01-01", to: null },
        origins: ["curated"],
      },
      query: "air & “défense”",
      silent: "show",
    };
    expect(toQuery(state)).toBe(
      "event=ipap-2005&source=2&view=2015-01-01/2017-12-31&q=air%20%26%20%E2%80%9Cd%C3%A9fense%E2%80%9D&actor=nato,csto&tone=friction&act=deed&kind=treaty&period=2012-01-01/..&origin=curated&silent=show",
    );
  });

  test("a few days are written to the minute", () => {
    const start = dayNumber("2017-02-25");
    expect(toQuery({ ...NOTHING, view: { start: start + 0.25, end: start + 2 } })).toBe(
      "view=2017-02-25T06:00/2017-02-27T00:00",
    );
  });

  test("the host's own parameters stay as they are, ours are replaced", () => {
    const selected = { event: "ipap-2005", evidence: 0 };
    expect(toQuery({ ...NOTHING, selected }, "?id=a%2Bb&event=old&flag&x=1+2&q=old")).toBe(
      "id=a%2Bb&flag&x=1+2&event=ipap-2005",
    );
    expect(toQuery({ ...NOTHING, selected }, "event=hosts-own", { prefix: "bt-" })).toBe(
      "event=hosts-own&bt-event=ipap-2005",
    );
  });
});

describe("reading", () => {
  test("what is unknown or impossible is left out", () => {
    expect(read("")).toEqual(NOTHING);
    expect(
      read("?event=nonesuch&view=2015-13-01/x&actor=mars&tone=loud&kind=zzz&period=never/ever&q=%e2%80%a6"),
    ).toEqual(NOTHING);
    expect(read("view=2018-01-01/2015-01-01&period=2012-01-01&origin=maybe&q=...")).toEqual(NOTHING);
  });

  test.each([
    ["50%", "50%"],
    ["50%25%20off", "50% off"],
    ["%E0%A4%A", "%E0%A4%A"],

    ["caf%C3%A9+%ff", "café %ff"],
  ])("a broken escape stands for itself: %s", (typed, query) => {
    expect(read(`?q=${typed}`).query).toBe(query);
  });

  test("an event that the record does not have is named, one that it has is not", () => {
    expect(unknownEvent("?view=x&event=gone%20by", timeline)).toBe("gone by");
    for (const query of ["", "?event=", "?event=ipap-2005", "?t.event=gone"]) {
      expect(unknownEvent(query, timeline)).toBeNull();
    }
    expect(unknownEvent("?event=gone&t.event=gone%2Dby", timeline, { prefix: "t." })).toBe("gone-by");
    expect(unknownEvent("?event=gone&t.event=ipap-2005", timeline, { prefix: "t." })).toBeNull();
  });

  test("what is out of bounds is brought within them", () => {
    expect(read("event=ipap-2005&source=99").selected).toEqual({ event: "ipap-2005", evidence: 1 });
    expect(read("event=ipap-2005&source=-1").selected).toEqual({ event: "ipap-2005", evidence: 0 });
    expect(read("view=1000-01-01/3000-01-01").view).toBeNull();
    const far = read("view=2100-01-01/2100-12-31").view;
    expect(far?.end).toBeLessThan(dayNumber("2027-01-01"));
    expect(read("period=2013-01-01/2012-01-01").filter.period).toEqual({ from: "2012-01-01", to: "2013-01-01" });
    expect(read("actor=nato,mars,csto").filter.actors).toEqual(["nato", "csto"]);
  });

  test("a kind of event that the record does not hold is left out", () => {
    expect(read("origin=proposed").filter.origins).toEqual(["proposed"]);
    const reviewed = { ...timeline, events: timeline.events.filter(({ origin }) => origin === "curated") };
    expect(fromQuery("origin=proposed", reviewed)).toEqual(NOTHING);
    expect(read("origin=proposed,curated,mine").filter.origins).toEqual(["proposed", "curated"]);
  });

  test("deeds or words: one of them, where the record has it; both are none", () => {
    expect(read("act=word").filter.acts).toEqual(["word"]);
    expect(read("act=deed,word")).toEqual(NOTHING);
    expect(read("act=words,rumour")).toEqual(NOTHING);
    const deeds = { ...timeline, events: timeline.events.filter(({ category }) => category !== "statement") };
    expect(fromQuery("act=word", deeds)).toEqual(NOTHING);
  });

  test("keys with the prefix only, when there is one", () => {
    const query = "event=relations-1992&bt-event=ipap-2005";
    expect(fromQuery(query, timeline, { prefix: "bt-" }).selected?.event).toBe("ipap-2005");
    expect(read(query).selected?.event).toBe("relations-1992");
  });

  test("no query string whatever throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void read(text)));
  });

  test("whatever our keys say, what is read is of this record, and no prototype is touched", () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const keys = [...KEYS, "__proto__", "constructor"];
    const said = fc.oneof(
      fc.constantFrom(...INJECTIONS.map(({ text }) => wellFormed(text))),
      fc.constantFrom(
        "ipap-2005",
        "nato,csto",
        "friction",
        "2012-01-01/2013-01-01",
        "curated",
        "1e9",
        "-0",
        "constructor",
      ),
    );
    const query = fc
      .array(fc.tuple(fc.constantFrom(...keys), said))
      .map((pairs) => pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&"));
    fc.assert(
      fc.property(query, (text) => {
        const { view, selected, filter, query: q } = read(text);
        const [first, last] = [dayNumber(timeline.span.start) - 2000, dayNumber(timeline.span.end) + 2000];
        if (view) expect(first < view.start && view.start < view.end && view.end < last).toBe(true);
        const event = selected && timeline.events.find(({ id }) => id === selected.event);
        if (selected) expect(event?.evidence[selected.evidence]).toBeDefined();
        const values = [...filter.actors, ...filter.categories, ...filter.tones, ...filter.origins];
        expect(values.filter((value) => !JSON.stringify(timeline).includes(`"${value}"`))).toEqual([]);
        expect(q.length).toBeLessThanOrEqual(200);
        expect(read(toQuery(read(text)))).toEqual(read(text));
      }),
      { numRuns: runs(1000) },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
  });
});

const full = recordSpan(timeline);
const day = fc
  .integer({ min: full.start, max: full.end - 1 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const anyState: fc.Arbitrary<AddressState> = fc.record({
  view: fc.option(
    fc
      .tuple(
        fc.double({ min: full.start, max: full.end - 1, noNaN: true }),
        fc.oneof(fc.double({ min: 0.05, max: 6, noNaN: true }), fc.double({ min: 6, max: 9000, noNaN: true })),
      )
      .map(([start, length]) => ({ start, end: start + length })),
    { nil: null },
  ),
  selected: fc.option(
    fc
      .constantFrom(...timeline.events)
      .chain(({ id, evidence }) =>
        fc.nat({ max: evidence.length - 1 }).map((index) => ({ event: id, evidence: index })),
      ),
    { nil: null },
  ),
  filter: fc.record({
    actors: fc.subarray(timeline.actors.map(({ id }) => id)),
    tones: fc.subarray(["cooperation", "friction", "neutral"] as const),
    acts: fc.subarray(["deed", "word"] as const),
    categories: fc.subarray([...new Set(timeline.events.map(({ category }) => category))]),
    period: fc.option(fc.record({ from: fc.option(day, { nil: null }), to: fc.option(day, { nil: null }) }), {
      nil: null,
    }),
    origins: fc.subarray(["curated", "proposed"] as const),
  }) as fc.Arbitrary<AddressState["filter"]>,
  query: fc.string({ unit: "binary", maxLength: 40 }),
  silent: fc.constantFrom(null, "fold", "show"),
});

describe("round trips", () => {
  test("a state comes back from its address, up to the rounding of the view", () => {
    fc.assert(
      fc.property(anyState, (wanted) => {
        const { view, selected, filter, query, silent } = createTimelineStore(timeline, wanted).getState();
        const text = toQuery({ view, selected, filter, query, silent });
        const back = read(text);
        expect(back.selected).toEqual(selected);
        expect(back.filter).toEqual(filter);
        expect(back.silent).toBe(silent);
        expect(toQuery(back)).toBe(text);
        if (view && back.view) {
          const slack = view.end - view.start < 4 ? 0.001 : 0.51;
          expect(Math.abs(back.view.start - view.start)).toBeLessThan(slack);
          expect(Math.abs(back.view.end - view.end)).toBeLessThan(slack);
        }
      }),
    );
  });

  test("with foreign parameters and a prefix too", () => {
    fc.assert(
      fc.property(anyState, fc.webQueryParameters(), (wanted, foreign) => {
        const { view, selected, filter, query, silent } = createTimelineStore(timeline, wanted).getState();
        const options = { prefix: "bt-" };
        const text = toQuery({ view, selected, filter, query, silent }, foreign, options);
        expect(text.startsWith(foreign.replace(/^\?/, "").split("&").filter(Boolean).join("&"))).toBe(true);
        expect(toQuery(fromQuery(text, timeline, options), foreign, options)).toBe(text);
      }),
    );
  });
});
