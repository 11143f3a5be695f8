// Verb groups ("has also recalled", "was to be held", "did not either go") with their tense, voice and negation.

import { ASCRIBED } from "../words/hedges.ts";
import { inverted, opensInverted } from "./inversion.ts";
import { isWord, type Token } from "./tokens.ts";
import {
  ADVERBS,
  BE,
  DETERMINERS,
  DO,
  HAVE,
  isBase,
  isOnlyPast,
  MODALS,
  NEGATIONS,
  NOUN_LIKE,
  PAST_AUXILIARIES,
  PERSONAL,
  PREPOSITIONS,
  participleBase,
  pastBase,
  presentBase,
} from "./words.ts";

export interface VerbGroup {
  /** Token indices, both inclusive; the last is the word that carries the meaning. */
  first: number;
  last: number;
  base: string;
  /** "unreal": will, would, may, must, is to, is expected to: nothing that has happened. */
  tense: "past" | "present" | "perfect" | "unreal";
  isNegated: boolean;
  isPassive: boolean;
  /** "was careful", "is on the agenda": a state, not a happening. */
  isCopula: boolean;
  isProgressive: boolean;
  /** By its form it can be nothing but a finite verb; "signed" could also be a participle. */
  isCertain: boolean;
}

/** "was expected to", "is due to": what follows is still to come. */
const PROSPECTIVE =
  /^(?:expected|due|set|scheduled|slated|supposed|likely|unlikely|going|about|ready|planned|bound|meant|projected|poised|prepared|willing|unwilling|reluctant|intended|hoped|tipped|anticipated|eager|keen)$/;
/** Participles that describe a state after "be". */
const STATE_PARTICIPLES =
  /^(?:concerned|interested|committed|located|based|known|called|considered|involved|aimed|designed|united|engaged|convinced|honou?red|delighted|privileged|grateful|worried|pleased|satisfied|prepared|composed|situated|regarded|seen|connected|limited|inclined|determined|entitled|required|needed|obligated|bound)$/;

/** "is believed to have left", "is known to have left": the subject is that of the second verb. */
const isRaising = (lower: string): boolean =>
  ASCRIBED.test(lower) || /^(?:known|considered|found|seen|estimated|held)$/.test(lower);

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.isTime || ADVERBS.has(token.lower) || (token.lower.endsWith("ly") && token.kind === "word" && !token.isName));

/** Index of the first token from `at` that is no adverb; at most six are passed over. */
function past(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 6 && isAdverb(tokens[next])) next += 1;
  return next;
}

function negatedIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const lower = tokens[at]?.lower;
    if (lower !== undefined && (NEGATIONS.has(lower) || lower.endsWith("n't") || lower === "cannot")) return true;
  }
  return false;
}

const isPlainWord = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && !token.isTime;

type Shape = Pick<VerbGroup, "tense" | "base"> & Partial<Omit<VerbGroup, "first" | "last">>;
type Make = (last: number, shape: Shape) => VerbGroup;

/** Makes groups that begin at a token; of a plain shape, they are certain and active. */
const makeFrom =
  (tokens: readonly Token[], first: number): Make =>
  (last, shape) => ({
    first,
    last,
    base: shape.base,
    tense: shape.tense,
    isNegated: shape.isNegated ?? negatedIn(tokens, Math.max(0, first - 1), last),
    isPassive: shape.isPassive ?? false,
    isCopula: shape.isCopula ?? false,
    isProgressive: shape.isProgressive ?? false,
    isCertain: shape.isCertain ?? true,
  });

/** The verb group that begins at a token; null where none does. */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at];
  if (!isPlainWord(token)) return null;
  const { lower } = token;
  const make = makeFrom(tokens, at);
  if (MODALS.has(lower) && !(token.isName && at > 0)) return modal(tokens, at, make);
  if (lower === "used" && tokens[at + 1]?.lower === "to") {
    return make(at + 2, { tense: "past", base: tokens[at + 2]?.lower ?? "", isCopula: true });
  }
  if (HAVE.has(lower)) return perfect(tokens, at, make);
  if (BE.has(lower)) return being(tokens, at, make);
  if (/^(?:did|does|do)$/.test(lower) && opensInverted(tokens, at)) return null;
  if (DO.has(lower)) {
    const verb = past(tokens, at + 1);
    const word = tokens[verb];
    if (isPlainWord(word) && isBase(word.lower)) {
      return make(verb, { tense: lower.startsWith("did") ? "past" : "present", base: word.lower });
    }
  }
  return simple(tokens, at, make);
}

