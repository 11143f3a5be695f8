// What proposals leave out: what a text makes up, plans, or says of itself.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../helpers.ts";

/** Titles of what is proposed for the paragraphs of a report of Thursday, 16 May 2024. */
const told = (...paragraphs: string[]): string[] => {
  const text = ["A report", ...paragraphs].join("\n\n");
  const { timeline } = compileTexts({ "a.txt": text, "a.yaml": 'published: "2024-05-16"\n' });
  return (timeline?.events ?? []).map(({ title }) => title);
};

describe("nothing has happened", () => {
  it.each([
    "Imagine that it is August 2026. American engineers arrived in Armenia in 2023. Russia left Gyumri in 2022.",
    "But suppose that Russia had kept its word in May 2021.",
    "Picture the scene: Russia left Armenia in 2022.",
    "If in 2008, in Bucharest, NATO had been clearer, much would be different for Armenia.",
    "Had Armenia signed the agreement with the EU in 2013, it would be a candidate today.",
    "Even if Russia had left in 2016, NATO might have stayed away.",
    "Russia arrives in Yerevan on Friday.",
    "The NATO summit takes place in Washington in July.",
    "Armenia hosts Russia next Monday.",
  ])("%s", (text) => expect(told(text)).toEqual([]));

  it.each([
    ["If 2008 was the year of NATO, Russia came back in 2010.", "Russia came back"],
    ["Armenia says on Wednesday that Russia left in 2022.", "Russia left"],
    ["Pictures show how Russia left Armenia in 2022.", "Russia left Armenia"],
  ])("but it has in %s", (text, title) => expect(told(text).join()).toContain(title));

  it("a paragraph that is made up ends with itself", () =>
    expect(told("Imagine that Russia left in 2021.", "Armenia left the CSTO in 2022.")).toEqual([
      "Armenia left the CSTO",
    ]));
});

describe("an article speaks of itself", () => {
  it.each([
    "This article was first published on 12 May 2024 by Armenia Times.",
    "Correction (13 May 2024): an earlier version said that Armenia left the CSTO in 2023.",
    "Editor's note: Armenia joined the CSTO in 2002.",
    "An earlier version of this report said that Russia left in 2019.",
    "An article on 9 May said that Armenia joined the CSTO in 2012.",
    "An editorial was amended on 15 May to remove a reference to Armenia.",
    "We reported on 3 May that the EU had opened an office in Armenia in April.",
    "The author visited Armenia in 2019 as a guest of NATO.",
  ])("%s", (text) => expect(told(text)).toEqual([]));

  it.each([
    ["The report of the EU mission said that Russia left Armenia in 2022.", "Russia left Armenia"],
    ["The authorities of Armenia closed the base in 2022.", "The authorities of Armenia closed the base"],
    ["An article of the treaty bound Russia in 1997.", "An article of the treaty bound Russia"],
  ])("but not in %s", (text, title) => expect(told(text).join()).toContain(title));
});
