// A document in its parts: blocks of a kind, sentences, and what is boilerplate. Offsets count in `text`.

import { overlaps, type Span } from "../../model/text.ts";
import { BYLINE, CAPTION, CAPTION_LABEL, CREDITED, DATELINE, STAMP } from "../en/words/newsroom.ts";
import { boilerplateBlocks, endMark } from "./boilerplate.ts";
import { splitBlocks, splitSentences, trimmed } from "./sentences.ts";
import { startingBy } from "./spans.ts";
import { type Tokens, tokenize } from "./tokens.ts";

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
  tokens: Tokens;
  blocks: Block[];
  sentences: Sentence[];
  boilerplate: Span[];
}

/** The pattern of each list of publishers: all documents of a record share one. */
const credits = new WeakMap<readonly string[], RegExp>();

function creditPattern(publishers: readonly string[]): RegExp {
  const known = credits.get(publishers) ?? makeCreditPattern(publishers);
  credits.set(publishers, known);
  return known;
}

/** "Ministers meet in Paris, 11 March 2014. © AFP", "(Photo: Reuters)" */
function makeCreditPattern(publishers: readonly string[]): RegExp {
  const names = [...CREDITED, ...publishers.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))].join("|");
  return new RegExp(
    `(?:[([](?:${names})\\b[^.)\\]]{0,60}[)\\]]|(?:©\\s?|\\/\\s?)(?:${names})\\b[^.—–]{0,60})\\.?$`,
    "i",
  );
}

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
  return { id, file, text, tokens: tokenize(text), blocks, sentences, boilerplate };
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
