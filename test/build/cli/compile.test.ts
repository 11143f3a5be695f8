// The command line: what it writes, prints and answers; and that an error leaves everything as it was.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/build/cli/compile.ts";
import { startProgress } from "../../../src/build/cli/progress.ts";
import { compileFiles } from "../../../src/build/files/compile-files.ts";
import { readFolder } from "../../../src/build/files/read-folder.ts";
import { outputFiles, writeOutput } from "../../../src/build/files/write-output.ts";
import { DOMAIN_YAML } from "../../compile/helpers.ts";
import { listening } from "./listening.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);
const read = (...names: string[]): string => readFileSync(at(...names), "utf8");

const TEXT = "\ufeffArmenia and NATO agreed in 2005.\r\nThey met in 2007.\r\n";
const YAML = `title: A report
published: 2012-09-06
events:
  - id: agreed
    quote: Armenia and NATO agreed in 2005.
    title: Armenia and NATO agree
    summary: They agree.
    date: 2005
    actors: [nato, armenia]
    category: agreement
    tone: cooperation
    importance: 3
`;

async function cli(...argv: string[]) {
  const { said, terminal } = listening();
  const code = await run(argv, terminal, { cache: at("cache") });
  return { code, ...said };
}
const compileHere = (...more: string[]) => cli("--seeds", at("seeds"), "--out", at("out"), ...more);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "timeline-"));
  mkdirSync(at("seeds"));
  writeFileSync(at("seeds", "a.txt"), TEXT);
  writeFileSync(at("seeds", "a.yaml"), YAML);
  writeFileSync(at("seeds", "timeline.yaml"), DOMAIN_YAML);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("a folder that compiles", () => {
  it("gives the timeline, its schema and the texts as offsets count them", async () => {
    const { code, stdout, stderr } = await compileHere();
    expect(code).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain("1 document, 1 event; 0 errors, 1 warning.");
    expect(read("out", "documents", "a.txt")).toBe("Armenia and NATO agreed in 2005.\nThey met in 2007.\n");
    expect(JSON.parse(read("out", "timeline.json"))).toMatchObject({ version: 2, events: [{ id: "agreed" }] });
    expect(JSON.parse(read("out", "timeline.schema.json"))).toMatchObject({ title: "Timeline" });
    expect(readdirSync(base).sort()).toEqual(["cache", "out", "seeds"]);
  });

  it("prints a table of documents and one of events", async () => {
    const { stderr } = await compileHere();
    expect(stderr).toMatch(/document\s+published\s+sentences\s+dates\s+curated/);
    expect(stderr).toMatch(/a\s+2012-09-06\s+2\s+2\s+1\s+0\s+0/);
    expect(stderr).toMatch(/2005\s+curated\s+1\s+Armenia and NATO agree/);
  });

  it("keeps control characters from the terminal and long names in their column", async () => {
    writeFileSync(at("seeds", "a.yaml"), YAML.replace("Armenia and NATO agree\n", '"\\e[31mred"\n'));
    writeFileSync(at("seeds", `${"Ե".repeat(60)}.txt`), "NATO met in 2005.");
    const { code, stderr } = await compileHere();
    expect(code).toBe(0);
    expect(stderr).not.toContain("\u001b");
    expect(stderr).toMatch(/document-535[-0-9]{40,50}…\s+unknown\s+1\s+1/);
  });

  it("replaces its own files and leaves others alone", async () => {
    await compileHere();
    writeFileSync(at("out", "index.html"), "page");
    writeFileSync(at("out", "documents", "letter.txt"), "of somebody else");
    renameSync(at("seeds", "a.txt"), at("seeds", "b.txt"));
    renameSync(at("seeds", "a.yaml"), at("seeds", "b.yaml"));
    expect((await compileHere()).code).toBe(0);
    expect(read("out", "index.html")).toBe("page");
    expect(readdirSync(at("out", "documents")).sort()).toEqual(["b.txt", "letter.txt"]);
  });
});

describe("warnings", () => {
  it("fail with --strict only, and then nothing is written", async () => {
    const { code, stderr } = await compileHere("--strict");
    expect(code).toBe(1);
    expect(stderr).toContain("warning [uncited-date]");
    expect(existsSync(at("out"))).toBe(false);
  });
});

