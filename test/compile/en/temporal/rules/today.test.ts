// Today, yesterday, tomorrow; and today as nowadays.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("today", () => {
  it("a clause that tells what happened makes it a day", () => {
    expect(
      read("The President, who is on a working visit, met today with the Secretary General.", "2012-03-06"),
    ).toEqual(["today = 2012-03-06 (today from 2012-03-06)"]);
    expect(read("He arrived today.", "2012-03-06")).toEqual(["today = 2012-03-06 (today from 2012-03-06)"]);
  });
  it("a clause in the present tense makes it nowadays", () => {
    expect(read("This issue is not on Armenia’s agenda today.", "2012-03-06")).toEqual([]);
    expect(
      read(
        "It is also true that today we have different thoughts and, simply put, we do not speak the same language.",
        "2012-03-06",
      ),
    ).toEqual([]);
  });
  it("yesterday and tomorrow", () => {
    // 6 - 1 = 5
    expect(read("Yesterday he arrived.", "2012-03-06")).toEqual(["Yesterday = 2012-03-05 (yesterday from 2012-03-06)"]);
    expect(read("He leaves tomorrow.", "2012-03-06")).toEqual(["tomorrow = 2012-03-07 (yesterday from 2012-03-06)"]);
  });

  it("today’s world is nowadays", () => {
    expect(read("In today’s world, NATO met.", "2017-02-27")).toEqual([]);
  });
});
