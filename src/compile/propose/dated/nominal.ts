// Things that have happened and stand in a sentence as nouns: "the 1997 treaty", "the plan launched in 2005".

import type { Range } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { CANCELLING, isEventNoun, PLANNED, STATIVE } from "../../en/grammar/verb-lexicon.ts";
import { isBetween } from "../../en/grammar/verbs.ts";
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  participleBase,
  RELATIVES,
  SUBORDINATORS,
} from "../../en/grammar/words.ts";
import { clauseAround, type SentenceReading } from "../reading.ts";

export interface Nominal extends Range {
  /** The noun that the phrase shares with its neighbour: "agreements" for "and on joint duty of 2000". */
  head: Range | null;
  /** "before": the words of time stand before the noun; "of" and "participle": behind it; "loose": a bare "in 2008". */
  form: "before" | "of" | "participle" | "loose";
  isPlanned: boolean;
}

const isOpener = ({ lower }: Token): boolean => RELATIVES.has(lower) || SUBORDINATORS.has(lower) || PRONOUNS.has(lower);

/** The noun phrase that words of time date, whatever the verb of the sentence does; null where there is none. */
export function nominalAround(reading: SentenceReading, time: Range): Nominal | null {
  const found = before(reading, time) ?? ofTime(reading, time) ?? afterParticiple(reading, time);
  return found && isTelling(reading, found) ? found : null;
}

/** "the war of 1992" alone names nothing; a second word or a name does. */
function isTelling({ tokens }: SentenceReading, { first, last, head, isPlanned }: Nominal): boolean {
  if (isPlanned || head) return true;
  const words = tokens.slice(first, last + 1).filter(({ kind, isTime }) => kind === "word" && !isTime);
  return words.filter(({ lower }) => !DETERMINERS.has(lower) && !PREPOSITIONS.has(lower)).length >= 2;
}

/** The subject or object of a verb that calls it off. */
export function isCalledOff({ clauses }: SentenceReading, { first, last }: Range): boolean {
  return clauses.some(({ verb, first: from, last: to }) => {
    if (verb === null || !CANCELLING.has(verb.base) || first < from || last > to) return false;
    return verb.isPassive ? last < verb.first : first > verb.last;
  });
}

const inVerb = ({ clauses }: SentenceReading, at: number): boolean =>
  clauses.some(({ verb }) => verb !== null && verb.first <= at && at <= verb.last);

/** "the April 2016 hostilities in the north", "a weekend upsurge in fighting". */
function before(reading: SentenceReading, { first, last }: Range): Nominal | null {
  const { tokens } = reading;
  const previous = tokens[first - 1];
  const isBound = previous === undefined || DETERMINERS.has(previous.lower) || /'s?$|s'$/.test(previous.lower);
  const isGenitive = /'s$/.test(tokens[last]?.lower ?? "");
  if (!isBound && !isGenitive && !PREPOSITIONS.has(previous?.lower ?? "")) return null;
  let noun = -1;
  for (let at = last + 1; at <= last + 6; at += 1) {
    const token = tokens[at];
    if (!isWord(token) || token.isTime || PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower)) break;
    if (isOpener(token) || DETERMINERS.has(token.lower) || inVerb(reading, at)) break;
    if (isEventNoun(token.lower)) noun = at;
  }
  if (noun === -1) return null;
  const from = previous && DETERMINERS.has(previous.lower) ? first - 1 : first;
  const isPlanned = PLANNED.test(tokens[last + 1]?.lower ?? "") || PLANNED.test(previous?.lower ?? "");
  return { first: from, last: rightEnd(reading, noun), head: null, form: "before", isPlanned };
}

/** End of a noun phrase: before the next clause, verb or mark. Lists of capitals run on over commas. */
function rightEnd(reading: SentenceReading, from: number): number {
  const { tokens, clauses } = reading;
  let last = from;
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || inVerb(reading, at) || token.isTime) break;
    if (clauses.some((clause) => clause.first === at && clause.kind !== "aside")) break;
    const start = token.kind === "comma" ? at + 1 : at;
    if (clauses.some(({ kind, subject }) => kind === "main" && subject?.first === start)) break; // "During the war in Bergen Norway stayed out"
    const isList = next?.isName && /^(?:,|and)$/.test(token.text) && tokens[at - 1]?.isName;
    if (isList) continue;
    if (!isWord(token) || isOpener(token)) break;
    if (COORDINATORS.has(token.lower)) {
      if (!isWord(next) || PREPOSITIONS.has(next.lower) || DETERMINERS.has(next.lower) || inVerb(reading, at + 1))
        break;
      if (isBetween(next) || participleBase(next.lower) !== null) break;
      continue;
    }
    last = at;
  }
  while (last > from && (PREPOSITIONS.has(tokens[last]?.lower ?? "") || DETERMINERS.has(tokens[last]?.lower ?? "")))
    last -= 1;
  return last;
}

/** Start of a noun phrase that ends at `to`. `deep`: over prepositions too. */
function leftEnd(reading: SentenceReading, to: number, deep: boolean): number {
  const { tokens } = reading;
  let depth = 0;
  let from = to + 1;
  for (let at = to; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "close") depth += 1;
    else if (token?.kind === "open") depth -= 1;
    if (depth > 0 || token?.kind === "open") continue;
    if (!isWord(token) || isOpener(token) || inVerb(reading, at) || (isBetween(token) && !token.isTime)) break;
    const next = tokens[at + 1];
    if (COORDINATORS.has(token.lower) && next && (PREPOSITIONS.has(next.lower) || DETERMINERS.has(next.lower))) break;
    if (PREPOSITIONS.has(token.lower) && token.lower !== "of" && !deep) break;
    from = at;
    if (DETERMINERS.has(token.lower) && !deep && tokens[at - 1]?.lower !== "of") break;
  }
  while (from < to && COORDINATORS.has(tokens[from]?.lower ?? "")) from += 1;
  return from;
}

