// A title is held against its sentence: where it would say more, less or something else, the sentence's own words take its place.

import type { Span } from "../../../model/text.ts";
import { MAX_TITLE } from "../../../model/timeline.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { DATING, DETERMINERS, isBase, PREPOSITIONS } from "../../en/grammar/words.ts";
import { CONDITIONING, NUMBER_WORD } from "../../en/words/hedges.ts";
import { LOOSE_POSSESSIVE, LOOSE_PRONOUN } from "../../en/words/reference.ts";
import type { SentenceReading } from "../reading.ts";
import { isBinding, isNegation } from "./binding.ts";
import { fitted } from "./cut.ts";
import { isAuxiliary } from "./ends.ts";
import { leadEnd } from "./lead.ts";
import { cutAtWord, QUOTES } from "./tidy.ts";

const WORD = /[\p{L}\p{N}](?:(?:[\p{L}\p{N}'’./&‑-]|,(?=\d))*[\p{L}\p{N}])?/gu;

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^'+|\.?[⁰¹²³⁴-⁹]+$|[.']+$/g, "");

/** The words of a text, as they are compared. */
export const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map(bare);

/** Whether a word at the head of a title refers to somebody or something whom it does not name. */
const isLoose = (lower: string): boolean =>
  LOOSE_POSSESSIVE.test(lower) || (LOOSE_PRONOUN.test(lower) && !DETERMINERS.has(lower));

/**
 * The words of the sentence that the words of a title are, in its order, each as late as can be before an end.
 * @param names words that may stand in the title without standing in the sentence: those of whoever a pronoun stands for
 * @returns null where a word is none of them
 */
function aligned(
  own: readonly string[],
  words: readonly string[],
  names: ReadonlySet<string>,
  end: number,
): number[] | null {
  const found: number[] = [];
  let at = end;
  for (const word of words.toReversed()) {
    let next = at;
    while (next >= 0 && own[next] !== word) next -= 1;
    if (next >= 0) {
      found.push(next);
      at = next - 1;
    } else if (!names.has(word)) return null;
  }
  return found.reverse();
}

/** The first place in a sentence before which the words of a title stand in their order; its end where there is none. */
function earliestEnd(own: readonly string[], words: readonly string[], names: ReadonlySet<string>): number {
  let at = 0;
  for (const word of words) {
    let next = at;
    while (next < own.length && own[next] !== word) next += 1;
    if (next < own.length) at = next + 1;
    else if (!names.has(word)) return own.length - 1;
  }
  return at - 1;
}

/**
 * Whether a title is true to its sentence: each of its words stands there, in that order; nothing that binds its meaning is
 * missing between the first and the last of them, before the first in its own clause, or right behind the last.
 */
function isFaithful(reading: SentenceReading, title: string, clause: Clause | null, about: string): boolean {
  const { text, sentence } = reading;
  const spoken = title.replace(/,”\s[^”]{1,60}$/u, "”"); // the speaker may be named by the sentence behind
  const words = wordsIn(spoken.replace(/[“”…]/g, " "));
  const names = new Set(wordsIn(about));
  const matches = [...text.matchAll(WORD)];
  const own = matches.map(([word]) => bare(word));
  const spans = matches.map(({ 0: word, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + word.length,
  }));
  const ends = new Set([earliestEnd(own, words, names), own.length - 1]);
  return [...ends].some((end) => {
    const at = aligned(own, words, names, end);
    return (
      at !== null &&
      keepsBinding(
        reading,
        title,
        clause,
        at.map((each) => spans[each] as Span),
      )
    );
  });
}

/** Whether words of a sentence make a title without leaving out what binds them. */
function keepsBinding(reading: SentenceReading, title: string, clause: Clause | null, words: readonly Span[]): boolean {
  const { tokens } = reading;
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return true;
  const opener = bare(reading.document.text.slice(first.start, first.end));
  if (isLoose(opener) && opener === wordsIn(title)[0]) return false;
  const lead = clause && leadEnd(reading, clause);
  const head = tokens[lead == null ? (clause?.first ?? -1) : lead + 1]?.start ?? first.start;
  // of a subject that stands before another verb, what lies between belongs to that
  const isShared = clause?.subject != null && clause.subject.last < clause.first;
  const from = isShared ? head : Math.min(head, first.start);
  const isOwn = ({ start }: Token) => words.some((word) => word.start <= start && start < word.end);
  const opening = reading.clauses.find((each) => opensTitle(reading, each, first.start));
  const aside = opening ? besideRelative(reading, opening) : null;
  const isSetOff = ({ start, kind, lower }: Token) =>
    aside !== null && (kind === "number" || NUMBER_WORD.test(lower)) && aside.start <= start && start < aside.end;
  const isLost = (token: Token) => !token.isTime && isBinding(token) && !isOwn(token) && !isSetOff(token);
  if (tokens.some((token) => token.start >= from && token.end < last.end && isLost(token))) return false;
  const before = tokens.findLast(({ end }) => end <= first.start);
  if (before?.lower === "to" && isBase(opener)) return false; // "to find who left" of who left
  if (before && isNegation(before.lower)) return false; // "Norway, not Iceland, …" of Iceland
  return /…”?$/.test(title) || !isConditionedBehind(reading, last.end, clause);
}

/** Whether a title begins with the subject of a clause, a name or a thing that is known: "Norway", "the company". */
function opensTitle({ tokens }: SentenceReading, { subject, kind }: Clause, start: number): boolean {
  if (subject === null || kind === "relative") return false;
  if ((tokens[subject.first]?.start ?? 0) > start || (tokens[subject.last]?.start ?? 0) < start) return false;
  const words = tokens.slice(subject.first, subject.last + 1);
  const isKnown = words[0]?.lower === "the" && words.every(({ isName }, at) => at === 0 || !isName);
  return isKnown || words.every(({ isName }) => isName);
}

/** ", which employs 4,200 people,": the clause set beside a subject. Its numbers are not those of what the sentence tells. */
function besideRelative({ tokens, clauses }: SentenceReading, { subject, verb }: Clause): Span | null {
  if (subject === null || verb === null) return null;
  const aside = clauses.find(
    ({ kind, first, last }) =>
      kind === "relative" &&
      first === subject.last + 3 &&
      tokens[subject.last + 1]?.kind === "comma" &&
      last < verb.first,
  );
  return aside ? { start: tokens[aside.first]?.start ?? 0, end: tokens[aside.last]?.end ?? 0 } : null;
}

/** Whether a clause says behind a place that what stands before is true on a condition, or that somebody says so. */
function isConditionedBehind({ tokens }: SentenceReading, from: number, clause: Clause | null): boolean {
  const end = tokens[clause?.last ?? -1]?.end ?? from;
  for (const [at, { start, lower, kind }] of tokens.entries()) {
    if (start < from) continue;
    const next = tokens[at + 1];
    // ", but according to others …" is no longer of this
    if (start >= end || (kind === "comma" && next?.lower === "but")) return false;
    // "left, apparently to rest": the adverb is of what follows
    const isOfNext = tokens[at - 1]?.kind === "comma" && isWord(next) && /ly$/.test(lower);
    if (CONDITIONING.test(lower) && !isOfNext) return true;
  }
  return false;
}

/** "What the leaders said was that …": of what was said, the clause says nothing itself. */
function isEmptySaying({ tokens, clauses }: SentenceReading, clause: Clause): boolean {
  const { verb, said, last } = clause;
  if (verb === null || said !== null || verb.isPassive || !/^(?:say|tell|add|reply|answer|respond)$/.test(verb.base))
    return false;
  if (clauses.some(({ kind, parent }) => kind === "complement" && parent === clause)) return false;
  for (let at = verb.last + 1; at <= last; at += 1) {
    const token = tokens[at];
    if (token?.isTime || (token && DATING.test(token.lower) && tokens[at + 1]?.isTime)) continue;
    if (token?.kind === "quote" || tokens[at + 1]?.kind === "quote") return false; // "said, “We have agreed.”"
    return token === undefined || !isWord(token) || PREPOSITIONS.has(token.lower);
  }
  return true;
}

/**
 * The sentence from its head to its end, where a clause is but a part of it: "What Norway needed was a port", whose subject is a
 * clause itself, and "Norway will not, its minister said, leave", where a verb stands on both sides of whoever says so.
 */
function isInsideWhole({ tokens, clauses }: SentenceReading, { first, opener, kind, said }: Clause): Range | null {
  const end = tokens.length - 1;
  const isSubject =
    kind === "relative" &&
    FREE_SUBJECT.test(opener) &&
    clauses.some(({ first: from, verb }) => from === 0 && verb === null);
  if (isSubject && first - 1 <= tokens.findIndex(isWord)) return { first: first - 1, last: end };
  const verb = said?.verb ? tokens.slice(said.verb.first, said.last + 1) : [];
  const isSplit = verb.length > 0 && verb.every((token) => isAuxiliary(token) || isNegation(token.lower));
  return said && isSplit ? { first: said.first, last: end } : null;
}

/** A conjunction that joined words of time, without them: "on two occasions, and, offered". */
const LEFT_OVER = /(?:^|[\s,])(?:and|or|but),/i;

const FREE_SUBJECT = /^(?:what|whatever|whoever|how|why)$/;

/** A title that says what its sentence says; where it does not, with the mark that the sentence goes on, or the sentence's own words. */
export function faithfulTitle(
  reading: SentenceReading,
  title: string,
  clause: Clause | null,
  about: string,
  range: Range,
): string {
  if (clause && isEmptySaying(reading, clause))
    return ownWords(reading, { first: 0, last: reading.tokens.length - 1 }, null);
  const whole = clause && isInsideWhole(reading, clause);
  if (whole) return ownWords(reading, whole, null);
  const { said = null } = clause ?? {};
  if (said?.verb && !wordsIn(title).includes(bare(reading.tokens[said.verb.last]?.text ?? "")))
    return ownWords(reading, { first: said.first, last: range.last }, said);
  if (LEFT_OVER.test(title)) return ownWords(reading, range, clause);
  if (isFaithful(reading, title, clause, about)) return title;
  const open = `${title}…`;
  if (open.length <= MAX_TITLE && isFaithful(reading, open, clause, about)) return open;
  return ownWords(reading, range, clause);
}

/** The sentence's own words from the head of a clause, in quotation marks, shortened with an ellipsis at a phrase. */
function ownWords(reading: SentenceReading, { first, last }: Range, clause: Clause | null): string {
  const { tokens } = reading;
  let from = first;
  while (from > 0 && isBinding(tokens[from - 1] as Token)) from -= 1;
  while (from < last && (isLoose(tokens[from]?.lower ?? "") || !isWord(tokens[from]))) from += 1;
  const indices = Array.from({ length: last - from + 1 }, (_, at) => from + at);
  const opens = from > tokens.findIndex(isWord) ? "… " : "";
  const room = MAX_TITLE - 4 - opens.length;
  const text = reading.document.text.slice(tokens[from]?.start, tokens[last]?.end);
  const whole = text
    .replace(/\s+/g, " ")
    .replace(QUOTES, "")
    .replace(/[\s,;:.–—-]+$/, "");
  if (whole.length <= room) return `“${opens}${whole}”`;
  const cut = fitted(reading, indices, clause, room)?.replace(QUOTES, "") ?? cutAtWord(whole, room).replace(/…$/, "");
  return `“${opens}${whole.charAt(0)}${cut.slice(1)} …”`; // its first letter as in the text
}
