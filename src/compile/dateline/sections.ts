// Days that stand as headings over what happened on them: live blogs, digests and chronologies.

import { dayString } from "../../model/date.ts";
import type { Span } from "../../model/text.ts";
import type { Block, ParsedDocument } from "../text/document.ts";
import { readLine, readOpening } from "./forms.ts";
import { writtenDays } from "./written-day.ts";

/** A stretch of a text from one heading to the next. */
export interface Section extends Span {
  /** The day of its heading, as a day number. */
  day: number;
  heading: Block;
  /** The dateline that gives the day, where no heading does; it is no part of what is told. */
  dateline: Span | null;
}

interface Heading {
  block: Block;
  at: number;
  day: number;
}

const MAX_HEADING = 60;
/** A heading has two blocks below it, or one that is more than a line. */
const ENOUGH_BLOCKS = 2;
const PROSE = 80;
/** A document is hardly older than a month when a chronology in it begins. */
const MONTH = 31;

/** The sections of a document below two or more days that stand alone, with text between; empty where it has none. */
export function daySections({ text, blocks }: ParsedDocument): Section[] {
  const shown = blocks.filter(({ kind }) => kind === "text");
  const days: Heading[] = [];
  for (const [at, block] of shown.entries()) {
    const words = text.slice(block.start, Math.min(block.end, block.start + MAX_HEADING + 1));
    if (words.length > MAX_HEADING || !/\d/.test(words)) continue;
    const [line, ...more] = readLine(words, false);
    if (line?.kind !== "line" || more.length > 0) continue;
    // the items of a digest leave the year to its head: "Tuesday, 10 May"
    const day = line.day ?? (line.doubt === null ? withYearOf(words, days.at(-1)?.day) : null);
    if (day !== null) days.push({ block, at, day });
  }
  const filled = days.filter(({ at }, index) => {
    const below = shown.slice(at + 1, days[index + 1]?.at ?? shown.length);
    return (
      below.length >= ENOUGH_BLOCKS ||
      below.some(({ start, end }) => end - start >= PROSE || isSentence(text, start, end))
    );
  });
  const headings = isOwnDay(filled) ? filled.slice(1) : filled;
  if (headings.length < 2) return datelineSections(text, shown);
  const end = shown.at(-1)?.end ?? text.length;
  return headings.map(({ block, day }, index) => {
    return { start: block.start, end: headings[index + 1]?.block.start ?? end, day, heading: block, dateline: null };
  });
}

/** A dateline has a capital, figures and a mark; most paragraphs are told apart by that. */
const LIKE_DATELINE = /^[([]?\p{Lu}(?=.{0,80}\d).{0,110}?(?:[—–:)]|\s-{1,2}\s|\d\.)/u;
const MAX_DATELINE = 320;

/** The items of a digest, each with a dateline of its own; none where all are of one day. */
function datelineSections(text: string, shown: readonly Block[]): Section[] {
  const found: Section[] = [];
  for (const block of shown) {
    const head = text.slice(block.start, Math.min(block.end, block.start + MAX_DATELINE));
    const opening = LIKE_DATELINE.test(head) ? readOpening(head) : null;
    if (!opening?.hasPlace) continue;
    const words = head.slice(opening.day.start, opening.day.end);
    const day = opening.day.day ?? (opening.day.doubt === null ? withYearOf(words, found.at(-1)?.day) : null);
    if (day === null) continue;
    const dateline = { start: block.start, end: block.start + opening.end };
    found.push({ start: block.start, end: text.length, day, heading: block, dateline });
  }
  for (const [index, section] of found.entries()) section.end = found[index + 1]?.start ?? text.length;
  return new Set(found.map(({ day }) => day)).size > 1 ? found : [];
}

/** A day without a year, as the nearest to the one before it in the text. */
function withYearOf(words: string, last: number | undefined): number | null {
  if (last === undefined) return null;
  const year = Number(dayString(last).slice(0, 4));
  const near = [year, year - 1, year + 1].flatMap((each) => writtenDays(`${words} ${each}`)[0]?.day ?? []);
  return near.find((day) => Math.abs(day - last) <= HALF_A_YEAR) ?? null;
}
const HALF_A_YEAR = 183;

const isSentence = (text: string, start: number, end: number): boolean =>
  /[.!?…]["”’)]*$/.test(text.slice(Math.max(start, end - 4), end));

/** Whether the first of the days is that of the document, under which the others stand: it lies behind all of them. */
function isOwnDay(headings: readonly Heading[]): boolean {
  const [first, second, ...rest] = headings;
  if (first === undefined || second === undefined || first.day <= second.day) return false;
  const latest = Math.max(second.day, ...rest.map(({ day }) => day));
  if (first.day - latest > MONTH) return true;
  const [third] = rest;
  return third !== undefined && third.day > second.day && latest <= first.day;
}

/** The section around an offset; null for what stands before the first. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section !== undefined && offset < section.end ? section : null;
}
