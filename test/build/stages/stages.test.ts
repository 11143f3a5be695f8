// Stages as programs of their own: what several machines compile and one joins is, byte for byte, what one compiles alone.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/build/cli/compile.ts";
import { curationYaml, DOMAIN_YAML, eventYaml } from "../../compile/helpers.ts";
import { listening } from "../cli/listening.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);
const put = (name: string, text: string | Uint8Array) => writeFileSync(at("seeds", name), text);

const QUOTE = "Armenia and NATO agreed in 2005.";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "timeline-"));
  mkdirSync(at("seeds"));
  put("timeline.yaml", DOMAIN_YAML);
  put("a.txt", `A report\r\n\r\n${QUOTE}\r\n`);
  put("a.yaml", curationYaml("2012-09-06", eventYaml("agreed", QUOTE, { date: "2005" })));
  put("b.txt", `Another report\n\n${QUOTE} Russia\u2028left the pact in 2007.\n`);
  for (const name of ["c", "d", "e"])
    put(`${name}.txt`, `Report ${name}\n\nRussia and NATO met in 201${name.charCodeAt(0) - 97}.\n`);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Runs the command line with a cache of its own, as on a machine of its own. */
async function cli(input: string | null, machine: string, ...argv: string[]) {
  const { said, terminal } = listening();
  const standardInput = input === null ? Object.assign(bytesOf(""), { isTTY: true }) : bytesOf(input);
  const code = await run(["--seeds", at("seeds"), ...argv], terminal, { input: standardInput, cache: at(machine) });
  return { code, ...said };
}

/** All files of an output folder by name. */
function output(folder: string): Record<string, string> {
  const names = readdirSync(at(folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(at(folder, name), "latin1")]));
}

const alone = async () => {
  expect((await cli("", "alone", "--out", at("expected"))).code).toBe(0);
  return output("expected");
};
const joined = (lines: string, ...more: string[]) =>
  cli(lines, "joiner", "--stage", "join", "--out", at("joined"), ...more);
const shard = async (part: string) =>
  (await cli(null, part.replace("/", "-"), "--stage", "documents", "--shard", part)).stdout;
const linesIn = (text: string) => text.split("\n").filter((line) => line !== "");

describe("several machines", () => {
  it("give the bytes of one, in whatever order their lines come", async () => {
    const lines = linesIn((await shard("2/2")) + (await shard("1/2"))).reverse();
    expect(lines).toHaveLength(5);
    const { code, stderr } = await joined(lines.join("\n"));
    expect(code).toBe(0);
    expect(stderr).not.toContain("compiled here");
    expect(output("joined")).toEqual(await alone());
  });

  it("need no folder of documents: the lines hold the files", async () => {
    const { stdout: read } = await cli(null, "reader", "--stage", "read");
    expect(linesIn(read)).toHaveLength(5);
    const expected = await alone();
    const texts = ["a.txt", "a.yaml", "b.txt", "c.txt", "d.txt", "e.txt"].map(
      (name) => [name, readFileSync(at("seeds", name))] as const,
    );
    for (const [name] of texts) rmSync(at("seeds", name));
    const { code, stdout, stderr } = await cli(read, "elsewhere", "--stage", "documents");
    expect([code, stderr]).toEqual([0, ""]);
    for (const [name, bytes] of texts) put(name, bytes);
    expect((await joined(stdout)).stderr).not.toContain("compiled here");
    expect(output("joined")).toEqual(expected);
  });

  it("take documents by their ids, and name those that are not there", async () => {
    const { code, stdout, stderr } = await cli('{"id": "b"}\n\n{"id": "x"}\n{"id": "c"}', "m", "--stage", "documents");
    expect(code).toBe(1);
    expect(linesIn(stdout).map((line) => JSON.parse(line).id)).toEqual(["b", "c"]);
    expect(stderr).toContain("Line 3 is left out:");
    expect(stderr).toContain('has no document "x"');
  });

  it("tell of lines that are no documents, the first few by their numbers", async () => {
    const { code, stderr } = await cli("nothing\n".repeat(14), "m", "--stage", "documents");
    expect(code).toBe(1);
    expect(stderr.match(/^Line \d+/gm)).toHaveLength(10);
    expect(stderr).toContain("4 lines more left out.");
  });
});

