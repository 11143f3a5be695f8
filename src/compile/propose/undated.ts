// The report's own news: what it tells as having happened without a word of time.

import type { EdtfDate } from "../../model/date.ts";
import { overlaps } from "../../model/text.ts";
import type { Clause } from "../en/grammar/clauses.ts";
import {
  ATTENDING,
  CANCELLING,
  COGNITION,
  COMMITTING,
  COMMUNICATING,
  HABITS,
  REPORTING,
  STATEMENTS,
} from "../en/grammar/verb-lexicon.ts";
import { isMistaken } from "../temporal/impossible.ts";
import { type DatingExpression, isDating, type TimeExpression } from "../temporal/timex.ts";
import { actorsIn } from "./actors/actors.ts";
import type { Subjects } from "./actors/subjects.ts";
import { overlap } from "./classify.ts";
import type { Context } from "./context.ts";
import { isOfThing } from "./dated/beside.ts";
import { isQuoted } from "./dated/dated.ts";
import { truthOf } from "./factuality.ts";
import { datedBy, type Happening, isAhead, plain } from "./happening.ts";
import { clauseAround, isCleft, type SentenceReading, spanOf, tokensOf, wordsOf } from "./reading.ts";
import { attributed, firstPerson, HEADLINE_SHARE, isPersons, quoted, speechBehind, type Told } from "./spoken.ts";
import { speechTitle } from "./titles/said.ts";
import { clauseTitle } from "./titles/title.ts";

/** Rules by which words count from a time that the text named before: such words date what they belong to, if not surely. */
const FROM_TEXT = new Set(["units-later", "following-unit", "month-of-that-year", "units-from-event", "before-era"]);

/** "Two weeks later Norway protested", "on 31 April", "in 66 BC": no news of the document's day, whatever was named before. */
function countsFromText(reading: SentenceReading, clause: Clause): boolean {
  const span = spanOf(reading, clause);
  return reading.times.some((each) => (FROM_TEXT.has(each.rule) || isMistaken(each)) && overlaps(each, span));
}

const BESIDE_MOMENT = /^(?:when|as|while|after|before|since|until|once)$/;

/** "were hurt after a crane had fallen on 3 May": news of about that time, and not of the document's day. */
function standsBesideMoment(reading: SentenceReading, clause: Clause): boolean {
  const isDated = (inner: Clause) => {
    const span = spanOf(reading, inner);
    return reading.times.some((time) => isDating(time) && overlaps(time, span));
  };
  const isInside = ({ parent }: Clause): boolean =>
    parent !== null && (parent === clause || (parent.parent === clause.parent && parent.first > clause.first));
  return reading.clauses.some(
    (each) => each.kind === "sub" && BESIDE_MOMENT.test(each.opener) && isInside(each) && isDated(each),
  );
}

/** A past verb with a day to come that it does not set: no news of the document's day, whatever is meant. */
function isYetToCome(reading: SentenceReading, clause: Clause, { today }: Context): boolean {
  const { verb, said } = clause;
  if (verb === null || said !== null) return false;
  if ([STATEMENTS, COMMITTING, CANCELLING, REPORTING].some((verbs) => verbs.has(verb.base))) return false;
  const span = spanOf(reading, clause);
  const isAfter = (each: TimeExpression) => isDating(each) && each.relation === null && isAhead(each, today);
  return reading.times.some((each) => overlaps(each, span) && isAfter(each));
}

/** The undated happenings of a sentence; none where the document has no date to stand for them. */
export function undatedHappenings(
  reading: SentenceReading,
  subjects: Subjects,
  context: Context,
  told: readonly Happening[],
): Happening[] {
  const { own } = context;
  if (own === null) return [];
  const isTold = (clause: Clause) => {
    const span = spanOf(reading, clause);
    const verb = clause.verb && spanOf(reading, clause.verb);
    return told.some(
      (each) =>
        each.isWhole ||
        (verb !== null && each.words !== null && each.span.start <= verb.start && verb.end <= each.span.end) ||
        (each.span.start < span.end &&
          span.start < each.span.end &&
          each.span.end - each.span.start > (span.end - span.start) / 2),
    );
  };
  return reading.clauses.flatMap((clause): Happening[] => {
    if (isTold(clause) || countsFromText(reading, clause) || isYetToCome(reading, clause, context)) return [];
    if (standsBesideMoment(reading, clause)) return [];
    const found = tell(reading, clause, subjects, context);
    if (found === null) return [];
    const { when, title, isStatement, about } = found;
    const words = isStatement ? ownTime(reading, clause, context) : null;
    const dated = words ? { date: datedBy(words, null).date, words } : dateOf(when, isStatement, context, own);
    return [
      {
        span: spanOf(reading, clause),
        isWhole: clause.kind === "main" && !isQuotedPart(reading, clause),
        title,
        isStatement,
        about,
        lasts: when === "state",
        ...dated,
      },
    ];
  });
}

