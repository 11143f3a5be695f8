// Checks of a proposed title that need no reader: its words, their order, and what was left out between them.

import type { EdtfDate } from "../../../src/model/date.ts";
import type { Span } from "../../../src/model/text.ts";

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;

const NUMBERS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty
  hundred thousand million billion dozen half twice`.split(/\s+/),
);
/** Negators, and what hedges any word. */
const GUARDS = new Set(
  `not no never neither nor nobody none nothing without hardly barely cannot unless until allegedly reportedly
  apparently alleged accused suspected possibly probably likely perhaps supposedly would could should may might must
  expected planned if only nearly almost fewer least`.split(/\s+/),
);
/** They hedge before a number alone. */
const ROUGHLY = new Set("some about around over under roughly approximately more than up to".split(" "));
const MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

const YEAR = /^(?:1[5-9]|20)\d\d$/;

const PRONOUN =
  /^["“'‘]?(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|our|my|your|him|them|us|who|which)\b/i;
/** Words that end no title. */
const DANGLING =
  /\b(?:of|the|an?|and|or|to|from|with|that|which|who|whose|was|were|is|are|has|had|have|its|their|her|his)["”'’]?$/i;

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|no|vol|pp?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}|[ap]\.m)\.$/u;

interface Token {
  text: string;
  /** As it is written, for what capital letters tell. */
  written: string;
  start: number;
}

export interface TitleFaults {
  leadingPronoun: boolean;
  dangling: boolean;
  /** A word that does not stand in the sentence in that order, and is no name. */
  foreignWord: boolean;
  /** It begins with a day, or names a year that the event's date has not. */
  otherDate: boolean;
  /** A negator, hedge or number between its words, or right before them, is left out. */
  leftOut: boolean;
}

/**
 * The faults of a title against the sentence of its evidence. `names` are the words of the domain's names: they may
 * stand for others, as may capitalised words that the document has. `time` are the words that give the date: numbers
 * in them may be left out.
 */
export function titleFaults(
  title: string,
  text: string,
  evidence: Span,
  names: ReadonlySet<string>,
  date: EdtfDate,
  time?: Span,
): TitleFaults {
  const sentence = sentenceAround(text, evidence);
  const words = tokensOf(text.slice(sentence.start, sentence.end), sentence.start);
  const kept = tokensOf(title, 0);
  const isDate = datesAmong(words, time);
  const isNeeded = words.map((_, at) => !isDate[at]! && isSensitive(words, at));
  const isName = kept.map(
    ({ text: word, written }) => names.has(word) || (/^\p{Lu}/u.test(written) && text.includes(written)),
  );
  const never = () => false;
  return {
    leadingPronoun: PRONOUN.test(title),
    dangling: DANGLING.test(title.replace(/[.…]+$/, "").trim()),
    otherDate: namesOtherDate(kept, date),
    foreignWord: !aligns(kept, words, isName, never),
    leftOut: aligns(kept, words, isName, never) && !aligns(kept, words, isName, (at) => isNeeded[at]!),
  };
}

function namesOtherDate(kept: readonly Token[], { earliest, latest }: EdtfDate): boolean {
  const [first, second] = kept;
  if (first && second && /^\d{1,2}$/.test(first.text) && isMonth(second)) return true;
  if (first && second && /^\d{1,2}$/.test(second.text) && isMonth(first)) return true;
  const years = kept.filter(({ text }) => YEAR.test(text)).map(({ text }) => text);
  return years.some((year) => (earliest ?? "0").slice(0, 4) > year || (latest ?? "9").slice(0, 4) < year);
}

const isMonth = ({ text, written }: Token): boolean => MONTH.test(text) || written === "May";

/** Words without the ending of the possessive, in small letters. */
function tokensOf(text: string, offset: number): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    written: match[0],
    text: match[0].toLowerCase().replace(/’/g, "'").replace(/'s$/, ""),
    start: offset + match.index,
  }));
}

/** The sentences that a span touches, by their full stops; a line break ends one, too. */
function sentenceAround(text: string, { start, end }: Span): Span {
  let from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  let to = lineEnd === -1 ? text.length : lineEnd;
  for (const match of text.slice(from, to).matchAll(/[.!?]["”’]?(?:\[\d+\]|[¹²³⁴-⁹])*(?=\s)/g)) {
    const at = from + match.index;
    if (ABBREVIATION.test(text.slice(Math.max(0, at - 8), at + 1))) continue;
    const after = at + match[0].length;
    if (after <= start) from = after;
    else if (at + 1 >= end) {
      to = after;
      break;
    }
  }
  return { start: from, end: to };
}

/** Words of dates: those that gave the event its own, months and the numbers beside them, years. */
function datesAmong(words: readonly Token[], time?: Span): boolean[] {
  const isMonthAt = (at: number) => words[at] !== undefined && isMonth(words[at]);
  return words.map(({ text, start }, at) => {
    if (time !== undefined && start >= time.start && start < time.end) return true;
    if (isMonthAt(at) || YEAR.test(text)) return true;
    return /^\d{1,2}$/.test(text) && [at - 2, at - 1, at + 1, at + 2].some(isMonthAt);
  });
}

function isSensitive(words: readonly Token[], at: number): boolean {
  const { text, written } = words[at]!;
  if (written === "May") return false;
  if (GUARDS.has(text) || NUMBERS.has(text) || /\d|n't$/.test(text)) return true;
  const next = words[at + 1]?.text ?? "";
  return ROUGHLY.has(text) && (/\d/.test(next) || NUMBERS.has(next) || ROUGHLY.has(next));
}

/**
 * Whether the kept words stand among the words in order, each name free to stand for others, and no needed word is
 * skipped between the first and the last, nor right before the first.
 */
function aligns(
  kept: readonly Token[],
  words: readonly Token[],
  isName: readonly boolean[],
  isNeeded: (at: number) => boolean,
): boolean {
  const seen = new Map<number, boolean>();
  const from = (index: number, at: number, begun: boolean): boolean => {
    if (index === kept.length) return true;
    if (at > words.length) return false;
    const key = (index * (words.length + 1) + at) * 2 + Number(begun);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const found =
      (at < words.length &&
        words[at]!.text === kept[index]!.text &&
        (begun || at === 0 || !isNeeded(at - 1)) &&
        from(index + 1, at + 1, true)) ||
      (isName[index]! && from(index + 1, at, begun)) ||
      (at < words.length && !(begun && isNeeded(at)) && from(index, at + 1, begun));
    seen.set(key, found);
    return found;
  };
  return from(0, 0, false);
}
