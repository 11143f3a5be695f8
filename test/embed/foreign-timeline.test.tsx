// @vitest-environment jsdom
// A timeline from elsewhere may be anything: it is refused with a sentence, or it can be shown and taken along.

import { act, cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { checked } from "../../src/embed/box/check-timeline.ts";
import { buildColumns } from "../../src/model/columns.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { cite } from "../../src/share/citation.ts";
import { toCsv } from "../../src/share/csv.ts";
import { toICalendar } from "../../src/share/ical.ts";
import { toJsonLd } from "../../src/share/jsonld.ts";
import { fromQuery, toQuery } from "../../src/state/address.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { Toolbar } from "../../src/ui/filters/Toolbar.tsx";
import { EventList } from "../../src/ui/list/EventList.tsx";
import { Reader } from "../../src/ui/reader/Reader.tsx";
import { runs } from "../extent.ts";
import { INJECTIONS } from "../fixtures/injections.ts";
import { timeline } from "../fixtures/timeline.ts";
import { wellFormed } from "../fixtures/well-formed.ts";
import { inWords } from "../share/in-words.ts";

const NAMES = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => {
  cleanup();
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(NAMES);
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = (string | number)[];

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

const whole = JSON.parse(JSON.stringify(timeline)) as Json;
const PATHS = pathsOf(whole).filter((path) => path.length > 0);

/** The timeline with another value at a path, or without what is there. As JSON has it, __proto__ is a key like any other. */
function changed(path: Path, to: Json | undefined): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as Json;
  let at = copy as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, Json>;
  const last = path.at(-1)!;
  if (to !== undefined) at[last] = to;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return copy;
}

const hostile = fc.oneof(
  fc.constantFrom(...INJECTIONS.map(({ text }) => text)),
  fc.constantFrom("", "constructor", "__proto__", "2005", "2005/2003", "0000-01-01", "9999-12-31", "../..", "en-x"),
);
const anyJson = fc.oneof(
  { weight: 4, arbitrary: hostile },
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(0, -1, 1e9, 2 ** 53, [], {}, null, true, [[]], JSON.parse('{"__proto__":{"injected":1}}')),
);
const mutation = fc.tuple(fc.constantFrom(...PATHS), fc.option(anyJson, { nil: undefined }));

const errors: string[] = [];
beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation((...said) => void errors.push(said.map(String).join(" ")));
});
afterAll(() => vi.restoreAllMocks());

/** Everything that is made of a timeline, except pixels. */
function show(shown: Timeline, words: string): void {
  const store = createTimelineStore(shown, fromQuery(`q=${encodeURIComponent(wellFormed(words))}`, shown));
  buildColumns(shown);
  render(
    <div className="bt-root">
      <Toolbar store={store} />
      <EventList store={store} onOpen={() => {}} />
      <Reader store={store} onClose={() => {}} loadText={() => {}} />
    </div>,
  );
  for (const { id, evidence } of shown.events.slice(0, 3)) {
    const document = evidence[0]!.document;
    act(() => store.getState().select(id));
    act(() =>
      store.getState().setText(document, { status: "ready", text: "NATO met in 2005.\n\nIt met again.\n".repeat(9) }),
    );
  }
  for (const link of document.querySelectorAll("[href]")) expect(link.getAttribute("href")).toMatch(/^https?:\/\//);
  for (const name of ["script", "img", "iframe", "style", "object", "base"])
    expect(document.querySelector(name)).toBeNull();
  toQuery(store.getState());
  toCsv(shown, shown.events);
  toICalendar(shown, shown.events, { stamp: 0 });
  toJsonLd(shown);
  for (const event of shown.events) {
    const found = shown.documents.find(({ id }) => id === event.evidence[0]?.document);
    if (found)
      for (const format of ["text", "bibtex", "csl"] as const)
        cite[format]({ event, evidence: event.evidence[0]!, document: found, inWords });
  }
  cleanup();
}

describe("a timeline with something else in one place", () => {
  test("is refused with a sentence, or can be shown", () => {
    let [refused, accepted] = [0, 0];
    fc.assert(
      fc.property(mutation, hostile, ([path, to], words) => {
        const answer = checked(changed(path, to));
        if (!answer.ok) {
          refused += 1;
          expect(answer.message.length).toBeGreaterThan(10);
          expect(answer.message.length).toBeLessThan(500);
          return;
        }
        accepted += 1;
        errors.length = 0;
        show(answer.timeline, words);
        expect(errors.filter((error) => !/same key/.test(error))).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
    expect(refused).toBeGreaterThan(8);
    expect(accepted).toBeGreaterThan(8);
  });

  test("never names a file elsewhere", () => {
    const split = [
      "ht\ttps:evil.example/x",
      "ht\ntps:evil.example/x",
      "\\\\evil.example/x",
      " //evil.example/x",
      "a/../../x",
    ];
    for (const text of [...split, ...INJECTIONS.map((each) => each.text)]) {
      const answer = checked(changed(["documents", 0, "file"], text));
      for (const base of ["https://host.example/t/timeline.json", "http://host.example/t/timeline.json"]) {
        const below = new URL(".", base).href;
        if (answer.ok) expect(new URL(text, base).href.startsWith(below), text).toBe(true);
      }
    }
  });
});

test("any value at all is a timeline or is refused", () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => !checked(value).ok));
  fc.assert(
    fc.property(fc.jsonValue(), (version) => version === 1 || version === 2 || !checked({ ...timeline, version }).ok),
  );
});

test("one that would pollute prototypes does not", () => {
  const text = JSON.stringify(timeline).replace(
    "{",
    '{"__proto__":{"injected":1},"constructor":{"prototype":{"injected":1}},',
  );
  const answer = checked(JSON.parse(text));
  if (answer.ok) show(answer.timeline, "");
  expect("injected" in {}).toBe(false);
});
