// Of what no words of the domain decide, the record says that it is unclassified.

import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import { annotate } from "../../../src/compile/editor/annotate.ts";
import { checked } from "../../../src/embed/box/check-timeline.ts";
import type { Timeline } from "../../../src/model/timeline.ts";
import { toCsv } from "../../../src/share/csv.ts";
import { compileTexts } from "../helpers.ts";

const PUBLISHED = "published: 1840-01-01\n";
const TEXT = "Letter\n\nIn May 1839 Assam planted a garden.\n";

const domainOf = (categories: string, tones = "[{id: even, name: Even, mark: square}]") => `title: Tea
embed: {name: tea-timeline}
lanes: [assam]
actors: [{id: assam, name: Assam, kind: place, aliases: [Assam]}]
categories: ${categories}
tones: ${tones}
`;

const TRADE = "{id: trade, name: trade, words: [sold]}";
const LETTERS = "{id: letter, name: letter, statement: true, words: [wrote]}";

function compiled(domain: string, text = TEXT): Timeline {
  const { timeline, diagnostics } = compile({
    files: [sourceFile("timeline.yaml", domain), sourceFile("a.txt", text), sourceFile("a.yaml", PUBLISHED)],
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(timeline).not.toBeNull();
  return timeline!;
}

const categoriesOf = ({ events }: Timeline) => events.map(({ category }) => category);
const listedIn = ({ domain }: Timeline) => domain.categories.map(({ id }) => id);

describe("an event that no words decide", () => {
  it("is of no other category, the last one least of all", () => {
    const timeline = compiled(domainOf(`[${TRADE}, ${LETTERS}]`));
    expect(categoriesOf(timeline)).toEqual(["unclassified"]);
    expect(timeline.domain.categories.at(-1)).toEqual({ id: "unclassified", name: "unclassified", kind: "deed" });
  });

  it("is of the category that the domain marks as default", () => {
    const timeline = compiled(domainOf(`[${TRADE}, {id: life, name: life, default: true}, ${LETTERS}]`));
    expect(categoriesOf(timeline)).toEqual(["life"]);
    expect(listedIn(timeline)).toEqual(["trade", "life", "letter"]);
  });

  it("is under the domain's own name for the unclassified", () => {
    const own = "{id: unclassified, name: Everything else, words: [else]}";
    const timeline = compiled(domainOf(`[${own}, ${TRADE}]`));
    expect(categoriesOf(timeline)).toEqual(["unclassified"]);
    expect(timeline.domain.categories[0]).toMatchObject({ id: "unclassified", name: "Everything else" });
    expect(listedIn(timeline)).toEqual(["unclassified", "trade"]);
  });

  it("has no tone that words would have to say, under a mark of its own", () => {
    const tones =
      "[{id: gain, name: Gain, mark: circle, words: [won]}, {id: loss, name: Loss, mark: square, words: [lost]}]";
    const timeline = compiled(domainOf(`[${TRADE}]`, tones));
    expect(timeline.events.map(({ tone }) => tone)).toEqual(["unclassified"]);
    expect(timeline.domain.tones.map(({ id, mark }) => [id, mark])).toEqual([
      ["gain", "circle"],
      ["loss", "square"],
      ["unclassified", "diamond"],
    ]);
  });

  it("has the last of three tones that all have words, with a warning", () => {
    const tones =
      "[{id: a, name: A, mark: circle, words: [a]}, {id: b, name: B, mark: diamond, words: [b]}, {id: c, name: C, mark: square, words: [c]}]";
    const { timeline, diagnostics } = compile({
      files: [
        sourceFile("timeline.yaml", domainOf(`[${TRADE}]`, tones)),
        sourceFile("a.txt", "Letter\n\nIn May 1839 Assam grew.\n"),
        sourceFile("a.yaml", PUBLISHED),
      ],
    });
    expect(timeline?.events).toMatchObject([{ tone: "c" }]);
    expect(diagnostics).toMatchObject([
      { severity: "warning", code: "no-rest-tone", message: expect.stringContaining('"c"') },
    ]);
  });

  it("is not of talks in the domain of the seeds", () => {
    const { timeline } = compileTexts({
      "a.txt": "Report\n\nIn May 2012 Russia built a bridge.\n\nIn June 2012 Russia and Armenia met.\n",
      "a.yaml": "published: 2013-01-01\n",
    });
    expect(categoriesOf(timeline!)).toEqual(["unclassified", "diplomacy"]);
  });
});

describe("a record without such an event", () => {
  it("does not speak of the unclassified", () => {
    const text = "Letter\n\nIn May 1839 Assam sold a garden.\n";
    const tones = "[{id: gain, name: Gain, mark: circle, words: [sold]}]";
    const timeline = compiled(domainOf(`[${TRADE}, ${LETTERS}]`, tones), text);
    expect(categoriesOf(timeline)).toEqual(["trade"]);
    expect(listedIn(timeline)).toEqual(["trade", "letter"]);
    expect(timeline.domain.tones.map(({ id }) => id)).toEqual(["gain"]);
  });
});

describe("the unclassified", () => {
  const domain = domainOf(`[${TRADE}, ${LETTERS}]`);

  it("can be shown by others, and stands in the table as a deed", () => {
    const timeline = compiled(domain);
    expect(checked(timeline)).toMatchObject({ ok: true });
    expect(toCsv(timeline, timeline.events)).toMatch(/unclassified,deed/);
  });

  it("goes through the hands of an editor, who may leave it so", () => {
    const settings = sourceFile("timeline.yaml", domain);
    const document = sourceFile("a.txt", TEXT);
    const { text } = annotate({
      document,
      settings,
      curation: sourceFile("a.yaml", PUBLISHED),
      taken: new Set(),
    });
    expect(text).toContain("category: unclassified");
    const read = (text ?? "").replace("reviewed: false", "reviewed: true");
    const { timeline, diagnostics } = compile({ files: [document, settings, sourceFile("a.yaml", read)] });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(timeline?.events).toMatchObject([{ category: "unclassified", origin: "curated" }]);
  });
});
