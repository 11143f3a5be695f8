// The clauses of a sentence, with subject and verb: one pass from left to right over a stack of open clauses.

import { REPORTING } from "./classes.ts";
import { antecedentOf, subjectOf } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { isBetween, type VerbGroup, verbGroupAt } from "./verbs.ts";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS } from "./words.ts";

/** Token indices, both inclusive. */
export interface Range {
  first: number;
  last: number;
}

export interface Clause extends Range {
  kind: "main" | "coordinate" | "sub" | "relative" | "complement" | "aside";
  /** The word that opened it, in small letters: "that", "after", "which". */
  opener: string;
  /** A name or noun phrase; null where the clause has none of its own or a relative pronoun. */
  subject: Range | null;
  verb: VerbGroup | null;
  parent: Clause | null;
  /** For "…, he said": the clause that he said. */
  said: Clause | null;
}

/** How far a subordinator looks for the verb that makes it one. */
const LOOKAHEAD = 16;

interface Builder {
  tokens: readonly Token[];
  all: Clause[];
  stack: Clause[];
  /** Last comma, coordinator, closing quotation mark: where a new subject may begin. */
  boundary: number;
  /** Where the last word was that looked like a past form and was taken for a participle. */
  rejected: number;
}

/** Takes a sentence apart; cost in proportion to its tokens. */
export function parseClauses(tokens: readonly Token[]): Clause[] {
  const builder: Builder = { tokens, all: [], stack: [], boundary: -1, rejected: -1 };
  push(builder, "main", "", 0);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== "word") mark(builder, token, at);
    else if (!token.isTime || /^(?:after|before|since)$/.test(token.lower)) at = word(builder, token, at);
  }
  while (builder.stack.length > 0) pop(builder, tokens.length - 1);
  builder.all = builder.all.filter(({ first }) => first < tokens.length);
  for (const clause of builder.all) nameSubject(tokens, clause, builder.all);
  return builder.all;
}

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

const top = ({ stack }: Builder): Clause => stack[stack.length - 1] as Clause;

function push(builder: Builder, kind: Clause["kind"], opener: string, first: number): Clause {
  const clause: Clause = {
    ...{ kind, opener, first, last: first, subject: null, verb: null, said: null },
    parent: builder.stack.at(-1) ?? null,
  };
  builder.all.push(clause);
  builder.stack.push(clause);
  return clause;
}

function pop(builder: Builder, last: number): void {
  const clause = builder.stack.pop();
  if (clause) clause.last = Math.max(clause.first, last);
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
      pop(builder, at - 1); // "YEREVAN — Armenia joined"
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

/** "After they joined, …" and "Sargsyan, who is there, …": the comma gives the word back to the clause that waits. */
function closeInner(builder: Builder, at: number): void {
  const { stack } = builder;
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const [clause, outer] = [stack[depth], stack[depth - 1]];
    if (clause?.kind === "aside" || clause?.verb === null) return;
    if (outer?.verb === null) {
      while (stack.length > depth) pop(builder, at - 1);
      return;
    }
  }
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
  if (SUBORDINATORS.has(token.lower) && verbAhead(tokens, at)) {
    push(builder, "sub", token.lower, at + 1);
    builder.boundary = at;
    return at;
  }
  if (token.isTime) return at;
  const group = verbGroupAt(tokens, at);
  if (group === null) return at;
  return attach(builder, group) ? Math.max(at, group.last) : at;
}

function opensRelative(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower !== "that") return true;
  // "for that purpose", "that day": a pointing word
  if (before === undefined || (PREPOSITIONS.has(before.lower) && before.lower !== "in")) return false;
  return after !== undefined && !after.isTime && after.kind !== "mark";
}

function openRelative(builder: Builder, token: Token, at: number): void {
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
  for (let index = at + 2; index < Math.min(tokens.length, at + LOOKAHEAD); index += 1) {
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

/** "a Russian-led and increased presence": no subject directly before, so no finite verb. */
function isAttributivePast(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBetween(tokens[before])) before -= 1;
  const token = tokens[before];
  return (
    token === undefined || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || token.kind === "number"
  );
}

/** Whether words between two indices could be a subject. */
function hasNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token && !token.isTime && (token.kind === "word" || token.kind === "number") && !isBetween(token)) return true;
  }
  return false;
}

