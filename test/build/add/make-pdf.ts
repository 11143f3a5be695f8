// PDFs for tests, written by hand: lines of Helvetica at places of pages.

import { deflateSync } from "node:zlib";

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** In points; 10 by default. */
  size?: number;
}

export interface PdfOptions {
  /** Entries of the information dictionary, e.g. { Title: "A report" }. */
  info?: Record<string, string>;
  /** Entries of the catalog, e.g. "/Lang (en)". */
  catalog?: string;
  packed?: boolean;
}

const literal = (text: string): string =>
  `(${[...text].map((letter) => WINDOWS[letter] ?? letter.replace(/[\\()]/g, "\\$&")).join("")})`;
/** Letters of WinAnsiEncoding beyond Latin-1, as escapes of a PDF's strings. */
const WINDOWS: Record<string, string> = { "–": "\\226", "—": "\\227", "“": "\\223", "”": "\\224", "’": "\\222" };

/** A PDF of pages of 595 × 842 points; y grows upward. */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  { info = {}, catalog = "", packed = false }: PdfOptions = {},
): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number =>
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1"));
  add(`<</Type/Catalog/Pages 2 0 R ${catalog}>>`);
  add("");
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  const kids = pages.map((lines) => {
    const shown = lines
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`)
      .join("\n");
    const plain = Buffer.from(shown, "latin1");
    const data = packed ? deflateSync(plain) : plain;
    const head = `<</Length ${data.length}${packed ? "/Filter/FlateDecode" : ""}>>\nstream\n`;
    const content = add(Buffer.concat([Buffer.from(head), data, Buffer.from("\nendstream")]));
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    );
  });
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`);
  const described = add(
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key}${literal(value)}`)
      .join("")}>>`,
  );
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [index, body] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info ${described} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines of a column, one below the other. */
export const column = (lines: readonly string[], x: number, y: number, leading = 12): PdfLine[] =>
  lines.map((text, at) => ({ text, x, y: y - at * leading }));
