// The dated things of a sentence: each expression of time goes to the clause or the noun that it dates.

import type { Clause, Range } from "../../en/grammar/clauses.ts";
import { ATTRIBUTING, STATEMENTS } from "../../en/grammar/verb-lexicon.ts";
import { PREPOSITIONS } from "../../en/grammar/words.ts";
import { type DatingExpression, isDating } from "../../temporal/timex.ts";
import type { Subjects } from "../actors/subjects.ts";
import { truthOf } from "../factuality.ts";
import { datedBy, type Happening, isAhead, lacksYear, plain } from "../happening.ts";
import { attributionOf, isCleft, type SentenceReading, spanOf, tokensOf } from "../reading.ts";
import { sameHarmBefore } from "../titles/conjuncts.ts";
import type { Drops } from "../titles/kept.ts";
import { reportedTitle, saidTitle } from "../titles/said.ts";
import { clauseTitle, isLoosePronoun, lastWord, nominalTitle } from "../titles/title.ts";
import { adjunctHappening } from "./adjunct.ts";
import { aroundMoment, besideThing, inScope, inYearOf, isOccasion, isOfThing, leadsUpTo } from "./beside.ts";
import { gappedBefore, gappedHappening } from "./gapped.ts";
import { governing, isOfPlan } from "./governing.ts";
import { isCalledOff, looseNominal, type Nominal, nominalAround } from "./nominal.ts";
import { beforeTimes, type Placed, repeated, TIMES } from "./repeated.ts";

/** At most so many expressions of one sentence are looked at; a sentence with more is a list of numbers. */
const MAX_TIMES = 24;

/**
 * The dated happenings of a sentence, in the order of the text.
 * @param today last day of the document's date; null when it has none
 */
