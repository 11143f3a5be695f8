// The proposals as a curation file: it reads back as what was proposed, and what an editor has written stays.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type compile, sourceFile } from "../../../src/compile/compile.ts";
import { type AnnotateInput, annotate } from "../../../src/compile/editor/annotate.ts";
import { runs } from "../../extent.ts";
import { codeNames, compileTexts, DOMAIN_YAML, SEEDS, seed } from "../helpers.ts";

const TEXT = `Armenia and NATO talk

YEREVAN, February 8. Armenia and NATO signed an agreement in 1994.
In 2002 they signed "another: one" # with NATO.

Russia objected in 2005; Armenia refused in 2005.
`;

const annotateText = (text: string, yaml: string | null = null, more: Partial<AnnotateInput> = {}) =>
  annotate({
    document: sourceFile("note.txt", text),
    curation: yaml === null ? null : sourceFile("note.yaml", yaml),
    settings: sourceFile("timeline.yaml", DOMAIN_YAML),
    taken: new Set(),
    ...more,
  });
const compileBoth = (text: string, yaml: string) => compileTexts({ "note.txt": text, "note.yaml": yaml });
const errors = (result: ReturnType<typeof compile>) =>
  result.diagnostics.filter(({ severity }) => severity === "error");

/** Written anew: what a new file holds. Throws where there is none. */
function written(text: string, yaml: string | null = null): string {
  const result = annotateText(text, yaml);
  if (result.text === null) throw new Error(JSON.stringify(result.diagnostics));
  return result.text;
}

