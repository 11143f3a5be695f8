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
    expect(Object.keys(told("Armenia turns to NATO", `${others} ${sentence}`))).toHaveLength(1);
  });

  it("the report says which passages name nobody", () => {
    const { diagnostics } = compileTexts({
      "a.txt": "Armenia turns to NATO\n\nUkraine applied for membership in 2022.",
      "a.yaml": 'published: "2024-05-16"\n',
    });
    expect(diagnostics.map(({ code }) => code)).toContain("no-actor");
  });
});

it("a pronoun and a noun behind an article take up who was named in their paragraph", () => {
  const events = told("Armenia joined the CSTO in 2002. The bloc sent nobody in 2022. In 2024 it froze the budget.");
  expect(Object.values(events)).toEqual(["armenia csto", "armenia csto", "armenia csto"]);
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