/** Gives a verb group to the clause that it belongs to, or opens one for it. False: it is no finite verb here. */
function attach(builder: Builder, group: VerbGroup): boolean {
  const { tokens, stack } = builder;
  let before = group.first - 1;
  while (before >= 0 && isBetween(tokens[before]) && tokens[before]?.kind === "word") before -= 1;
  const previous = tokens[before];
  const clause = top(builder);
  if (
    tokens[builder.boundary]?.kind === "quote" &&
    hasNoun(tokens, clause.first, builder.boundary) &&
    saysAfterwards(builder, group, before)
  )
    return true;
  if (previous && COORDINATORS.has(previous.lower)) return coordinate(builder, group, before);
  if (clause.verb === null) {
    const isRelativeSubject = clause.kind === "relative" && !hasNoun(tokens, clause.first, group.first);
    if (!isRelativeSubject && !hasNoun(tokens, clause.first, group.first)) return reject(builder, group);
    if (!group.isCertain && group.tense === "past" && !isRelativeSubject) {
      if (isAttributivePast(tokens, group.first) || onlyAdjunct(tokens, clause, group)) return reject(builder, group);
      if (tokens[group.first + 1]?.lower === "by" && previous?.kind !== "comma") return reject(builder, group);
    }
    clause.verb = group;
    return true;
  }
  if (saysAfterwards(builder, group, before)) return true;
  if (!group.isCertain && isAttributivePast(tokens, group.first)) return reject(builder, group);
  const waiting = stack.findLastIndex((each) => isWaiting(builder, each));
  if (waiting !== -1 && waiting < stack.length - 1 && (group.isCertain || previous?.kind !== "comma")) {
    while (stack.length > waiting + 1) pop(builder, before);
    (stack[waiting] as Clause).verb = group;
    return true;
  }
  if (revoked(top(builder), group, builder)) {
    top(builder).verb = group;
    return true;
  }
  return newClause(builder, group, before) || reject(builder, group);
}

/** A clause whose subject has been named and whose verb is still to come. */
function isWaiting({ tokens, all }: Builder, clause: Clause): boolean {
  if (clause.verb !== null || clause.kind === "aside") return false;
  const inner = all.find(({ parent }) => parent === clause);
  return inner === undefined || hasNoun(tokens, clause.first, inner.first - 1) || clause.kind === "main";
}

function reject(builder: Builder, group: VerbGroup): false {
  builder.rejected = group.first;
  return false;
}

/** "In a plan launched" at the head of a sentence: the noun stands behind a preposition and is no subject. */
function onlyAdjunct(tokens: readonly Token[], clause: Clause, group: VerbGroup): boolean {
  let from = clause.first;
  for (let at = group.first - 1; at >= clause.first; at -= 1) {
    if (tokens[at]?.kind === "comma") {
      from = at + 1;
      break;
    }
  }
  return (
    subjectOf(tokens, { ...clause, first: from, verb: group }, []) === null &&
    subjectOf(tokens, { ...clause, verb: group }, []) === null
  );
}

/** "The plan launched in 2005 was changed": the earlier word was a participle after all. */
function revoked(clause: Clause, group: VerbGroup, builder: Builder): boolean {
  const first = clause.verb;
  if (first && (REPORTING.has(first.base) || hasObject(builder.tokens, first))) return false;
  if (first === null || first.isCertain || first.tense !== "past" || !group.isCertain) return false;
  const commaBefore = builder.tokens[first.first - 1]?.kind === "comma";
  if (commaBefore && builder.tokens[group.first - 1]?.kind === "comma") return true;
  return builder.boundary < first.first;
}

/** "suffered casualties": with an object behind it the form is a finite verb. */
function hasObject(tokens: readonly Token[], group: VerbGroup): boolean {
  const next = tokens[group.last + 1];
  if (next === undefined || next.kind !== "word" || next.isTime || isBetween(next)) return false;
  return (
    !PREPOSITIONS.has(next.lower) &&
    !SUBORDINATORS.has(next.lower) &&
    !COORDINATORS.has(next.lower) &&
    next.lower !== "to"
  );
}

/** "a satisfactory and dignified response": a second adjective. */
function isSecondAdjective(tokens: readonly Token[], group: VerbGroup, conjunction: number): boolean {
  const next = tokens[group.last + 1];
  const opens = tokens[conjunction - 2];
  return (
    !group.isCertain &&
    next?.kind === "word" &&
    !next.isName &&
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    opens !== undefined &&
    DETERMINERS.has(opens.lower)
  );
}

/** "and urged Armenia": a second verb of the same subject. */
function coordinate(builder: Builder, group: VerbGroup, conjunction: number): boolean {
  const { stack, tokens } = builder;
  const depth = stack.findLastIndex(({ verb }) => verb !== null);
  const partner = stack[depth];
  if (partner === undefined || partner.verb === null) return reject(builder, group);
  if (isSecondAdjective(tokens, group, conjunction)) return reject(builder, group);
  const isParallel = !group.isCertain && group.tense === "past";
  if (isParallel && builder.rejected > partner.verb.last) return reject(builder, group);
  // "has decided and signed": the auxiliary counts for both
  const isSecondPart = isParallel && partner.verb.tense !== "past" && partner.verb.last === conjunction - 1;
  const shared = isSecondPart
    ? { ...group, tense: partner.verb.tense, isPassive: partner.verb.isPassive, isNegated: partner.verb.isNegated }
    : group;
  while (stack.length > depth) pop(builder, conjunction - 1);
  const next = push(builder, "coordinate", partner.opener, shared.first);
  Object.assign(next, {
    verb: shared,
    subject: partner.subject ?? subjectOf(tokens, partner, builder.all),
    parent: partner.parent,
  });
  return true;
}

