// The forms of words in their order, and their search through a document.

import { civil, parseDate, utcDay } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import { classCodes, type Form, form } from "./form.ts";
import { absolute } from "./rules-absolute.ts";
import { clocks } from "./rules-clock.ts";
import { counted } from "./rules-counted.ts";
import { holidays } from "./rules-holidays.ts";
import { lengths } from "./rules-length.ts";
import { parts } from "./rules-parts.ts";
import { relative } from "./rules-relative.ts";
import { textual } from "./rules-text.ts";
import { type Direction, directionOf } from "./tense.ts";
import type { Context, Groups, Meaning, Place, Reading, Relation, Rule, TimeExpression } from "./timex.ts";
import { type Token, tokenize } from "./tokens.ts";

/**
 * First come, first served: words that an earlier rule has read are out of reach of the later ones. So whatever
 * contains another form stands before it; each rule says why it stands where it does.
 */
export const RULES: readonly Rule[] = [
  absolute.isoTime,
  absolute.isoDay,
  absolute.dottedDay,
  absolute.slashedDay,
  clocks.clock,
  clocks.dayClock,
  ...holidays,
  absolute.longRange,
  absolute.dayRange,
  absolute.dayFirst,
  absolute.monthFirst,
  absolute.monthRange,
  parts.yearEnd,
  parts.decadePart,
  parts.centuryPart,
  parts.monthPart,
  absolute.yearRange,
  parts.yearPart,
  parts.seasonPart,
  parts.relativePart,
  absolute.fractionYear,
  absolute.seasonYear,
  absolute.monthYear,
  absolute.decade,
  absolute.century,
  absolute.fiscalYear,
  textual.periodOfYear,
  absolute.year,
];

/** These count from the document's day, or in a story from the time that it named last. */
export const RELATIVE_RULES: readonly Rule[] = [
  relative.theWeek,
  textual.monthOfThatYear,
  relative.monthOfYear,
  relative.seasonOfYear,
  relative.fractionOfYear,
  relative.dayRange,
  relative.dayOfMonth,
  relative.nthDay,
  lengths.every,
  relative.namedMonth,
  relative.namedSeason,
  relative.bareSeason,
  relative.pastUnit,
  parts.definitePart,
  relative.unit,
  counted.lastNight,
  textual.quarterEarlier,
  relative.weekend,
  relative.quarter,
  relative.weekday,
  counted.yesterday,
  counted.today,
  relative.bareMonth,
];

/** These look back at the times that the text has named, so they are read when the sentence's others are known. */
export const TEXT_RULES: readonly Rule[] = [
  clocks.bareClock,
  textual.laterOrEarlier,
  counted.ago,
  counted.fromNow,
  counted.longAgo,
  textual.after,
  textual.yearEarlier,
  textual.neighbour,
  textual.dayBefore,
  textual.partOfDay,
  lengths.often,
  lengths.halfUnit,
  lengths.amounts,
  lengths.manyUnits,
  relative.definiteUnit,
  textual.definite,
  lengths.present,
  lengths.past,
  lengths.future,
];

interface Compiled extends Form {
  rule: Rule;
}

const compiled = (rules: readonly Rule[]): Compiled[] => rules.map((rule) => ({ rule, ...form(rule.form) }));
const FIRST = compiled(RULES);
const SECOND = compiled(TEXT_RULES);
const PHASES = [FIRST, compiled(RELATIVE_RULES), SECOND];
const ALL = PHASES.flat();
/** Index in ALL after the last rule of each phase. */
const PHASE_ENDS = PHASES.map((_, index) => PHASES.slice(0, index + 1).flat().length);

/** By character: the indices in ALL of the rules that are looked for where it stands. */
const LOOKED_FOR: number[][] = [];
for (const [index, { needs }] of ALL.entries()) {
  for (const char of needs) {
    const code = char.charCodeAt(0);
    LOOKED_FOR[code] ??= [];
    LOOKED_FOR[code].push(index);
  }
}

const FILLER = String.raw`(?:\s{1,4}(?:at\sleast|as\searly\sas|about|around|the|in|of))*\s{1,4}$`;
const RELATIONS: readonly [Exclude<Relation, null>, RegExp][] = [
  ["since", new RegExp(String.raw`\b(?:since|as\sof|starting|beginning)${FILLER}`, "i")],
  ["until", new RegExp(String.raw`\b(?:until|till|through|up\sto|by)${FILLER}`, "i")],
  ["before", new RegExp(String.raw`\b(?:before|prior\sto)${FILLER}`, "i")],
];

/** "since the April 2016 hostilities" counts from the hostilities; the month only tells which. */
const isEpithet = (before: string, after: string): boolean =>
  /\bthe\s{1,4}$/i.test(before) &&
  /^\s{1,4}(?!(?:when|and|but|as|that|which|to|in|by|with|after|until|there|it|we|they|he|she|has|have)\b)\p{Ll}/u.test(
    after,
  );

