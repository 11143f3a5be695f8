// Words, figures and signs: where they begin and end, and what they are taken for.

import { describe, expect, it } from "vitest";
import { SHAPES, shapeCode } from "../../../../src/compile/temporal/shapes.ts";
import "../../../../src/compile/en/temporal/tag.ts"; // its forms add their words to the lexicon's
import { timeTokens } from "../../../../src/compile/en/temporal/tokens.ts";
import { tokenize } from "../../../../src/compile/text/tokens.ts";

const shapes = new Map(SHAPES.map((shape) => [shapeCode[shape], shape]));

/** Each token as "words WORD-OR-SHAPE", the number that it stands for behind "=". */
const tokens = (text: string, start = 0, end = text.length): string[] =>
  timeTokens(tokenize(text), { start, end }).map((token) => {
    const value = Number.isNaN(token.value) ? "" : `=${token.value}`;
    return `${text.slice(token.start, token.end)} ${token.word || shapes.get(token.code)}${value}`;
  });

describe("tokens", () => {
  it("keep the offsets of the text, and stay within the sentence", () => {
    const text = "They left.  On\u00a06 May.";
    expect(timeTokens(tokenize(text), { start: 12, end: 20 }).map(({ start, end }) => [start, end])).toEqual([
      [12, 14],
      [15, 16],
      [17, 20],
    ]);
    expect(tokens(text, 15, 20)).toEqual(["6 D12=6", "May may=5"]);
  });

  it("glued figures and letters come apart", () => {
    expect(tokens("6Sept2012")).toEqual(["6 D12=6", "Sept sept=9", "2012 YEAR4=2012"]);
  });

  it("an abbreviated month keeps its full stop, a whole name only before its day", () => {
    expect(tokens("Sept. 6")).toEqual(["Sept. sept=9", "6 D12=6"]);
    expect(tokens("May. 6")).toEqual(["May. may=5", "6 D12=6"]);
    expect(tokens("May. 6 men")).toEqual(["May may=5", ". DOT", "6 D12=6", "men OTHER"]);
  });

  it("an abbreviated weekday needs its full stop and its capital", () => {
    expect(tokens("Sun. sun. Sun")).toEqual(["Sun. sun.=0", "sun OTHER", ". DOT", "Sun NAME"]);
  });

  it("the full stop that ends a sentence is no part of p.m.", () => {
    expect(tokens("5 p.m. sharp")).toEqual(["5 D12=5", "p.m. p.m.=12", "sharp OTHER"]);
    expect(tokens("5 p.m.")).toEqual(["5 D12=5", "p.m p.m.=12", ". DOT"]);
  });

  it("months and days are written with a capital; may and march are other words", () => {
    expect(tokens("May MAY").map((each) => each.split(" ")[1])).toEqual(["may=5", "may=5"]);
    expect(tokens("may")).toEqual(["may may~=1"]); // of the verbs that point ahead
    expect(tokens("march")).toEqual(["march OTHER"]);
  });

  it("a possessive s is a token of its own, with either apostrophe; other apostrophes stand inside words", () => {
    expect(tokens("Friday's Friday’s")).toEqual(["Friday friday=5", "'s S", "Friday friday=5", "’s S"]);
    expect(tokens("5 o’clock, they’ll")).toEqual(["5 D12=5", "o’clock o'clock", ", COMMA", "they’ll will=1"]);
  });

  it("decades and short years", () => {
    expect(tokens("1990s 1990's '90s ’90s 90s")).toEqual([
      "1990s DECADE4=1990",
      "1990's DECADE4=1990",
      "'90s DECADE2=90",
      "’90s DECADE2=90",
      "90s DECADE2=90",
    ]);
    expect(tokens("'98")).toEqual(["'98 SHORT_YEAR=98"]);
  });

  it("clocks, with a dot only before a.m. or p.m.", () => {
    expect(tokens("10:35 10:35:20")).toEqual(["10:35 CLOCK", "10:35:20 CLOCK"]);
    expect(tokens("10.35 p.m.").at(0)).toBe("10.35 CLOCK");
    expect(tokens("10.35 metres").at(0)).toBe("10.35 NUMBER");
    expect(tokens("10:355")).toEqual(["10 D12=10", ": COLON", "355 D999=355"]);
  });

  it("dates in figures are one token where both signs are the same", () => {
    expect(tokens("2012-09-06 2012/9/6 2012-09-06T14:30:00Z")).toEqual([
      "2012-09-06 ISO_DAY",
      "2012/9/6 ISO_DAY",
      "2012-09-06T14:30:00Z ISO_TIME",
    ]);
    expect(tokens("6.9.2012 6/9/12 6-9-2012")).toEqual(["6.9.2012 DOTTED", "6/9/12 SLASHED", "6-9-2012 SLASHED"]);
    expect(tokens("2012-09/06")).toEqual(["2012 YEAR4=2012", "- DASH", "09 D12=9", "/ SLASH", "06 D12=6"]);
  });

  it("figures by what they can be: hour, day, minute, year", () => {
    expect(tokens("12 13 25 32 60 100 999").map((each) => each.split(/[ =]/)[1])).toEqual(
      "D12 D24 D31 D59 D99 D999 D999".split(" "),
    );
    expect(tokens("0999 1000 2199 2200 12345").map((each) => each.split(/[ =]/)[1])).toEqual(
      "D9999 YEAR4 YEAR4 D9999 NUMBER".split(" "),
    );
  });

  it("thousands, decimals and halves are one number", () => {
    expect(tokens("1,998 2.5 2 1/2")).toEqual(["1,998 NUMBER", "2.5 NUMBER", "2 1/2 HALF=2.5"]);
    expect(tokens("9".repeat(40))).toEqual([`${"9".repeat(40)} NUMBER`]);
  });

  it("ordinals up to 31 may be days", () => {
    expect(tokens("1st 31st 32nd")).toEqual(["1st ORDINAL_DAY=1", "31st ORDINAL_DAY=31", "32nd ORDINAL_MORE=32"]);
  });

  it("unknown words are names, past forms or neither", () => {
    expect(tokens("Zorka wandered indeed")).toEqual(["Zorka NAME", "wandered ED", "indeed OTHER"]);
  });

  it("halves of surrogate pairs and other oddities are tokens too", () => {
    expect(tokens("\ud800 # 🙂").map((each) => each.split(" ").at(-1))).toEqual(["MARK", "MARK", "MARK"]);
  });
});

