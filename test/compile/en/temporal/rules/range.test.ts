// From … to …

import { describe, expect, it } from "vitest";
import { expressions, read, values } from "../read.ts";

describe("range", () => {
  it("years", () => {
    expect(read("From 2000 to 2003 they served.")).toEqual(["2000 to 2003 = 2000/2003 (range)"]);
    expect(read("The war of 1992–1994 ended.")).toEqual(["1992–1994 = 1992/1994 (range)"]);
    expect(read("The 2015-16 season ended.")).toEqual(["2015-16 = 2015/2016 (range)"]);
    expect(read("Sometime between 2000 and 2003 it ended.")).toEqual(["2000 and 2003 = 2000/2003 (range)"]);
  });
  it("figures that can be no second year are a month", () => {
    expect(read("Signed 2016-04 in Minsk.")).toEqual(["2016-04 = 2016-04 (range)"]);
  });
  it("two figures after a hyphen may be a month as well, after a dash they are a year", () => {
    expect(values("In 2003-07 it grew.")).toEqual(["2003/2007"]);
    expect(expressions("In 2003-07 it grew.", null)[0]?.meaning).toMatchObject({ alternatives: ["2003-07"] });
    expect(expressions("In 2003–07 it grew.", null)[0]?.meaning).not.toHaveProperty("alternatives");
  });
  it("days of a month without its year", () => {
    expect(values("They met from 12 to 14 June.", "2024-02-08")).toEqual(["2023-06-12/2023-06-14"]);
    expect(values("They will meet June 12-14.", "2024-02-08")).toEqual(["2024-06-12/2024-06-14"]);
  });
  it("days and months", () => {
    expect(read("Talks on 3-5 May 2010 failed.")).toEqual(["3-5 May 2010 = 2010-05-03/2010-05-05 (range)"]);
    expect(read("Talks on May 3-5, 2010 failed.")).toEqual(["May 3-5, 2010 = 2010-05-03/2010-05-05 (range)"]);
    expect(read("From April to June 2016 they fought.")).toEqual(["April to June 2016 = 2016-04/2016-06 (range)"]);
  });
  it("a range that runs backwards is none; its parts are years", () => {
    expect(read("From 2003 to 2000 they served.")).toEqual(["2003 = 2003 (year)", "2000 = 2000 (year)"]);
  });

  it("days of two months, where the first borrows the year of the last", () => {
    expect(read("From September 27 to November 10, 2020, they fought.", "2024-02-08")).toEqual([
      "September 27 to November 10, 2020 = 2020-09-27/2020-11-10 (range)",
    ]);
    expect(read("On 27 September–10 November 2020 they fought.", "2024-02-08")).toEqual([
      "27 September–10 November 2020 = 2020-09-27/2020-11-10 (range)",
    ]);
  });
});
