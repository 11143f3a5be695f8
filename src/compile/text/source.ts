// Decodes files, bytes under a name, into the text that offsets count in.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Fault, faultAt, makeSource } from "./fault.ts";
import { otherKind } from "./files/kind.ts";

export interface SourceFile {
  /** Name without folder, e.g. "report.txt". */
  name: string;
  bytes: Uint8Array;
  /** Why the bytes could not be had; then there are none. */
  unreadable?: string;
  /** Length of a file that is too large to be read; then there are no bytes either. */
  size?: number;
}

/** A file made from a string; for tests and for texts that are not on a disk. */
export const sourceFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export const MAX_DOCUMENT_BYTES = 8_000_000;

/** A file that gives no text. `shown` is what can be read of it, for the code frame. */
export interface Undecoded {
  name: string;
  fault: Diagnostic;
  shown?: string;
}

export type Decoded = { name: string; text: string } | Undecoded;

/** The text of a file after exactly two changes: a byte order mark is dropped, CRLF becomes LF. */
export function decode(file: SourceFile): Decoded {
  const { name } = file;
  const whole = (fault: Fault): Undecoded => ({ name, fault: faultAt(makeSource(file.name, ""), null, fault) });
  if (file.unreadable !== undefined) {
    return whole({ code: "unreadable-file", message: `the file cannot be read: ${file.unreadable}` });
  }
  const size = file.size ?? file.bytes.length;
  if (size > MAX_DOCUMENT_BYTES) {
    const message = `the file has ${size} bytes; the limit is ${MAX_DOCUMENT_BYTES}`;
    return whole({ code: "file-too-large", message, hint: "split it into several documents" });
  }
  const other = otherKind(file);
  if (other) return whole(other);
  let text: string;
  try {
    text = read(file.bytes, true);
  } catch {
    const place = firstBadByte(file.bytes);
    const message = `the file is not UTF-8: byte ${place} does not fit`;
    return at(file, read(file.bytes.subarray(0, place), false).length, {
      code: "not-utf8",
      message,
      hint: `save the file as UTF-8${encodingOf(file.bytes)}`,
    });
  }
  if (text.trim() === "") {
    const isDocument = /\.txt$/i.test(file.name);
    const hint = `${isDocument ? "add the document's text" : "add its keys (title: …)"} or delete the file`;
    return whole({ code: "empty-file", message: "the file is empty", hint });
  }
  const nul = text.indexOf("\0");
  if (nul === -1) return { name, text };
  return at(file, nul, {
    code: "not-text",
    message: "the file is no text: it holds a NUL character",
    hint: `save the file as plain text in UTF-8${encodingOf(file.bytes)}`,
  });
}

const read = (bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder("utf-8", { fatal }).decode(bytes).replaceAll("\r\n", "\n");

/** A fault at an offset of what the bytes look like; what is no UTF-8 is shown as U+FFFD. */
function at(file: SourceFile, offset: number, fault: Fault): Undecoded {
  const shown = read(file.bytes, false);
  const start = Math.min(offset, shown.length);
  const span = { start, end: Math.min(start + 1, shown.length) };
  return { name: file.name, fault: faultAt(makeSource(file.name, shown), span, fault), shown };
}

/** The kind of file that it seems to be instead, for the hint. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const sample = bytes.subarray(0, 1000);
  const zeros = sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark || (zeros > 0 && zeros * 2 >= sample.length - 1)) return "; it looks like UTF-16";
  return zeros === 0 ? "; it may be Latin-1 or Windows-1252" : "";
}

/** Offset of the first byte that no UTF-8 text could have there. */
function firstBadByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  // a stream accepts every good beginning, so the longest one can be found by halving
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // a letter that was begun and not finished is where the fault starts
  const whole = [1, 2, 3].find(
    (back) => back <= low && (bytes[low - back] ?? 0) >= 0xc0 && !isWhole(bytes, low - back, low),
  );
  return whole === undefined ? low : low - whole;
}

function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, to));
    return true;
  } catch {
    return false;
  }
}

/** Longest id; a document's text is published under it, and file systems stop at 255 bytes. */
const MAX_ID = 120;

/** Id of a document: its file name without ending, in the letters that ids may have. */
export function documentId(name: string): string {
  const stem = name.replace(/\.[^.]*$/, "");
  const plain = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain !== "") return shortened(plain);
  const codes = Array.from(stem.normalize("NFC"), (letter) => (letter.codePointAt(0) ?? 0).toString(16));
  return shortened(`document-${codes.join("-")}`.replace(/-$/, ""));
}

/** A long id is cut, and a sum of the whole keeps it apart from others that begin like it. */
function shortened(id: string): string {
  if (id.length <= MAX_ID) return id;
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (Math.imul(sum, 31) + id.charCodeAt(index)) >>> 0;
  return `${id.slice(0, MAX_ID - 9).replace(/-$/, "")}-${sum.toString(16).padStart(8, "0")}`;
}
