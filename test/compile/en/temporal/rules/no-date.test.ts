// Figures that count or number something, and names that months have too.

import { describe, expect, it } from "vitest";
import { timex3 } from "../read.ts";

const DCT = "2024-02-08";

describe("four figures are no year", () => {
  it.each([
    "Some 1,998 troops came.",
    "They sent 1998 troops.",
    "It cost $1998 in all.",
    "They cited resolution 1996.",
    "They cited No. 1996 there.",
    "Flight 1996 left gate #1998.",
    "MH1987 and Su-1998 fell.",
    "It rose by 1998%.",
    "It was numbered 2003/5.",
    "It weighs 1998.5 grams.",
    "They scored 2200 and 0999.",
  ])("%s", (text) => {
    expect(timex3(text, DCT)).toEqual([]);
  });
  it("but a year beside a price is one", () => {
    expect(timex3("It cost 5 euros in 1998.", DCT)).toEqual(["1998 = 1998"]);
  });
});

describe("a name is no month", () => {
  it.each([
    "Mr Jan Kavan spoke.",
    "May Armenia prosper.",
    "The boy may go.",
    "They march on the city.",
    "March on, they said.",
    "We met May Smith.",
    "The august house fell.",
    "April Jones spoke with August Kern.",
  ])("%s", (text) => {
    expect(timex3(text, DCT)).toEqual([]);
  });
  it("but a preposition shows that it is none", () => {
    expect(timex3("They arrived in May, and have marched since March.", DCT)).toEqual([
      "May = 2023-05",
      "March = 2023-03",
    ]);
  });
});

describe("a title is no time", () => {
  it.each([
    "Norway Today reported it.",
    "He told Harbour Radio's Today programme of it.",
    "He spoke on the broadcast “This Week” in Oslo.",
    "He told 60 Minutes of it.",
    "They play in Monday Night Football and lose it there.",
    "They showed the film High Noon in the harbour.",
  ])("%s", (text) => {
    expect(timex3(text, DCT)).toEqual([]);
  });
  it.each([
    ["Today they leave.", "Today = 2024-02-08"],
    ["He said: “Today they leave.”", "Today = 2024-02-08"],
    ["Harbour Team Wins Late Last Night", "Late Last Night = 2024-02-07TNI TIME"],
    ["NORWAY WON LAST WEEK", "LAST WEEK = 2024-W05"],
    ["They left at 7 P.M. in the rain.", "7 P.M. = 2024-02-08T19:00 TIME"],
  ])("but in a heading, at the head of a sentence and in capitals it is: %s", (text, timex) => {
    expect(timex3(text, DCT)).toEqual([timex]);
  });
});
