// The week of a day.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

describe("week-of", () => {
  it("runs from its Monday to its Sunday", () => {
    // 2024-03-07 is a Thursday, of week 10
    expect(timex3("The week of March 7 was hard.", "2024-04-02")).toEqual(["The week of March 7 = 2024-W10"]);
    expect(read("The week of March 7 was hard.", "2024-04-02")).toEqual([
      "The week of March 7 = 2024-03-04/2024-03-10 (week-of from 2024-03-07)",
    ]);
  });
  it.each(["the week of 28 December", "the week beginning 28 December", "the week of December 28, 2020"])(
    "%s",
    (words) => {
      expect(timex3(`They met in ${words}.`, "2020-12-30")).toEqual([`${words} = 2020-W53`]);
    },
  );
  it("stays open without a year", () => {
    expect(timex3("They said yesterday that the week of March 7 was hard.").at(-1)).toBe(
      "the week of March 7 = XXXX-03-07",
    );
  });
});
