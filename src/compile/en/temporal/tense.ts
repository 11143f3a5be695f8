// Finds the direction of an expression, past or future, from the verb that governs it.

import { shapeCode } from "../../temporal/shapes.ts";
import type { Direction } from "../../temporal/timex.ts";
import type { Token } from "../../temporal/token.ts";
import { classCodes } from "./vocabulary.ts";

const WILL = classCodes("WILL");
const TO = classCodes("TO");
const HAVE = classCodes("HAVE");
const BE_PAST = classCodes("BE_PAST");
const BE_NOW = classCodes("BE_NOW");
const DUE = classCodes("DUE");
const MEAN = classCodes("MEAN");
const PAST = classCodes("PAST_VERB");
const BASE_VERB = classCodes("BASE_VERB");

/** By code: whether a token of it can give a direction. Most cannot, and each is asked for by many expressions. */
const GIVES = new Uint8Array(
  Math.max(...[WILL, TO, BE_PAST, DUE, MEAN, PAST, BASE_VERB].flatMap((each) => [...each])) + 1,
);
for (const each of [WILL, TO, BE_PAST, DUE, MEAN, PAST, BASE_VERB]) for (const code of each) GIVES[code] = 1;

/** The greatest distance, in tokens, between a verb and the words that it governs. */
const REACH_LEFT = 16;
const REACH_RIGHT = 14;
/** A noun and its verb stand side by side: "the October vote will decide". */
const REACH_ATTRIBUTE = 4;
/** Auxiliaries stand at most so many tokens before their verb. */
const REACH_AUXILIARY = 4;

const DETERMINERS = new Set(["a", "an", "the", "this", "that", "its", "their", "his", "her"]);

const PRONOUNS = new Set(["he", "she", "it", "we", "they", "which", "that"]);

const isEdge = ({ code }: Token): boolean =>
  code === shapeCode.QUOTE || code === shapeCode.CLOSE || code === shapeCode.COLON;

/** "had been scheduled", "had planned to": seen from then, and over by now. */
const wasAhead = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - 6), index).some(({ word }) => word === "had");

const ahead = (tokens: readonly Token[], index: number): Direction => (wasAhead(tokens, index) ? "past" : "future");

function auxiliary(tokens: readonly Token[], verb: number): Direction {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH_AUXILIARY); at -= 1) {
    const token = tokens[at] as Token;
    if (isEdge(token) || token.code === shapeCode.COMMA) return null;
    if (TO.has(token.code)) {
      // "to be held", "to meet"; but not "to Norway said"
      const next = tokens[at + 1] as Token;
      return at === verb - 1 || next.word === "be" || next.word === "have" ? ahead(tokens, at) : null;
    }
    if (WILL.has(token.code)) return "future";
    if (DUE.has(token.code)) return ahead(tokens, at);
    if (HAVE.has(token.code) || BE_PAST.has(token.code)) return "past";
  }
  return null;
}

/** "plans to go", "set for Monday"; but "the plans for the bridge" are a noun. */
function isMeant(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word;
  return next === "to" || (next === "for" && !NOUNS.has(tokens[index]?.word ?? ""));
}
const NOUNS = new Set(["plan", "plans", "hope", "hopes"]);

/** "an unspecified date", "the planned talks": a participle behind an article is no verb. */
function isEpithet(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (tokens[index]?.code !== shapeCode.ED || next?.code !== shapeCode.OTHER) return false;
  return DETERMINERS.has((before?.word === "still" ? tokens[index - 2] : before)?.word ?? "");
}

function at(tokens: readonly Token[], index: number): Direction | undefined {
  const token = tokens[index] as Token;
  const { code } = token;
  if (GIVES[code] !== 1) return undefined;
  if (WILL.has(code)) return "future";
  if (DUE.has(code)) return ahead(tokens, index);
  if (MEAN.has(code) && isMeant(tokens, index)) return ahead(tokens, index);
  if (TO.has(code)) {
    const next = tokens[index + 1];
    return next && (BASE_VERB.has(next.code) || next.word === "be") ? ahead(tokens, index) : undefined;
  }
  if (PAST.has(code)) return isEpithet(tokens, index) ? undefined : (auxiliary(tokens, index) ?? "past");
  if (BE_PAST.has(code)) return "past";
  if (BASE_VERB.has(code)) return auxiliary(tokens, index) ?? undefined;
  return undefined;
}

