// Mistakes in the domain of timeline.yaml: where each is said to be, and what is proposed to mend it.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import { isWordPattern, wordPattern } from "../../../src/compile/curation/word-patterns.ts";

const GOOD = {
  embed: "{name: tea-timeline}",
  source: "{one: letter, other: letters}",
  spine: "assam",
  lanes: "[assam, {id: ports, name: Ports, actors: [london]}, {id: others, name: Others}]",
  actors: `
  - {id: assam, name: Assam, kind: place, aliases: [Assam]}
  - {id: london, name: London, kind: place, aliases: [London, Thames]}
  - {id: twining, name: Twining, kind: person, aliases: [Twining]}`,
  categories: `
  - {id: trade, name: trade, words: [sold|bought, ship*]}
  - {id: other, name: other, default: true}`,
  tones: `
  - {id: gain, name: Gain, mark: circle, words: [profit*]}
  - {id: loss, name: Loss, mark: diamond, outweighs: true, words: [sank, lost … cargo]}
  - {id: even, name: Even, mark: square}`,
};

/** Compiles one letter in a domain of which some keys are replaced. */
function compileIn(keys: Partial<typeof GOOD> & Record<string, string>) {
  const yaml = Object.entries({ ...GOOD, ...keys }).map(([key, value]) => `${key}: ${value}\n`);
  const text = "Letter\n\nOn 3 May 1839 Assam sold its first chests to London with a profit.\n";
  return compile({ files: [sourceFile("a.txt", text), sourceFile("timeline.yaml", yaml.join(""))] });
}

/** "code line:column" of what is wrong with the domain. */
const faultsOf = (keys: Partial<typeof GOOD> & Record<string, string>) =>
  compileIn(keys).diagnostics.filter(({ file }) => file === "timeline.yaml");

const only = (keys: Partial<typeof GOOD> & Record<string, string>) => {
  const faults = faultsOf(keys);
  expect(faults.map(({ code }) => code)).toHaveLength(1);
  return faults[0]!;
};

describe("a domain", () => {
  it("decides actors, category and tone of what is proposed", () => {
    const { timeline, diagnostics } = compileIn({});
    expect(diagnostics.filter(({ file }) => file === "timeline.yaml")).toEqual([]);
    expect(timeline?.events).toMatchObject([{ actors: ["london", "assam"], category: "trade", tone: "gain" }]);
    expect(timeline?.domain).toMatchObject({ spine: "assam", embed: { name: "tea-timeline" } });
  });

  it("lets a tone that outweighs decide before the others", () => {
    const tones = GOOD.tones.replace("[sank,", "[sold, sank,");
    expect(compileIn({ tones }).timeline?.events).toMatchObject([{ tone: "loss" }]);
  });
});

describe("a lane", () => {
  it("names an actor that there is", () => {
    expect(only({ lanes: "[asam]" })).toMatchObject({
      ...{ code: "unknown-actor", severity: "error", line: 4, column: 9 },
      ...{ message: 'there is no actor "asam"', hint: 'did you mean "assam"?' },
    });
    expect(only({ lanes: "[{id: ports, name: Ports, actors: [londn]}]" })).toMatchObject({
      code: "unknown-actor",
      hint: 'did you mean "london"?',
    });
  });

  it("has an id, and actors, of its own", () => {
    expect(only({ lanes: "[assam, {id: assam, name: A, actors: [london]}]" })).toMatchObject({
      code: "duplicate-id",
      column: 21,
    });
    expect(only({ lanes: "[assam, {id: b, name: B, actors: [assam]}]" })).toMatchObject({ code: "actor-in-two-lanes" });
    const open = "[{id: a, name: A}, {id: b, name: B}]";
    expect(only({ lanes: open })).toMatchObject({ code: "second-open-lane", column: 27 });
  });
});

describe("an actor", () => {
  const actors = (...entries: string[]) => ({ actors: entries.map((entry) => `\n  - ${entry}`).join("") });

  it("shares neither its id nor a name", () => {
    expect(only({ actors: `${GOOD.actors}\n  - {id: london, name: L}` })).toMatchObject({
      code: "duplicate-id",
      line: 9,
      hint: expect.stringContaining("line 7"),
    });
    expect(only({ actors: `${GOOD.actors}\n  - {id: port, name: Port, aliases: [Thames]}` })).toMatchObject({
      code: "shared-alias",
      line: 9,
      message: '"Thames" is already a name of "london" (line 7)',
    });
  });

  it("is of a kind that there is", () => {
    expect(only({ actors: `${GOOD.actors}\n  - {id: x, name: X, kind: stat}` })).toMatchObject({
      code: "unknown-kind",
      hint: 'did you mean "state"?',
    });
  });

  it("has an id and a name, and no other keys", () => {
    const rest = { spine: "", lanes: "" };
    expect(faultsOf({ ...rest, ...actors("{id: a}") })).toMatchObject([
      { code: "missing-key", message: 'the actor needs "name"', line: 6, column: 5 },
    ]);
    expect(only({ ...rest, ...actors("{id: a, name: A, alias: [A]}") })).toMatchObject({
      code: "unknown-key",
      message: 'an actor has no key "alias"',
      hint: 'did you mean "aliases"?',
    });
    expect(only({ ...rest, ...actors("{id: a b, name: A}") })).toMatchObject({ code: "bad-id" });
    expect(only({ ...rest, ...actors("{id: a, name: A, aliases: A}") })).toMatchObject({
      code: "wrong-type",
      hint: "write [A]",
    });
  });

  it("is the spine only if there is one of that id", () => {
    expect(only({ spine: "asam" })).toMatchObject({ code: "unknown-actor", line: 3, hint: 'did you mean "assam"?' });
  });
});