function modal(tokens: readonly Token[], at: number, make: Make): VerbGroup {
  let last = past(tokens, at + 1);
  while ((/^(?:to|be|have|been)$/.test(tokens[last]?.lower ?? "") || tokens[last]?.kind === "quote") && last < at + 9)
    last = past(tokens, last + 1);
  const head = tokens[last];
  const isVerb = isPlainWord(head) && (isBase(head.lower) || participleBase(head.lower) !== null);
  return make(isVerb ? last : Math.min(last, at), { tense: "unreal", base: isVerb ? head.lower : "be" });
}

function perfect(tokens: readonly Token[], at: number, make: Make): VerbGroup {
  const tense = PAST_AUXILIARIES.has(tokens[at]?.lower ?? "") ? "past" : "perfect";
  let verb = past(tokens, at + 1);
  if (tokens[verb]?.lower === "yet" && tokens[verb + 1]?.lower === "to") {
    return make(verb + 2, { tense: "unreal", base: tokens[verb + 2]?.lower ?? "" });
  }
  if (tokens[verb]?.lower === "to") return make(verb, { tense: "unreal", base: "have" });
  const isBeen = tokens[verb]?.lower === "been";
  if (isBeen) {
    const next = past(tokens, verb + 1);
    const word = tokens[next];
    if (isPlainWord(word) && /ing$/.test(word.lower)) {
      return make(next, { tense, base: stemOfIng(word.lower), isProgressive: true });
    }
    const base = isPlainWord(word) ? participleBase(word.lower) : null;
    if (word && base !== null && PROSPECTIVE.test(word.lower)) return make(next, { tense: "unreal", base });
    if (base !== null) {
      return make(next, { tense, base, isPassive: true, isCopula: STATE_PARTICIPLES.test(word?.lower ?? "") });
    }
    return make(verb, { tense, base: "be", isCopula: true });
  }
  const word = tokens[verb];
  const base = isPlainWord(word) && !isAttributive(tokens, verb) ? participleBase(word.lower) : null;
  if (base === null) verb = at;
  return base === null
    ? make(at, { tense: tense === "past" ? "past" : "present", base: "have", isCopula: true })
    : make(verb, { tense, base });
}

function being(tokens: readonly Token[], at: number, make: Make): VerbGroup {
  const tense = PAST_AUXILIARIES.has(tokens[at]?.lower ?? "") ? "past" : "present";
  let verb = past(tokens, at + 1);
  if (tokens[verb]?.lower === "being") verb = past(tokens, verb + 1);
  const word = tokens[verb];
  const after = tokens[past(tokens, verb + 1)]?.lower;
  if (word?.lower === "to" && isBase(tokens[verb + 1]?.lower ?? "")) {
    return make(verb + 1, { tense: "unreal", base: tokens[verb + 1]?.lower ?? "" });
  }
  if (word?.lower === "to" && tokens[verb + 1]?.lower === "be") {
    return make(verb + 1, { tense: "unreal", base: "be" });
  }
  if (word && PROSPECTIVE.test(word.lower) && (after === "to" || after === "for" || after === "in" || after === "on")) {
    return make(verb, { tense: "unreal", base: word.lower });
  }
  if (word && isRaising(word.lower) && tokens[verb + 1]?.lower === "to" && tokens[verb + 2]?.lower === "have") {
    const inner = perfect(tokens, verb + 2, make);
    if (inner.last > verb + 2) return { ...inner, tense: "past" };
  }
  if (isPlainWord(word) && !DETERMINERS.has(word.lower)) {
    if (/ing$/.test(word.lower) && isBase(stemOfIng(word.lower))) {
      return make(verb, { tense, base: stemOfIng(word.lower), isProgressive: true });
    }
    const base = participleBase(word.lower);
    if (base !== null && !isAttributive(tokens, verb)) {
      return make(verb, { tense, base, isPassive: true, isCopula: STATE_PARTICIPLES.test(word.lower) });
    }
  }
  return make(at, { tense, base: "be", isCopula: true, isNegated: negatedIn(tokens, at, verb - 1) });
}