describe("numbers in words", () => {
  const number = (text: string): string | undefined => tokens(text)[0];
  it("are one token", () => {
    expect(tokens("twelve thirteen")).toEqual(["twelve WORDS12=12", "thirteen WORDS31=13"]);
    expect(number("twenty-four")).toBe("twenty-four WORDS31=24");
    expect(number("ninety nine")).toBe("ninety nine WORDS999=99");
  });

  it("a scale multiplies what is smaller than it", () => {
    expect(number("two hundred and five")).toBe("two hundred and five WORDS999=205");
    expect(number("three thousand five hundred")).toBe("three thousand five hundred WORDS999=3500");
    expect(number("one thousand two hundred thirty-four")).toBe("one thousand two hundred thirty-four WORDS999=1234");
    expect(number("two hundred thousand")).toBe("two hundred thousand WORDS999=200000");
  });

  it("years as they are spoken", () => {
    expect(number("nineteen ninety-six")).toBe("nineteen ninety-six YEAR_WORDS=1996");
    expect(number("nineteen eleven")).toBe("nineteen eleven YEAR_WORDS=1911");
    expect(number("twenty fourteen")).toBe("twenty fourteen YEAR_WORDS=2014");
    expect(number("nineteen hundred")).toBe("nineteen hundred WORDS999=1900");
  });

  it("and a half is no part of the number", () => {
    expect(tokens("two and a half years").at(0)).toBe("two WORDS12=2");
  });
});
