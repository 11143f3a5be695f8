import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Timeline } from "../../../src/model/timeline.ts";
import { type AddressState, fromQuery } from "../../../src/state/address.ts";
import { fold } from "../../../src/state/search/fold.ts";
import {
  createSearch,
  type DocumentText,
  findMatches,
  parseQuery,
  surroundings,
} from "../../../src/state/search/search.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { archive } from "../../chart/archive.ts";
import { eventOf, TEXTS, timeline } from "../../fixtures/timeline.ts";

const marked = (text: string, query: string) =>
  findMatches(text, query).map(({ start, end }) => text.slice(start, end));
const READY: Record<string, DocumentText> = Object.fromEntries(
  Object.entries(TEXTS).map(([id, text]) => [id, { status: "ready", text }]),
);
const searchIn = ({ events, ...rest }: Timeline) =>
  createSearch({ ...rest, events }, (id) => events.find((event) => event.id === id));
const found = (query: string, texts: Record<string, DocumentText> = {}) =>
  [...searchIn(timeline).find(query, texts).events].map((index) => timeline.events[index]!.id);

describe("the query", () => {
  test("words, phrases, and a phrase still being typed", () => {
    expect(parseQuery(' “Armenia’s ties” NATO, "joint air')).toEqual([
      { text: "armenia's ties", whole: true },
      { text: "nato", whole: false },
      { text: "joint air", whole: false },
    ]);
    expect(parseQuery('  "" … — ')).toEqual([]);
  });

  test("is read in as many steps as it is long, whatever it is made of", () => {
    const long = 300_000;
    for (const text of [`a${".".repeat(long)}a`, `${". ".repeat(long)}a`, `"a${"- ".repeat(long)}`, '"a'.repeat(long)])
      expect(parseQuery(text).length).toBeLessThan(4);
    const words = Array.from({ length: 60_000 }, (_, at) => `w${at}`);
    expect(parseQuery(words.join(" "))).toHaveLength(words.length);
  });

  test("counts up to its 200th character, wherever it comes from, and no character is cut in two", () => {
    const [pasted, half] = ["armenia ".repeat(10_000), `${"x".repeat(199)}\u{1f30d}`];
    for (const [text, counts] of [
      [pasted, pasted.slice(0, 200)],
      [half, half.slice(0, 199)],
      [half.slice(1), half.slice(1)],
    ] as const) {
      expect(createTimelineStore(timeline, { query: text }).getState().query).toBe(counts);
      const store = createTimelineStore(timeline);
      store.getState().setQuery(text);
      expect(store.getState().query).toBe(counts);
      store.getState().restore({ query: text } as AddressState);
      expect(store.getState().query).toBe(counts);
      expect(fromQuery(`q=${encodeURIComponent(text)}`, timeline).query).toBe(counts);
    }
  });
});

describe("finding in a text", () => {
  test("case, diacritics and curly quotes do not count", () => {
    expect(marked("Café İstanbul Łódź", "cafe istanbul lodz")).toEqual(["Café", "İstanbul", "Łódź"]);
    expect(marked("Armenia’s “balanced” policy", "armenia's")).toEqual(["Armenia’s"]);
    expect(marked("Cafe\u0301 noir", "café")).toEqual(["Cafe\u0301"]);
    expect(marked("Straße", "strasse")).toEqual(["Straße"]);
  });

  test("a word matches from its beginning; a closed phrase matches whole words across any white space", () => {
    expect(marked("exercise exercises unexercised", "exerc")).toEqual(["exerc", "exerc"]);
    expect(marked("military\u00a0 \nexercises", '"military exercises"')).toEqual(["military\u00a0 \nexercises"]);
    expect(marked("military exercises", '"military exercise"')).toEqual([]);
  });

  test("words that the source glued together are found", () => {
    expect(marked("investigation inAzerbaijaneven for a moment", "azerbaijan")).toEqual(["Azerbaijan"]);
  });

  test("scripts without spaces match anywhere", () => {
    expect(marked("亚美尼亚与北约", "北约")).toEqual(["北约"]);
  });

  test("overlapping hits become one span", () => {
    expect(marked("Individual Partnership Action Plan", '"partnership action" action')).toEqual(["Partnership Action"]);
  });

  test("spans are in order, apart, and fold to what was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 4 }), (text, query) => {
        let last = 0;
        for (const { start, end } of findMatches(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(parseQuery(query).some((term) => fold(text.slice(start, end)).text.includes(term.text))).toBe(true);
          last = end;
        }
      }),
    );
  });

  test("every text is found in itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ž]{1,12}$/), (word) => {
        expect(findMatches(`x ${word} y`, word).map(({ start, end }) => `x ${word} y`.slice(start, end))).toContain(
          word,
        );
      }),
    );
  });
});

