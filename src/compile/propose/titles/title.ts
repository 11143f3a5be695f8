// Titles of a bounded length, in the sentence's own words.

import type { Span } from "../../../model/text.ts";
import { MAX_TITLE } from "../../../model/timeline.ts";
import type { CompileDomain } from "../../curation/domain.ts";
import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { antecedentOf } from "../../en/grammar/subject.ts";
import { isWord, type Token } from "../../en/grammar/tokens.ts";
import { DETERMINERS, PREPOSITIONS } from "../../en/grammar/words.ts";
import { ELLIPTIC, LOOSE_POSSESSIVE, LOOSE_PRONOUN } from "../../en/words/reference.ts";
import { COMPANY, KIND_OF_COMPANY, NO_PERSON } from "../../en/words/titles.ts";
import { isActorName, isPlaceName } from "../actors/actors.ts";
import type { Nominal } from "../dated/nominal.ts";
import { type SentenceReading, wordsOf } from "../reading.ts";
import { isNegation } from "./binding.ts";
import { fitted } from "./cut.ts";
import { isAuxiliary, trimmedEnd } from "./ends.ts";
import { type Drops, kept, NOTHING, render } from "./kept.ts";
import { bindingLead } from "./lead.ts";
import { cutAtWord, QUOTES, tidy, uncapitalised } from "./tidy.ts";

/** The last name with which a list of words ends; null where they do not end in a person's full name. */
function lastName(words: readonly Token[], domain: CompileDomain): string | null {
  const [last, before] = [words.at(-1), words.at(-2)];
  if (
    !last?.isName ||
    !before?.isName ||
    NO_PERSON.test(last.text) ||
    COMPANY.test(last.text) ||
    before.text === "Air" ||
    isPlaceName(last.text, domain) ||
    last.text === last.text.toUpperCase()
  )
    return null;
  let from = words.length - 1;
  while (from > 0 && words[from - 1]?.isName) from -= 1;
  const opener = words[from - 1];
  if (opener && KIND_OF_COMPANY.test(opener.lower)) return null;
  // The name of a country or a paper, as in "the Northern Isles" or "of the Harbour Journal".
  if (opener && (DETERMINERS.has(opener.lower) || PREPOSITIONS.has(opener.lower))) return null;
  return isActorName(
    words
      .slice(from)
      .map(({ text }) => text)
      .join(" "),
    domain,
  )
    ? null
    : last.text;
}

/** The last names of a long subject: "Lund" of "Council Secretary General Anna Lund". */
export function shortName({ tokens, document }: SentenceReading, subject: Range): string | null {
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(subject.first, subject.last + 1)) {
    if (token.lower === "and") parts.push([]);
    else if (token.kind === "comma") return null;
    else parts.at(-1)?.push(token);
  }
  if (parts.length > 2) return null;
  const names = parts.map((words) => lastName(words, document.domain));
  if (names.every((name) => name === null)) return null;
  const whole = (words: readonly Token[]) => document.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return parts.map((words, at) => names[at] ?? whole(words)).join(" and ");
}

export interface TitleParts {
  reading: SentenceReading;
  clause: Clause;
  /** The name that a pronoun stands for, where it is certain. */
  subject: string | null;
  drops?: Drops;
  /** End of a second verb of the same subject that belongs to the event. */
  through?: number | undefined;
}

/** The title of a clause. Of one that has its object before it, with that: "The arms that Norway had promised". */
export function clauseTitle(parts: TitleParts): string {
  const { reading, clause } = parts;
  const end = endOf(reading, clause);
  const isBare =
    clause.verb !== null && lastWord(reading, clause.verb.last, end, parts.drops?.times ?? []) === clause.verb.last;
  if (isBare && clause.kind === "relative" && clause.subject !== null && clause.subject.first >= clause.first) {
    const noun = antecedentOf(reading.tokens, clause, reading.clauses);
    if (noun) return rangeTitle(reading, { first: noun.first, last: end }, null, parts.drops);
  }
  const through = parts.through ?? (isBare ? sharing(reading, clause) : undefined);
  // "left, returned and suspended …": a part of a list is no sentence
  const isListed = reading.clauses.some(
    ({ first, last }) => last === through && reading.tokens[first - 1]?.kind === "comma",
  );
  const own = titleUpTo(parts, end);
  if (through === undefined || isListed) return own;
  const long = titleUpTo(parts, through);
  // "paid out in 2016 and 2018, bought trains": what the words of time were joined by joins no verbs
  if (long.length <= own.length || /…$|\b(?:and|or|but),/.test(long)) return own;
  const last = reading.tokens[lastWord(reading, end, through, parts.drops?.times ?? [])];
  return isBare || (last && long.toLowerCase().endsWith(last.lower)) ? long : own;
}

