// Texts that tell of the past: days without a year belong to the year named last, in news to the year of the news.

import { describe, expect, it } from "vitest";
import { timex3 } from "./read.ts";

const DCT = "2024-02-08";
const years = (...list: number[]): string => list.map((year) => `In ${year} they sailed.`).join(" ");
const last = (text: string, dct: string | null = DCT): string | undefined => timex3(text, dct).at(-1);

describe("a story", () => {
  const OLD = years(1905, 1906, 1907, 1908, 1909);
  it("reads days and months on from the time named last", () => {
    expect(last(`${OLD} On 10 September they landed.`)).toBe("10 September = 1909-09-10");
    expect(last(`${OLD} On 10 September they landed. In March they left.`)).toBe("March = 1910-03");
  });
  it("reads a weekday as the first after the day named last", () => {
    // 1909-09-10 is a Friday: the next Monday is the 13th
    expect(last(`${OLD} On 10 September they landed. On Monday they left.`)).toBe("Monday = 1909-09-13");
  });
  it("needs five years of long ago", () => {
    expect(last(`${years(1905, 1906, 1907, 1908)} On 10 September they landed.`)).toBe("10 September = 2023-09-10");
  });
  it("needs three times as many of them as of others", () => {
    expect(last(`${OLD} ${years(2022, 2023)} On 10 September they landed.`)).toBe("10 September = 2023-09-10");
    expect(last(`${years(2023)} ${OLD} On 10 September they landed.`)).toBe("10 September = 1909-09-10");
  });
  it("a text of late years is news", () => {
    // the year named last is 2021, the September nearest to the document is that of 2023
    expect(last(`${years(2023, 2022, 2023, 2022, 2021)} On 10 September they landed.`)).toBe(
      "10 September = 2023-09-10",
    );
  });
  it("without a document date any text is one", () => {
    expect(last("In 1905 they sailed. On 10 September they landed.", null)).toBe("10 September = 1905-09-10");
  });
  it("unless its words count from a day that it does not tell", () => {
    expect(last("They said yesterday that in 1905 they sailed. On 10 September they landed.", null)).toBe(
      "10 September = XXXX-09-10",
    );
  });
});
