// A month or day of the year that the text speaks of.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const follows = (words: string): string | undefined => timex3(`They met in May 2012. ${words}`, "2024-02-08")[1];

describe("month-of-that-year", () => {
  it("of that and the same year", () => {
    expect(follows("In October of that year they left.")).toBe("October of that year = 2012-10");
    expect(follows("On 3 October the same year they left.")).toBe("3 October the same year = 2012-10-03");
  });
  it("of the following and the previous", () => {
    expect(follows("On 3 October the following year they left.")).toBe("3 October the following year = 2013-10-03");
    expect(follows("In October the following year they left.")).toBe("October the following year = 2013-10");
  });
  it("a quarter, a season, a part of it", () => {
    const year = (words: string) => timex3(`They met in May 2012. ${words}`, "2024-02-08")[1];
    expect(year("In the second quarter of the following year they left.")).toBe(
      "the second quarter of the following year = 2013-Q2",
    );
    expect(year("In the first half of that year they left.")).toBe("the first half of that year = 2012-H1");
    expect(year("In the spring of the following year they left.")).toBe("the spring of the following year = 2013-SP");
    expect(read("They met in May 2012. Late that year they left.", "2024-02-08")[1]).toBe(
      "Late that year = 2012-09~/2012-12~ (month-of-that-year)",
    );
    expect(read("They met in May 2012. At the end of the previous year they had left.", "2024-02-08")[1]).toBe(
      "the end of the previous year = 2011-12~ (month-of-that-year)",
    );
  });
  it("without a document date nor a year named it stays open", () => {
    expect(timex3("In October of that year they left.")).toEqual(["October of that year = XXXX"]);
  });
});