describe("what gets lost", () => {
  it("is compiled by the join: a lost machine, a line cut off, a line changed", async () => {
    const [first = "", second = "", ...others] = linesIn((await shard("1/2")) + (await shard("2/2")));
    const lines = [first.slice(0, 200), second.replace("Report", "Rumour"), ...others.slice(1)];
    const { code, stderr } = await joined(lines.join("\n"));
    expect(code).toBe(0);
    expect(stderr).toContain("Line 1 is left out: it is no JSON object, or was cut off.");
    expect(stderr).toContain("Line 2 is left out: it was changed or damaged.");
    expect(stderr).toContain("3 documents had no line that fits, and were compiled here.");
    expect(output("joined")).toEqual(await alone());
  });

  it("is what a text said before it changed, or read for other settings", async () => {
    const before = await shard("1/1");
    put("c.txt", "Report c\n\nRussia and NATO met in 1999.\n");
    expect((await joined(before)).stderr).toContain("1 document had no line that fits, and was compiled here.");
    put("timeline.yaml", DOMAIN_YAML.replace("aliases: [NATO", "aliases: [The Alliance, NATO"));
    expect((await joined(before)).stderr).toContain("5 documents had no line that fits");
    expect(output("joined")).toEqual(await alone());
  });

  it("is what another version of the compiler said", async () => {
    const lines = (await shard("1/1")).replaceAll(/"compiler":"\w+"/g, '"compiler":"another"');
    const { code, stderr } = await joined(lines, "--no-cache");
    expect(code).toBe(0);
    expect(stderr).toContain("5 lines of another version of the compiler or of Node; not taken.");
    expect(output("joined")).toEqual(await alone());
  });
});

describe("a stage that is run again", () => {
  it("takes what it has from the cache, and says the same", async () => {
    const first = await shard("1/1");
    expect(await shard("1/1")).toBe(first);
    await cli("", "1-1", "--out", at("expected"));
    expect((await joined("")).stderr).toContain("5 documents had no line that fits");
    expect((await joined("")).stderr).not.toContain("compiled here");
    expect(output("joined")).toEqual(output("expected"));
  });

  it("leaves nothing behind without a cache", async () => {
    const lines = await shard("1/1");
    rmSync(at("1-1"), { recursive: true });
    expect((await cli(lines, "joiner", "--stage", "join", "--out", at("joined"), "--no-cache")).code).toBe(0);
    expect(readdirSync(base).sort()).toEqual(["joined", "seeds"]);
  });
});

describe("a wrong command line", () => {
  it.each([
    [["--stage", "reed"], "--stage is one of read, documents, join"],
    [["--shard", "1/2"], "--shard goes with"],
    [["--stage", "join", "--shard", "1/2"], "--shard goes with"],
    [["--stage", "read", "--shard", "3/2"], "--shard needs"],
    [["--stage", "read", "--shard", "0/2"], "--shard needs"],
    [["--stage", "documents", "--out", "x"], "--out goes with --stage join"],
    [["--stage", "read", "--strict"], "--strict goes with --stage join"],
  ])("%j is told", async (argv, message) => {
    const { code, stdout, stderr } = await cli("", "m", ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it.each(["documents", "join"])(
    "a person before the stage %s is told that lines are to be piped into it",
    async (stage) => {
      const { code, stderr } = await cli(null, "m", "--stage", stage);
      expect(code).toBe(2);
      expect(stderr).toContain("Nothing comes in");
    },
  );
});

it("a folder that lists no actors is told that each process looks for them", async () => {
  rmSync(at("seeds", "timeline.yaml"));
  rmSync(at("seeds", "a.yaml"));
  const { stdout, stderr } = await cli(null, "m", "--stage", "documents", "--shard", "1/1");
  expect(stderr).toContain("list no actors");
  expect((await joined(stdout)).stderr).not.toContain("compiled here");
});
