// Last, this and next year, month and week.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("last-unit", () => {
  it("years", () => {
    // 2024 - 1 = 2023
    expect(read("Last year Armenia refused.", "2024-02-08")).toEqual(["Last year = 2023 (last-unit from 2024-02-08)"]);
    expect(read("This year it will refuse.", "2024-02-08")).toEqual(["This year = 2024 (last-unit from 2024-02-08)"]);
    expect(read("Next year it will refuse.", "2024-02-08")).toEqual(["Next year = 2025 (last-unit from 2024-02-08)"]);
    expect(read("In the previous year it refused.", "2024-02-08")).toEqual([
      "the previous year = 2023 (last-unit from 2024-02-08)",
    ]);
  });
  it("months, also across a new year", () => {
    // one month before January 2024 is December 2023
    expect(read("Last month they met.", "2024-01-15")).toEqual(["Last month = 2023-12 (last-unit from 2024-01-15)"]);
    expect(read("Next month they meet.", "2024-12-15")).toEqual(["Next month = 2025-01 (last-unit from 2024-12-15)"]);
  });
  it("weeks run from Monday to Sunday", () => {
    // 2017-02-27 is a Monday; the week before began on the 20th
    expect(read("Last week they met.", "2017-02-27")).toEqual([
      "Last week = 2017-02-20/2017-02-26 (last-unit from 2017-02-27)",
    ]);
  });
  it("over the last year is a length of time", () => {
    expect(read("Over the last year they met.", "2017-02-27")).toEqual([]);
  });
});
