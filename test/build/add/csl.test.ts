// Lists of references, as Zotero exports them.

import { describe, expect, it } from "vitest";
import { read } from "../../../src/build/add/read.ts";
import { textOf } from "../../../src/build/add/text.ts";
import { bytesOf, expectMapped, readOne, refusalOf } from "./helpers.ts";

const ENTRIES = [
  {
    id: "lee2024",
    type: "article-journal",
    title: "On <i>ports</i> &amp; ships",
    author: [
      { family: "Lee", given: "Ann" },
      { family: "Berg", given: "Jan", "non-dropping-particle": "van den" },
      { literal: "Port Office" },
    ],
    "container-title": "Port Review",
    publisher: "A House",
    issued: { "date-parts": [[2024, 2, 8]] },
    URL: "https://ports.example/1",
    language: "en-GB",
    abstract:
      "<jats:p>The port of Oslo was enlarged in 2012 &amp; 2014.</jats:p><jats:p>It holds 5 &lt; 6 ships.</jats:p>",
  },
  {
    id: "b",
    type: "report",
    title: "A report",
    publisher: "Port Office",
    issued: {
      "date-parts": [
        ["2019", "3"],
        [2019, 5],
      ],
    },
    abstract: "First.\n\nSecond\nline of 2011.",
  },
  { id: "c", type: "book", title: "A book", issued: { raw: "circa last year" } },
];

const list = (...entries: unknown[]): Uint8Array => bytesOf(JSON.stringify(entries));

describe("a list of references", () => {
  it("gives a document for each entry with an abstract, and says which have none", async () => {
    const { originals, left } = await read({ name: "library.json", bytes: list(...ENTRIES) });
    expect(originals.map(({ facts, part }) => ({ ...facts, part }))).toEqual([
      {
        title: "On ports & ships",
        publisher: "Port Review",
        author: "Ann Lee, Jan van den Berg, Port Office",
        published: "2024-02-08",
        url: "https://ports.example/1",
        language: "en-GB",
        part: "On ports & ships",
      },
      { title: "A report", publisher: "Port Office", published: "2019-03/2019-05", part: "A report" },
    ]);
    expect(originals.map(({ blocks }) => textOf(blocks).text)).toEqual([
      "On ports & ships\n\nThe port of Oslo was enlarged in 2012 & 2014.\n\nIt holds 5 < 6 ships.\n",
      "A report\n\nFirst.\n\nSecond line of 2011.\n",
    ]);
    expect(left).toEqual(["“A book” has no abstract, and so no text; add its page or its PDF"]);
  });

  it.each([
    [{ DOI: "10.1234/ab.c" }, { url: "https://doi.org/10.1234/ab.c" }],
    [{ DOI: "10.1234/ab.c", URL: "https://a.example/" }, { url: "https://a.example/" }],
    [{ DOI: "see the cover" }, {}],
    [{ issued: { "date-parts": [[2020]] } }, { published: "2020" }],
    [
      { author: [{ literal: "Harbour Council" }, { family: "Roe", given: "J." }] },
      { author: "Harbour Council, J. Roe" },
    ],
  ])("reads %j", async (fields, facts) => {
    const entry = { title: "Pilots", abstract: "Pilots have been compulsory since 1999.", ...fields };
    expect((await readOne("refs.json", JSON.stringify([entry]))).facts).toEqual({ title: "Pilots", ...facts });
  });

  it("maps each stretch to a field of an entry", async () => {
    const { originals } = await read({ name: "library.json", bytes: list(...ENTRIES) });
    for (const { blocks } of originals)
      expectMapped(textOf(blocks), (place) => {
        const entry = "entry" in place ? (ENTRIES[place.entry] as unknown as Record<string, string>) : {};
        return (entry["field" in place ? place.field : ""] ?? "").replace(/&(amp|lt);/g, (_, name) =>
          name === "amp" ? "&    " : "<   ",
        );
      });
  });

  it.each([
    [{ circa: true, "date-parts": [[1994]] }, "1994~"],
    [{ raw: "2024-02-08T10:00:00Z" }, "2024-02-08"],
    [{ literal: "in press" }, undefined],
    [{ "date-parts": [[2024, 13]] }, undefined],
    [{ "date-parts": [[null]] }, undefined],
  ])("dates %j as %s", async (issued, day) => {
    const { facts } = await readOne("a.json", list({ title: "T", abstract: "Some text.", issued }));
    expect(facts.published).toBe(day);
  });

  it.each([
    ["[", "it cannot be read as CSL-JSON"],
    ['{"a": 1}', "it is JSON, but not the CSL-JSON of a list of references"],
    ["[]", "neither title nor abstract"],
    ['[{"title": "A"}]', "“A” has no abstract, and so no text"],
  ])("refuses %s", async (text, why) => {
    expect(await refusalOf("a.json", text)).toContain(why);
  });
});
