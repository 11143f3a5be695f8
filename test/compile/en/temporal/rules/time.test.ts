// Times of day; the date that they give is the day.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

// 2024-02-08 is a Thursday
const DCT = "2024-02-08";

describe("time", () => {
  it("with a day beside it", () => {
    expect(timex3("They arrived at 5 p.m. EST, Nov. 6.", DCT)).toEqual(["5 p.m. EST, Nov. 6 = 2023-11-06T17:00 TIME"]);
    expect(timex3("They spoke at 12:15 a.m. on 3 May 2012.")).toEqual([
      "12:15 a.m. on 3 May 2012 = 2012-05-03T00:15 TIME",
    ]);
    expect(read("They arrived at 5 p.m. EST, Nov. 6.", DCT)).toEqual([
      "5 p.m. EST, Nov. 6 = 2023-11-06 (time from 2024-02-08)",
    ]);
  });
  it("with a day of the week", () => {
    // Tuesday is two days before Thursday, the last Friday six: 8 - 2 = 6, 8 - 6 = 2
    expect(timex3("They spoke at noon Thursday.", DCT)).toEqual(["noon Thursday = 2024-02-08T12:00 TIME"]);
    expect(timex3("They spoke at noon Tuesday.", DCT)).toEqual(["noon Tuesday = 2024-02-06T12:00 TIME"]);
    expect(timex3("The call began at 14:00 GMT on Friday.", DCT)).toEqual([
      "14:00 GMT on Friday = 2024-02-02T14:00 TIME",
    ]);
    expect(timex3("The call will begin at 14:00 GMT on Friday.", DCT)).toEqual([
      "14:00 GMT on Friday = 2024-02-09T14:00 TIME",
    ]);
  });
  it("with a day of the week behind the hour of another zone", () => {
    expect(timex3("He died at 7 p.m. (1900 GMT) on Tuesday.", DCT)).toEqual([
      "7 p.m. = 2024-02-06T19:00 TIME",
      "1900 GMT = 2024-02-06T19:00 TIME",
      "Tuesday = 2024-02-06 or 2024-02-13",
    ]);
    expect(timex3("He died at 7 p.m. (he was 80) on Tuesday.", DCT)[0]).toBe("7 p.m. = 2024-02-08T19:00 TIME");
  });
  it("four figures are a time before a zone only", () => {
    expect(timex3("The call began at 1400 GMT.", DCT)).toEqual(["1400 GMT = 2024-02-08T14:00 TIME"]);
    expect(timex3("The castle of 1400 fell.", DCT)).toEqual(["1400 = 1400"]);
  });
  it("noon is 12:00, midnight ends the day; 12 a.m. begins it, 12 p.m. is noon", () => {
    expect(timex3("Noon, then midnight, 12 a.m. and 12 p.m. came.", DCT)).toEqual([
      "Noon = 2024-02-08T12:00 TIME",
      "midnight = 2024-02-08T24:00 TIME",
      "12 a.m. = 2024-02-08T00:00 TIME",
      "12 p.m. = 2024-02-08T12:00 TIME",
    ]);
  });
  it("without a day it belongs to the day named last", () => {
    expect(timex3("They met on 3 May 2012. At 10:30 they left.", DCT)).toEqual([
      "3 May 2012 = 2012-05-03",
      "10:30 = 2012-05-03T10:30 TIME",
    ]);
    expect(timex3("At 5 o'clock in the afternoon they left.", DCT)).toEqual([
      "5 o'clock in the afternoon = 2024-02-08T17:00 TIME",
    ]);
  });
  it("without any day it leaves the day open", () => {
    expect(timex3("At 10:30 they left.")).toEqual(["10:30 = XXXX-XX-XXT10:30 TIME"]);
  });
  it("what no clock shows is none", () => {
    expect(timex3("At 25:10 and 10:61 and 13 p.m. they left.", DCT)).toEqual([]);
  });
});

describe("parts of a day", () => {
  it("of today", () => {
    expect(timex3("They met this morning.", DCT)).toEqual(["this morning = 2024-02-08TMO TIME"]);
    expect(timex3("They will meet tonight.", DCT)).toEqual(["tonight = 2024-02-08TNI TIME"]);
  });
  it("of yesterday and tomorrow", () => {
    expect(timex3("They met last night, not yesterday evening.", DCT)).toEqual([
      "last night = 2024-02-07TNI TIME",
      "yesterday evening = 2024-02-07TEV TIME",
    ]);
    expect(timex3("They will meet tomorrow afternoon.", DCT)).toEqual(["tomorrow afternoon = 2024-02-09TAF TIME"]);
  });
  it("of a day of the week", () => {
    expect(timex3("They left Friday night.", DCT)).toEqual(["Friday night = 2024-02-02TNI TIME"]);
    expect(timex3("They met early Friday morning.", DCT)).toEqual(["early Friday morning = 2024-02-02TMO TIME"]);
  });
});
