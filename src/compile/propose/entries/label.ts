// The date with which a line of a chronology begins, or that a cell of a table holds.

import type { Span } from "../../../model/text.ts";
import { tag } from "../../en/temporal/tag.ts";
import { DATE_START, DATE_WORD, LEADS_IN, PLANNED } from "../../en/words/chronology.ts";
import { type DatingExpression, isDating } from "../../temporal/timex.ts";
import { tokenize } from "../../text/tokens.ts";
import { lacksYear } from "../happening.ts";

export interface Label {
  words: DatingExpression;
  /** Offset of what stands behind the label and its separator. */
  end: number;
  /** Nothing but the date: a heading. */
  isHeading: boolean;
  /** It says of itself that it has not come. */
  isPlanned: boolean;
}

/** The place of a label: it may give the year, the month or the day that the label leaves out. */
export interface Surroundings {
  /** The date of the heading above. */
  heading: DatingExpression | null;
  /** The day that hours and days of the week count from; null where there is none. */
  anchor: number | null;
}

/** A point of a list, or the mark of a heading. */
const BULLET = /^(?:[-*•·–—▪●◦#>|[]+\s{0,4}|\(?\d{1,2}[.)]\s{1,4}(?!\p{Lu}?\p{Ll}{2,8}\.?\s\d{4})|\*\*)*/u;
const SEPARATOR =
  /(?:\*\*)?\s{0,4}(?:\][:–—]?|[:–—|\t•]|-{1,2}(?=\s)|\.(?=\s)|,(?=\s\d{1,2}[:.]\d\d))\s{0,4}(?:\*\*)?\s{0,4}/g;
/** A label without a mark behind it: "1994 Norway joins". Only where many lines have one. */
const BARE_SEPARATOR = /\s{1,4}(?=\p{Lu})/gu;
const CLOCK = /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s{1,4}(?=\p{Lu})/u;
/** Longest label with what separates it. */
const MAX_LABEL = 56;

/** The length of the mark of a list at the head of a line. */
export const bulletOf = (line: string): number => BULLET.exec(line)?.[0].length ?? 0;

/** Whether a line is a point of a list. */
export const isPoint = (line: string): boolean => /^(?:[-*•·–▪●◦]\s{0,4}|\(?\d{1,2}[.)]\s{1,4})\S/u.test(line);

/**
 * The date with which a block begins, if a separator or nothing follows it.
 * @param bare a capital separates, and no mark
 */
export function labelOf(text: string, block: Span, around: Surroundings, bare: boolean): Label | null {
  const opening = text.slice(block.start, Math.min(block.end, block.start + MAX_LABEL + 40));
  const bullet = bulletOf(opening);
  const lead = LEADS_IN.exec(opening.slice(bullet))?.[0] ?? "";
  if (bare && /\p{L}/u.test(lead)) return null; // "In January 2023 Norway left": a sentence
  const from = bullet + lead.length;
  if (!DATE_START.test(opening.slice(from))) return null;
  const ends = separatorsIn(opening, from, bare);
  const length = block.end - block.start;
  if (length <= MAX_LABEL && !bare) ends.push({ start: length, end: length });
  // "17–19 March: …" begins with what may be a label, too; the longest one counts
  for (const { start, end } of ends.toReversed()) {
    const words = dateIn(opening.slice(from, start), block.start + from, around);
    if (words === null) continue;
    const isHeading = /^[\s.:–—*#|\]]*$/.test(text.slice(block.start + end, block.end));
    return { words, end: block.start + end, isHeading, isPlanned: PLANNED.test(opening.slice(from, start)) };
  }
  return null;
}

/** Places in a line where a label may end. */
function separatorsIn(opening: string, from: number, bare: boolean): Span[] {
  const line = opening.slice(from, from + MAX_LABEL);
  const clock = bare ? null : CLOCK.exec(line);
  return [
    ...[...line.matchAll(bare ? BARE_SEPARATOR : SEPARATOR)].map(({ index, 0: mark }) => ({
      start: from + index,
      end: from + index + mark.length,
    })),
    ...(clock ? [{ start: from + clock[0].trimEnd().length, end: from + clock[0].length }] : []),
  ]
    .filter(({ start }) => start > from)
    .sort((a, b) => a.start - b.start);
}

/** "2010, February" is read as "February 2010". */
const YEAR_FIRST = /^(\d{4}),?\s+((?:\d{1,2}(?:st|nd|rd|th)?\s)?\p{L}.*)$/u;
const MAX_YEAR = 366;

/**
 * Words that are a date and nothing else, with the year of the heading above where they lack one; null for others.
 * @param start offset of the words in the text
 */
export function dateIn(label: string, start: number, { heading, anchor }: Surroundings): DatingExpression | null {
  const words = label
    .replace(PLANNED, "")
    .trim()
    .replace(/[.,*\]]+$/, "");
  if (!isLikeDate(words)) return null;
  const place = { start, end: start + label.trimEnd().length, text: label.trim() };
  const plain = words.replace(YEAR_FIRST, (whole, year: string, rest: string) =>
    /\d{4}/.test(rest) ? whole : `${rest} ${year}`,
  );
  const isClock = /^\d{1,2}[:.]\d\d/.test(plain);
  if (lacksYear(plain) && !isClock) {
    const dated = heading && withYear(plain, heading);
    const read = dated && wholly(dated, null);
    if (read) return { ...read, ...place };
  }
  const read = wholly(plain, anchor);
  return read && { ...read, ...place };
}

const isLikeDate = (words: string): boolean =>
  /\d|\p{L}{3}/u.test(words) &&
  words.length <= MAX_LABEL &&
  words.split(/[^\p{L}\d]+/u).every((word) => word === "" || DATE_WORD.test(word));

/** Words with the year, or the month and year, of a heading that lies in one year. */
function withYear(words: string, { text, meaning }: DatingExpression): string | null {
  const { value, days } = meaning.reading;
  const year = /^\d{4}/.exec(value)?.[0];
  if (year === undefined || days.last - days.first >= MAX_YEAR) return null;
  const isDayOnly =
    /^(?:the\s|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s?[–—-]\s?\d{1,2}(?:st|nd|rd|th)?)?$/i.test(
      words,
    );
  const month = lacksYear(text) ? `${text} ${year}` : text;
  return isDayOnly ? `${words} ${month}` : `${words} ${year}`;
}

/** A text that one dating expression covers, but for signs. */
function wholly(text: string, anchor: number | null): DatingExpression | null {
  const [read, ...others] = tag(tokenize(text), [{ start: 0, end: text.length }], anchor).filter(isDating);
  if (read === undefined || others.length > 0) return null;
  const around = text.slice(0, read.start) + text.slice(read.end);
  return /[\p{L}\d]/u.test(around.replace(LEADS_IN, "").replace(/^the\s/i, "")) ? null : read;
}
