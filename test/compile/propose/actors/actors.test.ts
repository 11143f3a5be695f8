// Whom proposals name: those of the passage, and those whom it certainly takes up.

import { describe, expect, it } from "vitest";
import { actorsIn } from "../../../../src/compile/propose/actors/actors.ts";
import { compileTexts, SETTINGS } from "../../helpers.ts";

/** Title and actors of what is proposed for a report of 16 May 2024. */
function told(...paragraphs: string[]): Record<string, string> {
  const { timeline } = compileTexts({ "a.txt": paragraphs.join("\n\n"), "a.yaml": 'published: "2024-05-16"\n' });
  return Object.fromEntries((timeline?.events ?? []).map(({ title, actors }) => [title, actors.toSorted().join(" ")]));
}

describe("nobody is taken from elsewhere", () => {
  it.each([
    "Ukraine and Moldova applied for membership in 2022.",
    "Kazakhstan hosted the summit in Astana on 28 November 2023.",
    "Fifty people died in the earthquake of 1999.",
  ])("for %j", (sentence) => {
    const others = "Armenia and NATO signed a treaty on 23 October 2023.";
    const named = Object.values(told("Armenia turns to NATO", `${others} ${sentence}`)).filter(Boolean);
    expect(named).toEqual(["armenia nato"]);
  });

  it("the report says which passages name nobody", () => {
    const { diagnostics } = compileTexts({
      "a.txt": "Armenia turns to NATO\n\nIt applied for membership in 2022.",
      "a.yaml": 'published: "2024-05-16"\n',
    });
    expect(diagnostics.map(({ code }) => code)).toContain("no-actor");
  });
});

it("a pronoun and a noun behind an article take up who was named in their paragraph", () => {
  const events = told("Armenia joined the CSTO in 2002. The bloc sent nobody in 2022. In 2024 it froze the budget.");
  expect(Object.values(events)).toEqual(["armenia csto", "armenia csto", "armenia csto"]);
});

it('"the two" take up who was named in their paragraph, "we" nobody', () => {
  expect(told("Armenia turned to Russia in 2002. Talks between the two began in 2003.")).toMatchObject({
    "Talks between the two began": "armenia russia",
  });
  expect(told("Armenia turned to Russia in 2002. We moved in 2003.")).not.toHaveProperty("We moved");
});

it("a person stands for whom the document introduces the person with", () => {
  const events = told(
    "Armenian Minister Vazgen Hakobyan dies at 81",
    "Russia's foreign minister Ivan Petrov came to the funeral.",
    "Hakobyan went to school in 1949. Petrov met his widow in 2023.",
  );
  expect(events).toMatchObject({ "Hakobyan went to school": "armenia", "Petrov met his widow": "russia" });
});

it("a quote that names nobody grows to the sentence that does", () => {
  const { timeline } = compileTexts({
    "a.txt": "Russia refers to the friendship treaty of 1997 and the base treaty of 1995.",
  });
  for (const { evidence, actors } of timeline?.events ?? []) {
    expect(actors).toContain("russia");
    expect(evidence[0]?.quote).toContain("Russia");
  }
  expect(timeline?.events).toHaveLength(2);
});

describe("a body of the same name is another's", () => {
  const inDomain = (text: string) => actorsIn(text, SETTINGS.domain).toSorted().join(" ");
  it.each([
    ["Russia's Security Council met", "russia"],
    ["the secretary of Armenia’s Security Council", "armenia"],
    ["the Russian Security Council met", "russia"],
    ["Kazakhstan's Security Council met", ""],
    ["the UN Security Council met", "un"],
    ["the Security Council of the United Nations met", "un"],
    ["Russia and the Security Council", "russia un"],
    ["Armenia's European Union bid", "armenia eu"],
  ])("%s: %s", (text, actors) => expect(inDomain(text)).toBe(actors));
});

describe("a noun alone refers to the one actor whose name it ends", () => {
  const actors = `embed: {name: small-timeline}
actors:
  - {id: norway, name: Norway, kind: state, aliases: [Norway, Norwegian]}
  - {id: rowing, name: Northern Rowing Union, kind: organisation, aliases: [Northern Rowing Union, NRU]}
  - {id: sailing, name: Sailing Union, kind: organisation, aliases: [Sailing Union]}
  - {id: pact, name: Pact Office, kind: organisation, aliases: [Common Defence Treaty, CDT]}
  - {id: nordvik, name: Nordvik, kind: organisation, aliases: [Nordvik, Nordvik Energy]}
  - {id: skagen, name: Skagen, kind: organisation, aliases: [Skagen Lines]}
  - {id: dockers, name: Dockers, kind: organisation, aliases: [the Dockers]}
lanes: [norway]
categories: [{id: diplomacy, name: diplomacy, default: true, words: [met]}]
tones: [{id: neutral, name: Neither, mark: square}]
`;
  /** The actors of what a second paragraph tells. */
  function below(first: string, second: string): string[] {
    const { timeline } = compileTexts({ "a.txt": `A report\n\n${first}\n\n${second}`, "timeline.yaml": actors });
    const events = (timeline?.events ?? []).filter(({ evidence }) => (evidence[0]?.start ?? 0) > first.length + 8);
    return events.map(({ actors }) => actors.join(" "));
  }

  it.each([
    ["The Northern Rowing Union met in 2001.", "The first race of the union was held in 2004."],
    ["The NRU met in 2001.", "The union was led by Anna Lund in 2004."],
    ["The NRU was founded by a rowing union in 2001.", "In 2004 the union moved."],
  ])("%j, %j", (first, second) => expect(below(first, second)).toEqual(["rowing"]));

  it.each([
    [
      "a treaty by its own name",
      "Norway signed the Common Defence Treaty in 2001.",
      "The treaty was changed in 2004.",
      "pact",
    ],
    ["the only company", "Nordvik Energy met the NRU in 2001.", "In 2004 the company moved.", "nordvik"],
    [
      "the second verb of such a noun",
      "The NRU met in 2001.",
      "Its rules were changed in May 2004 by the union and sold in 2005.",
      "rowing",
    ],
    [
      "a name with its article at the head of a sentence",
      "The NRU met in 2001.",
      "The Dockers struck in 2004.",
      "dockers",
    ],
  ])("%s", (_, first, second, actor) => expect(new Set(below(first, second))).toEqual(new Set([actor])));

  it.each([
    ["nobody who is named later", "Norway met in 2001.", "The union moved in 2004. The NRU did not."],
    ["nobody where two fit", "The NRU met the Sailing Union in 2001.", "The union moved in 2004."],
    ["nobody where the text has another one", "The NRU met a customs union in 2001.", "The union moved in 2004."],
    ["no company where there are two", "Nordvik met Skagen Lines in 2001.", "The company moved in 2004."],
    ["no other one, told by its place", "The NRU met in 2001.", "The union of miners moved in 2004."],
    ["no treaty by a body's short name", "The CDT met in 2001.", "The treaty was signed in 2004."],
  ])("%s", (_, first, second) => expect(below(first, second).join("")).toBe(""));
});
