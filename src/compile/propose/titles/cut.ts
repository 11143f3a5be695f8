// The cutting of titles that are too long: places at which a phrase ends.

import type { Clause } from "../../en/grammar/clauses.ts";
import type { Token } from "../../en/grammar/tokens.ts";
import { isEventNoun } from "../../en/grammar/verb-lexicon.ts";
import { COORDINATORS, PREPOSITIONS, participleBase } from "../../en/grammar/words.ts";
import type { SentenceReading } from "../reading.ts";
import { isDangling, trimmedEnd } from "./ends.ts";
import { isNounAfter, render } from "./kept.ts";

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
    if (isDangling(last) || isInVerb || isParticiple(reading, before)) return [];
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
  if (!isForm || before === undefined || before.kind !== "word" || isDangling(before) || !after || isNounAfter(after))
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
