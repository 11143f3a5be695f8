// Days of the week: the latest up to the document's date.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("weekday", () => {
  it("the day of the document itself", () => {
    // 2012-09-06 is a Thursday
    expect(read("He spoke in Yerevan on Thursday.", "2012-09-06")).toEqual([
      "Thursday = 2012-09-06 (weekday from 2012-09-06)",
    ]);
  });
  it("a day before it", () => {
    // 2017-02-27 is a Monday, so the Sunday is the 26th
    expect(read("A statement on Sunday accused them.", "2017-02-27")).toEqual([
      "Sunday = 2017-02-26 (weekday from 2017-02-27)",
    ]);
  });
  it("last and next", () => {
    expect(read("Last Monday they met.", "2017-02-27")).toEqual(["Last Monday = 2017-02-20 (weekday from 2017-02-27)"]);
    expect(read("Next Monday they meet.", "2017-02-27")).toEqual([
      "Next Monday = 2017-03-06 (weekday from 2017-02-27)",
    ]);
    expect(read("They will meet on Thursday.", "2017-02-27")).toEqual([
      "Thursday = 2017-03-02 (weekday from 2017-02-27)",
    ]);
  });
  it.each([
    ["The trial opens in Oslo on Wednesday.", "2017-03-01"],
    ["Talks resume Wednesday.", "2017-03-01"],
    ["Ministers meet in Oslo on Wednesday to discuss it.", "2017-03-01"],
    ["He said it takes effect Wednesday.", "2017-03-01"],
    ["She leaves for Bergen Wednesday.", "2017-03-01"],
    // nouns, adjectives and verbs of the past
    ["During a visit Wednesday he spoke.", "2017-02-22"],
    ["After the votes Wednesday he left.", "2017-02-22"],
    ["The shops remained open Wednesday.", "2017-02-22"],
    ["He left the meeting Wednesday.", "2017-02-22"],
    ["He set aside plans for the trip Wednesday.", "2017-02-22"],
    ["He plans to visit Oslo Wednesday.", "2017-03-01"],
  ])("what a verb in the present has on its calendar is to come: %s", (text, day) => {
    expect(read(text, "2017-02-27")).toEqual([`Wednesday = ${day} (weekday from 2017-02-27)`]);
  });
  it("a paper of a day of the week is none", () => {
    expect(read("He told the Sunday Times of it.", "2017-02-27")).toEqual([]);
    expect(read("He told the Sunday meeting of it.", "2017-02-27")).toHaveLength(1);
    expect(read("He told Norway Sunday of it.", "2017-02-27")).toHaveLength(1);
  });
  it("before 1970 the days go on in order", () => {
    // 1969-12-28 was a Sunday
    expect(read("He spoke on Sunday.", "1969-12-30")).toEqual(["Sunday = 1969-12-28 (weekday from 1969-12-30)"]);
  });

  it("who spoke on a day about what will be, spoke on the day before", () => {
    expect(read("Armenia will continue, he said on Thursday.", "2017-02-27")).toEqual([
      "Thursday = 2017-02-23 (weekday from 2017-02-27)",
    ]);
    expect(read("He said on Thursday they will meet.", "2017-02-27")).toEqual([
      "Thursday = 2017-02-23 (weekday from 2017-02-27)",
    ]);
    expect(read("On Thursday they will meet.", "2017-02-27")).toEqual([
      "Thursday = 2017-03-02 (weekday from 2017-02-27)",
    ]);
  });
});
