// By which word an event is told, and whose claim it is.

import { describe, expect, it } from "vitest";
import { sourceFile } from "../../../src/compile/compile.ts";
import { annotate } from "../../../src/compile/editor/annotate.ts";
import { compileTexts, curationYaml, DOMAIN_YAML, eventsIn, eventYaml } from "../helpers.ts";

const told = (paragraph: string) => eventsIn(paragraph).map(({ head, claim }) => ({ head, claim }));

describe("the head of an event", () => {
  it.each([
    ["Armenia left the pact with Russia in 2022.", "leave"],
    ["Armenia was invited by NATO in 2003.", "invite"],
    ["The 1997 treaty between Armenia and Russia is long.", "treaty"],
    ["Russia said in 2013 that Armenia would join.", "say"],
    ["The treaty of Armenia, signed in Moscow in 1997, is long.", "sign"],
    ["NATO, founded in 1949, has its seat in Brussels.", "found"],
    ["Armenia looked back at the talks held in 2004.", "talks"],
    ["Armenia attributed the loss to Russia in 2022.", "attribute"],
    ["Armenia plunged into crisis in 2022.", "plunge"],
    ["Armenia rebutted the claim of Russia in 2022.", "rebut"],
    ["Armenia shuttered its embassy in 2022.", "shutter"],
    ["Armenia mystified its allies in 2022.", "mystify"],
  ])("in %j is %j", (sentence, head) => expect(told(sentence)[0]?.head).toBe(head));
});

describe("a fact is no claim", () => {
  it.each(["Armenia left the pact with Russia in 2022.", "Russia said in 2013 that Armenia would join."])(
    "%s",
    (sentence) => expect(told(sentence)[0]).not.toHaveProperty("claim", expect.anything()),
  );
});

describe("a claim", () => {
  it.each([
    ["Moscow said that Armenia left the pact in 2022.", { by: "Moscow" }],
    ["Armenia left the pact in 2022, Moscow said.", { by: "Moscow" }],
    ["According to Moscow, Armenia left the pact in 2022.", { by: "Moscow" }],
    ["Armenia left the pact in 2022, according to two officials.", { by: "two officials" }],
    ["He said that Armenia left the pact in 2022.", {}],
    ["Armenia reportedly left the pact in 2022.", {}],
    ["Armenia is said to have left the pact in 2022.", {}],
  ])("%s", (sentence, claim) => expect(told(sentence)[0]?.claim).toEqual(claim));
});

describe("an event that an editor describes", () => {
  const described = (text: string, quote: string, title: string) => {
    const yaml = curationYaml("2024-05-16", eventYaml("one", quote, { title: JSON.stringify(title) }));
    const [event] = compileTexts({ "a.txt": `A report\n\n${text}`, "a.yaml": yaml }).events;
    return { head: event?.head, claim: event?.claim };
  };
  const LEFT = "Moscow said that Armenia left the pact in 2022.";
  const TWO = "Armenia, which joined the pact in 1994, left it in 2022.";

  it.each([
    ["Armenia left the pact in 2022.", "Armenia leaves the pact", "leave", undefined],
    [LEFT, "Armenia leaves the pact, Moscow says", "leave", { by: "Moscow" }],
    [LEFT, "Moscow says Armenia left", "leave", { by: "Moscow" }],
    ["Armenia was invited by NATO in 2003.", "NATO invites Armenia", "invite", undefined],
    ["The 1997 treaty between Armenia and Russia is long.", "A treaty with Russia", "treaty", undefined],
  ])("of %j as %j is told by %s", (text, title, head, claim) =>
    expect(described(text, text, title)).toEqual({ head, claim }),
  );

  it.each([
    ["a title of which no word tells it", "Armenia left the pact in 2022.", "The end of a membership"],
    ["a speaker whom the passage does not name", "Armenia left the pact in 2022.", "Moscow says Armenia left"],
    ["another of its events", TWO, "Armenia had a pact"],
  ])("has none with %s", (_, text, title) =>
    expect(described(text, text.includes("1994") ? "left it in 2022" : text, title)).toEqual({}),
  );

  it.each([
    "Armenia left the pact with Russia in 2022.",
    LEFT,
    "Armenia reportedly left the pact in 2022.",
    "According to Moscow, Armenia left the pact in 2022 and joined NATO in 2023.",
  ])("is told as what was proposed: %s", (sentence) => {
    const text = `A report\n\n${sentence}\n`;
    const proposed = compileTexts({ "a.txt": text }).events;
    const { text: yaml } = annotate({
      document: sourceFile("a.txt", text),
      curation: null,
      settings: sourceFile("timeline.yaml", DOMAIN_YAML),
      taken: new Set(),
    });
    const telling = (events: typeof proposed) => events.map(({ id, head, claim }) => ({ id, head, claim }));
    expect(telling(compileTexts({ "a.txt": text, "a.yaml": yaml ?? "" }).events)).toEqual(telling(proposed));
  });
});