/** "In an interview on Monday Lund said that they had left in May": words of time of the saying itself, beside those of what is said. */
function ownTime(reading: SentenceReading, clause: Clause, { today }: Context): DatingExpression | null {
  const isOwn = (words: DatingExpression): boolean => {
    const at = tokensOf(reading, words);
    if (at === null || isOfThing(reading, at) || words.relation !== null) return false;
    return clauseAround(reading, at.first) === clause && !isAhead(words, today);
  };
  return reading.times.filter(isDating).find(isOwn) ?? null;
}

const isQuotedPart = (reading: SentenceReading, clause: Clause): boolean =>
  isQuoted(reading, clause) && reading.clauses.some(({ said, kind }) => said !== null || kind === "main");

function dateOf(
  when: Told["when"],
  isStatement: boolean,
  { leadDay }: Context,
  own: NonNullable<Context["own"]>,
): { date: EdtfDate; words: DatingExpression | null } {
  if (when !== "news") return { date: own.before, words: null };
  const day = isStatement && leadDay?.meaning.reading.days;
  if (!day || leadDay === null) return { date: own.news, words: null };
  return { date: datedBy(plain(leadDay), null).date, words: leadDay };
}

/** The event that a clause tells, if it stands on its own and names whose doing it is. */
function tell(reading: SentenceReading, clause: Clause, subjects: Subjects, context: Context): Told | null {
  const { verb, subject } = clause;
  if (verb === null || truthOf(reading, clause) === "unreal") return null;
  const isMain = clause.kind === "main" || (clause.kind === "coordinate" && clause.parent === null);
  if (!isMain && !isCleft(reading, clause)) return null;
  if (subject === null) return null;
  const pronoun = reading.tokens[subject.first]?.lower ?? "";
  if (/^(?:we|i)$/.test(pronoun) && subject.first === subject.last) return firstPerson(reading, clause, context);
  if (isQuoted(reading, clause)) return quoted(reading, clause, context);
  return narrated(reading, clause, subjects, context);
}

/** Told by the report itself. */
function narrated(reading: SentenceReading, clause: Clause, subjects: Subjects, context: Context): Told | null {
  const { verb, subject, said } = clause;
  if (verb === null || subject === null) return null;
  const antecedent = subjects.standsFor(reading, clause);
  const name = antecedent ?? wordsOf(reading, subject);
  const isNamed =
    antecedent !== null || reading.tokens.slice(subject.first, subject.last + 1).some(({ isName }) => isName);
  if (said !== null) return isNamed ? attributed(reading, clause, antecedent, context) : null;
  const sentenceActors = actorsIn(`${antecedent ?? ""} ${reading.text}`, reading.document.domain);
  const isOpening = reading.sentence.start === context.lead?.start;
  if (sentenceActors.length === 0 && !isOpening) return null;
  // words of time that belong to what was promised leave open when it was
  const isPromise = COMMITTING.has(verb.base) && !(STATEMENTS.has(verb.base) && hasContent(reading, clause));
  if (context.lead !== reading.sentence.block && isPromise && reading.times.some(isDating)) return null;
  const make = (when: Told["when"], isStatement: boolean): Told => ({
    clause,
    when,
    isStatement,
    title: clauseTitle({ reading, clause, subject: antecedent }),
    about: antecedent ?? "",
  });
  const isEarlier =
    /^(?:earlier|previously|before|(?:just\s)?(?:hours|days|weeks|months|years)\s(?:after|before|later))\b/i.test(
      reading.text,
    ) || /\b(?:previously|earlier|either|recently)\b/i.test(wordsOf(reading, { first: subject.last, last: verb.last }));
  const isActor = actorsIn(doersIn(reading, clause, name), reading.document.domain).length > 0;
  const truth = truthOf(reading, clause);
  // a claim that a speech makes and its headline repeats
  const isHeadlines = context.isFirstPerson && overlap(context.keys, wordsOf(reading, clause)) >= HEADLINE_SHARE;
  if (truth === "done" && isActor && isHeadlines) return make("news", true);
  const speech = isPersons(reading, clause, antecedent) ? speechBehind(reading, clause) : null;
  if (speech && STATEMENTS.has(verb.base)) {
    const title = speechTitle(reading, clause, speech, antecedent);
    return { ...make(isEarlier ? "before" : "news", true), title };
  }
  if (COMMUNICATING.has(verb.base) || (REPORTING.has(verb.base) && hasContent(reading, clause))) {
    // "The plan was praised by Norway": who does it is named behind the verb
    if (
      !(isNamed || (verb.isPassive && isActor)) ||
      verb.isProgressive ||
      verb.isNegated ||
      !hasObject(reading, clause)
    )
      return null;
    if (REPORTING.has(verb.base) && !STATEMENTS.has(verb.base)) return null;
    return make(isEarlier || isAtItsTime(reading, clause) ? "before" : "news", true);
  }
  if (REPORTING.has(verb.base) && !/^(?:recall|find|show|maintain|confirm|admit)$/.test(verb.base)) return null;
  if (REPORTING.has(verb.base) && hasContent(reading, clause)) return null;
  if (verb.tense === "present") {
    const isHabit = truth === "done" && HABITS.has(verb.base) && !verb.isProgressive && !verb.isNegated;
    if (reading.times.some(isDating)) return null; // of a timetable
    return isHabit && (isActor || /^the\s/i.test(name)) ? make("state", false) : null;
  }
  // whoever does what the report opens with, it is the report's news
  if (truth !== "done" || !(isActor || isOpening) || verb.isProgressive || COGNITION.has(verb.base)) return null;
  if (isNothing(reading, clause)) return null;
  const isNews =
    verb.tense === "past" ? context.leads.has(reading.sentence.block) : isOpening && isHot(reading, context);
  return make(isNews && !isEarlier && !isAtItsTime(reading, clause) ? "news" : "before", false);
}

