// Files as they come in: bytes under a name. Text is what offsets count.

import type { Diagnostic } from "../model/diagnostic.ts";

export interface SourceFile {
  /** Name without folder, e.g. "report.txt". */
  name: string;
  bytes: Uint8Array;
}

/** A file made from a string; for tests and for texts that are not on a disk. */
export const sourceFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export const MAX_DOCUMENT_BYTES = 8_000_000;

/** The text of a file after exactly two changes: a byte order mark is dropped, CRLF becomes LF. */
export function decode(file: SourceFile): { text: string } | { fault: Diagnostic } {
  const fault = (code: string, message: string, hint?: string): { fault: Diagnostic } => ({
    fault: { severity: "error", code, message, file: file.name, ...(hint === undefined ? {} : { hint }) },
  });
  if (file.bytes.length > MAX_DOCUMENT_BYTES) {
    return fault("file-too-large", `the file has ${file.bytes.length} bytes; the limit is ${MAX_DOCUMENT_BYTES}`);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes).replaceAll("\r\n", "\n");
    if (text.trim() === "")
      return fault("empty-file", "the file is empty", "add the document's text or delete the file");
    return { text };
  } catch {
    const place = firstBadByte(file.bytes);
    return fault("not-utf8", `the file is not UTF-8: byte ${place} does not fit`, "save the file as UTF-8");
  }
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

/** Id of a document: its file name without ending, in the letters that ids may have. */
export function documentId(name: string): string {
  const stem = name.replace(/\.[^.]*$/, "");
  const plain = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain !== "") return plain;
  const codes = Array.from(stem, (letter) => (letter.codePointAt(0) ?? 0).toString(16));
  return `document-${codes.join("-")}`.replace(/-$/, "");
}
