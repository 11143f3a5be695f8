// Checks of an editor's words: quotations, loaded verbs, speakers, accounts.

import { describe, expect, it } from "vitest";
import { codeNames, codes, compileTexts, curationYaml, eventYaml } from "../helpers.ts";

const TEXT = "In 2005 they met. The president said “we do not speak the same language” of Armenia’s plan.";

/** Compiles one event with the given words. */
const worded = (words: Record<string, string>) => {
  const quoted = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, JSON.stringify(value)]));
  const yaml = curationYaml("2012-09-06", eventYaml("event", "In 2005 they met.", quoted));
  return compileTexts({ "a.txt": TEXT, "a.yaml": yaml });
};
const codesOf = (words: Record<string, string>) => codeNames(worded(words));

describe("quotation-not-in-document", () => {
  const CODE = "quotation-not-in-document";

  it("is an error at the title, label or summary that holds it", () => {
    const result = worded({
      title: "X says “we speak the same language”",
      label: "A 'same plan'",
      summary: "As «told».",
    });
    expect(codes(result)).toEqual([`${CODE} 5:12`, `${CODE} 6:14`, `${CODE} 11:12`]);
    expect(result.diagnostics[0]).toMatchObject({
      severity: "error",
      message: expect.stringContaining('"we speak the same language"'),
      hint: expect.any(String),
    });
    expect(result.timeline).toBeNull();
  });

  it("does not meet the source's words, whatever the marks", () => {
    expect(codesOf({ title: "X says “we do not speak the same language”" })).toEqual([]);
    expect(
      codesOf({ label: "‘The same language’ remark", summary: 'He says "we do not speak … language," as told.' }),
    ).toEqual([]);
    expect(codesOf({ summary: "Armenia’s plan and the sides’ talks." })).toEqual([]);
  });

  it("looks into the evidence that another document gives, and not into the rest of that", () => {
    const both = (title: string) =>
      codeNames(
        compileTexts({
          "a.txt": "In 2005 they met.",
          "a.yaml": curationYaml(
            "2012-09-06",
            eventYaml("event", "In 2005 they met.", { title: JSON.stringify(title) }),
          ),
          "b.txt": "In 2005 they talked “of peace”. It rained “all day long”.",
          "b.yaml": "events:\n  - id: event\n    quote: In 2005 they talked “of peace”.\n",
        }),
      );
    expect(both("They talk “of peace”")).not.toContain(CODE);
    expect(both("They talk “all day long”")).toContain(CODE);
  });
});

describe("loaded-verb", () => {
  it("warns of its forms in the editor's own words", () => {
    const result = worded({
      title: "NATO claims success",
      label: "Pashinyan skipped it",
      summary: "They were arguing.",
    });
    expect(codes(result)).toEqual(["loaded-verb 5:12", "loaded-verb 6:14", "loaded-verb 11:12"]);
    expect(result.diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
    expect(result.diagnostics[2]?.message).toContain('"skipped"');
    expect(result.timeline?.events).toHaveLength(1);
  });

  it("leaves nouns, other words and the source's own words alone", () => {
    for (const title of [
      "NATO answers the claims of Russia",
      "NATO rejects Russia’s claims",
      "NATO reports a blast on its bridge",
      "Proclaimed aims",
      "NATO says it, too",
    ])
      expect(codesOf({ title }), title).toEqual([]);
    const text = "In 2005 they met. He claims victory.";
    const yaml = curationYaml(
      "2012-09-06",
      eventYaml("event", "In 2005 they met.", { title: "X says “he claims victory”" }),
    );
    expect(codeNames(compileTexts({ "a.txt": text, "a.yaml": yaml }))).toEqual([]);
  });
});

describe("speaker-missing", () => {
  const of = (title: string, category = "statement") => codesOf({ title, category });

  it("warns of a statement whose title names nobody who makes it", () => {
    for (const title of [
      "The sides are allies",
      "Says that the sides are allies",
      "A call for talks",
      "Allies, “Ferris says so”",
    ])
      expect(
        of(title).filter((code) => code !== "quotation-not-in-document"),
        title,
      ).toEqual(["speaker-missing"]);
    expect(of("The sides are allies", "diplomacy")).toEqual([]);
  });

  it("takes a speaker at the head, at the end or before a colon, and an account", () => {
    for (const title of [
      "Ferris says the sides are allies",
      "Officials say the sides are allies",
      "Ferris urges talks",
      "Ferris reaffirms the plan",
      "The sides are allies, Ferris says",
      "The sides are allies, said the minister",
      "Ferris: the sides are allies",
      "According to Ferris the sides are allies",
    ])
      expect(of(title), title).toEqual([]);
  });
});

describe("attribution-missing", () => {
  const event = (more: Record<string, string>) =>
    eventYaml("event", "In 2005 they fought.", { category: "clash", title: "Fighting breaks out", ...more });
  const of = (more: Record<string, string>, others: Record<string, string> = {}) =>
    codeNames(
      compileTexts({ "a.txt": "In 2005 they fought.", "a.yaml": curationYaml("2012-09-06", event(more)), ...others }),
    );

  it("warns of an event of a contested category that one document tells as its own", () => {
    expect(of({})).toEqual(["attribution-missing"]);
    expect(of({ references: "[{label: R, url: 'https://r.org'}]" })).toEqual(["attribution-missing"]);
    expect(of({ category: "diplomacy" })).toEqual([]);
  });

  it("is content with an account, a dated reference or a second document", () => {
    expect(of({ title: "Ferris says fighting broke out" })).toEqual([]);
    expect(of({ references: "[{label: R, url: 'https://r.org', date: 2005-04}]" })).toEqual([]);
    const second = {
      "b.txt": "They fought in 2005.",
      "b.yaml": "events:\n  - id: event\n    quote: They fought in 2005.\n",
    };
    expect(of({}, second).filter((code) => code !== "published-missing")).toEqual([]);
  });
});
