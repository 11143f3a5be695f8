// The cutting of titles that are too long: places at which a phrase ends.

import type { Clause } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { ATTRIBUTING, COMMITTING, INTENDING, isEventNoun, REPORTING } from "../../en/grammar/verb-lexicon.ts";
import { isBetween } from "../../en/grammar/verbs.ts";
import {
  COORDINATORS,
  DETERMINERS,
  isBase,
  PREPOSITIONS,
  participleBase,
  RELATIVES,
  SUBORDINATORS,
} from "../../en/grammar/words.ts";
import {
  AMOUNT_OF_TIME,
  CONTROL,
  MID_PREPOSITION,
  NEEDS_PHRASE,
  NOUN_IN_ING,
  TAKES_INFINITIVE,
} from "../../en/words/titles.ts";
import type { SentenceReading } from "../reading.ts";
import { isBinding, isNegation } from "./binding.ts";
import { isAuxiliary, isDangling, trimmedEnd } from "./ends.ts";
import { isNounAfter, isRange, render } from "./kept.ts";

/** 1: before a phrase set off; 2: before a preposition; 3: before "of" or an infinitive, which leave the noun bare. */
type Rank = 1 | 2 | 3;

/** These say nothing without their "of". */
const MEASURE =
  /^(?:number|part|parts|lot|group|majority|members?|kind|some|one|most|many|result|end|start|head|series|set|range|half|all|because|instead|out|use|rest|level|couple|dozens|hundreds|thousands|millions|minister|president|secretary|chief|leader|republic|ministry|importance|lack|beginning|form|threat|principle|capable|aware|afraid)$/;

/** "by Norway, Iceland and Portugal", "bags, straws and cutlery": a comma or "and" in a list, which is whole or says something else. */
function isInList({ tokens, clauses }: SentenceReading, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || !isWord(after)) return false;
  if ((token.kind !== "comma" && !COORDINATORS.has(token.lower)) || before.isName !== after.isName) return false;
  if (!after.isName && (/^an?$/.test(after.lower) || isForm(after) || isBetween(after) || !inList(after))) return false;
  for (let next = at; next < Math.min(tokens.length, at + 24); next += 1) {
    const each = tokens[next];
    if (each === undefined || !/^(?:word|number|comma)$/.test(each.kind)) return false;
    if (each.lower === "and" || each.lower === "or") return tokens[next + 1]?.isName === after.isName;
    if (after.isName ? !each.isName && each.kind !== "comma" : !inList(each)) return false;
    if (clauses.some(({ verb }) => verb && verb.first <= next && next <= verb.last)) return false;
  }
  return false;
}

/** Whether a word can stand inside a list of nouns. */
const inList = ({ lower }: Token): boolean =>
  lower === "of" ||
  !(PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || RELATIVES.has(lower) || SUBORDINATORS.has(lower));

const opensClause = ({ lower }: Token): boolean => RELATIVES.has(lower) || SUBORDINATORS.has(lower);

/** "his small, neighbourhood shop": a comma between adjectives of one noun. */
function isBetweenAdjectives(tokens: readonly Token[], at: number): boolean {
  const [opener, before, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (opener === undefined || before === undefined || after === undefined || tokens[at]?.kind !== "comma") return false;
  const isPlain = ({ kind, isName, isTime }: Token) => kind === "word" && !isName && !isTime;
  if (!DETERMINERS.has(opener.lower) || !isPlain(before) || !isPlain(after) || isForm(after)) return false;
  return !(
    DETERMINERS.has(after.lower) ||
    PREPOSITIONS.has(after.lower) ||
    COORDINATORS.has(after.lower) ||
    opensClause(after) ||
    isBetween(after) ||
    isAuxiliary(after)
  );
}

/** Whether a verb of a list is named already, whose last one stands behind "and": "stormed the palace, arrested the king [and …]". */
function isInListOfVerbs({ tokens, clauses }: SentenceReading, index: number, first: number): boolean {
  const next = clauses.find((each) => each.kind === "coordinate" && each.first === index + 1);
  return clauses.some(
    (each) =>
      each.kind === "coordinate" &&
      each.parent === next?.parent &&
      each.first > first &&
      each.first < index &&
      tokens[each.first - 1]?.kind === "comma",
  );
}

/** The kind of place for an end before a token; null where there is none. */
function rankBefore(reading: SentenceReading, index: number, before: number): Rank | null {
  const { tokens, clauses } = reading;
  const [token, last] = [tokens[index], tokens[before]];
  if (token === undefined || last === undefined) return null;
  if (isInList(reading, index) || isBetweenAdjectives(tokens, index)) return null;
  if (isRange(tokens, index)) return null;
  const opened = clauses.find(({ first }) => first === index + 1);
  if (isGoverning(tokens, before) && (FREE_RELATIVE.test(token.lower) || opened?.opener === "that")) return null;
  if (token.lower === "by" && clauses.some(({ verb }) => verb?.isPassive && verb.last === before)) return null;
  if (/^(?:comma|stop|dash)$/.test(token.kind)) return 1;
  if (clauses.some(({ verb }) => verb?.last === before && !verb.isPassive)) return null;
  if (opened && COORDINATORS.has(token.lower)) return 1;
  if (opened && opened.kind !== "complement" && opened.kind !== "coordinate") return token.lower === "that" ? 2 : 1;
  if (isParticiple(reading, index)) return 1;
  if (token.lower === "of") return isEventNoun(last.lower) ? 2 : MEASURE.test(last.lower) || last.isName ? null : 3;
  if (token.lower === "to") return tokens[index + 1]?.isName ? 2 : isPurpose(reading, index, before) ? 2 : null;
  // "hours after the vote", "as well as women"
  if (
    AMOUNT_OF_TIME.test(last.lower) ||
    (token.lower === "as" && /^(?:well|such|soon|long|far)$/.test(last.lower)) ||
    isMidPreposition(tokens, before)
  )
    return null;
  if (PREPOSITIONS.has(token.lower) || /^(?:just|only|mainly|while)$/.test(token.lower))
    return isGoverning(tokens, before) ? 3 : 2;
  return null;
}

const FREE_RELATIVE = /^(?:what|who|whom|how|why|where|whether|when|if|that)$/;

/** An infinitive or a gerund, which may govern what follows: "to see", "after receiving". */
function isGoverning(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.isName) return false;
  if (before.lower === "to") return isBase(token.lower);
  return PREPOSITIONS.has(before.lower) && /^\p{L}{3,}ing$/u.test(token.lower) && !NOUN_IN_ING.test(token.lower);
}

