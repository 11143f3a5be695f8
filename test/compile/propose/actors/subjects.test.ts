// Whom a pronoun, or a given name, stands for.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../../helpers.ts";

const DOMAIN = `embed: {name: small-timeline}
actors:
  - {id: lund, name: Anna Lund, kind: person, aliases: [Anna Lund, Lund]}
  - {id: halvard, name: Halvard Energy, kind: organisation, aliases: [Halvard Energy, Halvard]}
lanes: [lund, halvard]
categories: [{id: event, name: event, default: true, words: [met]}]
tones: [{id: neutral, name: Neither, mark: square}]
`;

/** "date title" of what is proposed for a report of 16 May 2024 of paragraphs of one sentence each. */
const told = (...sentences: string[]): string[] => {
  const { timeline } = compileTexts({
    "timeline.yaml": DOMAIN,
    "a.txt": `A report\n\n${sentences.join("\n\n")}`,
    "a.yaml": 'published: "2024-05-16"\n',
  });
  return (timeline?.events ?? []).map(({ date, title }) => `${date.edtf} ${title}`);
};

describe("a person of the domain", () => {
  it.each([
    ["Lund opened the plant in May 2019."],
    ["Halvard chief executive and co-founder Anna Lund opened the plant in May 2019."],
    ["Halvard Energy CEO Anna Lund opened the plant in May 2019."],
    ["Anna Lund, the head of Halvard Energy, opened the plant in May 2019."],
  ])("is taken up by a pronoun after %j", (sentence) =>
    expect(told(sentence, "She left the company in 2021.")).toContainEqual(
      expect.stringMatching(/^2021 (?:Anna )?Lund left the company$/),
    ),
  );

  it("is known by the given name alone", () =>
    expect(told("Anna Lund opened the plant in 2019.", "Anna closed it in 2021.")).toContain(
      "2021 Anna Lund closed it",
    ));

  it("is not known by a given name that somebody else has", () =>
    expect(told("Anna Lund and Anna Berg opened the plant in 2019.", "Anna left Halvard Energy in 2021.")).toContain(
      "2021 Anna left Halvard Energy",
    ));

  it("is still meant behind a sentence about a thing whose name opens it", () =>
    expect(
      told("Lund opened the plant in 2019.", "Bergen Power turbines were built there.", "She closed it in 2021."),
    ).toContain("2021 Lund closed it"));

  it("is not whom a pronoun means after somebody else", () => {
    const events = told(
      "Lund opened the plant in 2019.",
      "Erik Dahl of Halvard closed it.",
      "Dahl was its head.",
      "He sold it in 2021.",
    );
    expect(events.filter((each) => /Lund/.test(each))).toEqual(["2019 Lund opened the plant"]);
  });
});

it("two persons are they, not one of them", () =>
  expect(
    told("Erik Dahl and Anna Lund opened the plant in 2019.", "She left Halvard Energy in 2021.").some((each) =>
      /2021 .*Lund left/.test(each),
    ),
  ).toBe(false));
