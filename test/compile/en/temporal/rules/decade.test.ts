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
  });
  it("of years before 1000 is written with four figures", () => {
    expect(read("In the early '90s they left.", "1089-12-28")).toEqual([
      "the early '90s = 0990~/0993~ (part-of-decade)",
    ]);
  });
});
