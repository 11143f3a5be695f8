// Forms that may be a past or a participle: which of the two, beside the verb that they are joined to.

import type { Builder } from "./builder.ts";
import type { Token } from "./tokens.ts";
import { REPORTING } from "./verb-lexicon.ts";
import { isBetween, type VerbGroup } from "./verbs.ts";
import {
  COORDINATORS,
  DETERMINERS,
  isBase,
  isOnlyPast,
  PREPOSITIONS,
  pastBase,
  RELATIVES,
  SUBORDINATORS,
} from "./words.ts";

/** "suffered casualties": with an object behind it the form is a finite verb. */
export function hasObject(tokens: readonly Token[], group: VerbGroup): boolean {
  const isApart = /^(?:out|off|up|down|away|back)$/.test(tokens[group.last + 1]?.lower ?? ""); // "paid out"
  const next = tokens[group.last + (isApart ? 2 : 1)];
  if (next === undefined || next.kind !== "word" || next.isTime || isBetween(next)) return false;
  return (
    !PREPOSITIONS.has(next.lower) &&
    !SUBORDINATORS.has(next.lower) &&
    !COORDINATORS.has(next.lower) &&
    next.lower !== "to"
  );
}

/** "ratified the pact in May, sent troops in June, and recalled them": a verb between the first of a list and its "and". */
export function isListed({ tokens, stack, boundary }: Builder, group: VerbGroup, comma: number): boolean {
  const partner = stack.at(-1); // a clause that waits for its verb takes this one
  if (partner?.verb == null || boundary < comma || group.tense !== "past" || group.isNegated) return false;
  if (REPORTING.has(partner.verb.base)) return false; // "said Norway, 48, left and paid": of what is said
  if (partner.verb.tense !== "past" || partner.verb.isCopula) return false;
  // "was arrested in 1937, released in 1939 and deported": forms that share the auxiliary
  const isListedForm = isActiveForm(tokens, group) || (partner.verb.isPassive && tokens[comma - 1]?.isTime === true);
  return isListedForm && closesList(tokens, group.last + 1);
}

/** Whether a form that can be a participle is none: it has an object, or a preposition behind it that no passive takes. */
export const isActiveForm = (tokens: readonly Token[], group: VerbGroup): boolean =>
  isOnlyPast(tokens[group.last]?.lower ?? "") ||
  hasObject(tokens, group) ||
  /^(?:for|against|to|with|into|from|out)$/.test(tokens[group.last + 1]?.lower ?? "");

/** Verbs that take no object, or seldom: "was deported in 1941 and returned in 1956" of oneself. */
export const INTRANSITIVE = new Set(
  `return arrive come go fall rise die live stay remain reside emigrate immigrate escape flee resign retire appear disappear vanish
  emerge happen occur collapse survive recover reappear settle graduate travel work serve act rank compete converge flourish struggle win study`.split(
    /\s+/,
  ),
);

/** Whether a form behind a passive verb shares its auxiliary: without an object, and not "but declined", "and agreed to come". */
export function isPassiveForm(tokens: readonly Token[], group: VerbGroup, conjunction: number): boolean {
  const [behind, next] = [tokens[group.last + 1], tokens[group.last + 2]];
  if (behind?.lower === "by") return true;
  if (hasObject(tokens, group) || isOnlyPast(tokens[group.last]?.lower ?? "") || INTRANSITIVE.has(group.base))
    return false;
  const isJoined = tokens[conjunction]?.lower === "and" || tokens[conjunction]?.kind === "comma";
  return isJoined && !(behind?.lower === "to" && next !== undefined && isBase(next.lower));
}

/** Whether "and" with a past form follows, before the sentence has another subject or an end. */
export function closesList(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop" || RELATIVES.has(token.lower)) return false;
    if (token.kind !== "word" || !/^(?:and|or)$/.test(token.lower)) continue;
    let next = tokens[at + 1]?.kind === "comma" ? afterAside(tokens, at + 1) : at + 1;
    while (isBetween(tokens[next])) next += 1;
    const word = tokens[next];
    if (word?.kind === "word" && !word.isName && pastBase(word.lower) !== null) return true;
  }
  return false;
}

/** Longest aside between "and" and its verb, in tokens. */
const MAX_ASIDE = 10;

/** "and, in its decision of May, imposed": the token behind the aside that a comma opens. */
function afterAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at <= comma + MAX_ASIDE; at += 1) if (tokens[at]?.kind === "comma") return at + 1;
  return comma + 1;
}

/** The "and" or "but" before an aside that ends at a comma; -1 where there is none. */
export function conjunctionBefore(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > comma - MAX_ASIDE; at -= 1) {
    if (tokens[at]?.kind !== "comma") continue;
    return /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? "") ? at - 1 : -1;
  }
  return -1;
}

/** "a satisfactory and dignified response": a second adjective. */
export function isSecondAdjective(tokens: readonly Token[], group: VerbGroup, conjunction: number): boolean {
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
