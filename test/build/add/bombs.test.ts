// Files made to choke whoever reads them, and files of other kinds: refused, with the limit or with what can be done.

import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/build/add/limits.ts";
import { Reader } from "../../../src/build/add/reader.ts";
import { bytesOf, refusalOf } from "./helpers.ts";
import { makePdf } from "./make-pdf.ts";
import { makeWarc } from "./make-warc.ts";
import { makeDocx, paragraph, run } from "./make-zip.ts";
import { LEAD } from "./pages.ts";

const zeros = Buffer.alloc(LIMITS.partBytes + 1);
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + LEAD + close.repeat(depth);

/** A PDF whose only stream unpacks to too much. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(zeros);
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj 4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream endobj trailer<</Root 1 0 R>>")]),
  );
}

describe("bombs", () => {
  it.each([
    [
      "deep.html",
      bytesOf(nested("<div>", "</div>", 100_000)),
      "its elements nest deeper than can be read; the limit is 400 levels",
    ],
    [
      "deep-inline.html",
      bytesOf(Array.from({ length: 50_000 }, (_, at) => `<b id=${at}><p>`).join("")),
      "the limit is 400 levels",
    ],
    ["wide.html", bytesOf("<p>".repeat(LIMITS.elements)), "the limit is 100,000 elements"],
    ["long.pdf", makePdf(Array.from({ length: 500 }, () => [])), "it has 500 pages; the limit is 300 pages"],
    ["stream.pdf", pdfBomb(), "a stream of it unpacks to more than it may; the limit is 60,000,000 bytes"],
    [
      "deep.docx",
      makeDocx(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 1_000)),
      "the limit is 400 levels",
    ],
    [
      "bomb.docx",
      makeDocx(paragraph("x"), { extra: [{ name: "word/media/a.bin", data: zeros }] }),
      "its part word/media/a.bin unpacks to more than it may",
    ],
    [
      "entities.docx",
      makeDocx(paragraph(run("x")), { extra: [{ name: "word/a.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }] }),
      "declares entities",
    ],
    [
      "parts.docx",
      makeDocx(paragraph("x"), {
        extra: Array.from({ length: LIMITS.parts }, (_, at) => ({ name: `${at}`, data: "" })),
      }),
      "the limit is 5,000 parts",
    ],
    [
      "bomb.warc",
      makeWarc([
        {
          type: "response",
          url: "https://a.example/",
          http: ["HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Encoding: gzip"],
          body: gzipSync(zeros),
        },
      ]),
      "its page unpacks to more than it may; the limit is 40,000,000 bytes",
    ],
    [
      "many.json",
      bytesOf(JSON.stringify(Array.from({ length: 501 }, () => ({ title: "a" })))),
      "it has 501 entries; the limit is 500 entries",
    ],
  ])("%s", async (name, bytes, why) => {
    expect(await refusalOf(name, bytes)).toContain(why);
  });

  it("that take too long are given up, and the next file is read", async () => {
    const reader = new Reader(1);
    const ask = { incoming: { name: "a.html", bytes: bytesOf(`<p>${LEAD}`) }, page: undefined, name: undefined };
    try {
      expect(await reader.read(ask)).toEqual({
        refused: "it takes longer to read than it may; the limit is 0.001 seconds",
      });
    } finally {
      await reader.end();
    }
  });
});

describe("files of other kinds", () => {
  it.each([
    ["old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "save it as DOCX or PDF"],
    ["a.rtf", Buffer.from("{\\rtf1 text}"), "it is RTF"],
    ["a.mhtml", Buffer.from("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<html>"), "save the page as HTML"],
    ["a.webarchive", Buffer.from("bplist00"), "it is a webarchive"],
    ["a.png", Buffer.from("\x89PNG\r\n", "latin1"), "it is a picture"],
    ["a.txt", Buffer.from(LEAD), "it is plain text already"],
    ["a.html", Buffer.from("  \n"), "it is empty"],
    ["a.bin", deflateRawSync(Buffer.from(LEAD)), "it is no page (HTML), PDF, DOCX, WARC or CSL-JSON"],
  ])("%s", async (name, bytes, why) => {
    expect(await refusalOf(name, new Uint8Array(bytes))).toContain(why);
  });
});
