// The tour of timeline.yaml: it says nothing that the documents of its events do not, and each fault has its place.

import { describe, expect, it } from "vitest";
import type { CompileResult } from "../../../src/compile/compile.ts";
import { codeNames, codes, compileTexts, curationYaml, eventYaml } from "../helpers.ts";

const A = "In 2005 they met. The president said “we do not speak the same language” of the plan.";
const B = "In 2010 they met again. It rained then. It rained then.";
const FILES = {
  "a.txt": A,
  "a.yaml": curationYaml("2012-09-06", eventYaml("first-meeting", "In 2005 they met.", { tone: "cooperation" })),
  "b.txt": B,
  "b.yaml": curationYaml("2012-09-06", eventYaml("second-meeting", "In 2010 they met again.", { actors: "[russia]" })),
};

const STEP: Record<string, string> = {
  title: "Two meetings",
  sentence: "They meet, and meet again.",
  view: "{from: 2005, to: 2010}",
  events: "[first-meeting, second-meeting]",
};

/** Compiles the two meetings with one step, some of its keys changed; "" leaves one out. The first key is in line 2. */
function toured(patch: Record<string, string>, ...more: string[]): CompileResult {
  const keys = Object.entries({ ...STEP, ...patch }).filter(([, value]) => value !== "");
  const step = `tour:\n  - ${keys.map(([key, value]) => `${key}: ${value}`).join("\n    ")}\n`;
  return compileTexts({ ...FILES, "timeline.yaml": step + more.join("") });
}

const said = (patch: Record<string, string>) =>
  toured(patch).diagnostics.filter(({ file }) => file === "timeline.yaml");
const codesOf = (patch: Record<string, string>) => codes({ diagnostics: said(patch) });

describe("a tour", () => {
  it("stands in the record with the offsets of its quote", () => {
    const quote = "The president said “we do not speak the same language”";
    const note = "It is from the plan’s side.";
    const { timeline, diagnostics } = toured({ quote: `"${quote}"`, actors: "[nato, russia]", note: `"${note}"` });
    expect(diagnostics).toEqual([]);
    const start = A.indexOf(quote);
    expect(timeline?.tour).toEqual([
      {
        title: "Two meetings",
        sentence: "They meet, and meet again.",
        view: { start: "2005-01-01", end: "2010-12-31" },
        events: ["first-meeting", "second-meeting"],
        actors: ["nato", "russia"],
        quote: { document: "a", start, end: start + quote.length, quote },
        note,
      },
    ]);
  });

  it("is left out of a record that has none", () => {
    expect(compileTexts(FILES).timeline).not.toHaveProperty("tour");
  });

  it("keeps the record back while a step does not stand", () => {
    expect(toured({ events: "[first-meetin]" }).timeline).toBeNull();
  });
});

describe("a step", () => {
  it("names events that there are", () => {
    expect(said({ events: "[first-meetin, second-meeting]" })).toEqual([
      expect.objectContaining({ code: "unknown-event", line: 5, column: 14, hint: 'did you mean "first-meeting"?' }),
    ]);
  });

  it("is not to blame for an event that has faults of its own", () => {
    const bad = eventYaml("first-meeting", "In 1905 they met.");
    const result = compileTexts({
      ...FILES,
      "a.yaml": curationYaml("2012-09-06", bad),
      "timeline.yaml":
        "tour:\n  - title: T\n    sentence: S\n    view: {from: 2005, to: 2010}\n    events: [first-meeting]\n",
    });
    expect(codeNames(result)).not.toContain("unknown-event");
    expect(result.timeline).toBeNull();
  });

  it("quotes words that stand in a document of its events", () => {
    expect(said({ quote: '"The president said we speak the same language"' })).toEqual([
      expect.objectContaining({
        code: "quote-not-found",
        line: 6,
        column: 12,
        hint: expect.stringContaining("The president said “we do not"),
      }),
    ]);
    expect(
      codesOf({ events: "[second-meeting]", quote: '"In 2005 they met."', view: "{from: 2009, to: 2010}" }),
    ).toEqual(["quote-not-found 6:12"]);
    expect(codesOf({ quote: '"It rained then."' })).toEqual(["quote-ambiguous 6:12"]);
  });

  it("quotes no footer", () => {
    const footer = "Share this:\n\nSign Up for Our Newsletters\n\nLeave a Reply";
    const result = compileTexts({
      ...FILES,
      "a.txt": `${A}\n\n${footer}`,
      "timeline.yaml":
        "tour:\n  - title: T\n    sentence: S\n    view: {from: 2005, to: 2010}\n    events: [first-meeting]\n    quote: Sign Up for Our Newsletters\n",
    });
    expect(codeNames(result)).toEqual(["evidence-in-boilerplate"]);
  });

  it("has quotations that stand in a document of its events", () => {
    expect(codesOf({ title: "“They met”, again", note: "“The same language”" })).toEqual([]);
    expect(codesOf({ sentence: "They speak “one language”." })).toEqual(["quotation-not-in-document 3:15"]);
  });

  it("is warned of verbs that judge, and of figures that nobody has given", () => {
    expect(codesOf({ sentence: "They brag of 3 meetings since 2005." })).toEqual([
      "figure-not-in-document 3:15",
      "loaded-verb 3:15",
    ]);
    expect(toured({ sentence: "They brag of it." }).timeline?.tour).toHaveLength(1);
  });

  it("shows a view within the record that holds its events", () => {
    expect(codesOf({ view: "{from: 1990, to: 2010}" })).toEqual(["view-outside-span 4:18"]);
    expect(codesOf({ view: "{from: 2005, to: 2050}" })).toEqual(["view-outside-span 4:28"]);
    expect(codesOf({ view: "{from: 2010, to: 2005}" })).toEqual(["bad-date 4:28"]);
    expect(codesOf({ view: '{from: "../2005", to: 2010}' })).toEqual(["bad-date 4:18"]);
    expect(codesOf({ view: "{from: 2005, to: 2009}" })).toEqual(["event-outside-view 4:18"]);
  });

  it("has filters that exist and let its events through", () => {
    expect(codesOf({ actors: "[nat, russia]" })).toEqual(["unknown-actor 6:14"]);
    expect(codesOf({ tones: "[loud]", categories: "[dinner]" })).toEqual([
      "unknown-tone 6:13",
      "unknown-category 7:18",
    ]);
    expect(said({ tones: "[cooperation]" })).toEqual([
      expect.objectContaining({ code: "event-filtered-out", line: 6, hint: "add neutral" }),
    ]);
  });

  it.each([
    [{ title: "" }, "missing-key 2:5"],
    [{ events: "[]" }, "wrong-type 5:13"],
    [{ view: "2005" }, "wrong-type 4:11"],
    [{ colour: "red" }, "unknown-key 6:5"],
    [{ title: "x".repeat(61) }, "title-too-long 2:12"],
  ])("is by its schema: %o", (patch, code) => {
    expect(codesOf(patch)).toContain(code);
  });
});
