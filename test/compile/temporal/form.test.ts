// Forms of words: what they match, and which of them are refused.

import { describe, expect, it } from "vitest";
import { timeTokens } from "../../../src/compile/en/temporal/tokens.ts";
import { vocabulary } from "../../../src/compile/en/temporal/vocabulary.ts";
import { form as compileForm, type Form } from "../../../src/compile/temporal/form.ts";
import type { Token } from "../../../src/compile/temporal/token.ts";
import { tokenize } from "../../../src/compile/text/tokens.ts";

const form = (text: string): Form => compileForm(text, vocabulary);

const read = (text: string): { tokens: Token[]; codes: string } => {
  const tokens = timeTokens(tokenize(text), { start: 0, end: text.length });
  return { tokens, codes: String.fromCharCode(...tokens.map(({ code }) => code)) };
};

/** The words of every match. */
function matches({ pattern }: Form, text: string): string[] {
  const { tokens, codes } = read(text);
  return [...codes.matchAll(pattern)].map((match) =>
    text.slice(tokens[match.index]?.start, tokens[match.index + match[0].length - 1]?.end),
  );
}

describe("a form", () => {
  it("words stand for themselves, capitals for classes", () => {
    const tested = form("quarter of year:YEAR");
    expect(matches(tested, "the quarter of 1998, the quarter of Mondays")).toEqual(["quarter of 1998"]);
  });

  it("words that the lexicon lacks are told apart", () => {
    expect(matches(form("zebra MONTH"), "zebra May, zebu May")).toEqual(["zebra May"]);
  });

  it("pieces may be left out, stand one for the other, or be counted", () => {
    const tested = form("the? (?:big|small) MONTH{1,2}");
    expect(matches(tested, "the small March, big May June July, the March")).toEqual([
      "the small March",
      "big May June",
    ]);
  });

  it("looks around without taking anything", () => {
    const tested = form("(?<=in|since) MONTH (?!YEAR)");
    expect(matches(tested, "in May, since June 1998, at July")).toEqual(["May"]);
  });

  it("names parts, also in several alternatives", () => {
    const { places } = form("(?:day:DAY month:MONTH|month:MONTH day:DAY)");
    for (const [text, day] of [
      ["6 May", 0],
      ["May 6", 1],
    ] as const) {
      places.lastIndex = 0;
      const parts = Object.entries(places.exec(read(text).codes)?.indices?.groups ?? {});
      const found = parts.filter(([name, place]) => name.startsWith("day") && place !== undefined);
      expect(found.map(([, place]) => place?.[0])).toEqual([day]);
    }
  });

  it("says whether a part may stand outside its match", () => {
    expect(form("day:DAY month:MONTH").looksAround).toBe(false);
    expect(form("(?<=in) month:MONTH (?!YEAR)").looksAround).toBe(false);
    expect(form("month:MONTH (?=year:YEAR)").looksAround).toBe(true);
    expect(form("(?<=(?:the day:DAY of)) MONTH").looksAround).toBe(true);
  });

  it("needs the rarest of its pieces, and of alternatives any", () => {
    expect(form("the zebra").needs.size).toBe(1);
    expect([...form("the zebra").needs]).toEqual([...form("zebra").needs]);
    expect(form("the (?:zebra|okapi)").needs.size).toBe(2);
  });

  it("needs another of its pieces too, unless nearly every sentence has it", () => {
    const also = (text: string) => [...(form(text).alsoNeeds ?? [])];
    expect(also("the zebra")).toEqual([]);
    expect(also("zebra the okapi")).toEqual([...form("okapi").needs]);
    expect(also("zebra okapi?")).toEqual([]);
    // each of the alternatives has one of them
    expect(also("(?:zebra okapi|gnu)").sort()).toEqual([...form("(?:okapi|gnu)").needs].sort());
    expect(also("(?:zebra|okapi) gnu").sort()).toEqual([...form("(?:zebra|okapi)").needs].sort());
  });

  it("what is optional or only looked at is not needed", () => {
    expect([...form("okapi? zebra (?!okapi)").needs]).toEqual([...form("zebra").needs]);
  });
});

describe("a form is refused", () => {
  it("with a class that does not exist", () => {
    expect(() => form("the ZEBRA")).toThrow('form "the ZEBRA": there is no class ZEBRA');
  });
  it("when it could match anywhere", () => {
    expect(() => form("the? MONTH?")).toThrow("needs nothing");
    expect(() => form("(?:the|MONTH?)")).toThrow("needs nothing");
    expect(() => form("(?<=in)")).toThrow("needs nothing");
  });
  it("with signs that forms do not have", () => {
    expect(() => form("the #")).toThrow('cannot read "#"');
  });
});
