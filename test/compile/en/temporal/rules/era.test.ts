// Years of an era, centuries, and what lies before the first year.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

describe("era", () => {
  it.each([
    ["in AD 301", "AD 301 = 0301 (year)"],
    ["in A.D. 301", "A.D. 301 = 0301 (year)"],
    ["in 314 A.D., they say", "314 A.D. = 0314 (year)"],
    ["in 1045 CE", "1045 CE = 1045 (year)"],
    ["in 885 C.E., they say", "885 C.E. = 0885 (year)"],
    ["in the year 301", "the year 301 = 0301 (year)"],
    ["in the 4th century AD", "the 4th century AD = 03XX (century)"],
    ["in the first century CE", "the first century CE = 00XX (century)"],
    ["in the fifth century", "the fifth century = 04XX (century)"],
    ["in the 19th and 20th centuries", "the 19th and 20th centuries = 1800/1999 (century)"],
    ["from the 12th to the 14th century", "the 12th to the 14th century = 1100/1399 (century)"],
    ["in the twenty-first century", "the twenty-first century = 20XX (century)"],
    ["in the second half of the 19th century", "the second half of the 19th century = 1850~/1899~ (part-of-century)"],
  ])("%s", (words, expected) => {
    expect(read(`The fort fell ${words}.`, "2012-06-01")).toEqual([expected]);
  });

  it.each([
    "66 BC",
    "1200 B.C.",
    "301 BCE",
    "the 11th century BC",
    "the second millennium BC",
    "the late 4th century BCE",
    "331–330 BC",
  ])("%s lies before all dates, and is none", (words) => {
    expect(read(`Peace was made in ${words} by the king.`, "2012-06-01")).toEqual([]);
    expect(timex3(`Peace was made in ${words} by the king.`)).toEqual([`${words} = XXXX`]);
  });

  it("small words and names that look like an era are none", () => {
    expect(read("An ad 301 times seen, and 40 ce of it.")).toEqual([]);
    expect(read("In the first century of the club.")).toEqual([]);
    expect(read("Grade B. Class of 1998.")).toEqual(["1998 = 1998 (year)"]);
  });
});

describe("turn", () => {
  it.each([
    ["the turn of the century", "2000~"],
    ["the turn of the millennium", "2000~"],
    ["the turn of the 20th century", "1900~"],
    ["the turn of the 1990s", "1990~"],
    ["the turn of the decade", "2020~"],
    ["the turn of the year", "2023-12~/2024-01~"],
  ])("%s", (words, date) => {
    expect(read(`At ${words} the debt was written off.`, "2024-08-15").map((each) => each.split(" = ")[1])).toEqual([
      expect.stringContaining(`${date} (turn`),
    ]);
  });
  it("is seen from the document", () => {
    expect(read("At the turn of the century it rose.", "1955-03-01")).toEqual([
      "the turn of the century = 1900~ (turn from 1955-03-01)",
    ]);
    expect(timex3("At the turn of the century it rose.")).toEqual(["the turn of the century = XXXX"]);
  });
});
