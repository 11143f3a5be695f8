// Offsets from an event: "five days after the vote", "a week before the summit", counted from the day that the text tells.

import { type Context, type Rule, unanchored, vague } from "../../../temporal/timex.ts";
import { isEventNoun, isSameEvent } from "../events.ts";
import { shifted } from "./counted.ts";
import { AMOUNT, amountOf, lengthValue } from "./pieces.ts";
import { namedWithin } from "./text.ts";

const CAME =
  /(?:\b(?:came|comes|coming|happened|occurred|followed|took\s{1,4}place|was\s{1,4}held|were\s{1,4}held)\b)\s{1,4}(?:just|only|barely|about|around|some)?\s{0,4}$/i;

/**
 * "their meeting, which came two days after X": X lies two days before what came. What came is taken to be on the
 * day that the document named last, or else on the document's own day. Without such a verb nobody can count.
 */
const came: Rule = {
  name: "units-after",
  why: "before the length of time that it contains",
  form: `${AMOUNT} unit:(UNIT|UNITS) after (?!that|which|this)`,
  read(groups, context) {
    const amount = amountOf(groups);
    if (amount === null) return null;
    const { text, tokens, from } = context;
    const start = tokens[from]?.start ?? 0;
    if (!CAME.test(text.slice(Math.max(tokens[0]?.start ?? 0, start - 40), start))) return null;
    const day = namedWithin(context, 1)?.days.first ?? context.anchor;
    return day === null ? unanchored() : shifted(day, amount, groups.unit?.word ?? "day", -1);
  },
};

/** An event further back than so many characters is no longer meant by "the vote". */
const REACH = 1500;
/** The longest stretch around a time that is read as its sentence. */
const MAX_SENTENCE = 400;
const STOP = /[.!?…]["”’)]*\s+(?=[\p{Lu}“"])|\n/gu;

/** A time that is itself counted from an event tells of another one. */
const OFFSET = /^[^.]{0,40}?\b(?:day|week|month|year|hour)s?\s{1,4}(?:after|before|following|prior|later|earlier)\b/i;

/** The sentence around an offset, as far as full stops tell. */
function sentenceAround(text: string, at: number): string {
  const from = Math.max(0, at - MAX_SENTENCE);
  const before = text.slice(from, at);
  const edge = Array.from(before.matchAll(STOP)).at(-1);
  const rest = text.slice(at, at + MAX_SENTENCE);
  return (edge ? before.slice(edge.index + edge[0].length) : before) + rest.split(STOP, 1)[0];
}

/** Of a first and a second vote the text may have told only one. */
const OTHER_ONE = /^(?:first|second|third|last|final|next|other|previous|earlier|later|new|latest)$/i;

/**
 * The day of the event that a noun phrase names: the one day told in a sentence that has a word for the same kind of event,
 * and each name of the phrase. Null where no sentence does, or where two of them tell different days.
 */
function dayOfEvent(context: Context, noun: string, before: readonly string[]): number | null {
  const { text, tokens, from } = context;
  if (!isEventNoun(noun) || before.some((word) => OTHER_ONE.test(word) || isEventNoun(word))) return null;
  const start = tokens[from]?.start ?? 0;
  const names = before.filter((word) => /^\p{Lu}/u.test(word));
  let found: number | null = null;
  for (const each of context.placed()) {
    if (start - each.start > REACH) break;
    const { first, last } = each.reading.days;
    if (first !== last || OFFSET.test(text.slice(each.start, each.start + 60))) continue;
    const sentence = sentenceAround(text, each.start);
    if (!isSameEvent(noun, sentence) || !names.every((name) => sentence.includes(name))) continue;
    if (found !== null && found !== first) return null;
    found = first;
  }
  return found;
}

const OFFSET_FORM = `${AMOUNT} unit:(UNIT|UNITS) way:(after|following|before|prior to)`;
const ANY_WORD = "(OTHER|NAME|ED|BASE_VERB|PAST)";

/** @param count the words before the noun */
const fromEvent = (count: number): Rule => ({
  name: "units-from-event",
  rough: "length",
  why: "before the length of time with which it begins; the longer phrases first",
  form: `${OFFSET_FORM} (?:the|that|this|those|its|their|his|her) ${`${ANY_WORD} S? `.repeat(count)}noun:${ANY_WORD}`,
  read(groups, context) {
    const { text, tokens, from, to } = context;
    const amount = amountOf(groups);
    const { noun, unit: { word: unit } = { word: "day" }, way } = groups;
    if (amount === null || amount.least !== amount.most || !noun) return null;
    const before = tokens.slice(from, to - 1).map(({ start, end }) => text.slice(start, end));
    const day = dayOfEvent(context, text.slice(noun.start, noun.end), count === 0 ? [] : before.slice(-2 * count));
    if (day === null) return null;
    const sign = way?.word === "after" || way?.word === "following" ? 1 : -1;
    const isWeeks = unit === "week" || unit === "weeks";
    // seven days are counted from a day that is known
    const count7 = isWeeks ? { least: 7 * amount.least, usual: 7 * amount.usual, most: 7 * amount.most } : amount;
    return shifted(day, count7, isWeeks ? "day" : unit, sign);
  },
});

const fromOther: Rule = {
  name: "units-from-event",
  rough: "length",
  why: "behind those whose event the text has told; the words are a length of time",
  form: `${OFFSET_FORM} (?=the|that|this|those|its|their|his|her|a|an|NAME)`,
  read(groups) {
    const amount = amountOf(groups);
    return amount && vague(lengthValue(amount, groups.unit?.word ?? "day"), "DURATION");
  },
};

export const offsets = [came, fromEvent(2), fromEvent(1), fromEvent(0), fromOther];