/**
 * The direction that the nearest verb gives: first to the left ("will meet on Thursday", "said Thursday"), then, where
 * no verb stands there, to the right ("on Thursday they will meet").
 * @param from index of the first token of the expression
 * @param to index after its last
 */
export function directionOf(tokens: readonly Token[], from: number, to: number): Direction {
  const before = tokens[from - 1]?.word;
  const isDeadline = before === "until" || before === "till" || before === "by";
  if (isDeadline && from > 1) return wasAhead(tokens, from - 1) ? "past" : "future";
  if (before === "as" && /^(?:early|soon)$/.test(tokens[from - 2]?.word ?? "")) return "future";
  // "Friday's attack", "a June agreement": what it belongs to stands to the right
  const isAttribute =
    (DETERMINERS.has(before ?? "") || (to > from + 1 && DETERMINERS.has(tokens[from]?.word ?? ""))) &&
    (tokens[to]?.code === shapeCode.OTHER || tokens[to]?.word === "deadline");
  const reach = isAttribute ? REACH_ATTRIBUTE : REACH_RIGHT;
  const isPossessive = tokens[to]?.code === shapeCode.S || isAttribute;
  for (let index = from - 1; index >= Math.max(0, from - REACH_LEFT); index -= 1) {
    if (isPossessive || isEdge(tokens[index] as Token)) break;
    const found = at(tokens, index);
    if (found !== undefined) return found;
  }
  for (let index = isAttribute ? to + 1 : to; index < Math.min(tokens.length, to + reach); index += 1) {
    if (isEdge(tokens[index] as Token)) break;
    const found = at(tokens, index);
    if (found !== undefined) return found;
    if (BE_NOW.has((tokens[index] as Token).code)) break;
  }
  return isDeadline ? "future" : null;
}

/** Verbs that tell in the present what is on a calendar: "talks resume Monday". */
const SCHEDULED =
  /^(?:(?:begin|start|open|resume|meet|convene|vote|leave|arrive|depart|travel|end|expire|face|take|enter|return|host|visit|hold)s?|fly|flies|goe?s?)$/;
/** Such a verb stands so near to its day. */
const REACH_SCHEDULED = 5;

/** Whether a verb in the present tells before an expression what is still to come: "The trial opens in Oslo on Monday". */
export function isScheduled(text: string, tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index > Math.max(0, from - REACH_SCHEDULED); index -= 1) {
    const { start, end, code } = tokens[index] as Token;
    if (code === shapeCode.COMMA || isEdge(tokens[index] as Token) || at(tokens, index) !== undefined) return false;
    if (!SCHEDULED.test(text.slice(start, end))) continue;
    // "after the votes", "a visit", "remained open" have no subject before them
    const before = tokens[index - 1];
    return before?.code === shapeCode.NAME || before?.code === shapeCode.OTHER || PRONOUNS.has(before?.word ?? "");
  }
  return false;
}

/** Words that may stand between "had" and its participle, and how far back a clause is looked through for it. */
const BETWEEN_HAD = 3;

/** Whether the nearest verb around an expression is of the past before the past: "had left three days earlier". */
export function isBackground(tokens: readonly Token[], from: number, to: number): boolean {
  const had = (index: number): boolean | null => {
    const token = tokens[index] as Token;
    if (token.word === "had") {
      return tokens
        .slice(index + 1, index + 1 + BETWEEN_HAD)
        .some((each) => PAST.has(each.code) || each.word === "been");
    }
    if (!PAST.has(token.code) && !BE_PAST.has(token.code)) return null;
    return tokens.slice(Math.max(0, index - BETWEEN_HAD), index).some(({ word }) => word === "had");
  };
  for (let index = from - 1; index >= Math.max(0, from - REACH_LEFT); index -= 1) {
    if (isEdge(tokens[index] as Token)) break;
    const found = had(index);
    if (found !== null) return found;
  }
  for (let index = to; index < Math.min(tokens.length, to + REACH_RIGHT); index += 1) {
    if (isEdge(tokens[index] as Token)) break;
    const found = had(index);
    if (found !== null) return found;
  }
  return false;
}
