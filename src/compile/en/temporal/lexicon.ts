// The temporal lexicon of English: classes of words, and the number that each word has in them.

import type { Entry, Lexicon } from "../../temporal/vocabulary.ts";

const entries = new Map<string, Entry>();

function add(name: string, words: Record<string, number> | readonly string[], capital = false): void {
  const pairs: [string, number][] = Array.isArray(words)
    ? words.map((word, index): [string, number] => [word, index + 1])
    : Object.entries(words);
  for (const [word, value] of pairs) {
    const known = entries.get(word);
    if (known) known.classes.push(name);
    else entries.set(word, { classes: [name], value, capital });
  }
}

/** Several spellings, one value: "sept sep september". */
const spelled = (rows: readonly string[], first = 1): Record<string, number> =>
  Object.fromEntries(
    rows.flatMap((row, index) => row.split(" ").map((word): [string, number] => [word, index + first])),
  );

export const MONTH_NAMES = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
add("MONTH", spelled(MONTH_NAMES), true);
add("WEEKDAY", spelled(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], 0), true);
/** Abbreviations that are other words too; the token must end in a full stop. */
export const WEEKDAY_ABBREVIATIONS: Record<string, number> = {
  ...{ "sun.": 0, "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3 },
  ...{ "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6 },
};
add("WEEKDAY", WEEKDAY_ABBREVIATIONS, true);
add(
  "WEEKDAYS",
  spelled(["sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"], 0),
  true,
);

/** EDTF season codes. */
add("SEASON", {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  springtime: 21,
  summertime: 22,
  wintertime: 24,
});
add("SEASONS", { springs: 21, summers: 22, autumns: 23, winters: 24 });

/** Units of time, as their length in days. */
export const UNIT_DAYS = {
  ...{ second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, night: 1, week: 7, fortnight: 14 },
  ...{
    month: 30,
    quarter: 91,
    semester: 182,
    year: 365,
    decade: 3650,
    century: 36_500,
    millennium: 365_000,
    weekend: 2,
  },
};
export type Unit = keyof typeof UNIT_DAYS;
add("UNIT", UNIT_DAYS);
const PLURALS: Record<string, Unit> = {
  ...{ seconds: "second", minutes: "minute", hours: "hour", days: "day", nights: "night", weeks: "week" },
  ...{ fortnights: "fortnight", months: "month", quarters: "quarter", semesters: "semester", years: "year" },
  ...{ decades: "decade", centuries: "century", millennia: "millennium", weekends: "weekend" },
};
add("UNITS", Object.fromEntries(Object.entries(PLURALS).map(([word, unit]) => [word, UNIT_DAYS[unit]])));
/** Abbreviated units, after a number only. */
const SHORT_UNITS: Record<string, Unit> = {
  yr: "year",
  yrs: "year",
  hr: "hour",
  hrs: "hour",
  mins: "minute",
  wks: "week",
};
add("UNITS", Object.fromEntries(Object.entries(SHORT_UNITS).map(([word, unit]) => [word, UNIT_DAYS[unit]])));

/** The unit that a word names. */
export const unitOf = (word: string): Unit =>
  PLURALS[word] ?? SHORT_UNITS[word] ?? (Object.hasOwn(UNIT_DAYS, word) ? (word as Unit) : "day");

const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
add("ONE", ONES);
add("TEEN", Object.fromEntries(TEENS.map((word, index) => [word, index + 13])));
add("TEN", Object.fromEntries(TENS.map((word, index) => [word, 10 * index + 20])));
add("SCALE", { hundred: 100, thousand: 1000 });
const DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
add("DECADE_WORD", Object.fromEntries(DECADES.map((word, index) => [word, 10 * index + 20])));

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const MORE_ORDINALS = ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"];
add("ORDINAL", [...ORDINALS, ...MORE_ORDINALS, "eighteenth", "nineteenth", "twentieth"]);
add("ORDINAL", { thirtieth: 30 });
/** "second" is a unit first, and has its value there. */
export const ordinalOf = (word: string, value: number): number => (word === "second" ? 2 : value);

/** The usual reading of vague amounts; `AMOUNTS` has the ranges. */
add("VAGUE_AMOUNT", { few: 3, several: 4, couple: 2, many: 10, dozens: 24, numerous: 10, some: 4 });
/** The least, the usual and the most that a word of amount stands for. */
export const AMOUNTS: Record<string, { least: number; usual: number; most: number }> = {
  few: { least: 2, usual: 3, most: 5 },
  several: { least: 2, usual: 4, most: 8 },
  couple: { least: 1, usual: 2, most: 3 },
  many: { least: 3, usual: 10, most: 40 },
  numerous: { least: 3, usual: 10, most: 40 },
  dozens: { least: 20, usual: 24, most: 60 },
  some: { least: 2, usual: 4, most: 10 },
};

/** TIMEX3 codes of the parts of a day. */
export const DAYPARTS: Record<string, string> = {
  ...{ morning: "MO", dawn: "MO", daybreak: "MO", midmorning: "MO", afternoon: "AF", midafternoon: "AF" },
  ...{ evening: "EV", dusk: "EV", night: "NI" },
};
add("DAYPART", Object.keys(DAYPARTS));
add("DAYPARTS", ["mornings", "afternoons", "evenings", "nights"]);
add("AMPM", { "a.m.": 0, am: 0, "a.m": 0, "p.m.": 12, pm: 12, "p.m": 12 });
add("NOON", { noon: 12, midday: 12, midnight: 24 });
const ZONES = [
  "gmt",
  "utc",
  "est",
  "edt",
  "cst",
  "cdt",
  "mst",
  "mdt",
  "pst",
  "pdt",
  "et",
  "pt",
  "cet",
  "cest",
  "bst",
  "msk",
];
add("ZONE", ZONES, true);

/** −1 the one before, 0 the present one, 1 the one to come. */
add("WHICH", { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1, upcoming: 1 });
add("PART", { early: 0, mid: 1, late: 2 });
add("EDGE", { beginning: 0, start: 0, outset: 0, middle: 1, end: 2, close: 2 });
add("COMPARED", { earlier: 0, later: 2 });
add("ALL_OF", ["all", "whole", "entire", "full"]);
add("FISCAL", ["fiscal", "financial", "fy"]);
/** Eras: 1 for the years that are counted on, −1 for those that are counted back. */
add("ERA", { ad: 1, ce: 1, bc: -1, bce: -1 }, true);
add("ADVERB", { daily: 1, nightly: 1, hourly: 1 / 24, weekly: 7, monthly: 30, annually: 365, yearly: 365 });
add("AGO", ["ago", "back", "earlier"]);
add("OWNER", ["his", "her", "their", "my", "your", "our", "its"]);
add("TIMES", ["once", "twice", "thrice", "times"]);

/** Words before an amount or a date that make it a rough one; they belong to the expression. */
add("ROUGH", ["about", "around", "roughly", "approximately", "nearly", "almost", "circa", "some"]);

/** Prepositions of time. */
add("IN", [
  "in",
  "during",
  "since",
  "until",
  "till",
  "by",
  "from",
  "before",
  "after",
  "on",
  "of",
  "for",
  "through",
  "for",
]);

// Words that tell the tense of a clause; see tense.ts.
add("WILL", ["will", "shall", "won't", "would"]);
/** Words that only a capital makes names: written small they are looked up with this mark. */
export const SMALL = "~";
add("WILL", [`may${SMALL}`]);
add("TO", ["to"]);
add("STILL", ["still"]);
add("HAVE", ["has", "have", "had", "having"]);
add("BE_PAST", ["was", "were", "been", "wasn't", "weren't"]);
add("BE_NOW", ["is", "are", "am", "isn't", "aren't", "be", "being"]);
add("DUE", ["scheduled", "due", "expected", "expects", "expect", "planned", "upcoming"]);
add("DUE", ["effective", "payable", "slated", "anticipated", "forthcoming"]);
/** To do something: "plans to", "hopes to". */
add("MEAN", ["plans", "plan", "intends", "intend", "hopes", "hope", "ready", "wants", "want"]);
add("MEAN", ["planning", "intending", "hoping", "preparing", "going", "set", "poised", "prepares", "vows", "promises"]);
/** The same in the past: "decided to leave on Friday". */
const COMMITTED = ["decided", "agreed", "promised", "vowed", "pledged", "intended", "hoped", "wanted", "prepared"];
add("MEAN", COMMITTED);
add("PAST", COMMITTED);
add("DUE", ["deadline", "expires", "expire", "matures", "maturing"]);
add(
  "PAST",
  (
    "said told met held gave took began made went came left sent saw spoke found put wrote did got lost won became kept " +
    "brought thought stood rose fell grew broke chose drew fought paid ran sat sold spent struck taught threw led hit cut " +
    "shot built bought caught dealt fled flew forgot froze knew laid lay lent meant overtook quit rode sang sank shook shrank slid sought spread " +
    "sprang stole swore swept swung tore understood withdrew undertook woke wore wound ended opened closed reported was"
  ).split(" "),
);
add(
  "BASE_VERB",
  (
    "meet visit hold discuss begin start vote decide open close launch sign travel arrive leave host take make give " +
    "attend join return speak address announce release publish hear consider review resume continue end expire step run " +
    "appear testify report pay buy sell acquire complete finish play face go come be have do become receive present " +
    "submit deliver introduce raise cut reach offer issue redeem mature file set send conduct participate convene gather"
  ).split(" "),
);
/** Past forms end so; these do not, though they look like it. */
export const NOT_PAST = new Set([
  "need",
  "indeed",
  "speed",
  "feed",
  "seed",
  "breed",
  "exceed",
  "proceed",
  "succeed",
  "hundred",
  "united",
  "red",
  "bed",
  "shed",
  "sacred",
  "wed",
]);

/** The day of the week that a word names, from 0 for Sunday; null for another word. */
export function weekdayOf(word: string): number | null {
  const entry = entries.get(word.toLowerCase()) ?? entries.get(`${word.toLowerCase()}.`);
  return entry?.classes.includes("WEEKDAY") ? entry.value : null;
}

export const LEXICON: Lexicon = {
  words: entries,
  unions: { NTH: "ORDINAL ORDINAL_DAY ORDINAL_MORE", PAST_VERB: "PAST ED" },
  frequent: "the of in a an to and on at for this that or by from with".split(" "),
};
