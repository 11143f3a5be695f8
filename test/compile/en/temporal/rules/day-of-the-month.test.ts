// The 14th: of this month or of one beside it.

import { describe, expect, it } from "vitest";
import { timex3 } from "../read.ts";

const DCT = "2024-02-08";

describe("day-of-the-month", () => {
  it("the latest, unless a verb points ahead", () => {
    expect(timex3("They left on the 14th.", DCT)).toEqual(["the 14th = 2024-01-14"]);
    expect(timex3("They will leave on the 14th.", DCT)).toEqual(["the 14th = 2024-02-14"]);
    expect(timex3("They left on the 8th.", DCT)).toEqual(["the 8th = 2024-02-08"]);
  });
  it("months that lack it are passed over", () => {
    // February 2024 ends on the 29th
    expect(timex3("They will leave on the 31st.", DCT)).toEqual(["the 31st = 2024-03-31"]);
  });
  it("what is numbered is no day", () => {
    expect(timex3("On the 14th floor they met the 3rd brigade.", DCT)).toEqual([]);
  });
  it("is open without a document date", () => {
    expect(timex3("They said they left on the 4th, yesterday.")[0]).toBe("the 4th = XXXX-XX-04");
  });
});
