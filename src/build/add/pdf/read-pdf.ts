// A PDF as a document. PDF.js reads it: no script of it runs, no font and no picture is made, nothing is fetched.
// unpdf stays at 1.7 as long as Node 20 is supported: the PDF.js of 1.8 needs Node 22.

import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { addressOf, dayOf, known, languageOf, line, names, ownAuthor, ownTitle } from "../facts.ts";
import { type Facts, type Original, Refusal } from "../incoming.ts";
import { beyond, LIMITS, unpacked } from "../limits.ts";
import { commonSize, type Item, type Line, linesOf } from "./lines.ts";
import { lettersOf, type PageLines, withoutMargins } from "./margins.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** An item as PDF.js gives it; lengths in points, the transform as in PDF. */
interface PdfItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Of the common size of letters: a headline's. */
const LARGE = 1.2;

/**
 * Reads a PDF.
 * @throws Refusal where it is too large, asks for a password, cannot be read or has no text
 */
export async function readPdf(bytes: Uint8Array): Promise<Original> {
  checkStreams(bytes);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > LIMITS.pages)
      throw beyond(
        `it has ${pdf.numPages} pages`,
        LIMITS.pages,
        "pages",
        "save the pages that matter as a PDF of their own",
      );
    const pages: PageLines[] = [];
    let turned = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      const read = items.flatMap((item, at) => ("str" in item ? [itemOf(item, number, at, bottom)] : []));
      const upright = read.filter((item) => item !== null);
      turned += read.length - upright.length;
      pages.push({ height: top - bottom, lines: linesOf(upright.filter(({ text }) => text.trim() !== "")) });
      page.cleanup();
    }
    const { pages: kept, heads } = withoutMargins(pages);
    const lines = kept.flatMap((page) => page.lines);
    if (lines.length === 0)
      throw new Refusal("it has no text, only pictures of pages; run a text recognition over it first");
    const { facts, notes } = await factsOf(pdf, lines);
    return {
      kind: "pdf",
      facts,
      blocks: paragraphsOf(lines),
      notes: [...notes, ...leftOut(heads, turned)],
      part: null,
    };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      maxImageSize: 0,
      stopAtErrors: false,
    });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    throw new Refusal(
      name === "PasswordException"
        ? "it asks for a password; save a copy without one"
        : `it cannot be read as a PDF: ${message}`,
    );
  }
}

type Pdf = Awaited<ReturnType<typeof open>>;

/** Refuses a PDF one of whose streams unpacks to more than may be. */
function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let whole = 0;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    if ((file[start]! & 0x0f) !== 8) continue; // no zlib stream
    const end = file.indexOf("endstream", start);
    try {
      const part = file.subarray(start, end === -1 ? undefined : end);
      whole += unpacked("a stream of it", LIMITS.partBytes, (options) => inflateSync(part, options)).length;
    } catch (error) {
      if (error instanceof Refusal) throw error; // else it is packed otherwise or broken: PDF.js sees to it
    }
    if (whole > LIMITS.unpacked) throw beyond("its streams unpack to more than they may", LIMITS.unpacked, "bytes");
  }
}

/** An item with its place; null for turned text, such as a stamp on the margin. */
function itemOf({ str, transform, width, height }: PdfItem, page: number, item: number, bottom: number): Item | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(a)) return null;
  return { text: str, x, y: y - bottom, width, size: Math.hypot(c, d) || height || 10, page, item };
}

const leftOut = (heads: readonly string[], turned: number): string[] => [
  ...(heads.length > 0
    ? [
        `running heads and feet are left out: “${heads
          .slice(0, 2)
          .map((head) => head.slice(0, 60))
          .join("”, “")}”`,
      ]
    : []),
  ...(turned > 0 ? ["text that stands upright on the margin is left out"] : []),
];

async function factsOf(pdf: Pdf, lines: readonly Line[]): Promise<{ facts: Facts; notes: string[] }> {
  const { info: given, metadata } = await pdf.getMetadata();
  const info = given as Record<string, unknown>;
  const said = (key: string): string | undefined => {
    const value = key.includes(":") ? (metadata?.get(key) as unknown) : info[key];
    return Array.isArray(value) ? names(value.map(String)) : typeof value === "string" ? line(value) : undefined;
  };
  const author = ownAuthor(said("dc:creator")) ?? ownAuthor(said("Author"));
  const title = ownTitle(said("dc:title")) ?? ownTitle(said("Title")) ?? headlineOf(lines);
  const published = ["prism:publicationdate", "prism:coverdate", "dc:date"]
    .map((key) => dayOf(said(key)))
    .find((day) => day !== null);
  const url = [said("prism:url"), said("dc:identifier"), said("dc:source")]
    .map((text) => addressOf(text))
    .find(Boolean);
  const made = dayOf(/^D:(\d{8})/.exec(String(info.CreationDate ?? ""))?.[1]);
  const facts = {
    title,
    author,
    published,
    url,
    publisher: said("dc:publisher"),
    language: languageOf(said("Language") ?? said("dc:language")),
  };
  return {
    facts: known(facts),
    notes:
      published === undefined && made ? [`the file was made on ${made}, which need not be the day of publication`] : [],
  };
}

/** The largest lines at the top of the first page, where they are larger than the text. */
function headlineOf(lines: readonly Line[]): string | undefined {
  const first = lines.filter(({ page }) => page === lines[0]?.page);
  const body = commonSize(lines.flatMap(({ items }) => items.filter((item) => item !== null)));
  const largest = first.reduce((most, { size }) => Math.max(most, size), 0);
  if (largest < body * LARGE) return undefined;
  const from = first.findIndex(({ size }) => size > largest * 0.97);
  const to = first.findIndex(({ size }, at) => at > from && size <= largest * 0.97);
  return line(
    first
      .slice(from, to === -1 ? undefined : to)
      .map(lettersOf)
      .join(" "),
  );
}
