// Days that have a name.

import { describe, expect, it } from "vitest";
import { easter } from "../../../../../src/compile/en/temporal/rules/holidays.ts";
import { dayString } from "../../../../../src/model/date.ts";
import { timex3 } from "../read.ts";

const DCT = "2024-02-08";

describe("Easter", () => {
  it("is the Sunday that the almanacs give", () => {
    expect([1961, 2000, 2008, 2011, 2024, 2038].map((year) => dayString(easter(year)))).toEqual([
      "1961-04-02",
      "2000-04-23",
      "2008-03-23",
      "2011-04-24",
      "2024-03-31",
      "2038-04-25",
    ]);
  });
  it("carries the days around it", () => {
    // 2024-03-31: two days before, one after, 46 before (31 + 29 - 14 = 46)
    expect(timex3("Good Friday 2024, Easter Monday 2024, Ash Wednesday 2024.")).toEqual([
      "Good Friday 2024 = 2024-03-29",
      "Easter Monday 2024 = 2024-04-01",
      "Ash Wednesday 2024 = 2024-02-14",
    ]);
  });
});

describe("holiday", () => {
  it("fixed days", () => {
    expect(timex3("New Year's Eve 1999, New Year's Day, 2000, Christmas 2001.")).toEqual([
      "New Year's Eve 1999 = 1999-12-31",
      "New Year's Day, 2000 = 2000-01-01",
      "Christmas 2001 = 2001-12-25",
    ]);
  });
  it("the nth weekday of a month, or its last", () => {
    // November 2024 begins on a Friday: Thursdays on 7, 14, 21, 28; September on a Sunday; May ends on a Friday
    expect(timex3("Thanksgiving 2024, Labor Day 2024, Memorial Day 2024, Election Day 2024.")).toEqual([
      "Thanksgiving 2024 = 2024-11-28",
      "Labor Day 2024 = 2024-09-02",
      "Memorial Day 2024 = 2024-05-27",
      "Election Day 2024 = 2024-11-05",
    ]);
  });
  it("without its year it lies where the verb points", () => {
    // November 2023 begins on a Wednesday: Thursdays on 2, 9, 16, 23
    expect(timex3("They met on Thanksgiving.", DCT)).toEqual(["Thanksgiving = 2023-11-23"]);
    expect(timex3("They will meet on Thanksgiving.", DCT)).toEqual(["Thanksgiving = 2024-11-28"]);
  });
  it("last and next", () => {
    expect(timex3("Last Christmas it rained.", DCT)).toEqual(["Last Christmas = 2023-12-25"]);
    expect(timex3("Next Christmas it snows.", DCT)).toEqual(["Next Christmas = 2024-12-25"]);
  });
  it("a day that is called by its numbers", () => {
    expect(timex3("Since 9/11 and the September 11 attacks they meet on September 11.", DCT)).toEqual([
      "9/11 = 2001-09-11",
      "September 11 = 2001-09-11",
      "September 11 = 2023-09-11 or 2024-09-11",
    ]);
    expect(timex3("They scored 9 / 11 and 9/10.", DCT)).toEqual([]);
  });
  it("without a document date it is open", () => {
    expect(timex3("They met on Thanksgiving.")).toEqual(["Thanksgiving = XXXX-XX-XX"]);
  });
});
