// Files that come in, and the documents made of them: bytes under a name; texts with their facts and their places in the original.

/** A file that is to become documents. */
export interface Incoming {
  /** Its name without folder. */
  name: string;
  bytes: Uint8Array;
}

/** The place of a stretch of text in its original. */
export type Place =
  /** A text node of a page, and the id of the nearest element around it that has one. */
  | { xpath: string; id?: string }
  /** An item of the text of a PDF's page; pages count from 1, items from 0, as PDF.js gives them. */
  | { page: number; item: number }
  /** A paragraph of a DOCX, counted from 1; those of tables and notes count, too. */
  | { paragraph: number; note?: string }
  /** A field of an entry of a list of references; entries count from 0. */
  | { entry: number; field: string };

/** A stretch of the original as it stands there. */
export interface Piece {
  text: string;
  /** Null for what the original shows without a letter of its own: a break, the border of a cell, CSS's quotation marks. */
  place: Place | null;
  /** Of its first letter in the text of the place, in UTF-16 units. */
  offset: number;
}

/** A piece for what stands between letters. */
export const between = (text: string): Piece => ({ text, place: null, offset: 0 });
/** Between the cells of a row. */
export const CELL = between(" | ");
/** Longest cell of a table that has data in it; longer ones lay out a page. */
export const LONGEST_CELL = 400;

/** Figures as raised ones: the mark of a note behind a year is none of its figures. */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);

/** A line of the text to be: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Block {
  kind: "paragraph" | "row";
  pieces: Piece[];
}

/** The facts that a file states of itself. Each is as it says it, or missing. */
export interface Facts {
  title?: string;
  publisher?: string;
  author?: string;
  /** EDTF. */
  published?: string;
  url?: string;
  /** Language tag. */
  language?: string;
  /** When the copy was made, and its address where it has one. */
  archived?: { date: string; url?: string };
}

/** One document out of a file. */
export interface Original {
  kind: "page" | "pdf" | "docx" | "reference";
  facts: Facts;
  blocks: Block[];
  /** Parts that were left out, and matters for an editor: whole sentences without a full stop. */
  notes: string[];
  /** Name of this document among those of its file; null where it is the only one. */
  part: string | null;
}

/** A file that becomes no document, and why; the message reads on from "name: ". */
export class Refusal extends Error {}
