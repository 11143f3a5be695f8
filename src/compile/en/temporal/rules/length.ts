// Lengths of time and sets of times: how long, how often. They date nothing by themselves.

import { shapeCode } from "../../../temporal/shapes.ts";
import { type Meaning, type Rule, vague } from "../../../temporal/timex.ts";
import { DAYPARTS, unitOf } from "../lexicon.ts";
import { classCodes } from "../vocabulary.ts";
import { isRate } from "./counted.ts";
import { AMOUNT, amountOf, lengthValue } from "./pieces.ts";

const length = (value: string): Meaning => vague(value, "DURATION");

const OVER =
  "(?:the? (?:first|last|past|next|coming|latest|previous|preceding|following|final|recent|subsequent|initial) )?";

const amounts: Rule = {
  name: "duration",
  why: "after 'two days ago', which it would cut short",
  form: `(?:${OVER}|the (?!NUM DASH? UNIT))? ${AMOUNT} (?:to amount:NUM|or amount:NUM|and a half:half)? DASH? unit:(UNIT|UNITS) (?:and a half:half)? (?:or so)? (?!DASH? old)`,
  read(groups, context) {
    const unit = groups.unit?.word ?? "day";
    if (unit === "second" && groups.a) return null; // "a second meeting"
    const amount = amountOf(groups);
    if (amount === null) return null;
    const isOne = groups.a !== undefined && amount.usual === 1;
    // "a day" after a price or a number of times is how often, not how long
    if (isOne && (isRate(context) || TIMES.has(context.tokens[context.from - 1]?.code ?? 0))) {
      return vague(lengthValue(amount, unit), "SET");
    }
    // three quarters of it; "the next three quarters" are nine months
    const isBare = context.tokens[context.from] === groups.amount;
    if (unit === "quarter" || (unit === "quarters" && amount.usual === 3 && isBare)) return null;
    if (groups.half)
      return length(
        lengthValue({ least: amount.usual + 0.5, usual: amount.usual + 0.5, most: amount.usual + 0.5 }, unit),
      );
    return length(lengthValue(amount, unit));
  },
};

const TIMES = classCodes("TIMES");

const halfUnit: Rule = {
  name: "duration",
  why: "apart from the others",
  form: "(?:half an|half a|a half DASH|half DASH) unit:UNIT (?!DASH? old)",
  read: ({ unit }) => {
    const half: Record<string, string> = {
      hour: "PT30M",
      year: "P6M",
      day: "PT12H",
      century: "P50Y",
      minute: "PT30S",
      decade: "P5Y",
      month: "P15D",
    };
    const value = half[unitOf(unit?.word ?? "")];
    return value === undefined ? null : length(value);
  },
};

const manyUnits: Rule = {
  name: "duration",
  why: "after the counted lengths, which name their number",
  form: "(?:(?<=for|in|of|within|after|takes|take|took|over|lasted|last|through) units:UNITS (?:and UNITS|or UNITS)?|the? (?:last|past|recent|next|coming) (?:VAGUE_AMOUNT )?units:UNITS (?:and UNITS|or UNITS)?|the units:UNITS ahead|units:UNITS DASH (?:long|old))",
  read(groups, { tokens, from, to }) {
    const words = tokens.slice(from, to).map(({ word }) => word);
    if (words.includes("recent") || words.includes("past")) return vague("PAST_REF");

    return length(lengthValue(null, groups.units?.word ?? "days"));
  },
};

const every: Rule = {
  name: "set",
  why: "before the weekday and the month that it contains",
  form: "(?:every|each) (?:other)? (?:amount:NUM)? (?:unit:(UNIT|UNITS)|weekday:WEEKDAY|month:MONTH|season:SEASON) (?:DAYPART)? (?!of)",
  read({ amount, unit, weekday, month, season }) {
    if (unit) return vague(lengthValue(amountOf({ amount, a: amount ? undefined : unit }), unit.word), "SET");
    if (weekday) return vague(`XXXX-WXX-${((weekday.value + 6) % 7) + 1}`, "SET");
    if (month) return vague(`XXXX-${String(month.value).padStart(2, "0")}`, "SET");
    return vague(`XXXX-${["SP", "SU", "FA", "WI"][(season?.value ?? 21) - 21]}`, "SET");
  },
};

const often: Rule = {
  name: "set",
  why: "apart from the others",
  form: "(?:word:ADVERB|per unit:UNIT|weekdays:WEEKDAYS|weekday:WEEKDAY parts:DAYPARTS)",
  read({ word, unit, weekdays, weekday, parts }, { tokens, to }) {
    if (word) {
      // a daily is a newspaper
      if (word.word === "daily" && tokens[to]?.code === shapeCode.NAME) return null;
      const values: Record<string, string> = {
        daily: "P1D",
        nightly: "P1D",
        hourly: "PT1H",
        weekly: "P1W",
        monthly: "P1M",
      };
      return vague(values[word.word] ?? "P1Y", "SET");
    }
    if (unit) return vague(lengthValue({ least: 1, usual: 1, most: 1 }, unit.word), "SET");
    const day = `XXXX-WXX-${((((weekdays ?? weekday)?.value ?? 0) + 6) % 7) + 1}`;
    return vague(parts ? `${day}T${DAYPARTS[parts.word.replace(/s$/, "")]}` : day, "SET");
  },
};

const NOW = [
  "now",
  "nowadays",
  "currently",
  "at present",
  "these days",
  "at the moment",
  "current",
  "presently",
  "right now",
];
const SOON = ["soon", "shortly", "the future", "the near future", "the foreseeable future"];
const LATELY = ["recently", "lately", "recent", "the past", "the recent past"];
/** Adjectives, which stand before what they tell of. */
const forms = (list: readonly string[]): string => `(?:${[...list].sort((a, b) => b.length - a.length).join("|")})`;

const present: Rule = {
  name: "present",
  why: "named only so that nobody takes such words for a date",
  form: forms(NOW),
  read: () => vague("PRESENT_REF"),
};

const past: Rule = {
  name: "past",
  why: "after 'the past year', which begins like 'the past'",
  form: `(?:more)? ${forms(LATELY)} (?!NUM|UNIT)`,
  read: () => vague("PAST_REF"),
};

const future: Rule = {
  name: "future",
  why: "named only so that nobody takes such words for a date",
  form: `(?<!as) ${forms(SOON)} (?!after|before|as)`,
  read: () => vague("FUTURE_REF"),
};

export const lengths = { amounts, halfUnit, manyUnits, every, often, present, past, future };