test("folding the whole and folding for offsets agree", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const folded = fold(text);
      expect(folded.at?.length ?? text.length + 1).toBe(folded.text.length + 1);
      expect(fold(`${text} aB`).text).toBe(fold(`${text} ab`).text); // a hump takes the other way
    }),
  );
});

describe("finding events", () => {
  test("all words must occur, in whatever fields", () => {
    expect(found("csto exercises")).toEqual(["exercises-refused-2023"]);
    expect(found("csto massispost")).toEqual([]);
    expect(found("arka friction")).toEqual([]);
    expect(found("arka csto")).toEqual(["exercises-refused-2023", "envoy-recalled"]);
    expect(found("2016")).toEqual(["commission-2016"]);
  });

  test("it says in which fields", () => {
    const hit = searchIn(timeline).find("csto", {}).hits.get("envoy-recalled");
    expect(hit?.fields).toEqual(["title", "summary", "actor"]);
  });

  test("a document counts for the events quoted from that paragraph, not for its other events", () => {
    expect(found("quota")).toEqual([]);
    expect(found("quota", READY)).toEqual(["envoy-recalled"]);
    const span = searchIn(timeline).find("quota", READY).hits.get("envoy-recalled")?.documents["arka-2024"]?.[0];
    expect(TEXTS["arka-2024"]?.slice(span?.start, span?.end)).toBe("quota");
    expect(found("facebook", READY)).toEqual([]);
  });

  test("surroundings end at line breaks, and in an endless paragraph near the quote", () => {
    const text = `one\n${"a ".repeat(2000)}quote${" b".repeat(2000)}\nthree`;
    const start = text.indexOf("quote");
    const span = surroundings(text, { start, end: start + 5 });
    expect(span).toEqual({ start: start - 600, end: start + 5 + 600 });
    expect(surroundings("one\ntwo\nthree", { start: 4, end: 7 })).toEqual({ start: 4, end: 7 });
    expect(surroundings("one", { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });
});

test("a word is found at its beginning among ten thousand events, not inside another", () => {
  const proto = eventOf("exercises-refused-2023");
  const events = Array.from({ length: 10_000 }, (_, i) => ({
    ...proto,
    id: `event-${i}`,
    title: `Event number ${i} of Armenia and the CSTO`,
    summary: `${proto.summary} “${i}” ${"words that say little and go on for some time ".repeat(4)}`,
  }));
  const search = searchIn({ ...timeline, events });
  expect(search.find("csto exerc 99", READY).events.count).toBe(111); // 99, 990…999, 9900…9999, and not the 99 inside 199
});

test("what is searched can be made ready in parts, and finds the same", () => {
  const random = archive(3_000);
  const [ready, other] = [searchIn(random), searchIn(random)];
  let parts = 1;
  while (!ready.prepare(0)) parts += 1;
  expect(parts).toBe(60);
  for (const query of ["title 99", "1996", "armenia talks", '"number 29', "press nato", "nothing of it"])
    expect([...ready.find(query, {}).events]).toEqual([...other.find(query, {}).events]);
});

test("an event is found if and only if one of its own fields has each word, at its beginning and never across two fields", () => {
  const proto = eventOf("exercises-refused-2023");
  const word = fc.constantFrom(
    "Air",
    "defence",
    "fence",
    "Ünïon",
    "mcDonald",
    "joint  air",
    "air\u007fdefence",
    "–",
    "2016",
  );
  const words = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.constantFrom("air", "fence", "union", '"joint air"', '"air defence"', "2016 air"),
      (title, summary, quote, query) => {
        const own = { ...proto, title, summary, evidence: [{ ...proto.evidence[0]!, quote }] };
        const { events, hits } = searchIn({ ...timeline, events: [own] }).find(query, {});
        expect(events.has(0)).toBe(hits.get(own.id) !== undefined);
      },
    ),
  );
});
