// Every kind of fault, where it is said to be, and what is proposed to mend it.

import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { codes, compileTexts, curationYaml, eventYaml, one } from "../helpers.ts";

const TEXT = "In 2005 they agreed. Last year Armenia refused to host CSTO exercises.\n\nThey met in 2007.";

/** The only diagnostic of a compilation. */
function only(result: ReturnType<typeof compileTexts>) {
  expect(codes(result)).toHaveLength(1);
  return result.diagnostics[0]!;
}

/** The one fault of an event that quotes "In 2005 they agreed." in a text of that sentence. */
const faultOf = (extra: Record<string, string>) => only(one("In 2005 they agreed.", "In 2005 they agreed.", extra));

/** Words of the curation file that a diagnostic marks. */
const marked = (result: ReturnType<typeof compileTexts>) =>
  result.diagnostics.map(({ file, span }) => span && result.sources.get(file)?.slice(span.start, span.end));

describe("quotes", () => {
  it.each([
    ["Last year Armenia refused to host exercises.", "Last year Armenia refused to host joint military exercises."],
    ["NATO met Armenia in Brussels.", "NATO met Armenia and Georgia there, in Brussels."],
  ])("quote-not-found shows the passage up to the end of its sentence, where words were put in: %s", (quote, text) => {
    const fault = one(`${text} It was cold.`, quote).diagnostics.find(({ code }) => code === "quote-not-found");
    expect(fault?.hint).toContain(`did you mean "${text}" (line 1, column 1)?`);
  });

  it("quote-not-found shows the nearest passage", () => {
    const result = one(TEXT, "Last year Armenia declined to host CSTO exercises");
    const fault = result.diagnostics.find(({ code }) => code === "quote-not-found");
    expect(fault).toMatchObject({ file: "a.yaml", line: 4, column: 12, severity: "error" });
    expect(fault?.hint).toContain(
      'did you mean "Last year Armenia refused to host CSTO exercises" (line 1, column 22)?',
    );
    expect(result.timeline).toBeNull();
  });

  it("quote-not-found names the difference that the eye passes over", () => {
    const hint = (text: string, quote: string) =>
      one(text, quote).diagnostics.find(({ code }) => code === "quote-not-found")?.hint;
    expect(hint("They “met” on Armenia’s plan.", 'They "met" on Armenia\'s plan.')).toMatch(/\? Only the form of quot/);
    expect(hint("They met in Yerevan.", "they Met in Yerevan.")).toMatch(/\? Only capital and small letters differ$/);
    expect(hint("They met in Gyumri café.", "They met in Gyumri cafe\u0301.")).toMatch(
      /\? Only the coding of accented/,
    );
    expect(hint("They met in Yerevan.", "They mat in Yerevan.")).toMatch(/\?$/);
  });

  it("a quote of many pages is no quote", () => {
    const fault = only(one("They met.", "They met. ".repeat(600)));
    expect(fault).toMatchObject({ code: "quote-not-found", hint: "quote a passage of at most 5000 characters" });
  });

  it("quote-ambiguous names the places", () => {
    const fault = only(one("In 2005. They met in 2005.", "2005", { date: "2005" }));
    expect(fault).toMatchObject({ code: "quote-ambiguous", message: expect.stringContaining("at 1:4, 1:22") });
  });

  it("a quote that cuts words is marked, with a warning that proposes the whole of them", () => {
    const fault = (text: string, quote: string) => one(text, quote, { date: "../2012-09-06" }).diagnostics;
    expect(fault("They sold metal.", "met")).toMatchObject([
      { severity: "warning", code: "quote-cuts-word", hint: 'did you mean "metal"?' },
    ]);
    expect(fault("They remet Armenians.", "met Armenia")).toMatchObject([{ hint: 'did you mean "remet Armenians"?' }]);
    expect(fault("They met NATO's envoy, 5th of all.", "met NATO")).toEqual([]);
    expect(fault("They met.", "They met")).toEqual([]);
  });

  it("evidence-in-boilerplate", () => {
    const result = one("A report.\n\nYou May Also Like\n\nThey agree in 2005", "They agree in 2005");
    expect(codes(result)).toEqual(["evidence-in-boilerplate 4:12"]);
  });

  it("an ignored passage that is not there is an error too", () => {
    const yaml = "published: 2012-09-06\nevents: []\nignore:\n  - quote: They agreed in 2006\n    because: x";
    const result = compileTexts({ "a.txt": "They agreed.", "a.yaml": yaml });
    expect(codes(result)).toEqual(["quote-not-found 4:12"]);
  });

  it("time-without-date tells which words are there", () => {
    const text = "They met in November last year, said he.";
    const fault = only(one(text, "They met", { time: "last year", date: '"2011"' }));
    expect(fault).toMatchObject({ code: "time-without-date", hint: 'the words there are "November last year"' });
  });
});

