// Comments say what a thing is, as nouns or as a sentence with a verb: "What follows the noun." is neither.

import { expect, it } from "vitest";
import { filesBelow, isModule, linesOf } from "./files.ts";

/** A comment that begins with a question word. */
const RIDDLE = /(?:^|\s)(?:\/\/|\/\*\*?|\*) (?:What|Which|Where|How|Who|Whose) /;

it.each(["// What follows the noun.", "  /** Which blocks are boilerplate. */", " * Where it stands."])(
  "%s is found",
  (line) => expect(RIDDLE.test(line)).toBe(true),
);

it("a sentence is not", () => {
  expect(RIDDLE.test("// Words that tell what follows.")).toBe(false);
});

it("no comment is a riddle", () => {
  const found = linesOf(filesBelow("src").filter(isModule), (line) => RIDDLE.test(line));
  expect(found).toEqual([]);
});
