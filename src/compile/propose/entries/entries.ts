// Chronologies, lists and tables: lines that begin with their date, and headings that date the lines below them.

import { dayNumber } from "../../../model/date.ts";
import type { Span } from "../../../model/text.ts";
import { type Section, sectionAt } from "../../dateline/sections.ts";
import { LEADS_IN, SPEAKER } from "../../en/words/chronology.ts";
import { isMistaken } from "../../temporal/impossible.ts";
import { type DatingExpression, isDating } from "../../temporal/timex.ts";
import { endsSentence } from "../../text/boxes.ts";
import type { Block, Sentence } from "../../text/document.ts";
import { splitSentences, trimmed } from "../../text/sentences.ts";
import { within } from "../../text/spans.ts";
import type { ReadDocument } from "../../verify/evidence.ts";
import { keyWords, overlap } from "../classify.ts";
import { daysLater, type Order, onLaterDay } from "../past-midnight.ts";
import { bulletOf, dateIn, isPoint, type Label, labelOf } from "./label.ts";
import { type Row, rowsOf } from "./rows.ts";

export interface Entry {
  /** The text that is shown: from the label to the end of the first sentence behind it. */
  span: Span;
  /** The first sentence behind the label. */
  body: Sentence;
  words: DatingExpression;
  /** Nothing else of its block is read: the other cells of a row. */
  isWhole: boolean;
  /** A sentence behind the first, told with it as far as it tells something of its own. */
  isFurther?: boolean;
  /** In a table, the offset at which the cell behind that of whoever does it begins; else null. */
  joint: number | null;
}

/** The entries of a block. None are those of a heading, which dates others, and of what is only planned. */
export type Told = readonly Entry[];

const ENOUGH = 3;
const NOTHING: Told = [];
const NO_DAY = { first: 0, last: 1 };
/** Longest sentence that is a date alone, with whoever says it. */
const MAX_FRAGMENT = 80;
/** Least share of a headline's words that the text below repeats. */
const HEADLINE_SHARE = 0.3;

export interface Entries {
  /** By their blocks; what is in no block of them is read like any other text. */
  of: ReadonlyMap<Block, Told>;
  /** The day that stands as heading over a block, as a day number. */
  days: ReadonlyMap<Block, number>;
}

/** The events that lines of a document tell which begin with a date, or stand below one. */
export function entriesOf(document: ReadDocument): Entries {
  const { text } = document;
  const blocks = document.blocks.filter(({ kind }) => kind === "text");
  const rows = rowsOf(blocks, document);
  const marked = labelsOf(
    document,
    blocks,
    blocks.map(() => null),
    false,
  );
  const bare = labelsOf(document, blocks, marked, true);
  const labels = bare.filter((label) => label !== null).length >= ENOUGH ? bare : marked;
  const isSectioned = labels.filter((label) => label?.isHeading).length >= 2;
  const entries = new Map<Block, Told>();
  const days = new Map<Block, number>();
  const order = orderOf(document.dateline.sections);
  /** The entries below one heading. */
  const below: Entry[] = [];
  let heading: Label | null = null;
  let list: DatingExpression | null = null;
  for (const [index, block] of blocks.entries()) {
    const row = rows.get(index);
    if (row !== undefined) {
      entries.set(block, row === null ? NOTHING : entryOfRow(document, block, row));
      continue;
    }
    const next = blocks[index + 1];
    if (heading !== null && isMistakenAt(document, block)) {
      entries.set(block, NOTHING);
      continue;
    }
    const label = labels[index] ?? null;
    if (label?.isHeading) {
      heading = label;
      passMidnight(text, below.splice(0), order);
      list = isPointAt(text, next) ? label.words : null;
      entries.set(block, NOTHING);
      continue;
    }
    const isInList = isPointAt(text, block);
    if (!isInList) {
      list = isPointAt(text, next) ? listHeading(document, block) : null;
      // it tells of its points
      if (list) entries.set(block, NOTHING);
    }
    const above = isSectioned ? (heading?.words ?? null) : null;
    const { first, last } = above?.meaning.reading.days ?? NO_DAY;
    if (first === last) days.set(block, first);
    if (label?.isPlanned || (heading?.isPlanned && isSectioned) || (above && !label && isHeadline(text, block, next))) {
      entries.set(block, NOTHING);
      continue;
    }
    const words = label?.words ?? (isInList ? (list ?? above) : above);
    const told = words && !(list && !isInList) ? entriesIn(document, block, words, label) : [];
    below.push(...told);
    const all =
      told.length > 0
        ? withLabelled(told, label ? labelledIn(document, block, told) : [])
        : fragmentsOf(document, block);
    if (all.length > 0) entries.set(block, all);
  }
  passMidnight(text, below, order);
  return { of: entries, days };
}

/** The labels of blocks, each read below the headings before it; those that are known already stay. */
function labelsOf(
  document: ReadDocument,
  blocks: readonly Block[],
  known: readonly (Label | null)[],
  bare: boolean,
): (Label | null)[] {
  let heading: DatingExpression | null = null;
  return blocks.map((block, index) => {
    const label = known[index] ?? labelOf(document.text, block, { heading, anchor: anchorAt(document, block) }, bare);
    if (label?.isHeading) heading = label.words;
    return label;
  });
}