/** "increased cooperation" after "hailed the": a participle that belongs to the noun behind it. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (DETERMINERS.has(before.lower) || before.lower.endsWith("'s"));
}

function simple(tokens: readonly Token[], at: number, make: Make): VerbGroup | null {
  const word = tokens[at];
  if (word === undefined || word.text.includes("-") || (word.isName && at > 0)) return null;
  const base = pastBase(word.lower);
  const before = tokens[at - 1];
  const isBound =
    before !== undefined &&
    (DETERMINERS.has(before.lower) ||
      (before.kind === "number" && !before.isTime) ||
      /'s$/.test(before.lower) ||
      (PREPOSITIONS.has(before.lower) && before.lower !== "after" && before.lower !== "before"));
  if (isBound && !/^(?:this|that|these|those|all|both|many|some|several|few)$/.test(before.lower)) return null;
  if (base !== null) {
    if (before && /^(?:to|having)$/.test(before.lower)) return null;
    // "put", "set", "read": a past only where no plural stands before, and then not for certain
    return make(at, { tense: "past", base, isCertain: isOnlyPast(word.lower) });
  }
  const turned = isBase(word.lower) ? inverted(tokens, at) : null;
  if (turned !== null) return make(at, { tense: turned, base: word.lower });
  const present = presentBase(word.lower) ?? barePresent(tokens, at);
  if (present === null) return null;
  if (NOUN_LIKE.has(word.lower) && !isVerbAmongNouns(tokens, at)) return null;
  return make(at, { tense: "present", base: present, isCertain: !NOUN_LIKE.has(word.lower) });
}

/** "plans" of "Norway plans to join": a name or pronoun before it, its object behind it. */
function isVerbAmongNouns(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && isAdverb(tokens[index]) && !tokens[index]?.isTime) index -= 1;
  const [before, after] = [tokens[index], tokens[at + 1]];
  if (before === undefined || after === undefined) return false;
  const hasSubject = before.isName || PERSONAL.has(before.lower) || /^(?:which|who|that)$/.test(before.lower);
  const isAdjective = /(?:an|ish|ese|ic|al)$/.test(before.lower);
  return (
    hasSubject &&
    !isAdjective &&
    (DETERMINERS.has(after.lower) ||
      /^(?:to|that|it|them|nothing|something|everything)$/.test(after.lower) ||
      after.isName)
  );
}

const PLURAL_SUBJECT =
  /^(?:we|they|i|you|which|that|officials|authorities|ministers|leaders|countries|experts|analysts|sides|parties|both|who|troops|forces|diplomats|sources|observers|critics|lawmakers|people|members|states|allies|governments)$/;

/** "say" of "Norwegian officials say": a base form behind a plural. */
function barePresent(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at];
  if (word === undefined || !isBase(word.lower) || pastBase(word.lower) !== null) return null;
  // "sources close to the council", "forces present in Bergen": an adjective
  const isAdjective = /^(?:close|open|present|near|clear|complete|correct|separate)$/.test(word.lower);
  if (isAdjective && PREPOSITIONS.has(tokens[at + 1]?.lower ?? "")) return null;
  let index = at - 1;
  while (index >= 0 && isAdverb(tokens[index])) index -= 1;
  if (PLURAL_SUBJECT.test(tokens[index]?.lower ?? "")) return word.lower;
  if (isPluralSubject(tokens, index) && governs(tokens[at + 1])) return word.lower;
  // "Norway and Portugal remain"
  const isPair =
    tokens[index]?.isName && tokens.slice(Math.max(0, index - 4), index).some(({ lower }) => lower === "and");
  return isPair && presentBase(`${word.lower}s`) !== null && !NOUN_LIKE.has(`${word.lower}s`) ? word.lower : null;
}

/** "The ministers of Norway and Iceland sign a pact", "About 800 soldiers arrive": a plural noun at the head of the clause. */
function isPluralSubject(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!isWord(token) || token.isTime) return false;
    if (!token.isName && /[^s]s$/.test(token.lower) && token.kind === "word" && !BE.has(token.lower)) {
      const opens = tokens.slice(0, at).findLastIndex((each) => !isWord(each)) + 1;
      const isOfNoun = ({ lower }: Token, index: number) =>
        !PREPOSITIONS.has(lower) ||
        lower === "of" ||
        QUANTITIES.test(lower) ||
        tokens[opens + index + 1]?.isTime === true;
      return tokens.slice(opens, at).every(isOfNoun);
    }
    const isInside = token.isName || DETERMINERS.has(token.lower) || /^(?:of|and|from|in)$/.test(token.lower);
    if (!isInside) return false;
  }
  return false;
}

const QUANTITIES = /^(?:about|around|over|under|between)$/;

/** Whether a word can follow a verb that is no noun before it: an object, a preposition, an end. */
const governs = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind !== "word" ||
  next.isName ||
  next.isTime ||
  DETERMINERS.has(next.lower) ||
  PREPOSITIONS.has(next.lower);

function stemOfIng(word: string): string {
  const stem = word.slice(0, -3);
  if (isBase(stem)) return stem;
  if (isBase(`${stem}e`)) return `${stem}e`;
  return isBase(stem.slice(0, -1)) && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

/** Whether a token is passed over between a subject and its verb. */
export const isBetween = isAdverb;