function relationOf(text: string, sentence: Span, start: number, end: number): Relation {
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  if (isEpithet(before, text.slice(end, Math.min(sentence.end, end + 12)))) return null;
  return RELATIONS.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

const ROUGH = classCodes("ROUGH");
/** Words before "than": "more than two years". */
const COMPARING = new Set(["more", "less", "fewer", "no more", "better"]);

/** Index of the first token with the words before it that make it rough: "about", "more than", "at least". */
function withRough(
  text: string,
  tokens: readonly Token[],
  from: number,
  isLength: boolean,
): { from: number; rough: boolean } {
  const before = wordAt(text, tokens[from - 1]);
  if (ROUGH.has(tokens[from - 1]?.code ?? 0) && (before !== "some" || isLength)) return { from: from - 1, rough: true };
  if (!isLength || before === "") return { from, rough: false };
  const two = wordAt(text, tokens[from - 2]);
  if (before === "than" && COMPARING.has(two)) {
    return { from: from - (wordAt(text, tokens[from - 3]) === "no" ? 3 : 2), rough: false };
  }
  const isBound = (two === "at" && (before === "least" || before === "most")) || (two === "up" && before === "to");
  return { from: isBound ? from - 2 : from, rough: false };
}

/** Longest word that makes an expression rough. */
const LONGEST_ROUGH = 13;

const wordAt = (text: string, token: Token | undefined): string =>
  token === undefined || token.end - token.start > LONGEST_ROUGH
    ? ""
    : text.slice(token.start, token.end).toLowerCase();

/** "around 2005": the year before and the year after are not excluded. */
function roughly(meaning: Meaning): Meaning {
  if (meaning.kind !== "dating" || meaning.reading.edtf.includes("/") || meaning.type === "TIME") return meaning;
  const { days, edtf, loose } = meaning.reading;
  if (loose) return meaning;
  const grain = days.last - days.first + 1;
  const around = { first: days.first - grain, last: days.last + grain };
  const reading = { ...meaning.reading, edtf: `${edtf}~`, loose: true, grain, days: around, container: around };
  return parseDate(reading.edtf).ok ? { ...meaning, reading } : meaning;
}

/** The named parts of a match; a name that stands in several alternatives is the one that matched. */
function groupsOf(match: RegExpExecArray | null, tokens: readonly Token[]): Groups {
  const groups: Groups = {};
  const places = match?.indices?.groups ?? {};
  for (const [name, place] of Object.entries(places)) {
    if (place === undefined) continue;
    const key = name.replace(/__\d+$/, "");
    groups[key] ??= tokens[place[0]];
  }
  return groups;
}

interface Named {
  start: number;
  reading: Reading;
}

/** What the text has named so far; only the latest few are ever asked for. */
const MEMORY = 8;

interface Sentence {
  text: string;
  span: Span;
  tokens: Token[];
  codes: string;
  taken: Uint8Array;
  anchor: number | null;
  isStory: boolean;
  found: TimeExpression[];
  /** What it has named itself, once that is known, and what was named before it. */
  named: readonly Named[];
  earlier: readonly Named[];
}

/** What a rule may look at: one match in its sentence. */
class Match implements Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly anchor: number | null;
  private known: Direction | undefined;

  constructor(
    private readonly sentence: Sentence,
    readonly from: number,
    readonly to: number,
  ) {
    this.text = sentence.text;
    this.tokens = sentence.tokens;
    this.anchor = sentence.anchor;
  }

  direction(): Direction {
    if (this.known === undefined) this.known = directionOf(this.tokens, this.from, this.to);
    return this.known;
  }

  place(): Place | null {
    const { anchor, sentence } = this;
    if (sentence.isStory) {
      const last = this.lastWithYear();
      if (last) {
        const { first, last: until } = last.days;
        return { day: first, until, toward: "onward", anchor: first === until ? first : undefined };
      }
    }
    return anchor === null ? null : { day: anchor, until: anchor, toward: this.direction(), anchor };
  }

  /** The time named last that tells its year. */
  private lastWithYear(): Reading | null {
    for (const reading of this.named()) {
      if (reading.days.last - reading.days.first <= 366) return reading;
    }
    return null;
  }

  named(): Iterable<Reading> {
    const { named, earlier } = this.sentence;
    return namedBefore(named, earlier, this.tokens[this.from]?.start ?? 0);
  }
}

/** The days that can be written: years 0 to 9999. */
const EARLIEST = utcDay(0, 1, 1);
const LATEST = utcDay(9999, 12, 31);
const canBeWritten = ({ days }: Reading): boolean => days.first >= EARLIEST && days.last <= LATEST;

/** Readings before an offset, the latest first: those of this sentence, then those before it. */
function* namedBefore(inSentence: readonly Named[], earlier: readonly Named[], start: number): Generator<Reading> {
  let [low, high] = [0, inSentence.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inSentence[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - MEMORY); at -= 1) yield (inSentence[at] as Named).reading;
  for (let at = earlier.length - 1; at >= 0; at -= 1) yield (earlier[at] as Named).reading;
}

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
}

