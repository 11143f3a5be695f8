// A sketch of a text's words: by it texts are known that hold the same, whatever their headline, layout and credits.

import type { Span } from "../../model/text.ts";
import type { ParsedDocument } from "./document.ts";
import { startingIn } from "./spans.ts";
import { FIGURES, LETTERS, tokenAt } from "./tokens.ts";

/**
 * The least hashes of all runs of four words: bottom-k sketch after Broder, "On the resemblance and containment of
 * documents" (1997). Two sketches tell how much of one text the other holds.
 */
export interface Fingerprint {
  /** In ascending order, none twice; 32 bits each. */
  hashes: number[];
  /** Number of different runs of words. */
  runs: number;
}

/** Words of a run. */
const RUN = 4;
/** Longest sketch: a share of one half is told to within 6 per cent. */
const SIZE = 64;
/** A paragraph of the report itself; headlines and credits are shorter, and other in each paper. */
const MIN_PARAGRAPH = 60;

/** The sketch of a document's report: its paragraphs without boilerplate, bylines, captions and datelines. */
export function fingerprintOf(
  document: Pick<ParsedDocument, "blocks" | "tokens">,
  furniture: readonly Span[],
): Fingerprint {
  const texts = document.blocks.filter(({ kind }) => kind === "text");
  const long = texts.filter(({ start, end }) => end - start >= MIN_PARAGRAPH);
  const runs: number[] = [];
  for (const block of long.length > 0 ? long : texts) {
    const dateline = startingIn(furniture, block).find(({ start }) => start === block.start);
    addRuns(document, dateline ? { start: Math.min(dateline.end, block.end), end: block.end } : block, runs);
  }
  const sorted = Uint32Array.from(runs).sort();
  const hashes = sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1]);
  return { hashes: [...hashes.subarray(0, SIZE)], runs: hashes.length };
}

/** Adds the hashes of all runs of words in a span; paragraphs are told apart, so that their order does not matter. */
function addRuns({ tokens }: Pick<ParsedDocument, "tokens">, span: Span, runs: number[]): void {
  const { text, starts, ends, kinds, count } = tokens;
  let [first, second, third, words] = [0, 0, 0, 0];
  for (let at = tokenAt(tokens, span.start); at < count && (starts[at] as number) < span.end; at += 1) {
    const kind = kinds[at];
    if (kind !== LETTERS && kind !== FIGURES) continue;
    const word = hashOf(text, starts[at] as number, ends[at] as number);
    words += 1;
    if (words >= RUN) runs.push(mixed(mixed(mixed(mixed(first) ^ second) ^ third) ^ word));
    [first, second, third] = [second, third, word];
  }
}

const SEED = 0x811c9dc5;

/** FNV-1a over the letters of a word; capitals of plain Latin count as small letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash >>> 0;
}

/** The last step of MurmurHash3: near values come to lie far apart. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Fewer runs than these are no text whose copies could be told. */
export const MIN_RUNS = 16;
/** Least hashes of the shorter text among those compared. */
const MIN_COMPARED = 12;

/**
 * The shares of two texts' runs that the other one holds, from 0 to 1, estimated: of the first, then of the second. Both are 0 where
 * there is too little to tell.
 */
export function sharesOf(one: Fingerprint, other: Fingerprint): [one: number, other: number] {
  // up to the least of both ends, each sketch is complete
  const end = Math.min(lastOf(one), lastOf(other));
  const [left, right] = [one.hashes, other.hashes];
  let [i, j, shared] = [0, 0, 0];
  // both are in ascending order, so one pass through both finds what they share
  while (i < left.length && j < right.length && left[i]! <= end && right[j]! <= end) {
    if (left[i] === right[j]) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (left[i]! < right[j]!) i += 1;
    else j += 1;
  }
  while (i < left.length && left[i]! <= end) i += 1;
  while (j < right.length && right[j]! <= end) j += 1;
  return [i < MIN_COMPARED ? 0 : shared / i, j < MIN_COMPARED ? 0 : shared / j];
}

const lastOf = ({ hashes, runs }: Fingerprint): number =>
  runs > hashes.length ? (hashes.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