describe("the curation file", () => {
  it("bad-yaml", () => {
    const result = compileTexts({ "a.txt": "A report.", "a.yaml": "title: a: b\nevents: []" });
    expect(codes(result)[0]).toMatch(/^bad-yaml 1:/);
  });

  it("unknown-key, for a document, an event, an ignored passage and a reference", () => {
    expect(faultOf({ titel: "x" })).toMatchObject({
      code: "unknown-key",
      hint: 'did you mean "title"?',
      line: 11,
      column: 5,
    });
    expect(faultOf({ references: "[{label: a, url: 'https://a.org', dat: 2005}]" })).toMatchObject({
      code: "unknown-key",
      hint: 'did you mean "date"?',
    });
    expect(codes(compileTexts({ "a.txt": "A report.", "a.yaml": "publishd: 2005" }))).toEqual(["unknown-key 1:1"]);
  });

  it("missing-key, once for an event whose other file does not give it either", () => {
    expect(faultOf({ summary: "" })).toMatchObject({
      code: "missing-key",
      line: 3,
      column: 9,
      message: expect.stringContaining("summary"),
    });
    expect(codes(compileTexts({ "a.txt": "A.", "a.yaml": "events:\n  - title: x" }))).toEqual([
      "missing-key 2:5",
      "missing-key 2:5",
    ]);
  });

  it("missing-key, once for an id that no file describes, with the one that was meant", () => {
    const whole =
      "title: T\n    summary: S.\n    actors: [nato]\n    category: diplomacy\n    tone: neutral\n    importance: 1";
    const result = compileTexts({
      "a.txt": "In 1994 NATO met.",
      "a.yaml": `events:\n  - id: nato-meets-1994\n    quote: In 1994 NATO met\n    ${whole}`,
      "b.txt": "NATO met in 1994.",
      "b.yaml": "events:\n  - id: nato-meets-1995\n    quote: NATO met in 1994",
    });
    expect(result.diagnostics).toMatchObject([
      { code: "missing-key", file: "b.yaml", line: 2, hint: 'did you mean "nato-meets-1994"?' },
    ]);
  });

  it("missing-key, for an id of annotate whose description is gone, proposes no other of its ids", () => {
    const result = compileTexts({
      "a.txt": "In 1994 NATO met.",
      "a.yaml": curationYaml("2014-03-14", eventYaml("report-4", "In 1994 NATO met")),
      "b.txt": "NATO met in 1994.",
      "b.yaml": "events:\n  - id: report-1\n    quote: NATO met in 1994",
    });
    expect(only(result)).toMatchObject({ code: "missing-key", hint: expect.stringMatching(/^it needs title/) });
  });

  it("wrong-type", () => {
    expect(faultOf({ actors: "nato" })).toMatchObject({ code: "wrong-type", hint: "write [nato]" });
    expect(faultOf({ importance: "high" })).toMatchObject({ code: "wrong-type" });
    expect(faultOf({ lasts: "maybe" })).toMatchObject({ code: "wrong-type" });
    expect(faultOf({ title: "[a, b]" })).toMatchObject({ code: "wrong-type" });
    expect(codes(compileTexts({ "a.txt": "A.", "a.yaml": "- a" }))).toEqual(["wrong-type 1:1"]);
  });

  it("unknown-actor, unknown-category, unknown-tone", () => {
    expect(faultOf({ actors: "[nato, armenai]" })).toMatchObject({
      code: "unknown-actor",
      hint: 'did you mean "armenia"?',
    });
    expect(faultOf({ category: "treaty" })).toMatchObject({
      code: "unknown-category",
      hint: expect.stringContaining("agreement"),
    });
    expect(faultOf({ tone: "frictoin" })).toMatchObject({ code: "unknown-tone", hint: 'did you mean "friction"?' });
  });

  it("bad-date", () => {
    expect(faultOf({ date: "2005-13" })).toMatchObject({
      code: "bad-date",
      message: expect.stringContaining("no month 13"),
    });
    expect(faultOf({ date: "late 2005" })).toMatchObject({ code: "bad-date", hint: expect.stringContaining("199X") });
  });

  it("bad-url: no script, no data, no bare host", () => {
    const url = (text: string) => faultOf({ references: `[{label: a, url: ${JSON.stringify(text)}}]` });
    expect(url("javascript:alert(1)")).toMatchObject({ code: "bad-url" });
    expect(url("data:text/html,x")).toMatchObject({ code: "bad-url" });
    expect(url("https:javascript")).toMatchObject({ code: "bad-url" });
    expect(url("azatutyun.am/a/1.html")).toMatchObject({ hint: 'did you mean "https://azatutyun.am/a/1.html"?' });
    const good = { references: '[{label: a, url: "mailto:a@b.org"}, {label: b, url: "http://b.org"}]' };
    expect(codes(one("In 2005 they agreed.", "In 2005 they agreed.", good))).toEqual([]);
  });

  it("title-too-long, label-too-long, bad-id", () => {
    expect(faultOf({ title: "x".repeat(91) })).toMatchObject({
      code: "title-too-long",
      message: expect.stringContaining("91"),
    });
    expect(faultOf({ label: "x".repeat(33) })).toMatchObject({ code: "label-too-long" });
    expect(
      only(
        compileTexts({
          "a.txt": "In 2005.",
          "a.yaml": curationYaml("2012", eventYaml("Not An Id", "In 2005."), "ignore: [{quote: In 2005., because: x}]"),
        }),
      ),
    ).toMatchObject({
      code: "bad-id",
    });
  });

  it("duplicate-id names the first line", () => {
    const yaml = curationYaml("2012", eventYaml("e", "In 2005 they agreed."), eventYaml("e", "They met in 2007."));
    const text = "In 2005 they agreed.\nThey met in 2007.";
    const fault = compileTexts({ "a.txt": text, "a.yaml": yaml }).diagnostics.find(
      ({ code }) => code === "duplicate-id",
    );
    expect(fault).toMatchObject({ line: 11, column: 9, message: expect.stringContaining("line 3") });
  });
});

