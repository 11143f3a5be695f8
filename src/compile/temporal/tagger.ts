// The tagger: searches a document for the forms of a language and reads what they find.

import { utcDay } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { Tokens } from "../text/tokens.ts";
import { type Form, form } from "./form.ts";
import type { TemporalLanguage } from "./language.ts";
import { Match, MEMORY, type Sentence } from "./match.ts";
import { RuleSelection } from "./selection.ts";
import {
  type Groups,
  type Meaning,
  type Named,
  type Reading,
  type RoughReach,
  type Rule,
  roughly,
  type TimeExpression,
} from "./timex.ts";
import type { Token } from "./token.ts";

interface Compiled extends Form {
  rule: Rule;
}

/** The named parts of a match; a name that stands in several alternatives is the one that matched. */
function groupsOf(form: Form, codes: string, from: number, tokens: readonly Token[]): Groups {
  const { parts, names, looksAround } = form;
  if (names.length === 0) return {};
  if (looksAround) return placedGroups(form, codes, from, tokens);
  parts.lastIndex = from;
  const match = parts.exec(codes);
  const found = match?.groups;
  if (!match || !found) return {};
  const groups: Groups = {};
  const [whole] = match;
  for (const [group, name] of names) {
    const part = found[group];
    if (part === undefined || groups[name] !== undefined) continue;
    const at = whole.indexOf(part);
    // where its words stand twice, only the places tell which of them it is
    if (whole.indexOf(part, at + 1) !== -1) return placedGroups(form, codes, from, tokens);
    groups[name] = tokens[from + at];
  }
  return groups;
}

function placedGroups({ places, names }: Form, codes: string, from: number, tokens: readonly Token[]): Groups {
  const groups: Groups = {};
  places.lastIndex = from;
  const found = places.exec(codes)?.indices?.groups;
  for (const [group, name] of names) {
    const place = found?.[group];
    if (place) groups[name] ??= tokens[place[0]];
  }
  return groups;
}

/** The days that can be written: years 0 to 9999. */
const EARLIEST = utcDay(0, 1, 1);
const LATEST = utcDay(9999, 12, 31);
const canBeWritten = ({ days }: Reading): boolean => days.first >= EARLIEST && days.last <= LATEST;

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
}

/** "about two days" is a rough length; "about noon" and "almost daily" are left as they are. */
const roughnessOf = ({ type }: Meaning): RoughReach =>
  type === "DURATION" ? "length" : type === "DATE" ? "word" : "never";

function apply(compiled: Compiled, sentence: Sentence): void {
  const { rule, pattern } = compiled;
  const { language, text, span, tokens, codes, taken, found } = sentence;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(codes); match; match = pattern.exec(codes)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const next = pattern.lastIndex;
    if (to === from) {
      pattern.lastIndex = next + 1;
      continue;
    }
    if (isTaken(taken, from, to)) {
      pattern.lastIndex = from + 1; // a shorter match may begin behind what is taken
      continue;
    }
    const read = rule.read(groupsOf(compiled, codes, from, tokens), new Match(sentence, from, to));
    pattern.lastIndex = next;
    if (read === null || (read.kind === "dating" && !canBeWritten(read.reading))) continue;
    if (language.isTitle(text, tokens, from, to)) continue;
    const { from: first, rough } = language.withRough(text, tokens, from, rule.rough ?? roughnessOf(read));
    const isFree = !isTaken(taken, first, from);
    const [begin, isRough] = isFree ? [first, rough] : [from, false];
    taken.fill(1, begin, to);
    const [start, end] = [tokens[begin]!.start, tokens[to - 1]!.end];
    found.push({
      start,
      end,
      text: text.slice(start, end),
      rule: rule.name,
      relation: language.relationOf(text, span, start, end),
      meaning: isRough ? roughly(read) : read,
    });
  }
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

/** The times that expressions name, but those that are only compared with. */
function namedIn(
  found: readonly TimeExpression[],
  { language, text, tokens }: Pick<Sentence, "language" | "text" | "tokens">,
): Named[] {
  const named: Named[] = [];
  for (const { start, end, meaning, relation } of found) {
    if (meaning.kind !== "dating" || meaning.aside) continue;
    named.push({
      start,
      reading: meaning.reading,
      isBackground() {
        return language.isBackground(tokens, firstFrom(tokens, start), firstFrom(tokens, end));
      },
      isAside: (isSameSentence) => language.isAside(text, start, end, isSameSentence),
      isSince: relation === "since",
    });
  }
  return named;
}

