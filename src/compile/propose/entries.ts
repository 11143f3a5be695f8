// Chronologies: lines that begin with their date, and headings that date the lines below them.

import type { Span } from "../../model/text.ts";
import type { Section } from "../dateline/sections.ts";
import { tag } from "../en/temporal/tag.ts";
import { isMistaken } from "../temporal/impossible.ts";
import { type DatingExpression, isDating } from "../temporal/timex.ts";
import type { Block, Sentence } from "../text/document.ts";
import { splitSentences, trimmed } from "../text/sentences.ts";
import { within } from "../text/spans.ts";
import { tokenize } from "../text/tokens.ts";
import type { ReadDocument } from "../verify/evidence.ts";
import { lacksYear } from "./happening.ts";
import { daysLater, type Order, onLaterDay } from "./past-midnight.ts";

export interface Entry {
  /** From the label to the end of the first sentence behind it. */
  span: Span;
  /** The first sentence behind the label. */
  body: Sentence;
  words: DatingExpression;
}

/** A point of a list, or the mark of a heading. */
const BULLET = /^(?:[-*•·–—▪●◦#>|]+\s{0,4}|\(?\d{1,2}[.)]\s{1,4}|\*\*)*/;
const LEADS_IN = /^(?:(?:on|in|since|from|by|c\.|circa|early|late|mid-?)\s{1,4})?$/i;
const SEPARATOR = /^(?:\*\*)?\s{0,4}(?:[:–—|\t•]|-{1,2}(?=\s)|\.(?=\s)|,(?=\s\d{1,2}[:.]\d\d))\s{0,4}(?:\*\*)?\s{0,4}/;
/** A label without a mark behind it: "1994 Norway joins". Only where many lines have one. */
const BARE_SEPARATOR = /^\s{1,4}(?=\p{Lu})/u;
const UNDER_YEAR = /^((?:[\p{L}\d’'-]{1,12}\s){0,3}[\p{L}\d’'-]{1,12})(\s{0,4}(?:[:–—]|-{1,2}(?=\s))\s{0,4})/u;
const DOTTED = /^\s{1,4}(?=[\p{L}\d“"])/u;
const MAX_LABEL = 40;
const ENOUGH = 3;

interface Label {
  words: DatingExpression;
  end: number;
  /** Nothing but the date: a heading. */
  isHeading: boolean;
}

/** Entries by their block. Headings have an entry of null: they date others and tell nothing. */
export function entriesOf(document: ReadDocument): Map<Block, Entry | null> {
  const { text } = document;
  const blocks = document.blocks.filter(({ kind }) => kind === "text");
  const bare = blocks.filter((block) => labelOf(document, block, null, true)).length >= ENOUGH;
  const entries = new Map<Block, Entry | null>();
  const order = orderOf(document.dateline.sections);
  /** The entries below one heading. */
  const list: Entry[] = [];
  let heading: DatingExpression | null = null;
  const isSectioned = blocks.filter((block) => labelOf(document, block, null, false)?.isHeading).length >= 2;
  for (const block of blocks) {
    // an entry on a day that no calendar has is told on none
    const [time] = within(document.expressions, {
      start: block.start,
      end: Math.min(block.end, block.start + MAX_LABEL),
    });
    if (heading !== null && time !== undefined && time.start <= block.start + 4 && isMistaken(time)) {
      entries.set(block, null);
      continue;
    }
    const label = labelOf(document, block, heading, bare);
    if (label?.isHeading) {
      heading = label.words;
      passMidnight(text, list.splice(0), order);
      entries.set(block, null);
      continue;
    }
    const words = label?.words ?? (isSectioned ? heading : null);
    if (words === null) continue;
    const start = label?.end ?? block.start + (BULLET.exec(text.slice(block.start, block.start + 20))?.[0].length ?? 0);
    const entry = entryAt(document, block, words, start, label !== null);
    if (entry) {
      entries.set(block, entry);
      list.push(entry);
    }
  }
  passMidnight(text, list, order);
  return entries;
}

/** The order of the days that stand as headings. */
function orderOf([first, second]: readonly Section[]): Order {
  if (first === undefined || second === undefined) return null;
  return first.day <= second.day ? "onward" : "backward";
}

/** Moves the entries of a list that its clock tells to be of the next day. */
function passMidnight(text: string, list: readonly Entry[], order: Order): void {
  const later = daysLater(
    text,
    list.map(({ body }) => body.block),
    order,
  );
  for (const [index, entry] of list.entries()) entry.words = onLaterDay(entry.words, later[index] ?? 0);
}

function entryAt(
  document: ReadDocument,
  block: Block,
  words: DatingExpression,
  start: number,
  isLabelled: boolean,
): Entry | null {
  const rest = trimmed(document.text, { start, end: block.end });
  const [first] = rest.end > rest.start ? splitSentences(document.text, rest) : [];
  if (first === undefined) return null;
  // words of time of its own date a line under a heading
  if (!isLabelled && within(document.expressions, first).some(isDating)) return null;
  const from = isLabelled ? block.start : first.start;
  return { span: { start: from, end: first.end }, body: { ...first, kind: "text", block }, words };
}

/** The date with which a block begins, if a separator or nothing follows it. */
function labelOf(document: ReadDocument, block: Block, heading: DatingExpression | null, bare: boolean): Label | null {
  const { text } = document;
  const opening = text.slice(block.start, Math.min(block.end, block.start + MAX_LABEL + 20));
  const bullet = BULLET.exec(opening)?.[0].length ?? 0;
  const found = within(document.expressions, {
    start: block.start,
    end: Math.min(block.end, block.start + MAX_LABEL + 20),
  });
  const [first] = found;
  if (first === undefined || !LEADS_IN.test(text.slice(block.start + bullet, first.start))) {
    return heading && labelUnder(heading, text.slice(block.start + bullet, block.end), block.start + bullet);
  }
  const rest = text.slice(first.end, Math.min(block.end, first.end + 20));
  const isHeading = /^[\s.:–—*#]*$/.test(text.slice(first.end, block.end));
  // the full stop of "Jun." ends a label as well; "Feb. 34 soldiers leave" names no day
  const isDotted = heading !== null && first.text.endsWith(".");
  const separator = SEPARATOR.exec(rest) ?? (isDotted ? DOTTED.exec(rest) : bare ? BARE_SEPARATOR.exec(rest) : null);
  if (!isHeading && separator === null) return null;
  const own = isDating(first) ? first : null;
  const words = heading && lacksYear(first.text) ? (withYear(first.text, first.start, heading) ?? own) : own;
  return words && { words, end: first.end + (separator?.[0].length ?? 0), isHeading };
}

/** "Spring: …", "Q3 – …" under the heading "2014": words that are a time only with its year. */
function labelUnder(heading: DatingExpression, opening: string, start: number): Label | null {
  const [label, , separator] = UNDER_YEAR.exec(opening.slice(0, MAX_LABEL + 20)) ?? [];
  if (label === undefined || separator === undefined) return null;
  const name = label.slice(0, label.length - separator.length);
  const words = withYear(name, start, heading);
  return words && { words, end: start + label.length, isHeading: false };
}

/** "5 October" under the heading "1994": read anew with the year of the heading. */
function withYear(words: string, start: number, heading: DatingExpression): DatingExpression | null {
  const year = /^\d{4}/.exec(heading.meaning.reading.value)?.[0];
  if (year === undefined) return null;
  const isDayOnly = /^(?:the\s)?\d{1,2}(?:st|nd|rd|th)?$/i.test(words);
  const dated = isDayOnly ? `${words} ${heading.text}` : `${words} ${year}`;
  const [read] = tag(tokenize(dated), [{ start: 0, end: dated.length }], null).filter(isDating);
  if (read === undefined || read.start > 4 || read.end < dated.length) return null;
  return { ...read, start, end: start + words.length, text: words };
}
