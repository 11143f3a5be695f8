// Lines of JSON: what goes in comes out, however a stream cuts it; what is no line of ours is told.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiledLine, filesLine, linesOf, readCompiledLine, readFilesLine } from "../../../src/build/stages/lines.ts";
import { STAGES } from "../../../src/compile/stages/pipeline.ts";
import { decode, type SourceFile, sourceFile } from "../../../src/compile/text/source.ts";
import { SETTINGS } from "../../compile/helpers.ts";
import { runs } from "../../extent.ts";

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

/** Signs that other programs take for the end of a line, and letters of two, three and four bytes. */
const text = fc.string({
  unit: fc.constantFrom("a", "\n", "\r", "\u0085", "\u2028", "\u2029", "é", "Ե", "🙂", '"', "\\"),
});
const file: fc.Arbitrary<SourceFile> = fc.oneof(
  fc.record({ name: fc.constantFrom("a.txt", "Ա.txt"), bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ name: fc.constant("b.yaml"), bytes: text.map((each) => sourceFile("b.yaml", each).bytes) }),
  fc.constant({ name: "c.txt", bytes: new Uint8Array(), unreadable: "permission denied" }),
  fc.constant({ name: "d.txt", bytes: new Uint8Array(), size: 9_000_000 }),
);

describe("the files of a document", () => {
  it("come out of a line as they went in, byte by byte", () => {
    fc.assert(
      fc.property(file, fc.option(file), (document, curation) => {
        const line = filesLine({ id: "a", document, curation });
        expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]./);
        expect(readFilesLine(line)).toEqual({ id: "a", document, curation });
      }),
      { numRuns: runs(300) },
    );
  });

  it("may be named by their id alone", () => {
    expect(readFilesLine('{"id": "a"}')).toEqual({ id: "a" });
  });

  it.each([
    ["a.txt", "no JSON object"],
    ["[1]", "no JSON object"],
    ["null", "no JSON object"],
    ["{}", 'no "id"'],
    ['{"id": ""}', 'no "id"'],
    ['{"id": "a", "document": "text"}', '"document" is no object'],
    ['{"id": "a", "document": {"text": "Norway"}}', '"document" has no "name"'],
    ['{"id": "a", "document": {"name": "a.txt"}}', '"document" has neither'],
    ['{"id": "a", "document": null, "curation": {"name": "a.yaml", "text": 1}}', '"curation" has neither'],
    ['{"id": "a", "document": null, "curation": null}', "neither a"],
  ])("are not found in %s", (line, why) => {
    expect(readFilesLine(line)).toContain(why);
  });
});

describe("a stream", () => {
  it("gives the same lines in whatever pieces it comes", async () => {
    const whole = ["🙂 one", "", "Եrkու\u2028still two", "three"];
    const bytes = Buffer.from(whole.join("\n"));
    for (let size = 1; size <= bytes.length; size += 1) expect(await all(linesOf(stream(bytes, size)))).toEqual(whole);
    expect(await all(linesOf(stream(Buffer.from("one\n"), 2)))).toEqual(["one"]);
  });
});

describe("a compiled document", () => {
  const document = decode(sourceFile("a.txt", "A report 🙂\n\nArmenia and NATO agreed in 2005.\n"));
  const compiled = STAGES.document({ id: "a", document, curation: null }, SETTINGS.domain);
  const line = compiledLine({ compiler: "1", key: "2", compiled });

  it("comes out of a line as it went in", () => {
    expect(compiled.proposed).toHaveLength(1);
    expect(readCompiledLine(line)).toEqual({ compiler: "1", key: "2", compiled });
  });

  it("is not taken from a line that lost or changed a byte", () => {
    for (let at = 0; at < line.length - 1; at += 7) {
      expect(readCompiledLine(line.slice(0, at)), `the first ${at}`).toContain("cut off");
    }
    expect(readCompiledLine(line.replace("2005", "2006"))).toContain("damaged");
    expect(readCompiledLine(line.replace('"key":"2"', '"key":"3"'))).toContain("damaged");
    expect(readCompiledLine('{"id": "a"}')).toContain("no compiled document");
  });
});
