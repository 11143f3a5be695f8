// In October: the latest that has begun.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("bare-month", () => {
  it("a month of the year before", () => {
    // October 2017 is ahead of 27 February 2017
    expect(read("It was opened in October.", "2017-02-27")).toEqual(["October = 2016-10 (bare-month from 2017-02-27)"]);
  });
  it("the month of the document itself", () => {
    expect(read("It was opened in February.", "2017-02-27")).toEqual([
      "February = 2017-02 (bare-month from 2017-02-27)",
    ]);
  });
  it("unless the words point ahead", () => {
    expect(read("It will be opened in October.", "2017-02-27")).toEqual([
      "October = 2017-10 (bare-month from 2017-02-27)",
    ]);
  });
  it("a preposition must show that it is a month", () => {
    expect(read("May Armenia prosper, said April.", "2017-02-27")).toEqual([]);
  });
});
