// Parts of years, months and decades: all of them loose.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("part-of-year", () => {
  it("the ends and the middle of a year are a month, roughly", () => {
    expect(read("At the end of 2005, they agreed.")).toEqual(["the end of 2005 = 2005-12~ (part-of-year)"]);
    expect(read("At the beginning of 2005 they agreed.")).toEqual(["the beginning of 2005 = 2005-01~ (part-of-year)"]);
    expect(read("In the middle of 2005 they agreed.")).toEqual(["the middle of 2005 = 2005-06~ (part-of-year)"]);
  });
  it("early, mid and late are thirds", () => {
    expect(read("In early 2005 they agreed.")).toEqual(["early 2005 = 2005-01~/2005-04~ (part-of-year)"]);
    expect(read("In mid-2005 they agreed.")).toEqual(["mid-2005 = 2005-05~/2005-08~ (part-of-year)"]);
    expect(read("In late 2005 they agreed.")).toEqual(["late 2005 = 2005-09~/2005-12~ (part-of-year)"]);
  });
  it("the year may be last year", () => {
    // 2012 - 1 = 2011
    expect(read("At the end of last year they agreed.", "2012-03-06")).toEqual([
      "the end of last year = 2011-12~ (part-of-year from 2012-03-06)",
    ]);
  });
  it("parts of a month", () => {
    expect(read("In late April 2016 they met.")).toEqual(["late April 2016 = 2016-04-21~/2016-04-30~ (part-of-month)"]);
    expect(read("In early October they met.", "2017-02-27")).toEqual([
      "early October = 2016-10-01~/2016-10-10~ (part-of-month from 2017-02-27)",
    ]);
  });
  it.each([
    ["early-to-mid 2014", "2014-01~/2014-08~"],
    ["the mid-to-late 2014", "2014-05~/2014-12~"],
    ["early to mid-March 2014", "2014-03-01~/2014-03-20~"],
    ["the first half of March 2014", "2014-03-01~/2014-03-15~"],
    ["the second half of March 2014", "2014-03-16~/2014-03-31~"],
    ["the latter half of 2014", "2014-07/2014-12"],
    ["the first week of March 2014", "2014-03-01~/2014-03-07~"],
    ["the last week of March 2014", "2014-03-25~/2014-03-31~"],
    ["the last week of 2014", "2014-12-25~/2014-12-31~"],
  ])("%s", (words, date) => {
    expect(read(`They met in ${words}.`, "2015-06-01")).toEqual([expect.stringContaining(`${words} = ${date} (`)]);
  });
  it("the last week of the year", () => {
    expect(read("They met in the last week of the year.", "2020-12-30")).toEqual([
      "the last week of the year = 2020-12-25~/2020-12-31~ (part-of-year from 2020-12-30)",
    ]);
  });
  it("parts of a decade", () => {
    expect(read("It began in the early 2000s.")).toEqual(["the early 2000s = 2000~/2003~ (part-of-decade)"]);
    expect(read("It grew since the early 2000s.")).toEqual(["the early 2000s = 2000~/.. (part-of-decade)"]);
    expect(read("It ended in the late 1990s.")).toEqual(["the late 1990s = 1996~/1999~ (part-of-decade)"]);
  });

  it("halves and quarters are exact", () => {
    expect(read("In the first half of 2023 and the last quarter of 2021.")).toEqual([
      "the first half of 2023 = 2023-01/2023-06 (quarter)",
      "the last quarter of 2021 = 2021-10/2021-12 (quarter)",
    ]);
    expect(read("In the third half of 2023.")).toEqual(["2023 = 2023 (year)"]);
  });
});
