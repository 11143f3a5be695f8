// Reads a passage as words that can be compared: stems, names and numbers, without the words of grammar and time.

import { type CompileDomain, perDomain } from "../curation/domain.ts";

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

/** Words of grammar, of reporting and of time; they say nothing of what happened. */
const STOP = new Set(
  (
    "a about above after again against ago all also although always am among amid an and any are around as at away back be became because " +
    "become been before being below between both but by can could did do does doing done down due during each either else even ever every " +
    "few first for from further gave get give given go goes going got had has have having he her here hers him himself his how however i if in " +
    "including into is it its itself just like made make makes making many may me might more most much must my near neither new next nor of off on once " +
    "one only onto or other others our out over own per put same several shall she should since so some still such take taken takes than that " +
    "the their them then there these they this those though through thus to together too took two under until up upon us very via was we were what " +
    "when where whether which while who whom whose why will with within would yet you your " +
    "said say says saying told tell tells stated states noted notes added adds reported report reports according announced announce declared stressed " +
    "today yesterday tomorrow last year years month months week weeks weekend day days earlier later late early recent recently now time times " +
    "morning evening afternoon night hour hours minute minutes decade decades " +
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter " +
    "not no never mr mrs ms dr"
  ).split(" "),
);

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** Different words for one thing in the news; by stem, the first names the thing. */
const SAME_THING = [
  "exercise drill manoeuvre maneuver wargam",
  "meet talk discuss negotiat summit",
  "agree accord deal sign conclud",
  "treaty pact",
  "join acced access member membership enter",
  "refus declin reject deny",
  "troop soldier servicem contingent",
  "deploy send sent dispatch",
  "visit trip arriv travel",
  "kill dead death die",
  "begin start launch open establish began begun found inaugurat creat set",
  "leave withdraw left quit withdrew withdrawal pull",
  "suspend freez froze frozen halt",
  "attack assault strike struck shell",
  "buy purchas acquir bought",
  "increas rais boost expand enlarg",
  "hold host held conduct",
  "help aid assist support",
  "head chief leader",
  "approv adopt endors ratif",
  "program programm",
  "defenc defens",
];
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

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’.]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?/gu;
const YEAR = /^(?:1\d|20)\d{2}$/;
const LINK = new Set(["of", "for", "the", "and", "on", "in"]);
const CAPITAL = /^\p{Lu}/u;
const MAX_TEXT = 1200;

interface Token {
  text: string;
  isCapital: boolean;
  /** It begins a sentence, where every word has a capital. */
  isOpening: boolean;
  gap: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const gap = text.slice(end, match.index);
    const isOpening = end === 0 || /[.!?:“"]/.test(gap);
    tokens.push({ text: match[0], isCapital: CAPITAL.test(match[0]), isOpening, gap });
    end = match.index + match[0].length;
  }
  return tokens;
}

/** What one word is, wherever it stands. */
type Word =
  | { kind: "ordinal"; value: string }
  | { kind: "number"; value: string }
  | { kind: "stem"; value: string; isName: boolean; isAlwaysName: boolean }
  | null;

function wordOf(text: string, { idOf, names }: ActorWords): Word {
  const word = text
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[.'’]/g, "");
  const ordinal = ORDINALS.indexOf(word) + 1 || (/^\d+(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : 0);
  if (ordinal > 0) return { kind: "ordinal", value: String(ordinal) };
  if (/^\d/.test(word)) return YEAR.test(word) ? null : { kind: "number", value: word.replace(/,/g, "") };
  if (STOP.has(word) && !/^U\.?S\.?$/.test(text)) return null;
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
  const known = new Map<string, Word>();
  const lookUp = (text: string): Word => {
    let word = known.get(text);
    if (word === undefined) {
      word = wordOf(text, own);
      known.set(text, word);
    }
    return word;
  };
  return (passage) => {
    const tokens = tokensOf(passage.slice(0, MAX_TEXT));
    const stems = new Set<string>();
    const names = new Set<string>();
    const ordinals = new Set<string>();
    const numbers = new Set<string>();
    for (const { text, isOpening } of tokens) {
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
      initials: initialsOf(tokens),
      ordinals: [...ordinals],
      numbers: [...numbers],
    };
  };
}

/** Of each run of words with capitals: the initials, with those of the small words between them and without. */
function initialsOf(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && !run.at(-1)?.isCapital) run.pop();
    // what stands before the name may have a capital, too: "Armenia’s Individual Partnership Action Plan"
    for (let from = 0; from < run.length && from < 3; from += 1) {
      const name = run.slice(from);
      if (!name[0]?.isCapital || name.length < 2 || name.length > 8) continue;
      const whole = name.map(({ text }) => text[0] ?? "").join("");
      const short = name.map(({ text, isCapital }) => (isCapital ? (text[0] ?? "") : "")).join("");
      for (const each of [whole, short]) if (each.length > 2) found.add(each.toLowerCase());
    }
    run = [];
  };
  for (const token of tokens) {
    if (!/^[\s’'-]*$/.test(token.gap) || /^\d/.test(token.text)) close();
    if (token.isCapital || (run.length > 0 && LINK.has(token.text))) run.push(token);
    else close();
  }
  close();
  return [...found];
}
