// Reads the words before an expression that bound it ("since", "until") or make it rough ("about", "more than").

import type { Span } from "../../../model/text.ts";
import { shapeCode } from "../../temporal/shapes.ts";
import type { Relation, RoughReach } from "../../temporal/timex.ts";
import type { Token } from "../../temporal/token.ts";
import { classCodes } from "./vocabulary.ts";

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

/** "who was born in Bergen in 1950" */
const BIRTH = /\bborn\b[^.;:!?]*$/i;
/** ", elected in 2018,", ", whose troops had left in 2019,": what commas set beside a name. */
const SET_BESIDE =
  /,\s{1,4}(?:(?:who|whom|whose|which|where)\b[^,.;:!?]*|\p{Ll}{2,20}(?:ed|n|t|ng)(?:\s\p{L}{1,20}){0,4})\s{1,4}(?:(?:in|on|by|from)\s{1,4})?$/u;
/** "the pact of 1992": the time tells which. */
const OF_THING = /\p{L}\s{1,4}of\s{1,4}$/u;

/**
 * Whether an expression stands in what is said beside: of a birth, of a thing that it tells from others, between commas. In its own
 * sentence also "the 2008 deal"; in the next one the text may well go on from that.
 */
export function isAside(text: string, start: number, end: number, isSameSentence: boolean): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 12);
  if (BIRTH.test(before) || OF_THING.test(before)) return true;
  return (SET_BESIDE.test(before) && /^\s{0,4},/.test(after)) || (isSameSentence && isEpithet(before, after));
}

/** Whether the words before an expression make it a start or an end. */
export function relationOf(text: string, sentence: Span, start: number, end: number): Relation {
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  if (isEpithet(before, text.slice(end, Math.min(sentence.end, end + 12)))) return null;
  return RELATIONS.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

const ROUGH = classCodes("ROUGH");
/** Words before "than": "more than two years". */
const COMPARING = new Set(["more", "less", "fewer", "better"]);

/**
 * Index of the first token with the words before it that make it rough: "about", "more than", "at least".
 * @param reach whether no such word may belong to it, a single one, or also those that bound a length
 */
export function withRough(
  text: string,
  tokens: readonly Token[],
  from: number,
  reach: RoughReach,
): { from: number; rough: boolean } {
  if (reach === "never") return { from, rough: false };
  const isLength = reach === "length";
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

const TITLE_WORDS = new Set(["UNIT", "UNITS", "DAYPART", "NOON"].flatMap((name) => [...classCodes(name)]));
/** "today" and its like, which are titles of papers and broadcasts too. */
const TITLES = new Set(["today", "tonight", "tomorrow", "yesterday", "now"]);
/** Of a heading so many words in ten have capitals. */
const MOST = 8;

const isCapital = (text: string, { start, end }: Span): boolean =>
  /^\p{Lu}/u.test(text.charAt(start)) && text.slice(start + 1, end) === text.slice(start + 1, end).toLowerCase();

/**
 * Whether a capital shows that words of time are a title: "Bergen Today", "Monday Night Football", "60 Minutes".
 * In a heading all words have one, at the head of a sentence the first has.
 */
export function isTitle(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1] as Token;
  if (last.word === "day") return false; // "Election Day" is one
  const isSingle = to === from + 1;
  if (!(TITLE_WORDS.has(last.code) || TITLES.has(last.word)) || !isCapital(text, last)) return false;
  const before = tokens[from - 1];
  if (isSingle && before?.code !== shapeCode.NAME && before?.code !== shapeCode.S) return false;
  const words = tokens.filter(({ start, end }) => end - start > 3 && /\p{L}/u.test(text.charAt(start)));
  return words.filter((word) => isCapital(text, word)).length < (MOST / 10) * words.length;
}

/** Longest word that makes an expression rough. */
const LONGEST_ROUGH = 13;

const wordAt = (text: string, token: Token | undefined): string =>
  token === undefined || token.end - token.start > LONGEST_ROUGH
    ? ""
    : text.slice(token.start, token.end).toLowerCase();
