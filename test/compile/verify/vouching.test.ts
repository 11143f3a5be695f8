// A date that an editor knows better than the words: what the error offers, and what becomes of the offer.

import { describe, expect, it } from "vitest";
import { codeNames, one } from "../helpers.ts";

const TEXT = "In 2005 Armenia and NATO agreed.";
const QUOTE = "In 2005 Armenia and NATO agreed.";

const kinds: [string, string, string, string | null][] = [
  ["finer than the words", QUOTE, "2005-07-04", "2005"],
  ["another than the words", QUOTE, "2004-07-04", null],
  ["one that no words give", "They met.", "2003-07-04", "../2012-09-06"],
  ["one after the document", QUOTE, "2013", null],
];

describe.each(kinds)("a date %s", (_, quote, date, words) => {
  const refused = one(quote, quote, { date: `"${date}"` }).diagnostics[0];

  it("is an error that names the ways to keep it", () => {
    expect(refused?.severity).toBe("error");
    expect(refused?.hint).toContain(`\n  date: ${date}\n  because: `);
    const offersReference = refused?.hint?.includes(`\n  date: ${words}\n  references: [`) ?? false;
    expect(offersReference).toBe(words !== null);
  });

  it("stands with a reason, and a warning that gives it", () => {
    const result = one(quote, quote, { date: `"${date}"`, because: "the treaty is dated so" });
    const [warning] = result.diagnostics;
    expect(warning).toMatchObject({ severity: "warning", code: "date-by-editor", line: refused?.line });
    expect(warning?.message).toContain("the treaty is dated so");
    const [event] = result.timeline?.events ?? [];
    expect(event?.date.edtf).toBe(date);
    expect(event?.because).toBe("the treaty is dated so");
    expect(event?.told?.edtf).toBe(quote === QUOTE ? "2005" : undefined);
  });

  it("stands with the reference that was offered", () => {
    if (words === null) return;
    const references = `[{label: Register, url: "https://example.org/", date: ${date}}]`;
    const result = one(quote, quote, { date: words, references });
    expect(codeNames(result)).toEqual([]);
    expect(result.timeline?.events[0]).toMatchObject({ date: { edtf: date }, told: { edtf: words } });
  });
});

describe("a reason", () => {
  it("says nothing where the words bear the date out", () => {
    const result = one(TEXT, QUOTE, { date: "2005", because: "so" });
    expect(codeNames(result)).toEqual([]);
    expect(result.timeline?.events[0]).not.toHaveProperty("because");
  });

  it("leaves the words that say otherwise beside the date", () => {
    const [event] = one(TEXT, QUOTE, { date: "2004", because: "so" }).timeline?.events ?? [];
    expect(event).toMatchObject({ date: { edtf: "2004" }, told: { edtf: "2005" } });
    expect(event?.evidence[0]?.time).toMatchObject({ text: "2005", value: "2005" });
  });
});

describe("a quote in another language", () => {
  it.each([
    ["Armenian", "Սա թեստ է։ 6 սեպտեմբերի 2012թ.", /written in Armenian letters, and dates are read in English only/],
    [
      "Cyrillic",
      "Они встретились 6 сентября 2012 года.",
      /written in Cyrillic letters, and dates are read in English only/,
    ],
  ])("of %s letters is named as the reason", (_, text, message) => {
    const fault = one(`${text}\n\nThey met in English.`, text, { date: "2012-09-06" }, "2012-09-10").diagnostics[0];
    expect(fault?.message).toMatch(message);
    expect(fault?.hint).not.toMatch(/did you mean/);
    expect(fault?.hint).toContain("references: [");
  });
});

it("a hint proposes no words of the sentence that say another date", () => {
  const text = "The treaty of 1997 stands, she said.";
  const fault = one(text, "she said.", { date: "2003" }).diagnostics[0];
  expect(fault?.hint).not.toContain("1997");
});