/** The headline of an item under its day: it ends like none of the sentences behind it, which tell the same. */
function isHeadline(text: string, block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.end - block.start > 160) return false;
  const [line, below] = [block, next].map(({ start, end }) => text.slice(start, Math.min(end, start + 400)).trim());
  if (!line || !below || endsSentence(line) || !/[.!?…]["”’)]*(?:\s|$)/.test(below)) return false;
  return overlap(keyWords(line), below) >= HEADLINE_SHARE;
}

/** The day that words of a block count from: that of its section, else the document's. */
function anchorAt({ dateline, published }: ReadDocument, { start }: Block): number | null {
  const day = published?.earliest ?? published?.latest ?? null;
  return sectionAt(dateline.sections, start)?.day ?? (day === null ? null : dayNumber(day));
}

/** The order of the days that stand as headings. */
function orderOf([first, second]: readonly Section[]): Order {
  if (first === undefined || second === undefined) return null;
  return first.day <= second.day ? "onward" : "backward";
}

/** Moves the entries of a list that its clock tells to be of the next day. */
function passMidnight(text: string, list: readonly Entry[], order: Order): void {
  const blocks = list.map(({ body }) => body.block);
  const later = daysLater(text, blocks, order);
  for (const [index, entry] of list.entries()) entry.words = onLaterDay(entry.words, later[index] ?? 0);
}

/** Whether a block begins with a day that no calendar has: what is told of it happened on none. */
function isMistakenAt({ expressions }: ReadDocument, { start, end }: Block): boolean {
  const [time] = within(expressions, { start, end: Math.min(end, start + 40) });
  return time !== undefined && time.start <= start + 4 && isMistaken(time);
}

const isPointAt = (text: string, block: Block | undefined): boolean =>
  block !== undefined && isPoint(text.slice(block.start, Math.min(block.end, block.start + 20)));

/** "In 2004 three things changed:", right above a list: the one date of a line that ends in a colon. */
function listHeading({ text, expressions }: ReadDocument, block: Block): DatingExpression | null {
  if (block.end - block.start > 160 || !/:\s*$/.test(text.slice(block.start, block.end))) return null;
  const [words, ...others] = within(expressions, block).filter(isDating);
  return words === undefined || others.length > 0 ? null : words;
}

function entryOfRow({ text }: ReadDocument, block: Block, { words, body, span, joint }: Row): Told {
  const [first] = splitSentences(text, body);
  return first ? [{ span, body: { ...first, kind: "text", block }, words, isWhole: true, joint }] : NOTHING;
}

/** The entries of a block behind its label: its first sentence, and others that have no words of time of their own. */
function entriesIn(document: ReadDocument, block: Block, words: DatingExpression, label: Label | null): Entry[] {
  const { text, expressions } = document;
  const start = label?.end ?? block.start + bulletOf(text.slice(block.start, block.start + 20));
  const rest = trimmed(text, { start, end: block.end });
  const isDated = (sentence: Span) => within(expressions, sentence).some(isDating);
  const [first, ...others] = rest.end > rest.start ? splitSentences(text, rest) : [];
  // words of time of its own date a line under a heading
  if (first === undefined || (label === null && isDated(first))) return [];
  const entry = (sentence: Span, span: Span) => ({ span, words, isWhole: false, joint: null, body: inBlock(sentence) });
  const inBlock = (sentence: Span): Sentence => ({ ...sentence, kind: "text", block });
  const further = others.filter((sentence) => !isDated(sentence));
  return [
    entry(first, { start: label === null ? first.start : block.start, end: first.end }),
    ...further.map((sentence) => ({ ...entry(sentence, sentence), isFurther: true })),
  ];
}

/** "5 May: Norway left. 7 June: Norway joined.": behind its first label a paragraph may have more, each before a sentence. */
function labelledIn(document: ReadDocument, block: Block, [first]: readonly Entry[]): Entry[] {
  const { text } = document;
  const around = { heading: null, anchor: anchorAt(document, block) };
  return splitSentences(text, { start: first?.span.end ?? block.end, end: block.end }).flatMap((sentence): Entry[] => {
    const label = labelOf(text, sentence, around, false);
    if (label === null || label.isHeading || label.isPlanned) return [];
    const body = { ...trimmed(text, { start: label.end, end: sentence.end }), kind: "text" as const, block };
    return [{ span: sentence, body, words: label.words, isWhole: false, joint: null }];
  });
}

/** The entries of a first label end where a second one begins. */
function withLabelled(told: readonly Entry[], labelled: readonly Entry[]): Entry[] {
  const end = labelled[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return [...told.filter(({ span }) => span.start < end), ...labelled];
}

/** "Lund: I remember it. December 2005. We signed the treaty.": a sentence that is a date alone dates the next one. */
function fragmentsOf(document: ReadDocument, block: Block): Entry[] {
  const { text, expressions } = document;
  const found: Entry[] = [];
  // most blocks have no short sentence that ends in a year
  if (!/(?:^|[.!?:]\s+)[^.!?:]{0,40}\d{4}\.\s/.test(text.slice(block.start, block.end))) return found;
  const sentences = splitSentences(text, block);
  const around = { heading: null, anchor: anchorAt(document, block) };
  for (const [index, { start, end }] of sentences.entries()) {
    const told = sentences[index + 1];
    if (told === undefined || end - start > MAX_FRAGMENT || within(expressions, told).some(isDating)) continue;
    const sentence = text.slice(start, end);
    const speaker = index === 0 ? (SPEAKER.exec(sentence)?.[0].length ?? 0) : 0;
    const from = start + speaker + (LEADS_IN.exec(sentence.slice(speaker))?.[0].length ?? 0);
    const words = dateIn(text.slice(from, end), from, around);
    if (words === null) continue;
    const body = { ...told, kind: "text" as const, block };
    found.push({ span: { start: start + speaker, end: told.end }, body, words, isWhole: false, joint: null });
  }
  return found;
}
