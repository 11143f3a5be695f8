// The words that a title keeps of a clause: parts to leave out, and how the rest is written.

import type { Span } from "../../../model/text.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import type { Token } from "../../en/grammar/tokens.ts";
import { isBetween } from "../../en/grammar/verbs.ts";
import {
  COORDINATORS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from "../../en/grammar/words.ts";
import { JOINING } from "../../en/words/titles.ts";
import type { SentenceReading } from "../reading.ts";
import { isBinding, isNegation } from "./binding.ts";
import { tidy } from "./tidy.ts";

/** The words of time that may be left out of a title: those that date the event and stand in a phrase of their own. */
function timeCut({ tokens }: SentenceReading, first: number): Range | null {
  let last = first;
  while (tokens[last + 1]?.isTime) last += 1;
  if (/'s$/.test(tokens[last]?.lower ?? "") || tokens[last + 1]?.kind === "mark") {
    if (tokens[last + 1]?.text !== "." && tokens[last + 1]?.kind === "mark") return null;
    if (/'s$/.test(tokens[last]?.lower ?? "")) return null;
  }
  let from = first;
  if (tokens[from - 1] && /^(?:the|a|an)$/.test(tokens[from - 1]?.lower ?? "") && !isNounAfter(tokens[last + 1]))
    from -= 1;
  const before = tokens[from - 1];
  if (before && (DETERMINERS.has(before.lower) || /'s$/.test(before.lower)) && isNounAfter(tokens[last + 1]))
    return null;
  if (before && /^(?:in|on|at|since|during|by|until|from|of|as|around|about|for|after|before)$/.test(before.lower)) {
    if (isNounAfter(tokens[last + 1]) && !/^(?:in|on|since|during)$/.test(before.lower)) return null;
    // "did not pay until 2015" without its words of time denies the payment
    if (before.lower === "until" && tokens.slice(0, from).some(({ lower }) => isNegation(lower))) return null;
    // "in April 2016 hostilities" keeps its preposition
    from -= 1;
    if (/^(?:early|late|mid|as)$/.test(tokens[from - 1]?.lower ?? "")) return null;
  } else if (before && PREPOSITIONS.has(before.lower)) return null;
  return { first: from, last };
}

/** A noun right behind words of time makes them its adjective. */
export function isNounAfter(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word" || token.isName) return false;
  const { lower } = token;
  return (
    !(PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower)) &&
    !(DETERMINERS.has(lower) || isBetween(token)) &&
    lower !== "to"
  );
}

/** Parts that a title leaves out: the words that date the event, and clauses that are told as events of their own. */
export interface Drops {
  times: readonly Span[];
  clauses: readonly Clause[];
}
export const NOTHING: Drops = { times: [], clauses: [] };

/** "not just", "an earlier date": the word belongs to the one before it. */
const isBound = (before: Token | undefined): boolean =>
  before !== undefined && (NEGATIONS.has(before.lower) || DETERMINERS.has(before.lower));

/** A clause that leaves the rest as true as it was when it goes: in brackets, between dashes, or behind a comma and "which". */
const isSetOff = ({ tokens }: SentenceReading, { kind, said, first }: Clause): boolean =>
  kind === "aside"
    ? said === null && !isRange(tokens, first - 1)
    : kind === "relative" && tokens[first - 2]?.kind === "comma";

/** "3–1", "10–14": a dash between two numbers. */
export const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "dash" && tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number";

/** The words set beside a subject before its verb, between commas; null where none are, or those that attribute what is said. */
function besideSubject({ tokens, clauses }: SentenceReading, clause: Clause | null): Range | null {
  const { subject = null, verb = null } = clause ?? {};
  if (subject === null || verb === null || tokens[subject.last + 1]?.kind !== "comma") return null;
  if (clauses.some(({ kind, said }) => kind === "aside" && said === clause)) return null;
  // "Norway, which had lost, allegedly left": the adverb is the verb's
  let { last } = subject;
  for (let at = subject.last + 1; at < verb.first; at += 1) if (tokens[at]?.kind === "comma") last = at;
  // "Anna Lund, 54, a painter, died": the age stays
  const isAge = tokens[subject.last + 2]?.kind === "number" && tokens[subject.last + 3]?.kind === "comma";
  return { first: subject.last + 1 + (isAge && subject.last + 3 < last ? 2 : 0), last: isAge ? last - 1 : last };
}

/** Indices of the tokens of a range that a title keeps. */
export function kept(reading: SentenceReading, range: Range, clause: Clause | null, drops: Drops = NOTHING): number[] {
  const { tokens, clauses } = reading;
  const dating = drops.times;
  const dropped = new Uint8Array(tokens.length + 1);
  const drop = (first: number, last: number) => dropped.fill(1, Math.max(0, first), last + 1);
  // what is set off goes, but not with a number or a negation
  const dropFree = (first: number, last: number) => {
    if (!tokens.slice(Math.max(0, first), last + 1).some((token) => !token.isTime && isBinding(token)))
      drop(first, last);
  };
  for (const each of drops.clauses) if (each.first > range.first) drop(each.first - 1, each.last);
  for (const each of clauses) {
    if (each === clause || each.first <= range.first || each.first > range.last) continue;
    if (isSetOff(reading, each)) {
      const isRelative = each.kind === "relative";
      const isBeside = isRelative && clause?.subject?.last === each.first - 3;
      const isTail = each.last + 2 >= range.last;
      const leave = isBeside || isTail ? drop : dropFree;
      leave(
        each.first - (isRelative ? 2 : 1),
        each.last + (!isRelative || tokens[each.last + 1]?.kind === "comma" ? 1 : 0),
      );
    }
    // "that unlike the observers the council": what leads up to the subject
    if (each.kind === "complement" && each.subject && each.subject.first > each.first && each.parent === clause) {
      drop(each.first, each.subject.first - 1);
    }
  }
  const beside = besideSubject(reading, clause);
  if (beside) dropFree(beside.first, beside.last);
  const verb = clause?.verb ?? null;
  for (let at = range.first; at <= range.last; at += 1) {
    const token = tokens[at];
    const isNear = verb === null || at <= verb.last + 1;
    // "not just a strike" without its "just" says the opposite
    if (token && isNear && JOINING.test(token.lower) && !isBound(tokens[at - 1])) drop(at, at);
    if (!token?.isTime || dropped[at] || !dating.some(({ start, end }) => start <= token.start && token.start < end))
      continue;
    const cut = timeCut(reading, at);
    if (cut && cut.first >= range.first) drop(cut.first, Math.min(cut.last, range.last));
    while (tokens[at + 1]?.isTime) at += 1;
  }
  const indices: number[] = [];
  for (let at = range.first; at <= range.last; at += 1) if (!dropped[at]) indices.push(at);
  return indices;
}

/** The words at some indices as they stand in the text, one space where others were left out. */
export function render({ tokens, document }: SentenceReading, indices: readonly number[]): string {
  let title = "";
  let previous: number | null = null;
  for (const at of indices) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (previous !== null) {
      const gap = document.text.slice(tokens[previous]?.end ?? 0, token.start);
      if (previous === at - 1) title += gap === "" ? "" : " ";
      else if (!/^(?:comma|stop|close)$/.test(token.kind) && !/^[.!?…]$/.test(token.text)) title += " ";
    }
    title += token.text;
    previous = at;
  }
  return tidy(title);
}
