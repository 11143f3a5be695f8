// Last November: the one that is over.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("last-month-name", () => {
  it("the latest that is over", () => {
    // November 2012 is still ahead of March 2012
    expect(read("Last November, we decided.", "2012-03-06")).toEqual([
      "Last November = 2011-11 (last-month-name from 2012-03-06)",
    ]);
  });
  it("earlier in the same year", () => {
    expect(read("Last February we decided.", "2012-06-06")).toEqual([
      "Last February = 2012-02 (last-month-name from 2012-06-06)",
    ]);
  });
  it("said in that very month, the year before", () => {
    expect(read("Last March we decided.", "2012-03-06")).toEqual([
      "Last March = 2011-03 (last-month-name from 2012-03-06)",
    ]);
  });
  it("next and this", () => {
    expect(read("Next November we decide.", "2012-03-06")).toEqual([
      "Next November = 2012-11 (last-month-name from 2012-03-06)",
    ]);
    expect(read("Next March we decide.", "2012-03-06")).toEqual([
      "Next March = 2013-03 (last-month-name from 2012-03-06)",
    ]);
    expect(read("This November we decide.", "2012-03-06")).toEqual([
      "This November = 2012-11 (last-month-name from 2012-03-06)",
    ]);
  });
});