describe("dates", () => {
  it("date-outside-words and date-finer-than-words propose what the words give", () => {
    expect(faultOf({ date: "2006" })).toMatchObject({
      code: "date-outside-words",
      hint: expect.stringMatching(/^did you mean 2005\?\n/),
      line: 11,
      column: 11,
    });
    expect(faultOf({ date: "2005-12-16" })).toMatchObject({
      code: "date-finer-than-words",
      hint: expect.stringMatching(/^did you mean 2005\?\n/),
    });
  });

  it("name the day from which relative words were counted", () => {
    const fault = only(one("Last year they agreed.", "Last year they agreed.", { date: "2010" }));
    expect(fault.message).toContain('"Last year" (2011, counted from 2012-09-06)');
  });

  it("date-missing proposes the two dates of undated events, and the words nearby", () => {
    const undated = only(one("They spoke.", "They spoke."));
    expect(undated).toMatchObject({ code: "date-missing", hint: expect.stringContaining("../2012-09-06") });
    expect(undated.hint).toContain("2012-09-06~");
    const near = only(one("They met in October and spoke.", "They met", { date: '"2011-10"' }));
    expect(near.hint).toContain('the sentence says "October" (2011-10): include it in the quote or give it as time');
  });

  it("propose of several dates nearby the one that the editor seems to have had in mind", () => {
    const fault = only(one("They met in 1997 and spoke, and in 2000 it rained.", "it rained", { date: "2000" }));
    expect(fault.hint).toContain('the sentence says "2000" (2000)');
  });

  it("date-after-document", () => {
    expect(only(one("They spoke.", "They spoke.", { date: "2013" }))).toMatchObject({
      code: "date-after-document",
      line: 11,
    });
  });

  it("a document without a date cannot date relative words", () => {
    const yaml = `events:\n${eventYaml("e", "Last year they met.", { date: "2011" })}`;
    const fault = only(compileTexts({ "a.txt": "Last year they met.", "a.yaml": yaml }));
    expect(fault).toMatchObject({ code: "date-finer-than-words", hint: "give the document its published date" });
  });

  it("date-after-document proposes the date that the words give", () => {
    expect(faultOf({ date: "2013" })).toMatchObject({
      code: "date-after-document",
      hint: expect.stringMatching(/^did you mean 2005\?\n/),
    });
  });

  it("uncited-date tells of each date that no quote, time or ignored passage holds, once for a sentence", () => {
    const text = "In 2005 they met, in 2007 they signed, and in 2009 it ended. In 2010 and in 2011 it rained.";
    const result = one(text, "In 2005 they met", { date: "2005" });
    expect(result.diagnostics.map(({ message }) => message.replace(/:.*/, ""))).toEqual([
      'other words of this sentence are cited, but not "2007", "2009"',
      'no event cites this dated sentence ("2010", "2011")',
    ]);
    expect(marked(result)).toEqual(["2007", "In 2010 and in 2011 it rained."]);
    const ignore = 'ignore: [{quote: "in 2007 they signed, and in 2009 it ended. In 2010 and in 2011", because: x}]';
    const yaml = curationYaml("2012", eventYaml("e", "In 2005 they met", { date: "2005" }), ignore);
    expect(codes(compileTexts({ "a.txt": text, "a.yaml": yaml }))).toEqual([]);
  });

  it("an entry whose faults are told is not told again as something left out", () => {
    const yaml = curationYaml("2012", eventYaml("Bad Id", "In 2005 they met."), eventYaml("e", "They met"));
    const text = "In 2005 they met. They met in 2007, said he.";
    expect(codes(compileTexts({ "a.txt": text, "a.yaml": yaml }))).toEqual(["bad-id 3:9", "date-missing 11:9"]);
  });

  it("a published date that cannot be read is told once", () => {
    const yaml = (quote: string, date: string) =>
      curationYaml("06.09.2012", eventYaml("e", quote, { date }), "ignore: [{quote: In 2005, because: x}]");
    const text = "Last year they met. In 2005 they met.";
    expect(codes(compileTexts({ "a.txt": text, "a.yaml": yaml("Last year they met.", "2011") }))).toEqual([
      "bad-date 1:12",
    ]);
    expect(codes(compileTexts({ "a.txt": "In 2005 they met.", "a.yaml": yaml("In 2005 they met.", "2006") }))).toEqual([
      "bad-date 1:12",
      "date-outside-words 11:11",
    ]);
  });

  it("words-are-finer and uncited-date are warnings", () => {
    expect(faultOf({ date: "200X" })).toMatchObject({ code: "words-are-finer", severity: "warning" });
    const uncited = only(one("In 2005 they agreed. They met in 2007.", "In 2005 they agreed."));
    expect(uncited).toMatchObject({ code: "uncited-date", severity: "warning", file: "a.txt", line: 1, column: 22 });
    expect(uncited.message).toContain("They met in 2007.");
  });
});

