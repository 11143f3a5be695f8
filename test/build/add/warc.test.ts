// Archives of pages: the page behind its redirects, as its server sent it.

import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesOf, linesOf, readOne, refusalOf } from "./helpers.ts";
import { makePdf } from "./make-pdf.ts";
import { makeWarc, type WarcRecord } from "./make-warc.ts";
import { LEAD, NEWS, SECOND } from "./pages.ts";

const HTML = "Content-Type: text/html; charset=utf-8";
const START = "http://gazette.example/short";
const END = "https://gazette.example/sea/harbour-treaty";

const moved: WarcRecord = { type: "response", url: START, http: ["HTTP/1.1 301 Moved", `Location: ${END}`], body: "" };
const response = (url: string, body: Uint8Array | string, ...headers: string[]): WarcRecord => ({
  type: "response",
  url,
  http: ["HTTP/1.1 200 OK", ...(headers.length > 0 ? headers : [HTML])],
  body,
});
const info: WarcRecord = { type: "warcinfo", body: "software: a crawler\r\n" };
const page = (words: string): string =>
  `<html lang=en><title>${words}</title><h1>${words}</h1><p>${LEAD}</p><p>${SECOND}</p></html>`;

describe("a WARC", () => {
  it.each([false, true])("gives the page behind a redirect, with the day of its copy (packed: %s)", async (packed) => {
    const records = [info, moved, response("https://ads.example/", page("An advertisement")), response(END, NEWS)];
    const read = await readOne("news.warc", makeWarc(records, { packed }));
    expect(read.facts).toMatchObject({
      title: "Harbour treaty signed in Oslo",
      url: END,
      archived: { date: "2024-02-10" },
    });
    expect(linesOf(read)).toContain(LEAD);
    expect(read.notes.join()).toContain(
      "https://ads.example/ is in the archive, too; --page ADDRESS takes another one",
    );
  });

  it("names its other pages where the first has no article", async () => {
    const http = ["HTTP/1.1 200 OK", "Content-Type: text/html"];
    const answers: WarcRecord[] = [
      { type: "response", url: "https://news.example/", http, body: "<body><a href=/a>Treaty</a></body>" },
      { type: "response", url: "https://news.example/a", http, body: NEWS },
    ];
    expect(await refusalOf("a.warc", makeWarc(answers))).toMatch(
      /^of https:\/\/news\.example\/: no article .*; https:\/\/news\.example\/a is in the archive, too; --page/,
    );
  });

  it("gives the page that is named", async () => {
    const records = [response(END, NEWS), response("https://gazette.example/other", page("Another story"))];
    const { facts } = await readOne("two.warc", makeWarc(records), "https://gazette.example/other");
    expect(facts).toMatchObject({ title: "Another story", url: "https://gazette.example/other" });
    expect(await refusalOf("two.warc", makeWarc(records), "https://gazette.example/none")).toContain(
      "it has no page https://gazette.example/none",
    );
  });

  const plain = page("A page");
  const chunked = `${plain.length.toString(16)}\r\n${plain}\r\n0\r\n\r\n`;
  it.each([
    ["gzip", gzipSync(plain), ["Content-Encoding: gzip"]],
    ["brotli", brotliCompressSync(plain), ["Content-Encoding: br"]],
    ["deflate", deflateSync(plain), ["Content-Encoding: deflate"]],
    ["chunks", bytesOf(chunked), ["Transfer-Encoding: chunked"]],
    ["gzip by its header alone", bytesOf(plain), ["Content-Encoding: gzip"]],
  ])("unpacks a body in %s", async (_, body, headers) => {
    const read = await readOne("a.warc", makeWarc([response(END, body, HTML, ...headers)]));
    expect(linesOf(read)).toEqual(["A page", LEAD, SECOND]);
  });

  it("reads a page by the charset of its server, and a PDF as one", async () => {
    const latin = new Uint8Array(Buffer.from(`<p>\xc6r\xf8: ${LEAD}</p>`, "latin1"));
    const read = await readOne(
      "a.warc",
      makeWarc([response(END, latin, "Content-Type: text/html;charset=windows-1252")]),
    );
    expect(read.text).toContain("Ærø");
    const pdf = makePdf([[{ text: LEAD, x: 60, y: 700 }]]);
    const report = await readOne("b.warc", makeWarc([response(`${END}.pdf`, pdf, "Content-Type: application/pdf")]));
    expect(report).toMatchObject({ kind: "pdf", facts: { url: `${END}.pdf`, archived: { date: "2024-02-10" } } });
  });

  it("says what it has instead of a page", async () => {
    const missing: WarcRecord = {
      type: "response",
      url: END,
      http: ["HTTP/1.1 404 Not Found", HTML],
      body: "<p>none</p>",
    };
    expect(await refusalOf("a.warc", makeWarc([info, missing]))).toContain(`${END} was answered with 404`);
    expect(await refusalOf("a.warc", makeWarc([info]))).toContain("it has no page");
    expect(await refusalOf("a.warc.gz", makeWarc([response(END, NEWS)], { packed: true }).slice(0, 300))).toContain(
      "broken",
    );
  });
});
