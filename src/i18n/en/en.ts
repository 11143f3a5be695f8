// English, as the first load needs it. The reader, help, the tour, the embed dialog and the static page have tables of their own.

import { app } from "./app.ts";
import { dateInWords, dateLabel, dayInWords, rangeLabel } from "./dates.ts";
import { words } from "./words.ts";

export const en = {
  /** For a record that does not say what a document is called. */
  source: { one: "source", other: "sources" },
  app,
  words,
  dates: { dateInWords, dateLabel, dayInWords, rangeLabel },
};
