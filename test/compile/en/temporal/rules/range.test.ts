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

  it.each([
    ["2012-07-02", "The drills run from 26 July - 22 August.", "2012-07-26/2012-08-22"],
    ["2012-07-02", "The drills ran from May 26 to June 22.", "2012-05-26/2012-06-22"],
    ["2012-07-02", "The drills ran between 26 May and 2 June.", "2012-05-26/2012-06-02"],
    ["2012-06-10", "The drills ran from Saturday, 26 May, to Sunday, 3 June.", "2012-05-26/2012-06-03"],
    ["2016-02-01", "It lasted from 20 December to 5 January.", "2015-12-20/2016-01-05"],
    ["2016-03-01", "The mission ran from November to January.", "2015-11/2016-01"],
    ["2016-03-01", "The mission ran April–June.", "2015-04/2015-06"],
    ["2016-03-04", "Talks went on from Monday to Wednesday.", "2016-02-29/2016-03-02"],
    ["2016-03-04", "Talks will go on Monday-Wednesday.", "2016-03-07/2016-03-09"],
  ])("without a year, seen from %s: %s", (dct, text, value) => {
    expect(values(text, dct)).toEqual([value]);
  });

  it.each([
    ["Observers stayed 25 Dec - 2 Jan 2016.", "2015-12-25/2016-01-02"],
    ["Observers stayed from 28 December-through-3 January 2013.", "2012-12-28/2013-01-03"],
    ["The mission ran December - February 2015.", "2014-12/2015-02"],
    ["Patrols grew in the November-to-January 2013 period.", "2012-11/2013-01"],
    ["The mission ran from 25 December 2015 to 2 January.", "2015-12-25/2016-01-02"],
    ["The mission ran from November 2012 to March.", "2012-11/2013-03"],
  ])("over New Year: %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ["June 15/16, 2023", "2023-06-15/2023-06-16"],
    ["September/October 2012", "2012-09/2012-10"],
    ["30 September/1 October 2020", "2020-09-30/2020-10-01"],
    ["2019/20", "2019/2020"],
    ["fiscal year 2023/24", "2023/2024"],
    ["12‑14 March 2014", "2014-03-12/2014-03-14"],
    ["12−14 March 2014", "2014-03-12/2014-03-14"],
    ["2012‐2014", "2012/2014"],
  ])("with a slash or another dash: %s", (words, value) => {
    expect(values(`They met in ${words}.`)).toEqual([value]);
  });

  it("two times that are listed, or moved between, are no range", () => {
    expect(values("They met on 5 May and 7 June 2014.", "2015-01-01")).toEqual(["2014-05-05", "2014-06-07"]);
    expect(values("They moved the vote from 5 May to 7 June.", "2014-08-01")).toEqual(["2014-05-05", "2014-06-07"]);
    expect(values("They met in May and June.", "2014-08-01")).toEqual(["2014-05", "2014-06"]);
    expect(values("In 2012/5 of them.", "2014-08-01")).toEqual([]);
  });
});
