// Days and times as ISO 8601 writes them, and days with dots.

import { describe, expect, it } from "vitest";
import { timex3 } from "../read.ts";

describe("ISO 8601", () => {
  it("days", () => {
    expect(timex3("Filed 2012-09-06 here, 2012/09/07 there.")).toEqual([
      "2012-09-06 = 2012-09-06",
      "2012/09/07 = 2012-09-07",
    ]);
  });
  it("times, without their zone", () => {
    expect(timex3("Sent at 2012-09-06T14:30 by wire.")).toEqual(["2012-09-06T14:30 = 2012-09-06T14:30 TIME"]);
    expect(timex3("Sent at 2012-09-06T14:30:15Z by wire.")).toEqual([
      "2012-09-06T14:30:15Z = 2012-09-06T14:30:15 TIME",
    ]);
    expect(timex3("Sent at 2012-09-06T1430+0400 by wire.")).toEqual(["2012-09-06T1430+0400 = 2012-09-06T14:30 TIME"]);
  });
  it("what the calendar or the clock lacks is none", () => {
    expect(timex3("Sent 2012-13-06, 2012-02-30 and 2012-09-06T25:30 by wire.")).toEqual([]);
  });
});

describe("dotted days", () => {
  it("the day stands first", () => {
    expect(timex3("Signed 5.6.2012 in Graz.")).toEqual(["5.6.2012 = 2012-06-05"]);
  });
  it("the month cannot", () => {
    expect(timex3("Signed 5.16.2012 in Graz.")).toEqual([]);
  });
});
