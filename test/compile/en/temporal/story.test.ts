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
    expect(last(`${years(1905, 1906, 1907, 1908)} On Monday they left.`)).toBe("Monday = 2024-02-05");
  });
  it("needs three times as many of them as of others", () => {
    expect(last(`${OLD} ${years(2022, 2023)} On 10 September they landed.`)).toBe("10 September = 2023-09-10");
    expect(last(`${years(2023)} ${OLD} On 10 September they landed.`)).toBe("10 September = 1909-09-10");
  });
  it("a text of late years is news", () => {
    expect(last(`${years(2023, 2022, 2023, 2022, 2021)} On Monday they left.`)).toBe("Monday = 2024-02-05");
  });
  it("what is to come is seen from the document", () => {
    expect(last(`${OLD} They will meet in April.`)).toBe("April = 2024-04");
  });
  it("without a document date any text is one", () => {
    expect(last("In 1905 they sailed. On 10 September they landed.", null)).toBe("10 September = 1905-09-10");
  });
  it("unless its words count from a day that it does not tell", () => {
    expect(last("They said yesterday that in 1905 they sailed. On 10 September they landed.", null)).toBe(
      "10 September = XXXX-09-10",
    );
    expect(last("In 1905 they sailed. They protested on Wednesday against it.", null)).toBe("Wednesday = XXXX-WXX-3");
  });
});

describe("in a report, what is told right behind a former year goes on from it", () => {
  it.each([
    ["The war began on September 27, 2020 and ended on November 10.", "November 10 = 2020-11-10"],
    ["In 2016 they bought ships. In April a war broke out.", "April = 2016-04"],
    ["Talks began in May 2021. They met again in October.", "October = 2021-10"],
    ["They met in November 2021. In March they parted.", "March = 2022-03"],
    ["In 2021 they sailed. On 10 September they landed.", "10 September = 2021-09-10"],
  ])("%s", (text, expected) => expect(last(text)).toBe(expected));

  it.each([
    ["words of what is to come", "The treaty of 2021 will be signed on 10 September.", "10 September = 2024-09-10"],
    [
      "a year of the report's own",
      "In January 2024 they sailed. On 5 February they landed.",
      "5 February = 2024-02-05",
    ],
    ["a year since which it lasts", "It has grown since 1980. In September it bought ships.", "September = 2023-09"],
    ["a year that nobody remembers", "The faith came in AD 301. On 5 February they landed.", "5 February = 2024-02-05"],
    ["another paragraph", "In 2021 they sailed.\n\nOn 10 January they landed.", "10 January = 2024-01-10"],
    ["a day of the week", "In 2021 they sailed. On Monday they landed.", "Monday = 2024-02-05"],
    ["a year far above", `In 2021 they sailed.${" The sea was calm.".repeat(12)} On 10 January they landed.`, "10 January = 2024-01-10"], // biome-ignore format: one case
  ])("but for %s", (_, text, expected) => expect(last(text)).toBe(expected));
});