function apply({ rule, pattern, parts }: Compiled, sentence: Sentence): void {
  const { text, span, tokens, codes, taken, found } = sentence;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(codes); match; match = pattern.exec(codes)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const next = pattern.lastIndex;
    if (to === from) {
      pattern.lastIndex = next + 1;
      continue;
    }
    if (isTaken(taken, from, to)) {
      pattern.lastIndex = from + 1; // a shorter match may begin behind what is taken
      continue;
    }
    parts.lastIndex = from;
    const read = rule.read(groupsOf(parts.exec(codes), tokens), new Match(sentence, from, to));
    pattern.lastIndex = next;
    if (read === null || (read.kind === "dating" && !canBeWritten(read.reading))) continue;
    const isLength = read.type === "DURATION" || rule === counted.ago;
    const isOften = read.type === "SET" || read.type === "TIME" || rule.name === "weekday";
    const { from: first, rough } = withRough(text, tokens, from, isLength);
    const isFree = !isOften && !isTaken(taken, first, from);
    const [begin, isRough] = isFree ? [first, rough] : [from, false];
    taken.fill(1, begin, to);
    const [start, end] = [tokens[begin]!.start, tokens[to - 1]!.end];
    found.push({
      start,
      end,
      text: text.slice(start, end),
      rule: rule.name,
      relation: relationOf(text, span, start, end),
      meaning: isRough ? roughly(read) : read,
    });
  }
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

const namedIn = (found: readonly TimeExpression[]): Named[] =>
  found.flatMap(({ start, meaning }) =>
    meaning.kind === "dating" && !meaning.aside ? [{ start, reading: meaning.reading }] : [],
  );

/** What all sentences of a document share. */
interface Whole {
  anchor: number | null;
  isStory: boolean;
}

function tagSentence(
  text: string,
  span: Span,
  { anchor, isStory }: Whole,
  earlier: readonly Named[],
): TimeExpression[] {
  const tokens = tokenize(text, span);
  const wanted = wantedIn(tokens);
  if (wanted.length === 0) return [];
  const codes = codesOf(tokens);
  const taken = new Uint8Array(tokens.length);
  const sentence: Sentence = { text, span, tokens, codes, taken, anchor, isStory, found: [], named: [], earlier };
  let at = 0;
  for (const end of PHASE_ENDS) {
    if (sentence.found.length > sentence.named.length) sentence.named = namedIn(sentence.found).sort(byStart);
    for (; at < wanted.length && (wanted[at] as number) < end; at += 1) {
      apply(ALL[wanted[at] as number] as Compiled, sentence);
    }
  }
  return sentence.found.length > 1 ? sentence.found.sort(byStart) : sentence.found;
}

/** Which rules have something to look for in a sentence, in their order. */
function wantedIn(tokens: readonly Token[]): number[] {
  const wanted: number[] = [];
  seen.fill(0);
  for (const { code } of tokens) {
    const rules = LOOKED_FOR[code];
    if (rules === undefined) continue;
    for (const index of rules) {
      if (seen[index] === 1) continue;
      seen[index] = 1;
      wanted.push(index);
    }
  }
  return wanted.sort((a, b) => a - b);
}
const seen = new Uint8Array(ALL.length);

function codesOf(tokens: readonly Token[]): string {
  let codes = "";
  for (const { code } of tokens) codes += String.fromCharCode(code);
  return codes;
}

const YEARS = /(?<![\d.,-])(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)/g;
/** Years of a text that show what kind it is, and how many of them make it a story. */
const ENOUGH = 5;
/** A year that lies so far back is told, not reported. */
const LONG_AGO = 3;

/** Words that count from a day which the text does not tell: those of news. */
const OF_NEWS =
  /\b(?:yesterday|tonight|tomorrow|(?:last|this|next)\s{1,4}(?:year|month|week)|on\s{1,4}(?:sun|mon|tues|wednes|thurs|fri|satur)day(?!,?\s{1,4}(?:\d|\p{Lu})))\b/iu;

/**
 * Whether a text tells of the past rather than reports the news: nearly all its years lie well before its own.
 * Without a day of its own it does, unless its words count from one.
 */
function tellsAStory(text: string, anchor: number | null): boolean {
  if (anchor === null) return !OF_NEWS.test(text);
  const { year: own } = civil(anchor);
  let [then, now] = [0, 0];
  for (const [year] of text.matchAll(YEARS)) {
    if (Number(year) < own - LONG_AGO) then += 1;
    else now += 1;
  }
  return then >= ENOUGH && then >= 3 * now;
}

/**
 * All expressions of time in the sentences of a text, in their order.
 * @param anchor day number that relative words are counted from; null when the document has no date
 */
export function tag(text: string, sentences: readonly Span[], anchor: number | null): TimeExpression[] {
  const all: TimeExpression[] = [];
  const whole = { anchor, isStory: tellsAStory(text, anchor) };
  let earlier: Named[] = [];
  for (const sentence of sentences) {
    const found = tagSentence(text, sentence, whole, earlier);
    if (found.length === 0) continue;
    earlier = [...earlier, ...namedIn(found.slice(-MEMORY))].slice(-MEMORY);
    for (const each of found) all.push(each); // spread, a long sentence's would not fit on the stack
  }
  return all;
}
