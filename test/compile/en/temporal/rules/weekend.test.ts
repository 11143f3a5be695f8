// A weekend: Saturday and Sunday.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("weekend", () => {
  it("the one before a Monday", () => {
    // 2017-02-27 is a Monday
    expect(read("A weekend upsurge in fighting.", "2017-02-27")).toEqual([
      "weekend = 2017-02-25/2017-02-26 (weekend from 2017-02-27)",
    ]);
  });
  it("the one that is on", () => {
    expect(read("Over the weekend they fought.", "2017-02-25")).toEqual([
      "the weekend = 2017-02-25/2017-02-26 (weekend from 2017-02-25)",
    ]);
  });
  it("this one is still to come, unless a verb tells it as over", () => {
    // 2017-03-01 is a Wednesday, 2017-03-04 a Saturday
    const of = (words: string, day = "2017-03-01") => read(words, day).map((each) => each.split(" = ")[1]);
    const [coming, past] = ["2017-03-04/2017-03-05", "2017-02-25/2017-02-26"];
    expect(of("This weekend's race is the last.")).toEqual([`${coming} (weekend from 2017-03-01)`]);
    expect(of("The race will be run this weekend.")).toEqual([`${coming} (weekend from 2017-03-01)`]);
    expect(of("The race was run this weekend.")).toEqual([`${past} (weekend from 2017-03-01)`]);
    expect(of("The race will be run this weekend.", "2017-03-04")).toEqual([`${coming} (weekend from 2017-03-04)`]);
  });
  it("last, said on a Sunday, is the one before", () => {
    expect(read("Last weekend they fought.", "2017-02-26")).toEqual([
      "Last weekend = 2017-02-18/2017-02-19 (weekend from 2017-02-26)",
    ]);
  });
});
