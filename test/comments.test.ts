// Comments say what a thing is, as nouns or as a sentence with a verb: "What follows the noun." is neither.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** A comment that begins with a question word. */
const RIDDLE = /(?:^|\s)(?:\/\/|\/\*\*?|\*) (?:What|Which|Where|How|Who|Whose) /;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => posix.join("src", name.replaceAll("\\", "/")))
  .filter((path) => /\.tsx?$/.test(path));

it.each(["// What follows the noun.", "  /** Which blocks are boilerplate. */", " * Where it stands."])(
  "%s is found",
  (line) => expect(RIDDLE.test(line)).toBe(true),
);

it("a sentence is not", () => {
  expect(RIDDLE.test("// Words that tell what follows.")).toBe(false);
});

it("no comment is a riddle", () => {
  const found = files.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, at) => (RIDDLE.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
