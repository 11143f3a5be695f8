// The clauses of a sentence, with subject and verb: one pass from left to right over a stack of open clauses.

import { attach } from "./attach.ts";
import {
  type Builder,
  type Clause,
  firstNoun,
  hasNoun,
  isAttributivePast,
  isSetBeside,
  pop,
  push,
  startsSubject,
  top,
} from "./builder.ts";
import { hasObject, INTRANSITIVE } from "./coordination.ts";
import { antecedentOf, subjectOf } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { REPORTING } from "./verb-lexicon.ts";
import { isBetween, type VerbGroup, verbGroupAt } from "./verbs.ts";
import { COORDINATORS, PREPOSITIONS, participleBase, pastBase, RELATIVES, SUBORDINATORS } from "./words.ts";

export { type Clause, isSetBeside, type Range } from "./builder.ts";

/** The greatest distance, in tokens, from a subordinator to the verb of its clause. */
const LOOKAHEAD = 16;

/** Takes a sentence apart; cost in proportion to its tokens. */
export function parseClauses(tokens: readonly Token[]): Clause[] {
  const builder: Builder = { tokens, all: [], stack: [], boundary: -1, rejected: -1 };
  push(builder, "main", "", 0);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== "word") mark(builder, token, at);
    else if (!token.isTime || opensBehindTime(tokens, at)) at = word(builder, token, at);
  }
  while (builder.stack.length > 0) pop(builder, tokens.length - 1);
  builder.all = builder.all.filter(({ first }) => first < tokens.length);
  for (const clause of builder.all) nameSubject(tokens, clause, builder.all);
  return builder.all;
}

/** "two days after they met" opens a clause, "two days after the vote" is a time as a whole. */
const opensBehindTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:after|before|since)$/.test(tokens[at]?.lower ?? "") && !tokens[at + 1]?.isTime;

/** The subject of a clause: its own, that of the verb before it, or what "who" and "which" stand for. */
function nameSubject(tokens: readonly Token[], clause: Clause, all: readonly Clause[]): void {
  if (clause.subject !== null || clause.verb === null) return;
  if (clause.kind === "coordinate") {
    const isPartner = (each: Clause) => each.parent === clause.parent && each.opener === clause.opener;
    clause.subject = all.find((each) => each.last < clause.first && isPartner(each))?.subject ?? null;
    return;
  }
  clause.subject = subjectOf(tokens, clause, all);
  const isBare = clause.subject === null && clause.kind === "relative" && /^(?:who|which|that)$/.test(clause.opener);
  if (isBare) clause.subject = antecedentOf(tokens, clause, all);
}

/** A mark: brackets and dashes open asides, stops end all clauses, commas end those that stand inside an open one. */
function mark(builder: Builder, token: Token, at: number): void {
  const { stack } = builder;
  if (token.kind === "open") push(builder, "aside", "(", at + 1);
  else if (token.kind === "close") closeAside(builder, "(", at);
  else if (token.kind === "dash") {
    if (stack.some(({ opener }) => opener === "—")) closeAside(builder, "—", at);
    else if (
      stack.length === 1 &&
      top(builder).verb === null &&
      !builder.tokens.slice(at + 1).some(({ kind }) => kind === "dash")
    ) {
      pop(builder, at - 1); // "LISBON — Portugal joined"
      push(builder, "main", "", at + 1);
    } else push(builder, "aside", "—", at + 1);
  } else if (token.kind === "stop") {
    if (!stack.some(({ opener }) => opener === "(")) {
      while (stack.length > 0) pop(builder, at - 1);
      push(builder, "main", "", at + 1);
    }
  } else if (token.kind === "comma" || token.kind === "quote") {
    closeInner(builder, at);
    builder.boundary = at;
  }
}

function closeAside(builder: Builder, opener: string, at: number): void {
  if (!builder.stack.some((clause) => clause.opener === opener)) return;
  for (let open = true; open; ) {
    open = top(builder).opener !== opener;
    pop(builder, at - 1);
  }
  builder.boundary = at;
}