describe("a new curation", () => {
  it("says what is known of the document, and leaves a place for what is not", () => {
    const yaml = written(TEXT);
    expect(yaml).toContain('title: "Armenia and NATO talk"\n# publisher: ');
    expect(yaml).toMatch(/^# published: /m);
    expect(yaml).toMatch(/^# url: /m);
    expect(yaml).toContain("\nlanguage: en\n");
  });

  it("names for each event the words that date it and their rule", () => {
    expect(written(TEXT)).toContain("  # dated by ‘1994’ (rule year: 1994)\n  - id: ");
  });

  it.each(SEEDS)("of %s compiles to what was proposed", (name) => {
    const text = seed(`${name}.txt`);
    expectSame(text);
  });

  it("keeps what it knows of the date that words count from", () => {
    const proposed = compileBoth("Armenia and NATO met last year.\n", "published: 2012-09-06\n");
    const yaml = written("Armenia and NATO met last year.\n", "published: 2012-09-06\n");
    expect(yaml).toContain("counted from 2012-09-06");
    expect(compileBoth("Armenia and NATO met last year.\n", yaml).timeline?.events[0]?.date).toEqual(
      proposed.timeline?.events[0]?.date,
    );
  });

  it("writes no events where none is proposed, so that they are once there are some", () => {
    const yaml = written("Armenia and NATO talk.\n");
    expect(yaml).not.toMatch(/^events:/m);
    expect(compileBoth("Armenia and NATO talk.\n", yaml).diagnostics).toEqual([]);
  });

  it.each([
    ["days below years", "1998\n17 June – Armenia and NATO met.\n\n2004\nMay – Armenia signed a treaty with NATO.\n"],
    ["lines below years", "1998\nArmenia and NATO met.\n\n2004\nArmenia signed a treaty with NATO.\n"],
  ])("leaves out no entry of a chronology: %s", (_, entries) => {
    const text = `A chronology\n\n${entries}\n2010\n8 March – NATO invited Armenia.\n`;
    const head = "published: 2022-10-03\n";
    const { added, left } = annotateText(text, head);
    expect({ added, left }).toEqual({ added: 3, left: [] });
    const dates = (yaml: string) => compileBoth(text, yaml).events.map(({ date }) => date.edtf);
    expect(dates(written(text, head))).toEqual(dates(head));
  });

  it.each([
    ["a tour", "tour:\n  - {title: One, sentence: Two., view: {from: 1900, to: 1901}, events: [elsewhere]}\n"],
    ["a deck", "deck: {sentence: 12 events., figures: [{says: 12}]}\n"],
    ["reviewed events only", "curated_only: true\n"],
    ["other years", "span: {start: 1900, end: 1901}\n"],
  ])("is written beside a timeline.yaml with %s, which speaks of the whole record", (_, settings) => {
    const { diagnostics, added } = annotateText(TEXT, null, {
      settings: sourceFile("timeline.yaml", settings + DOMAIN_YAML),
    });
    expect({ diagnostics: diagnostics.filter(({ severity }) => severity === "error"), added }).toEqual({
      diagnostics: [],
      added: annotateText(TEXT).added,
    });
  });

  it("gives no event the id of one in another document", () => {
    const [first] = compileTexts({ "note.txt": TEXT }).events;
    const { text } = annotateText(TEXT, null, { taken: new Set([first?.id ?? ""]) });
    expect(text).toContain(`- id: ${first?.id}-2\n`);
  });

  it("refuses the name that is the whole timeline's", () => {
    const result = annotateText(TEXT, null, { document: sourceFile("timeline.txt", TEXT) });
    expect([result.text, codeNames(result)]).toEqual([null, ["reserved-name"]]);
  });

  it("sets apart a passage that stands twice by the words around it, or says that it is left out", () => {
    const twice =
      "Armenia and NATO met in 2005. Then came the rain.\n\nArmenia and NATO met in 2005. Then came the sun.\n";
    const { text, added, left } = annotateText(twice);
    const result = compileBoth(twice, text ?? "");
    expect(errors(result)).toEqual([]);
    expect(result.events).toHaveLength(added);
    expect(added + left.length).toBe(compileTexts({ "note.txt": twice }).events.length);
    expect(added).toBeGreaterThan(0);
  });
});

/** What was proposed and what its curation compiles to, without what only a proposal has, and how wide the passages are. */
function expectSame(text: string): void {
  const proposed = compileTexts({ "note.txt": text });
  const { text: yaml, left, added } = annotateText(text);
  const curated = compileBoth(text, yaml ?? "");
  expect(errors(curated)).toEqual([]);
  const bare = ({ timeline }: typeof curated) =>
    (timeline?.events ?? [])
      .filter(({ id }) => left.every(({ event }) => event.id !== id))
      .map(({ evidence, origin: _, head: _head, claim: _claim, ...rest }) => ({ ...rest, time: evidence[0]?.time }));
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(bare(curated).sort(order)).toEqual(bare(proposed).sort(order));
  expect(curated.events.every(({ origin }) => origin === "proposed")).toBe(true);
  expect(curated.events).toHaveLength(added);
}

const piece = fc.constantFrom(
  ...["Armenia", "NATO", "Russia refused", "in 2005", "since 2002", "on 4 March 2012", "between 2003 and 2007", "1994"],
  ...[
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u2028",
    "\u0085",
    ". ",
    "? ",
    ": ",
    "; ",
    " #",
    "- ",
    "--- ",
    "... ",
  ],
  ...[
    '"',
    "'",
    "“",
    "”",
    "\\",
    "\\n",
    "{",
    "}",
    "[",
    "]",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
    "null",
    "<<: ",
    "\u202e",
    "\ufeff",
  ],
);
const anyText = fc.array(fc.oneof(piece, piece, piece, fc.string({ unit: "grapheme", maxLength: 8 })), {
  maxLength: 40,
});
const document = anyText.map((pieces) => `NATO ${pieces.join("")} x`.replaceAll("\0", ""));

describe("any text", () => {
  it("comes back as it was proposed, whatever signs it holds", () => {
    fc.assert(fc.property(document, expectSame), { numRuns: runs(150) });
  });

  it("has nothing to add to its own curation", () => {
    fc.assert(
      fc.property(document, (text) => {
        const yaml = written(text);
        const again = annotateText(text, yaml);
        expect(again.added).toBe(0);
        expect(again.text).toBe(yaml);
      }),
      { numRuns: runs(60) },
    );
  });
});

const EVENT = `- id: mine
    quote: Armenia and NATO signed an agreement in 1994.   # my own words
    title:   'The "agreement"'
    summary: >
      Folded,
      as I like it.

    date: 1994
    actors: [nato,   armenia]
    category: agreement
    tone: neutral
    importance: 2
`;
const MINE = `# my file
title: Talk

events:
  ${EVENT}    # to be looked up again

# not these
ignore:
  - quote: Russia objected in 2005; Armenia refused in 2005.
    because: >-
      known
`;

/** Whether the lines of a text stand in another one, in their order; a bracket at the end may have come to stand alone. */
function inserted(before: string, after: string): boolean {
  let at = 0;
  for (const line of before.split(/\n|(?=\]\n)/)) {
    at = after.indexOf(line, at);
    if (at === -1) return false;
    at += line.length;
  }
  return true;
}

describe("a curation that is there", () => {
  it("gets only what it neither cites nor ignores, after the last of its events", () => {
    const { text, added } = annotateText(TEXT, MINE);
    expect(added).toBe(1);
    expect(text?.replace(/ {2}# dated by ‘2002’.*?reviewed: false\n/s, "")).toBe(MINE);
    expect(text).toMatch(/looked up again\n {2}# dated by ‘2002’[^\n]*\n {2}- id: note-\d+\n/);
    expect(errors(compileBoth(TEXT, text ?? ""))).toEqual([]);
    expect(annotateText(TEXT, text)).toMatchObject({ added: 0, text });
  });

  it("keeps a byte order mark and the line ends of Windows", () => {
    const before = `\ufeff${MINE.replaceAll("\n", "\r\n")}`;
    const { text } = annotateText(TEXT, before);
    expect(text?.replace(/ {2}# dated by ‘2002’.*?reviewed: false\r\n/s, "")).toBe(before);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it.each([
    ["no events yet", "title: Talk\nignore:\n  - {quote: Russia objected, because: known}\n"],
    ["no line break at its end", "title: Talk"],
    ["nothing", ""],
    ["nothing but comments", "# to do\n\n"],
    ["an empty value", "title: Talk\nevents:   # none yet\nlanguage: en\n"],
    ["an empty list", "title: Talk\nevents: [ ] # none yet\nlanguage: en\n"],
    ["a list in the first column", `events:\n${EVENT.replaceAll(/^ {2}/gm, "")}\n\n\nlanguage: en\n`],
    [
      "a list in brackets",
      `events: [{id: mine, quote: "Russia objected in 2005", title: No, summary: No, actors: [russia], category: statement, tone: friction, importance: 1, date: 2005}]\n`,
    ],
    [
      "a list in brackets over lines",
      `events: [\n  # mine\n  {id: mine, quote: "Russia objected in 2005", title: No, summary: No,\n   actors: [russia], category: statement, tone: friction, importance: 1, date: 2005}, # a, b\n]\nlanguage: en\n`,
    ],
    [
      "events that end in a block of text",
      `language: en\nevents:\n  ${EVENT.replace(/ {4}summary: .*?\n\n/s, "")}    summary: |+\n      Kept,\n      with its lines.\n\n\n`,
    ],
    [
      "events that end in a list",
      `events:\n  ${EVENT}    references:\n      - label: One\n        url: https://example.org/\n\n`,
    ],
  ])("with %s keeps it all", (_, yaml) => {
    const { text, added } = annotateText(TEXT, yaml);
    expect(added).toBeGreaterThan(0);
    expect(inserted(yaml.replace("[ ]", ""), text ?? "")).toBe(true);
    const result = compileBoth(TEXT, text ?? "");
    expect(errors(result)).toEqual([]);
    expect(result.events).toHaveLength(added + (yaml.includes("id: mine") ? 1 : 0));
    expect(annotateText(TEXT, text)).toMatchObject({ added: 0, text });
  });

  it("that cannot be read is refused, with the place of the fault", () => {
    const result = annotateText(TEXT, 'title: "Talk\nevents: []\n');
    expect(result.text).toBeNull();
    expect(result.diagnostics[0]).toMatchObject({ code: "bad-yaml", line: 1, column: 8 });
    expect(result.sources.get("note.yaml")).toContain("Talk");
  });

  it.each([
    ["a key that is none", "titel: Talk\n"],
    ["an entry that is no event", "events:\n  - id: mine\n"],
    ["a layout that leaves no room", "{title: Talk}\n"],
  ])("with %s is refused", (_, yaml) => {
    const result = annotateText(TEXT, yaml);
    expect(result.text).toBeNull();
    expect(result.diagnostics).not.toEqual([]);
  });

  it("is not proposed again what one of its events counts its time from", () => {
    const text = "Armenia and NATO met. It was in 1994 that Russia spoke.\n";
    const yaml = `events:\n  - {id: met, quote: Armenia and NATO met., time: in 1994, date: 1994, title: A, summary: B, actors: [nato], category: diplomacy, tone: neutral, importance: 1}\n`;
    expect(annotateText(text, yaml)).toMatchObject({ added: 0, text: yaml });
  });

  it("with a quote that is not quite there is not proposed that passage again", () => {
    const yaml = MINE.replace("signed an agreement in", "signed one agreement in");
    expect(annotateText(TEXT, yaml)).toMatchObject({ added: 1 });
  });
});
