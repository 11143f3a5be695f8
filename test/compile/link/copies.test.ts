// Copies of one text are one source; two articles of one agency's story are said to be.

import { describe, expect, it } from "vitest";
import { compileTexts } from "../helpers.ts";

const STORY = [
  "Armenia froze its participation in the CSTO on 22 February 2024, its prime minister said in an interview with a French channel in Yerevan.",
  "He said that the treaty had not served its purpose for his country in the years when troops crossed its eastern border and stayed there.",
  "The ministry in Moscow answered that it had received no official notice and that it would ask its partners for an explanation of the words.",
  "In January 2023 Armenia had cancelled an exercise of the alliance on its own territory, and in September it called back its envoy for good.",
  "Observers in the capital expected that the parliament would debate the step in spring, while the opposition called for an early election.",
  "The alliance unites six countries, and none of them has left it in the past ten years without a long and public quarrel over its debts.",
];
const OTHER = [
  "Norwegian fishermen brought home less cod than in any year since the war, the institute in Bergen found when it counted the landings.",
  "Prices rose in the harbours of the north, where small boats lie idle, and several plants that dry and salt the fish have closed for now.",
  "The minister promised help by summer, and asked the fleet to wait for the next count before it lays up any more of its older ships.",
];
const LAST_WEEK = [
  "The frozen membership of Armenia was the subject of a long debate among the members of its parliament, who asked what comes afterwards.",
  "Russia warned that there would be no way back, and the government said that it did not look for one as long as its borders were not safe.",
  "Two days of talks are planned for the summer, and both sides have named their envoys, whom neither of them wanted to describe at length.",
];

const copyOf = (texts: Record<string, string>) => compileTexts(texts);
const relations = (texts: Record<string, string>) => {
  const { timeline, diagnostics } = copyOf(texts);
  const documents = timeline?.documents.flatMap(({ id, copyOf, sharesStory }) => {
    if (copyOf) return `${id} copies ${copyOf}`;
    return sharesStory ? `${id} shares ${sharesStory}` : [];
  });
  const told = diagnostics.flatMap(({ code, file }) =>
    code === "copied-text" || code === "shared-story" ? `${file}: ${code}` : [],
  );
  return { documents, told };
};

const ORIGINAL = `Armenia freezes its membership\n\n22 February 2024\n\n${STORY.join("\n\n")}\n`;

describe("a copy", () => {
  it.each([
    ["the same file under another name", ORIGINAL],
    ["another headline", `A step away from Moscow\n\n23 February 2024\n\n${STORY.join("\n\n")}\n`],
    ["another layout", `Armenia freezes its membership\n${STORY.join("\n")}`],
    [
      "lines wrapped by hand",
      `ARMENIA FREEZES\n\n${STORY.map((each) => each.replace(/(.{60,70}) /g, "$1\n")).join("\n\n")}\n`,
    ],
    [
      "a credit and a byline",
      `By Ann Lee\n\nOSLO, February 23, 2024 (Agency) — ${STORY.join("\n\n")}\n\n© 2024 Agency. All rights reserved.`,
    ],
    [
      "a word changed here and there",
      `News\n\n${STORY.join("\n\n").replace("French", "foreign").replace("Observers", "Many")}`,
    ],
    ["its footer", `News\n\n${STORY.join("\n\n")}\n\nRelated stories\n\nNorway sends fish\nOslo grows`],
  ])("is known by %s", (_, text) => {
    const { documents, told } = relations({ "a.txt": ORIGINAL, "b.txt": text });
    expect(documents).toEqual(["b copies a"]);
    expect(told).toEqual(["b.txt: copied-text"]);
  });

  it("is the one that was published later", () => {
    const later = ORIGINAL.replace("22 February 2024", "25 February 2024");
    expect(relations({ "a.txt": later, "b.txt": ORIGINAL }).documents).toEqual(["a copies b"]);
  });

  it("of a copy is one of the original", () => {
    const { documents } = relations({ "a.txt": ORIGINAL, "b.txt": ORIGINAL, "c.txt": `Other\n\n${STORY.join("\n")}` });
    expect(documents).toEqual(["b copies a", "c copies a"]);
  });
});

describe("one story", () => {
  it("that two papers have cut and added to is said to be shared", () => {
    const here = [...STORY.slice(0, 4), ...OTHER.slice(0, 2)].join("\n\n");
    const there = [LAST_WEEK[0], ...STORY.slice(0, 4), LAST_WEEK[1]].join("\n\n");
    const { documents, told } = relations({ "a.txt": `A\n\n${here}`, "b.txt": `B\n\n${there}` });
    expect(documents).toEqual(["b shares a"]);
    expect(told).toEqual(["b.txt: shared-story"]);
  });

  it("that one of them has only in short, too", () => {
    expect(
      relations({ "a.txt": ORIGINAL, "b.txt": `In brief\n\n${STORY.slice(0, 2).join("\n\n")}` }).documents,
    ).toEqual(["b shares a"]);
  });
});

describe("no copy", () => {
  it.each([
    ["another report on the same thing", LAST_WEEK.join("\n\n")],
    ["a report with the same background at its end", [...LAST_WEEK, STORY[5]].join("\n\n")],
    ["a report on something else", OTHER.join("\n\n")],
    ["a text too short to tell", "Armenia froze its participation in the CSTO on 22 February 2024."],
  ])("is %s", (_, text) => {
    expect(relations({ "a.txt": ORIGINAL, "b.txt": `Another\n\n${text}` })).toEqual({ documents: [], told: [] });
  });
});

describe("what copies tell", () => {
  const MET =
    "NATO met Armenia's minister in Oslo on 4 May 2023, and both signed a plan for the training of officers in the north.";
  const text = `A meeting\n\n${MET}\n\n${OTHER.join("\n\n")}\n`;
  const eventsOf = (texts: Record<string, string>) => {
    const { report, timeline } = compileTexts(texts);
    const [row] = report.events.filter(({ date }) => date === "2023-05-04");
    const [event] = timeline?.events.filter(({ date }) => date.edtf === "2023-05-04") ?? [];
    return { sources: row?.sources, documents: row?.documents, importance: event?.importance };
  };

  it("has one source, and no more weight than one gives", () => {
    const alone = eventsOf({ "a.txt": text });
    const copies = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((id) => [`${id}.txt`, text]));
    expect(eventsOf(copies)).toEqual({ ...alone, documents: ["a", "b", "c", "d", "e", "f"] });
    expect(alone.sources).toBe(1);
  });

  it("and what another report tells, too, has two", () => {
    const other = `Another\n\n${MET}\n\n${LAST_WEEK.join("\n\n")}\n`;
    expect(eventsOf({ "a.txt": text, "b.txt": text, "c.txt": other }).sources).toBe(2);
  });

  it("is no possible duplicate, however like two of its events are", () => {
    const twice = `A meeting\n\n${MET}\n\nNATO met Armenia's envoy in Oslo on 4 May 2023 in the evening.\n\n${OTHER.join("\n\n")}\n`;
    const doubts = (texts: Record<string, string>) =>
      compileTexts(texts).diagnostics.filter(({ code }) => code === "possible-duplicate").length;
    expect(doubts({ "a.txt": twice, "b.txt": twice })).toBe(doubts({ "a.txt": twice }));
  });
});
