// Numbers, nouns and capitals of English.

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A small number as a word. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** A number and its noun. */
export const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** A word at the beginning of a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Documents whose name alone may mean other things, too: a law and a grammar have articles. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ["article", "news article"],
  ["articles", "news articles"],
]);

/** The name of documents where a text speaks of them for the first time. */
export const fullName = (noun: string): string => FULL_NAMES.get(noun) ?? noun;
