// Titles of at most 80 characters, cut from the sentence's own words and never in the middle of a phrase.

import { STATIVE } from "./classes.ts";
import type { Clause, Range } from "./clauses.ts";
import type { Nominal } from "./nominal.ts";
import { type SentenceReading, wordsOf } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./words.ts";

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

/** Indices of the tokens of a range that a title keeps. */
function kept(reading: SentenceReading, range: Range, clause: Clause | null): number[] {
  const { tokens, clauses } = reading;
  const dropped = new Uint8Array(tokens.length + 1);
  const drop = (first: number, last: number) => dropped.fill(1, Math.max(0, first), last + 1);
  for (const each of clauses) {
    if (each === clause || each.first <= range.first || each.first > range.last) continue;
    if (each.kind === "aside") drop(each.first - 1, each.last + 1);
    const isSetOff = each.kind === "relative" && tokens[each.first - 2]?.kind === "comma";
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
    if (!token?.isTime || dropped[at]) continue;
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
      /^(?:such|so|very|more|most|not|especially|including|particularly)$/.test(token.lower);

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

/** Places where a long title may end: before an aside first, before a preposition if need be. */
function cuts(reading: SentenceReading, indices: readonly number[], from: number): { at: number; rank: 1 | 2 }[] {
  const { tokens, clauses } = reading;
  const places: { at: number; rank: 1 | 2 }[] = [];
  for (let place = 1; place < indices.length; place += 1) {
    const index = indices[place] ?? 0;
    const [token, before] = [tokens[index], tokens[indices[place - 1] ?? 0]];
    if (token === undefined || before === undefined || index <= from) continue;
    if (before.kind !== "word" && before.kind !== "number" && before.kind !== "close" && before.kind !== "quote")
      continue;
    if (DANGLING(before) || clauses.some(({ verb }) => verb && verb.first <= index - 1 && index - 1 < verb.last))
      continue;
    const isVerb = clauses.some(({ verb }) => verb?.last === (indices[place - 1] ?? 0) && !verb.isPassive);
    const opens = clauses.some(
      (clause) => clause.first === index + 1 && clause.kind !== "complement" && clause.kind !== "coordinate",
    );
    if (token.kind === "comma" || token.kind === "stop" || token.kind === "dash") places.push({ at: place, rank: 1 });
    else if (opens && !isVerb) places.push({ at: place, rank: 1 });
    else if (COORDINATORS.has(token.lower) && clauses.some((clause) => clause.first === index + 1))
      places.push({ at: place, rank: 1 });
    else if (PREPOSITIONS.has(token.lower) && !/^(?:of|to)$/.test(token.lower) && !isVerb)
      places.push({ at: place, rank: 2 });
    else if (/^(?:in|while|after|before)$/.test(token.lower) && !isVerb) places.push({ at: place, rank: 2 });
  }
  return places;
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
  for (const rank of [1, 2]) {
    const fitting = places
      .filter((place) => place.rank <= rank)
      .map((place) => render(reading, trimmedEnd(tokens, indices.slice(0, place.at))))
      .filter((title) => title.length <= limit);
    const longest = fitting.reduce((best, title) => (title.length > best.length ? title : best), "");
    if (longest.length >= (rank === 1 ? Math.min(40, limit / 2) : 1)) return longest;
  }
  return null;
}

/** The last names of a long subject: "Stoltenberg" of "NATO Secretary General Jens Stoltenberg". */
export function shortName(reading: SentenceReading, subject: Range): string | null {
  const { tokens } = reading;
  const parts: string[] = [];
  let [name, run] = ["", 0];
  for (let at = subject.first; at <= subject.last + 1; at += 1) {
    const token = at <= subject.last ? tokens[at] : undefined;
    if (token?.isName) {
      name = token.text;
      run += 1;
    } else if (token === undefined || token.lower === "and" || token.kind === "comma") {
      if (run < 2 || name === "") return null;
      parts.push(name);
      [name, run] = ["", 0];
    } else return null;
  }
  return parts.length > 0 && parts.length <= 2 ? parts.join(" and ") : null;
}

export interface TitleParts {
  reading: SentenceReading;
  clause: Clause;
  /** What stands for a pronoun, where it is certain. */
  subject: string | null;
}

/** The title of a clause. */
export function clauseTitle({ reading, clause, subject }: TitleParts): string {
  const { tokens } = reading;
  const own = clause.subject;
  const start = own ? own.first : clause.first;
  const last = endOf(reading, clause);
  const indices = kept(reading, { first: Math.min(start, clause.verb?.first ?? start), last }, clause);
  const isShared = own !== null && own.last < clause.first;
  const body = isShared ? kept(reading, { first: clause.first, last }, { ...clause, subject: null }) : indices;
  const behind = body.filter((at) => own === null || isShared || at > own.last);
  const before = isShared && own ? wordsOf(reading, own) : null;
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
): string | null {
  const { said, subject, verb } = clause;
  if (said === null || subject === null || verb === null) return null;
  const who = speaker ?? shortName(reading, subject) ?? wordsOf(reading, subject);
  const tail = `, ${who} ${wordsOf(reading, verb)}`;
  const first = said.subject?.first ?? said.first;
  const room = MAX_TITLE - tail.length - (isQuote ? 2 : 0);
  if (room < 20) return null;
  const words = fitted(reading, kept(reading, { first, last: said.last }, said), said, room);
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
  while (list.length > 1 && DETERMINERS.has(tokens[list[0] ?? -1]?.lower ?? "")) list.shift();
  const indices = trimmedEnd(tokens, list);
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
export function rangeTitle(reading: SentenceReading, range: Range, clause: Clause | null): string {
  const indices = kept(reading, range, clause);
  return fitted(reading, indices, clause, MAX_TITLE) ?? cutAtWord(render(reading, indices));
}

export const isStative = (clause: Clause): boolean => clause.verb === null || STATIVE.has(clause.verb.base);

/** "“We have increased our presence in Kosovo,” Mirzoyan noted": the speaker where the sentence names one. */
export function firstPersonTitle(reading: SentenceReading, clause: Clause): string {
  const speaker = reading.clauses.find(({ said, subject }) => said !== null && subject !== null);
  if (speaker?.subject && speaker.verb && !/^(?:he|she|they)$/i.test(wordsOf(reading, speaker.subject))) {
    const title = saidTitle(reading, { ...speaker, said: clause }, true, null);
    if (title) return title;
  }
  return clauseTitle({ reading, clause, subject: null });
}
