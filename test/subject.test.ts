// The subject is data: no name of the record in seeds/ stands in the code or in the page that the build fills.

import { describe, expect, it } from "vitest";
import { filesBelow, linesIn, linesOf } from "./files.ts";
import { namesInSeeds, wordsOf } from "./fixtures/records/harbour.ts";

/** Names of the record that are also words of English or of this code, each with its reason. */
const ALSO_WORDS = new Map([["US", "en-US, a tag of a language"]]);

const names = namesInSeeds();

const matches = (pattern: RegExp) => (line: string) => line.search(pattern) >= 0;
const inCode = (pattern: RegExp): string[] => linesOf([...filesBelow("src"), "index.html"], matches(pattern));

describe("the code", () => {
  it("knows no actor, publisher or embed of the record", () => {
    expect(names.length).toBeGreaterThan(30);
    expect(inCode(wordsOf(names.filter((name) => !ALSO_WORDS.has(name))))).toEqual([]);
  });

  it("knows no part of such a name", () => {
    expect(inCode(/armenia|nato\b|csto|russia|karabakh|azerbaijan|yerevan|sarg|pashinyan/i)).toEqual([]);
  });
});

describe("the check itself", () => {
  it("finds whole words as they are written", () => {
    const words = wordsOf(["EU", "U.S.", "eu"]);
    expect(linesIn("a", "// the EU's\n// museum, EUR\n// a U.S. name", matches(words))).toEqual([
      "a:1: // the EU's",
      "a:3: // a U.S. name",
    ]);
  });

  it("excuses only names that the record has", () => {
    expect([...ALSO_WORDS.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});