export function datedHappenings(reading: SentenceReading, subjects: Subjects, today: number | null): Happening[] {
  const told: Happening[] = [];
  const ofClause = new Map<Clause, Placed[]>();
  const ends = new Map<Clause, number>(); // of clauses behind which a conjunct without a verb follows
  const nominals: { nominal: Nominal; words: DatingExpression }[] = [];
  for (const words of reading.times.filter(isDating).slice(0, MAX_TIMES)) {
    const range = tokensOf(reading, words);
    if (range === null || isAhead(words, today) || isRepeated(words)) continue;
    const clause = governing(reading, words, range);
    const adjunct = clause && adjunctHappening(reading, subjects, clause, range, words);
    if (adjunct) {
      // the second of a pair of times has the same thing
      if (!told.some(({ title, date }) => title === adjunct.title && date.edtf === adjunct.date.edtf))
        told.push(adjunct);
      continue;
    }
    const nominal = nominalAround(reading, range);
    const beside = clause && besideThing(reading, words, range, today);
    // "During the 2008 war in Bergen Norway stayed out": the war says when, and is not what the sentence tells
    const isSetting = nominal && clause && !nominal.isPlanned && isPlacedIn(reading, nominal, clause, beside !== null);
    if (nominal && !isSetting) {
      if (!nominal.isPlanned && !isCalledOff(reading, nominal)) nominals.push({ nominal, words });
      continue;
    }
    const gapped = clause && tells(reading, clause, words) ? gappedBefore(reading, clause, range) : null;
    if (clause && gapped) {
      const second = gappedHappening(reading, subjects, clause, gapped, range, words);
      if (second) told.push(second);
      ends.set(clause, Math.min(ends.get(clause) ?? clause.last, gapped.first - 2));
      continue;
    }
    if (clause === null || isOfPlan(reading, clause, range)) continue;
    // "not until 2016 that they joined": in that year
    const isFrom = clause.parent?.verb?.isNegated === true && isCleft(reading, clause);
    const placed = { words: isFrom ? plain(words) : (beside ?? words), range };
    const inYear = inYearOf(reading, range);
    if (inYear && tells(reading, inYear, words)) ofClause.set(inYear, [{ words: plain(words), range }]);
    const isTold = tells(reading, clause, words) && !isOfThing(reading, range);
    const around = isTold ? aroundMoment(reading, clause) : null;
    if (around && tells(reading, around, words) && !ofClause.has(around)) ofClause.set(around, [placed]);
    // "When it came up for renewal in 1999, neither signed": the time of what they did
    const isMoment =
      around !== null && ofClause.has(around) && clause.subject !== null && isLoosePronoun(reading, clause.subject);
    if (isMoment) continue;
    if (isTold) ofClause.set(clause, [...(ofClause.get(clause) ?? []), placed]);
    else {
      const loose = truthOf(reading, clause) === "unreal" ? null : looseNominal(reading, range);
      if (loose) nominals.push({ nominal: loose, words });
    }
  }
  for (const clause of [...ofClause.keys()]) if (isMereAttribution(reading, clause, ofClause)) ofClause.delete(clause);
  for (const [clause, placed] of [...ofClause]) {
    for (const next of inScope(reading, clause, placed, ofClause)) ofClause.set(next, placed.slice(0, 1));
  }
  for (const [clause, placed] of ofClause) {
    const end = ends.get(clause);
    if (end !== undefined) {
      const first = { ...clause, last: end };
      told.push({ ...ofVerb(reading, subjects, first, placed, ofClause), isWhole: false });
      continue;
    }
    const each = repeated(reading, placed);
    const isOnce = each.length === 1;
    for (const times of each) {
      const before = isOnce ? clause : beforeTimes(reading, clause, placed);
      const found = ofVerb(reading, subjects, before, times, ofClause, { others: placed });
      const span = spanOf(reading, {
        first: clause.first,
        last: Math.max(clause.last, ...times.map(({ range }) => range.last)),
      });
      told.push(isOnce ? found : { ...found, span, title: found.title.replace(TIMES, "") });
    }
  }
  const things = nominals.flatMap(({ nominal, words }) => {
    const isSame = told.some(({ words: own }) => own && overlapsIn(own, words));
    return isSame ? [] : [ofNoun(reading, nominal, words)];
  });
  return [...told, ...distinct(things)].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a clause tells what happened in a thing, so that its time is the thing's. */
const isPlacedIn = (reading: SentenceReading, thing: Range, clause: Clause, isBeside: boolean): boolean =>
  (isBeside && leadsUpTo(thing, clause) && isDone(reading, clause)) || isOccasion(reading, thing, clause);

/** A noun and a verb of one sentence that share their date tell one thing: "signed the 1997 treaty in 1997". */
function overlapsIn(a: DatingExpression, b: DatingExpression): boolean {
  const [one, other] = [a.meaning.reading.days, b.meaning.reading.days];
  return one.first <= other.last && other.first <= one.last;
}

/** One happening for each noun phrase. */
function distinct(things: readonly Happening[]): Happening[] {
  return things.filter(
    (each, at) => !things.slice(0, at).some(({ span }) => span.start < each.span.end && each.span.start < span.end),
  );
}

/** "…, the ministry said on Monday" of a thing that is dated itself: one thing, not two. */
function isMereAttribution({ clauses }: SentenceReading, clause: Clause, dated: ReadonlyMap<Clause, unknown>): boolean {
  if (clause.verb === null || !ATTRIBUTING.has(clause.verb.base) || clause.verb.isNegated) return false;
  const isInside = (each: Clause | null): boolean => each !== null && (each === clause || isInside(each.parent));
  return clauses.some(
    (each) => dated.has(each) && (each === clause.said || (each.kind === "complement" && isInside(each.parent))),
  );
}

/** "every Monday" dates no single thing. */
const isRepeated = (words: DatingExpression): boolean => (words as { type?: string }).type === "SET";

/** Whether a clause tells what was done or left undone, and is more than an attribution. */
const isDone = (reading: SentenceReading, clause: Clause): boolean =>
  clause.verb !== null &&
  !ATTRIBUTING.has(clause.verb.base) &&
  (truthOf(reading, clause) === "done" || (truthOf(reading, clause) === "state" && clause.verb.tense === "past"));

/** Does the clause tell something that the words may date? States count where words say since when, or when it was. */
function tells(reading: SentenceReading, clause: Clause, words: DatingExpression): boolean {
  const { verb } = clause;
  const truth = truthOf(reading, clause);
  if (verb === null || truth === "unreal") return false;
  // "as it had done in 2022" stands for another verb
  if (verb.base === "do" && lastWord(reading, verb.last, clause.last, reading.times) === verb.last) return false;
  if (truth === "done" && isTimetable(clause, words)) return false;
  if (truth === "done") return !(verb.tense === "present" && verb.isProgressive) || words.relation === "since";
  const isRecord = /\b(?:first|last|most|worst|best|biggest|largest|only|since)\b.*\bsince\b/i.test(reading.text);
  if (words.relation === "since") return !(verb.base === "be" && isRecord);
  return verb.tense === "past" && verb.base === "be" && !isRecord
    ? !isPronounIt(reading, clause)
    : verb.tense === "past" && verb.base !== "be";
}

/** "arrives in Oslo on Friday", "meets in July": the present with a day to come, as against "says on Friday". */
const isTimetable = (clause: Clause, words: DatingExpression): boolean =>
  clause.verb?.tense === "present" && !isSaying(clause) && words.relation === null && lacksYear(words.text);

/** "It was in 1994 that …": the clause behind tells it. */
function isPronounIt({ tokens }: SentenceReading, { subject }: Clause): boolean {
  return subject !== null && /^(?:it|this|that|there)$/.test(tokens[subject.first]?.lower ?? "");
}

/** The happening that a clause tells, dated by the best of its expressions; `end` is that of others which tell the same. */
function ofVerb(
  reading: SentenceReading,
  subjects: Subjects,
  clause: Clause,
  placed: readonly Placed[],
  dated: ReadonlyMap<Clause, unknown>,
  { end, others = placed }: { end?: number; others?: readonly Placed[] } = {},
): Happening {
  const before = sameHarmBefore(reading, clause);
  if (before && !dated.has(before)) {
    const all = ofVerb(reading, subjects, before, placed, dated, { end: clause.last });
    return { ...all, span: { start: all.span.start, end: spanOf(reading, clause).end } };
  }
  const { words, until } = choose(reading, placed);
  const antecedent = subjects.standsFor(reading, clause);
  const isStatement = isSaying(clause);
  const inside = [...dated.keys()].filter((each) => each !== clause && each.kind === "sub");
  const once = others.length > placed.length ? others.map((each) => each.words) : [];
  const drops = { times: [words, ...(until ? [until] : []), ...once], clauses: inside };
  const through = end ?? secondVerb(reading, clause, dated);
  const title =
    (clause.said && saidTitle(reading, clause, isQuoted(reading, clause.said), antecedent, drops)) ??
    claimedTitle(reading, subjects, clause, drops) ??
    clauseTitle({ reading, clause, subject: antecedent, drops, through });
  const first = Math.min(
    clause.first,
    ...placed.filter(({ range }) => range.last + 1 === clause.first).map(({ range }) => range.first),
  );
  return {
    span: spanOf(reading, { first, last: clause.last }),
    isWhole: clause.kind === "main" || (clause.kind === "coordinate" && clause.parent === null),
    title,
    words,
    ...datedBy(words, until),
    isStatement,
    about: antecedent ?? "",
  };
}

/** "The ministry said Norway had left in May", "Norway left in May, sources say": with whoever says so; null where it is told as a fact. */
function claimedTitle(reading: SentenceReading, subjects: Subjects, clause: Clause, drops: Drops): string | null {
  const attribution = attributionOf(reading, clause);
  // "Norway, the ministry said, left" has it inside
  if (attribution === null || attribution.kind === "aside") return null;
  const speaker = subjects.standsFor(reading, attribution);
  return attribution.said === clause
    ? saidTitle(reading, attribution, isQuoted(reading, clause), speaker, drops)
    : reportedTitle(reading, attribution, clause, speaker, drops);
}

/** "was invited but refused to come", "came, saw and won": where the last verb ends of those behind that have no date of their own. */
function secondVerb(reading: SentenceReading, clause: Clause, dated: ReadonlyMap<Clause, unknown>): number | undefined {
  let { last } = clause;
  for (;;) {
    const next = reading.clauses.find(
      ({ kind, parent, first }) =>
        kind === "coordinate" && parent === clause.parent && first > last && first <= last + 3,
    );
    if (!next || dated.has(next) || truthOf(reading, next) !== "done") return undefined;
    if (reading.tokens[next.first - 1]?.kind !== "comma") return next.last;
    last = next.last;
  }
}

/** Whether a clause reports speech. */
export const isSaying = ({ verb, said }: Clause): boolean =>
  said !== null || (verb !== null && STATEMENTS.has(verb.base));

export const isQuoted = ({ tokens }: SentenceReading, { first, last }: Range): boolean =>
  (tokens[Math.floor((first + last) / 2)]?.isQuoted ?? false) && (tokens[first]?.isQuoted ?? false);

/** The narrowest of nested expressions, else the first; "from 2003 … until 2007" is one range. */
function choose(
  { tokens }: SentenceReading,
  placed: readonly Placed[],
): { words: DatingExpression; until: DatingExpression | null } {
  const [first, second] = placed;
  if (first === undefined) throw new RangeError("no expression to choose from");
  // "in 2012 and 2013"
  const isPair = second && first.range.last + 2 === second.range.first && tokens[first.range.last + 1]?.lower === "and";
  if (isPair) return { words: plain(first.words), until: plain(second.words) };
  const isFrom = tokens[first.range.first - 1]?.lower === "from" || first.words.meaning.reading.loose === true;
  if (second && second.words.relation === "until" && isFrom) {
    return { words: plain(first.words), until: second.words };
  }
  const width = ({ words }: Placed) => words.meaning.reading.days.last - words.meaning.reading.days.first;
  const inside = (inner: Placed, outer: Placed) => {
    const [a, b] = [inner.words.meaning.reading.days, outer.words.meaning.reading.days];
    return b.first <= a.first && a.last <= b.last;
  };
  const best = placed.reduce((best, each) => (inside(each, best) && width(each) < width(best) ? each : best), first);
  return { words: best.words, until: null };
}

function ofNoun(reading: SentenceReading, nominal: Nominal, words: DatingExpression): Happening {
  const { tokens } = reading;
  let { first } = nominal;
  while (first < nominal.last && PREPOSITIONS.has(tokens[first]?.lower ?? "") && nominal.head === null) first += 1;
  return {
    span: spanOf(reading, { first, last: nominal.last }),
    isWhole: false,
    title: nominalTitle(reading, nominal),
    words: plain(words),
    ...datedBy(plain(words), null),
    isStatement: false,
    about: "",
  };
}
