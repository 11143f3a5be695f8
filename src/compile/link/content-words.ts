// Reads a passage as words that can be compared: stems, names and numbers, without the words of grammar and time.

import { type CompileDomain, perDomain } from "../curation/domain.ts";
import { NAME_LINKS, ORDINALS, SAME_THING, STOP_WORDS } from "../en/words/content.ts";
import { FIGURES, isGlued, isGluedSign, LETTERS, type Tokens, tokenize, wordsOf } from "../text/tokens.ts";

export interface ContentWords {
  /** Stems, each once, in the order of the text. */
  stems: string[];
  /** Those of the stems that are names of people, places, exercises. */
  names: ReadonlySet<string>;
  /** Initials of names of several words: "ipap" of "Individual Partnership Action Plan". */
  initials: string[];
  /** "first", "2nd": the one that is meant among several. */
  ordinals: string[];
  /** Figures that are no dates. */
  numbers: string[];
}

const CONCEPTS = new Map(
  SAME_THING.flatMap((row) => {
    const [name = "", ...others] = row.split(" ");
    return [name, ...others].map((stem) => [stem, name] as const);
  }),
);

interface ActorWords {
  /** Ids by the forms of an actor's own name: "French" of France. People and capitals stay what they are. */
  idOf: ReadonlyMap<string, string>;
  stems: ReadonlySet<string>;
  /** Names that are names at the beginning of a sentence, too. */
  names: ReadonlySet<string>;
}

/** So many letters of a name are those of its adjective, too. */
const OWN_LETTERS = 4;

/** The words by which a domain names its actors. */
export const actorWords = perDomain(({ actors }): ActorWords => {
  const idOf = new Map(
    actors.flatMap(({ id, name, aliases }) =>
      aliases
        .filter((alias) => !alias.includes(" ") && alias.startsWith(name.slice(0, OWN_LETTERS)))
        .map((alias) => [alias.toLowerCase(), id] as const),
    ),
  );
  return { idOf, stems: new Set(idOf.values()), names: new Set(actors.flatMap(({ aliases }) => aliases)) };
});

/** A word without its endings; words of one stem may still differ in sense. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 3) {
    stem = stem.replace(/ies$/, "y").replace(/(?<=s|x|z|ch|sh)es$/, "");
    stem = stem.replace(/(?<=[^su])s$/, "");
  }
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed|ly|ment|ion)$/, "").replace(/([bdgmnprt])\1$/, "$1");
  else if (stem.length > 4) stem = stem.replace(/ed$/, "");
  if (stem.length > 3) stem = stem.replace(/e+$/, "");
  return CONCEPTS.get(stem) ?? stem;
}

/** Surnames of other alphabets, which Latin letters spell in many ways: Ivanov, Ivanoff. */
const SURNAME = /^.{2,}(?:[iy]ants?|[iy]an|[oe]vs?k[iy]y?|(?:iy|y)?e[vw]|o[vw]|off)$/;
const skeletonOf = (name: string): string =>
  `${name[0]}${name
    .slice(1)
    .replace(/[aeiouyj'’]/g, "")
    .replace(/g/g, "k")
    .replace(/ff|w/g, "v")
    .replace(/ts|tz/g, "c")
    .replace(/(.)\1+/g, "$1")}-`;

const YEAR = /^(?:1\d|20)\d{2}$/;
const CAPITAL = /^\p{Lu}/u;
const MAX_TEXT = 1200;

interface Word {
  text: string;
  isCapital: boolean;
  /** It begins a sentence, where every word has a capital. */
  isOpening: boolean;
  gap: string;
}

const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);

