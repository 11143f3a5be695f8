// Files that are no texts, whatever their names say: a document of an office program renamed, a page saved whole.

import type { Fault } from "../fault.ts";

interface Kind {
  name: string;
  /** A way to make a text of it. */
  hint: string;
  /** Its first characters, bytes taken as Latin-1; capital and small letters are one. */
  begins: readonly string[];
}

const SAVE = "open it in its program and save it as plain text in UTF-8";
const COPY = "copy the words of the article into a file of plain text in UTF-8";

const KINDS: readonly Kind[] = [
  { name: "a Word, OpenDocument or other Zip file", hint: SAVE, begins: ["pk\u0003\u0004"] },
  { name: "an old Word or Excel file", hint: SAVE, begins: ["\u00d0\u00cf\u0011\u00e0"] },
  { name: "rich text (RTF)", hint: SAVE, begins: ["{\\rtf"] },
  { name: "a PDF", hint: COPY, begins: ["%pdf-"] },
  { name: "a web page (HTML)", hint: COPY, begins: ["<!doctype html", "<html"] },
  {
    name: "a picture",
    hint: "have a program read its words, or type them",
    begins: ["\u0089png", "\u00ff\u00d8\u00ff", "gif8", "ii*\u0000", "mm\u0000*"],
  },
  { name: "an archive", hint: "unpack it", begins: ["\u001f\u008b", "7z\u00bc\u00af", "rar!\u001a", "bzh9"] },
];

/** The fault of a file that its first bytes show to be something else than a text; null for all others. */
export function otherKind({ name, bytes }: { name: string; bytes: Uint8Array }): Fault | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, "")
    .toLowerCase();
  const kind = KINDS.find(({ begins }) => begins.some((mark) => head.startsWith(mark.toLowerCase())));
  if (kind === undefined) return null;
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? "its name";
  return {
    code: "not-text",
    message: `the file is ${kind.name}, not a text, whatever ${ending} says`,
    hint: kind.hint,
  };
}
