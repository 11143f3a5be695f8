// Other people's words in every place of a folder: the compiler refuses them at their place or carries them as written.

import { describe, expect, it } from "vitest";
import type { CompileResult } from "../../src/compile/compile.ts";
import { compileQuickly } from "../compile/helpers.ts";
import { some } from "../extent.ts";
import { INJECTIONS, OWN } from "../fixtures/injections.ts";
import { BOUND, FREE, flat, KEYS, type Place, RAW, SETTINGS, type Written } from "./injected-places.ts";

/** What no file can hold: refused with the whole file, so each is tried alone. */
const NO_TEXT = /[\0\p{Surrogate}]/u;
const TEXTS = INJECTIONS.map(({ text }) => text).filter((text) => flat(text) !== "");
const UNFIT = TEXTS.filter((text) => NO_TEXT.test(text));
const FIT = some(
  TEXTS.filter((text) => !NO_TEXT.test(text)),
  5,
);
const VECTORS = [...FIT, ...UNFIT];

const BEFORE = [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length);

function expectCleanPrototypes(): void {
  const after = [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length);
  expect(after).toEqual(BEFORE);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
}

const errorsOf = ({ diagnostics }: CompileResult) => diagnostics.filter(({ severity }) => severity === "error");

/** The indices of the texts at which an error stands. Each error stands at one of them, and says where. */
function refusedIn(result: CompileResult, { at }: Written): Set<number> {
  const refused = new Set<number>();
  const unplaced = errorsOf(result).filter(({ file, line = 0, column = 0, message }) => {
    const index = at.findIndex((place) => place.file === file && place.from <= line && line <= place.to);
    refused.add(index);
    return index === -1 || column < 1 || message.length < 10;
  });
  expect(unplaced).toEqual([]);
  return refused;
}

function expectTravelling(place: Place, texts: readonly string[]): number {
  const result = compileQuickly(place.write(texts).files);
  expect(errorsOf(result)).toEqual([]);
  expect(texts.map((_, index) => place.read(result, index))).toEqual(texts.map(flat));
  return texts.length;
}

it("has vectors enough", () => {
  expect(OWN.length).toBeGreaterThanOrEqual(150);
  expect(INJECTIONS.length).toBeGreaterThan(OWN.length + 400);
  expect(UNFIT.length).toBeGreaterThan(5);
});

describe("a text that fits travels as written, any other is refused at its place", () => {
  it.each(FREE)("$name", (place) => {
    const written = place.write(FIT);
    const refused = refusedIn(compileQuickly(written.files), written);
    expect(FIT.filter((text, index) => place.admits(text) === refused.has(index))).toEqual([]);
    expectTravelling(
      place,
      FIT.filter((_, index) => !refused.has(index)),
    );
    expectCleanPrototypes();
  });

  it.each(SETTINGS)("timeline.yaml: %s", (key) => {
    for (const text of FIT) {
      const { timeline } = compileQuickly({
        "a.txt": "NATO and Armenia met in 2005.",
        "timeline.yaml": `${key}: ${JSON.stringify(text)}`,
      });
      expect(timeline?.[key]).toBe(flat(text));
    }
    expectCleanPrototypes();
  });

  it.each([...FREE, ...BOUND, ...KEYS])("what is no text is refused in $name, too", (place) => {
    for (const text of UNFIT) {
      const written = place.write([text]);
      const result = compileQuickly(written.files);
      expect(result.timeline).toBeNull();
      expect(refusedIn(result, written)).toEqual(new Set([0]));
    }
  });
});

describe("where only certain words may stand", () => {
  it.each([...BOUND, ...KEYS])("whatever else is refused: $name", (place) => {
    const written = place.write(FIT);
    const refused = refusedIn(compileQuickly(written.files), written);
    expect(FIT.filter((text, index) => place.admits(text) === refused.has(index))).toEqual([]);
    expectCleanPrototypes();
  });

  it.each(["title", "span"])("as a key of timeline.yaml, beside %s", (key) => {
    for (const text of VECTORS) {
      const yaml = key === "title" ? `title: x\n${JSON.stringify(text)}: x` : `span: {${JSON.stringify(text)}: x}`;
      const result = compileQuickly({ "a.txt": "NATO and Armenia met in 2005.", "timeline.yaml": yaml });
      expect(result.timeline, text).toBeNull();
      expect(errorsOf(result).every(({ file, line }) => file === "timeline.yaml" && line !== undefined)).toBe(true);
    }
    expectCleanPrototypes();
  });
});

it.each(RAW)("YAML as pasted, $name: refused at its place, or a text", (place) => {
  const written = place.write(FIT);
  const result = compileQuickly(written.files);
  const byFile = new Map(written.at.map(({ file }, index) => [file, index]));
  const refused = new Set<number>();
  const unplaced = errorsOf(result).filter(({ file, line = 0, code }) => {
    refused.add(byFile.get(file) ?? -1);
    return !byFile.has(file) || (line < 1 && code !== "empty-file");
  });
  expect(unplaced).toEqual([]);
  const good = place.write(FIT.filter((_, index) => !refused.has(index)));
  const again = compileQuickly(good.files);
  expect(errorsOf(again)).toEqual([]);
  const titles = again.timeline?.documents.map(({ title }) => title) ?? [];
  expect(titles).toHaveLength(good.at.length);
  expect(titles).toEqual(titles.map(flat));
  expectCleanPrototypes();
});
