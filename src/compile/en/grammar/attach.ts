// Attaches a verb to its clause: the one that waits for it, one with the same subject, or a new one.

import {
  type Builder,
  type Clause,
  firstNoun,
  hasNoun,
  isAttributivePast,
  isSetBeside,
  pop,
  push,
  type Range,
  startsSubject,
  top,
} from "./builder.ts";
import { conjunctionBefore, hasObject, isListed, isPassiveForm, isSecondAdjective } from "./coordination.ts";
import { subjectOf } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { REPORTING } from "./verb-lexicon.ts";
import { isBetween, type VerbGroup } from "./verbs.ts";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS } from "./words.ts";

/** Gives a verb group to the clause that it belongs to, or opens one for it. False: it is no finite verb here. */
export function attach(builder: Builder, group: VerbGroup): boolean {
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
  // "The group, founded in 1998, opened a store and closed it": the first was a participle
  const isApart = previous?.kind === "comma" && isBesideSubject(builder, clause);
  if (previous?.kind === "comma" && !isApart && isListed(builder, group, before))
    return coordinate(builder, group, before);
  const joint = previous?.kind === "comma" && clause.verb !== null ? conjunctionBefore(tokens, before) : -1;
  if (joint > (clause.verb?.last ?? joint) && group.tense === "past")
    return coordinate(builder, group, joint, joint + 2);
  if (clause.verb === null && saysInside(builder, group)) return true;
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
  if (previous?.kind === "comma" && takesBack(builder, group)) return true;
  const apart = previous?.kind === "comma" ? stack.findLastIndex((each) => isBesideSubject(builder, each)) : -1;
  if (apart !== -1) {
    while (stack.length > apart + 1) pop(builder, before);
    (stack[apart] as Clause).verb = group;
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

/** "The pact, signed in 2005, entered into force": between commas, the first was a participle beside the subject. */
function isBesideSubject({ tokens }: Builder, { kind, verb, first }: Clause): boolean {
  if (kind !== "main" || verb === null || verb.isCertain || verb.tense !== "past" || hasObject(tokens, verb))
    return false;
  return verb.first - 1 > first && tokens[verb.first - 1]?.kind === "comma" && !REPORTING.has(verb.base);
}

/** "The base, opened in 1995 and extended in 2010, remains": both were participles, and the verb of the sentence is this one. */
function takesBack(builder: Builder, group: VerbGroup): boolean {
  const second = top(builder);
  if (second.kind !== "coordinate" || second.verb === null || hasObject(builder.tokens, second.verb)) return false;
  const first = builder.all.findLast(
    (each) => each !== second && each.parent === second.parent && each.last < second.first,
  );
  if (!first || !isBesideSubject(builder, first)) return false;
  builder.stack.pop();
  builder.all = builder.all.filter((each) => each !== second);
  builder.stack.push(first);
  first.verb = group;
  return true;
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

/** "and urged Norway": a second verb of the same subject. */
function coordinate(builder: Builder, group: VerbGroup, conjunction: number, from = group.first): boolean {
  const { stack, tokens } = builder;
  const depth = partnerDepth(builder, conjunction);
  const partner = stack[depth];
  if (partner === undefined || partner.verb === null) return reject(builder, group);
  if (isSecondAdjective(tokens, group, conjunction)) return reject(builder, group);
  const isParallel = !group.isCertain && group.tense === "past";
  if (isParallel && builder.rejected > partner.verb.last && !hasObject(tokens, group)) return reject(builder, group);
  // "has decided and signed": the auxiliary counts for both
  const isAdjacent = partner.verb.tense !== "past" && partner.verb.last === conjunction - 1;
  // "was announced in May and cleared by the council"
  const isPassiveToo = partner.verb.isPassive && isPassiveForm(tokens, group, conjunction);
  const isSecondPart = isParallel && (isAdjacent || isPassiveToo);
  // "were not built or opened": a negation counts for both sides of "or"
  const isDeniedToo = partner.verb.isNegated && /^n?or$/.test(tokens[conjunction]?.lower ?? "");
  const shared = isSecondPart
    ? { ...group, tense: partner.verb.tense, isPassive: partner.verb.isPassive, isNegated: partner.verb.isNegated }
    : isDeniedToo
      ? { ...group, isNegated: true }
      : group;
  while (stack.length > depth) pop(builder, conjunction - 1);
  const next = push(builder, "coordinate", partner.opener, from);
  Object.assign(next, {
    verb: shared,
    subject: partner.subject ?? subjectOf(tokens, partner, builder.all),
    parent: partner.parent,
  });
  return true;
}

/** The clause that "and" goes on with: behind a comma that closes what is set beside, the one around it: "recalled Lund, who had left, and closed". */
function partnerDepth({ stack, tokens }: Builder, conjunction: number): number {
  const depth = stack.findLastIndex(({ verb }) => verb !== null);
  const partner = stack[depth];
  if (partner?.verb == null || tokens[conjunction - 1]?.kind !== "comma" || !isSetBeside(tokens, partner)) return depth;
  const isList = tokens.slice(partner.verb.last, conjunction - 1).some(({ kind }) => kind === "comma");
  const outer = stack.findLastIndex(({ verb }, at) => at < depth && verb !== null);
  return isList || outer === -1 ? depth : outer;
}

/** "…, Lund said" and "…, said Silva": the words of attribution behind what was said. */
function saysAfterwards(builder: Builder, group: VerbGroup, before: number): boolean {
  const { tokens, stack } = builder;
  if (!REPORTING.has(group.base) || group.tense === "unreal") return false;
  const [behind, after] = [tokens[before], tokens[group.last + 1]];
  const isMark = behind?.kind === "comma" || behind?.kind === "quote";
  const isInverted = isMark && after !== undefined && (after.isName || DETERMINERS.has(after.lower));
  const from = builder.boundary + 1;
  const mark = tokens[builder.boundary]?.kind;
  // "Silva, the minister, said the council expects": the verb of the sentence stands between
  const isBehindVerb = (top(builder).verb?.first ?? -1) >= from;
  const isMarked = (mark === "comma" || mark === "quote") && !isBehindVerb;
  const hasSubject = isMarked && startsSubject(tokens[from]) && group.first > from;
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

/** "Norway, the ministry said, left the pact": words of attribution between commas, inside what is said. */
function saysInside(builder: Builder, group: VerbGroup): boolean {
  const { tokens, boundary } = builder;
  const clause = top(builder);
  if (!REPORTING.has(group.base) || group.tense === "unreal" || clause.kind !== "main") return false;
  let end = group.last + 1;
  while (tokens[end]?.isTime || (PREPOSITIONS.has(tokens[end]?.lower ?? "") && tokens[end + 1]?.isTime)) end += 1;
  if (tokens[boundary]?.kind !== "comma" || tokens[end]?.kind !== "comma") return false;
  if (!hasNoun(tokens, boundary + 1, group.first) || !hasNoun(tokens, clause.first, boundary)) return false;
  if (!startsSubject(tokens[boundary + 1])) return false;
  const aside = push(builder, "aside", ",", boundary + 1);
  aside.verb = group;
  aside.said = clause;
  pop(builder, end - 1);
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

/** "said Norway, a member, left": a noun and what stands beside it between two commas, the second right before the verb. */
function isBehindAside({ tokens }: Builder, from: number, at: number): boolean {
  const commas = tokens.slice(from, at).filter(({ kind }) => kind === "comma").length;
  return commas === 2 && tokens[at - 1]?.kind === "comma" && tokens[from]?.kind === "word";
}

/** A verb with a subject of its own behind a boundary, or the thing said without "that". */
function newClause(builder: Builder, group: VerbGroup, before: number): boolean {
  const { tokens, stack } = builder;
  const clause = top(builder);
  const verb = clause.verb as VerbGroup;
  const afterVerb = verb.last + 1;
  if (
    REPORTING.has(verb.base) &&
    (builder.boundary < afterVerb || isBehindAside(builder, afterVerb, group.first)) &&
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
  // "announced that they would join, and in January 2015 Norway became a member": no longer what was announced
  const isApart =
    isCoordinated &&
    tokens[builder.boundary - 1]?.kind === "comma" &&
    tokens[from + 1]?.isTime &&
    PREPOSITIONS.has(tokens[from]?.lower ?? "");
  const depth = stack.findLastIndex(
    ({ kind }) => kind === "main" || (kind === "complement" && !isApart) || kind === "aside",
  );
  const partner = stack[Math.max(0, depth)] as Clause;
  while (stack.length > Math.max(0, depth)) pop(builder, builder.boundary - 1);
  const next = push(builder, partner.kind === "complement" ? "complement" : "main", partner.opener, from);
  Object.assign(next, { verb: group, parent: partner.parent });
  return true;
}
