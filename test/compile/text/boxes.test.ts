// Boxes inside a report end nothing: what stands behind them is judged by itself.

import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/compile/text/document.ts";
import { codeNames, compileQuickly } from "../helpers.ts";

const LEAD =
  "Armenia left the exercise on 22 February 2024, its prime minister said in an interview with a French channel.";
const NEXT =
  "The ministry in Oslo said on the same day that it had received no official notice and asked for an explanation.";
const BEHIND =
  "In September 2022 troops attacked positions inside Armenia, and the alliance sent nothing but an observer mission.";
const LAST =
  "In January 2023 Armenia cancelled an exercise on its territory, and two months later it recalled its own envoy.";
const SHORT = "Armenia met NATO in May 2021.";

/** The lines of a box that are left out of a report around it. */
function leftOut(box: string, behind = `${BEHIND}\n\n${LAST}`): string[] {
  const text = `A headline\n\n${LEAD}\n\n${NEXT}\n\n${box}\n\n${behind}\n`;
  return parseDocument("a", "a.txt", text).boilerplate.map(({ start, end }) => text.slice(start, end));
}
const lines = (box: string): string[] => box.split("\n").filter((line) => line.trim() !== "");

describe("a box inside a report is left out, and the report read on", () => {
  it.each([
    ["a form of one line", "Subscribe to our newsletter"],
    [
      "a form with its fields",
      "Sign up for our newsletters\n\nGet the day's top stories in your inbox.\nEmail address\nSubscribe\nBy signing up, you agree to our privacy policy.",
    ],
    ["links", "Related stories\n\nArmenia quits drills on 3 January 2023\nNATO summit opens\nNorway moves troops"],
    ["links with a rule", "## MORE TOP STORIES\n\nNATO opens an office, 3 May 2021\nArmenia quits drills"],
    [
      "links for a screen reader",
      "Recommended Stories\nlist of 2 items\nArmenia quits drills on 3 January 2023\nNATO summit opens on 11 July 2023\nend of list",
    ],
    [
      "links that a screen reader counts one by one",
      "Recommended Stories\n\nlist of 2 items\nlist 1 of 2Armenia quits drills\nlist 2 of 2NATO meets in 2023\nend of list",
    ],
    [
      "a note on the author",
      "About the author\n\nNina Feld\nNina Feld is a fellow and visited Armenia in 2019 as a guest of NATO.\nFollow her on X @ninafeld",
    ],
    ["a button for comments", "Join the conversation"],
    ["a banner", "After newsletter promotion"],
  ])("%s", (_, box) => {
    expect(leftOut(box)).toEqual(lines(box));
  });

  it.each(["Subscribe to our newsletter", "Related stories\n\nArmenia quits drills", "Most read"])(
    "a short sentence goes on behind %j, too",
    (box) => {
      expect(leftOut(box, SHORT)).toEqual(lines(box));
    },
  );

  it("the brief behind a note on the author keeps its heading", () => {
    expect(leftOut("About the author\n\nNina Feld is a fellow.\n\nSecond brief", LAST)).toEqual([
      "About the author",
      "Nina Feld is a fellow.",
    ]);
  });

  it("the day above the item that follows links is read with it", () => {
    expect(leftOut("Related articles\n\nNATO comes\n\n15 March 2024", SHORT)).toEqual([
      "Related articles",
      "NATO comes",
    ]);
  });
});

describe("below a report", () => {
  it("headlines and their texts in turns are links, also where the texts are sentences", () => {
    const box =
      "Most read\n\nArmenia quits drills\nThe ministry said no in May 2021.\n\nNATO opens office\nIt came in 2019.";
    expect(leftOut(box, "")).toEqual(lines(box));
  });

  it("comments go on to the end, however long", () => {
    const box = `Leave a comment\n\n${BEHIND}\n\nReply\n\n${LAST}\n\nHelga says:\n\n${SHORT}`;
    expect(leftOut(box, "")).toEqual(lines(box));
    const counted = `Comments (2)\n\n${BEHIND}\n\n${LAST}`;
    expect(leftOut(counted, "")).toEqual(lines(counted));
  });
});

describe("much left out", () => {
  const links = Array.from({ length: 12 }, (_, index) => `Armenia and its partners, part ${index} of many`);
  const report = `A headline\n\n${LEAD}\n\nRelated stories\n\n${links.join("\n")}\n\n${BEHIND}\n`;

  it("is a warning that says how much, and where", () => {
    const { diagnostics } = compileQuickly({ "a.txt": report });
    const [warning] = diagnostics.filter(({ code }) => code === "much-left-out");
    expect(warning).toMatchObject({ severity: "warning", line: 5 });
    expect(warning?.message).toContain("68 % of the text");
    expect(warning?.message).toContain("13 passages, the longest stretch from line 5 to 18");
  });

  it("is none where it is little, and none where an editor has read the document", () => {
    const little = `A headline\n\n${LEAD}\n\nMost read\n\n${BEHIND}\n`;
    expect(codeNames(compileQuickly({ "a.txt": little }))).not.toContain("much-left-out");
    expect(codeNames(compileQuickly({ "a.txt": report, "a.yaml": "events: []" }))).not.toContain("much-left-out");
  });

  it("and little are counted", () => {
    const { report: table } = compileQuickly({ "a.txt": report });
    expect(table.documents[0]?.leftOut).toEqual({ passages: 13, share: 68 });
  });
});
