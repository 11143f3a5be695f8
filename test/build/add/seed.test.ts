// The files of a document: their name, what they say, and that they compile.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts, Piece } from "../../../src/build/add/incoming.ts";
import { seedOf } from "../../../src/build/add/seed.ts";
import { textOf } from "../../../src/build/add/text.ts";
import { compile } from "../../../src/compile/compile.ts";
import { sourceFile } from "../../../src/compile/text/source.ts";
import { bytesOf, seedsOf } from "./helpers.ts";
import { column, makePdf } from "./make-pdf.ts";
import { makeWarc } from "./make-warc.ts";
import { makeDocx, paragraph, table } from "./make-zip.ts";
import * as pages from "./pages.ts";

const place = { paragraph: 1 };
const blocks = [{ kind: "paragraph" as const, pieces: [{ text: "A text of 2012.", place, offset: 0 }] }];
const seed = (facts: Facts, file = "Some File (1).html") =>
  seedOf({ kind: "page", facts, blocks, notes: [], part: null }, { name: file, bytes: bytesOf("x") });

describe("the name of a document's files", () => {
  it.each<[Facts, string]>([
    [
      { title: "Harbour treaty: “signed” in Oslo!", published: "2024-02-08" },
      "2024-02-08-harbour-treaty-signed-in-oslo",
    ],
    [{ title: "Ærø’s café & Łódź", published: "2024" }, "2024-aeros-cafe-lodz"],
    [{ title: "CON" }, "document-con"],
    [{ title: 'a/b\\c:d*e?f"g<h>i|j\0k' }, "a-b-c-d-e-f-g-h-i-j-k"],
    [{ title: "../../etc/passwd" }, "etc-passwd"],
    [{}, "some-file-1"],
    [{ published: "2019-03/2019-05", title: "A report" }, "2019-03-a-report"],
    [
      { title: "word ".repeat(60), published: "2024-02-08" },
      "2024-02-08-word-word-word-word-word-word-word-word-word-word-word-word",
    ],
  ])("of %j is %s", (facts, name) => {
    expect(seed(facts).name).toBe(name);
  });

  it("in another script is one of its own", () => {
    const names = ["Порт закрыт", "Порт открыт"].map(
      (title) => seed({ title, url: "https://www.port.example/1" }).name,
    );
    expect(names).toEqual([
      expect.stringMatching(/^port-example-[0-9a-f]{8}$/),
      expect.stringMatching(/^port-example-[0-9a-f]{8}$/),
    ]);
    expect(names[0]).not.toBe(names[1]);
  });

  it("is safe on every file system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const { name } = seed({ title });
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(82);
      }),
    );
  });
});

describe("the curation of a document", () => {
  it("says what the file says, and leaves the rest to be filled in", () => {
    const facts: Facts = {
      title: 'The "treaty": #1',
      published: "2024-02-08",
      language: "en",
      archived: { date: "2024-02-10" },
    };
    expect(seed(facts).curation.split("\n")).toEqual([
      "# yaml-language-server: $schema=schemas/curation.schema.json",
      "# from Some File (1).html",
      "title: 'The \"treaty\": #1'",
      "title_by: source",
      "# publisher: Who published it",
      "# author: Who wrote it",
      "published: 2024-02-08",
      "# url: https://example.org/where-it-was-published",
      'language: "en"',
      "archived: {date: 2024-02-10}",
      "",
    ]);
    expect(seed(facts).unsaid).toEqual(["publisher", "author", "url"]);
  });
});

describe("the text of a document", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."ab 1\n\t\u00a0\u00ad\u200b\u0301\u0308e\u1100\u1161\ufeff👍"),
    maxLength: 30,
  });

  it("is NFC, has nothing unseen and no white space twice, and each stretch of it stands in the original", () => {
    fc.assert(
      fc.property(fc.array(fc.array(letters, { maxLength: 4 }), { maxLength: 4 }), (paragraphs) => {
        const sources = paragraphs.flat();
        let number = 0;
        const built = paragraphs.map((pieces) => ({
          kind: "paragraph" as const,
          pieces: pieces.map((text): Piece => ({ text, place: { page: 1, item: number++ }, offset: 0 })),
        }));
        const mapped = textOf(built);
        expect(mapped.text).toBe(mapped.text.normalize("NFC"));
        expect(mapped.text).not.toMatch(/[\u00ad\u200b\ufeff\t]| {2}| \n|\n \S/);
        for (const { start, end, place: at, offset } of mapped.stretches) {
          const source = sources["item" in at ? at.item : 0]!.slice(offset);
          const [own, theirs] = [mapped.text.slice(start, start + 1), source].map((each) =>
            each.normalize("NFD").replace(/\s/g, " "),
          );
          expect(theirs?.startsWith(own![0]!)).toBe(true);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it("keeps rows apart where the compiler would take them for a wrapped paragraph", () => {
    const row = (text: string) => ({ kind: "row" as const, pieces: [{ text, place, offset: 0 }] });
    const rows = Array.from({ length: 8 }, (_, at) =>
      row(`In ${2001 + at} the harbour of the old town was visited by ships of many countries and`),
    );
    expect(textOf(rows).text.split("\n\n")).toHaveLength(8);
    expect(textOf([row("1994 | Talks."), row("1995 | Treaty.")]).text).toBe("1994 | Talks.\n1995 | Treaty.\n");
  });
});

describe("all kinds of files", () => {
  const lines = [pages.LEAD.slice(0, 60), pages.LEAD.slice(61)];
  const http = ["HTTP/1.1 200 OK", "Content-Type: text/html"];
  it.each([
    ["news.html", bytesOf(pages.NEWS)],
    ["saved.html", bytesOf(pages.SINGLE_FILE)],
    ["amp.html", bytesOf(pages.AMP)],
    ["linked.html", bytesOf(pages.LINKED)],
    ["old.htm", bytesOf(pages.MALFORMED)],
    ["hafen.html", pages.windowsPage()],
    ["wide.html", pages.widePage()],
    ["a.pdf", makePdf([column(lines, 60, 700)], { info: { Title: "A: report #1" } })],
    [
      "a.docx",
      makeDocx(
        paragraph("Harbour", "Title") +
          table([
            ["2019", "Talks"],
            ["2021", "Draft"],
          ]),
      ),
    ],
    ["a.warc", makeWarc([{ type: "response", url: "https://a.example/", http, body: pages.NEWS }])],
    ["a.json", bytesOf(JSON.stringify([{ title: "A", abstract: pages.LEAD, issued: { "date-parts": [[2024]] } }]))],
  ])("compile without an error: %s", async (name, bytes) => {
    const [made] = await seedsOf(name, bytes);
    const files = [sourceFile(`${made!.name}.txt`, made!.text), sourceFile(`${made!.name}.yaml`, made!.curation)];
    const { diagnostics } = compile({ files });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made!.text).toBe(made!.text.normalize("NFC"));
    const map = JSON.parse(made!.map) as { places: unknown[]; stretches: number[][] };
    expect(
      map.stretches.every(
        ([start = 0, end = 0, at = -1]) => start < end && end <= made!.text.length && map.places[at] !== undefined,
      ),
    ).toBe(true);
  });
});