/** The last word or number between two tokens that is left without some words of time; `from` where none is. */
export function lastWord(reading: SentenceReading, from: number, to: number, times: readonly Span[]): number {
  const left = kept(reading, { first: from, last: to }, null, { times, clauses: [] });
  return left.findLast((at) => isWord(reading.tokens[at])) ?? from;
}

/** "has outlasted and outsmarted eight presidents": the end of the second verb, which has the object of both. */
function sharing({ tokens, clauses }: SentenceReading, clause: Clause): number | undefined {
  const isNext = ({ kind, first }: Clause) => kind === "coordinate" && first > clause.last && first <= clause.last + 4;
  const next = clauses.find(isNext);
  if (!next?.verb || next.verb.isNegated !== clause.verb?.isNegated) return undefined;
  return tokens.slice(next.first, next.last).some(({ isTime }) => isTime) ? undefined : next.last;
}

function titleUpTo({ reading, clause, subject: antecedent, drops = NOTHING }: TitleParts, last: number): string {
  const { tokens } = reading;
  const own = clause.subject && standing(reading, clause.subject);
  const isBeside = own !== null && clause.subject !== null && own.first > clause.subject.last;
  const subject = antecedent ?? (isBeside ? wordsOf(reading, own) : null);
  const start = bindingLead(reading, clause) ?? (own ? own.first : clause.first);
  const indices = kept(reading, { first: Math.min(start, clause.verb?.first ?? start), last }, clause, drops);
  const isShared = own !== null && own.last < clause.first;
  const from = isShared && isNegatedBefore(reading, clause) ? own.last + 1 : (clause.verb?.first ?? clause.first);
  const body = isShared ? kept(reading, { first: from, last }, { ...clause, subject: null }, drops) : indices;
  const auxiliary = isShared && !isNegatedBefore(reading, clause) ? auxiliaryOf(reading, clause) : [];
  const behind = [...auxiliary, ...body.filter((at) => own === null || isShared || at > own.last)];
  const before = isShared && own ? wordsOf(reading, own).replace(/\s*\([^)]*\)/g, "") : null;
  if (subject === null && own && isLoosePronoun(reading, own)) return spliced(reading, clause, behind);
  if (subject === null && own && isElliptic(reading, own))
    return spliced(reading, clause, [own.first, own.last, ...behind]);
  if (subject ?? before) {
    return joined(subject ?? before ?? "", reading, behind, clause, isShared && own ? shortName(reading, own) : null);
  }
  // "Only in 2016 did Norway deliver": such a sentence keeps its time, or it is none
  if (
    own &&
    clause.verb &&
    tokens[own.first - 1] &&
    /^(?:did|does|do)$/.test(tokens[own.first - 1]?.lower ?? "") &&
    drops !== NOTHING
  ) {
    return titleUpTo({ reading, clause, subject, drops: NOTHING }, last);
  }
  const whole = fitted(reading, indices, clause, MAX_TITLE);
  const short = own ? shortName(reading, own) : null;
  const isWhole = whole !== null && render(reading, trimmedEnd(tokens, indices)).length <= MAX_TITLE;
  if (isWhole || short === null) return whole ?? cutAtWord(render(reading, indices));
  return joined(short, reading, behind, clause, null);
}

/** "was" of "was announced in May and cleared in June", for the second: where a passive verb has none of its own. */
function auxiliaryOf({ tokens, clauses }: SentenceReading, { kind, parent, first, verb }: Clause): number[] {
  if (kind !== "coordinate" || !verb?.isPassive || verb.first !== verb.last) return [];
  const isPartner = (each: Clause) => each.parent === parent && each.last < first && each.verb?.isPassive;
  // of "was held in 2003, freed in 2005 and held again" the first has it
  const partner = clauses.findLast((each) => isPartner(each) && each.verb && each.verb.first < each.verb.last)?.verb;
  if (!partner) return [];
  const indices = Array.from({ length: partner.last - partner.first }, (_, at) => partner.first + at);
  return indices.filter((at) => isAuxiliary(tokens[at] as Token));
}

