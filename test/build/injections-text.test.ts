// Other people's words as documents, as quotes of them, and as the names of their files.

import { describe, expect, it } from "vitest";
import { decode, sourceFile } from "../../src/compile/text/source.ts";
import { compileQuickly, compileTexts, curationYaml, eventYaml } from "../compile/helpers.ts";
import { some } from "../extent.ts";
import { INJECTIONS } from "../fixtures/injections.ts";

const VECTORS = some(INJECTIONS, 5).map(({ text }) => text);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const bare = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, "");

describe("a document", () => {
  it("is published as it was written, or refused where it is no text", () => {
    const files = VECTORS.map((text, index) => sourceFile(`d${index}.txt`, text));
    const isText = files.map((file) => "text" in decode(file));
    const refused = VECTORS.filter((_, index) => !isText[index]);
    expect(refused.length).toBeGreaterThan(1);
    expect(refused.filter((text) => text.trim() !== "" && !text.includes("\0"))).toEqual([]);
    const { diagnostics, texts } = compileTexts(Object.fromEntries(VECTORS.map((text, at) => [`d${at}.txt`, text])));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ file }) => file).sort()).toEqual(
      files.flatMap(({ name }, index) => (isText[index] ? [] : [name])).sort(),
    );
    const written = new TextDecoder(); // half a character cannot be written, and a mark at the beginning is none of the text
    for (const [index, text] of VECTORS.entries()) {
      if (!isText[index]) continue;
      expect(texts.get(`d${index}`)).toBe(written.decode(sourceFile("", text).bytes).replaceAll("\r\n", "\n"));
    }
  });

  it("says what it says in what is proposed of it, and nothing else", () => {
    const spoken = VECTORS.filter((text) => !/[\0\p{Surrogate}]/u.test(text));
    const { timeline, texts } = compileTexts(
      Object.fromEntries(
        spoken.map((text, at) => [`d${at}.txt`, `In 2005 Armenia and NATO signed ${text} in Yerevan.`]),
      ),
    );
    const quotes = timeline?.events.flatMap(({ evidence }) => evidence) ?? []; // those that are alike are one event
    expect(quotes.length).toBeGreaterThan(spoken.length / 2);
    for (const { id, evidence, title } of timeline?.events ?? []) {
      expect(id).toMatch(ID);
      for (const { document, start, end, quote } of evidence)
        expect(texts.get(document)?.slice(start, end)).toBe(quote);
      expect(title.length).toBeLessThanOrEqual(90);
    }
  });
});

describe("a quote", () => {
  it("is carried as the document has it, whatever it says", () => {
    const fit = VECTORS.filter((text) => bare(text) !== "" && text.length < 4000 && !/[\0\p{Surrogate}]/u.test(text));
    const quotes = fit.map((text, index) => `Told of ${index} in 2005: ${text}`);
    const { timeline, diagnostics } = compileTexts({
      "a.txt": quotes.join("\n\n"),
      "a.yaml": curationYaml("2012-09-06", ...quotes.map((q, at) => eventYaml(`event-${at}`, q, { date: "2005" }))),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const said = new Map(timeline?.events.map(({ id, evidence }) => [id, bare(evidence[0]?.quote ?? "")]));
    expect(quotes.map((_, at) => said.get(`event-${at}`))).toEqual(quotes.map(bare));
  });
});

describe("the name of a file", () => {
  it("becomes an id and an address that lead nowhere else", () => {
    for (const text of VECTORS) {
      const { timeline, texts } = compileQuickly({ [`${text}.txt`]: "NATO and Armenia met in 2005." });
      const [document] = timeline?.documents ?? [];
      expect(document?.id, text).toMatch(ID);
      expect(document?.file).toBe(`documents/${document?.id}.txt`);
      expect(document?.file.length).toBeLessThan(200);
      expect([...texts.keys()]).toEqual([document?.id]);
    }
  });
});
