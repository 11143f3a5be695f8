// The words and signs of a sentence, each with its kind, before any parsing.

import type { Span } from "../../../model/text.ts";
import {
  FIGURES,
  isGlued,
  isGluedSign,
  LETTERS,
  NUMERAL,
  SIGN,
  type Tokens,
  tokenAt,
  wordsOf,
} from "../../text/tokens.ts";
import { ABBREVIATION, NUMBER_SIGN } from "../words/sentences.ts";
import { DETERMINERS, isBase, PREPOSITIONS, PRONOUNS, participleBase, pastBase, SUBORDINATORS } from "./words.ts";

export interface Token extends Span {
  text: string;
  lower: string;
  kind: "word" | "number" | "comma" | "stop" | "dash" | "open" | "close" | "quote" | "mark";
  /** Part of an expression of time. */
  isTime: boolean;
  /** Inside quotation marks. */
  isQuoted: boolean;
  /** A name by its capital letter. */
  isName: boolean;
}

/** A word or a number, as against a sign. */
export const isWord = (token: Token | undefined): token is Token => token?.kind === "word" || token?.kind === "number";

/** "we've", "it's", "he'll": two words. */
const CONTRACTION = /^(?:(\p{L}+)(['’](?:ve|re|ll|m|d))|(it|that|he|she|there|what|who)(['’]s))$/iu;
/** Signs that join letters to one word: "cease-fire", "Foreign Ministry’s", "km/h". */
const JOINTS = "'’-‑/.";
const SIGN_KINDS: Readonly<Record<string, Token["kind"]>> = {
  ...{ ",": "comma", ";": "stop", ":": "stop", "—": "dash", "–": "dash", "--": "dash" },
  ...{ "(": "open", "[": "open", ")": "close", "]": "close" },
  ...{ "“": "quote", "”": "quote", '"': "quote", "«": "quote", "»": "quote", "„": "quote", "‘": "quote", "’": "quote" },
  "'": "quote",
};

const isClosedClass = (word: string): boolean =>
  DETERMINERS.has(word) || PRONOUNS.has(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word);

/** Longest sentence that is taken apart; of a longer one, only so many words. */
const MAX_TOKENS = 400;

const isWordKind = (kind: number | undefined): boolean => kind === LETTERS || kind === FIGURES || kind === NUMERAL;

const isGluedWord = ({ starts, ends, kinds, count }: Tokens, index: number): boolean =>
  index < count && isWordKind(kinds[index]) && starts[index] === ends[index - 1];

/** Index after "&nbsp;" or "&#160;", which a scraper left; the same index where no such entity stands. */
function pastEntity(tokens: Tokens, index: number): number {
  if (isGlued(tokens, index + 1, LETTERS) && isGluedSign(tokens, index + 2, ";")) {
    return /^[a-z]{2,6}$/.test(wordsOf(tokens, index + 1)) ? index + 3 : index;
  }
  const isNumber = isGluedSign(tokens, index + 1, "#") && isGlued(tokens, index + 2, FIGURES);
  if (!isNumber || !isGluedSign(tokens, index + 3, ";")) return index;
  return wordsOf(tokens, index + 2).length <= 5 ? index + 4 : index;
}

/** Index after the mark of a note: "[7]", "[note 3]" right behind a word or a full stop, and "³". The same index where there is none. */
function pastNote(tokens: Tokens, index: number): number {
  const { text, starts, ends, kinds } = tokens;
  if (kinds[index] === NUMERAL) return /^[⁰¹²³⁴-⁹]+$/u.test(wordsOf(tokens, index)) ? index + 1 : index;
  if (index === 0 || !isGluedSign(tokens, index, "[")) return index;
  let next = index + 1;
  while (next < index + 4 && isWordKind(kinds[next])) next += 1;
  if (next === index + 1 || !isGluedSign(tokens, next, "]")) return index;
  const inside = text.slice(ends[index], starts[next]);
  return /^(?:\d{1,3}|[a-z]|(?:note|nb|n)\s?\d{1,3}|citation needed)$/i.test(inside) ? next + 1 : index;
}

