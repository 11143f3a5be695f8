// Forms of words as patterns over tokens: "the? ordinal:ORDINAL quarter of year:YEAR".
// The idea is that of TokensRegex (Chang and Manning, 2014): every token becomes one character that stands for its
// word or shape, a form becomes a regular expression over these characters, and the engine does the rest.

import { allWords, lookUp } from "./lexicon.ts";

/** Shapes of tokens that are no words of the lexicon. Each is a class in forms. */
export const SHAPES = [
  "OTHER",
  "NAME",
  "ED", // an unknown word that ends like a past form
  "D12", // figures up to 12, up to 24, up to 31, up to 59, up to 99
  "D24",
  "D31",
  "D59",
  "D99",
  "D999",
  "YEAR4",
  "D9999",
  "NUMBER", // longer figures, decimals, thousands
  "WORDS12", // numbers in words
  "WORDS31",
  "WORDS999",
  "YEAR_WORDS", // "nineteen ninety-six"
  "ORDINAL_DAY", // "14th"
  "ORDINAL_MORE",
  "DECADE4", // "1990s"
  "DECADE2", // "'90s"
  "SHORT_YEAR", // "'98"
  "ISO_DAY",
  "ISO_TIME",
  "SLASHED",
  "DOTTED",
  "CLOCK", // "10:35"
  "HALF", // "2 1/2"
  "COMMA",
  "DASH", // all of - – —
  "DOT",
  "APOSTROPHE",
  "S", // the 's of a possessive
  "SLASH",
  "COLON",
  "OPEN",
  "CLOSE",
  "QUOTE",
  "MONEY",
  "PERCENT",
  "MARK", // any other sign
] as const;
export type Shape = (typeof SHAPES)[number];

/** Classes made of others. */
const UNIONS: Record<string, string> = {
  FIGURES: "D12 D24 D31 D59 D99 D999",
  NUM: "D12 D24 D31 D59 D99 D999 WORDS12 WORDS31 WORDS999",
  DAY: "D12 D24 D31",
  DAY_TH: "D12 D24 D31 ORDINAL_DAY",
  NTH: "ORDINAL ORDINAL_DAY ORDINAL_MORE",
  HOUR: "D12 D24",
  YEAR: "YEAR4 YEAR_WORDS",
  PAST_VERB: "PAST ED",
  D2: "D12 D24 D31 D59 D99",
};

const FIRST = 0x100;
const codes = new Map<string, number>();
const classes = new Map<string, string>();

function assign(key: string): string {
  let code = codes.get(key);
  if (code === undefined) {
    code = FIRST + codes.size;
    codes.set(key, code);
  }
  return String.fromCharCode(code);
}

/** A word that has a character: those of the lexicon, and those that forms name. */
export interface Known {
  code: number;
  /** What the lexicon says that it stands for; NaN for words that only forms name. */
  value: number;
  capital: boolean;
  isMonth: boolean;
  isNumber: boolean;
}

/** By the first two letters: the lengths, as bits, that known words have. Most words of a text are ruled out by them. */
const lengths = new Uint32Array(26 * 26);
const letter = (code: number): number => (code | 32) - 97;
const isLetter = (index: number): boolean => index >= 0 && index < 26;

const vocabulary = new Map<string, Known>();
const NUMBER_CLASSES = ["ONE", "TEEN", "TEN", "SCALE"];

/** A word that the lexicon lacks gets a character of its own too, so that no other word is mistaken for it. */
function literal(word: string): string {
  const char = assign(`=${word}`);
  if (!vocabulary.has(word)) {
    const index = 26 * letter(word.charCodeAt(0)) + letter(word.charCodeAt(1));
    // an abbreviation is met without its full stop first
    for (const length of [word.length, word.endsWith(".") ? word.length - 1 : word.length]) {
      lengths[index] = (lengths[index] ?? 0) | (1 << length);
    }
    const entry = lookUp(word);
    vocabulary.set(word, {
      code: char.charCodeAt(0),
      value: entry?.value ?? Number.NaN,
      capital: entry?.capital ?? false,
      isMonth: entry?.classes.includes("MONTH") ?? false,
      isNumber: entry?.classes.some((name) => NUMBER_CLASSES.includes(name)) ?? false,
    });
  }
  return char;
}

for (const shape of SHAPES) classes.set(shape, assign(shape));
for (const [word, { classes: names }] of allWords()) {
  const char = literal(word);
  for (const name of names) classes.set(name, (classes.get(name) ?? "") + char);
}
for (const [name, parts] of Object.entries(UNIONS)) {
  const joined = parts.split(" ").map((part) => classes.get(part) ?? "");
  classes.set(name, joined.join(""));
}

/** The character of a shape. */
export const shapeCode = Object.fromEntries(SHAPES.map((shape) => [shape, codes.get(shape) as number])) as Record<
  Shape,
  number
>;

/** Whether a word of this length that begins with these letters (their codes, in either case) may be a known one. */
export function mayBeKnown(first: number, second: number, length: number): boolean {
  const [one, two] = [letter(first), letter(second)];
  return isLetter(one) && isLetter(two) && ((lengths[26 * one + two] as number) & (1 << length)) !== 0;
}

/** What is known of a word in small letters. */
export const knownWord = (word: string): Known | undefined => vocabulary.get(word);

/** The characters of a class, for tests of single tokens. */
export const classCodes = (name: string): ReadonlySet<number> =>
  new Set(Array.from(classes.get(name) ?? "", (char) => char.charCodeAt(0)));

