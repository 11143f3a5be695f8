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
  /** In small letters. */
  word: string;
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

/** Longer words are looked up nowhere. */
const LENGTHS = 25;

/** The place of a word among those of its length and first two letters; -1 where it has no two letters. */
function indexOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 2 || length >= LENGTHS) return -1;
  const one = letter(text.charCodeAt(start));
  const two = letter(text.charCodeAt(start + 1));
  return isLetter(one) && isLetter(two) ? (length * 26 + one) * 26 + two : -1;
}

/** Whether a word stands at a place whose first two letters are known to be its own. */
function stands(word: string, text: string, start: number, end: number): boolean {
  for (let at = end - start - 1; at > 1; at -= 1) {
    if (word.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false;
  }
  return true;
}

export class Vocabulary {
  /** The characters of each class. */
  private readonly classes = new Map<string, string>();
  private readonly words = new Map<string, Known>();
  private readonly frequencies = new Map<string, number>();
  /** The words by their length and first two letters: a word of a text has few to be compared with, mostly none. */
  private readonly alike: (Known[] | undefined)[] = new Array(LENGTHS * 26 * 26).fill(undefined);

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
    const code = FIRST_WORD_CODE + this.words.size;
    const entry = this.lexicon.words.get(word);
    const added = { word, code, value: entry?.value ?? Number.NaN, capital: entry?.capital ?? false };
    this.words.set(word, added);
    const index = indexOf(word, 0, word.length);
    if (index !== -1) this.alike[index] = [...(this.alike[index] ?? []), added];
    return String.fromCharCode(code);
  }

  /** The entry of a word in small letters. */
  known(word: string): Known | undefined {
    return this.words.get(word);
  }

  /** The entry of a word of at least two letters as it stands in a text, in whatever case. */
  find(text: string, start: number, end: number): Known | undefined {
    const index = indexOf(text, start, end);
    const alike = index === -1 ? undefined : this.alike[index];
    if (alike === undefined) return undefined;
    for (const known of alike) if (stands(known.word, text, start, end)) return known;
    return undefined;
  }

  /** The characters of a class; undefined where there is none of that name. */
  classOf(name: string): string | undefined {
    return this.classes.get(name);
  }

  /** The codes of the characters of a class, for tests of single tokens. */
  codesOf(name: string): ReadonlySet<number> {
    return new Set(Array.from(this.classes.get(name) ?? "", (char) => char.charCodeAt(0)));
  }

  /** Whether nearly every sentence has one of the characters. */
  isFrequent(chars: ReadonlySet<string>): boolean {
    return this.frequencyOf(chars) >= FREQUENCY.word;
  }

  /** Rough frequency of the characters: the sum of theirs. */
  frequencyOf(chars: ReadonlySet<string>): number {
    let sum = 0;
    for (const char of chars) sum += this.frequencies.get(char) ?? FREQUENCY.rare;
    return sum;
  }
}
