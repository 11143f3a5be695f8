// The tests whose outcome could hang on the clock's zone: they run once more in each of these zones.

/** One far behind UTC, one so far ahead that its day is another's, both with their own ideas of midnight. */
export const ZONES = ["America/Los_Angeles", "Pacific/Kiritimati"];

/** Folders and files below test/ that read or write dates; zones.test.ts holds the list against src. */
export const DATED = [
  "chart/strip/",
  "chart/time/",
  "compile/dateline/",
  "compile/en/",
  "compile/link/",
  "compile/seeds.test.ts",
  "compile/temporal/",
  "compile/verify/",
  "i18n/",
  "model/",
  "share/",
  "state/",
  "ui/reader/",
];
