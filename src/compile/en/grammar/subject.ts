// The subject of a clause: the noun phrase before its verb, without what leads up to it.

import { PERSON_ROLE } from "../words/titles.ts";
import type { Clause, Range } from "./builder.ts";
import { isWord, type Token } from "./tokens.ts";
import { isEventNoun } from "./verb-lexicon.ts";
import { isBetween } from "./verbs.ts";
import { COORDINATORS, DATING, DETERMINERS, PREPOSITIONS, participleBase, RELATIVES } from "./words.ts";

const QUANTITY = /^(?:at|about|around|over|under|up|some|more|less|fewer|nearly|almost|between)$/;

const isFigure = (token: Token | undefined): boolean => token?.kind === "number" && !token.isTime;

/** A phrase in which something is set beside the subject: "In 2005", "Speaking to reporters", "Earlier". */
function leads(tokens: readonly Token[], { first }: Range, isBeforeComma: boolean): boolean {
  const [token, next, third] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (token === undefined) return true;
  if (QUANTITY.test(token.lower) && (isFigure(next) || isFigure(third) || next?.lower === "least")) {
    return false;
  }
  if (PREPOSITIONS.has(token.lower) || RELATIVES.has(token.lower)) return true;
  if (/ing$/.test(token.lower) && !token.isName && isBeforeComma) return true;
  if (
    /^(?:having|according|contrary|ahead|due|thanks|owing|instead|because|as|such|despite|together|apart|aside)$/.test(
      token.lower,
    )
  )
    return true;
  if (isBeforeComma && standsForClause(token, next)) return true;
  const isParticiple = participleBase(token.lower) !== null && !token.isName;
  return isParticiple && next !== undefined && (next.isTime || PREPOSITIONS.has(next.lower));
}

/** "There being no objection,", "Never charged,", "Unable to pay,": a clause without a finite verb beside that of the sentence. */
function standsForClause({ lower }: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (lower === "there") return next.lower === "being";
  if (next.lower === "times") return true; // "Three times, in 2011, 2012 and 2014, Norway offered"
  if (/^(?:never|not)$/.test(lower)) return participleBase(next.lower) !== null || /^\p{L}{3,}ing$/u.test(next.lower);
  return /^(?:unable|able|unwilling|keen|eager|anxious|desperate|ready|content)$/.test(lower) && next.lower === "to";
}

/** Without time, adverbs and joining words at its head, and adverbs at its end. */
function bared(tokens: readonly Token[], { first, last }: Range): Range | null {
  let [from, to] = [first, last];
  for (let moved = true; moved && from <= to; ) {
    const token = tokens[from];
    const next = tokens[from + 1];
    moved = true;
    if (token === undefined) break;
    if (token.kind !== "word" && token.kind !== "number") from += 1;
    else if (isBetween(token) && !/^(?:both|neither|either|since)$/.test(token.lower) && !isQuantifying(token, next))
      from += 1;
    else if (COORDINATORS.has(token.lower)) from += 1;
    else if (/^(?:did|does|do)$/.test(token.lower)) from += 1;
    else if (PREPOSITIONS.has(token.lower) && next?.isTime) from += 1;
    else if (PREPOSITIONS.has(token.lower) && /^(?:the|a)$/.test(next?.lower ?? "") && isTimeRun(tokens, from + 2, to))
      from += 2;
    else if (/^(?:the|a)$/.test(token.lower) && next?.isTime && isTimeRun(tokens, from + 1, to)) from += 1;
    else moved = false;
  }
  for (;;) {
    while (to >= from && (isBetween(tokens[to]) || !isWord(tokens[to]))) to -= 1;
    // "Norway on Friday"
    if (to <= from || !tokens[to + 1]?.isTime || !DATING.test(tokens[to]?.lower ?? "")) break;
    to -= 1;
  }
  return from <= to ? { first: from, last: to } : null;
}

/** "Not a single soldier", "almost all members": the adverb belongs to the noun, which says something else without it. */
const isQuantifying = ({ lower }: Token, next: Token | undefined): boolean =>
  (/^(?:more|less|fewer)$/.test(lower) && next?.lower === "than") ||
  (/^(?:not|never|almost|nearly|hardly|barely|scarcely|roughly|approximately|only|about|just|exactly|virtually)$/.test(
    lower,
  ) &&
    next !== undefined &&
    (next.kind === "number" ||
      /^(?:an?|one|all|every|any|each|many|much|some|half|the|no|none|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|nobody|everybody|everyone)$/.test(
        next.lower,
      )));

/** "In the spring Norway", "In the 1990s the ministers": what follows the time is the subject. */
const startsNext = (token: Token | undefined): boolean =>
  token !== undefined && (token.isName || DETERMINERS.has(token.lower) || PERSONAL_SUBJECT.test(token.lower));

