// Seasons counted from the document's date.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("last-season", () => {
  it("last summer is the one that is over", () => {
    // in March 2012 the last summer that is over is that of 2011; in October 2012 that of 2012
    expect(read("Last summer we tripled the troops.", "2012-03-06")).toEqual([
      "Last summer = 2011-22 (last-season from 2012-03-06)",
    ]);
    expect(read("Last summer we tripled the troops.", "2012-10-06")).toEqual([
      "Last summer = 2012-22 (last-season from 2012-10-06)",
    ]);
  });
  it("said in summer, it is the one before", () => {
    expect(read("Last summer we met.", "2012-07-01")).toEqual(["Last summer = 2011-22 (last-season from 2012-07-01)"]);
  });
  it("last winter began in December of the year before", () => {
    expect(read("Last winter we met.", "2012-03-06")).toEqual(["Last winter = 2011-24 (last-season from 2012-03-06)"]);
  });
  it("this and next", () => {
    expect(read("This summer we meet.", "2012-03-06")).toEqual(["This summer = 2012-22 (last-season from 2012-03-06)"]);
    expect(read("Next spring we meet.", "2012-03-06")).toEqual(["Next spring = 2013-21 (last-season from 2012-03-06)"]);
  });
  it("in the summer of last year", () => {
    expect(read("In the summer of last year we met.", "2012-03-06")).toEqual([
      "the summer of last year = 2011-22 (season-of-last-year from 2012-03-06)",
    ]);
  });
  it("the fall of a regime is no season", () => {
    expect(read("In the fall of the regime they met.", "2012-03-06")).toEqual([]);
  });

  it("a bare season is the last one, or the coming one where the words point ahead", () => {
    expect(read("In the spring they met.", "2017-02-27")).toEqual([
      "the spring = 2016-21 (last-season from 2017-02-27)",
    ]);
    expect(read("In the spring they will meet.", "2017-02-27")).toEqual([
      "the spring = 2017-21 (last-season from 2017-02-27)",
    ]);
  });
});
