// Texts made comparable: case, diacritics, curly quotes, dashes and runs of space do not count. Pure string work.

const PLAIN: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  ʼ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "…": "...",
  ß: "ss",
  ı: "i",
  ł: "l",
  đ: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
};

const cache = new Map<string, string>();

/** One code point, folded; may be empty (a combining mark, a zero-width space) or longer than one character. */
function foldPoint(point: string): string {
  const known = cache.get(point);
  if (known !== undefined) return known;
  const lower = point.toLowerCase();
  const folded = /\s/u.test(point)
    ? " "
    : /[\u00ad\u200b-\u200f\u2060\ufeff]/u.test(point)
      ? ""
      : (PLAIN[lower] ?? lower.normalize("NFD").replace(/\p{M}/gu, ""));
  if (cache.size < 5000) cache.set(point, folded);
  return folded;
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const PLAIN_HUMP = /[a-z][A-Z]/;
/** Letters and marks beyond ASCII: only where there are such must the slow HUMP be asked. */
const FOREIGN = /[\u00a1-\u1fff\u200b-\u200f\u2060\u2070-\uffff]/;
const HUMP = /\p{Ll}[\p{M}\p{Cf}]*\p{Lu}/u;
/** U+007F is in a plain text, since it stands between texts that are folded together. */
const NOT_PLAIN = /[^\x20-\x7f]|\x20\x20/;

/** Folds character by character, for the offsets; much slower than folding the whole at once. */
function foldWithOffsets(text: string): { text: string; at: number[]; humps: Set<number> } {
  const parts: string[] = [];
  const at: number[] = [];
  const humps = new Set<number>();
  let offset = 0;
  let small = false; // was the last character a small letter, a space?
  let space = false;
  for (const point of text) {
    const part = foldPoint(point);
    const isSpace = part === " ";
    if (part !== "" && !(isSpace && space)) {
      if (small && UPPER.test(point)) humps.add(at.length);
      small = LOWER.test(point);
      space = isSpace;
      parts.push(part);
      for (let i = 0; i < part.length; i += 1) at.push(offset);
    }
    offset += point.length;
  }
  at.push(text.length);
  return { text: parts.join(""), at, humps };
}

const foldWhole = (text: string): string =>
  text
    .replace(/[^\x20-\x7f]/gu, foldPoint)
    .replace(/ {2,}/g, " ")
    .toLowerCase();

/** A text made comparable; where each character came from is worked out when it is first asked for. */
export class Folded {
  readonly text: string;
  readonly #original: string;
  #at: readonly number[] | null | undefined;
  #humps: ReadonlySet<number> | null = null;

  constructor(original: string) {
    this.#original = original;
    if (PLAIN_HUMP.test(original) || (FOREIGN.test(original) && HUMP.test(original))) {
      const { text, at, humps } = foldWithOffsets(original);
      this.text = text;
      this.#at = at;
      this.#humps = humps;
    } else if (NOT_PLAIN.test(original)) {
      this.text = foldWhole(original);
    } else {
      this.text = original.toLowerCase();
      this.#at = null;
    }
  }

  /** Folded offsets where a small letter meets a capital: words that the source glued together. */
  get humps(): ReadonlySet<number> | null {
    return this.#humps;
  }

  /** `at[i]` is the offset in the original of folded character i; null when they coincide. */
  get at(): readonly number[] | null {
    if (this.#at === undefined) this.#at = foldWithOffsets(this.#original).at;
    return this.#at;
  }
}

/** Makes a text comparable. */
export const fold = (text: string): Folded => new Folded(text);

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that put no space between words: a match may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** True when a word begins at this offset of a folded text. */
export function startsWord({ text, humps }: Folded, offset: number): boolean {
  const before = text[offset - 1];
  if (before === undefined || !WORD.test(text[offset] ?? "")) return true;
  return !WORD.test(before) || (humps?.has(offset) ?? false) || UNSPACED.test(text[offset] ?? "");
}

/** True when a word ends before this offset of a folded text. */
export function endsWord({ text, humps }: Folded, offset: number): boolean {
  const after = text[offset];
  if (after === undefined || !WORD.test(text[offset - 1] ?? "")) return true;
  return !WORD.test(after) || (humps?.has(offset) ?? false) || UNSPACED.test(after);
}

/** A range of the folded text as a range of the original. Whole code points, with the marks that follow them. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const { at } = folded;
  if (!at) return { start, end };
  const from = at[start] ?? 0;
  let until = end;
  while (until < at.length - 1 && at[until] === at[end - 1]) until += 1; // one code point became several
  return { start: from, end: at[until] ?? from };
}
