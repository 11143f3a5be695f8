// The one tokenizer: runs of letters, runs of figures, and single signs. The tagger, the grammar and the comparison of
// passages derive their own tokens from these by joining what stands side by side ("21" and "st", "cease", "-", "fire").

import type { Span } from "../../model/text.ts";

/** The kind of a token: letters with their combining marks, figures from 0 to 9, one other numeral ("½"), one sign. */
export const LETTERS = 1;
export const FIGURES = 2;
export const NUMERAL = 3;
export const SIGN = 4;
const SPACE = 5;

/** The tokens of a text, in columns; offsets count in `text`. White space is no part of any token. */
export interface Tokens {
  text: string;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  kinds: Uint8Array;
}

const IS_LETTER = /[\p{L}\p{M}]/u;
const IS_NUMERAL = /\p{N}/u;
const IS_SPACE = /[\s\u200b]/;

function kindOf(char: string): number {
  if (IS_SPACE.test(char)) return SPACE;
  if (IS_LETTER.test(char)) return LETTERS;
  if (/[0-9]/.test(char)) return FIGURES;
  return IS_NUMERAL.test(char) ? NUMERAL : SIGN;
}

/** The kinds of the characters of one code unit; 0 where not asked for yet. */
const KINDS = new Uint8Array(0x10000);

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Takes a text apart in one pass. A character of two code units is never cut. */
export function tokenize(text: string): Tokens {
  const { length } = text;
  let room = (length >> 2) + 16;
  let [starts, ends, kinds] = [new Uint32Array(room), new Uint32Array(room), new Uint8Array(room)];
  let [count, last, end] = [0, 0, 0];
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    let kind = KINDS[code] as number;
    let next = at + 1;
    if (isHighSurrogate(code)) {
      const char = String.fromCodePoint(text.codePointAt(at) as number);
      next = at + char.length;
      kind = kindOf(char);
    } else if (kind === 0) {
      kind = kindOf(text.charAt(at));
      KINDS[code] = kind;
    }
    if (kind <= FIGURES && code < 0xd800) {
      // the rest of the run; a character of two code units is joined to it below
      while (next < length && KINDS[text.charCodeAt(next)] === kind) next += 1;
    }
    if (kind === last && at === end && kind <= FIGURES) {
      ends[count - 1] = next;
    } else if (kind !== SPACE) {
      if (count === room) {
        room *= 2;
        [starts, ends, kinds] = [grown(starts, room), grown(ends, room), grown(kinds, room)];
      }
      starts[count] = at;
      ends[count] = next;
      kinds[count] = kind;
      count += 1;
      last = kind;
    }
    end = next;
    if (kind === SPACE) last = 0;
    at = next;
  }
  return { text, count, starts, ends, kinds };
}

function grown<T extends Uint32Array | Uint8Array>(column: T, room: number): T {
  const larger = new (column.constructor as new (length: number) => T)(room);
  larger.set(column);
  return larger;
}

/** The index of the first token that ends behind an offset. */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a token stands right behind the one before it, and is of a kind. */
export const isGlued = ({ starts, ends, kinds, count }: Tokens, index: number, kind: number): boolean =>
  index < count && kinds[index] === kind && starts[index] === ends[index - 1];

/** Whether a token is a sign of the given ones and stands right behind the one before it. */
export const isGluedSign = (tokens: Tokens, index: number, signs: string): boolean =>
  isGlued(tokens, index, SIGN) && signs.includes(tokens.text.charAt(tokens.starts[index] as number));

/** The words of a token. */
export const wordsOf = ({ text, starts, ends }: Tokens, index: number): string =>
  text.slice(starts[index], ends[index]);

/** The whole of a text. */
export const wholeOf = ({ text }: Tokens): Span => ({ start: 0, end: text.length });
