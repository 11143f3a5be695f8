// Events for a document that no editor has read, marked as proposed: what its sentences tell as having happened.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { overlaps, type Span } from "../../model/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { sectionAt } from "../dateline/sections.ts";
import { SPEAKER, TAKEN_UP } from "../en/words/reference.ts";
import { OF_ITSELF, SUPPOSING } from "../en/words/unreal.ts";
import type { TimeExpression } from "../temporal/timex.ts";
import { type Block, readable, type Sentence } from "../text/document.ts";
import { excerpt, faultAt } from "../text/fault.ts";
import { evidenceOf } from "../verify/citation.ts";
import type { ReadDocument } from "../verify/evidence.ts";
import { actorsOf } from "./actors/actors.ts";
import { affiliationsIn } from "./actors/affiliations.ts";
import { Descriptions } from "./actors/descriptions.ts";
import { Subjects } from "./actors/subjects.ts";
import { categoryOf, importanceOf, isWeighty, overlap, toneOf } from "./classify.ts";
import { behindFormer, type Context, contextBelow, contextOf, isFormer } from "./context.ts";
import { datedHappenings } from "./dated/dated.ts";
import { type Entry, entriesOf } from "./entries/entries.ts";
import { entryHappening } from "./entry.ts";
import type { Happening } from "./happening.ts";
import { attributionOf, makeReader, type SentenceReading, spanOf, tokensOf } from "./reading.ts";
import { clauseOf, type Telling, tellingOf } from "./telling.ts";
import { faithfulTitle } from "./titles/faithful.ts";
import { undatedHappenings } from "./undated.ts";
import { entryStandsAlone, standsAlone } from "./unnamed.ts";

export { actorsIn } from "./actors/actors.ts";

