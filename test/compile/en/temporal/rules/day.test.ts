// Full dates.

import { describe, expect, it } from "vitest";
import { isMistaken } from "../../../../../src/compile/temporal/impossible.ts";
import { expressions, read, values } from "../read.ts";

describe("day", () => {
  it("a day may stand before or after its month", () => {
    expect(read("They met on 6 September 2012.")).toEqual(["6 September 2012 = 2012-09-06 (day)"]);
    expect(read("They met on September 6, 2012, in Yerevan.")).toEqual(["September 6, 2012 = 2012-09-06 (day)"]);
    expect(read("On the 6th of September, 2012 they met.")).toEqual(["the 6th of September, 2012 = 2012-09-06 (day)"]);
    expect(read("They met on Sept. 6, 2012.")).toEqual(["Sept. 6, 2012 = 2012-09-06 (day)"]);
  });
  it("words may be glued, as in a caption", () => {
    expect(read("A conference in Yerevan, 6Sept2012.")).toEqual(["6Sept2012 = 2012-09-06 (day)"]);
  });
  it("no-break spaces are spaces", () => {
    expect(read("On 6\u00a0September\u00a02012 they met.")).toEqual(["6\u00a0September\u00a02012 = 2012-09-06 (day)"]);
  });
  it("figures alone are read where they can mean only one day", () => {
    expect(read("Signed 2012-09-06 in Yerevan.")).toEqual(["2012-09-06 = 2012-09-06 (day)"]);
    expect(read("Signed 06.09.2012 in Yerevan.")).toEqual(["06.09.2012 = 2012-09-06 (day)"]);
  });
  it.each([
    "31 April 2016",
    "April 31st, 2016",
    "30 February 2016",
    "29 February 2015",
    "31.04.2016",
    "2016-04-31",
    "32 May 2016",
  ])("%s, which the calendar lacks, gives no date, neither its month nor its year", (words) => {
    expect(read(`On ${words} nothing happened.`)).toEqual([]);
    expect(expressions(`On ${words} nothing happened.`, null).map(isMistaken)).toEqual([true]);
  });
  it("nor does one without a year", () => {
    expect(read("On 30 February they met, and on June 31 they left.", "2016-08-01")).toEqual([]);
    expect(read("On September 31 soldiers died.", "2016-11-01")).toEqual([
      "September = 2016-09 (bare-month from 2016-11-01)",
    ]);
  });
  it.each([
    ["On the fifth of October 1994 they met.", "1994-10-05"],
    ["On the twenty-seventh of September 2020 they met.", "2020-09-27"],
    ["On the twenty first of May, 2020, they met.", "2020-05-21"],
    ["October the second, 1994, was a day of rest.", "1994-10-02"],
    ["Signed this 5th day of October 1994.", "1994-10-05"],
    ["On the 1-st of March 2023 they met.", "2023-03-01"],
    ["On 17. February 2014 they met.", "2014-02-17"],
    ["On May. 9, 2012 they met.", "2012-05-09"],
    ["Signed on 6-X-2022.", "2022-10-06"],
    ["Signed on 1.III.2023.", "2023-03-01"],
    ["Signed on 12 XI 2021.", "2021-11-12"],
    ["On 20230220 it opened.", "2023-02-20"],
    ["On 17/Feb/2014 it opened.", "2014-02-17"],
    ["2014, Feb 17: they met.", "2014-02-17"],
    ["On 2012‑05‑14 they met.", "2012-05-14"],
  ])("%s", (text, date) => {
    expect(values(text)).toEqual([date]);
  });
  it("figures that number something are no day", () => {
    expect(read("Order 20230220 was filed, and no. 20230221, too.")).toEqual([]);
    expect(read("Chapter 5 V of the act.")).toEqual([]);
  });
  it("an address names no day", () => {
    expect(read("See http://example.org/2012/05/14/map-2014/ (December 2015).")).toEqual([
      "December 2015 = 2015-12 (month)",
    ]);
    expect(read("Write to desk2014@example.org or see www.example.org/2014.")).toEqual([]);
    expect(read("It lies in files/2012/05/14/report.pdf of the archive.")).toEqual([]);
    expect(read("On 2012/05/14 they met.")).toEqual(["2012/05/14 = 2012-05-14 (day)"]);
  });
  it("the document's date does not matter", () => {
    expect(read("They met on 6 September 2012.", "2024-02-08")).toEqual(["6 September 2012 = 2012-09-06 (day)"]);
  });

  it("a day of the week belongs to the day beside it", () => {
    expect(read("Held on Tuesday, March 6, 2012.", "2017-02-27")).toEqual([
      "Tuesday, March 6, 2012 = 2012-03-06 (day)",
    ]);
  });
  it("hyphens and an abbreviated day of the week belong to the day", () => {
    expect(read("14-Mar-2014")).toEqual(["14-Mar-2014 = 2014-03-14 (day)"]);
    expect(read("Fri, 14 Mar 2014")).toEqual(["Fri, 14 Mar 2014 = 2014-03-14 (day)"]);
    expect(read("The Sun, a newspaper, said so.")).toEqual([]);
  });
});
