// TIMEX3 annotations of any text.

import { describe, expect, it } from "vitest";
import { timexes } from "../../../../src/compile/en/temporal/timeml.ts";

const TEXT =
  "Talks from 12 to 14 June 2011 failed.\n\nOn Sept. 6, 2012, they met — for two days.\n  By 2013–15 it was over.";

describe("timexes", () => {
  it("slice to the words of the text, in order", () => {
    const found = timexes(TEXT, null);
    expect(found.map(({ text }) => text)).toEqual(["12", "14 June 2011", "Sept. 6, 2012", "two days", "2013", "15"]);
    for (const { start, end, text } of found) expect(TEXT.slice(start, end)).toBe(text);
  });

  it("a range gives its two ends", () => {
    expect(timexes("They met from 12 to 14 June 2011.", null)).toEqual([
      { start: 14, end: 16, text: "12", type: "DATE", value: "2011-06-12", rule: "range" },
      { start: 20, end: 32, text: "14 June 2011", type: "DATE", value: "2011-06-14", rule: "range" },
    ]);
    expect(timexes("From May-June 2016 on.", null).map(({ text, value }) => [text, value])).toEqual([
      ["May", "2016-05"],
      ["June 2016", "2016-06"],
    ]);
  });

  it("tells other values only where there are some", () => {
    expect(timexes("Filed 5/6/2012.", null)).toMatchObject([{ value: "2012-05-06", alternatives: ["2012-06-05"] }]);
    expect(timexes("Filed 5/16/2012.", null)[0]).not.toHaveProperty("alternatives");
  });

  it("an empty line parts what it stands between", () => {
    expect(timexes("They met in June\n\n2012 was dry.", "2024-02-08").map(({ text }) => text)).toEqual([
      "June",
      "2012",
    ]);
    expect(timexes("They met in June\n2012 and left.", "2024-02-08").map(({ text }) => text)).toEqual(["June\n2012"]);
  });

  it("an empty text has none", () => {
    expect(timexes("", "2024-02-08")).toEqual([]);
  });
});

describe("the document's date", () => {
  const tomorrow = (dct: string | null): string | undefined => timexes("Tomorrow they leave.", dct)[0]?.value;
  it("may carry a time of day", () => {
    expect(tomorrow("2024-02-08")).toBe("2024-02-09");
    expect(tomorrow("2024-02-08T23:30:00-08:00")).toBe("2024-02-09");
  });
  it.each([null, "", "2024-02-30", "2024-13-01", "8 February 2024", "08/02/2024"])("%j is none", (dct) => {
    expect(tomorrow(dct)).toBe("XXXX-XX-XX");
  });
  it("of the last year that can be written leaves out what lies behind it", () => {
    expect(tomorrow("9999-12-31")).toBeUndefined();
  });
});
