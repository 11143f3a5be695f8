// The end of a title: what cannot stand there is taken off.

import { isWord, type Token } from "../../en/grammar/tokens.ts";
import {
  BE,
  COORDINATORS,
  DATING,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  PAST_AUXILIARIES,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from "../../en/grammar/words.ts";
import { AMOUNT_OF_TIME, PARTICLE } from "../../en/words/titles.ts";

/** Whether a word cannot end a title. */
export const isDangling = (token: Token): boolean =>
  token.kind !== "word" && token.kind !== "number" && token.kind !== "close" && token.kind !== "quote"
    ? true
    : token.lower === "to" ||
      DETERMINERS.has(token.lower) ||
      PREPOSITIONS.has(token.lower) ||
      COORDINATORS.has(token.lower) ||
      SUBORDINATORS.has(token.lower) ||
      RELATIVES.has(token.lower) ||
      /^(?:such|so|very|more|most|not|exclusively|solely|primarily|merely|even|only|mainly|especially|including|particularly|it|he|she|they|we|who)$/.test(
        token.lower,
      );

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

/** "declared the outbreak over", "broke off on Friday": a preposition that belongs to the verb, with nothing behind it. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || !PARTICLE.test(token.lower) || tokens[at - 1]?.kind === "comma") return false;
  const isCertain = /^(?:off|over|apart)$/.test(token.lower);
  if (next === undefined || /^[.!?]$/.test(next.text)) return true;
  if (next.kind === "comma" || next.kind === "stop") return isCertain;
  return third?.isTime === true && DATING.test(next.lower);
}

/** Words of time behind a comma, whose clause was left out: "…, two years", "…, hours", before "after". */
function looseTime(tokens: readonly Token[], list: readonly number[]): number | null {
  const last = list.at(-1);
  if (last === undefined || !/^(?:after|before|since|when|earlier|later)$/.test(tokens[last + 1]?.lower ?? ""))
    return null;
  const from = list.findLastIndex((at) => tokens[at]?.kind === "comma");
  const isTimed = (at: number) => {
    const token = tokens[at];
    return token !== undefined && (token.isTime || token.kind === "number" || AMOUNT_OF_TIME.test(token.lower));
  };
  return from > 0 && from + 1 < list.length && list.slice(from + 1).every(isTimed) ? from : null;
}

/** Without what cannot end a title, nor words of time behind a comma, whose clause was left out. */
export function trimmedEnd(tokens: readonly Token[], indices: readonly number[]): number[] {
  const list = [...indices];
  list.length = looseTime(tokens, list) ?? list.length;
  for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
    const token = tokens[last];
    if (
      token &&
      (!isDangling(token) || endsNegated(tokens, last) || isObject(tokens, last) || isParticle(tokens, last)) &&
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