/** The words and numbers of a text, with what stands between them. */
function wordsIn(text: string): Word[] {
  const tokens = tokenize(text);
  const words: Word[] = [];
  let end = 0;
  for (let index = 0; index < tokens.count; ) {
    const kind = tokens.kinds[index];
    const next = kind === LETTERS ? pastLetters(tokens, index) : kind === FIGURES ? pastNumber(tokens, index) : index;
    if (next === index) {
      index += 1;
      continue;
    }
    const start = tokens.starts[index] as number;
    const gap = text.slice(end, start);
    const isOpening = end === 0 || /[.!?:“"]/.test(gap);
    end = tokens.ends[next - 1] as number;
    const word = text.slice(start, end);
    words.push({ text: word, isCapital: CAPITAL.test(word), isOpening, gap });
    index = next;
  }
  return words;
}

/** Index after letters that apostrophes and full stops join: "Ter-Petrosyan" is two words, "U.S" one. */
function pastLetters(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (isGluedSign(tokens, next, "'’.") && isGlued(tokens, next + 1, LETTERS)) next += 2;
  return next;
}

/** Index after a number: "1,300", "2.5", "21st". */
function pastNumber(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (isGluedSign(tokens, next, ".,") && isGlued(tokens, next + 1, FIGURES)) next += 2;
  return isGlued(tokens, next, LETTERS) && ORDINAL_ENDINGS.has(wordsOf(tokens, next)) ? next + 1 : next;
}

/** The sense of a word, the same wherever it stands; null for a word that says nothing. */
type Sense =
  | { kind: "ordinal"; value: string }
  | { kind: "number"; value: string }
  | { kind: "stem"; value: string; isName: boolean; isAlwaysName: boolean }
  | null;

function senseOf(text: string, { idOf, names }: ActorWords): Sense {
  const word = text
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[.'’]/g, "");
  const ordinal = ORDINALS.indexOf(word) + 1 || (/^\d+(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : 0);
  if (ordinal > 0) return { kind: "ordinal", value: String(ordinal) };
  if (/^\d/.test(word)) return YEAR.test(word) ? null : { kind: "number", value: word.replace(/,/g, "") };
  if (STOP_WORDS.has(word) && !/^U\.?S\.?$/.test(text)) return null;
  const actor = idOf.get(text.replace(/['’]s$/, "").toLowerCase());
  const isName = actor === undefined && CAPITAL.test(text);
  const isSurname = isName && word.length > 5 && SURNAME.test(word);
  const value = actor ?? (isSurname ? skeletonOf(word) : stemOf(word));
  if (value.length < 2) return null;
  return { kind: "stem", value, isName, isAlwaysName: isSurname || (isName && names.has(text)) };
}

/** Reads the content of passages; of a long one that of its beginning. It remembers the words of its run. */
export function contentReader(domain: CompileDomain): (passage: string) => ContentWords {
  const own = actorWords(domain);
  const known = new Map<string, Sense>();
  const lookUp = (text: string): Sense => {
    let word = known.get(text);
    if (word === undefined) {
      word = senseOf(text, own);
      known.set(text, word);
    }
    return word;
  };
  return (passage) => {
    const words = wordsIn(passage.slice(0, MAX_TEXT));
    const stems = new Set<string>();
    const names = new Set<string>();
    const ordinals = new Set<string>();
    const numbers = new Set<string>();
    for (const { text, isOpening } of words) {
      const word = lookUp(text);
      if (word === null) continue;
      if (word.kind === "ordinal") ordinals.add(word.value);
      else if (word.kind === "number") numbers.add(word.value);
      else {
        stems.add(word.value);
        if (word.isAlwaysName || (word.isName && !isOpening)) names.add(word.value);
      }
    }
    return {
      stems: [...stems],
      names,
      initials: initialsOf(words),
      ordinals: [...ordinals],
      numbers: [...numbers],
    };
  };
}

/** Of each run of words with capitals: the initials, with those of the small words between them and without. */
function initialsOf(words: readonly Word[]): string[] {
  const found = new Set<string>();
  let run: Word[] = [];
  const close = (): void => {
    while (run.length > 0 && !run.at(-1)?.isCapital) run.pop();
    // what stands before the name may have a capital, too: "Norway’s Long Range Action Plan"
    for (let from = 0; from < run.length && from < 3; from += 1) {
      const name = run.slice(from);
      if (!name[0]?.isCapital || name.length < 2 || name.length > 8) continue;
      const whole = name.map(({ text }) => text[0] ?? "").join("");
      const short = name.map(({ text, isCapital }) => (isCapital ? (text[0] ?? "") : "")).join("");
      for (const each of [whole, short]) if (each.length > 2) found.add(each.toLowerCase());
    }
    run = [];
  };
  for (const word of words) {
    if (!/^[\s’'-]*$/.test(word.gap) || /^\d/.test(word.text)) close();
    if (word.isCapital || (run.length > 0 && NAME_LINKS.has(word.text))) run.push(word);
    else close();
  }
  close();
  return [...found];
}
