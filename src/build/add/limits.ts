// The bounds of what is read. A file beyond one of them is refused with its number.

import { Refusal } from "./incoming.ts";

export const LIMITS = {
  /** Bytes of a file. */
  bytes: 100_000_000,
  /** Bytes of what a compressed file holds altogether, unpacked. */
  unpacked: 400_000_000,
  /** Bytes of the markup of one page; pages saved whole carry their pictures in it. */
  pageBytes: 40_000_000,
  /** Bytes of one stream of a PDF or one part of a DOCX, unpacked. */
  partBytes: 60_000_000,
  /** Files inside a DOCX. */
  parts: 5_000,
  /** Elements inside one another. */
  depth: 400,
  /** Elements of a page. */
  elements: 100_000,
  /** Elements of one part of a DOCX. */
  partElements: 1_000_000,
  /** Pages of a PDF. */
  pages: 300,
  /** Records of an archive of pages. */
  records: 20_000,
  /** Entries of a list of references. */
  entries: 500,
  /** UTF-16 units of the text of one document. */
  text: 2_000_000,
  /** Milliseconds for one file. */
  time: 120_000,
  /** Megabytes for the thread that reads. */
  memory: 2_048,
} as const;

const number = (value: number): string => value.toLocaleString("en-GB");

/** The refusal of what goes beyond a limit: "it has 500 pages; the limit is 300". */
export const beyond = (has: string, limit: number, unit: string, hint = ""): Refusal =>
  new Refusal(`${has}; the limit is ${number(limit)} ${unit}${hint && `; ${hint}`}`);

/**
 * The bytes of a compressed stream.
 * @param unpack of node:zlib, told of the most bytes that it may give
 * @throws Refusal where there are more
 */
export function unpacked(
  what: string,
  limit: number,
  unpack: (options: { maxOutputLength: number }) => Uint8Array,
): Uint8Array {
  try {
    return unpack({ maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw beyond(`${what} unpacks to more than it may`, limit, "bytes");
    throw error;
  }
}
