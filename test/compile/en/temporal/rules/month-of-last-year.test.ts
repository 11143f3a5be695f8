// November last year.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("month-of-last-year", () => {
  it("month and year are told apart from each other", () => {
    // 2024 - 1 = 2023
    expect(read("They met in November last year in Minsk.", "2024-02-08")).toEqual([
      "November last year = 2023-11 (month-of-last-year from 2024-02-08)",
    ]);
    expect(read("They met in November of last year.", "2024-02-08")).toEqual([
      "November of last year = 2023-11 (month-of-last-year from 2024-02-08)",
    ]);
    expect(read("They met in January this year.", "2024-02-08")).toEqual([
      "January this year = 2024-01 (month-of-last-year from 2024-02-08)",
    ]);
  });
  it("a day may come with it", () => {
    expect(read("They met on November 22 last year.", "2024-02-08")).toEqual([
      "November 22 last year = 2023-11-22 (month-of-last-year from 2024-02-08)",
    ]);
  });
  it.each([
    ["on 31 July last year", "2023-07-31"],
    ["on the 31st of July last year", "2023-07-31"],
    ["on the fifth of July last year", "2023-07-05"],
    ["on 31 July of last year", "2023-07-31"],
    ["on July 31, last year,", "2023-07-31"],
    ["on Monday, 31 July last year", "2023-07-31"],
    ["last year on 31 July", "2023-07-31"],
    ["last year, in July,", "2023-07"],
    ["on 3 January this year", "2024-01-03"],
    ["on 31 June last year", null],
  ])("%s", (words, date) => {
    const found = read(`They left ${words} with all men.`, "2024-02-08");
    expect(found).toEqual(date === null ? [] : [expect.stringContaining(` = ${date} (month-of-last-year`)]);
  });
});