describe("several documents", () => {
  const second = (extra: string) =>
    `published: 2017-02-27\nevents:\n  - id: e\n    quote: At the end of 2005 they agreed.\n${extra}`;
  const first = curationYaml("2012-09-06", eventYaml("e", "Launched in 2005.", { date: "2005-12~" }));
  const both = (extra: string) =>
    compileTexts({
      "a.txt": "Launched in 2005.",
      "a.yaml": first,
      "b.txt": "At the end of 2005 they agreed.",
      "b.yaml": second(extra),
    });

  it("one event with two pieces of evidence; the passage that bears the date comes first", () => {
    const result = both("");
    expect(codes(result)).toEqual([]);
    const [event] = result.timeline?.events ?? [];
    expect(event?.evidence.map(({ document, time }) => `${document}: ${time?.text}`)).toEqual([
      "b: the end of 2005",
      "a: 2005",
    ]);
  });

  it("contradicting-fields names the other place", () => {
    const result = both("    title: Another title\n");
    expect(codes(result)).toEqual(["contradicting-fields 5:12"]);
    expect(result.diagnostics[0]?.message).toContain("a.yaml, line 5");
    expect(codes(both("    date: 2006\n"))).toEqual(["contradicting-fields 5:11"]);
    expect(codes(both("    title: Title of e\n    date: 2005\n"))).toEqual([]);
  });

  it("a date must be borne out by all of them", () => {
    const files = {
      "a.txt": "Launched in 2004.",
      "a.yaml": curationYaml("2012-09-06", eventYaml("e", "Launched in 2004.", { date: "2004" })),
    };
    const result = compileTexts({ ...files, "b.txt": "At the end of 2005 they agreed.", "b.yaml": second("") });
    expect(codes(result)).toEqual(["date-outside-words 11:11"]);
  });
});

