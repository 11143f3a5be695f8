// Days in figures with slashes.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

describe("slashed-day", () => {
  it("a number past 12 is the day, on either side", () => {
    expect(timex3("Filed 5/16/2012.")).toEqual(["5/16/2012 = 2012-05-16"]);
    expect(timex3("Filed 16/5/2012.")).toEqual(["16/5/2012 = 2012-05-16"]);
  });
  it("where both may be the day, the other reading is told, and the date is uncertain", () => {
    expect(timex3("Filed 5/6/2012.", "2024-02-08")).toEqual(["5/6/2012 = 2012-05-06 or 2012-06-05"]);
    expect(read("Filed 5/6/2012.")).toEqual(["5/6/2012 = 2012-05-06? (slashed-day)"]);
  });
  it("of two readings the one that is not ahead of the document", () => {
    expect(timex3("Filed 7/6/2012.", "2012-06-30")).toEqual(["7/6/2012 = 2012-06-07 or 2012-07-06"]);
  });
  it("two equal numbers have one reading", () => {
    expect(timex3("Filed 6/6/2012.")).toEqual(["6/6/2012 = 2012-06-06"]);
  });
  it("a year of two figures is the nearest, at most 20 years ahead", () => {
    // 2024 + 20 = 2044: 44 is 2044, 45 is 1945
    expect(timex3("Filed 5/16/44.", "2024-02-08")).toEqual(["5/16/44 = 2044-05-16"]);
    expect(timex3("Filed 5/16/45.", "2024-02-08")).toEqual(["5/16/45 = 1945-05-16"]);
  });
  it("without a document date two figures lie from 1950 to 2049", () => {
    expect(timex3("Filed 5/16/49 and 5/16/50.")).toEqual(["5/16/49 = 2049-05-16", "5/16/50 = 1950-05-16"]);
  });
  it("what can be no day is none", () => {
    expect(timex3("Filed 31/31/2012 and 2/30/2012.")).toEqual([]);
  });
});