describe("errors", () => {
  it("exit 1, say where, and keep the previous output", async () => {
    await compileHere();
    const before = read("out", "timeline.json");
    writeFileSync(at("seeds", "a.yaml"), YAML.replace("date: 2005", "date: 2006"));
    const { code, stderr } = await compileHere();
    expect(code).toBe(1);
    expect(stderr).toContain("a.yaml:8:11 error [date-outside-words]");
    expect(stderr).toContain("  8 |     date: 2006\n    |           ^^^^\n  hint: did you mean 2005?");
    expect(stderr).toContain("Nothing was written");
    expect(read("out", "timeline.json")).toBe(before);
  });

  it("come as JSON on standard output with --json", async () => {
    writeFileSync(at("seeds", "b.txt"), new Uint8Array([0xff]));
    const { code, stdout } = await compileHere("--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: "not-utf8", file: "b.txt" }, { code: "uncited-date" }]);
  });

  it("of a file that cannot be read are told beside all others", async () => {
    symlinkSync(at("nowhere"), at("seeds", "link.txt"));
    symlinkSync(at("loop.txt"), at("loop.txt"));
    symlinkSync(at("loop.txt"), at("seeds", "loop.txt"));
    symlinkSync("/dev/null", at("seeds", "device.txt"));
    writeFileSync(at("seeds", "b.txt"), new Uint8Array([0x41, 0x0a, 0xff]));
    const { code, stderr } = await compileHere();
    expect(code).toBe(1);
    expect(stderr).toContain("link.txt error [unreadable-file]\n  the file cannot be read: the link points nowhere");
    expect(stderr).toContain("loop.txt error [unreadable-file]");
    expect(stderr).toContain(
      "device.txt error [unreadable-file]\n  the file cannot be read: it is a link out of its folder",
    );
    expect(stderr).toContain("b.txt:2:1 error [not-utf8]");
    expect(stderr).toContain("  2 | \ufffd\n    | ^");
  });

  it("of writing come as JSON too", async () => {
    writeFileSync(at("out"), "a file where a folder should be");
    const { code, stdout } = await compileHere("--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: "uncited-date" }, { code: "unwritable-output" }]);
    expect(read("out")).toBe("a file where a folder should be");
  });

  it("are shown before warnings where there are too many to read", async () => {
    writeFileSync(at("seeds", "a.txt"), `${TEXT}${"In 2008 NATO met.\n".repeat(600)}`);
    writeFileSync(at("seeds", "z.txt"), "");
    const { stderr } = await compileHere();
    expect(stderr).toContain("error [empty-file]");
    expect(stderr).toContain("… and 102 more; --json gives all of them.");
  });

  it("of the folder itself are one line", async () => {
    const { code, stderr } = await cli("--seeds", at("nowhere"), "--out", at("out"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The folder .* cannot be compiled: ENOENT[^\n]*\n$/);
  });

  it("of an empty folder are told", async () => {
    mkdirSync(at("empty"));
    expect(await cli("--seeds", at("empty"), "--out", at("out"))).toMatchObject({ code: 1 });
  });
});

describe("the arguments", () => {
  it("--help explains itself", async () => {
    expect(await cli("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--seeds DIR") });
  });

  it("an unknown one is an error and nothing happens", async () => {
    const said = "Unknown option --sedes; did you mean --seeds?\n";
    expect(await compileHere("--sedes", "x")).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
    expect(await cli("x")).toMatchObject({ code: 2 });
    expect(await cli("--seeds")).toMatchObject({ code: 2 });
    expect(existsSync(at("out"))).toBe(false);
  });
});

describe("writeOutput", () => {
  it("writes nothing when it cannot write all", async () => {
    const result = await compileFiles(at("seeds"), { cache: null });
    writeFileSync(at("blocked"), "a file where a folder should be");
    await expect(writeOutput(at("blocked", "out"), outputFiles(result))).rejects.toThrow();
    expect(read("blocked")).toBe("a file where a folder should be");
  });

  it("puts back what it had replaced when a later file cannot be", async () => {
    const [old, fresh] = ["old", "new"].map((contents) =>
      ["timeline.json", "documents/a.txt"].map((path) => ({ path, contents })),
    );
    await writeOutput(at("out"), old ?? []);
    rmSync(at("out", "timeline.json"));
    mkdirSync(at("out", "timeline.json", "in the way"), { recursive: true });
    const more = [...(fresh ?? []), { path: "more/b.txt", contents: "new" }];
    await expect(writeOutput(at("out"), more)).rejects.toThrow();
    expect(read("out", "documents", "a.txt")).toBe("old");
    expect(readdirSync(at("out")).sort()).toEqual(["documents", "timeline.json"]);
  });

  it("leaves no folder behind that it made in vain", async () => {
    const files = ["a", "a/b"].map((path) => ({ path, contents: "" })); // a file cannot be a folder too
    await expect(writeOutput(at("deep", "out"), files)).rejects.toThrow();
    expect(existsSync(at("deep"))).toBe(false);
  });

  it("never writes over the texts it was made of", async () => {
    renameSync(at("seeds"), at("documents"));
    expect(await cli("--seeds", at("documents"), "--out", base)).toMatchObject({ code: 2 });
    expect(read("documents", "a.txt")).toBe(TEXT);
    expect(readdirSync(base)).toEqual(["documents"]);
  });

  it("restores what it had moved when a later entry cannot be replaced", async () => {
    if (process.getuid?.() === 0) return; // permissions do not hold for root
    await writeOutput(at("out"), [{ path: "a", contents: "old" }]);
    chmodSync(at("out"), 0o555);
    await expect(writeOutput(at("out"), [{ path: "a", contents: "new" }])).rejects.toThrow();
    chmodSync(at("out"), 0o755);
    expect(read("out", "a")).toBe("old");
  });
});

describe("readFolder", () => {
  it("takes texts and curation files, not folders or hidden files", async () => {
    mkdirSync(at("seeds", "folder.txt"));
    symlinkSync(at("seeds", "folder.txt"), at("seeds", "link-to-folder.txt"));
    writeFileSync(at("seeds", ".hidden.txt"), "x");
    writeFileSync(at("seeds", "notes.md"), "x");
    expect(readFolder(at("seeds")).map(({ name }) => name)).toEqual(["a.txt", "a.yaml", "timeline.yaml"]);
  });
});

describe("progress", () => {
  const steps = (isTTY: boolean, times: number[]) => {
    const said: string[] = [];
    const clock = times.values();
    const progress = startProgress({ isTTY, stderr: (text) => said.push(text) }, () => clock.next().value ?? 0);
    progress.step("reading");
    progress.step("compiling");
    progress.end();
    return said.join("");
  };

  it("is drawn and wiped on a terminal", async () => {
    const said = steps(true, [0]);
    expect(said).toContain("[########................] compiling");
    expect(said.endsWith("\r\u001b[K")).toBe(true);
  });

  it("is silent elsewhere, unless the run takes longer than a second", async () => {
    expect(steps(false, [0, 1, 2, 3])).toBe("");
    expect(steps(false, [0, 1, 1500, 1600])).toBe(
      "[########................] compiling\n[########################] done\n",
    );
  });
});
