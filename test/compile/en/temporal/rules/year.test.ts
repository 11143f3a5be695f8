// Bare years.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("year", () => {
  it("a number of four digits is a year", () => {
    expect(read("In 2005 they agreed.")).toEqual(["2005 = 2005 (year)"]);
    expect(read("The 1997 Treaty of Friendship stands.")).toEqual(["1997 = 1997 (year)"]);
    expect(read("It was agreed (2015).")).toEqual(["2015 = 2015 (year)"]);
    expect(read("In the Joint Declaration of 2000, they agreed.")).toEqual(["2000 = 2000 (year)"]);
  });
  it("unless something is counted, numbered or paid with it", () => {
    expect(read("Russia sent 1960 peacekeepers.")).toEqual([]);
    expect(read("It cost $2000 a day.")).toEqual([]);
    expect(read("Under resolution 1701 it ended.")).toEqual([]);
    expect(read("They drove 2000 km.")).toEqual([]);
    expect(read("Some 2000% more.")).toEqual([]);
    expect(read("It weighs 12005 tons.")).toEqual([]);
  });
  it("a preposition may be glued to it", () => {
    expect(read("Agreed in2005 by both.")).toEqual(["2005 = 2005 (year)"]);
  });

  it("around a year is loose", () => {
    expect(read("It began around 2005.")).toEqual(["around 2005 = 2005~ (year)"]);
  });
});