/** "sent ships to rescue them": an infinitive without which the rest is as true, of a verb that binds nobody to it. */
function isPurpose({ tokens, clauses }: SentenceReading, index: number, before: number): boolean {
  const [noun, verb] = [tokens[before], tokens[index + 1]];
  if (noun === undefined || verb === undefined || !isBase(verb.lower)) return false;
  if (noun.kind !== "word" || TAKES_INFINITIVE.test(noun.lower) || isForm(noun)) return false;
  const verbs = clauses.flatMap((each) =>
    each.verb && each.first <= before && before <= each.last ? [each.verb] : [],
  );
  const from = Math.max(...verbs.map(({ last }) => last), -1);
  const isLoose = tokens
    .slice(from + 1, before)
    .some((_, at) => isGoverning(tokens, from + 1 + at) || isForm(tokens[from + 1 + at] as Token));
  return from < before && !isLoose && !verbs.some(({ base }) => bindsInfinitive(base));
}

/** "in accordance", "on the verge", "as part" before what they govern. */
function isMidPreposition(tokens: readonly Token[], at: number): boolean {
  const article = /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? "") ? 1 : 0;
  return (
    MID_PREPOSITION.test(tokens[at]?.lower ?? "") &&
    /^(?:in|on|at|by|for|with|as)$/.test(tokens[at - 1 - article]?.lower ?? "") &&
    /^(?:of|to|with|for|from|as|at|against)$/.test(tokens[at + 1]?.lower ?? "")
  );
}

/** Whether a clause is denied before a place, so that it says more without what follows: "found no ships [in the harbour]". */
function isDenied({ tokens, clauses }: SentenceReading, before: number): boolean {
  let inner: Clause | null = null;
  for (const each of clauses) if (each.first <= before && before <= each.last) inner = each;
  if (inner === null) return false;
  const from = inner.subject ? Math.min(inner.subject.first, inner.first) : inner.first;
  return tokens.slice(from, before + 1).some(({ lower }) => isNegation(lower) || lower === "only");
}

/** Whether a place lies in a clause inside whose verb is still to come: "since membership [in clubs usually falls]". */
const isBeforeVerb = ({ clauses }: SentenceReading, before: number, outer: Clause | null): boolean =>
  clauses.some(
    ({ kind, first, verb }) =>
      kind !== "aside" && verb !== null && first > (outer?.first ?? -1) && first <= before && before < verb.first,
  );

/** Places where a long title may end, behind the words that it must tell. */
function cuts(
  reading: SentenceReading,
  indices: readonly number[],
  clause: Clause | null,
): { at: number; rank: Rank }[] {
  const { tokens, clauses } = reading;
  const from = core(reading, clause);
  return indices.flatMap((index, at) => {
    const before = indices[at - 1];
    const last = before === undefined ? undefined : tokens[before];
    if (before === undefined || last === undefined || before < from || !/^(?:word|number|close|quote)$/.test(last.kind))
      return [];
    const isInVerb = clauses.some(({ verb }) => verb && verb.first <= before && before < verb.last);
    if (isDangling(last) || isInVerb || isParticiple(reading, before) || isBeforeVerb(reading, before, clause))
      return [];
    if (isInListOfVerbs(reading, index, indices[0] ?? 0)) return [];
    const rank = rankBefore(reading, index, before);
    return rank === null || (rank > 1 && isDenied(reading, before)) ? [] : [{ at, rank }];
  });
}

