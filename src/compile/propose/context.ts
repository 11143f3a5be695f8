// The context of a sentence by its place in the document: headline, lead, whose voice it is.

import { bounds, dayNumber, dayString, type EdtfDate, edtf, parseDate } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import { type DatingExpression, isDating } from "../temporal/timex.ts";
import { type Block, readable } from "../text/document.ts";
import { within } from "../text/spans.ts";
import type { ReadDocument } from "../verify/evidence.ts";
import { keyWords } from "./classify.ts";

export interface Context {
  headline: Block | null;
  /** The words by which the headline is known again. */
  keys: ReadonlySet<string>;
  /** The first paragraph of the report itself. */
  lead: Block | null;
  /** The lead and the paragraph after it: simple past there is news. */
  leads: ReadonlySet<Block>;
  /** Words of the lead that name the day of the report's news. */
  leadDay: DatingExpression | null;
  /** Most of the text is told by "I" and "we": a speech, an answer. */
  isFirstPerson: boolean;
  /** Last day of the document's date; null when it has none. */
  today: number | null;
  /** Dates of what no words date; null when the document has no date to stand for them. */
  own: { news: EdtfDate; before: EdtfDate } | null;
}

/** Length of a lead that is read; a longer one is no paragraph. */
const LEAD_LENGTH = 2000;
/** A week: a lead tells news, and what is older is named by its date. */
const NEWS_DAYS = 7;

export function contextOf(document: ReadDocument): Context {
  const { text, published } = document;
  const blocks = document.blocks.filter(({ kind }) => kind === "text");
  const words = (block: Span) => text.slice(block.start, Math.min(block.end, block.start + 400));
  const [first] = blocks;
  const isHeadline =
    first !== undefined &&
    blocks.length > 1 &&
    first.end - first.start <= 160 &&
    !/[.!?:…][”"’')\]]*$/.test(words(first));
  const headline = isHeadline ? first : null;
  const lead = blocks.find((block) => block !== headline && block.end - block.start >= 60) ?? null;
  const today = published?.latest ? dayNumber(published.latest) : null;
  return {
    headline,
    lead,
    leads: new Set(blocks.slice(Math.max(0, lead ? blocks.indexOf(lead) : 0)).slice(0, 2)),
    keys: keyWords(headline ? words(headline) : ""),
    leadDay: lead && today !== null ? newsDay(document, lead, today) : null,
    isFirstPerson: isFirstPerson(document),
    today,
    own: published && !isLastEdit(document, lead) ? ownDates(published) : null,
  };
}

/** A month: what is dated further back is no news of a report. */
const FORMER_DAYS = 31;

/** Whether words of time tell of a former time, seen from the last day of a document's date. */
export function isFormer({ words }: { words: DatingExpression | null }, today: number | null): boolean {
  return words !== null && today !== null && today - words.meaning.reading.days.last > FORMER_DAYS;
}

/** The same behind a sentence of a former time: the simple past goes on with that, and is no news. */
export const behindFormer = (context: Context): Context => ({ ...context, leads: NO_LEADS });

const NO_LEADS: ReadonlySet<Block> = new Set();

/** Whether the document's date is that of its last edit, told at its end: a page that is kept up reports no news of that day. */
function isLastEdit({ dateline: { own }, published }: ReadDocument, lead: Block | null): boolean {
  return own?.by === "updated" && lead !== null && own.start > lead.start && own.date.edtf === published?.edtf;
}

/** The same below the heading of a day: what is told there without a word of time happened on it. */
export function contextBelow(context: Context, block: Block, day: number): Context {
  const date = edtf(dayString(day));
  const own = { news: date, before: edtf(`../${date.edtf}`) };
  return {
    ...context,
    own,
    lead: block,
    leads: new Set([block]),
    leadDay: null,
    today: Math.max(day, context.today ?? day),
  };
}

/** The latest single day that the lead names, if it lies in the week up to the document's own. */
function newsDay(document: ReadDocument, lead: Block, today: number): DatingExpression | null {
  const days = within(document.expressions, {
    start: lead.start,
    end: Math.min(lead.end, lead.start + LEAD_LENGTH),
  }).filter(isDating);
  const news = days.filter(({ meaning: { reading }, relation }) => {
    const { first, last } = reading.days;
    return relation === null && first === last && first <= today && first > today - NEWS_DAYS;
  });
  const latest = news.reduce((day, { meaning }) => Math.max(day, meaning.reading.days.first), 0);
  return news.find(({ meaning }) => meaning.reading.days.first === latest) ?? null;
}

/** "about the document's day" and "some time before it", as an editor would write them. */
function ownDates(published: EdtfDate): Context["own"] {
  const { first, last } = bounds(published);
  if (published.edtf.includes("/") || !Number.isFinite(first) || !Number.isFinite(last)) return null;
  const day = published.edtf.replace(/[~?%]$/, "");
  const news = parseDate(`${day}${published.uncertain ? "%" : "~"}`);
  const before = parseDate(`../${published.edtf}`);
  return news.ok && before.ok ? { news: news.date, before: before.date } : null;
}

function isFirstPerson(document: ReadDocument): boolean {
  const sentences = readable(document).slice(0, 200);
  const own = sentences.filter(({ start, end }) => {
    const words = document.text.slice(start, Math.min(end, start + 400));
    return /\b(?:I|[Ww]e|[Oo]ur|my)\b/.test(words) && !/[“”"]/.test(words);
  });
  return own.length >= 4 && own.length >= sentences.length / 4;
}
