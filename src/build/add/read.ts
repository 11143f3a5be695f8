// Tells the kind of a file by its bytes, and reads the documents in it.

import { readCsl } from "./csl.ts";
import { type Incoming, type Original, Refusal } from "./incoming.ts";
import { beyond, LIMITS } from "./limits.ts";
import { readPage } from "./page/page.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readWarc } from "./warc.ts";
import { readDocx } from "./word/read-docx.ts";

export interface Read {
  originals: Original[];
  /** Parts of the file that became no document, and why. */
  left: string[];
}

/** Bytes by which a file is known. */
const HEAD = 4_096;

/** Beginnings of other files, after the advice for each kind. */
const OTHERS: readonly [string, ...string[]][] = [
  ["it is an old Office file (DOC, XLS, PPT); save it as DOCX or PDF", "\xd0\xcf\x11\xe0"],
  ["it is RTF; save it as DOCX or PDF", "{\\rtf"],
  ["it is a webarchive; save the page as HTML", "bplist00"],
  ["it is MHTML or mail; save the page as HTML", "From: ", "MIME-Version: ", "Snapshot-Content-Location: "],
  [
    "it is a picture; run a text recognition over it first",
    "\xff\xd8\xff",
    "\x89PNG",
    "GIF8",
    "RIFF",
    "II*\0",
    "MM\0*",
  ],
  [
    "it is an archive of files; unpack it and add what is in it",
    "7z\xbc\xaf",
    "Rar!",
    "BZh",
    "\xfd7zXZ",
    "\x28\xb5\x2f\xfd",
  ],
];
const HTML = /<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1|table|span)[\s>/]/i;

/**
 * Reads a file, whatever its name.
 * @param page address of a page in an archive of several
 * @throws Refusal where nothing can be made of it
 */
export async function read({ name, bytes }: Incoming, page?: string): Promise<Read> {
  if (bytes.length > LIMITS.bytes) throw beyond(`it has ${bytes.length} bytes`, LIMITS.bytes, "bytes");
  const one = (original: Original): Read => ({ originals: [original], left: [] });
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (head.trim() === "") throw new Refusal("it is empty");
  if (head.startsWith("\x1f\x8b") || /^\s*WARC\/\d/.test(head)) return one(await readWarc(bytes, page));
  if (/^[\s\S]{0,1024}%PDF-/.test(head)) return one(await readPdf(bytes));
  if (head.startsWith("PK\x03\x04")) return one(await readZip(bytes, name));
  const other = OTHERS.find(([, ...signs]) => signs.some((sign) => head.startsWith(sign)));
  if (other) throw new Refusal(other[0]);
  const letters = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
  if (/^\s*[[{]/.test(letters)) return readCsl(bytes);
  if (HTML.test(letters) || (/\.(?:x?html?|shtml)$/i.test(name) && letters.includes("<"))) return one(readPage(bytes));
  if (/\.(?:txt|text|md)$/i.test(name))
    throw new Refusal("it is plain text already; copy it into the folder of documents as it is");
  throw new Refusal("it is no page (HTML), PDF, DOCX, WARC or CSL-JSON");
}

const PACKED: readonly [string, string][] = [
  ["ppt/presentation.xml", "it is a presentation; save it as PDF"],
  ["xl/workbook.xml", "it is a spreadsheet; save it as PDF"],
  ["application/vnd.oasis.opendocument", "it is an OpenDocument file; save it as DOCX or PDF"],
  ["application/epub+zip", "it is an EPUB; save the chapter as a page or PDF"],
  ["datapackage.json", "it is a WACZ; unpack it and add the WARC in its folder archive"],
];

async function readZip(bytes: Uint8Array, name: string): Promise<Original> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes("word/document.xml")) {
    const kind = PACKED.find(([sign]) => file.includes(sign));
    if (kind) throw new Refusal(kind[1]);
    if (!/\.docx$/i.test(name)) throw new Refusal("it is an archive of files; unpack it and add what is in it");
  }
  return readDocx(bytes);
}
