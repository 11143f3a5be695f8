// A season with its year.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("season", () => {
  it.each([
    ["in winter 2014–15", "2014-24"],
    ["in the winter of 2014-2015", "2014-24"],
    ["in the winter of 2014/15", "2014-24"],
    ["in winter of 2014–2015", "2014-24"],
    ["in winter 2014/2015", "2014-24"],
    ["in spring/summer 2014", "2014-03/2014-08"],
    ["in the autumn and winter of 2014", "2014-09/2015-02"],
  ])("of two years, or two of a year: %s", (words, date) => {
    expect(read(`The base was closed ${words}.`, "2016-08-10")).toEqual([
      expect.stringContaining(` = ${date} (season`),
    ]);
  });
  it("seasons are EDTF seasons", () => {
    expect(read("In the summer of 2011 they met.")).toEqual(["the summer of 2011 = 2011-22 (season)"]);
    expect(read("In spring 2016 they met.")).toEqual(["spring 2016 = 2016-21 (season)"]);
    expect(read("By autumn 2016 and by fall 2017.")).toEqual([
      "autumn 2016 = ../2016-23 (season)",
      "fall 2017 = ../2017-23 (season)",
    ]);
  });
});
