// A document as it is read: paragraphs, and within each the stretches between all boundaries of what is marked there.
// Passages may overlap, lie inside each other and run over several paragraphs; no element ever has to cross another.

import type { Span } from "../model/text.ts";

export interface Paragraph extends Span {
  /** Follows the one before without a blank line although the document separates its paragraphs by blank lines. */
  tight: boolean;
}

/** Lines of a text that was wrapped by hand are between these lengths, all but the last. */
const WRAPPED = { least: 45, most: 95 };

const isBlank = (line: string): boolean => line.trim() === "";

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/**
 * The paragraphs of a document. Every line is one, except in a block of lines that was wrapped by hand: that is one paragraph
 * with its line breaks inside.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const blocks: Span[][] = [[]];
  for (const line of linesOf(text)) {
    if (isBlank(text.slice(line.start, line.end))) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  return filled.flatMap((block) => {
    const before = block.slice(0, -1);
    const wrapped =
      before.length > 0 &&
      before.every(({ start, end }) => end - start >= WRAPPED.least && end - start <= WRAPPED.most) &&
      filled.length > 1;
    const [first, last] = [block[0], block.at(-1)];
    if (wrapped && first && last) return [{ start: first.start, end: last.end, tight: false }];
    return block.map((line, index) => ({ ...line, tight: index > 0 && filled.length > 1 }));
  });
}

/** One passage of the document that some event cites. */
export interface Passage extends Span {
  event: string;
  evidence: number;
}

export interface Layers {
  /** The passage being read; null when none is. */
  passage: Span | null;
  /** The words that date it. */
  time: Span | null;
  hits: readonly Span[];
  /** Passages that other events cite. */
  others: readonly Passage[];
}

/** A stretch of text throughout which the same things are marked. */
export interface Segment extends Span {
  passage: boolean;
  time: boolean;
  hit: boolean;
  /** Other passages that cover this stretch, the innermost first. */
  others: readonly Passage[];
  /** Other passages that begin here. */
  begin: readonly Passage[];
}

const covers = (outer: Span | null, at: number): boolean => outer !== null && outer.start <= at && at < outer.end;
const length = ({ start, end }: Span): number => end - start;

/** Cuts a range of the document at all boundaries of its layers. The segments cover the range without gap or overlap. */
export function segmentsOf(range: Span, { passage, time, hits, others }: Layers): Segment[] {
  const inside = <T extends Span>(spans: readonly T[]): T[] =>
    spans.filter((span) => span.start < range.end && span.end > range.start);
  const [nearHits, nearOthers] = [inside(hits), inside(others)];
  const cuts = new Set<number>([range.start, range.end]);
  for (const span of [passage, time, ...nearHits, ...nearOthers]) {
    if (!span) continue;
    for (const at of [span.start, span.end]) if (at > range.start && at < range.end) cuts.add(at);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    end: sorted[index + 1] ?? range.end,
    passage: covers(passage, start),
    time: covers(time, start),
    hit: nearHits.some((span) => covers(span, start)),
    others: nearOthers.filter((span) => covers(span, start)).sort((a, b) => length(a) - length(b)),
    begin: nearOthers.filter((span) => span.start === start),
  }));
}
