// The verb that words of time date, where a sentence has several.

import { describe, expect, it } from "vitest";
import { eventsIn, toldIn } from "../helpers.ts";

describe("words of time belong", () => {
  it.each([
    [
      "to the clause around what a comma has closed",
      "Armenia recalled two envoys, who had served in Moscow, on 2 May.",
      ["2024-05-02 Armenia recalled two envoys"],
    ],
    [
      "to the clause around it, whoever else it is said of",
      "Armenia expelled three diplomats of Russia, whom it accused of spying, on 13 April.",
      ["2024-04-13 Armenia expelled three diplomats of Russia"],
    ],
    [
      "to the subject of the sentence behind a comma and an and",
      "Armenia recalled its envoy, who had left Moscow, and closed the embassy on 3 May.",
      ["2024-05-03 Armenia closed the embassy"],
    ],
    [
      "to what happened when a thing befell",
      "Three soldiers of Armenia were killed when a bus hit a mine in Russia on 19 April.",
      ["2024-04-19 Three soldiers of Armenia were killed"],
    ],
  ])("%s", (_, sentence, expected) => expect(toldIn(sentence)).toEqual(expect.arrayContaining(expected)));

  it.each([
    "Eight workers of Armenia were hurt after a crane of Russia had fallen on 3 May.",
    "Armenia recalled two envoys, who had served in Moscow, on 2 May.",
    "NATO troops were wounded when a mine exploded in Armenia in April 2012.",
  ])("to a thing beside which a verb stands, which is no news of the document's day: %s", (sentence) =>
    expect(toldIn(sentence).filter((each) => each.startsWith("2024-05-16"))).toEqual([]),
  );

  it.each([
    "Nobody in Armenia was charged over the attack of May 2010.",
    "Armenia thanked NATO for the help of 2008 in Yerevan.",
    "Armenia voted with Russia against the plan of May 2010.",
  ])("to a thing that a verb is about, and not to the verb: %s", (sentence) =>
    expect(toldIn(sentence).filter((each) => !each.includes("2024-05-16"))).toEqual([]),
  );

  it("to no year in which somebody was born", () =>
    expect(
      toldIn("Armenia recalled its envoy, who was born in Moscow in 1950, and closed the embassy on 3 May."),
    ).toContain("2024-05-03 Armenia closed the embassy"));
});

describe("the simple past behind a sentence of a former time", () => {
  it.each([
    "In 2006 Russia returned to the CSTO. Armenia took part.",
    "The CSTO sent troops to Kazakhstan on 6 January 2022. Armenia took part.",
  ])("is no news of the document's day: %s", (text) =>
    expect(toldIn(text).filter((each) => each.startsWith("2024-05-16"))).toEqual([]),
  );

  it("is news behind one of these days", () =>
    expect(toldIn("On Tuesday Russia left the CSTO. Armenia recalled its envoy.")).toContain(
      "2024-05-16~ Armenia recalled its envoy",
    ));
});

describe("a day without a year goes on from no year", () => {
  it.each([
    [
      "of a thing that it tells from others",
      "Armenia celebrated the anniversary of the pact of 1992 on 15 May.",
      "2024-05-15",
    ],
    [
      "that stands before a thing of its sentence",
      "Under the 1994 truce Armenia and Russia met in Sochi on 3 May.",
      "2024-05-03",
    ],
    ["between commas, behind a participle", "Pashinyan, elected in 2018, visited Moscow in April.", "2024-04"],
    ["between commas, of whom it is said", "Pashinyan, who was elected in 2018, visited Moscow in April.", "2024-04"],
  ])("%s: %s", (_, sentence, date) => expect(eventsIn(sentence).map(({ date: { edtf } }) => edtf)).toContain(date));

  it("but goes on from one in which something happened", () =>
    expect(
      eventsIn("The war in Armenia began on 27 September 2020 and ended on 10 November.").map(({ date }) => date.edtf),
    ).toEqual(["2020-09-27", "2020-11-10"]));
});
