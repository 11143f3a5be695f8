// Counted forms ("two days ago"), "today" and its relatives.

import { dayString } from "../../../../model/date.ts";
import {
  calendar,
  dayMeaning,
  isoWeek,
  monthMeaning,
  shiftMonth,
  spanMeaning,
  timeMeaning,
  yearMeaning,
} from "../../../temporal/calendar.ts";
import { shapeCode } from "../../../temporal/shapes.ts";
import { type Context, type Meaning, type Rule, unanchored, vague } from "../../../temporal/timex.ts";
import { DAYPARTS, unitOf } from "../lexicon.ts";
import { AMOUNT, type Amount, amountOf } from "./pieces.ts";

/** A day so many units away (negative: before), as precise as people mean it. A vague amount gives loose words. */
export function shifted(from: number, amount: Amount, unit: string, sign: 1 | -1): Meaning | null {
  const count = sign * amount.usual;
  const whole = Math.trunc(count);
  switch (unitOf(unit)) {
    case "millennium":
    case "century":
      return null;
    case "decade": {
      const year = yearMeaning(calendar(from).year + 10 * whole, from);
      return spread(year, { ...amount, least: amount.least - 0.5, most: amount.most + 0.5 }, 3650, sign);
    }
    case "year": {
      const today = calendar(from);
      if (whole === count) return spread(yearMeaning(today.year + whole, from), amount, 365, sign);
      const { year, month } = shiftMonth(today.year, today.month, Math.round(12 * count));
      return monthMeaning(year, month, from);
    }
    case "quarter":
    case "semester":
    case "month": {
      const months = { quarter: 3, semester: 6 }[unitOf(unit) as string] ?? 1;
      const today = calendar(from);
      const { year, month } = shiftMonth(today.year, today.month, Math.round(months * count));
      return spread(monthMeaning(year, month, from), amount, 30 * months, sign);
    }
    case "fortnight":
    case "week": {
      // "two weeks ago" is hardly ever the very day
      const day = from + Math.round((unitOf(unit) === "week" ? 7 : 14) * count);
      return spread(spanMeaning(isoWeek(day), day - 3, day + 3, from), amount, 7, sign);
    }
    case "hour":
    case "minute":
    case "second":
      return amount.usual < 24 ? dayMeaning(from, from) : dayMeaning(from + Math.round(count / 24), from);
    default:
      return spread(dayMeaning(from + whole, from), amount, 1, sign);
  }
}

/** "several years ago": a window around the usual reading, and a value that says no more than the words. */
function spread(meaning: Meaning, amount: Amount, days: number, sign: 1 | -1): Meaning {
  if (meaning.kind !== "dating" || amount.least === amount.most) return meaning;
  const { reading } = meaning;
  const [less, more] = [amount.usual - amount.least, amount.most - amount.usual].map((each) => Math.ceil(each * days));
  const [before, after] = sign < 0 ? [more, less] : [less, more];
  const window = { first: reading.days.first - (before ?? 0), last: reading.days.last + (after ?? 0) };
  const edtf = reading.edtf
    .split("/")
    .map((part) => `${part}~`)
    .join("/");
  const isKnown = amount.usual === 2 || !Number.isInteger(amount.least); // a couple is two
  const value = !isKnown ? (sign < 0 ? "PAST_REF" : "FUTURE_REF") : reading.value;
  const grain = reading.days.last - reading.days.first + 1;
  return { ...meaning, reading: { ...reading, value, edtf, days: window, container: window, loose: true, grain } };
}

const ago: Rule = {
  name: "units-ago",
  rough: "length",
  why: "before the length of time that it contains",
  form: `${AMOUNT} unit:(UNIT|UNITS) (?:or so)? (?:ago|back (?!to|in|from|on|into|at)|earlier this)`,
  read(groups, { anchor }) {
    const amount = amountOf(groups);
    if (amount === null) return null;
    if (anchor === null) return unanchored();
    return shifted(anchor, amount, groups.unit?.word ?? "day", -1);
  },
};

const longAgo: Rule = {
  name: "past",
  why: "apart from the others",
  form: "(?:UNITS ago|long ago|a long time ago|some time ago)",
  read: () => vague("PAST_REF"),
};

