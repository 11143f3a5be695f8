// Titles of what somebody has said: with whose words they are.

import { MAX_TITLE } from "../../../model/timeline.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { isWord } from "../../en/grammar/tokens.ts";
import { PREPOSITIONS } from "../../en/grammar/words.ts";
import { personIn } from "../actors/actors.ts";
import { type SentenceReading, wordsOf } from "../reading.ts";
import { fitted } from "./cut.ts";
import { type Drops, kept, NOTHING, render } from "./kept.ts";
import { cutAtWord, QUOTES, uncapitalised } from "./tidy.ts";
import { clauseTitle, endOf, isLoosePronoun, joined, shortName, spliced, standing } from "./title.ts";

/** "… , Lund said": what was said, and who said it. */
export function saidTitle(
  reading: SentenceReading,
  clause: Clause,
  isQuote: boolean,
  speaker: string | null,
  drops: Drops = NOTHING,
  shorter = false,
): string | null {
  const { said, subject, verb } = clause;
  if (said === null || subject === null || verb === null) return null;
  const who = speaker ?? shortName(reading, subject) ?? wordsOf(reading, standing(reading, subject));
  // "told" says nothing without whom
  const isTold = verb.base === "tell" && verb.last > subject.last;
  const says = isTold ? addressed(reading, verb, reading.tokens.length) : wordsOf(reading, verb);
  const tail = verb.last < subject.first ? `, ${says} ${who}` : `, ${who} ${says}`;
  const first = said.subject?.first ?? said.first;
  const room = MAX_TITLE - tail.length - (isQuote ? 2 : 0);
  const indices = kept(reading, { first, last: said.last }, said, drops);
  const words = room < 20 ? null : fitted(reading, indices, said, room);
  if (words === null) {
    const short = shorter ? null : headOf(reading, subject);
    return short === null ? null : saidTitle(reading, clause, isQuote, short, drops, true);
  }
  const bare = words.replace(QUOTES, "");
  return isQuote ? `“${bare},” ${tail.slice(2)}` : `${bare}${tail}`;
}

/** "two officials" of "two officials with knowledge of the talks"; null where nothing stands behind the noun. */
function headOf(reading: SentenceReading, { first, last }: Range): string | null {
  for (let at = first + 1; at <= last; at += 1) {
    const { lower = "", kind } = reading.tokens[at] ?? {};
    if (kind === "comma" || /^(?:for|with|close|familiar|from|in|at|who|on|near|briefed)$/.test(lower))
      return wordsOf(reading, { first, last: at - 1 });
  }
  return null;
}

/** "Lund said: “We have agreed”": the words that stand in quotation marks behind the verb. */
export function speechTitle(
  reading: SentenceReading,
  { subject, verb }: Clause,
  speech: Range,
  speaker: string | null,
): string {
  const whole = subject ? wordsOf(reading, subject) : "";
  const name = personIn(whole, reading.document.domain) ?? (subject && shortName(reading, subject)) ?? whole;
  const opening = `${speaker ?? name} ${verb ? addressed(reading, verb, speech.first) : ""}`.trim();
  const indices = kept(reading, speech, null);
  const room = MAX_TITLE - opening.length - 4;
  const words = (fitted(reading, indices, null, room) ?? cutAtWord(render(reading, indices), room)).replace(QUOTES, "");
  return `${opening}: “${words.replace(/[\s,.]+$/, "")}”`;
}

/** Longest words of attribution that a title begins with; of longer ones the name and the verb stay. */
const MAX_ATTRIBUTION = 40;

/** "The ministry said Norway had left": what a clause tells behind the words that attribute it; null where nobody can say whose they are. */
export function reportedTitle(
  reading: SentenceReading,
  attribution: Clause,
  clause: Clause,
  speaker: string | null,
  drops: Drops,
): string | null {
  const { subject, verb } = attribution;
  if (subject === null || verb === null) return null;
  const first = clause.subject?.first ?? clause.first;
  const isSpeaker = /^(?:i|we)$/i.test(wordsOf(reading, subject));
  if (speaker === null && (isSpeaker || isLoosePronoun(reading, subject))) {
    return spliced(reading, clause, kept(reading, { first: verb.first, last: endOf(reading, clause) }, clause, drops));
  }
  const who = speaker ?? wordsOf(reading, standing(reading, subject));
  const times = { times: reading.times, clauses: [] };
  const says = render(reading, kept(reading, { first: verb.first, last: first - 1 }, attribution, times));
  const whole = `${who} ${uncapitalised(says)}`;
  const name = speaker ?? shortName(reading, subject) ?? who;
  const short = `${name} ${addressed(reading, verb, first)}${clause.opener === "that" ? " that" : ""}`;
  const opening = whole.length <= MAX_ATTRIBUTION ? whole : short;
  return joined(opening, reading, kept(reading, { first, last: endOf(reading, clause) }, clause, drops), clause, null);
}

/** "told reporters": a verb with whom it addresses, without where and when. */
function addressed(reading: SentenceReading, verb: Range, end: number): string {
  let { last } = verb;
  for (let at = verb.last + 1; at < end; at += 1) {
    const token = reading.tokens[at];
    if (!isWord(token) || token.isTime || PREPOSITIONS.has(token.lower) || token.lower === "that") break;
    last = at;
  }
  return wordsOf(reading, { first: verb.first, last });
}

/** The speaker named at the end of a paragraph: "…,” Silva noted." */
const SPEAKER =
  /[”"’'»]\s{1,3}(?:(?:the\s\p{L}+\s)?(\p{Lu}[\p{L}’'-]+)\s((?:said|noted|stressed|added|stated|told|emphasi[sz]ed|declared|explained|recalled|wrote|continued))\b|((?:said|noted|stressed|added|stated|emphasi[sz]ed|declared))\s(?:\p{Lu}[\p{L}’'-]+\s){0,3}?(\p{Lu}[\p{L}’'-]+))[^”“"]{0,60}$/u;

function speakerOf({ document, sentence: { block } }: SentenceReading): string | null {
  const found = SPEAKER.exec(document.text.slice(Math.max(block.start, block.end - 160), block.end));
  if (!found) return null;
  const name = found[1] ?? found[4];
  return name === undefined || /^(?:He|She|They|The)$/.test(name) ? null : `${name} ${found[2] ?? found[3]}`;
}

/** "“We have increased our presence in the port,” Silva noted": with the speaker where the paragraph names one. */
export function spokenTitle(reading: SentenceReading, clause: Clause): string {
  const speaker = reading.tokens[clause.first]?.isQuoted ? speakerOf(reading) : null;
  if (speaker === null) return clauseTitle({ reading, clause, subject: null });
  const first = clause.subject?.first ?? clause.first;
  const words = fitted(
    reading,
    kept(reading, { first, last: endOf(reading, clause) }, clause),
    clause,
    MAX_TITLE - speaker.length - 4,
  );
  return words === null
    ? clauseTitle({ reading, clause, subject: null })
    : `“${words.replace(QUOTES, "")},” ${speaker}`;
}