describe("a category", () => {
  it("has words, unless it is that of statements or of all other events", () => {
    const categories = `${GOOD.categories}\n  - {id: statement, name: s, statement: true}`;
    expect(faultsOf({ categories })).toEqual([]);
    expect(only({ categories: `${GOOD.categories}\n  - {id: bare, name: bare}` })).toMatchObject({
      code: "category-without-words",
      line: 12,
      column: 10,
      hint: expect.stringContaining("default: true"),
    });
  });

  it("is of deeds unless it says words, or is that of statements", () => {
    const categories =
      "[{id: a, name: a, words: [a]}, {id: b, name: b, kind: word, words: [b]}, {id: c, name: c, statement: true}]";
    const kinds = (given: string) =>
      compileIn({ categories: given })
        .timeline?.domain.categories.filter(({ id }) => id !== "unclassified")
        .map(({ kind }) => kind);
    expect(kinds(categories)).toEqual(["deed", "word", "word"]);
    expect(kinds("[{id: c, name: c, kind: deed, statement: true}]")).toEqual(["deed"]);
  });

  it("is of a kind that there is", () => {
    expect(only({ categories: `${GOOD.categories}\n  - {id: x, name: X, kind: words, words: [x]}` })).toMatchObject({
      code: "unknown-kind",
      line: 12,
      column: 28,
      hint: expect.stringContaining("word"),
    });
  });

  it("shares no mark with another", () => {
    expect(only({ categories: `${GOOD.categories}\n  - {id: more, name: m, default: true}` })).toMatchObject({
      code: "second-default",
    });
  });

  it("has patterns of words", () => {
    const categories = '[{id: a, name: a, words: ["*"]}]';
    expect(only({ categories })).toMatchObject({ code: "bad-words", hint: expect.stringContaining("deploy*") });
  });
});

describe("a tone", () => {
  it("has a mark of its own", () => {
    expect(only({ tones: "[{id: a, name: A}]" })).toMatchObject({
      code: "missing-key",
      message: 'the tone needs "mark"',
    });
    expect(only({ tones: "[{id: a, name: A, mark: cirle}]" })).toMatchObject({
      code: "unknown-mark",
      hint: 'did you mean "circle"?',
    });
    expect(
      only({ tones: "[{id: a, name: A, mark: square, words: [a]}, {id: b, name: B, mark: square}]" }),
    ).toMatchObject({
      code: "shared-mark",
    });
  });

  it("has words if another has none", () => {
    const tones = "[{id: a, name: A, mark: square}, {id: b, name: B, mark: circle}]";
    expect(only({ tones })).toMatchObject({ code: "second-rest-tone" });
  });
});

describe("the rest", () => {
  it("names an element that HTML allows", () => {
    expect(only({ embed: "{name: Tea}" })).toMatchObject({
      code: "bad-embed-name",
      line: 1,
      column: 15,
      hint: expect.stringContaining('did you mean "tea-timeline"?'),
    });
    expect(only({ embed: "{name: font-face}" })).toMatchObject({ code: "bad-embed-name" });
  });

  it("proposes keys that there are", () => {
    expect(only({ lane: "[assam]" })).toMatchObject({ code: "unknown-key", hint: 'did you mean "lanes"?' });
  });
});

describe("patterns of words", () => {
  const finds = (pattern: string, text: string) => wordPattern([pattern])?.test(text) ?? false;

  it("are whole words, with any ending, either of several, or some way apart", () => {
    expect(finds("treaty", "A Treaty was signed")).toBe(true);
    expect(finds("treaty", "entreaty")).toBe(false);
    expect(finds("deploy*", "their deployment ended")).toBe(true);
    expect(finds("deploy*", "redeploy")).toBe(false);
    expect(finds("war broke|ended", "the war  ended")).toBe(true);
    expect(finds("war broke|ended", "the war was")).toBe(false);
    expect(finds("sign|signed … treaty|pact*", "signed the long awaited pacts")).toBe(true);
    expect(finds("sign … treaty", `sign ${"x ".repeat(40)} treaty`)).toBe(false);
    expect(finds("sign … treaty", "signtreaty")).toBe(false);
    expect(finds("U.S.", "the U.S. said")).toBe(true);
    expect(finds("U.S.", "the UASA said")).toBe(false);
  });

  it("have words at both ends, and asterisks only behind one", () => {
    expect(["a", "a*", "a|b c", "a … b"].every(isWordPattern)).toBe(true);
    expect(["", "*", "a*b", "… a", "a …", "a … … b", "a||b", "…"].filter(isWordPattern)).toEqual([]);
    expect(wordPattern([])).toBeNull();
  });
});
