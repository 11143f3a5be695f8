// Any options, queries and messages: each is read or left out, and nothing throws or pollutes a prototype.

import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { OPTION_NAMES, readOptions } from "../../src/embed/box/options.ts";
import { ATTRIBUTES } from "../../src/embed/element/attributes.ts";
import { optionsFrom } from "../../src/embed/frame/frame.ts";
import { HELLO, isHello, readTold, written } from "../../src/embed/frame/messages.ts";
import { EMBED_HEIGHT } from "../../src/model/embed-height.ts";
import { runs } from "../extent.ts";
import { INJECTIONS } from "../fixtures/injections.ts";
import { wellFormed } from "../fixtures/well-formed.ts";

const PLACE = { bundle: "https://cdn.example/t/embed/core.js", page: "https://host.example/a/" };
const NAMES = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(NAMES));

const hostile = fc.constantFrom(...INJECTIONS.map(({ text }) => text));
const value = fc.oneof(
  { weight: 3, arbitrary: hostile },
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(Symbol("x"), () => 1, Number.NaN, -0, 1e9, "0420", "419.5", "1e3", "0x200"),
);
const name = fc.oneof(fc.constantFrom(...OPTION_NAMES), hostile);

/** Tests of each option's value after it has been read. */
const GOOD: Record<string, (given: unknown) => boolean> = {
  timeline: (given) => typeof given === "object",
  base: (given) => given instanceof URL && /^https:\/\/(?:cdn|host)\.example\//.test(given.href),
  language: (given) => /^en\b/i.test(String(given)),
  theme: (given) => given === "system" || given === "light" || given === "dark",
  height: (given) =>
    Number.isInteger(given) && Number(given) >= EMBED_HEIGHT.least && Number(given) <= EMBED_HEIGHT.most,
  view: (given) => {
    const { start, end } = given as { start: number; end: number };
    return Number.isFinite(start) && Number.isFinite(end) && start < end;
  },
  event: (given) => /^[a-z0-9-]+$/.test(String(given)),
  actors: (given) => Array.isArray(given) && given.every((id) => /^[a-z0-9-]+$/.test(id)),
  list: (given) => typeof given === "boolean",
  query: (given) => typeof given === "string" && given.length <= 200,
  tour: (given) => typeof given === "boolean",
  step: (given) => Number.isInteger(given) && Number(given) >= 1,
  link: (given) => given instanceof URL && /^https?:$/.test(given.protocol),
  urlKey: (given) => /^[a-z][\w-]*$/i.test(String(given)),
};

describe("options", () => {
  test("are good or not there; each that is wrong is told", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const { settings, problems } = readOptions(Object.fromEntries(pairs), PLACE);
        const bad = Object.entries(settings).filter(([option, given]) => !GOOD[option]?.(given));
        expect(bad).toEqual([]);
        for (const { message } of problems) expect(message.length).toBeLessThan(200);
        const given = Object.entries(Object.fromEntries(pairs)).filter(
          ([, each]) => each !== undefined && each !== null,
        );
        const told = new Set(problems.map(({ option }) => option));
        expect(given.filter(([option]) => !Object.hasOwn(settings, option) && !told.has(option))).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
  });

  test("may be anything at all", () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (given) => void readOptions(given, PLACE)));
  });

  test("each vector in each option", () => {
    for (const { text } of INJECTIONS) {
      for (const option of OPTION_NAMES) {
        const { settings } = readOptions({ [option]: text }, PLACE);
        for (const [known, given] of Object.entries(settings))
          expect(GOOD[known]?.(given), `${known}: ${text}`).toBe(true);
      }
    }
  });
});

test("a query gives options their texts, and no option that there is not", () => {
  const parameter = fc.oneof(fc.constantFrom(...Object.keys(ATTRIBUTES)), hostile);
  fc.assert(
    fc.property(fc.array(fc.tuple(parameter, hostile)), hostile, (pairs, referrer) => {
      const query = pairs.map((pair) => pair.map((text) => encodeURIComponent(wellFormed(text))).join("=")).join("&");
      const options = optionsFrom(query, referrer);
      expect(Object.keys(options).filter((option) => !OPTION_NAMES.includes(option as "view"))).toEqual([]);
      expect(Object.getPrototypeOf(options)).toBe(Object.prototype);
      if (options.link === undefined) return;
      expect(new URL(options.link as string).origin).toBe(new URL(referrer).origin);
      expect(new URL(options.link as string).origin).not.toBe("null");
    }),
  );
  expect(optionsFrom("link=https://host.example/x&link=javascript:1", "https://host.example/").link).toBe(
    "https://host.example/x",
  );
  expect(optionsFrom("link=javascript:1", "data:text/html,host")).toEqual({});
});

describe("messages", () => {
  const field = fc.oneof(
    fc.constantFrom("height", "title", "events", "event", "source", "start", "end", "message"),
    hostile,
  );
  const detail = fc.dictionary(field, value);
  const type = fc.oneof(
    fc.constantFrom("hello", "height", "ready", "select", "view", "error", "__proto__", "constructor"),
    hostile,
  );
  const message = fc.oneof(
    fc.anything(),
    fc.record({ mark: fc.constantFrom(HELLO.mark, "other"), type, detail }, { requiredKeys: [] }),
    fc.record({ mark: fc.constant(HELLO.mark), type, detail, more: value }),
  );

  test("from anybody are ignored, or are as they should be", () => {
    fc.assert(
      fc.property(message, (data) => {
        const told = readTold(data);
        if (isHello(data)) expect(data).toEqual(HELLO);
        if (told === null) return;
        expect(["height", "ready", "select", "view", "error"]).toContain(told.type);
        if (told.type === "height") expect(told.detail.height).toBeGreaterThanOrEqual(EMBED_HEIGHT.least);
        for (const each of Object.values(told.detail)) expect(["string", "number", "object"]).toContain(typeof each);
      }),
      { numRuns: runs(3000) },
    );
  });

  test("of ours with one thing changed are no longer ours", () => {
    const ours = [
      written({ type: "height", detail: { height: 420 } }),
      written({ type: "ready", detail: { title: "x", events: 3 } }),
      written({ type: "select", detail: { event: "a", source: 1, title: "x" } }),
      written({ type: "view", detail: { start: "2012-01-01", end: "2013-01-01" } }),
      written({ type: "error", detail: { message: "x" } }),
    ] as Record<string, unknown>[];
    for (const each of ours) {
      expect(readTold(each)).not.toBeNull();
      expect(readTold({ ...each, more: 1 })).toBeNull();
      expect(readTold({ ...each, mark: `${each.mark} ` })).toBeNull();
      for (const changed of [{}, { injected: 1 }, [], null, "x"])
        expect(readTold({ ...each, detail: changed })).toBeNull();
      for (const key of Object.keys(each.detail as object)) {
        for (const wrong of [{}, [], Number.NaN, undefined, "x".repeat(3000), -1, true]) {
          expect(readTold({ ...each, detail: { ...(each.detail as object), [key]: wrong } })).toBeNull();
        }
      }
    }
  });
});