/** Start of the noun phrase of the thing itself: not "the army" of "the army during the war of 1992". */
function eventStart(reading: SentenceReading, from: number, to: number): number {
  const { tokens } = reading;
  let start = from;
  for (let at = to; at >= from; at -= 1) {
    const token = tokens[at];
    if (token && PREPOSITIONS.has(token.lower)) {
      const isOfNoun = /^(?:of|on|for|about)$/.test(token.lower) && (token.lower === "of" || !tokens[at - 1]?.isName);
      if (!isOfNoun) return at + 1; // "thanked Norway for the help of 2008": of the help alone
    }
    start = at;
  }
  return start;
}

/** "agreements on air defence of 2015"; "and on joint duty of 2000" shares its neighbour's noun. */
function ofTime(reading: SentenceReading, { first, last }: Range): Nominal | null {
  const { tokens } = reading;
  if (tokens[first - 1]?.lower !== "of") return null;
  const whole = leftEnd(reading, first - 2, true);
  if (whole > first - 2) return null;
  let from = PREPOSITIONS.has(tokens[whole]?.lower ?? "") ? whole : eventStart(reading, whole, first - 2);
  const opener = tokens[from];
  let head: Range | null = null;
  if (opener && PREPOSITIONS.has(opener.lower)) {
    let at = from - 2;
    while (at > 0 && tokens[at]?.lower !== opener.lower && tokens[at]?.kind !== "comma" && !inVerb(reading, at))
      at -= 1;
    if (tokens[at]?.lower === opener.lower) head = { first: leftEnd(reading, at - 1, false), last: at - 1 };
    else from += 1; // "refers to the base treaty of 1995": no neighbour has a noun for it
  }
  const words = tokens.slice(head?.first ?? from, head ? head.last + 1 : first - 1);
  if (!words.some(({ lower }) => isEventNoun(lower))) return null;
  return { first: from, last, head, form: "of", isPlanned: words.some(({ lower }) => PLANNED.test(lower)) };
}

/** "the plan launched in 2005", "an agreement signed in Lisbon in 1997"; what was planned for a day is none. */
function afterParticiple(reading: SentenceReading, { first, last }: Range): Nominal | null {
  const { tokens } = reading;
  const clause = clauseAround(reading, first);
  const limit = Math.max(clause?.first ?? 0, first - 9, 0);
  for (let at = first - 1; at > limit; at -= 1) {
    const token = tokens[at];
    if (!isWord(token) || isOpener(token) || inVerb(reading, at) || COORDINATORS.has(token.lower)) return null;
    const base = token.isName || token.text.includes("-") ? null : participleBase(token.lower);
    const isPlanned = PLANNED.test(token.lower);
    if (base === null && !isPlanned) continue;
    const noun = tokens[at - 1];
    if (noun === undefined || !/^(?:word|number|close)$/.test(noun.kind) || DETERMINERS.has(noun.lower)) return null;
    if (COORDINATORS.has(noun.lower)) return isPlanned ? null : secondParticiple(reading, at, last);
    if (PREPOSITIONS.has(noun.lower) || isBetween(noun) || /'s$/.test(noun.lower)) return null;
    if (base !== null && STATIVE.has(base)) return null;
    const from = leftEnd(reading, at - 1, false);
    return from > at - 1 ? null : { first: from, last, head: null, form: "participle", isPlanned };
  }
  return null;
}

/** "a survey commissioned in 1989 and completed in 1991": it shares the noun of the first. */
function secondParticiple(reading: SentenceReading, at: number, last: number): Nominal | null {
  const { tokens } = reading;
  for (let first = at - 2; first > Math.max(0, at - 9); first -= 1) {
    const [noun, token] = [tokens[first - 1], tokens[first]];
    if (!isWord(token) || inVerb(reading, first) || COORDINATORS.has(token.lower)) return null;
    if (token.isName || participleBase(token.lower) === null || !isWord(noun) || noun.isTime) continue;
    if (PREPOSITIONS.has(noun.lower) || DETERMINERS.has(noun.lower) || isBetween(noun)) return null;
    const head = { first: leftEnd(reading, first - 1, false), last: first - 1 };
    return head.first > head.last ? null : { first: at, last, head, form: "participle", isPlanned: false };
  }
  return null;
}

/** "since the invasion of Georgia in August 2008", where the clause around it tells nothing itself. */
export function looseNominal(reading: SentenceReading, { first, last }: Range): Nominal | null {
  const { tokens } = reading;
  if (!/^(?:in|on|at|during)$/.test(tokens[first - 1]?.lower ?? "")) return null;
  const from = leftEnd(reading, first - 2, true);
  const noun = tokens.findIndex((token, at) => at >= from && at < first - 1 && isEventNoun(token.lower));
  if (from > first - 2 || noun === -1) return null;
  const start = leftEnd(reading, noun, false);
  return { first: Math.max(from, start), last, head: null, form: "loose", isPlanned: false };
}
