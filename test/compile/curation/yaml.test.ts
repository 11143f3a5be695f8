// YAML is let in as plain texts, lists and maps, and nothing else of it.

import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/compile/curation/yaml.ts";

const messages = (text: string) => readYaml(text).faults.map(({ message }) => message);

describe("readYaml", () => {
  it("guesses no types: every value is the text that stands there", () => {
    const { root } = readYaml("date: 2023\nmark: no\nday: 2024-02-08\nempty:");
    expect(root).toMatchObject({
      kind: "map",
      entries: [
        { key: { text: "date" }, value: { text: "2023", start: 6, end: 10 } },
        { key: { text: "mark" }, value: { text: "no" } },
        { key: { text: "day" }, value: { text: "2024-02-08" } },
        { key: { text: "empty" }, value: { text: "" } },
      ],
    });
  });

  it("refuses aliases, anchors, merge keys, tags and dangerous keys, and says so", () => {
    expect(messages("a: &x 1\nb: *x")).toEqual([
      "anchors (&name) are not supported",
      "aliases (*name) are not supported",
    ]);
    expect(messages("<<: {a: 1}")).toEqual(["merge keys (<<) are not supported"]);
    expect(messages("a: !!js/function x")).toHaveLength(1);
    expect(messages("a: !thing x")).toEqual(["tags (!name) are not supported"]);
    expect(messages("__proto__: {a: 1}")).toEqual(['"__proto__" cannot be a key']);
    expect(messages("a: 1\na: 2")).toEqual(['the key "a" stands twice; it is already in line 1']);
    expect(messages("? [a, b]\n: 1")).toEqual(["a key must be plain text"]);
  });

  it("is not brought down by size or depth", () => {
    expect(messages("[".repeat(100_000))).toEqual(["the file is nested too deeply"]);
    expect(messages("[a,".repeat(60_000))).toEqual(["the file is nested too deeply"]);
    expect(messages(`a: ${"- ".repeat(100_000)}`)).toEqual(["the file is nested too deeply"]);
    expect(messages("a: [[[[[[[[[[x]]]]]]]]]]")).toEqual(["the file is nested too deeply"]);
    expect(messages(Array.from({ length: 1200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"))).not.toEqual([]);
    expect(messages("x".repeat(2_000_000))).toHaveLength(1);
  });

  it("reads many keys, and brackets in quotes", () => {
    expect(readYaml(Array.from({ length: 5000 }, (_, index) => `key${index}: x`).join("\n")).faults).toEqual([]);
    expect(readYaml(`title: "${"[".repeat(1000)}"\nsummary: |\n  - - - - - - - - - - - -\n`).faults).toEqual([]);
  });

  it("says where a text becomes too deep, too long or too many", () => {
    const place = (text: string) => readYaml(text).faults.map(({ span }) => span.start);
    expect(place(`a: ${"[".repeat(100_000)}`)).toEqual([3 + 8]); // eight levels are allowed
    expect(place(`a: ${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toEqual([11]);
    expect(place(Array.from({ length: 12 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""))).toEqual([72]); // 9th line
    expect(place(`title: ${"x".repeat(2_000_000)}`)).toEqual([1_000_000]);
    expect(readYaml("- a\n".repeat(200_000)).faults).toMatchObject([{ message: expect.stringContaining("more than") }]);
  });

  it.each([
    [
      "a billion laughs",
      `a: &a [x]\n${Array.from({ length: 9 }, (_, k) => `b${k}: &b${k} [${"*a,".repeat(9)}]\n`).join("")}`,
    ],
    ["quotation marks", '"'.repeat(900_000)],
    ["commas", `[${",".repeat(900_000)}]`],
    ["brackets that close nothing", "]".repeat(900_000)],
    ["directives", "%a b\n".repeat(180_000)],
    ["aliases", `a: [${"*a,".repeat(300_000)}]`],
    ["tags", "a: !x y\n".repeat(100_000)],
    ["bad escape sequences", `a: "${"\\q".repeat(400_000)}"`],
    ["one key", `${"k".repeat(900_000)}: x`],
  ])("refuses what would keep a parser busy, with few words: %s", (_, text) => {
    const { faults } = readYaml(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(20);
  });

  it("names an escape sequence that there is not, where it stands", () => {
    expect(readYaml('title: "C:\\docs"').faults).toMatchObject([
      { message: "there is no escape sequence \\d", span: { start: 10, end: 12 } },
    ]);
    expect(readYaml(String.raw`title: "\"\\d \x41 \u0041 \t"`).faults).toEqual([]);
  });

  it("lets no NUL and no half of a character in by an escape sequence", () => {
    for (const sequence of ["\\0", "\\ud800", "\\uDFFF"]) {
      expect(messages(`title: "a${sequence}"`)).toEqual(["this text holds a NUL or half a character"]);
    }
    expect(messages('title: "\\ud83d\\ude42"')).toEqual([]);
  });

  it("places what it cannot read: an unclosed quotation mark where it stands", () => {
    const faults = readYaml('publisher: "x"\ntitle: "unfinished\nevents: []\n').faults;
    expect(faults).toMatchObject([{ message: "this quotation mark is never closed", span: { start: 22 } }]);
  });

  it("says which bracket is missing", () => {
    expect(messages("events: [")[0]).toBe('a bracket is never closed: "]" is missing');
  });

  it("refuses a second document instead of passing over it", () => {
    expect(readYaml("title: a\n---\ntitle: b").faults).toMatchObject([
      { message: "a second YAML document begins here", hint: expect.stringContaining("---") },
    ]);
  });

  it("says how to mend an indentation", () => {
    expect(readYaml("events:\n  - id: a\n   quote: b").faults[0]?.hint).toContain("same column");
    expect(readYaml("events:\n\t- id: a").faults[0]?.hint).toMatch(/^indent with spaces/);
  });
});
