// The tokens of a text, of which the tagger, the grammar and the comparison of passages make their own.

import { describe, expect, it } from "vitest";
import { sentenceTokens } from "../../../src/compile/en/grammar/tokens.ts";
import { tokenAt, tokenize, wordsOf } from "../../../src/compile/text/tokens.ts";

const tokens = (text: string): string[] => {
  const all = tokenize(text);
  return Array.from({ length: all.count }, (_, index) => wordsOf(all, index));
};

describe("tokens of a text", () => {
  it("are runs of letters, runs of figures and single signs", () => {
    expect(tokens("6Sept2012: cease-fire, 1½ “now”")).toEqual([
      "6",
      "Sept",
      "2012",
      ":",
      "cease",
      "-",
      "fire",
      ",",
      "1",
      "½",
      "“",
      "now",
      "”",
    ]);
  });

  it("leave white space out, of whatever kind", () => {
    expect(tokens("a\u00a0b\u200bc\u3000d\n\te\ufeff")).toEqual(["a", "b", "c", "d", "e"]);
    expect(tokens("")).toEqual([]);
  });

  it("keep combining marks with their letters, and characters of two code units whole", () => {
    expect(tokens("e\u0301te\u0301 🙂🙂 𝔘x")).toEqual(["e\u0301te\u0301", "🙂", "🙂", "𝔘x"]);
    expect(tokens("\ud800a")).toEqual(["\ud800", "a"]);
  });

  it("count as offsets of the text, however many there are", () => {
    const text = "a, ".repeat(10_000);
    const all = tokenize(text);
    expect(all.count).toBe(20_000);
    expect([all.starts[19_999], all.ends[19_999]]).toEqual([29_998, 29_999]);
  });

  it("are found by an offset: the first that ends behind it", () => {
    const all = tokenize("one two");
    expect([0, 2, 3, 4, 6, 7].map((offset) => tokenAt(all, offset))).toEqual([0, 0, 1, 1, 1, 2]);
  });
});

describe("the words of a sentence", () => {
  const words = (text: string, start = 0, end = text.length): string[] =>
    sentenceTokens(tokenize(text), { start, end }, [], []).map((token) => `${token.text} ${token.kind}`);

  it("join what hyphens, apostrophes, full stops and slashes join", () => {
    expect(words("cease-fire")).toEqual(["cease-fire word"]);
    expect(words("Ministry’s km/h B-52 21st AT&T")).toEqual([
      "Ministry’s word",
      "km/h word",
      "B-52 word",
      "21st number",
      "AT&T word",
    ]);
    expect(words("the officials’ visit")).toEqual(["the word", "officials’ word", "visit word"]);
    expect(words("‘the officials’.")).toEqual(["‘ quote", "the word", "officials word", "’ quote", ". mark"]);
  });

  it("keep the full stops of abbreviations", () => {
    expect(words("Mr. A met U.S. envoys.")).toEqual([
      "Mr. word",
      "A word",
      "met word",
      "U.S. word",
      "envoys word",
      ". mark",
    ]);
  });

  it("take contractions apart, and leave out the entities of a page", () => {
    expect(words("we've it’s don't")).toEqual(["we word", "'ve word", "it word", "’s word", "don't word"]);
    expect(words("A &amp; B&nbsp;C &#160; R & D;")).toEqual([
      "A word",
      "B word",
      "C word",
      "R word",
      "& mark",
      "D word",
      "; stop",
    ]);
  });

  it("tell dashes from hyphens", () => {
    expect(words("a - b -- c -d")).toEqual(["a word", "- dash", "b word", "-- dash", "c word", "- mark", "d word"]);
  });

  it("stay within the sentence", () => {
    expect(words("One. Two three. Four", 5, 15)).toEqual(["Two word", "three word", ". mark"]);
  });
});
