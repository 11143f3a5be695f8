// A stretch of time in words, as fine as its length.

import { dayString } from "../model/date.ts";
import type { View } from "../model/view.ts";
import type { DateWords } from "./locale.ts";

/** Lengths in days from which months, and then years, say enough. */
const MONTHS_FROM = 62;
const YEARS_FROM = 2200;

/** The first and the last day of a view in words: "1–20 May 2012", "September 2022 – February 2024", "2012 to 2024". */
export function viewInWords({ dateInWords }: DateWords, { start, end }: View): string {
  const width = end - start;
  const length = width < MONTHS_FROM ? 10 : width < YEARS_FROM ? 7 : 4;
  const [earliest, latest] = [dayString(Math.floor(start)), dayString(Math.ceil(end) - 1)];
  const [from, to] = [earliest.slice(0, length), latest.slice(0, length)];
  const edtf = from === to ? from : `${from}/${to}`;
  const date = { edtf, earliest, latest, precision: "interval", approximate: false, uncertain: false } as const;
  return dateInWords(date, { lasts: true });
}