/** "…, Mirzoyan said" and "…, said Sarkisian": the words of attribution behind what was said. */
function saysAfterwards(builder: Builder, group: VerbGroup, before: number): boolean {
  const { tokens, stack } = builder;
  if (!REPORTING.has(group.base) || group.tense === "unreal") return false;
  const [behind, after] = [tokens[before], tokens[group.last + 1]];
  const isMark = behind?.kind === "comma" || behind?.kind === "quote";
  const isInverted = isMark && after !== undefined && (after.isName || DETERMINERS.has(after.lower));
  const from = builder.boundary + 1;
  const mark = tokens[builder.boundary]?.kind;
  const hasSubject = (mark === "comma" || mark === "quote") && startsSubject(tokens[from]) && group.first > from;
  if (!isInverted && !hasSubject) return false;
  if (isInverted && group.first !== before + 1) return false;
  const root = stack[0] as Clause;
  const said = root;
  while (stack.length > 0) pop(builder, builder.boundary - 1);
  const clause = push(builder, "main", "", isInverted ? group.first : from);
  clause.verb = group;
  clause.said = said;
  if (isInverted) clause.subject = invertedSubject(tokens, group.last + 1);
  return true;
}

function invertedSubject(tokens: readonly Token[], first: number): Range {
  let last = first;
  while (last + 1 < tokens.length) {
    const next = tokens[last + 1];
    if (next === undefined || next.kind !== "word" || next.isTime) break;
    if (PREPOSITIONS.has(next.lower) && next.lower !== "of") break;
    if (SUBORDINATORS.has(next.lower) || RELATIVES.has(next.lower) || isBetween(next)) break;
    last += 1;
  }
  return { first, last };
}

const startsSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.isName || !/ing$/.test(token.lower)) &&
  (token.isName ||
    DETERMINERS.has(token.lower) ||
    PRONOUNS.has(token.lower) ||
    token.kind === "number" ||
    (token.kind === "word" && !PREPOSITIONS.has(token.lower) && !isBetween(token) && !COORDINATORS.has(token.lower)));

/** A verb with a subject of its own behind a boundary, or the thing said without "that". */
function newClause(builder: Builder, group: VerbGroup, before: number): boolean {
  const { tokens, stack } = builder;
  const clause = top(builder);
  const verb = clause.verb as VerbGroup;
  const afterVerb = verb.last + 1;
  if (
    REPORTING.has(verb.base) &&
    builder.boundary < afterVerb &&
    startsSubject(firstNoun(tokens, afterVerb, group.first))
  ) {
    const noun = tokens.indexOf(firstNoun(tokens, afterVerb, group.first) as Token, afterVerb);
    const inner = push(builder, "complement", "", Math.max(afterVerb, noun));
    inner.verb = group;
    return true;
  }
  const from = builder.boundary + 1;
  if (builder.boundary <= verb.last || !hasNoun(tokens, from, group.first)) return false;
  const [mark, first] = [tokens[builder.boundary], firstNoun(tokens, from, group.first)];
  if (!startsSubject(first)) return false;
  const isPronoun = first !== undefined && PRONOUNS.has(first.lower);
  const isCoordinated = mark !== undefined && COORDINATORS.has(mark.lower);
  if (
    !group.isCertain &&
    (tokens[group.last + 1]?.lower === "by" || (!isPronoun && !first?.isName && !isCoordinated))
  ) {
    return false;
  }
  if (!group.isCertain && group.tense === "past" && !isPronoun && tokens[before]?.isName !== true && !isCoordinated)
    return false;
  const depth = stack.findLastIndex(({ kind }) => kind === "main" || kind === "complement" || kind === "aside");
  const partner = stack[Math.max(0, depth)] as Clause;
  while (stack.length > Math.max(0, depth)) pop(builder, builder.boundary - 1);
  const next = push(builder, partner.kind === "complement" ? "complement" : "main", partner.opener, from);
  Object.assign(next, { verb: group, parent: partner.parent });
  return true;
}

function firstNoun(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const isTimed = token && PREPOSITIONS.has(token.lower) && tokens[at + 1]?.isTime;
    if (token && !isTimed && !isBetween(token) && token.kind !== "comma" && token.kind !== "quote") return token;
  }
  return undefined;
}