/** Index of the first token that begins at an offset or behind it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many codes are made characters at once: as arguments of one call they have to fit on the stack. */
const AT_ONCE = 4096;

/** The codes of tokens as characters. Joined one by one they would make a string of as many parts. */
function codesOf(tokens: readonly Token[]): string {
  const parts: string[] = [];
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const codes: number[] = [];
    const to = Math.min(tokens.length, from + AT_ONCE);
    for (let at = from; at < to; at += 1) codes.push((tokens[at] as Token).code);
    parts.push(String.fromCharCode.apply(null, codes));
  }
  return parts.length === 1 ? (parts[0] as string) : parts.join("");
}

/** The values that all sentences of a document share. */
interface Whole {
  anchor: number | null;
  isStory: boolean;
  /** A report of what happened: a day that a verb of the past governs does not lie ahead. */
  isReport: boolean;
}

export interface TagOptions {
  /** Verbs of the past bar the days to come: in a report, nothing has happened on a day after it. */
  isReport?: boolean;
  /** Days that single sentences are counted from instead, by their place: those below the heading of a day. */
  anchors?: readonly (number | null)[];
}

export class Tagger {
  private readonly rules: readonly Compiled[];
  /** Index in `rules` after the last one of each phase. */
  private readonly phaseEnds: readonly number[];
  private readonly selection: RuleSelection;

  /** Compiles the language's forms; throws where one of them is wrong. */
  constructor(private readonly language: TemporalLanguage) {
    const { phases, vocabulary } = language;
    this.rules = phases.flat().map((rule) => ({ rule, ...form(rule.form, vocabulary) }));
    this.phaseEnds = phases.map((_, index) => phases.slice(0, index + 1).flat().length);
    this.selection = new RuleSelection(this.rules);
  }

  /**
   * All expressions of time in the sentences of a text, in their order.
   * @param anchor day number that relative words are counted from; null when the document has no date
   * @param options see TagOptions
   */
  tag(
    tokens: Tokens,
    sentences: readonly Span[],
    anchor: number | null,
    { isReport = false, anchors = [] }: TagOptions = {},
  ): TimeExpression[] {
    const all: TimeExpression[] = [];
    const isStory = this.language.tellsAStory(tokens.text, anchor);
    let earlier: Named[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const own = anchors[index] ?? null;
      const whole = { anchor: own ?? anchor, isStory: own === null && isStory, isReport };
      const { found, named } = this.tagSentence(tokens, sentence, whole, earlier);
      if (found.length === 0) continue;
      earlier = [...earlier, ...named].slice(-MEMORY);
      for (const each of found) all.push(each); // spread, a long sentence's would not fit on the stack
    }
    return all;
  }

  private tagSentence(
    all: Tokens,
    span: Span,
    { anchor, isStory, isReport }: Whole,
    earlier: readonly Named[],
  ): { found: readonly TimeExpression[]; named: readonly Named[] } {
    const { language } = this;
    const { text } = all;
    const tokens = language.tokensIn(all, span);
    const wanted = this.selection.wantedIn(tokens);
    if (wanted.length === 0) return { found: [], named: [] };
    const taken = new Uint8Array(tokens.length);
    const codes = codesOf(tokens);
    // written out, for the copy of an object costs as much as reading a short sentence
    const sentence: Sentence = {
      language,
      text,
      span,
      tokens,
      codes,
      taken,
      anchor,
      isStory,
      isReport,
      earlier,
      found: [],
      named: [],
    };
    let at = 0;
    for (const end of this.phaseEnds) {
      if (sentence.found.length > sentence.named.length)
        sentence.named = namedIn(sentence.found, sentence).sort(byStart);
      for (; at < wanted.length && (wanted[at] as number) < end; at += 1) {
        apply(this.rules[wanted[at] as number] as Compiled, sentence);
      }
    }
    const found = sentence.found.length > 1 ? sentence.found.sort(byStart) : sentence.found;
    return { found, named: namedIn(found.slice(-MEMORY), sentence) };
  }
}
