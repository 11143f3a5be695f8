// A day without its year, as in a dateline: the latest such day up to the document's date.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("day-month", () => {
  it.each([
    ["on the second Sunday of May 2012", "2012-05-13"],
    ["on the 2nd Monday of May, 2012,", "2012-05-14"],
    ["on the last Friday of September", "2012-09-28"],
    ["on the first Monday in October 2012", "2012-10-01"],
  ])("%s", (words, day) => {
    expect(read(`They met ${words} in Oslo.`, "2012-10-01")).toEqual([expect.stringContaining(` = ${day} (day-month`)]);
  });
  it("the day of the dateline itself", () => {
    expect(read("YEREVAN, February 8. /ARKA/. She spoke.", "2024-02-08")).toEqual([
      "February 8 = 2024-02-08 (day-month from 2024-02-08)",
    ]);
  });
  it("a later day of the year lies in the year before", () => {
    // 8 November 2024 is after 8 February 2024
    expect(read("On November 8 she spoke.", "2024-02-08")).toEqual([
      "November 8 = 2023-11-08 (day-month from 2024-02-08)",
    ]);
  });
  it("unless the words point ahead", () => {
    expect(read("They will meet on 22 November.", "2024-02-08")).toEqual([
      "22 November = 2024-11-22 (day-month from 2024-02-08)",
    ]);
  });
  it("29 February is sought in a leap year", () => {
    expect(read("On February 29 she spoke.", "2023-05-01")).toEqual([
      "February 29 = 2020-02-29 (day-month from 2023-05-01)",
    ]);
  });
  it("without a date of the document it is not read", () => {
    expect(read("On February 8 she spoke.")).toEqual([]);
  });
});
