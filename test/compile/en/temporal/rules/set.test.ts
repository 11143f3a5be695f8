// How often.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const DCT = "2024-02-08";

describe("set", () => {
  it("every day of a week, month or season", () => {
    expect(timex3("They meet every Monday.", DCT)).toEqual(["every Monday = XXXX-WXX-1 SET"]);
    expect(timex3("Each summer they sail.", DCT)).toEqual(["Each summer = XXXX-SU SET"]);
  });
  it("every so many units", () => {
    expect(timex3("Every two weeks it rains, every day it snows.", DCT)).toEqual([
      "Every two weeks = P2W SET",
      "every day = P1D SET",
    ]);
  });
  it("adverbs, but not the name of a newspaper", () => {
    expect(timex3("The ferry leaves daily, the monthly fee is paid yearly.", DCT)).toEqual([
      "daily = P1D SET",
      "monthly = P1M SET",
      "yearly = P1Y SET",
    ]);
    expect(timex3("He reads the Daily Gull.", DCT)).toEqual([]);
  });
  it("days in the plural", () => {
    expect(timex3("The shop is closed on Fridays.", DCT)).toEqual(["Fridays = XXXX-WXX-5 SET"]);
    expect(timex3("The choir sings Monday evenings.", DCT)).toEqual(["Monday evenings = XXXX-WXX-1TEV SET"]);
  });
  it("a unit after a number of times or a price", () => {
    expect(timex3("The board meets twice a year.", DCT)).toEqual(["a year = P1Y SET"]);
    expect(timex3("It rains once a month.", DCT)).toEqual(["a month = P1M SET"]);
    expect(timex3("The hut costs $5 a week.", DCT)).toEqual(["a week = P1W SET"]);
    expect(timex3("The walk takes a week.", DCT)).toEqual(["a week = P1W DURATION"]);
  });
  it("dates nothing", () => {
    expect(read("They meet every Monday, daily, twice a year.", DCT)).toEqual([]);
  });
});
