// What a report tells as its own news, without a word of time: on its day, about; what lies before it, some time before.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../helpers.ts";

const DOMAIN = `embed: {name: small-timeline}
actors:
  - {id: norway, name: Norway, kind: state, aliases: [Norway, Norwegian]}
  - {id: halvard, name: Halvard Energy, kind: organisation, aliases: [Halvard Energy, Halvard]}
  - {id: brewing, name: Brewing, kind: organisation, aliases: [Brewing]}
  - {id: lund, name: Anna Lund, kind: person, aliases: [Anna Lund, Lund]}
lanes: [norway, halvard, brewing, lund]
categories: [{id: event, name: event, default: true, words: [met]}]
tones: [{id: neutral, name: Neither, mark: square}]
`;
const OTHERS = [
  "The weather was fine all over the country, and nobody had anything to say about it at all.",
  "The second paragraph is no news either.",
];

/** "date title" of what is proposed for a report of 16 May 2024. */
const told = (headline: string, ...paragraphs: string[]): string[] => {
  const { timeline } = compileTexts({
    "timeline.yaml": DOMAIN,
    "a.txt": [headline, ...paragraphs].join("\n\n"),
    "a.yaml": 'published: "2024-05-16"\n',
  });
  return (timeline?.events ?? []).map(({ date, title }) => `${date.edtf} ${title}`);
};
const inside = (sentence: string): string[] => told("A report", ...OTHERS, sentence);

describe("the perfect", () => {
  const opening = "Halvard Energy has opened its fourth plant in the valley, to the surprise of its neighbours.";

  it("at the head of a report is news where the headline says the same", () =>
    expect(told("Halvard opens fourth plant", opening)).toEqual([
      expect.stringMatching(/^2024-05-16~ Halvard Energy has opened its fourth plant/),
    ]));

  it.each([
    ["with another headline", told("Storm hits the coast", opening)],
    ["further down", told("Halvard opens fourth plant", ...OTHERS, opening)],
    ["where the words say earlier", told("Halvard opens fourth plant", opening.replace("opened", "previously opened"))],
  ])("lies some time before: %s", (_, events) =>
    expect(events).toEqual([expect.stringMatching(/^\.\.\/2024-05-16 Halvard Energy has/)]),
  );
});

describe("who does it", () => {
  it("at the head of a report may be anybody, if it names an actor", () =>
    expect(
      told("Dahl buys mill", "Erik Dahl bought the old paper mill from Halvard Energy, which had run it."),
    ).toEqual(["2024-05-16~ Erik Dahl bought the old paper mill from Halvard Energy"]));

  it("further down is an actor", () =>
    expect(inside("Erik Dahl bought the old paper mill from Halvard Energy.")).toEqual([]));

  it("may be set beside the subject", () =>
    expect(inside("The oldest producer of power, Halvard Energy, has closed its mill.")).toHaveLength(1));

  it("is not who stands in a clause beside the subject", () =>
    expect(inside("The mill, which Halvard Energy had built, burned.")).toEqual([]));

  it("may be behind a passive verb", () =>
    expect(inside("The plan was approved by Norway.")).toEqual(["../2024-05-16 The plan was approved by Norway"]));

  it("may be behind a passive verb of saying", () =>
    expect(inside("The plan was praised by Lund as a step.")).toEqual([
      "2024-05-16~ The plan was praised by Lund as a step",
    ]));

  it("is nobody of whom a passive verb does not say that they did it", () =>
    expect(inside("The plan was sold in the shops of Norway.")).toEqual([]));

  it("is known at the head of a sentence, whatever the name looks like", () =>
    expect(inside("Brewing says that it has 800 orders.")).toEqual([
      "2024-05-16~ Brewing says that it has 800 orders",
    ]));
});

describe("what is announced for a day to come", () => {
  it.each(["announced", "said"])("has been %s on the day of the report", (verb) =>
    expect(inside(`Halvard ${verb} that the plant would open in 2030.`)).toEqual([
      `2024-05-16~ Halvard ${verb} that the plant would open in 2030`,
    ]),
  );

  it.each([
    "Halvard Energy offered to sell the plant in 2030.",
    "Halvard Energy has asked that a decision be made before the end of the month.",
  ])("is no news: %s", (sentence) => expect(inside(sentence)).toEqual([]));
});

it("what was said when something else happened is as old as that", () =>
  expect(inside("Lund praised the plan when Norway presented it.")).toEqual([
    expect.stringMatching(/^\.\.\/2024-05-16 Lund praised the plan/),
  ]));

describe("the speaker", () => {
  it("has an office between commas before a verb of saying", () =>
    expect(inside("Anna Lund, the Halvard chief executive, said the company expects to cut 300 jobs.")).toEqual([
      "2024-05-16~ Anna Lund said the company expects to cut 300 jobs",
    ]));

  it("stands behind a letter that is pointed at", () =>
    expect(inside("In that same letter, Lund stated that the plan had failed.")).toEqual([
      "2024-05-16~ Lund stated that the plan had failed",
    ]));

  it("stands behind a place with a name in brackets", () =>
    expect(
      told(
        "Lund speaks",
        "At the great Bergen Energy Forum (BEF) dinner at the old harbour of Bergen, Anna Lund presented the plan.",
      ),
    ).toEqual(["2024-05-16~ Anna Lund presented the plan"]));
});

describe("what stands in quotation marks", () => {
  it.each([
    [
      "Anna Lund said, “This is a great day in the history of power.”",
      "Anna Lund said: “This is a great day in the history of power”",
    ],
    ["“This is a great day,” said Lund.", "“This is a great day,” said Lund"],
    [
      "Halvard chief executive Anna Lund commented “This is a great day for us.",
      "Anna Lund commented: “This is a great day for us”",
    ],
    ["Lund told reporters: “We are not leaving Norway.”", "Lund told reporters: “We are not leaving Norway”"],
  ])("is an act of a person of the domain: %s", (sentence, title) =>
    expect(inside(sentence)).toEqual([`2024-05-16~ ${title}`]),
  );

  it.each([
    "The minister of Norway said, “This is a great day in the history of power.”",
    "“This is a great day,” said a spokesman for Halvard Energy.",
    "“This is a great day,” said Erik Dahl of Lund.",
    "Lund said, “Hello.”",
  ])("is none of anybody else, and not where it says nothing: %s", (sentence) => expect(inside(sentence)).toEqual([]));
});

describe("the name of a company is not cut to a last name", () => {
  it.each([
    ["Bergen Inc. announced on Monday that it had bought the mill of Norway.", /^Bergen Inc\. /],
    ["Bergen Airlines announced on Monday that it had bought the mill of Norway.", /^Bergen Airlines /],
    ["Air Bergen announced on Monday that it had bought the mill of Norway.", /^Air Bergen /],
    [
      "Norwegian airline Viken Bergen announced on Monday that it had bought the mill.",
      /^Norwegian airline Viken Bergen /,
    ],
  ])("%s", (sentence, title) =>
    expect(inside(sentence).map((each) => each.replace("2024-05-13 ", ""))).toEqual([expect.stringMatching(title)]),
  );
});
