// Blocks of an original as the text of a document, and where each stretch of that text stands in the original.

import { splitBlocks } from "../../compile/text/sentences.ts";
import type { Block, Piece, Place } from "./incoming.ts";

/** A stretch of the text that stands in the original letter by letter, but for white space. Offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  place: Place;
  /** Of its first letter in the text of the place. */
  offset: number;
}

export interface MappedText {
  text: string;
  stretches: Stretch[];
}

/** Letters that nobody sees: soft hyphens, zero-width spaces and joiners of words, byte order marks, control characters. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]|(?![\s\u0085])\p{Cc}/u;
const SPACE = /[\s\u0085\u2028\u2029]/;
/** A no-break space between figures holds a number together; elsewhere it is a space. */
const NO_BREAK = /[\u00a0\u202f\u2007]/;
/** A letter with its marks, and what Unicode may write as one: an NFC text is made of these one by one. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu;

/** A mark that Unicode may write as one with the letter before it. */
const MARK = /^[\p{M}\u1161-\u11ff]/u;

/** A letter of the text, and where it comes from. */
interface Letter {
  text: string;
  place: Place | null;
  offset: number;
}

/** The letters of a block: NFC, unseen ones left out, white space as single spaces; "\n" stays where a line was broken. */
function lettersOf(pieces: readonly Piece[]): Letter[] {
  const letters: Letter[] = [];
  for (const { text, place, offset } of pieces) {
    if (place === null) {
      letters.push({ text, place, offset });
      continue;
    }
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const seen = [...cluster].filter((letter) => !UNSEEN.test(letter)).join("");
      if (seen !== "")
        letters.push({ text: seen.normalize("NFC"), place, offset: offset + index + cluster.indexOf(seen[0]!) });
    }
  }
  return composed(collapsed(letters));
}

function collapsed(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = [];
  for (const [at, letter] of letters.entries()) {
    if (letter.place === null && SPACE.test(letter.text[0] ?? "")) {
      while (kept.length > 0 && SPACE.test(kept.at(-1)!.text.at(-1)!)) kept.pop();
      if (kept.length > 0) kept.push(letter);
      continue;
    }
    if (!SPACE.test(letter.text[0] ?? "")) {
      kept.push(letter);
      continue;
    }
    const before = kept.at(-1);
    const between = /\d$/.test(before?.text ?? "") && /^\d/.test(letters[at + 1]?.text ?? "");
    if (NO_BREAK.test(letter.text) && between) kept.push(letter);
    else if (before && !SPACE.test(before.text.at(-1)!))
      kept.push({ ...letter, text: letter.text === "\n" ? "\n" : " " });
  }
  while (kept.length > 0 && /^\s+(?:\|\s)?$/.test(kept.at(-1)!.text)) kept.pop();
  return kept;
}

/** Letters whose marks stand in the next piece. */
function composed(letters: readonly Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (const letter of letters) {
    const before = joined.at(-1);
    if (before && MARK.test(letter.text)) before.text = (before.text + letter.text).normalize("NFC");
    else joined.push({ ...letter });
  }
  return joined;
}

/** Whether a letter stands right behind a stretch, in the text and in the original. */
const goesOn = (open: Stretch | undefined, { place, offset }: Letter, start: number): open is Stretch =>
  open !== undefined &&
  place !== null &&
  open.place === place &&
  open.end === start &&
  open.offset + (open.end - open.start) === offset;

/** The text of blocks, each between blank lines; rows of a table stand on lines in a row where they stay lines. */
export function textOf(blocks: readonly Block[]): MappedText {
  const lines = blocks
    .map(({ kind, pieces }) => ({ kind, letters: lettersOf(pieces) }))
    .filter(({ letters }) => letters.length > 0);
  const dense = joined(lines, true);
  return splitBlocks(dense.text).length < lines.length ? joined(lines, false) : dense;
}

function joined(lines: readonly { kind: Block["kind"]; letters: readonly Letter[] }[], dense: boolean): MappedText {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let at = 0;
  const write = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  for (const [index, { kind, letters }] of lines.entries()) {
    if (index > 0) write(dense && kind === "row" && lines[index - 1]!.kind === "row" ? "\n" : "\n\n");
    for (const letter of letters) {
      const open = stretches.at(-1);
      if (goesOn(open, letter, at)) open.end += letter.text.length;
      else if (letter.place !== null)
        stretches.push({ start: at, end: at + letter.text.length, place: letter.place, offset: letter.offset });
      write(letter.text);
    }
  }
  return { text: parts.length > 0 ? `${parts.join("")}\n` : "", stretches };
}
