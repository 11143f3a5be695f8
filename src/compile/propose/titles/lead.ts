// The words that lead up to a subject: those that bind what is told, and those that a title can do without.

import type { Clause } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { participleBase } from "../../en/grammar/words.ts";
import { NOUN_IN_ING } from "../../en/words/titles.ts";
import type { SentenceReading } from "../reading.ts";
import { isBinding } from "./binding.ts";

/** Openers of a phrase that tells a circumstance: its negations and numbers are its own. */
const CIRCUMSTANCE = /^(?:having|though|although|while|despite|notwithstanding|without|with|contrary|there|never|not)$/;
/** "Twice," before the times themselves. */
const TIMES_OVER = /^(?:twice|thrice|(?:three|four|five|six) times)$/;

/** "According to Bergen, Norway …", "Reportedly Norway …": the first token of what leads up to the subject and binds what is told. */
export function bindingLead(reading: SentenceReading, clause: Clause): number | null {
  const { tokens } = reading;
  if (clause.subject === null) return null;
  let from = clause.first;
  while (from < clause.subject.first && !isWord(tokens[from])) from += 1;
  const lead = tokens.slice(from, clause.subject.first);
  return lead.some((token) => !token.isTime && isBinding(token)) && leadEnd(reading, clause) === null ? from : null;
}

/**
 * The comma that ends a phrase with which a sentence leads up to its subject, and which only says beside what: "Having lost
 * two votes, Norway …", "Though never charged, …", "Without a word, …", "Twice, in 2011 and in 2014, …". Null where there is none.
 */
export function leadEnd({ tokens }: SentenceReading, { first, subject }: Clause): number | null {
  if (subject === null || tokens[subject.first - 1]?.kind !== "comma") return null;
  let at = first;
  while (at < subject.first && !isWord(tokens[at])) at += 1;
  const [opener, next, before] = [tokens[at], tokens[at + 1], tokens[subject.first - 2]];
  // a word that binds right before the subject may be of the subject
  if (!opener || at >= subject.first - 1 || !before || (!before.isTime && isBinding(before))) return null;
  const isTimes =
    TIMES_OVER.test(opener.lower) || (opener.kind === "word" && TIMES_OVER.test(`${opener.lower} ${next?.lower}`));
  return isTimes || isCircumstance(opener, next) ? subject.first - 1 : null;
}

function isCircumstance(opener: Token, next: Token | undefined): boolean {
  if (opener.isName || opener.isTime) return false;
  if (/^(?:never|not)$/.test(opener.lower)) return next !== undefined && isForm(next);
  if (opener.lower === "there") return next?.lower === "being";
  if (opener.lower === "contrary") return next?.lower === "to";
  return CIRCUMSTANCE.test(opener.lower) || isForm(opener);
}

/** "Facing", "Accused", and no noun. */
const isForm = (token: Token): boolean =>
  !token.isName &&
  !/^(?:according|including|excluding|barring|assuming|supposing|provided|providing|given|failing)$/.test(
    token.lower,
  ) &&
  ((/^\p{L}{3,}ing$/u.test(token.lower) && !NOUN_IN_ING.test(token.lower)) || participleBase(token.lower) !== null);
