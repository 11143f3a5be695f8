// Titles of at most 80 characters, cut from the sentence's own words and never in the middle of a phrase.

import type { Span } from "../../model/text.ts";
import { isActorName } from "./actors.ts";
import { isEventNoun } from "./classes.ts";
import type { Clause, Range } from "./clauses.ts";
import type { Nominal } from "./nominal.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, participleBase, RELATIVES, SUBORDINATORS } from "./words.ts";

export const MAX_TITLE = 80;

/** Adverbs that join a sentence to the one before it and say nothing without it. */
const JOINING =
  /^(?:also|however|similarly|either|currently|meanwhile|therefore|thus|then|moreover|furthermore|later|too|instead|now|earlier|already|just|especially|unfortunately|still|again|specifically|additionally|consequently)$/;

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

/** What a title leaves out: the words that date the event, and clauses that are told as events of their own. */
export interface Drops {
  times: readonly Span[];
  clauses: readonly Clause[];
}
const NOTHING: Drops = { times: [], clauses: [] };

/** Indices of the tokens of a range that a title keeps. */
function kept(reading: SentenceReading, range: Range, clause: Clause | null, drops: Drops = NOTHING): number[] {
  const { tokens, clauses } = reading;
  const dating = drops.times;
  const dropped = new Uint8Array(tokens.length + 1);
  const drop = (first: number, last: number) => dropped.fill(1, Math.max(0, first), last + 1);
  for (const each of drops.clauses) if (each.first > range.first) drop(each.first - 1, each.last);
  for (const each of clauses) {
    if (each === clause || each.first <= range.first || each.first > range.last) continue;
    if (each.kind === "aside") drop(each.first - 1, each.last + 1);
    const isSetOff = each.kind === "relative" && tokens[each.first - 2]?.kind === "comma";
    // "that unlike the observers the CSTO": what leads up to the subject
    if (each.kind === "complement" && each.subject && each.subject.first > each.first && each.parent === clause) {
      drop(each.first, each.subject.first - 1);
    }
    if (isSetOff) drop(each.first - 2, each.last + (tokens[each.last + 1]?.kind === "comma" ? 1 : 0));
  }
  const { subject = null, verb = null } = clause ?? {};
  // between subject and verb: what is set beside the subject, and joining words
  if (subject && verb && subject.last < verb.first) {
    const between = tokens.slice(subject.last + 1, verb.first);
    if (between[0]?.kind === "comma") drop(subject.last + 1, verb.first - 1);
  }
  for (let at = range.first; at <= range.last; at += 1) {
    const token = tokens[at];
    const isNear = verb === null || at <= verb.last + 1;
    if (token && isNear && JOINING.test(token.lower)) drop(at, at);
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
function render({ tokens, document }: SentenceReading, indices: readonly number[]): string {
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

const QUOTES = /[“”"«»„]/g;

/** First letter large, no end mark, no lonely quotation mark. */
function tidy(title: string): string {
  let text = title
    .replace(/\s+([,;:])/g, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, (edge) => (/\.$/.test(edge) && /\b(?:\p{Lu}\.)+$/u.test(title) ? "." : ""))
    .replace(/\s+/g, " ");
  const marks = text.match(QUOTES) ?? [];
  const isPaired = marks.length % 2 === 0 && (marks.length === 0 || /^[“"«„]$/.test(marks[0] ?? ""));
  if (!isPaired) text = text.replace(QUOTES, "");
  if ((text.match(/(?<!\p{L})[‘']/gu)?.length ?? 0) !== (text.match(/[’'](?!\p{L})/gu)?.length ?? 0)) {
    text = text.replace(/(?<!\p{L})[‘'’]|(?<!s)[’'](?!\p{L})/gu, "");
  }
  text = text.replace(/^[\s,.–—-]+|[\s,–—-]+$/g, "").trim();
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
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

/** Without what cannot end a title. */
function trimmedEnd(tokens: readonly Token[], indices: readonly number[]): number[] {
  const list = [...indices];
  for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
    const token = tokens[last];
    if (
      token &&
      !DANGLING(token) &&
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

/** Which kind of place for an end stands before a token; null where none does. */
function rankBefore(reading: SentenceReading, index: number, before: number): Rank | null {
  const { tokens, clauses } = reading;
  const [token, last] = [tokens[index], tokens[before]];
  if (token === undefined || last === undefined) return null;
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

/** Where the least that a title must tell ends: the verb, and what it governs. */
function core(reading: SentenceReading, clause: Clause | null): number {
  if (clause?.verb == null) return -1;
  const inner = reading.clauses.find((each) => each.kind === "complement" && each.parent === clause && each.verb);
  const isSaid = inner && inner.first <= clause.verb.last + 6;
  return isSaid && inner.verb ? inner.verb.last : clause.verb.last;
}

/** The words of a range, cut to a length at the best place; null where no cut leaves a whole phrase. */
function fitted(
  reading: SentenceReading,
  indices: readonly number[],
  clause: Clause | null,
  limit: number,
): string | null {
  const { tokens } = reading;
  const whole = render(reading, trimmedEnd(tokens, indices));
  if (whole.length <= limit) return whole || null;
  const places = cuts(reading, indices, core(reading, clause));
  for (const rank of [1, 2, 3]) {
    const fitting = places
      .filter((place) => place.rank <= rank)
      .map((place) => render(reading, trimmedEnd(tokens, indices.slice(0, place.at))))
      .filter((title) => title.length <= limit);
    const longest = fitting.reduce((best, title) => (title.length > best.length ? title : best), "");
    if (longest.length >= (rank === 1 ? Math.min(40, limit / 2) : 1)) return longest;
  }
  return null;
}

/** No last name of a person: offices, bodies, papers. */
const NO_PERSON =
  /^(?:General|Minister|President|Secretary|Chairman|Ministry|Council|Union|Organi[sz]ation|Party|Parliament|Assembly|Alliance|Government|Service|Company|Bank|Court|Committee|Commission|University|Army|Forces|States|Federation|Republic|Treaty|Pact|Agency|Group|Mission|House|Office|School|Cent(?:re|er)|Plan|Program(?:me)?|Process|Force|Corps|Command|Fund|Institute|Association|Nations|Journal|Post|Times|News|Nagorno-Karabakh|Kingdom|Emirates|Arabia|Zealand|Korea|Africa|America|Europe|Asia|Caucasus|City|Region|Province|Peace)$/;

/** The last name with which a list of words ends; null where they do not end in a person's full name. */
function lastName(words: readonly Token[]): string | null {
  const [last, before] = [words.at(-1), words.at(-2)];
  if (!last?.isName || !before?.isName || NO_PERSON.test(last.text) || last.text === last.text.toUpperCase())
    return null;
  let from = words.length - 1;
  while (from > 0 && words[from - 1]?.isName) from -= 1;
  const opener = words[from - 1];
  // "the United States", "of the Wall Street Journal"
  if (opener && (DETERMINERS.has(opener.lower) || PREPOSITIONS.has(opener.lower))) return null;
  return isActorName(
    words
      .slice(from)
      .map(({ text }) => text)
      .join(" "),
  )
    ? null
    : last.text;
}

/** The last names of a long subject: "Stoltenberg" of "NATO Secretary General Jens Stoltenberg". */
export function shortName({ tokens, document }: SentenceReading, subject: Range): string | null {
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(subject.first, subject.last + 1)) {
    if (token.lower === "and") parts.push([]);
    else if (token.kind === "comma") return null;
    else parts.at(-1)?.push(token);
  }
  if (parts.length > 2) return null;
  const names = parts.map(lastName);
  if (names.every((name) => name === null)) return null;
  const whole = (words: readonly Token[]) => document.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return parts.map((words, at) => names[at] ?? whole(words)).join(" and ");
}

export interface TitleParts {
  reading: SentenceReading;
  clause: Clause;
  /** What stands for a pronoun, where it is certain. */
  subject: string | null;
  drops?: Drops;
  /** Where a second verb of the same subject ends that belongs to the event. */
  through?: number | undefined;
}

/** The title of a clause. */
export function clauseTitle(parts: TitleParts): string {
  const { reading, clause, through } = parts;
  const own = titleUpTo(parts, endOf(reading, clause));
  if (through === undefined) return own;
  const long = titleUpTo(parts, through);
  return long.length > own.length && !/…$/.test(long) ? long : own;
}

function titleUpTo({ reading, clause, subject, drops = NOTHING }: TitleParts, last: number): string {
  const { tokens } = reading;
  const own = clause.subject;
  const start = own ? own.first : clause.first;
  const indices = kept(reading, { first: Math.min(start, clause.verb?.first ?? start), last }, clause, drops);
  const isShared = own !== null && own.last < clause.first;
  const body = isShared
    ? kept(reading, { first: clause.verb?.first ?? clause.first, last }, { ...clause, subject: null }, drops)
    : indices;
  const behind = body.filter((at) => own === null || isShared || at > own.last);
  const before = isShared && own ? wordsOf(reading, own).replace(/\s*\([^)]*\)/g, "") : null;
  if (subject ?? before) {
    return joined(subject ?? before ?? "", reading, behind, clause, isShared && own ? shortName(reading, own) : null);
  }
  const whole = fitted(reading, indices, clause, MAX_TITLE);
  const short = own ? shortName(reading, own) : null;
  const isWhole = whole !== null && render(reading, trimmedEnd(tokens, indices)).length <= MAX_TITLE;
  if (isWhole || short === null) return whole ?? cutAtWord(render(reading, indices));
  return joined(short, reading, behind, clause, null);
}

function joined(
  subject: string,
  reading: SentenceReading,
  behind: readonly number[],
  clause: Clause,
  short: string | null,
): string {
  const name = subject.replace(/\s+/g, " ");
  const rest = (limit: number) => fitted(reading, behind, clause, limit);
  const whole = lowered(reading, behind, rest(MAX_TITLE - name.length - 1));
  if (whole) return tidy(`${name} ${whole}`);
  const shorter = short && lowered(reading, behind, rest(MAX_TITLE - short.length - 1));
  if (short && shorter) return tidy(`${short} ${shorter}`);
  return cutAtWord(tidy(`${name} ${lowered(reading, behind, render(reading, behind)) ?? ""}`));
}

/** A piece that was made to stand alone, put back behind its subject. */
function lowered({ tokens }: SentenceReading, indices: readonly number[], text: string | null): string | null {
  const first = tokens[indices[0] ?? -1];
  if (text === null || first === undefined) return text;
  return first.isName ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** A clause without what follows the attribution. */
function endOf({ clauses }: SentenceReading, clause: Clause): number {
  const next = clauses.find(
    (each) => each.kind === "coordinate" && each.first > clause.first && each.first <= clause.last,
  );
  return next ? next.first - 2 : clause.last;
}

/** "… , Rasmussen said": what was said, and who said it. */
export function saidTitle(
  reading: SentenceReading,
  clause: Clause,
  isQuote: boolean,
  speaker: string | null,
  drops: Drops = NOTHING,
): string | null {
  const { said, subject, verb } = clause;
  if (said === null || subject === null || verb === null) return null;
  const who = speaker ?? shortName(reading, subject) ?? wordsOf(reading, subject);
  const tail = `, ${who} ${wordsOf(reading, verb)}`;
  const first = said.subject?.first ?? said.first;
  const room = MAX_TITLE - tail.length - (isQuote ? 2 : 0);
  if (room < 20) return null;
  const words = fitted(reading, kept(reading, { first, last: said.last }, said, drops), said, room);
  if (words === null) return null;
  const bare = words.replace(QUOTES, "");
  return isQuote ? `“${bare},” ${tail.slice(2)}` : `${bare}${tail}`;
}

/** The title of a noun phrase: without article, words of time and brackets. */
export function nominalTitle(reading: SentenceReading, nominal: Nominal): string {
  const { tokens } = reading;
  const keep = ({ first, last }: Range): number[] => {
    const indices: number[] = [];
    let depth = 0;
    for (let at = first; at <= last; at += 1) {
      const token = tokens[at];
      if (token?.kind === "open") depth += 1;
      if (token && depth === 0 && !token.isTime) indices.push(at);
      if (token?.kind === "close") depth -= 1;
    }
    return indices;
  };
  const list = [...(nominal.head ? keep(nominal.head) : []), ...keep(nominal)];
  const opens = (word: string) => DETERMINERS.has(word) || PREPOSITIONS.has(word);
  while (list.length > 1 && opens(tokens[list[0] ?? -1]?.lower ?? "")) list.shift();
  const ended = trimmedEnd(tokens, list);
  const isHeld = ended.length > 2 && /^(?:held|dated|staged|conducted)$/.test(tokens[ended.at(-1) ?? -1]?.lower ?? "");
  const indices = isHeld ? ended.slice(0, -1) : ended;
  return fitted(reading, indices, null, MAX_TITLE) ?? cutAtWord(render(reading, indices));
}

/** The last resort: cut at a word, with the mark that says so. */
export function cutAtWord(title: string): string {
  if (title.length <= MAX_TITLE) return title;
  const cut = title.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > MAX_TITLE / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$|[\s,;:–—-]+$/g, "")}…`;
}

/** A title out of loose words, as of an entry in a chronology. */
export function rangeTitle(
  reading: SentenceReading,
  range: Range,
  clause: Clause | null,
  drops: Drops = NOTHING,
): string {
  const indices = kept(reading, range, clause, drops);
  return fitted(reading, indices, clause, MAX_TITLE) ?? cutAtWord(render(reading, indices));
}

/** Who is named at the end of a paragraph as having said it: "…,” Mirzoyan noted." */
const SPEAKER =
  /[”"’'»]\s{1,3}(?:(?:the\s\p{L}+\s)?(\p{Lu}[\p{L}’'-]+)\s((?:said|noted|stressed|added|stated|told|emphasi[sz]ed|declared|explained|recalled|wrote|continued))\b|((?:said|noted|stressed|added|stated|emphasi[sz]ed|declared))\s(?:\p{Lu}[\p{L}’'-]+\s){0,3}?(\p{Lu}[\p{L}’'-]+))[^”“"]{0,60}$/u;

function speakerOf({ document, sentence: { block } }: SentenceReading): string | null {
  const found = SPEAKER.exec(document.text.slice(Math.max(block.start, block.end - 160), block.end));
  if (!found) return null;
  const name = found[1] ?? found[4];
  return name === undefined || /^(?:He|She|They|The)$/.test(name) ? null : `${name} ${found[2] ?? found[3]}`;
}

/** "“We have increased our presence in Kosovo,” Mirzoyan noted": with the speaker where the paragraph names one. */
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