/** "After they joined, …" and "Silva, who is there, …": the comma gives the word back to the clause that waits. */
function closeInner(builder: Builder, at: number): void {
  const { stack } = builder;
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const [clause, outer] = [stack[depth], stack[depth - 1]];
    if (clause?.kind === "aside" || clause?.verb === null) return;
    if (outer?.verb === null || goesOnBehind(builder, clause, at)) {
      while (stack.length > depth) pop(builder, at - 1);
      return;
    }
  }
}

/** "bought the company, which was founded in 1998, from a bank": behind the words of time of what is set beside, the clause around it goes on. */
function goesOnBehind({ tokens }: Builder, clause: Clause | undefined, comma: number): boolean {
  if (clause?.verb == null || !isSetBeside(tokens, clause) || !tokens[comma - 1]?.isTime) return false;
  const [next, behind] = [tokens[comma + 1], tokens[comma + 2]];
  if (next === undefined || behind === undefined || !PREPOSITIONS.has(next.lower)) return false;
  if (behind.isTime) return tokens.slice(comma + 2).every(({ isTime, text }) => isTime || text === "."); // not "in May, in June and in July"
  return !RELATIVES.has(behind.lower) && !/ing$/.test(behind.lower);
}

/** A word: it opens a clause, coordinates, or begins a verb group. Returns the index of the last token used. */
function word(builder: Builder, token: Token, at: number): number {
  const { tokens } = builder;
  if (COORDINATORS.has(token.lower)) {
    builder.boundary = at;
    return at;
  }
  if (RELATIVES.has(token.lower) && opensRelative(tokens, at)) {
    openRelative(builder, token, at);
    return at;
  }
  const isMeasure = token.lower === "than" && /^(?:more|less|fewer|rather|other)$/.test(tokens[at - 1]?.lower ?? "");
  if (
    SUBORDINATORS.has(token.lower) &&
    !isMeasure &&
    !isDayBefore(tokens, at) &&
    verbAhead(tokens, at) &&
    !leadsUp(builder, at)
  ) {
    push(builder, "sub", token.lower, at + 1);
    builder.boundary = at;
    return at;
  }
  if (token.isTime) return at;
  const group = verbGroupAt(tokens, at) ?? secondParticiple(builder, at);
  if (group === null) return at;
  return attach(builder, group) ? Math.max(at, group.last) : at;
}

/** "who were held the day before were released": an adverb, before the verb of another clause. */
function isDayBefore(tokens: readonly Token[], at: number): boolean {
  const [the, unit, word] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!/^(?:before|after)$/.test(word?.lower ?? "") || the?.lower !== "the") return false;
  return /^(?:day|night|week|month|year)$/.test(unit?.lower ?? "") && verbGroupAt(tokens, at + 1)?.isCertain === true;
}

/** "was rejected in 2004 and withdrawn in 2008": a form that is a participle only, behind the passive verb whose auxiliary it shares. */
function secondParticiple({ tokens, stack }: Builder, at: number): VerbGroup | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || token.isName || !/^(?:and|or|but)$/.test(before.lower)) return null;
  const base = participleBase(token.lower);
  const partner = stack.findLast(({ verb }) => verb !== null)?.verb;
  if (base === null || !partner?.isPassive || pastBase(token.lower) !== null) return null;
  return {
    ...partner,
    first: at,
    last: at,
    base,
    isPassive: !INTRANSITIVE.has(base),
    isCertain: false,
    isCopula: false,
  };
}

