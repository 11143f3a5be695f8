// A document in its parts: blocks of a kind, sentences, and what is boilerplate. Offsets count in `text`.

import { overlaps, type Span } from "../../model/text.ts";
import { boilerplateBlocks, endMark } from "./boilerplate.ts";
import { splitBlocks, splitSentences, trimmed } from "./sentences.ts";
import { startingBy } from "./spans.ts";

export type BlockKind = "text" | "caption" | "byline" | "boilerplate";

export interface Block extends Span {
  kind: BlockKind;
}

export interface Sentence extends Span {
  kind: BlockKind | "dateline";
  /** The paragraph that it stands in. */
  block: Block;
}

export interface ParsedDocument {
  id: string;
  file: string;
  text: string;
  blocks: Block[];
  sentences: Sentence[];
  boilerplate: Span[];
}

// "Austria - President … at a conference in Vienna, 6Sept2012.": country, dash, and a date at the end
const CAPTION = /^\p{Lu}[\p{L} ]{2,30} [-–—] .{10,300}\d{4}\.?$/u;
const CAPTION_LABEL =
  /^(?:Photos?|Image|Picture|Caption|File photo|Credit|Video|Illustration)(?: by| credit| courtesy(?: of)?)?\s?[:/©]/i;
/** Agencies that credits name everywhere. */
const AGENCIES = ["photo", "image", "picture", "AFP", "AP", "EPA", "Reuters", "Getty"];

/** "Ministers meet in Paris, 11 March 2014. © AFP", "(Photo: Reuters)" */
function creditPattern(publishers: readonly string[]): RegExp {
  const names = [...AGENCIES, ...publishers.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))].join("|");
  return new RegExp(
    `(?:[([](?:${names})\\b[^.)\\]]{0,60}[)\\]]|(?:©\\s?|\\/\\s?)(?:${names})\\b[^.—–]{0,60})\\.?$`,
    "i",
  );
}

const BYLINE = /^(?:By|Author:|Written by) \p{Lu}[\p{L}.'’-]{0,30}(?: (?:and )?\p{Lu}[\p{L}.'’-]{0,30}){0,6}$/u;
// "12 March 2014, 10:02", "Thursday, March 6, 2014 | 14:30 GMT": the page's own date, with the hour or the weekday
const STAMP =
  /^(?:\p{L}{3,9}day,?\s)?(?:\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?:[\s,|·–—-]+(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}(?:[+-]\d+)?)?)[\s|·–—-]*(?:by\s.{3,40})?$/iu;
// "BERGEN, February 8." or "BUENOS AIRES —" at the head of a paragraph
const DATELINE =
  /^\p{Lu}{3,20}[\p{Lu} .'’/-]{0,30}(?:,\s\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?(?:\.|\s\([^)]{2,30}\)\s?[—–-]|\s?[—–]|:)$/u;

function kindOf(text: string, credit: RegExp): BlockKind {
  if (text.length > 400) return "text";
  if (CAPTION.test(text) || CAPTION_LABEL.test(text)) return "caption";
  if (text.length <= 250 && credit.test(text)) return "caption";
  return BYLINE.test(text) || STAMP.test(text) ? "byline" : "text";
}

/**
 * Takes a text apart. It never fails: a text of which nothing is known is one of plain paragraphs.
 * @param publishers names that credits of photographs carry, besides those of the great agencies
 */
export function parseDocument(
  id: string,
  file: string,
  text: string,
  publishers: readonly string[] = [],
): ParsedDocument {
  const credit = creditPattern(publishers);
  const spans = splitBlocks(text);
  const marks = boilerplateBlocks(text, spans);
  const blocks: Block[] = [];
  const boilerplate: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (marks[index]) {
      blocks.push({ ...span, kind: "boilerplate" });
      boilerplate.push({ start: span.start, end: span.end });
      continue;
    }
    const mark = endMark(text, span);
    if (mark) boilerplate.push(mark);
    const rest = mark ? trimmed(text, { start: span.start, end: mark.start }) : span;
    if (rest.end > rest.start) blocks.push({ ...rest, kind: kindOf(text.slice(rest.start, rest.end), credit) });
  }
  const sentences = blocks.flatMap((block) =>
    splitSentences(text, block).map((span, index): Sentence => {
      const isDateline = index === 0 && block.kind === "text" && DATELINE.test(text.slice(span.start, span.end));
      return { ...span, kind: isDateline ? "dateline" : block.kind, block };
    }),
  );
  return { id, file, text, blocks, sentences, boilerplate };
}

/** Sentences that may speak of events: not those of a footer. */
export const readable = (document: ParsedDocument): Sentence[] =>
  document.sentences.filter((sentence) => sentence.kind !== "boilerplate");

export const inBoilerplate = (document: ParsedDocument, span: Span): boolean =>
  document.boilerplate.some((each) => overlaps(each, span));

/** The sentence that holds a span, or the one where it begins. */
export function sentenceAround({ sentences }: ParsedDocument, span: Span): Sentence | undefined {
  const sentence = sentences[startingBy(sentences, span.start) - 1];
  return sentence && span.start < sentence.end ? sentence : undefined;
}