/** "the early 2000s", but not "the 1997 treaty". */
function isTimeRun(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at <= to && tokens[at]?.isTime) at += 1;
  return at > from && (at > to || tokens[at]?.kind === "comma" || startsNext(tokens[at]));
}

/**
 * The subject of a clause whose verb is known. Phrases between commas are tried from the left: the first that can be
 * a subject is it, and those behind are set beside it. Null where nothing fits, as behind "who".
 */
export function subjectOf(tokens: readonly Token[], clause: Clause, all: readonly Clause[]): Range | null {
  if (clause.verb === null) return null;
  const last = clause.verb.first - 1;
  const inner = all.filter(
    (each) => each.parent === clause && each.kind !== "coordinate" && each.first > clause.first && each.last <= last,
  );
  const pieces: (Range & { isRest: boolean })[] = [];
  let first = clause.first;
  let isRest = false;
  for (let at = clause.first; at <= last + 1; at += 1) {
    const nested = inner.find((each) => each.first <= at && at <= each.last);
    if (nested && at <= last) {
      // the opener stands before its clause
      const end = nested.kind === "aside" ? nested.first - 2 : nested.first - 2;
      if (end >= first) pieces.push({ first, last: end, isRest });
      at = nested.last;
      first = nested.last + 1;
      isRest = nested.opener === "(";
      continue;
    }
    if (at > last || tokens[at]?.kind === "comma") {
      if (at - 1 >= first) pieces.push({ first, last: at - 1, isRest });
      first = at + 1;
      isRest = false;
    }
  }
  let isLead = false;
  for (const [at, piece] of pieces.entries()) {
    // "At the council (BCC) meeting in Bergen, Silva": behind brackets the phrase goes on
    if (isLead && piece.isRest && piece !== pieces.at(-1)) continue;
    isLead = isOffset(tokens, piece) && piece !== pieces.at(-1);
    if (isLead || namesRoleBefore(tokens, pieces, at) || isUnitBeside(tokens, pieces, at)) continue;
    const range = bared(tokens, piece);
    isLead = range === null || leads(tokens, range, piece !== pieces.at(-1));
    if (range && !isLead) return listed(tokens, range, pieces.at(-1), last);
  }
  const tail = pieces.at(-1);
  return tail ? afterAdjunct(tokens, tail) : null;
}

