// How long; and figures that count something else.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const DCT = "2024-02-08";
const one = (words: string, before = "It took ", after = "."): string | undefined =>
  timex3(`${before}${words}${after}`, DCT).join("; ");

describe("duration", () => {
  it("numbers in figures and in words", () => {
    expect(one("24 hours")).toBe("24 hours = PT24H DURATION");
    expect(one("twenty-four hours")).toBe("twenty-four hours = PT24H DURATION");
    expect(one("two hundred and five days")).toBe("two hundred and five days = P205D DURATION");
    expect(one("three thousand five hundred days")).toBe("three thousand five hundred days = P3500D DURATION");
  });
  it("halves", () => {
    // 2.5 years are two years and six months
    expect(one("two and a half years")).toBe("two and a half years = P2Y6M DURATION");
    expect(one("2 1/2 years")).toBe("2 1/2 years = P2Y6M DURATION");
    expect(one("half an hour")).toBe("half an hour = PT30M DURATION");
    expect(one("a half-century")).toBe("a half-century = P50Y DURATION");
  });
  it("as an adjective", () => {
    expect(one("two-year", "A ", " plan was drawn up.")).toBe("two-year = P2Y DURATION");
    expect(one("two-year", "The ", " plan was drawn up.")).toBe("two-year = P2Y DURATION");
    expect(one("two day", "The ", " fair was held.")).toBe("two day = P2D DURATION");
    expect(one("the two years", "Over ", " it grew.")).toBe("the two years = P2Y DURATION");
  });
  it("three quarters are nine months only where they are counted on", () => {
    expect(one("the next three quarters", "Over ", " it grew.")).toBe("the next three quarters = P3Q DURATION");
    expect(one("three quarters", "It took ", " of the seats.")).toBe("");
  });
  it("behind which an event came", () => {
    expect(one("two days", "The vote came ", " after the ministers met.")).toBe("two days = P2D DURATION");
  });
  it("units of units: decades are ten years, fortnights two weeks", () => {
    expect(one("the past two decades", "Over ", " it grew.")).toBe("the past two decades = P20Y DURATION");
    expect(one("two fortnights")).toBe("two fortnights = P4W DURATION");
    expect(one("three centuries")).toBe("three centuries = P300Y DURATION");
  });
  it("an unknown number", () => {
    expect(one("several months")).toBe("several months = PXM DURATION");
    expect(one("a few minutes")).toBe("a few minutes = PTXM DURATION");
    expect(one("years", "They waited for ")).toBe("years = PXY DURATION");
  });
  it("a couple is two", () => {
    expect(one("a couple of weeks")).toBe("a couple of weeks = P2W DURATION");
  });
  it("words that make it a rough one belong to it", () => {
    expect(one("about three weeks")).toBe("about three weeks = P3W DURATION");
    expect(one("more than 24 hours")).toBe("more than 24 hours = PT24H DURATION");
  });
  it("dates nothing", () => {
    expect(read("It took two and a half years, over the past two decades.", DCT)).toEqual([]);
  });
});

describe("no duration", () => {
  it("an age", () => {
    expect(timex3("A 6-year-old boy met a man 40 years old and a year-old dog.", DCT)).toEqual([]);
    expect(timex3("A two-and-a-half-year-old girl slept.", DCT)).toEqual([]);
  });
  it("what comes second", () => {
    expect(timex3("A second meeting failed.", DCT)).toEqual([]);
  });
});
