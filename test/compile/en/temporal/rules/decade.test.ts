// Decades.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("decade", () => {
  it("decades in figures and in words", () => {
    expect(read("In the 1990s they fought.")).toEqual(["the 1990s = 199X (decade)"]);
    expect(read("In the nineties they fought.")).toEqual(["the nineties = 199X (decade)"]);
    expect(read("In the ’90s they fought.")).toEqual(["the ’90s = 199X (decade)"]);
  });
  it("a person in his forties dates nothing", () => {
    expect(read("A man in his forties spoke.")).toEqual([]);
    expect(read("A man in his 30s spoke to a woman in her early 40s.", "2024-02-08")).toEqual([]);
    expect(read("In the 30s they spoke.", "2024-02-08")).toEqual(["the 30s = 193X (decade)"]);
  });
  it.each([
    ["the early-to-mid 1990s", "1990~/1996~"],
    ["the mid- to late 1990s", "1993~/1999~"],
    ["the latter half of the 1990s", "1996~/1999~"],
    ["the mid‑1990s", "1993~/1996~"],
    ["the mid−1990s", "1993~/1996~"],
  ])("%s", (words, date) => {
    expect(read(`Advisers came in ${words}.`)).toEqual([`${words} = ${date} (part-of-decade)`]);
  });
  it("of years before 1000 is written with four figures", () => {
    expect(read("In the early '90s they left.", "1089-12-28")).toEqual([
      "the early '90s = 0990~/0993~ (part-of-decade)",
    ]);
  });
});
