// Quarters and halves of a year.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const DCT = "2024-02-08"; // the first quarter of 2024

describe("quarter", () => {
  it("with its year, in words or short", () => {
    for (const words of [
      "Q3 2003",
      "2003 Q3",
      "the third quarter of 2003",
      "the 2003 third quarter",
      "the 3rd quarter of 2003",
    ]) {
      expect(timex3(`Sales rose in ${words}.`)).toEqual([`${words} = 2003-Q3`]);
    }
    expect(timex3("Sales rose in the last quarter of 2003.")).toEqual(["the last quarter of 2003 = 2003-Q4"]);
  });
  it("is three months", () => {
    expect(read("Sales rose in Q3 2003.")).toEqual(["Q3 2003 = 2003-07/2003-09 (quarter)"]);
    expect(read("Sales rose in the first half of 2010.")).toEqual([
      "the first half of 2010 = 2010-01/2010-06 (quarter)",
    ]);
  });
  it("a year has four quarters and two halves", () => {
    expect(timex3("Sales rose in Q5 2003 and H3 2004.", DCT)).toEqual(["2003 = 2003", "2004 = 2004"]);
  });
  it("the latest is over", () => {
    const text = "It opens a mine in the fourth quarter. It lost money in the latest quarter.";
    expect(timex3(text, "1989-10-30").at(-1)).toBe("the latest quarter = 1989-Q3");
  });
  it("without its year: the latest that has begun, unless a verb points ahead", () => {
    expect(timex3("Sales rose in the third quarter.", DCT)).toEqual(["the third quarter = 2023-Q3"]);
    expect(timex3("Sales will rise in the third quarter.", DCT)).toEqual(["the third quarter = 2024-Q3"]);
    expect(timex3("Sales rose in the first quarter.", DCT)).toEqual(["the first quarter = 2024-Q1"]);
  });
  it("of last year", () => {
    expect(timex3("Sales fell from last year's fourth quarter.", DCT)).toEqual([
      "last year's fourth quarter = 2023-Q4",
    ]);
    expect(timex3("Sales fell in the second half of last year.", DCT)).toEqual([
      "the second half of last year = 2023-H2",
    ]);
  });
  it("of the year", () => {
    expect(timex3("Sales will fall in the second half of the year.", DCT)).toEqual([
      "the second half of the year = 2024-H2",
    ]);
  });
  it("as an adjective, without the article of its noun", () => {
    expect(timex3("The third-quarter loss was small.", DCT)).toEqual(["third-quarter = 2023-Q3"]);
    expect(timex3("The third quarter of it was lost.", DCT)).toEqual(["The third quarter = 2023-Q3"]);
  });
  it("a year before some months is a year", () => {
    const text = "Sales rose in the third quarter of 2003. For the nine months they doubled from a year earlier.";
    expect(timex3(text, DCT).at(-1)).toBe("a year earlier = 2002");
    expect(timex3(text.replace("For the nine months they", "They"), DCT).at(-1)).toBe("a year earlier = 2002-Q3");
  });
  it("a comparison from quarter to quarter names none", () => {
    expect(timex3("The quarter-to-quarter comparison helped.", DCT)).toEqual([]);
  });
  it("a year ago is the same quarter, one year before the one named", () => {
    expect(timex3("Sales rose in the third quarter of 2003 from the year-ago quarter.", DCT)).toEqual([
      "the third quarter of 2003 = 2003-Q3",
      "the year-ago quarter = 2002-Q3",
    ]);
    expect(timex3("Sales rose from the year-ago third quarter.", DCT)).toEqual([
      "the year-ago third quarter = 2022-Q3",
    ]);
  });
});
