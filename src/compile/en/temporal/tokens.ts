// The tagger's tokens: words, figures and signs of a sentence, each with the character that forms know it by.

import type { Span } from "../../../model/text.ts";
import { type Shape, shapeCode } from "../../temporal/shapes.ts";
import type { Token } from "../../temporal/token.ts";
import type { Known } from "../../temporal/vocabulary.ts";
import { FIGURES, isGlued, isGluedSign, LETTERS, type Tokens, tokenAt } from "../../text/tokens.ts";
import { DOTTED_MONTH_DAY } from "../words/sentences.ts";
import { withoutAddresses } from "./addresses.ts";
import { figures, shaped, starts } from "./figure-tokens.ts";
import { NOT_PAST, SMALL } from "./lexicon.ts";
import { mergeNumbers } from "./numbers.ts";
import { classCodes, vocabulary } from "./vocabulary.ts";

/** Longest word that a lexicon can hold; longer ones are not looked up. */
const LONGEST = 24;

const MONTHS = classCodes("MONTH");
/** Words that may begin a number in words. */
const NUMBERS = new Set(["ONE", "TEEN", "TEN", "SCALE"].flatMap((name) => [...classCodes(name)]));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

const AMPM = /[ap]\.\s?m(?:\.(?=.)|(?![\p{L}]))/iuy;
/** "A.D.", "B. C.", "B.C.E.": the full stop at a sentence's end belongs to it as well. */
const ERA = /(?:A\.\s?D|C\.\s?E|B\.\s?C(?:\.\s?E)?)(?:\.|(?![\p{L}]))/uy;

const isUpper = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
};

const endsLikePast = (text: string, start: number, end: number): boolean =>
  end - start > 3 &&
  text.charCodeAt(end - 1) === 100 &&
  text.charCodeAt(end - 2) === 101 &&
  !NOT_PAST.has(text.slice(start, end));

const { NAME, ED, OTHER } = shapeCode;
const unknown = (text: string, start: number, end: number): Token => ({
  start,
  end,
  word: "",
  value: Number.NaN,
  code: isUpper(text, start) ? NAME : endsLikePast(text, start, end) ? ED : OTHER,
});

/** "Fri, 14": figures behind an abbreviated day of the week that has no full stop. */
function dayFollows(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 44 ? end + 1 : end;
  return isSpace(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));
}

/** @param index the run of letters, read from `start` on */
function word(tokens: Tokens, index: number, start: number, limit: number): Token {
  const { text, ends } = tokens;
  let end = Math.min(ends[index] as number, limit);
  const next = text.charCodeAt(end);
  const mayGoOn = (next === 39 || next === 0x2019) && end + 1 < limit;
  const hasApostrophe = mayGoOn && isGluedSign(tokens, index + 1, "'’") && isGlued(tokens, index + 2, LETTERS);
  if (hasApostrophe) {
    const to = Math.min(ends[index + 2] as number, limit);
    // "won't" and "o'clock" are words; the s of "Friday's" is a token of its own
    if (!(to === end + 2 && (text.charCodeAt(end + 1) | 32) === 115)) end = to;
  }
  const length = end - start;
  if (length > LONGEST) return unknown(text, start, end);
  let entry = hasApostrophe ? contraction(text.slice(start, end)) : vocabulary.find(text, start, end);
  const letter = length === 1 ? text.charAt(start).toLowerCase() : "";
  if (letter === "a" || letter === "p") {
    entry = vocabulary.known(letter);
    const to = starts(AMPM, text, start);
    if (to !== -1 && to <= limit) {
      end = to === limit && text.charCodeAt(to - 1) === 46 ? to - 1 : to;
      entry = vocabulary.known(`${letter}.m.`);
    }
  } else if (length === 1) entry = vocabulary.known(letter);
  if ((letter === "a" || letter === "b" || letter === "c") && text.charCodeAt(end) === 46) {
    const to = starts(ERA, text, start);
    if (to !== -1 && to <= limit) {
      end = to;
      entry = vocabulary.known(text.slice(start, to).replace(/[.\s]/g, "").toLowerCase());
    }
  }
  if (end < limit && text.charCodeAt(end) === 46) {
    const abbreviation = vocabulary.find(text, start, end + 1);
    if (abbreviation && (!abbreviation.capital || isUpper(text, start))) {
      entry = abbreviation;
      end += 1;
    } else if (entry !== undefined && MONTHS.has(entry.code)) {
      const isShort = entry.word.length <= 4 && !isLong(entry.word);
      if (isShort || DOTTED_MONTH_DAY.test(text.slice(end, end + 24))) end += 1;
    }
  } else if (length <= 5 && isUpper(text, start) && dayFollows(text, end)) {
    // "Fri, 14 March"; but "the Sun, a newspaper"
    const abbreviation = vocabulary.known(`${text.slice(start, end).toLowerCase()}.`);
    if (abbreviation?.capital) entry = abbreviation;
  }
  if (entry?.capital && !isUpper(text, start)) entry = vocabulary.known(entry.word + SMALL);
  if (entry === undefined) return unknown(text, start, end);
  return { start, end, word: entry.word, value: entry.value, code: entry.code };
}