describe("files", () => {
  it("empty-file and not-utf8", () => {
    expect(codes(compileTexts({ "a.txt": " \n" }))).toEqual(["empty-file"]);
    const latin = { name: "a.txt", bytes: new Uint8Array([0x63, 0x61, 0x66, 0xe9]) };
    expect(only(compile({ files: [latin] }))).toMatchObject({ code: "not-utf8", file: "a.txt" });
  });

  it("not-utf8 shows the place and guesses what the file is instead", () => {
    const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
    const latin = compile({ files: [{ name: "a.txt", bytes: bytes("One\r\ncafé in 2005", "latin1") }] });
    expect(only(latin)).toMatchObject({ line: 2, column: 4, hint: expect.stringContaining("Latin-1") });
    expect(marked(latin)).toEqual(["\ufffd"]);
    const wide = compile({ files: [{ name: "a.txt", bytes: bytes("\ufeffIn 2005", "utf16le") }] });
    expect(only(wide)).toMatchObject({ code: "not-utf8", hint: expect.stringContaining("UTF-16") });
  });

  it("not-text: UTF-16 without its mark is good UTF-8 by the letter", () => {
    const bytes = new Uint8Array(Buffer.from("In 2005 NATO met", "utf16le"));
    expect(only(compile({ files: [{ name: "a.txt", bytes }] }))).toMatchObject({
      code: "not-text",
      line: 1,
      column: 2,
      hint: expect.stringContaining("UTF-16"),
    });
  });

  it("the curation of a text that cannot be read is checked all the same, and misses nothing for it", () => {
    const yaml = `pubished: 2012\n${curationYaml("2012", eventYaml("e", "In 2005 they agreed."))}`;
    const more = "events: [{id: e, quote: In 2005.}]";
    const files = { "a.txt": "", "a.yaml": yaml, "b.txt": "In 2005.", "b.yaml": more };
    expect(codes(compileTexts(files))).toEqual(["empty-file", "unknown-key 1:1"]);
    expect(codes(compileTexts({ ...files, "a.txt": "A.", "a.yaml": "events: [" }))).toEqual(["bad-yaml 1:9"]);
  });

  it("a long file name gives an id that a file system takes", () => {
    const [first, second] = ["Ե", "Զ"].map((end) => `${"Ե".repeat(120)}${end}.txt`);
    const { timeline } = compileTexts({ [first!]: "NATO in 2005.", [second!]: "NATO in 2006." });
    const ids = timeline?.documents.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.length <= 120)).toBe(true);
  });

  it("duplicate-document", () => {
    expect(codes(compileTexts({ "A b.txt": "In 2005 Armenia.", "a-b.txt": "In 2006 Armenia." }))).toEqual([
      "duplicate-document",
    ]);
  });

  it("orphan-curation", () => {
    expect(codes(compileTexts({ "a.txt": "NATO in 2005.", "b.yaml": "title: B" }))).toEqual(["orphan-curation"]);
  });

  it("no-documents", () => {
    expect(codes(compileTexts({}))).toEqual(["no-documents"]);
    expect(codes(compileTexts({ "timeline.yaml": "title: T" }))).toEqual(["no-documents"]);
  });

  it("many faults are told in one run, errors first, in the order of their places", () => {
    const yaml = curationYaml(
      "2012-09-06",
      eventYaml("one", "Not there at all", { tone: "sad" }),
      eventYaml("two", "They met in 2007.", { date: "2008", category: "party" }),
    );
    const result = compileTexts({ "a.txt": TEXT, "a.yaml": yaml, "b.txt": "" });
    expect(codes(result)).toEqual([
      "quote-not-found 4:12",
      "unknown-tone 9:11",
      "unknown-category 16:15",
      "date-outside-words 19:11",
      "empty-file",
      "uncited-date 1:1",
      "uncited-date 1:22",
    ]);
    expect(marked(result)).toContain('"Not there at all"');
  });
});