/** Index after "A.B." or "Mr."; the same index where no such abbreviation stands. */
function pastAbbreviation(tokens: Tokens, index: number): number {
  let next = index;
  while (isLoneCapital(tokens, next) && (next === index || isGlued(tokens, next, LETTERS))) {
    if (!isGluedSign(tokens, next + 1, ".")) break;
    next += 2;
  }
  if (next - index >= 4) return next;
  if (!isGluedSign(tokens, index + 1, ".")) return index;
  const word = wordsOf(tokens, index);
  const isBeforeNumber = tokens.kinds[index + 2] === FIGURES && NUMBER_SIGN.test(word);
  return isBeforeNumber || (word.length > 1 && ABBREVIATION.test(word)) ? index + 2 : index;
}

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const isLoneCapital = ({ text, starts, ends, kinds }: Tokens, index: number): boolean => {
  const start = starts[index] as number;
  return kinds[index] === LETTERS && ends[index] === start + 1 && CAPITAL.test(text.charAt(start));
};

/** Spaces that part the thousands of a number and no two words: the ones that do not break. */
const IN_NUMBER = /^[\u00a0\u2009\u202f]$/;

/** Index after a number with its thousands: "100,000", "1 960"; the index after its first figures where it has none. */
function pastThousands(tokens: Tokens, index: number): number {
  const { text, starts, ends, kinds } = tokens;
  const size = (at: number) => (kinds[at] === FIGURES ? (ends[at] as number) - (starts[at] as number) : 0);
  let next = index + 1;
  if (size(index) > 3) return next;
  for (;;) {
    if (isGluedSign(tokens, next, ",") && isGlued(tokens, next + 1, FIGURES) && size(next + 1) === 3) next += 2;
    else if (size(next) === 3 && IN_NUMBER.test(text.slice(ends[next - 1], starts[next]))) next += 1;
    else return next;
  }
}

/** Index after a word with all that is joined to it: "cease-fire", "AT&T", "officials’", "2,500". */
function pastWord(tokens: Tokens, index: number): number {
  const { text, starts, ends, kinds, count } = tokens;
  let next = kinds[index] === FIGURES ? pastThousands(tokens, index) : index + 1;
  while (next < count) {
    if (isGluedWord(tokens, next)) next += 1;
    else if (isGluedSign(tokens, next, JOINTS) && isGluedWord(tokens, next + 1)) next += 2;
    else if (
      isGluedSign(tokens, next, "&") &&
      isGlued(tokens, next + 1, LETTERS) &&
      CAPITAL.test(text.charAt(starts[next + 1] as number))
    )
      next += 2;
    else break;
  }
  // the apostrophe of a plural: "the officials’ visit"
  const isPlural =
    isGluedSign(tokens, next, "'’") &&
    starts[next + 1] === (ends[next] as number) + 1 &&
    SMALL.test(text.charAt(starts[next + 1] as number));
  return isPlural ? next + 1 : next;
}

/** Index after the word or sign that begins at a token. */
function pastPiece(tokens: Tokens, index: number): number {
  if (tokens.kinds[index] === LETTERS) {
    const next = pastAbbreviation(tokens, index);
    return next > index ? next : pastWord(tokens, index);
  }
  if (tokens.kinds[index] !== SIGN) return pastWord(tokens, index);
  let next = index + 1;
  if (tokens.text.charAt(tokens.starts[index] as number) === "-") while (isGluedSign(tokens, next, "-")) next += 1;
  return next;
}

/**
 * The words and signs of a sentence, at most 400.
 * @param all the tokens of the document
 * @param times expressions of time in it, in order
 * @param quotes passages in quotation marks, in order
 */
