// A folder compiled from its files: the cache, the threads, and what neither may change.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "../../../src/build/files/cache.ts";
import { compileFiles } from "../../../src/build/files/compile-files.ts";
import { readFolder } from "../../../src/build/files/read-folder.ts";
import { performTask, type Task } from "../../../src/build/files/task.ts";
import { compileInWorkers } from "../../../src/build/files/workers.ts";
import { outputFiles, printTimeline, writeOutput } from "../../../src/build/files/write-output.ts";
import { compile } from "../../../src/compile/compile.ts";
import { NO_DOMAIN } from "../../../src/compile/curation/domain.ts";
import { sourceFile } from "../../../src/compile/text/source.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);
const files = (...options: Parameters<typeof compileFiles>[1][]) =>
  compileFiles(at("seeds"), { cache: at("cache"), jobs: 1, ...options[0] });
const entries = () =>
  readdirSync(at("cache"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "timeline-files-"));
  cpSync("seeds", at("seeds"), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const plain = ({ timeline, diagnostics, report }: Awaited<ReturnType<typeof compileFiles>>) => ({
  timeline,
  diagnostics,
  report,
});

describe("files", () => {
  it("give what the compiler gives for the same texts", async () => {
    writeFileSync(at("seeds", "bad.txt"), new Uint8Array([0x41, 0xff]));
    const { timeline, diagnostics, report } = compile({ files: readFolder(at("seeds")) });
    expect(plain(await files())).toEqual({ timeline, diagnostics, report });
  });

  it("too large to be held are told of and not read", async () => {
    writeFileSync(at("seeds", "large.txt"), "");
    truncateSync(at("seeds", "large.txt"), 200_000_000);
    expect((await files()).diagnostics).toMatchObject([
      { code: "file-too-large", message: "the file has 200000000 bytes; the limit is 8000000", file: "large.txt" },
    ]);
  });
});

describe("the cache", () => {
  it("gives the same result without compiling, and compiles what changed", async () => {
    const first = await files();
    expect(first.fresh).toBe(5);
    const again = await files();
    expect(again.fresh).toBe(0);
    expect(plain(again)).toEqual(plain(first));
    const [name = ""] = readdirSync(at("seeds"));
    writeFileSync(at("seeds", name), `${readFileSync(at("seeds", name), "utf8")}\nIn 2005 NATO and Armenia met.\n`);
    expect((await files()).fresh).toBe(1);
    writeFileSync(at("seeds", "new.txt"), "In 2005 NATO met.");
    expect((await files()).fresh).toBe(1);
    writeFileSync(at("seeds", "new.yaml"), "title: With metadata now");
    expect((await files()).fresh).toBe(1);
  });

  it("is left alone on demand", async () => {
    await files({ cache: null });
    expect((await files()).fresh).toBe(5);
    expect((await files({ cache: null })).fresh).toBe(5);
  });

  it("passes over entries that are cut, altered, exchanged or of somebody else, and writes them anew", async () => {
    const expected = plain(await files());
    const paths = entries().map((entry) => join(entry.parentPath, entry.name));
    const [cut = "", altered = "", foreign = "", one = "", other = ""] = paths;
    truncateSync(cut, 100);
    const bytes = readFileSync(altered);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(altered, bytes);
    writeFileSync(foreign, "not ours");
    cpSync(one, other);
    const result = await files();
    expect(result.fresh).toBe(4);
    expect(plain(result)).toEqual(expected);
    expect((await files()).fresh).toBe(0);
  });

  it("serves two runs at once", async () => {
    const results = await Promise.all([files(), files(), files()]);
    expect(plain(results[1])).toEqual(plain(results[0]));
    expect(plain(results[2])).toEqual(plain(results[0]));
    expect((await files()).fresh).toBe(0);
    expect(entries()).toHaveLength(5); // no drafts are left
  });

  it("that cannot be written costs nothing but time", async () => {
    writeFileSync(at("cache"), "a file where a folder should be");
    expect((await files()).timeline).not.toBeNull();
  });

  it("keeps a few compilers' entries, not every one's", () => {
    for (let age = 0; age < 9; age += 1) mkdirSync(at("cache", String(age).repeat(16)), { recursive: true });
    mkdirSync(at("cache", "something else"));
    openCache(at("cache"));
    expect(readdirSync(at("cache"))).toContain("something else");
    expect(readdirSync(at("cache"))).toHaveLength(5);
  });
});

describe("threads", () => {
  it("give what one thread gives, and keep it for the next run", async () => {
    const expected = plain(await files({ cache: null }));
    const result = await files({ jobs: 2, threadsFrom: 0 });
    expect(plain(result)).toEqual(expected);
    expect((await files()).fresh).toBe(0);
  });

  const task = (index: number, text: string): Task => ({
    index,
    key: null,
    id: `d${index}`,
    document: sourceFile(`d${index}.txt`, text),
    curation: null,
  });
  const start = new URL("../crashing-worker.mjs", import.meta.url);

  it("that die name the document they died of, and lose no other", async () => {
    const deadly = new Set([3, 40, 41, 99]);
    const tasks = Array.from({ length: 100 }, (_, index) => task(index, deadly.has(index) ? "deadly" : "harmless"));
    const answers = new Map<number, string>();
    const left = await compileInWorkers(tasks.values(), {
      jobs: 2,
      cacheFolder: null,
      domain: NO_DOMAIN,
      start,
      done: (index, { diagnostics }) =>
        answers.set(index, diagnostics.map(({ file, code }) => `${file} ${code}`).join()),
    });
    expect(left).toEqual([]);
    expect(answers.size).toBe(100);
    expect([...answers].filter(([, said]) => said !== "").sort(([a], [b]) => a - b)).toEqual(
      [...deadly].map((index) => [index, `d${index}.txt compiler-fault`]),
    );
  });

  it("that cannot be started leave the work to whoever asked", async () => {
    const tasks = [task(0, "a"), task(1, "b")].values();
    const nowhere = new URL("./no-such-worker.mjs", import.meta.url);
    const options = { jobs: 2, cacheFolder: null, domain: NO_DOMAIN, start: nowhere, done: () => {} };
    expect(await compileInWorkers(tasks, options)).toEqual([]);
    expect([...tasks]).toHaveLength(2);
  });

  it("end with an interruption", async () => {
    const control = new AbortController();
    const endless = (function* () {
      for (let index = 0; ; index += 1) yield task(index, "harmless");
    })();
    const options = { jobs: 2, cacheFolder: null, domain: NO_DOMAIN, start, signal: control.signal };
    const run = compileInWorkers(endless, { ...options, done: (index) => index === 100 && control.abort("enough") });
    await expect(run).rejects.toBe("enough");
  });
});

describe("a fault of the compiler", () => {
  it("is told as an error of the document and not kept", async () => {
    const broken = {
      ...sourceFile("a.txt", "x"),
      get bytes(): Uint8Array {
        throw new Error("out of order");
      },
    };
    const task: Task = { index: 0, key: "00".repeat(32), id: "a", document: broken, curation: null };
    mkdirSync(at("cache"));
    expect(performTask(task, { domain: NO_DOMAIN, cacheFolder: at("cache") }).diagnostics).toMatchObject([
      { severity: "error", code: "compiler-fault", file: "a.txt", message: expect.stringContaining("out of order") },
    ]);
    expect(entries()).toEqual([]);
  });
});

describe("an interruption", () => {
  it("while compiling rejects, and while writing leaves everything as it was", async () => {
    const control = new AbortController();
    const result = await files();
    control.abort(new Error("interrupted"));
    await expect(files({ signal: control.signal })).rejects.toThrow("interrupted");
    const old = [{ path: "timeline.json", contents: "old" }];
    await writeOutput(at("out"), old);
    await expect(writeOutput(at("out"), outputFiles(result), control.signal)).rejects.toThrow("interrupted");
    expect(readFileSync(at("out", "timeline.json"), "utf8")).toBe("old");
    expect(readdirSync(at("out"))).toEqual(["timeline.json"]);
  });
});

describe("the output", () => {
  it("is printed in pieces as it would be whole", async () => {
    const { timeline } = await files();
    if (timeline === null) throw new Error("the seeds compile");
    for (const each of [timeline, { ...timeline, events: [], actors: [] }]) {
      expect([...printTimeline(each)].join("")).toBe(`${JSON.stringify(each, null, 2)}\n`);
    }
  });

  it("never is a text that the offsets do not count in", async () => {
    const result = await files();
    const [name = ""] = readdirSync(at("seeds"));
    writeFileSync(at("seeds", name), "Something else.");
    await expect(writeOutput(at("out"), outputFiles(result))).rejects.toThrow(`${name} was changed`);
    expect(readdirSync(base)).not.toContain("out");
  });
});
