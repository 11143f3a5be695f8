// Words that make an expression a beginning or an end.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("since", () => {
  it("since opens the end", () => {
    expect(read("Since 2002, Armenia has been involved.")).toEqual(["2002 = 2002/.. (year)"]);
    expect(read("Since at least the 1990s it has grown.")).toEqual(["the 1990s = 199X/.. (decade)"]);
  });
  it("until, by and before open the beginning", () => {
    expect(read("Until 2002 it was involved.")).toEqual(["2002 = ../2002 (year)"]);
    expect(read("It ended before April 2016.")).toEqual(["April 2016 = ../2016-04 (month)"]);
  });
  it("since the hostilities of a month counts from the hostilities", () => {
    expect(read("The worst violation since the April 2016 hostilities in Karabakh.")).toEqual([
      "April 2016 = 2016-04 (month)",
    ]);
  });
});
