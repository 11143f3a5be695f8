// The cutting of titles: parts to leave out, and places at which a phrase ends.

import type { Span } from "../../../model/text.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { isEventNoun } from "../../en/grammar/verb-lexicon.ts";
import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  PAST_AUXILIARIES,
  PREPOSITIONS,
  participleBase,
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
function isNounAfter(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word" || token.isName) return false;
  const { lower } = token;
  return (
    !(PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower)) &&
    !DETERMINERS.has(lower) &&
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
  kind === "aside" ? said === null : kind === "relative" && tokens[first - 2]?.kind === "comma";

/** The words set beside a subject before its verb, between commas; null where none are, or those that attribute what is said. */
function besideSubject({ tokens, clauses }: SentenceReading, clause: Clause | null): Range | null {
  const { subject = null, verb = null } = clause ?? {};
  if (subject === null || verb === null || tokens[subject.last + 1]?.kind !== "comma") return null;
  if (clauses.some(({ kind, said }) => kind === "aside" && said === clause)) return null;
  // "Norway, which had lost, allegedly left": the adverb is the verb's
  let { last } = subject;
  for (let at = subject.last + 1; at < verb.first; at += 1) if (tokens[at]?.kind === "comma") last = at;
  return { first: subject.last + 1, last };
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
      drop(
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

const DANGLING = (token: Token): boolean =>
  token.kind !== "word" && token.kind !== "number" && token.kind !== "close" && token.kind !== "quote"
    ? true
    : token.lower === "to" ||
      DETERMINERS.has(token.lower) ||
      PREPOSITIONS.has(token.lower) ||
      COORDINATORS.has(token.lower) ||
      SUBORDINATORS.has(token.lower) ||
      RELATIVES.has(token.lower) ||
      /^(?:such|so|very|more|most|not|especially|including|particularly|it|he|she|they|we|who)$/.test(token.lower);

export const isAuxiliary = ({ lower }: Pick<Token, "lower">): boolean =>
  BE.has(lower) ||
  lower === "been" ||
  DO.has(lower) ||
  HAVE.has(lower) ||
  MODALS.has(lower) ||
  PAST_AUXILIARIES.has(lower);

/**
 * Whether a negation ends there that a title must keep, or it would say the opposite: "the ships did not", and where
 * the text ends with it: "promised not to", "the others not".
 */
function endsNegated(tokens: readonly Token[], last: number): boolean {
  const at = tokens[last]?.lower === "to" ? last - 1 : last;
  if (!NEGATIONS.has(tokens[at]?.lower ?? "")) return false;
  const isEnd = !isWord(tokens[last + 1]);
  const before = tokens[at - 1];
  return isEnd || (at === last && before !== undefined && isAuxiliary(before));
}

/** "could be", "they are" before what they govern: no end for a title. */
const isMidVerb = (tokens: readonly Token[], last: number): boolean => isWord(tokens[last + 1]);

/** "endorsed it": the object of a verb, as against the subject of words that were cut. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isApart = next === undefined || next.kind !== "word" || next.isTime;
  return tokens[at]?.lower === "it" && (isApart || PREPOSITIONS.has(next.lower) || COORDINATORS.has(next.lower));
}

/** Without what cannot end a title, nor words of time behind a comma, whose clause was left out ("…, two years"). */
export function trimmedEnd(tokens: readonly Token[], indices: readonly number[]): number[] {
  const list = [...indices];
  const timed = list.findLastIndex(
    (at) => !tokens[at]?.isTime && tokens[at]?.kind !== "stop" && tokens[at]?.text !== ".",
  );
  const isLoose = timed > 0 && tokens[list[timed] ?? -1]?.kind === "comma" && (list.at(-1) ?? 0) + 1 < tokens.length;
  if (isLoose && /^(?:after|before|since|when)$/.test(tokens[(list.at(-1) ?? 0) + 1]?.lower ?? "")) list.length = timed;
  for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
    const token = tokens[last];
    if (
      token &&
      (!DANGLING(token) || endsNegated(tokens, last) || isObject(tokens, last)) &&
      !(isAuxiliary(token) && isMidVerb(tokens, last)) &&
      !(token.kind === "quote" && /^[“"«„‘]$/.test(token.text) && list.length > 1 && !closesQuote(tokens, list))
    )
      break;
    list.pop();
  }
  return list;
}

const closesQuote = (tokens: readonly Token[], list: readonly number[]): boolean =>
  list.filter((at) => tokens[at]?.text === '"').length % 2 === 0;

/** 1: before a phrase set off; 2: before a preposition; 3: before "of" or an infinitive, which leave the noun bare. */
type Rank = 1 | 2 | 3;

/** These say nothing without their "of". */
const MEASURE =
  /^(?:number|part|parts|lot|group|majority|members?|kind|some|one|most|many|result|end|start|head|series|set|range|half|all|because|instead|out|use|rest|level|couple|dozens|hundreds|thousands|millions|minister|president|secretary|chief|leader|republic|ministry|importance|lack|beginning|form|threat|principle|capable|aware|afraid)$/;

/** "by Norway, Iceland and Portugal": a comma or "and" between names of a list, which is whole or says something else. */
function isInList(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "comma" && !COORDINATORS.has(token?.lower ?? "")) return false;
  if (!tokens[at - 1]?.isName || !tokens[at + 1]?.isName) return false;
  for (let next = at; next < Math.min(tokens.length, at + 24); next += 1) {
    const each = tokens[next];
    if (each === undefined) return false;
    if (each.lower === "and" || each.lower === "or") return tokens[next + 1]?.isName === true;
    if (!each.isName && each.kind !== "comma") return false;
  }
  return false;
}

/** The kind of place for an end before a token; null where there is none. */
function rankBefore(reading: SentenceReading, index: number, before: number): Rank | null {
  const { tokens, clauses } = reading;
  const [token, last] = [tokens[index], tokens[before]];
  if (token === undefined || last === undefined) return null;
  if (isInList(tokens, index)) return null;
  if (token.lower === "by" && clauses.some(({ verb }) => verb?.isPassive && verb.last === before)) return null;
  if (/^(?:comma|stop|dash)$/.test(token.kind)) return 1;
  if (clauses.some(({ verb }) => verb?.last === before && !verb.isPassive)) return null;
  const opened = clauses.find(({ first }) => first === index + 1);
  if (opened && COORDINATORS.has(token.lower)) return 1;
  if (opened && opened.kind !== "complement" && opened.kind !== "coordinate") return token.lower === "that" ? 2 : 1;
  if (isParticiple(reading, index)) return 1;
  if (token.lower === "of") return isEventNoun(last.lower) ? 2 : MEASURE.test(last.lower) || last.isName ? null : 3;
  if (token.lower === "to") return tokens[index + 1]?.isName ? 2 : null;
  if (PREPOSITIONS.has(token.lower) || /^(?:just|only|mainly|while)$/.test(token.lower)) return 2;
  return null;
}

/** Places where a long title may end, behind the words that it must tell. */
function cuts(reading: SentenceReading, indices: readonly number[], from: number): { at: number; rank: Rank }[] {
  const { tokens, clauses } = reading;
  return indices.flatMap((index, at) => {
    const before = indices[at - 1];
    const last = before === undefined ? undefined : tokens[before];
    if (before === undefined || last === undefined || before < from || !/^(?:word|number|close|quote)$/.test(last.kind))
      return [];
    const isInVerb = clauses.some(({ verb }) => verb && verb.first <= before && before < verb.last);
    if (DANGLING(last) || isInVerb || isParticiple(reading, before)) return [];
    const rank = rankBefore(reading, index, before);
    return rank === null ? [] : [{ at, rank }];
  });
}

/** "designed to ensure", "participating in": a phrase set behind its noun, and no verb of a clause. */
function isParticiple({ tokens, clauses }: SentenceReading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.isName || token.text.includes("-")) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isForm = /^\p{L}{3,}ing$/u.test(token.lower) || participleBase(token.lower) !== null;
  if (isEventNoun(token.lower) || /^(?:training|building|being|during)$/.test(token.lower)) return false;
  if (!isForm || before === undefined || before.kind !== "word" || DANGLING(before) || !after || isNounAfter(after))
    return false;
  return !clauses.some(({ verb }) => verb && verb.first <= at && at <= verb.last + 1);
}

/** End of the least that a title must tell: the verb, and what it governs. */
function core(reading: SentenceReading, clause: Clause | null): number {
  if (clause?.verb == null) return -1;
  const inner = reading.clauses.find((each) => each.kind === "complement" && each.parent === clause && each.verb);
  const isSaid = inner && inner.first <= clause.verb.last + 6;
  return isSaid && inner.verb ? inner.verb.last : clause.verb.last;
}

/** The words of a range, cut to a length at the best place; null where no cut leaves a whole phrase. */
export function fitted(
  reading: SentenceReading,
  indices: readonly number[],
  clause: Clause | null,
  limit: number,
): string | null {
  const { tokens } = reading;
  const whole = render(reading, trimmedEnd(tokens, indices));
  if (whole.length <= limit) return whole || null;
  const places = cuts(reading, indices, core(reading, clause));
  const titles: string[] = [];
  for (const rank of [1, 2, 3]) {
    let longest = "";
    for (const [index, place] of places.entries()) {
      if (place.rank > rank) continue;
      const title = titles[index] ?? render(reading, trimmedEnd(tokens, indices.slice(0, place.at)));
      titles[index] = title;
      if (title.length <= limit && title.length > longest.length) longest = title;
    }
    if (longest.length >= (rank === 1 ? Math.min(40, limit / 2) : 1)) return longest;
  }
  return null;
}