/** "they'll" is a will; other words with an apostrophe stand in the lexicon as they are. */
function contraction(words: string): Known | undefined {
  const word = words.toLowerCase().replace("’", "'");
  return vocabulary.known(word.endsWith("'ll") ? "will" : word);
}

/** Months that are short, and written so in full. */
const isLong = (month: string): boolean => month === "may" || month === "june" || month === "july";

const MARKS: Record<string, Shape> = {
  ...{ ",": "COMMA", ".": "DOT", "/": "SLASH", ":": "COLON", ";": "COLON" },
  ...{ "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE", "'": "APOSTROPHE", "’": "APOSTROPHE" },
  ...Object.fromEntries(Array.from("-‐‑‒–—―−", (dash): [string, Shape] => [dash, "DASH"])),
  ...{
    '"': "QUOTE",
    "“": "QUOTE",
    "”": "QUOTE",
    "«": "QUOTE",
    "»": "QUOTE",
    $: "MONEY",
    "€": "MONEY",
    "£": "MONEY",
    "%": "PERCENT",
  },
};

/** The shapes of the most frequent signs. */
const COMMA = 44;
const DOT = 46;

function mark(text: string, start: number, end: number, before: Token | undefined): Token {
  const code = text.charCodeAt(start);
  if (code === COMMA || code === DOT) return shaped(code === DOT ? "DOT" : "COMMA", start, end);
  const char = text.charAt(start);
  const shape = MARKS[char] ?? "MARK";
  if (shape === "APOSTROPHE" || char === "‘") {
    const isGlued = before?.end === start;
    if (isGlued && /^['’]s(?![\p{L}\d])/iu.test(text.slice(start, start + 4))) return shaped("S", start, start + 2);
    const short = isGlued ? null : /^['’‘](\d0)['’]?s(?![\p{L}\d])/u.exec(text.slice(start, start + 7));
    if (short) return shaped("DECADE2", start, start + short[0].length, Number(short[1]));
    const year = isGlued ? null : /^['’‘](\d\d)(?![\p{L}\d])/u.exec(text.slice(start, start + 5));
    if (year) return shaped("SHORT_YEAR", start, start + 3, Number(year[1]));
  }
  return shaped(shape, start, end);
}

/** The tagger's tokens of a stretch of a text. */
export function timeTokens(tokens: Tokens, { start, end: limit }: Span): Token[] {
  const { text, starts, ends, kinds, count } = tokens;
  const found: Token[] = [];
  let hasNumbers = false;
  let hasSlash = false;
  let at = start;
  for (let index = tokenAt(tokens, start); index < count; ) {
    const from = Math.max(at, starts[index] as number);
    if (from >= limit) break;
    const to = Math.min(ends[index] as number, limit);
    const kind = kinds[index];
    const token =
      kind === LETTERS
        ? word(tokens, index, from, limit)
        : kind === FIGURES
          ? figures(text, from, to, limit)
          : mark(text, from, to, found[found.length - 1]);
    hasNumbers ||= token.word !== "" && NUMBERS.has(token.code);
    hasSlash ||= token.code === shapeCode.SLASH || text.charCodeAt(token.start) === 64;
    found.push(token);
    at = token.end;
    while (index < count && (ends[index] as number) <= at) index += 1;
  }
  const plain = hasSlash ? withoutAddresses(text, found) : found;
  return hasNumbers ? mergeNumbers(plain) : plain;
}