/** Longest summary; a passage beyond it is cut at a word. */
const MAX_SUMMARY = 400;
/** A page that is written for days goes on so long behind its own day; what is headed by a later one is to come. */
const LATER_DAYS = 31;
/** Below a heading so many nights may pass without another; an entry with a later day of its own is to come. */
const NIGHTS = 2;
/** So much of a passage says what it is about. */
const MAX_PASSAGE = 2000;
/** Longest word that is given as the one which tells an event. */
const MAX_HEAD = 40;
/** The asking side of an interview: of what it says, dated statements about others are the report's. */
const QUESTION = /^[“"*\s]*(?:Q|Question|Interviewer|Journalist|Correspondent)(?:\s?\d{1,2})?\s?[:.–—-]\s/i;
/** No question, nothing of "you" or "I", and nothing that is put to somebody as another's word. */
const TELLS_OF_OTHERS =
  /^(?!.*(?<![\p{L}\d])(?:you|your|yours|I|me|my|we|us|our|says?|said|claims?|claimed|accus\p{L}*|critics|rumou?rs?|reports?|reportedly|allegedly)(?![\p{L}\d])).*[.!][”"’]?$/isu;

/**
 * Proposes events for what a document tells as having happened: one for each thing, most of them one to a sentence.
 * A plan, a supposition or a denial is none. Its actors are those that its passage names, or that the subject takes up from
 * its paragraph; where there are none, it has to stand alone, or it is passed over with a warning.
 */
export function propose(document: ReadDocument, faults: Diagnostic[]): TimelineEvent[] {
  const context = contextOf(document);
  const events: TimelineEvent[] = [];
  const described = new Descriptions(document);
  for (const found of happenings(document, context, described)) {
    const event = eventOf(document, context, described, found, `${document.id}-${events.length + 1}`);
    if (event) events.push(event);
    else faults.push(noActor(document, found.span));
  }
  const unanchored = unanchoredIn(document, events);
  if (unanchored) faults.push(noDate(document, unanchored));
  return events;
}

/** A happening with its place in the document. */
export interface Found extends Happening, Telling {
  /** The text that is shown as its evidence. */
  evidence: Span;
  /** The sentence that tells it; of a chronology, its entry. */
  sentence: Span;
  /** The sentence of its paragraph whose actors its subject takes up ("the alliance", "they"); null where it takes up none. */
  before: Span | null;
  /** It is an event also where nobody is named whom the domain knows. */
  isAlone: boolean;
  block: Block;
}

/**
 * All that the sentences of a document tell as having happened.
 * @param cited only the sentences that hold words of these spans are read
 */
export function happenings(
  document: ReadDocument,
  context: Context,
  described: Descriptions,
  cited?: readonly Span[],
): Found[] {
  const found: Found[] = [];
  const read = makeReader(document);
  const entries = entriesOf(document);
  const subjects = new Subjects();
  const timesOf = timesBySentence(document);
  const speaker = context.isFirstPerson ? context.headline : null; // whoever says "we" throughout
  let naming: Sentence | null = null;
  let madeUp: Block | null = null;
  let former: Block | null = null; // a paragraph that has gone over to a former time
  const isNaming = (span: Span) => actorsOf(document, [span]).length + described.in(span).length > 0;
  for (const sentence of readable(document)) {
    const { block } = sentence;
    const opening = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    if (SUPPOSING.test(opening)) madeUp = block;
    if (block === madeUp || (cited && !cited.some((span) => overlaps(span, sentence)))) continue;
    if (OF_ITSELF.test(opening)) {
      if (sentence.kind === "text") subjects.noteCorrected(read(sentence, timesOf(sentence)));
      continue;
    }
    if (!context.isFirstPerson && naming?.block !== block) naming = null;
    if (sentence.kind !== "text" || block === context.headline) continue;
    const own = entries.of.get(block);
    // "Q3:" under the heading "2015" is a quarter
    const isAsked = !own && QUESTION.test(document.text.slice(block.start, Math.min(block.end, block.start + 40)));
    if (isAsked && !TELLS_OF_OTHERS.test(document.text.slice(sentence.start, sentence.end))) continue;
    const times = timesOf(sentence);
    if (own?.length === 0) continue;
    const entry = own?.find(({ span, isWhole }) => isWhole || overlaps(span, sentence));
    if (entry) {
      const told = sentence.start < entry.body.end && entry.body.start < sentence.end ? fromEntry(entry) : [];
      found.push(...told);
      if (isNaming(sentence)) naming = sentence;
      if (told.length > 0 || !entry.isFurther) continue;
    }
    const reading = read(sentence, times);
    const day = sectionAt(document.dateline.sections, sentence.start)?.day ?? entries.days.get(block);
    const below = day === undefined ? context : contextBelow(context, block, day);
    const here: Context = former === block ? behindFormer(below) : below;
    const dated = datedHappenings(reading, subjects, here.today);
    if (dated.length > 0) former = dated.every((told) => isFormer(told, here.today)) ? block : null;
    const all = isAsked ? dated : [...dated, ...undatedHappenings(reading, subjects, here, dated)];
    for (const told of all) {
      const telling = tellingOf(reading, told);
      const each = { ...told, ...telling, title: faithful(reading, told) };
      const isOnly = all.length === 1 || (each.isWhole && all.filter(({ isWhole }) => isWhole).length === 1);
      const from = withSubject(reading, each);
      const before = takesUp(document.text, from)
        ? isOfSpeaker(document.text, from)
          ? speaker
          : (naming ?? speaker)
        : null;
      const isAlone = !isAsked && standsAlone(reading, told, telling);
      found.push({ ...each, evidence: isOnly ? sentence : each.span, sentence, before, isAlone, block });
    }
    if (isNaming(sentence)) naming = sentence;
    subjects.note(reading);
  }
  return found;

  function fromEntry(entry: Entry): Found[] {
    const { body, span, words } = entry;
    const section = sectionAt(document.dateline.sections, body.start);
    const isBelow = section !== null && section.day <= (context.today ?? section.day) + LATER_DAYS;
    const isOpen = words.meaning.reading.edtf.endsWith("?") || context.today === null;
    // a list by the clock may go on past midnight, and past the day of its document
    const latest = isBelow ? Math.max(context.today ?? 0, section.day + NIGHTS) : context.today;
    const today = isOpen ? null : latest;
    const reading = read(body, timesOf(body));
    const happening = entryHappening(reading, entry, subjects, today);
    if (happening === null) return [];
    const telling = tellingOf(reading, { ...happening, span: body });
    const isPast = context.today !== null && words.meaning.reading.days.last < context.today;
    const isAlone = entryStandsAlone(reading, { ...happening, span: body }, telling, isPast);
    return [{ ...happening, ...telling, evidence: span, sentence: span, before: null, isAlone, block: body.block }];
  }
}

/** The title of a happening, or where it would say something else than the sentence, the sentence's own words. */
function faithful(reading: SentenceReading, { title, span, about }: Happening): string {
  const range = tokensOf(reading, span);
  if (range === null) return title;
  const clause = reading.clauses.find(({ first, verb }) => verb !== null && first === range.first) ?? null;
  // "…, Lund said" from the words that are said, "Lund said that …" from whoever says them
  const starts = [range, clause?.said, clause && attributionOf(reading, clause)].flatMap((each) => each?.first ?? []);
  return faithfulTitle(reading, title, clause, about, { first: Math.min(...starts), last: range.last });
}

/** The expressions of each sentence; sentences and expressions are in order, so each is looked at once. */
function timesBySentence({ expressions }: ReadDocument): (sentence: Sentence) => TimeExpression[] {
  let at = 0;
  return (sentence) => {
    while (at > 0 && (expressions[at - 1]?.start ?? -1) >= sentence.start) at -= 1;
    while (at < expressions.length && (expressions[at]?.start ?? 0) < sentence.start) at += 1;
    const inside: TimeExpression[] = [];
    for (let next = at; (expressions[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end; next += 1) {
      const expression = expressions[next];
      if (expression) inside.push(expression);
    }
    return inside;
  };
}

/** A happening from its subject on, which a second conjunct leaves before it: "Its charter was signed in May and came into force in June". */
function withSubject(reading: SentenceReading, happening: Happening): Happening {
  const range = tokensOf(reading, happening.span);
  const subject = range && clauseOf(reading, range)?.subject;
  const start = subject ? spanOf(reading, subject).start : happening.span.start;
  return start < happening.span.start ? { ...happening, span: { start, end: happening.span.end } } : happening;
}

/** Whether a happening begins with words for somebody named before, but for those of its time. */
function takesUp(text: string, { span, words }: Happening): boolean {
  const leadsIn = words !== null && words.start >= span.start && words.start <= span.start + 8;
  const start = leadsIn ? words.end : span.start;
  return TAKEN_UP.test(text.slice(start, Math.min(span.end, start + 80)));
}

/** "We" and "I" are whoever speaks, and nobody whom the sentence before names. */
const isOfSpeaker = (text: string, { span }: Happening): boolean =>
  SPEAKER.test(text.slice(span.start, Math.min(span.end, span.start + 80)));

/** The actors of a happening, and its evidence: a quote that names nobody grows to its sentence, if that does. */
function witnessed(
  document: ReadDocument,
  described: Descriptions,
  found: Found,
): { actors: string[]; evidence: Span } {
  const { span, evidence, sentence, before, about, title } = found;
  const own = actorsOf(document, [span, evidence], `${about} ${title} ${affiliationsIn(title, document)}`);
  if (own.length > 0) {
    // "left in 2010" of a subject that the quote does not name: the sentence does
    const shown = actorsOf(document, [evidence]);
    const named = actorsOf(document, [sentence]);
    const isHidden = own.some((actor) => !shown.includes(actor) && named.includes(actor));
    return { actors: own, evidence: isHidden ? sentence : evidence };
  }
  const meant = described.in(span);
  if (meant.length > 0) return { actors: meant, evidence };
  const around = [...new Set([...actorsOf(document, [sentence]), ...described.in(sentence)])];
  return around.length > 0
    ? { actors: around, evidence: sentence }
    : { actors: [...new Set([...actorsOf(document, [before]), ...described.in(before)])], evidence };
}

function eventOf(
  document: ReadDocument,
  context: Context,
  described: Descriptions,
  found: Found,
  id: string,
): TimelineEvent | null {
  const { block, title, date, lasts, words, isStatement } = found;
  const { actors, evidence } = witnessed(document, described, found);
  if ((actors.length === 0 && !found.isAlone) || title.length < 3) return null;
  const text = document.text.slice(evidence.start, Math.min(evidence.end, evidence.start + MAX_PASSAGE));
  const category = categoryOf(title, text, isStatement, document.domain);
  const weights = {
    isLead: block === context.lead,
    headline: overlap(context.keys, text),
    actors: actors.length,
    isWeighty: isWeighty(category, document.domain),
    isDated: words !== null,
  };
  return {
    id,
    title,
    summary: excerpt(text, MAX_SUMMARY),
    date,
    lasts,
    actors,
    category,
    tone: toneOf(title, text, document.domain),
    importance: importanceOf(weights),
    origin: "proposed",
    ...recorded(found),
    evidence: [evidenceOf(document, evidence, words)],
  };
}

/** The telling of an event as the record carries it. */
export const recorded = ({ head, claim }: Telling): Pick<TimelineEvent, "head" | "claim"> => ({
  ...(head !== null && head.length <= MAX_HEAD && { head }),
  ...(claim !== null && { claim }),
});

function noActor(document: ReadDocument, span: Span): Diagnostic {
  const text = excerpt(document.text.slice(span.start, span.end), 60);
  const message = `no event is proposed for this passage: it names no known actor, and does not stand alone ("${text}")`;
  return faultAt(document.source, span, { severity: "warning", code: "no-actor", message });
}

/** The first words that would date something if the document had a date. */
function unanchoredIn(document: ReadDocument, events: readonly TimelineEvent[]): TimeExpression | undefined {
  // "5 October" under the heading "1994" has found its year
  const read = new Set(events.map(({ evidence }) => evidence[0]?.time?.start));
  return document.expressions.find(({ meaning, start }) => meaning.kind === "unanchored" && !read.has(start));
}

function noDate(document: ReadDocument, words: TimeExpression): Diagnostic {
  const message = `"${words.text}" counts from the day of the document, and the document has none`;
  const hint = `give published: in ${document.id}.yaml`;
  return faultAt(document.source, words, { severity: "warning", code: "published-missing", message, hint });
}
