import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/i18n/locales.ts";
import { viewInWords } from "../../src/i18n/view-words.ts";
import { dayNumber } from "../../src/model/date.ts";
import { timeline } from "../fixtures/timeline.ts";

const locale = localeOf(timeline);

const said = (first: string, last: string) =>
  viewInWords(locale, { start: dayNumber(first) + 0.25, end: dayNumber(last) + 0.75 });

describe("a view in words is as fine as its length", () => {
  it.each([
    ["2012-05-01", "2012-05-20", "1–20 May 2012"],
    ["2012-05-03", "2012-05-03", "3 May 2012"],
    ["2022-09-03", "2024-02-20", "September 2022 – February 2024"],
    ["2012-01-01", "2012-12-31", "January–December 2012"],
    ["1992-01-01", "2024-12-31", "1992 to 2024"],
  ])("%s to %s: %s", (first, last, words) => expect(said(first, last)).toBe(words));
});
