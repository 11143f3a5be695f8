// Whether a day lies behind or ahead: the verb that governs it says so.

import { describe, expect, it } from "vitest";
import { timex3 } from "./read.ts";

// 2024-02-07 is a Wednesday: the last Friday was the 2nd, the next is the 9th
const friday = (text: string): string =>
  ({ "2024-02-02": "behind", "2024-02-09": "ahead" })[timex3(text, "2024-02-07").at(0)?.split(" ")[2] ?? ""] ?? "none";

describe("a day of the week lies ahead", () => {
  it.each([
    "They will meet Friday.",
    "They’ll meet Friday.",
    "They may meet on Friday.",
    "They plan to meet on Friday.",
    "They were planning to drive around the port on Friday.",
    "They have decided to admit Norway, Sweden and Denmark on Friday.",
    "They agreed to talk on Friday.",
    "A summit set for Oslo on Friday is at risk.",
    "They take part in planning for the summit on Friday.",
    "The money would be paid on a still unspecified date, Friday perhaps.",
    "Talks are scheduled for Friday.",
    "The ballots are due on Friday.",
    "Talks are to be held on Friday.",
    "They wait until Friday.",
    "It must end by Friday.",
    "They could leave as early as Friday.",
    "On Friday they will meet.",
    "Friday's vote will decide it.",
  ])("%s", (text) => {
    expect(friday(text)).toBe("ahead");
  });
});

describe("a day of the week lies behind", () => {
  it.each([
    "They want to sell it under a Friday agreement.",
    "They tendered their shares by the Friday deadline.",
    "They had agreed to meet on Friday.",
    "They met Friday.",
    "It was quiet, he said Friday.",
    "They walked away on Friday.",
    "They have agreed on Friday.",
    "They went to Graz on Friday.",
    "Talks had been scheduled for Friday.",
    "They had to leave by Friday.",
    "On Friday they met.",
    "They will pay, he said Friday.",
    "They hope to win. On Friday they lost.",
    "Friday's storm killed two.",
  ])("%s", (text) => {
    expect(friday(text)).toBe("behind");
  });
});

describe("without a verb", () => {
  it("it lies behind, and the other day is told", () => {
    expect(timex3("A Friday vote.", "2024-02-07")).toEqual(["Friday = 2024-02-02 or 2024-02-09"]);
  });
  it("today's own name is today", () => {
    expect(timex3("They met on Wednesday.", "2024-02-07")).toEqual(["Wednesday = 2024-02-07"]);
    expect(timex3("They will meet on Wednesday.", "2024-02-07")).toEqual(["Wednesday = 2024-02-07"]);
  });
});

describe("months and days of months", () => {
  it("turn where the verb points", () => {
    expect(timex3("They left in November.", "2024-02-07")).toEqual(["November = 2023-11"]);
    expect(timex3("They will leave in November.", "2024-02-07")).toEqual(["November = 2024-11"]);
    expect(timex3("They left on Nov. 15.", "2024-02-07")).toEqual(["Nov. 15 = 2023-11-15"]);
    expect(timex3("The rent is payable Nov. 15.", "2024-02-07")).toEqual(["Nov. 15 = 2024-11-15"]);
  });
});