const fromNow: Rule = {
  name: "units-ahead",
  why: "before the length of time that it contains",
  form: `${AMOUNT} unit:(UNIT|UNITS) (?:from now|hence)`,
  read(groups, { anchor }) {
    const amount = amountOf(groups);
    if (amount === null) return null;
    if (anchor === null) return unanchored();
    return shifted(anchor, amount, groups.unit?.word ?? "day", 1);
  },
};

const CLAUSE_EDGE = /[,;:()“”"]|\b(?:and|but|while|because|although)\b/gi;
const HAPPENED =
  /\b(?:met|said|held|told|gave|took|began|made|went|came|left|sent|saw|spoke|found|put|wrote|hosted|did|was|were|will|\p{Ll}{2,}ed)\b/iu;
const IS_SO = /\b(?:is|are|am|isn['’]t|aren['’]t|have|has|do|does|don['’]t|can|cannot|remains?|continues?|exists?)\b/i;
const NOWADAYS = /^['’]s\s{1,4}(?:world|society|realit|conditions|standards|generation|youth|children|women|economy)/i;

/** The clause around a match, without the match. */
function clauseAround({ text, tokens, from, to }: Context): string {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(first, start - 120), start);
  const after = text.slice(end, Math.min(last, end + 120));
  const edge = Array.from(before.matchAll(CLAUSE_EDGE)).at(-1);
  const stop = Array.from(after.matchAll(CLAUSE_EDGE)).at(0);
  return `${edge ? before.slice(edge.index + edge[0].length) : before} ${stop ? after.slice(0, stop.index) : after}`;
}

const today: Rule = {
  name: "today",
  why: "apart from the others; a clause in the present tense makes it 'nowadays'",
  form: "(?:COMPARED|PART)? (?:today|word:tonight|(?:COMPARED|PART)? this part:(morning|afternoon|evening))",
  read({ part, word }, context) {
    const { anchor, text, tokens, to } = context;
    const end = tokens[to - 1]?.end ?? 0;
    if (part === undefined && word === undefined) {
      if (NOWADAYS.test(text.slice(end, end + 20))) return vague("PRESENT_REF");
      const clause = clauseAround(context);
      if (!HAPPENED.test(clause) && IS_SO.test(clause)) {
        // what holds today holds nowadays; the value may still be the day
        return vague(anchor === null ? "PRESENT_REF" : dayString(anchor));
      }
    }
    if (anchor === null) return unanchored();
    if (part) return timeMeaning(anchor, `T${DAYPARTS[part.word]}`, anchor);
    return word ? timeMeaning(anchor, "TNI", anchor) : dayMeaning(anchor, anchor);
  },
};

const yesterday: Rule = {
  name: "yesterday",
  why: "apart from the others",
  form: "(?:COMPARED|PART)? (?:the? day (?:before:before|after))? (?:past:yesterday|next:tomorrow) (?:part:DAYPART)?",
  read({ before, past, next, part }, context) {
    const { anchor } = context;
    if (anchor === null) return unanchored();
    const isFar = context.tokens.slice(context.from, context.to).some(({ word }) => word === "day");
    const by = (past ? -1 : 1) * (isFar && (before !== undefined || next !== undefined) ? 2 : 1);
    return part ? timeMeaning(anchor + by, `T${DAYPARTS[part.word]}`, anchor) : dayMeaning(anchor + by, anchor);
  },
};

const lastNight: Rule = {
  name: "yesterday",
  why: "apart from the others",
  form: "(?:PART)? last part:(night|evening)",
  read({ part }, { anchor }) {
    if (anchor === null) return unanchored("XXXX-XX-XXTNI", "TIME");
    return timeMeaning(anchor - 1, `T${DAYPARTS[part?.word ?? "night"]}`, anchor);
  },
};

export const counted = { ago, longAgo, fromNow, today, yesterday, lastNight };

/** Whether the token before stands for money or a share: "$5 a year", "3% a year". */
export const isRate = ({ tokens, from }: Context): boolean => {
  for (let index = from - 1; index >= Math.max(0, from - 4); index -= 1) {
    const code = tokens[index]?.code;
    if (code === shapeCode.MONEY || code === shapeCode.PERCENT) return true;
  }
  return false;
};