/** "When Norway joined, it praised the pact": at the time of the other, whenever that was. */
const isAtItsTime = ({ clauses }: SentenceReading, clause: Clause): boolean =>
  clauses.some(
    ({ parent, opener, verb }) => parent === clause && /^(?:when|while)$/.test(opener) && verb?.tense === "past",
  );

/** "Norway has opened its archive" at the head of a report with the headline "Norway opens archive": what has just happened. */
const isHot = ({ text }: SentenceReading, { keys }: Context): boolean => overlap(keys, text) >= HEADLINE_SHARE / 2;

/** The words that name who does it: the subject, what stands beside it between commas, and whoever a passive verb names behind "by". */
function doersIn(reading: SentenceReading, { verb, subject, last }: Clause, name: string): string {
  if (verb === null || subject === null) return name;
  const { tokens, clauses } = reading;
  const isBroken = clauses.some(({ first, verb: own }) => own !== null && first > subject.last && first <= verb.first);
  const isSetOff = [subject.last + 1, verb.first - 1].every((at) => tokens[at]?.kind === "comma");
  const isBeside = isSetOff && !isBroken && subject.last + 2 < verb.first;
  const beside = isBeside ? wordsOf(reading, { first: subject.last + 2, last: verb.first - 1 }) : "";
  if (!verb.isPassive || tokens[verb.last + 1]?.lower !== "by") return `${name} ${beside}`;
  const end = tokens.findIndex(({ kind }, at) => at > verb.last + 1 && kind !== "word" && kind !== "number");
  return `${name} ${beside} ${wordsOf(reading, { first: verb.last + 2, last: end === -1 ? last : Math.min(end - 1, last) })}`;
}

/** "has not commented", "paid nothing": without a time, what was left undone is news only where somebody stayed away from something. */
function isNothing({ tokens }: SentenceReading, { verb, last }: Clause): boolean {
  if (verb === null) return true;
  const object = tokens.slice(verb.last + 1, Math.min(last, verb.last + 2) + 1);
  const isEmpty = object.some(({ lower }) => /^(?:nothing|nobody|no-one|none|neither)$/.test(lower));
  return isEmpty || (verb.isNegated && !ATTENDING.has(verb.base));
}

/** True where the verb has a clause for what is said or shown: "said that …". */
function hasContent({ clauses }: SentenceReading, clause: Clause): boolean {
  return clauses.some((each) => each.kind === "complement" && each.parent === clause && each.verb !== null);
}

function hasObject({ tokens }: SentenceReading, { verb, last }: Clause): boolean {
  if (verb === null) return false;
  return tokens
    .slice(verb.last + 1, last + 1)
    .some(({ kind, isTime }) => (kind === "word" || kind === "number") && !isTime);
}
