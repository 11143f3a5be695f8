// The words that rules are made of: tables, and the patterns that match them.

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** EDTF season codes. */
export const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** Numbers as words; those that only mean "a small number" are given with their usual range. */
export const NUMBERS: Record<string, { least: number; usual: number; most: number }> = Object.fromEntries([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index) => [word, { least: index + 1, usual: index + 1, most: index + 1 }],
  ),
  ["a", { least: 1, usual: 1, most: 1 }],
  ["an", { least: 1, usual: 1, most: 1 }],
  ["a couple of", { least: 1, usual: 2, most: 3 }],
  ["couple of", { least: 1, usual: 2, most: 3 }],
  ["a few", { least: 2, usual: 3, most: 5 }],
  ["few", { least: 2, usual: 3, most: 5 }],
  ["several", { least: 2, usual: 4, most: 8 }],
]);

/** Decades as words. */
export const DECADES: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

const abbreviations = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"];

/** A white space that may be a no-break one; bounded, so that no pattern can run on. */
export const S = String.raw`\s{1,4}`;
export const MONTH = `(?:${MONTHS.join("|")}|(?:${abbreviations.join("|")})\\b\\.?)`;
/** Abbreviation followed by a digit without a space ("6Sept2012"). */
export const MONTH_GLUED = `(?:${MONTHS.join("|")}|(?:${abbreviations.join("|")})\\.?)`;
export const SEASON = `(?:${Object.keys(SEASONS).join("|")})`;
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
/** "Thursday, September 6": the day of the week belongs to the day. */
export const ON_WEEKDAY = `(?:${WEEKDAY},?${S})?`;
export const NUMBER = `(?:${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(" ", S))
  .join("|")}|\\d{1,3})`;
export const YEAR = String.raw`(?:1[0-9]|20)\d{2}`;
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
export const TH = "(?:st|nd|rd|th)?";
/** A dash between two numbers, with or without space. */
export const DASH = String.raw`\s?[-–—]\s?`;

/** A pattern for whole words: no letter or digit may touch it. Case does not matter; the rules check it where it does. */
export const words = (body: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d])(?:${body})(?![\p{L}\d])`, "giu");

/** Month number of a name or abbreviation; null when it is written small ("may", "march" are other words too). */
export function monthNumber(text: string | undefined): number | null {
  if (text === undefined || /^\p{Ll}/u.test(text)) return null;
  const stem = text.slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((name) => name.startsWith(stem));
  return index === -1 ? null : index + 1;
}

/** The number that a word or figure gives. */
export function numberOf(text: string | undefined): { least: number; usual: number; most: number } | null {
  if (text === undefined) return null;
  const word = text.toLowerCase().replace(/\s+/g, " ");
  if (/^\d+$/.test(word)) return { least: Number(word), usual: Number(word), most: Number(word) };
  return NUMBERS[word] ?? null;
}
