// So many days, weeks, months or years ago.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("units-ago", () => {
  it("a number gives the day", () => {
    // 6 - 2 = 4
    expect(read("Two days ago he declared it.", "2012-03-06")).toEqual([
      "Two days ago = 2012-03-04 (units-ago from 2012-03-06)",
    ]);
  });
  it("a couple, a few and several are loose", () => {
    expect(read("A couple of days ago he declared it.", "2012-03-06")).toEqual([
      "A couple of days ago = 2012-03-04~ (units-ago from 2012-03-06)",
    ]);
    expect(read("Several days ago he declared it.", "2012-03-06")).toEqual([
      "Several days ago = 2012-03-02~ (units-ago from 2012-03-06)",
    ]);
  });
  it("months and years give months and years", () => {
    // March 2012 less 3 months is December 2011
    expect(read("Three months ago he declared it.", "2012-03-06")).toEqual([
      "Three months ago = 2011-12 (units-ago from 2012-03-06)",
    ]);
    expect(read("A year ago he declared it.", "2012-03-06")).toEqual(["A year ago = 2011 (units-ago from 2012-03-06)"]);
    expect(read("10 years ago he declared it.", "2012-03-06")).toEqual([
      "10 years ago = 2002 (units-ago from 2012-03-06)",
    ]);
  });
  it("about makes a number loose", () => {
    expect(read("About ten years ago he declared it.", "2012-03-06")).toEqual([
      "About ten years ago = 2002~ (units-ago from 2012-03-06)",
    ]);
  });
  it("a number too great for the calendar gives no date", () => {
    expect(read("999 decades ago he declared it.", "2012-03-06")).toEqual([]);
  });
});
