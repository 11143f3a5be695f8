// English of two parts side by side.

import { yearRange } from "./deck.ts";

const number = new Intl.NumberFormat("en");

export const compare = {
  label: "Compare",
  close: "End the comparison",
  by: { actor: "Two actors", years: "Two periods" },
  first: "First part",
  second: "Second part",
  from: "from",
  to: "to",
  years: yearRange,
  count: (count: number) => number.format(count),
  /** After the numbers of each tone: of how many events they are. */
  of: (total: number) => `of ${number.format(total)} dated ${total === 1 ? "event" : "events"}`,
  /** Of the table for screen readers. */
  caption: (part: string) => `${part}: events a year`,
  year: "Year",
  pale: "One scale for both. Pale: events of neither the part nor the filters.",
};
