// What is compiled by itself, and what only all documents together can say.

import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, sourceFile } from "../../../src/compile/compile.ts";
import { compileDocument, decodeFiles } from "../../../src/compile/stages/document-stage.ts";
import { joinDocuments } from "../../../src/compile/stages/join-stage.ts";
import { runs } from "../../extent.ts";
import { compileTexts, curationYaml, eventYaml, SEEDS, SETTINGS, seed } from "../helpers.ts";

const SHARED = {
  "a.txt": "NATO and Armenia agreed in 2005. NATO met in 2007. Since 2002 they meet.",
  "a.yaml": curationYaml("2012-09-06", eventYaml("agreed", "NATO and Armenia agreed in 2005.", { date: "2005" })),
  "b.txt": "The agreement of 2005 holds. In 2009 NATO wrote.",
  "b.yaml": curationYaml("2013", eventYaml("agreed", "The agreement of 2005", { title: "Another title" })),
  "c.txt": "Armenia and Russia signed a treaty in 1997. NATO grew in 1999.",
  "c-1.txt": "NATO shrank in 2001.",
  "d.yaml": curationYaml("2013", eventYaml("c-1", "no text")),
  "timeline.yaml": "title: T",
};

const seeds = Object.fromEntries(
  SEEDS.flatMap((name) => [`${name}.txt`, `${name}.yaml`]).map((name) => [name, seed(name)]),
);

describe("a compiled document", () => {
  it("says the same after it has lain in a file or crossed to another thread", () => {
    const compiled = SEEDS.map((name) =>
      compileDocument(
        decodeFiles({
          id: name,
          document: sourceFile(`${name}.txt`, seed(`${name}.txt`)),
          curation: sourceFile(`${name}.yaml`, seed(`${name}.yaml`)),
        }),
        SETTINGS.domain,
      ),
    );
    const settings = { ...SETTINGS, title: "T" };
    const stored = compiled.map((each) => deserialize(serialize(each)));
    const options = { curatedOnly: false, textOf: () => null };
    const joined = joinDocuments(settings, stored, [], options);
    expect(joined).toEqual(joinDocuments(settings, compiled, [], options));
    expect(joined.timeline?.events.length).toBeGreaterThan(50);
  });

  it("carries no more than a part of its text along", () => {
    const text = `NATO met in 2005.\n${"Nothing happened then. ".repeat(20_000)}`;
    const curation = sourceFile("a.yaml", `title: A\npublished: 2012\n${"# words\n".repeat(2000)}`);
    const compiled = compileDocument(
      decodeFiles({ id: "a", document: sourceFile("a.txt", text), curation }),
      SETTINGS.domain,
    );
    expect(serialize(compiled).length).toBeLessThan(10_000);
  });
});

describe("the order of files", () => {
  const result = (files: Record<string, string>, names: readonly string[]) => {
    const { timeline, diagnostics, report } = compile({ files: names.map((name) => sourceFile(name, files[name]!)) });
    return { timeline, diagnostics, report };
  };

  it.each([
    ["faulty", SHARED],
    ["good", seeds],
  ])("does not matter: %s files", (_, files) => {
    const names = Object.keys(files);
    const expected = result(files, names);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(result(files, shuffled)).toEqual(expected);
      }),
      { numRuns: runs(files === seeds ? 5 : 50) },
    );
  });
});

describe("ids of proposals", () => {
  const ids = (files: Record<string, string>) => compileTexts(files).timeline?.events.map(({ id }) => id);

  it("are those of their documents, whatever other documents there are", () => {
    const text = "NATO met in 2005. NATO met in 2007.";
    expect(ids({ "b.txt": text })).toEqual(["b-1", "b-2"]);
    expect(ids({ "a.txt": "NATO met in 1999.", "b.txt": text })).toEqual(["a-1", "b-1", "b-2"]);
  });

  it("give way to an editor's, and then to each other's, so that none stands twice", () => {
    const curation = curationYaml("2012", eventYaml("a-1", "They met in 1990."));
    const all = ids({
      "a.txt": "NATO met in 2005. NATO met in 2007.",
      "b.txt": "They met in 1990.",
      "b.yaml": curation,
    });
    expect(all).toEqual(["a-1", "a-1-2", "a-2"]);
    expect(new Set(all).size).toBe(3);
  });
});
