// A season with its year.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("season", () => {
  it("seasons are EDTF seasons", () => {
    expect(read("In the summer of 2011 they met.")).toEqual(["the summer of 2011 = 2011-22 (season)"]);
    expect(read("In spring 2016 they met.")).toEqual(["spring 2016 = 2016-21 (season)"]);
    expect(read("By autumn 2016 and by fall 2017.")).toEqual([
      "autumn 2016 = ../2016-23 (season)",
      "fall 2017 = ../2017-23 (season)",
    ]);
  });
});
