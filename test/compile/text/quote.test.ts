// Quotes are found across white space, and only there.

import { describe, expect, it } from "vitest";
import { findQuote, gappedPassage, indexQuotes, nearestPassage } from "../../../src/compile/text/quote.ts";

const find = (text: string, quote: string) =>
  findQuote(indexQuotes(text), quote).map(({ start, end }) => text.slice(start, end));

describe("findQuote", () => {
  it("takes any white space for any other", () => {
    expect(find("a  joint\u00a0press\nconference.", "joint press conference")).toEqual([
      "joint\u00a0press\nconference",
    ]);
  });

  it("takes glued words for separate ones, and the other way round", () => {
    expect(find("existing in theSouth Caucasusand beyond", "in the South Caucasus and beyond")).toEqual([
      "in theSouth Caucasusand beyond",
    ]);
    expect(find("the South Caucasus", "theSouth Caucasus")).toEqual(["the South Caucasus"]);
  });

  it("changes nothing else: no case, no curly quotes", () => {
    expect(find("Armenia’s agenda", "Armenia's agenda")).toEqual([]);
    expect(find("Armenia", "armenia")).toEqual([]);
  });

  it.each([
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u2060",
    "\ufeff",
    "\u00ad\n",
  ])("passes over what nobody sees: %j", (sign) => {
    const text = `The Pre${sign}sident met ${sign}en${sign}voys${sign} here.`;
    expect(find(text, "President met envoys")).toEqual([`Pre${sign}sident met ${sign}en${sign}voys`]);
    expect(find("The President met envoys here.", `Pre${sign}sident met`)).toEqual(["President met"]);
  });

  it("prefers whole words to parts of words", () => {
    expect(find("metal was met here", "met")).toEqual(["met"]);
    expect(find("Unfortunately,Azerbaijan has", "Azerbaijan has")).toEqual(["Azerbaijan has"]);
  });

  it("prefers the white space as written to words that only run together", () => {
    expect(find("no where, nowhere", "nowhere")).toEqual(["nowhere"]);
  });

  it("gives every place of words that stand twice", () => {
    expect(find("In 2005 and in 2005.", "2005")).toEqual(["2005", "2005"]);
  });

  it("finds nothing for nothing", () => {
    expect(find("text", "  ")).toEqual([]);
    expect(find("", "text")).toEqual([]);
  });
});

describe("nearestPassage", () => {
  const text = "Last year Armenia refused to host CSTO military exercises. Relations began in 1992.";
  const near = (quote: string) => {
    const span = nearestPassage(indexQuotes(text), quote);
    return span && text.slice(span.start, span.end);
  };

  it("is the window with most words of the quote", () => {
    expect(near("Last year Armenia refused to host CSTO exercises")).toBe(
      "Last year Armenia refused to host CSTO military",
    );
    expect(near("relations began in 1993")).toBe("Relations began in 1992");
  });

  it("is none when most words are missing", () => {
    expect(near("An entirely different claim about fishing")).toBeNull();
  });

  it("comes to an end in a long text", () => {
    const long = "word and other words ".repeat(50_000);
    expect(nearestPassage(indexQuotes(long), "words that stand in no text at all ".repeat(20))).toBeNull();
  });
});

describe("gappedPassage", () => {
  const index = indexQuotes("Last year they refused to host the exercises of the pact. Later they left.");
  const passage = (quote: string) => {
    const span = gappedPassage(index, quote);
    return span && index.text.slice(span.start, span.end);
  };

  it.each([
    "they refused … exercises",
    "they refused ... exercises",
    "they refused [...] exercises",
    "they refused (…) exercises",
  ])("is what %s was cut out of", (quote) => {
    expect(passage(quote)).toBe("they refused to host the exercises");
  });

  it("is none where the parts stand in another order, or one is not there", () => {
    expect(passage("exercises … they refused")).toBeNull();
    expect(passage("they refused … manoeuvres")).toBeNull();
    expect(passage("they refused")).toBeNull();
  });
});
