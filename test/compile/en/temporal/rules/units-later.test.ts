// Counted from the time that the text has named before.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const DCT = "2024-02-08";
/** What comes behind the time that the first sentence names. */
const follows = (named: string, words: string): string | undefined => timex3(`They met ${named}. ${words}`, DCT)[1];

describe("units-later", () => {
  it("days are exact", () => {
    expect(follows("on 3 May 2012", "Two days later they left.")).toBe("Two days later = 2012-05-05");
    expect(follows("on 3 May 2012", "Three days earlier, they had called.")).toBe("Three days earlier = 2012-04-30");
    expect(read("They met on 3 May 2012. Two days later they left.", DCT)[1]).toBe(
      "Two days later = 2012-05-05 (units-later from 2012-05-03)",
    );
  });
  it("weeks are the week around the day", () => {
    // 2012-05-03 is the Thursday of week 18
    expect(follows("on 3 May 2012", "A week later they left.")).toBe("A week later = 2012-W19");
    expect(follows("on 3 May 2012", "A week earlier, they had called.")).toBe("A week earlier = 2012-W17");
  });
  it("months count from a month, years from a year or keep the month", () => {
    expect(follows("in May 2012", "Three months later they left.")).toBe("Three months later = 2012-08");
    expect(follows("in May 2012", "Two years later they left.")).toBe("Two years later = 2014-05");
    expect(follows("in 2012", "Two years later they left.")).toBe("Two years later = 2014");
  });
  it("the day before", () => {
    expect(follows("on 1 March 2012", "The day before, they had called.")).toBe("The day before = 2012-02-29");
  });
  it("from the time named last, not the first", () => {
    expect(timex3("From 3 May 2012 they waited; on 9 May 2012 they met. Two days later they left.").at(-1)).toBe(
      "Two days later = 2012-05-11",
    );
  });
  it("else from the document's day", () => {
    expect(timex3("They will leave two days later.", DCT)).toEqual(["two days later = 2024-02-10"]);
  });
  it("but what has happened did not happen behind the document's day", () => {
    expect(timex3("Two days later they left.", DCT)).toEqual(["Two days later = P2D DURATION"]);
  });
  it("a vague number of units is how long it took", () => {
    expect(follows("on 3 May 2012", "Several weeks later they left.")).toBe("Several weeks later = PXW DURATION");
  });
});
