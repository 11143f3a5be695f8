// An editor's sentence about the record: the build counts its figures, and errs where they differ or are missing.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import { curationYaml, eventYaml } from "../helpers.ts";

const DOMAIN = `language: en
actors:
  - {id: assam, name: Assam, kind: place, aliases: [Assam]}
  - {id: london, name: London, kind: place, aliases: [London]}
categories:
  - {id: trade, name: trade, words: [sold]}
  - {id: other, name: other, default: true}
tones:
  - {id: gain, name: Gain, mark: circle, words: [profit*]}
  - {id: loss, name: Loss, mark: diamond, words: [sank]}
  - {id: even, name: Even, mark: square}
`;

/** Four events: two of gain in 1839 and 1840, one of loss in 1851, one of loss that no year is known of. */
const SENTENCES = [
  ["In 1839 Assam sold tea to London", "gain", "trade", "[assam, london]"],
  ["In 1840 Assam sold more", "gain", "trade", "[assam]"],
  ["In 1851 a ship of London sank", "loss", "other", "[london]"],
  ["Another had sunk before 1860", "loss", "other", "[london]"],
] as const;
const FILES = {
  "a.txt": `Letter\n\n${SENTENCES.map(([quote]) => `${quote}.`).join("\n\n")}\n`,
  "a.yaml": curationYaml(
    "1861-03-04",
    ...SENTENCES.map(([quote, tone, category, actors], at) =>
      eventYaml(`event-${at}`, quote, { tone, category, actors, ...(at === 3 ? { date: '"../1860"' } : {}) }),
    ),
  ),
};

function compileWith(deck: string) {
  const files = Object.entries({ ...FILES, "timeline.yaml": `${DOMAIN}deck:\n${deck}` });
  return compile({ files: files.map(([name, text]) => sourceFile(name, text)) });
}
/** A deck of a sentence, which stands in line 13, and its figures, from line 15 on. */
const withDeck = (sentence: string, ...figures: string[]) =>
  compileWith(`  sentence: "${sentence}"\n  figures:\n${figures.map((each) => `    - {${each}}\n`).join("")}`);
const errors = (sentence: string, ...figures: string[]) => {
  const { timeline, diagnostics } = withDeck(sentence, ...figures);
  const found = diagnostics.filter(({ severity }) => severity === "error");
  expect(timeline === null).toBe(found.length > 0);
  return found;
};

const GAINS = "says: 2 of 3, tone: gain, of: {dated: true}";

describe("a sentence whose figures the record bears out", () => {
  it("is carried by the record, with the places of its counts", () => {
    const sentence = "From 1839 to 1840, 2 of 2 in the letter are gain; from 1841 on 1 is loss, in one letter of four.";
    const { timeline } = withDeck(
      sentence,
      "says: 2 of 2, tone: gain, of: {from: 1839, to: 1840}",
      "says: 1, tone: loss, from: 1841",
      "says: four, because: the letter says so",
    );
    const text = timeline?.deck?.text ?? "";
    expect(text).toBe(sentence);
    expect(timeline?.deck?.figures.map(({ start, end }) => text.slice(start, end))).toEqual(["2 of 2", "1"]);
  });

  it("needs no figures where it has no number", () => {
    expect(compileWith("  sentence: It went down.\n").timeline?.deck).toEqual({ text: "It went down.", figures: [] });
  });

  it.each([
    ["4 events", "says: 4"],
    ["2 trades", "says: 2, category: trade"],
    ["3 with London", "says: 3, actor: london"],
    ["1 of no year", "says: 1, dated: false"],
    ["3 of a year", "says: 3, dated: true"],
    ["1 letter", "says: 1, count: documents"],
    ["of 3 only 2", "says: of 3 only 2, tone: gain, of: {dated: true}"],
    ["two losses", "says: two, tone: loss"],
    ["1 of 2", "says: 1 of 2, tone: loss, dated: true, of: {tone: loss}"],
  ])("%s", (sentence, figure) => expect(errors(sentence, figure)).toEqual([]));
});

describe("an error at the line of the sentence", () => {
  it("is a figure that differs from the record, with what would be right", () => {
    expect(errors("Here 3 of 4 are gain.", "says: 3 of 4, tone: gain, of: {dated: true}")).toMatchObject([
      {
        ...{ code: "wrong-figure", file: "timeline.yaml", line: 13, column: 13 },
        ...{ message: 'the sentence says "3 of 4", and the record has 2 of 3' },
        ...{ hint: 'write "2 of 3", or mend what line 15 counts' },
      },
    ]);
    expect(errors("Three events.", "says: Three")).toMatchObject([{ code: "wrong-figure", hint: /^write "4"/ }]);
    expect(errors("2 letters", "says: 2, count: documents")).toMatchObject([{ code: "wrong-figure", line: 13 }]);
  });

  it("is a number that no figure has", () => {
    expect(errors("Through 1850 2 of 3 are gain, in five letters.", GAINS)).toMatchObject([
      { code: "number-without-figure", line: 13, message: 'no figure says what "1850" in the sentence counts' },
      { code: "number-without-figure", line: 13, message: 'no figure says what "five" in the sentence counts' },
    ]);
    expect(errors("Through 1850 2 are gain.", "says: 2, tone: gain, to: 1850")).toEqual([]);
    expect(errors("Through 1849 2 are gain.", "says: 2, tone: gain, to: 1850")).toMatchObject([
      { code: "number-without-figure" },
    ]);
  });
});

describe("an error at the figure", () => {
  it.each([
    ["words that the sentence does not have", "says: 2 of 4, tone: gain, of: {dated: true}", "figure-not-said", 14],
    ["a tone that there is not", "says: 2 of 3, tone: gian, of: {dated: true}", "unknown-tone", 28],
    ["such a category, below of", "says: 2 of 3, of: {category: trad}", "unknown-category", 37],
    ["such an actor", "says: 2 of 3, actor: londn, of: {dated: true}", "unknown-actor", 29],
    ["two numbers without of", "says: 2 of 3, tone: gain", "figure-unclear", 14],
    ["two numbers of documents", "says: 2 of 3, count: documents", "figure-unclear", 14],
    ["words without a number", "says: are gain, tone: gain", "figure-without-number", 14],
    ["a year that is none", "says: 2 of 3, tone: gain, of: {from: 39}", "wrong-type", 45],
    ["a key that there is not", "says: 2 of 3, tones: gain, of: {dated: true}", "unknown-key", 22],
    ["what is counted and set aside", "says: 2 of 3, tone: gain, because: so", "figure-unclear", 7],
  ])("is %s", (_, figure, code, column) => {
    const [first] = errors("Here 2 of 3 are gain.", figure);
    expect(first).toMatchObject({ code, file: "timeline.yaml", line: 15, column });
  });

  it("proposes the tone that was meant", () => {
    expect(errors("Here 2 of 3 are gain.", "says: 2 of 3, tone: gian, of: {dated: true}")).toMatchObject([
      { message: 'there is no tone "gian"', hint: 'did you mean "gain"?' },
    ]);
  });

  it("is words that stand twice, or that are another figure's", () => {
    expect(errors("2 here, 2 there.", "says: 2, tone: gain")).toMatchObject([{ code: "figure-said-twice", line: 15 }]);
    expect(errors("Here 2 of 3.", GAINS, "says: 3, dated: true")).toMatchObject([
      { code: "figures-overlap", line: 16 },
    ]);
  });

  it("is a deck without a sentence", () => {
    const { diagnostics } = compileWith("  figures: []\n");
    expect(diagnostics).toMatchObject([{ code: "missing-key", message: 'the deck needs "sentence"' }]);
  });
});