export function sentenceTokens(all: Tokens, sentence: Span, times: readonly Span[], quotes: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let [time, quote] = [0, 0];
  for (let index = tokenAt(all, sentence.start); index < all.count && tokens.length < MAX_TOKENS; ) {
    const from = all.starts[index] as number;
    if (from >= sentence.end) break;
    const kind = all.kinds[index] as number;
    const left = kind === SIGN && all.text.charAt(from) === "&" ? pastEntity(all, index) : pastNote(all, index);
    if (left > index) {
      index = left;
      continue;
    }
    const next = pastPiece(all, index);
    const to = Math.min(all.ends[next - 1] as number, sentence.end);
    const middle = kind === LETTERS ? contractedAt(all.text, from, to) : to;
    for (let start = from; start < to; ) {
      const end = start < middle ? middle : to;
      while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= start) time += 1;
      while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote += 1;
      const word = all.text.slice(start, end);
      const ownKind = kind === LETTERS ? "word" : kind === SIGN ? signKind(all.text, sentence, start, word) : "number";
      tokens.push({
        start,
        end,
        text: word,
        lower: loweredOf(word),
        kind: ownKind,
        isTime: (times[time]?.start ?? Number.POSITIVE_INFINITY) < end,
        isQuoted: (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) < end,
        isName: ownKind === "word" && CAPITAL.test(word),
      });
      start = end;
    }
    index = next;
  }
  const first = tokens.findIndex(({ kind }) => kind === "word");
  const [head, next] = [tokens[first], tokens[first + 1]];
  // the capital of a first word says nothing by itself
  if (head?.isName && !next?.isName) {
    const { lower } = head;
    const looksVerbal =
      isBase(lower) || pastBase(lower) !== null || participleBase(lower) !== null || /(?:ing|ly)$/.test(lower);
    if (isClosedClass(lower) || looksVerbal) head.isName = false;
  }
  if (head && isClosedClass(head.lower)) head.isName = false;
  return tokens;
}

/** The offset at which the second word of a contraction begins, as in "they’ve"; the end of any other word. */
function contractedAt(text: string, start: number, end: number): number {
  const word = text.slice(start, end);
  if (!word.includes("’") && !word.includes("'")) return end;
  const contraction = CONTRACTION.exec(word);
  const first = contraction?.[1] ?? contraction?.[3];
  return first === undefined ? end : start + first.length;
}

/** Words met before in small letters: a text has few different ones, and they are looked up in many lists. */
const lowered = new Map<string, string>();
const MAX_LOWERED = 20_000;
/** A longer word is cut out of its text by reference, and would hold the text in memory. */
const LONGEST_KEPT = 12;

/** A word in small letters, its apostrophe straight. */
function loweredOf(word: string): string {
  if (word.length > LONGEST_KEPT) return word.toLowerCase().replaceAll("’", "'");
  let lower = lowered.get(word);
  if (lower === undefined) {
    if (lowered.size === MAX_LOWERED) lowered.clear();
    lower = word.toLowerCase().replaceAll("’", "'");
    lowered.set(word, lower);
  }
  return lower;
}

/** A hyphen between spaces is a dash. */
function signKind(text: string, sentence: Span, start: number, sign: string): Token["kind"] {
  if (sign === "-") {
    const isApart = start > sentence.start && text[start - 1] === " " && text[start + 1] === " ";
    return isApart ? "dash" : "mark";
  }
  return SIGN_KINDS[sign.startsWith("--") ? "--" : sign] ?? "mark";
}

/** Passages in quotation marks, in a text whose quotes may open in one sentence and close in another. */
export function quotedSpans(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let open: { at: number; mark: string } | null = null;
  const slice = text.slice(block.start, block.end);
  for (const { 0: mark, index } of slice.matchAll(/[“”"«»„‘’']/g)) {
    if (/[‘’']/.test(mark) && isApostrophe(slice, index, mark)) continue;
    const at = block.start + index;
    if (open === null) {
      if (/[“"«„‘']/.test(mark) && /[\p{L}\p{N}…[(]/u.test(slice[index + 1] ?? "")) open = { at, mark };
    } else if (closes(open.mark, mark, slice[index - 1] ?? "")) {
      spans.push({ start: open.at, end: at + 1 });
      open = null;
    }
  }
  if (open) spans.push({ start: open.at, end: block.end });
  return spans;
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** Whether a single mark neither opens, at the head of a word, nor closes, behind a word or its sign. */
function isApostrophe(text: string, at: number, mark: string): boolean {
  const [before] = text.slice(Math.max(0, at - 2), at).match(/.$/su) ?? [""];
  if (mark !== "’" && !LETTER_OR_NUMBER.test(before)) return false;
  if (mark === "‘" || !/[.,!?…\p{L}]/u.test(before)) return true;
  const after = text.codePointAt(at + 1);
  return after !== undefined && LETTER_OR_NUMBER.test(String.fromCodePoint(after));
}

/** Texts mix their marks: a comma or full stop before a single mark makes it a closing one. */
function closes(opening: string, mark: string, before: string): boolean {
  if (mark === "”" || mark === "»" || (mark === '"' && opening !== "‘")) return true;
  if (mark === "“") return opening === "„";
  return /[’']/.test(mark) && (/[‘']/.test(opening) || /[.,!?…]/.test(before));
}
