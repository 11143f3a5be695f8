// Month and year.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("month", () => {
  it("a month with its year", () => {
    expect(read("The April 2016 hostilities began.")).toEqual(["April 2016 = 2016-04 (month)"]);
    expect(read("It began in April of 2016.")).toEqual(["April of 2016 = 2016-04 (month)"]);
    expect(read("In Sept. 2012 they met.")).toEqual(["Sept. 2012 = 2012-09 (month)"]);
  });
  it("a name written small is another word", () => {
    expect(read("They may 2016 times refuse.")).toEqual([]);
  });
});