/** "Before the war of 2020 Norway had asked": at the head of a sentence with a single verb, which is that of the sentence. */
function leadsUp({ tokens, stack }: Builder, at: number): boolean {
  const [clause] = stack;
  if (stack.length !== 1 || !clause || clause.verb !== null) return false;
  if (hasNoun(tokens, clause.first, at) && !PREPOSITIONS.has(tokens[clause.first]?.lower ?? "")) return false;
  if (!PREPOSITIONS.has(tokens[at]?.lower ?? "")) return false;
  let verbs = 0;
  for (let next = at + 1; next < tokens.length && verbs < 2; next += 1) {
    const group = verbGroupAt(tokens, next);
    if (group === null || (!group.isCertain && isAttributivePast(tokens, next))) continue;
    verbs += 1;
    next = Math.max(next, group.last);
  }
  return verbs === 1;
}

function opensRelative(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower !== "that") return true;
  // "for that purpose", "that day", "In that letter, they": a pointing word
  if (before === undefined || (PREPOSITIONS.has(before.lower) && (before.lower !== "in" || at === 1))) return false;
  return after !== undefined && !after.isTime && after.kind !== "mark";
}

/** "It was in 2004, the year in which Norway joined, that …": what stands between is closed before the clause behind "that". */
function closeBeforeCleft(builder: Builder, at: number): void {
  const { tokens, stack } = builder;
  const [main] = stack;
  if (stack.length < 2 || main?.verb?.base !== "be" || tokens[at]?.lower !== "that" || tokens[at - 1]?.kind !== "comma")
    return;
  if (tokens[main.first]?.lower !== "it") return;
  while (stack.length > 1) pop(builder, at - 2);
}

function openRelative(builder: Builder, token: Token, at: number): void {
  closeBeforeCleft(builder, at);
  let before = at - 1;
  while (before > 0 && isBetween(builder.tokens[before])) before -= 1;
  const clause = top(builder);
  const followsVerb = clause.verb !== null && before <= clause.verb.last;
  const isSaid = clause.verb !== null && REPORTING.has(clause.verb.base) && token.lower === "that";
  const isSure = /^(?:convinced|confident|sure|certain|glad|aware|afraid|worried|hopeful|clear|true)$/;
  const isFact =
    /^(?:fact|claim|claims|statement|hope|idea|news|reports?|allegations?|rumou?rs?|warning|fears?|possibility)$/;
  const kind =
    token.lower === "that" &&
    (followsVerb ||
      isSaid ||
      isSure.test(builder.tokens[before]?.lower ?? "") ||
      isFact.test(builder.tokens[before]?.lower ?? ""))
      ? "complement"
      : "relative";
  // "say the very fact that": what is said has begun with the noun
  const begun = clause.verb && SAYING.test(clause.verb.base) ? clause.verb.last + 1 : at;
  if (
    clause.verb &&
    begun < before &&
    builder.boundary < begun &&
    startsSubject(firstNoun(builder.tokens, begun, at))
  ) {
    push(builder, "complement", "", begun);
  }
  push(builder, kind, token.lower, at + 1);
  builder.boundary = at;
}

const SAYING = /^(?:say|think|believe|argue|claim|maintain|insist|hope|feel)$/;

/** Is there a finite verb after a subordinator, before the next mark? Otherwise it is a preposition. */
function verbAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || (next.isTime && !tokens[at]?.isTime)) return false;
  let hasPreposition = false;
  // "Though never charged, she left" has no subject there
  let from = at + 1;
  while (isBetween(tokens[from]) && tokens[from]?.kind === "word") from += 1;
  if (/^(?:comma|stop)$/.test(tokens[from]?.kind ?? "stop")) return false;
  for (let index = from + 1; index < Math.min(tokens.length, at + LOOKAHEAD); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "comma" || token.kind === "stop" || RELATIVES.has(token.lower))
      return false;
    if (token.kind !== "word" || token.isTime) continue;
    const group = verbGroupAt(tokens, index);
    if (PREPOSITIONS.has(token.lower)) hasPreposition = true;
    if (group?.isCertain) return true;
    // "after talks held in Brussels", "after talks with the president held there"
    if (group && !isAttributivePast(tokens, index) && (!hasPreposition || hasObject(tokens, group))) return true;
  }
  return false;
}
