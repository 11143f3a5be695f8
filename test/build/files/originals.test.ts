// The way from a passage back to its original, by the map beside a document.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "../../../src/build/add/read.ts";
import { seedOf } from "../../../src/build/add/seed.ts";
import { compileFiles } from "../../../src/build/files/compile-files.ts";
import { makePdf } from "../add/make-pdf.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);

const FIRST = "Norway and Denmark signed the Harbour treaty in Oslo on 8 February 2024.";
const SECOND =
  "Norway and Denmark had rejected a first draft of the well-known treaty in 2021, after talks, hearings & a vote of no confidence.";
const PAGE = `<meta charset=utf-8><link rel=canonical href="https://gazette.example/a#top"><article><p>${FIRST}</p><section id="back ground"><p>${SECOND.replace("&", "&amp;")}</p></section></article>`;
const DOMAIN = `title: T
actors:
  - {id: norway, name: Norway, kind: state, aliases: [Norway]}
  - {id: denmark, name: Denmark, kind: state, aliases: [Denmark]}
categories: [{id: agreement, name: agreement, words: [signed, rejected]}]
tones: [{id: neutral, name: Neutral, mark: circle}]
`;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "originals-"));
  mkdirSync(at("seeds"));
  writeFileSync(at("seeds", "timeline.yaml"), DOMAIN);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function add(name: string, bytes: Uint8Array, more = ""): Promise<void> {
  const incoming = { name, bytes };
  const { originals } = await read(incoming);
  const seed = seedOf(originals[0]!, incoming, "a");
  writeFileSync(at("seeds", "a.txt"), seed.text);
  writeFileSync(at("seeds", "a.yaml"), seed.curation + more);
  writeFileSync(at("seeds", "a.source.json"), seed.map);
}

async function compiled() {
  const { timeline, diagnostics } = await compileFiles(at("seeds"), { cache: null, jobs: 1 });
  const evidence = timeline?.events.flatMap((event) => event.evidence) ?? [];
  const fragments = Object.fromEntries(evidence.map(({ quote, fragment }) => [quote, fragment]));
  return { fragments, unused: diagnostics.filter(({ code }) => code === "map-unused") };
}

describe("a passage of an added document", () => {
  it("leads to the words in a page, and to the element around them", async () => {
    await add("a.html", new TextEncoder().encode(PAGE));
    expect((await compiled()).fragments).toEqual({
      [FIRST]:
        ":~:text=Norway%20and%20Denmark%20signed%20the%20Harbour%20treaty%20in%20Oslo%20on%208%20February%202024.",
      [SECOND]: "back%20ground:~:text=Norway%20and%20Denmark%20had%20rejected,a%20vote%20of%20no%20confidence.",
    });
  });

  it("leads to the page of a PDF", async () => {
    const pdf = makePdf([[{ text: FIRST, x: 60, y: 700 }], [{ text: SECOND, x: 60, y: 700, size: 8 }]]);
    await add("a.pdf", pdf, "url: https://gazette.example/a.pdf\n");
    expect((await compiled()).fragments).toEqual({ [FIRST]: "page=1", [SECOND]: "page=2" });
  });

  it("leads nowhere, with a warning, once its text is another than the mapped one", async () => {
    await add("a.html", new TextEncoder().encode(PAGE));
    writeFileSync(at("seeds", "a.txt"), `Corrected.\n\n${readFileSync(at("seeds", "a.txt"), "utf8")}`);
    const { fragments, unused } = await compiled();
    expect(Object.values(fragments)).toEqual([undefined, undefined]);
    expect(unused).toMatchObject([
      { severity: "warning", file: "a.source.json", message: expect.stringContaining("another text") },
    ]);
  });

  it.each(["{", "[]", '{"text":{}}'])("leads nowhere where the map is %s", async (map) => {
    await add("a.html", new TextEncoder().encode(PAGE));
    writeFileSync(at("seeds", "a.source.json"), map);
    expect((await compiled()).unused).toHaveLength(1);
  });
});
