// Days that no calendar has, as people write them by mistake: 31 April, 30 February.

import type { Meaning, TimeExpression } from "./timex.ts";

/** Longest months, from January on; February in a leap year. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether numbers are meant as a day of a month that is too short for it, whatever the year may be. */
export function isNoSuchDay(month: number, date: number): boolean {
  const length = LENGTHS[month - 1];
  return length !== undefined && date >= 29 && date <= 31 && (date > length || month === 2);
}

/** The meaning of words for such a day: they speak of time and name none. */
export const noSuchDay: Meaning = { kind: "vague", type: "DATE", value: "XXXX-XX-XX", isMistaken: true };

/** Whether an expression names a day that does not exist. */
export const isMistaken = ({ meaning }: TimeExpression): boolean =>
  meaning.kind === "vague" && meaning.isMistaken === true;
