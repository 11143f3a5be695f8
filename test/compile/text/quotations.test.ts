// Words between quotation marks: where they begin and end, and whether a text has them.

import { describe, expect, it } from "vitest";
import { quotable, quotationsIn, withoutQuotations } from "../../../src/compile/text/quotations.ts";

const words = (text: string) => quotationsIn(text).map((quotation) => quotation.words);

describe("quotations", () => {
  it("stand between marks of any make", () => {
    for (const text of [
      "a “b c” d",
      'a "b c" d',
      "a «b c» d",
      "a „b c“ d",
      "a „b c” d",
      "a »b c« d",
      "a ‘b c’ d",
      "a 'b c' d",
    ])
      expect(words(text), text).toEqual(["b c"]);
    expect(words('“one” and ‘two’, then "three"')).toEqual(["one", "two", "three"]);
    expect(words("‘Number one enemy’ remark")).toEqual(["Number one enemy"]);
  });

  it("are not what stands between apostrophes", () => {
    for (const text of [
      "Armenia’s and Russia’s plans",
      "Armenia's and Russia's plans",
      "the sides’ talks and the ’90s",
      "the '90s'",
    ])
      expect(words(text), text).toEqual([]);
    expect(words("‘Armenia’s plan’ fails")).toEqual(["Armenia’s plan"]);
  });

  it("hold those inside them, and need a mark that closes", () => {
    expect(words("“he said ‘no’ twice” again")).toEqual(["he said ‘no’ twice"]);
    expect(words("an “open one")).toEqual([]);
    expect(words('a 5" pipe')).toEqual([]);
  });

  it("leave the editor's own words", () => {
    expect(withoutQuotations("X says “it claims” so")).toBe(`X says ${" ".repeat(11)} so`);
    expect(withoutQuotations("no marks")).toBe("no marks");
  });
});

describe("a text has a quotation", () => {
  const has = (text: string, quotation: string) => quotable(text)(quotation);

  it("whatever the white space, the dashes, the apostrophes and the marks inside", () => {
    expect(has("They said\n  “never  again”, on Armenia’s side.", "said 'never again', on Armenia's")).toBe(true);
    expect(has("co–operation", "co-operation")).toBe(true);
    expect(has("They said so.", "they said no")).toBe(false);
  });

  it("without the sign at its end, and with another first letter", () => {
    expect(has("return to the negotiating table today", "Return to the negotiating table,")).toBe(true);
    expect(has("Thus, the mechanisms failed", "thus, the mechanisms")).toBe(true);
    expect(has("the Mechanisms failed", "the mechanisms failed")).toBe(false);
  });

  it("with gaps in the order of the text", () => {
    const text = "We have always said that we consider it important; I think so.";
    expect(has(text, "We have always said … I think so")).toBe(true);
    expect(has(text, "we consider [the plan] vital")).toBe(false);
    expect(has(text, "we consider [it] important")).toBe(true);
    expect(has(text, "I think so … We have always said")).toBe(false);
  });

  it("as whole words; several may be glued to their neighbours", () => {
    expect(has("the party met", "art")).toBe(false);
    expect(has("the nation isAzerbaijan’s number one enemy", "Azerbaijan’s number one enemy")).toBe(true);
    expect(has("theSouth Caucasusand means", "South Caucasus")).toBe(true);
  });
});
