// The words of a language's lexicon as characters, one each, so that forms can be matched as regular expressions.

import { FIRST_WORD_CODE, SHAPE_CLASSES, SHAPES, shapeCode } from "./shapes.ts";

/** A word of a lexicon: its classes, and its number in them (month 1–12, weekday 0–6, days of a unit …). */
export interface Entry {
  classes: string[];
  value: number;
  /** Only with a capital: "may" and "march" are other words too. */
  capital: boolean;
}

/** The temporal words of a language. */
export interface Lexicon {
  words: ReadonlyMap<string, Entry>;
  /** Classes made of other classes and of shapes, named by their parts: "ORDINAL ORDINAL_DAY". */
  unions: Readonly<Record<string, string>>;
  /** Words that nearly every sentence has; a form is not looked for by them if it has rarer ones. */
  frequent: readonly string[];
}

/** A word that has a character: those of the lexicon, and those that forms name. */
export interface Known {
  code: number;
  /** The number in the lexicon; NaN for words that only forms name. */
  value: number;
  capital: boolean;
}

const letter = (code: number): number => (code | 32) - 97;
const isLetter = (index: number): boolean => index >= 0 && index < 26;

/** Frequencies of pieces of forms, relative to one another. */
const FREQUENCY = { shape: 100, word: 60, figures: 15, rare: 1 };
const COMMON_SHAPES = ["OTHER", "NAME", "COMMA", "DOT", "DASH", "S", "ED", "QUOTE"] as const;

export class Vocabulary {
  /** The characters of each class. */
  private readonly classes = new Map<string, string>();
  private readonly words = new Map<string, Known>();
  private readonly frequencies = new Map<string, number>();
  /** By the first two letters: the lengths, as bits, that known words have. They rule out most words of a text. */
  private readonly lengths = new Uint32Array(26 * 26);
  /** The same by the first letter and the last; where the last is none, the first alone tells nothing. */
  private readonly ends = new Uint32Array(26 * 26);

  constructor(private readonly lexicon: Lexicon) {
    for (const shape of SHAPES) this.classes.set(shape, String.fromCharCode(shapeCode[shape]));
    for (const [word, { classes }] of lexicon.words) {
      const char = this.literal(word);
      for (const name of classes) this.classes.set(name, (this.classes.get(name) ?? "") + char);
    }
    for (const [name, parts] of Object.entries({ ...SHAPE_CLASSES, ...lexicon.unions })) {
      this.classes.set(
        name,
        parts
          .split(" ")
          .map((part) => this.classes.get(part) ?? "")
          .join(""),
      );
    }
    const figures = (this.classes.get("NUM") ?? "") + (this.classes.get("YEAR4") ?? "");
    for (const char of figures) this.frequencies.set(char, FREQUENCY.figures);
    for (const word of lexicon.frequent) this.frequencies.set(this.literal(word), FREQUENCY.word);
    for (const shape of COMMON_SHAPES) this.frequencies.set(this.classes.get(shape) ?? "", FREQUENCY.shape);
  }

  /** The character of a word. One that the lexicon lacks gets its own too, so that no other word is mistaken for it. */
  literal(word: string): string {
    const known = this.words.get(word);
    if (known) return String.fromCharCode(known.code);
    const index = 26 * letter(word.charCodeAt(0)) + letter(word.charCodeAt(1));
    // an abbreviation is met without its full stop first
    for (const length of [word.length, word.endsWith(".") ? word.length - 1 : word.length]) {
      this.lengths[index] = (this.lengths[index] ?? 0) | (1 << length);
      const last = 26 * letter(word.charCodeAt(0)) + letter(word.charCodeAt(length - 1));
      this.ends[last] = (this.ends[last] ?? 0) | (1 << length);
    }
    const code = FIRST_WORD_CODE + this.words.size;
    const entry = this.lexicon.words.get(word);
    this.words.set(word, { code, value: entry?.value ?? Number.NaN, capital: entry?.capital ?? false });
    return String.fromCharCode(code);
  }

  /** The entry of a word in small letters. */
  known(word: string): Known | undefined {
    return this.words.get(word);
  }

  /**
   * Whether a word of this length that begins with these letters (their codes, in either case) may be a known one.
   * @param final code of its last letter
   */
  mayKnow(first: number, second: number, length: number, final: number): boolean {
    const one = letter(first);
    const two = letter(second);
    if (!isLetter(one) || !isLetter(two) || ((this.lengths[26 * one + two] as number) & (1 << length)) === 0)
      return false;
    const last = letter(final);
    return !isLetter(last) || ((this.ends[26 * one + last] as number) & (1 << length)) !== 0;
  }

  /** The characters of a class; undefined where there is none of that name. */
  classOf(name: string): string | undefined {
    return this.classes.get(name);
  }

  /** The codes of the characters of a class, for tests of single tokens. */
  codesOf(name: string): ReadonlySet<number> {
    return new Set(Array.from(this.classes.get(name) ?? "", (char) => char.charCodeAt(0)));
  }

  /** Rough frequency of the characters: the sum of theirs. */
  frequencyOf(chars: ReadonlySet<string>): number {
    let sum = 0;
    for (const char of chars) sum += this.frequencies.get(char) ?? FREQUENCY.rare;
    return sum;
  }
}