/** "Anna Lund" of "his successor, Anna Lund," and "successor" of "his successor": the subject without a word for somebody whom it does not name. */
export function standing({ tokens }: SentenceReading, subject: Range): Range {
  const { first } = subject;
  let { last } = subject;
  // "the regatta of 2020": the year says which
  if (PREPOSITIONS.has(tokens[last]?.lower ?? "")) while (tokens[last + 1]?.isTime) last += 1;
  if (last > subject.last) return { first, last };
  if (first === last || !LOOSE_POSSESSIVE.test(tokens[first]?.lower ?? "")) return subject;
  let end = last + 1;
  if (tokens[end]?.kind === "comma") while (tokens[end + 1]?.isName && !tokens[end + 1]?.isTime) end += 1;
  if (end > last + 1 && tokens[end + 1]?.kind === "comma") return { first: last + 2, last: end };
  const from = tokens[first + 1]?.lower === "own" ? first + 2 : first + 1;
  return from <= last ? { first: from, last } : subject;
}

/** "They had met in 2022", where nobody can say who: a title does not begin with such a word. */
export const isLoosePronoun = ({ tokens }: SentenceReading, { first, last }: Range): boolean =>
  first === last && LOOSE_PRONOUN.test(tokens[first]?.lower ?? "");

/** "The second", "the latter": a noun is meant that stands elsewhere. */
const isElliptic = ({ tokens }: SentenceReading, { first, last }: Range): boolean =>
  last === first + 1 && tokens[first]?.lower === "the" && ELLIPTIC.test(tokens[last]?.lower ?? "");

/** The sentence's own words behind its subject, quoted: “… had met in Oslo”. */
export function spliced(reading: SentenceReading, clause: Clause, behind: readonly number[]): string {
  const room = MAX_TITLE - 4;
  const words = lowered(reading, behind, fitted(reading, behind, clause, room) ?? render(reading, behind)) ?? "";
  return `“… ${cutAtWord(words.replace(QUOTES, ""), room)}”`;
}

/** Whether the negation of a clause stands before it: "neither paid nor signed", "were not built or opened". */
function isNegatedBefore({ tokens }: SentenceReading, { first, verb }: Clause): boolean {
  const own = tokens.slice(verb?.first ?? first, (verb?.last ?? first) + 1);
  if (own.some(({ lower }) => lower !== "nor" && isNegation(lower))) return false;
  return verb?.isNegated === true || tokens[first - 1]?.lower === "nor" || tokens[first]?.lower === "nor";
}

export function joined(
  subject: string,
  reading: SentenceReading,
  behind: readonly number[],
  clause: Clause,
  short: string | null,
): string {
  const name = subject.replace(/\s+/g, " ");
  // "Lund, 54, died"
  const gap = reading.tokens[behind[0] ?? -1]?.kind === "comma" ? ", " : " ";
  const rest = (limit: number) => fitted(reading, behind, clause, limit);
  const whole = lowered(reading, behind, rest(MAX_TITLE - name.length - gap.length));
  if (whole) return tidy(`${name}${gap}${whole}`);
  const shorter = short && lowered(reading, behind, rest(MAX_TITLE - short.length - gap.length));
  if (short && shorter) return tidy(`${short}${gap}${shorter}`);
  return cutAtWord(tidy(`${name}${gap}${lowered(reading, behind, render(reading, behind)) ?? ""}`));
}

/** A piece that was made to stand alone, put back behind its subject. */
function lowered({ tokens }: SentenceReading, indices: readonly number[], text: string | null): string | null {
  const first = tokens[indices[0] ?? -1];
  if (text === null || first === undefined) return text;
  return first.isName ? text : uncapitalised(text);
}

/** A clause without what follows the attribution. */
export function endOf({ clauses }: SentenceReading, clause: Clause): number {
  const next = clauses.find(
    (each) => each.kind === "coordinate" && each.first > clause.first && each.first <= clause.last,
  );
  return next ? next.first - 2 : clause.last;
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