/** "In 2004, the year of the vote, Norway …": the unit of the words of time before it. */
function isUnitBeside(tokens: readonly Token[], pieces: readonly Range[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (before === undefined || piece === undefined || next === undefined) return false;
  const isUnit = /^(?:year|month|day|week)$/.test(tokens[piece.first + 1]?.lower ?? "");
  return isUnit && tokens[piece.first]?.lower === "the" && tokens[before.last]?.isTime === true;
}

/** "After the death of its founder, Anna Lund, Norway …": a name that belongs to the role before it, in a phrase that only leads up to the subject. */
function namesRoleBefore(tokens: readonly Token[], pieces: readonly Range[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (before === undefined || piece === undefined || next === undefined) return false;
  if (!leads(tokens, before, true) || !PERSON_ROLE.test(tokens[before.last]?.lower ?? "")) return false;
  return tokens.slice(piece.first, piece.last + 1).every(({ isName, isTime }) => isName && !isTime);
}

/** "Norway, Iceland and Portugal": a list runs on to its "and", right before the verb. */
function listed(tokens: readonly Token[], range: Range, tail: Range | undefined, last: number): Range {
  if (!tail || tail.first <= range.last || tail.last !== last) return range;
  const isList = tokens.slice(tail.first, tail.last + 1).some(({ lower }) => lower === "and" || lower === "or");
  const isPlain = tokens
    .slice(range.first, tail.last + 1)
    .every(({ kind, lower, isTime }) => /^(?:word|number|comma)$/.test(kind) && !isTime && !RELATIVES.has(lower));
  const end = bared(tokens, tail)?.last;
  return isList && isPlain && end !== undefined ? { first: range.first, last: end } : range;
}

/** "A year before the war," and "Two weeks after the vote,": a time, whatever noun it holds. */
function isOffset(tokens: readonly Token[], { first, last }: Range): boolean {
  let at = DETERMINERS.has(tokens[first]?.lower ?? "") ? first + 1 : first;
  while (at <= last && tokens[at]?.isTime) at += 1;
  const word = tokens[at - 1]?.isTime ? tokens[at - 1] : undefined;
  return (
    at > first && (/^(?:before|after)$/.test(word?.lower ?? "") || /^(?:before|after)$/.test(tokens[at]?.lower ?? ""))
  );
}

/** Names of places whose first word is no whole name. */
const FIRST_OF_TWO =
  /^(?:new|north|south|east|west|saint|st|san|santa|los|las|el|united|great|middle|central|hong|buenos|tel|sri|sierra|costa|cape|port|upper|lower|rio|red|black)$/;

/**
 * The subject behind a phrase that no comma sets off: "On relations with Norway Silva said", "Before the war of 2020 Norway
 * asked", "After the talks the ministers left". It begins behind words of time, behind a noun that names a thing that
 * happened, or with the second of two names side by side.
 */
function afterAdjunct(tokens: readonly Token[], { first, last }: Range): Range | null {
  if (PERSONAL_SUBJECT.test(tokens[last]?.lower ?? "")) return { first: last, last }; // "In fact it"
  if (!PREPOSITIONS.has(tokens[first]?.lower ?? "")) return lastName(tokens, { first, last });
  let found = -1;
  for (let at = first + 2; at <= last; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before?.kind === "comma") found = -1;
    if (before === undefined || !isWord(token) || token.isTime) continue;
    const isBehindThing = before.isTime || (isEventNoun(before.lower) && !before.isName);
    const isOpening = token.isName || DETERMINERS.has(token.lower) || PERSONAL_SUBJECT.test(token.lower);
    const isBehindName = before.isName && (isSecondName(tokens, first, at) || (isOpening && !token.isName));
    if (found === -1 && ((isBehindThing && isOpening) || isBehindName)) found = at;
  }
  if (found === -1) return lastName(tokens, { first, last });
  const range = { first: found, last };
  return tokens.slice(found, last + 1).some(({ isTime }) => isTime) && !tokens[found]?.isName ? null : range;
}

const PERSONAL_SUBJECT = /^(?:he|she|it|they|we|i)$/;

/** "in Bergen Silva": the name behind that of a place, which stands behind a preposition. */
function isSecondName(tokens: readonly Token[], from: number, at: number): boolean {
  let start = at - 1;
  while (start - 1 >= from && tokens[start - 1]?.isName) start -= 1;
  const isPlace = /^(?:in|at|near|outside|from|with|to|on|around)$/.test(tokens[start - 1]?.lower ?? "");
  const length = FIRST_OF_TWO.test(tokens[start]?.lower ?? "") ? 2 : 1;
  return isPlace && tokens[at]?.isName === true && at - start === length;
}

/** Of two names side by side the second. */
function lastName(tokens: readonly Token[], { first, last }: Range): Range | null {
  const [name, before] = [tokens[last], tokens[last - 1]];
  if (last <= first || !name?.isName || !before?.isName) return null;
  return { first: last, last };
}

/** The noun that "who" or "which" stands for: the phrase right before it, up to a preposition, verb or mark. */
export function antecedentOf(tokens: readonly Token[], clause: Clause, all: readonly Clause[]): Range | null {
  const noun = nounBefore(tokens, clause.first - 2, all);
  if (noun === null || clause.opener !== "which") return noun;
  // "the crossing at Astara, which had been closed"
  const isPlace = tokens.slice(noun.first, noun.last + 1).every(({ isName }) => isName);
  const isAt = isPlace && /^(?:at|near|outside)$/.test(tokens[noun.first - 1]?.lower ?? "");
  const thing = isAt ? nounBefore(tokens, noun.first - 2, all) : null;
  return thing && DETERMINERS.has(tokens[thing.first]?.lower ?? "") ? { first: thing.first, last: noun.last } : noun;
}

/** The noun phrase that ends at a token or before the marks there; "Norway" of "It was Norway, not Iceland, that". */
function nounBefore(tokens: readonly Token[], end: number, all: readonly Clause[]): Range | null {
  let last = end;
  while (last >= 0 && /^(?:comma|quote|open)$/.test(tokens[last]?.kind ?? "")) last -= 1;
  const verbs = all.flatMap(({ verb }) => (verb ? [verb] : []));
  let first = last + 1;
  for (let at = last; at >= 0 && at > last - 12; at -= 1) {
    const token = tokens[at];
    if (!isWord(token) || token.isTime) break;
    if (verbs.some((verb) => verb.first <= at && at <= verb.last) || COORDINATORS.has(token.lower)) break;
    if ((PREPOSITIONS.has(token.lower) && token.lower !== "of") || RELATIVES.has(token.lower) || isBetween(token))
      break;
    first = at;
  }
  if (first <= last && tokens[first - 1]?.lower === "not" && tokens[first - 2]?.kind === "comma")
    return nounBefore(tokens, first - 2, all);
  return first <= last ? { first, last } : null;
}
