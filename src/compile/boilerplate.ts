// What a web page leaves behind in a text: comment forms, newsletters, related headlines, end marks.

import type { Span } from "../model/text.ts";

/** A line like these begins a footer: it and everything after it is no part of the report. */
const FOOTER_HEADINGS = [
  "you may also like",
  "leave a reply",
  "leave a comment",
  "sign up for our newsletters",
  "sign up for our newsletter",
  "subscribe to our newsletter",
  "facebook forum",
  "facebook comments",
  "related articles",
  "related posts",
  "related news",
  "related stories",
  "more news",
  "read more news",
  "most read",
  "comments",
  "share this",
  "share this article",
];

/** Lines that are boilerplate wherever they stand, and nothing after them for their sake. */
const FOOTER_LINES =
  /^(?:your email address will not be published|get notified of the latest updates|follow us on|join us on|subscribe to our|all rights reserved|©|copyright\b|share on (?:facebook|twitter|x)|print this page|required fields are marked)/i;

const PLATFORM = /telegram|facebook|youtube|instagram|twitter|viber|whatsapp|tiktok/i;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether most letters of a text are Latin ones; its first pages tell. */
export function mainScriptIsLatin(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return count(sample, LATIN) * 2 > count(sample, LETTER);
}

const isHeading = (line: string): boolean => {
  if (line.length > 60) return false;
  const plain = line
    .trim()
    .toLowerCase()
    .replace(/[:.!…]+$/, "")
    .replace(/\s+/g, " ");
  return FOOTER_HEADINGS.includes(plain);
};

/** Index of the block with which the footer begins; the number of blocks where there is none. */
export function footerStart(text: string, blocks: readonly Span[]): number {
  // the first block is the headline or the lead, whatever it says
  const index = blocks.findIndex((block, at) => at > 0 && isHeading(text.slice(block.start, block.end)));
  return index === -1 ? blocks.length : index;
}

/** A single line of boilerplate, such as an invitation to a channel in another script than the report's. */
export function isFooterLine(line: string, documentIsLatin: boolean): boolean {
  if (line.length > 200) return false;
  if (FOOTER_LINES.test(line)) return true;
  return documentIsLatin && PLATFORM.test(line) && count(line.replace(PLATFORM, ""), LATIN) * 2 < count(line, LETTER);
}

const END_MARK = /(?:^|\s)(-0-|-30-|###|\*\*\*)\s*$/;

/** The sign of a news agency that the report is over, at the end of a block. */
export function endMark(text: string, block: Span): Span | null {
  const from = Math.max(block.start, block.end - 12);
  const match = END_MARK.exec(text.slice(from, block.end));
  if (!match?.[1]) return null;
  const start = from + match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}