/** A form in "-ing" or a participle, and no noun. */
const isForm = ({ lower, isName }: Token): boolean =>
  !isName &&
  !isEventNoun(lower) &&
  !NOUN_IN_ING.test(lower) &&
  (/^\p{L}{3,}ing$/u.test(lower) || participleBase(lower) !== null);

/** "designed to ensure", "participating in": a phrase set behind its noun, and no verb of a clause. */
function isParticiple({ tokens, clauses }: SentenceReading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.isName || token.text.includes("-")) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!isForm(token) || before?.kind !== "word" || isDangling(before) || isAuxiliary(before)) return false;
  if (!after || isNounAfter(after)) return false;
  return !clauses.some(({ verb }) => verb && verb.first <= at && at <= verb.last + 1);
}

/** End of the least that a title must tell: the verb, what is said by it, and what somebody is made to do. */
function core(reading: SentenceReading, clause: Clause | null): number {
  if (clause?.verb == null) return -1;
  const { tokens, clauses } = reading;
  const { verb } = clause;
  const inner = clauses.find((each) => each.kind === "complement" && each.parent === clause && each.verb);
  const isSaid = inner && (inner.first <= verb.last + 6 || REPORTING.has(verb.base));
  if (isSaid && inner.verb) return inner.verb.last;
  let end = verb.last;
  let { base } = verb;
  // "called for talks to settle the border": the talks shall do that
  const isPlain = !PREPOSITIONS.has(tokens[verb.last + 1]?.lower ?? "");
  for (let at = verb.last + 1; isPlain && bindsInfinitive(base) && !endsPhrase(tokens[at]); at += 1) {
    const next = tokens[at + 1]?.lower ?? "";
    if (tokens[at]?.lower !== "to" || !isBase(next)) continue;
    end = at + 1;
    base = next;
  }
  if (!NEEDS_PHRASE.has(base)) return end;
  for (let at = end + 1; !endsPhrase(tokens[at]); at += 1) {
    if (PREPOSITIONS.has(tokens[at]?.lower ?? "") && tokens[at]?.lower !== "of") return at + 1;
  }
  return end;
}

const bindsInfinitive = (base: string): boolean => COMMITTING.has(base) || INTENDING.has(base) || CONTROL.has(base);

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || /^(?:comma|stop|dash)$/.test(token.kind);

/** Verbs whose "that" is their own. */
const SAYING = new Set(
  "declare argue assert claim allege insist warn stress emphasise emphasize promise pledge vow".split(" "),
);
const CONTENT_NOUN =
  /^(?:statement|fact|claim|report|announcement|news|view|belief|idea|warning|hope|fear|evidence)s?$/;

/** Without where and when something was said, between the verb and "that": "said in an interview that …". */
function leaner({ tokens, clauses }: SentenceReading, indices: readonly number[], clause: Clause | null): number[] {
  const verb = clause?.verb;
  const inner =
    verb && clauses.find((each) => each.kind === "complement" && each.parent === clause && each.opener === "that");
  if (!verb || !inner || !(ATTRIBUTING.has(verb.base) || SAYING.has(verb.base))) return [...indices];
  let from = verb.last + 1;
  while (from < inner.first - 1 && isWord(tokens[from]) && !PREPOSITIONS.has(tokens[from]?.lower ?? "")) from += 1;
  const between = tokens.slice(from, inner.first - 1);
  const isFree =
    /^(?:in|at|during|after)$/.test(between[0]?.lower ?? "") &&
    !CONTENT_NOUN.test(between.at(-1)?.lower ?? "") &&
    between.every((token) => isWord(token) && (token.isTime || !isBinding(token)));
  // "said (that) it had bought"
  const isBare = (at: number) => verb.base === "say" && at === inner.first - 1;
  return indices.filter((at) => (!isFree || at < from || at >= inner.first - 1) && !isBare(at));
}

/** Openers of what stands against the words before. */
const CONTRARY = /^(?:but|while|whereas|although|though|despite)$/;

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
  const lean = leaner(reading, indices, clause);
  const leanest = lean.length < indices.length ? render(reading, trimmedEnd(tokens, lean)) : whole;
  if (leanest.length <= limit) return leanest;
  // "…, but a smaller one stayed" is another thing
  const apart = lean.findIndex(
    (at, place) => place > 3 && tokens[at]?.kind === "comma" && CONTRARY.test(tokens[at + 1]?.lower ?? ""),
  );
  const from = core(reading, clause);
  if (apart > 0 && (lean[apart] ?? 0) > from) {
    const first = fitted(reading, lean.slice(0, apart), clause, limit);
    if (first !== null) return first;
  }
  const places = cuts(reading, lean, clause);
  const titles: string[] = [];
  for (const rank of [1, 2, 3]) {
    let longest = "";
    for (const [index, place] of places.entries()) {
      if (place.rank > rank) continue;
      const title = titles[index] ?? render(reading, trimmedEnd(tokens, lean.slice(0, place.at)));
      titles[index] = title;
      if (title.length <= limit && title.length > longest.length) longest = title;
    }
    if (longest.length >= (rank === 1 ? Math.min(40, limit / 2) : 1)) return longest;
  }
  return null;
}
