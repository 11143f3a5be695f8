// The subject of a clause: the noun phrase before its verb, without what leads up to it.

import type { Clause, Range } from "./builder.ts";
import type { Token } from "./tokens.ts";
import { isBetween } from "./verbs.ts";
import { COORDINATORS, PREPOSITIONS, participleBase, RELATIVES } from "./words.ts";

const QUANTITY = /^(?:at|about|around|over|under|up|some|more|nearly|almost|between)$/;

/** A phrase in which something is set beside the subject: "In 2005", "Speaking to reporters", "Earlier". */
function leads(tokens: readonly Token[], { first }: Range, isBeforeComma: boolean): boolean {
  const [token, next, third] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (token === undefined) return true;
  if (QUANTITY.test(token.lower) && (next?.kind === "number" || third?.kind === "number" || next?.lower === "least")) {
    return false;
  }
  if (PREPOSITIONS.has(token.lower) || RELATIVES.has(token.lower)) return true;
  if (/ing$/.test(token.lower) && !token.isName && isBeforeComma) return true;
  if (/^(?:according|due|thanks|owing|instead|because|as|such|despite)$/.test(token.lower)) return true;
  const isParticiple = participleBase(token.lower) !== null && !token.isName;
  return isParticiple && next !== undefined && (next.isTime || PREPOSITIONS.has(next.lower));
}

/** Without time, adverbs and joining words at its head, and adverbs at its end. */
function bared(tokens: readonly Token[], { first, last }: Range): Range | null {
  let [from, to] = [first, last];
  for (let moved = true; moved && from <= to; ) {
    const token = tokens[from];
    const next = tokens[from + 1];
    const after = tokens[from + 2];
    moved = true;
    if (token === undefined) break;
    if (token.kind !== "word" && token.kind !== "number") from += 1;
    else if (isBetween(token) && !/^both$/.test(token.lower)) from += 1;
    else if (COORDINATORS.has(token.lower)) from += 1;
    else if (PREPOSITIONS.has(token.lower) && next?.isTime) from += 1;
    else if (PREPOSITIONS.has(token.lower) && /^(?:the|a)$/.test(next?.lower ?? "") && after?.isTime) from += 2;
    else if (/^(?:the|a)$/.test(token.lower) && next?.isTime && isTimeRun(tokens, from + 1, to)) from += 1;
    else moved = false;
  }
  while (to >= from && (isBetween(tokens[to]) || !/^(?:word|number)$/.test(tokens[to]?.kind ?? ""))) to -= 1;
  return from <= to ? { first: from, last: to } : null;
}

/** "the early 2000s", but not "the 1997 treaty". */
function isTimeRun(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at <= to && tokens[at]?.isTime) at += 1;
  return at > to || tokens[at]?.kind === "comma";
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
  const pieces: Range[] = [];
  let first = clause.first;
  for (let at = clause.first; at <= last + 1; at += 1) {
    const nested = inner.find((each) => each.first <= at && at <= each.last);
    if (nested && at <= last) {
      // the opener stands before its clause
      const end = nested.kind === "aside" ? nested.first - 2 : nested.first - 2;
      if (end >= first) pieces.push({ first, last: end });
      at = nested.last;
      first = nested.last + 1;
      continue;
    }
    if (at > last || tokens[at]?.kind === "comma") {
      if (at - 1 >= first) pieces.push({ first, last: at - 1 });
      first = at + 1;
    }
  }
  for (const piece of pieces) {
    const range = bared(tokens, piece);
    if (range && !leads(tokens, range, piece !== pieces.at(-1))) return range;
  }
  const tail = pieces.at(-1);
  return tail ? afterName(tokens, tail) : null;
}

/** "On relations with Norway Silva said": of two names side by side the second is the subject. */
function afterName(tokens: readonly Token[], { first, last }: Range): Range | null {
  const [name, before] = [tokens[last], tokens[last - 1]];
  if (last <= first || !name?.isName || !before?.isName) return null;
  return { first: last, last };
}

/** The noun that "who" or "which" stands for: the phrase right before it, up to a preposition, verb or mark. */
export function antecedentOf(tokens: readonly Token[], clause: Clause, all: readonly Clause[]): Range | null {
  let last = clause.first - 2;
  while (last >= 0 && /^(?:comma|quote)$/.test(tokens[last]?.kind ?? "")) last -= 1;
  const verbs = all.flatMap(({ verb }) => (verb ? [verb] : []));
  let first = last + 1;
  for (let at = last; at >= 0 && at > last - 12; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.isTime || !/^(?:word|number)$/.test(token.kind)) break;
    if (verbs.some((verb) => verb.first <= at && at <= verb.last) || COORDINATORS.has(token.lower)) break;
    if ((PREPOSITIONS.has(token.lower) && token.lower !== "of") || RELATIVES.has(token.lower) || isBetween(token))
      break;
    first = at;
  }
  return first <= last ? { first, last } : null;
}
