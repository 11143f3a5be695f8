// Words that speak of time and date nothing; and what a document without a date leaves open.

import { describe, expect, it } from "vitest";
import { RULES } from "../../../../../src/compile/en/temporal/rules/order.ts";
import { expressions, read, vague, values } from "../read.ts";

describe("vague", () => {
  it("lengths of time are no dates", () => {
    expect(read("The mechanisms that we had for several decades did not work.", "2024-04-01")).toEqual([]);
    expect(vague("The mechanisms that we had for several decades did not work.", "2024-04-01")).toEqual([
      "several decades = PXE",
    ]);
    expect(vague("A partnership developed over many years, and a three-year plan.", "2024-04-01")).toEqual([
      "many years = PXY",
      "three-year = P3Y",
    ]);
  });

  it("now and currently are the present, soon and shortly the future", () => {
    expect(vague("It currently serves; the plan will be adopted soon, later in the day.", "2024-04-01")).toEqual([
      "currently = PRESENT_REF",
      "soon = FUTURE_REF",
      "later in the day = 2024-04-01",
    ]);
  });

  it("relative words of a document without a date are found but give no days", () => {
    const [found] = expressions("Last year Armenia refused.", null);
    expect(found).toMatchObject({ text: "Last year", rule: "last-unit", meaning: { kind: "unanchored" } });
  });
});

describe("values", () => {
  it("are those of TIMEX3", () => {
    expect(values("In 2005, in April 2016, on 6 September 2012, in summer 2011, in the 1990s.")).toEqual([
      "2005",
      "2016-04",
      "2012-09-06",
      "2011-SU",
      "199",
    ]);
    expect(values("Last week and at the weekend they met.", "2017-02-27")).toEqual(["2017-W08", "2017-W08-WE"]);
  });

  it("a week belongs to the year of its Thursday", () => {
    // 2021-01-03 is a Sunday; its week began on 2020-12-28, and its Thursday was 2020-12-31
    expect(values("At the weekend they met.", "2021-01-04")).toEqual(["2020-W53-WE"]);
  });
});

describe("the order of the rules", () => {
  it("gives a reason for each", () => {
    for (const rule of RULES) expect(rule.why.length, rule.name).toBeGreaterThan(10);
  });

  it("reads the longest form where forms contain each other", () => {
    expect(read("At the end of November last year they met.", "2024-02-08")).toEqual([
      "the end of November last year = 2023-11-21~/2023-11-30~ (part-of-month from 2024-02-08)",
    ]);
  });
});
