// The joined timeline that is kept between runs, and what makes it out of date.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CompiledFiles, compileFiles, type FilesOptions } from "../../../src/build/files/compile-files.ts";
import { STAGES } from "../../../src/compile/stages/pipeline.ts";

const FILES = {
  "timeline.yaml": `title: Two harbours
subtitle: One
actors:
  - {id: norway, name: Norway, kind: state, aliases: [Norway]}
  - {id: harbour-council, name: Harbour Council, kind: organisation, aliases: [Harbour Council]}
lanes: [norway, harbour-council]
`,
  "one.txt": "Norway joined the Harbour Council on 4 March 2015.\n",
  "two.txt": "The Harbour Council met in Norway on 6 May 2016.\n",
  "two.yaml": "title: A meeting\npublished: 2016-05-07\n",
};

let base = "";
const at = (...names: string[]): string => join(base, ...names);

/** One run over the folder, and how often it joined documents. */
async function run(options: FilesOptions = {}): Promise<{ result: CompiledFiles; joins: number }> {
  const joining = vi.spyOn(STAGES, "join");
  joining.mockClear();
  const result = await compileFiles(at("seeds"), { cache: at("cache"), jobs: 1, joinedFrom: 1, ...options });
  return { result, joins: joining.mock.calls.length };
}
const plain = ({ timeline, events, diagnostics, report, domain }: CompiledFiles) => ({
  ...{ timeline, events, diagnostics, report, domain },
});
const kept = () =>
  readdirSync(at("cache"), { recursive: true, withFileTypes: true }).filter(({ name }) => name.startsWith("joined-"));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "timeline-joined-"));
  mkdirSync(at("seeds"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at("seeds", name), text);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("the joined timeline", () => {
  it("is taken as it was when nothing has changed, its texts read anew", async () => {
    const first = await run();
    const again = await run();
    expect([first.joins, again.joins]).toEqual([1, 0]);
    expect(again.result.fresh).toBe(0);
    expect(plain(again.result)).toEqual(plain(first.result));
    const [id = ""] = again.result.timeline?.documents.map((document) => document.id) ?? [];
    expect(again.result.textOf(id)).toBe(first.result.textOf(id));
  });

  it("is made anew when a document, a curation, the settings or a flag have changed", async () => {
    const before = await run();
    for (const name of ["one.txt", "two.yaml", "timeline.yaml"]) {
      const text = readFileSync(at("seeds", name), "utf8").replace(/^subtitle:.*/m, "subtitle: Another one");
      writeFileSync(at("seeds", name), `${text}\n`);
      expect((await run()).joins, name).toBe(1);
      expect((await run()).joins, name).toBe(0);
    }
    writeFileSync(at("seeds", "new.txt"), "Norway left the Harbour Council on 8 June 2017.");
    const more = await run();
    expect(more.joins).toBe(1);
    expect(more.result.report.documents).toHaveLength(before.result.report.documents.length + 1);
    rmSync(at("seeds", "new.txt"));
    expect((await run()).joins).toBe(1);
    expect((await run({ curatedOnly: true })).joins).toBe(1);
    expect(kept()).toHaveLength(1); // the one before is replaced
  });

  it("that is cut or altered is passed over", async () => {
    const { result } = await run();
    for (const damage of [(path: string) => truncateSync(path, 100), (path: string) => writeFileSync(path, "no")]) {
      const [entry] = kept();
      damage(join(entry?.parentPath ?? "", entry?.name ?? ""));
      const again = await run();
      expect(again.joins).toBe(1);
      expect(plain(again.result)).toEqual(plain(result));
    }
  });

  it("is not kept for a few documents, nor without a cache", async () => {
    await run({ joinedFrom: 6 });
    expect(kept()).toHaveLength(0);
    await run({ cache: null });
    expect((await run({ cache: null })).joins).toBe(1);
  });
});
