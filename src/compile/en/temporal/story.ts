// Tells texts of the past from reports of the day's news.

import { civil } from "../../../model/date.ts";

const YEARS = /(?<![\d.,-])(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)/g;
/** Years of a text that show what kind it is, and how many of them make it a story. */
const ENOUGH = 5;
/** A year that lies so far back is told, not reported. */
const LONG_AGO = 3;

/** Words that count from a day which the text does not tell: those of news. */
const OF_NEWS =
  /\b(?:yesterday|tonight|tomorrow|(?:last|this|next)\s{1,4}(?:year|month|week)|on\s{1,4}(?:sun|mon|tues|wednes|thurs|fri|satur)day(?!,?\s{1,4}(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)))\b/iu;

/**
 * Whether a text tells of the past rather than reports the news: nearly all its years lie well before its own.
 * Without a day of its own it does, unless its words count from one.
 */
export function tellsAStory(text: string, anchor: number | null): boolean {
  if (anchor === null) return !OF_NEWS.test(text);
  const { year: own } = civil(anchor);
  let [then, now] = [0, 0];
  for (const [year] of text.matchAll(YEARS)) {
    if (Number(year) < own - LONG_AGO) then += 1;
    else now += 1;
  }
  return then >= ENOUGH && then >= 3 * now;
}
