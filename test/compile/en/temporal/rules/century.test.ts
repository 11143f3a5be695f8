// Centuries, by the figures with which their years begin.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

describe("century", () => {
  it("the 14th has the years 13xx", () => {
    expect(timex3("A castle of the 14th century.")).toEqual(["the 14th century = 13"]);
    expect(read("A castle of the 14th century.")).toEqual(["the 14th century = 13XX (century)"]);
  });
  it("in words", () => {
    expect(timex3("A castle of the nineteenth century.")).toEqual(["the nineteenth century = 18"]);
  });
  it("its parts keep its value", () => {
    expect(timex3("Built in the late 19th century.")).toEqual(["the late 19th century = 18"]);
    expect(timex3("Built by the end of the 20th century.")).toEqual(["the end of the 20th century = 19"]);
  });
});
