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
  it("last, said on a Sunday, is the one before", () => {
    expect(read("Last weekend they fought.", "2017-02-26")).toEqual([
      "Last weekend = 2017-02-18/2017-02-19 (weekend from 2017-02-26)",
    ]);
  });
});