const PIECE =
  /\s+|(?<group>\(\?(?:[:=!]|<[=!])|[()|?*+^$]|\{\d(?:,\d)?\})|(?<name>[a-z]\w*):(?=[A-Z(a-z])|(?<class>[A-Z][A-Z_0-9]*)|(?<word>[a-z][a-z'’.-]*)/gy;

export interface Form {
  /** Finds the next match. */
  pattern: RegExp;
  /** Reads the named parts of a match that is known to begin at an index. */
  parts: RegExp;
  /** The groups of `parts`, each with the name that it has in the form. */
  names: readonly (readonly [group: string, name: string])[];
  /** Characters of which every match has at least one: where none of them stands, the form need not be tried. */
  needs: ReadonlySet<string>;
}

/** What a piece of a form needs: one of these characters, or (null) nothing in particular. */
type Needs = ReadonlySet<string> | null;

/** How often a character is met, roughly; a form is looked for by the rarest of its pieces. */
const COMMON = new Set("OTHER NAME COMMA DOT DASH S ED QUOTE".split(" ").map((shape) => classes.get(shape)));
const FIGURES = new Set(Array.from((classes.get("NUM") ?? "") + (classes.get("YEAR4") ?? "")));
const FREQUENT = new Set([
  "the",
  "of",
  "in",
  "a",
  "an",
  "to",
  "and",
  "on",
  "at",
  "for",
  "this",
  "that",
  "or",
  "by",
  "from",
  "with",
]);
let frequent: Set<string> | null = null;

function frequency(needs: ReadonlySet<string>): number {
  frequent ??= new Set([...FREQUENT].map(literal));
  let sum = 0;
  for (const char of needs) sum += COMMON.has(char) ? 100 : frequent.has(char) ? 60 : FIGURES.has(char) ? 15 : 1;
  return sum;
}

const rarest = (a: Needs, b: Needs): Needs => (a === null ? b : b === null || frequency(a) <= frequency(b) ? a : b);

/** The needs of nested groups and their alternatives, as they are read from left to right. */
class NeedsReader {
  private readonly stack: { alternatives: Needs[]; sequence: Needs; counts: boolean }[] = [];
  private last: Needs = null;

  constructor() {
    this.open(true);
  }

  private get top() {
    return this.stack.at(-1) as { alternatives: Needs[]; sequence: Needs; counts: boolean };
  }

  /** @param counts false for look-around, which is no part of the match */
  open(counts: boolean): void {
    this.flush();
    this.stack.push({ alternatives: [], sequence: null, counts });
  }

  /** The piece read last belongs to the sequence for good. */
  private flush(): void {
    const top = this.stack.at(-1);
    if (top) top.sequence = rarest(top.sequence, this.last);
    this.last = null;
  }

  piece(chars: string): void {
    this.flush();
    this.last = new Set(chars);
  }

  optional(): void {
    this.last = null;
  }

  or(): void {
    this.flush();
    this.top.alternatives.push(this.top.sequence);
    this.top.sequence = null;
  }

  close(): Needs {
    this.flush();
    const { alternatives, sequence, counts } = this.stack.pop() as {
      alternatives: Needs[];
      sequence: Needs;
      counts: boolean;
    };
    const all = [...alternatives, sequence];
    const needs = all.includes(null) ? null : new Set(all.flatMap((each) => [...(each ?? [])]));
    this.last = counts ? needs : null;
    return this.last;
  }
}

/**
 * Compiles a form. Words stand for themselves, CAPITALS for classes, `name:` names what follows; brackets, `|`, `?`,
 * `{1,2}` and look-around are those of regular expressions. A name may be used in several alternatives.
 * Throws on a class that does not exist, and on a form that could match anywhere: the table of rules is wrong then.
 */
export function form(text: string): Form {
  let source = "";
  let named = "";
  const seen = new Map<string, number>();
  const names: [string, string][] = [];
  const reader = new NeedsReader();
  const name = (): string => {
    if (named === "") return "";
    const count = (seen.get(named) ?? 0) + 1;
    seen.set(named, count);
    const unique = count === 1 ? named : `${named}__${count}`;
    names.push([unique, named]);
    named = "";
    return `?<${unique}>`;
  };
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const match = PIECE.exec(text);
    if (!match) throw new Error(`form "${text}": cannot read "${text.slice(at)}"`);
    const { group, class: className, word, name: label } = match.groups ?? {};
    if (label !== undefined) named = label;
    else if (group !== undefined) {
      if (group.startsWith("(")) reader.open(group === "(" || group === "(?:");
      else if (group === ")") reader.close();
      else if (group === "|") reader.or();
      else if (group === "?" || group === "*") reader.optional();
      source += group === "(" ? `(${name() || "?:"}` : group;
    } else if (className !== undefined || word !== undefined) {
      const members = className === undefined ? literal(word ?? "") : classes.get(className);
      if (members === undefined) throw new Error(`form "${text}": there is no class ${className}`);
      reader.piece(members);
      const label = name();
      source += label === "" ? `[${members}]` : `(${label}[${members}])`;
    }
  }
  const needs = reader.close();
  if (needs === null) throw new Error(`form "${text}" needs nothing`);
  // finding needs no names, and is faster without
  const pattern = new RegExp(source.replace(/\(\?<\w+>/g, "(?:"), "g");
  return { pattern, parts: new RegExp(source, "dy"), names, needs };
}
