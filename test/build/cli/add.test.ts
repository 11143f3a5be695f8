// The command line that makes documents of saved files: what it writes and says, and what it never does.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/build/cli/add.ts";
import { makePdf } from "../add/make-pdf.ts";
import { LEAD, NEWS, SECOND } from "../add/pages.ts";

let base = "";
const at = (...names: string[]): string => join(base, ...names);
const read = (...names: string[]): string => readFileSync(at(...names), "utf8");
const NAME = "2024-02-08-harbour-treaty-signed-in-oslo";

async function cli(...argv: string[]) {
  const said = { stdout: "", stderr: "" };
  const code = await run(["--seeds", at("seeds"), ...argv], {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
  });
  return { code, ...said };
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "add-"));
  mkdirSync(at("seeds"));
  writeFileSync(at("news.html"), NEWS);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("npm run add", () => {
  it("writes a text, what the file says of itself, and the map, and sums it up", async () => {
    const { code, stdout, stderr } = await cli(at("news.html"));
    expect([code, stderr]).toEqual([0, ""]);
    expect(readdirSync(at("seeds"))).toEqual([`${NAME}.source.json`, `${NAME}.txt`, `${NAME}.yaml`]);
    expect(read("seeds", `${NAME}.txt`)).toContain(LEAD);
    expect(read("seeds", `${NAME}.yaml`)).toContain(
      'publisher: "Harbour Gazette"\nauthor: "Ann Lee"\npublished: 2024-02-08\n',
    );
    expect(JSON.parse(read("seeds", `${NAME}.source.json`))).toMatchObject({
      version: 1,
      original: { file: "news.html", kind: "page" },
    });
    expect(stdout).toContain(`${NAME}.txt from ${at("news.html")}: `);
    expect(stdout).toContain("  published: 2024-02-08\n");
  });

  it("says what a file does not", async () => {
    writeFileSync(at("bare.html"), `<title>A port</title><p>${LEAD}<p>${SECOND}`);
    expect((await cli(at("bare.html"))).stdout).toContain("  not said: publisher, author, published, url, language\n");
  });

  it("adds the others when one fails, errors first, and answers 1", async () => {
    writeFileSync(at("long.pdf"), makePdf(Array.from({ length: 301 }, () => [])));
    writeFileSync(at("list.json"), JSON.stringify([{ title: "A", abstract: LEAD }, { title: "B" }]));
    const { code, stdout, stderr } = await cli(at("list.json"), at("long.pdf"), at("none.html"), at("news.html"));
    expect(code).toBe(1);
    expect(stderr.trimEnd().split("\n")).toEqual([
      `${at("long.pdf")}: error: it has 301 pages; the limit is 300 pages; save the pages that matter as a PDF of their own`,
      `${at("none.html")}: error: there is no such file`,
      `${at("list.json")}: warning: “B” has no abstract, and so no text; add its page or its PDF`,
    ]);
    expect(existsSync(at("seeds", `${NAME}.txt`)) && existsSync(at("seeds", "a.txt"))).toBe(true);
    expect(stdout).toContain("2024-02-08");
  });

  it.each([".txt", ".yaml", ".yml", ".source.json"])("overwrites no %s without being told to", async (ending) => {
    writeFileSync(at("seeds", `${NAME}${ending}`), "mine");
    const { code, stderr } = await cli(at("news.html"));
    expect(code).toBe(1);
    expect(stderr).toContain("is there already; --overwrite replaces it, --name gives this one another name");
    expect(readdirSync(at("seeds"))).toEqual([`${NAME}${ending}`]);
    expect(read("seeds", `${NAME}${ending}`)).toBe("mine");
  });

  it("keeps an editor's events even when told to overwrite", async () => {
    writeFileSync(at("seeds", `${NAME}.txt`), "old");
    writeFileSync(at("seeds", `${NAME}.yaml`), "title: Mine\nevents: []\n");
    const { code, stderr } = await cli(at("news.html"), "--overwrite");
    expect(code).toBe(0);
    expect(stderr).toContain("has an editor's events and stays as it is");
    expect(read("seeds", `${NAME}.yaml`)).toBe("title: Mine\nevents: []\n");
    expect(read("seeds", `${NAME}.txt`)).toContain(LEAD);
  });

  it("takes a name, and writes nothing when asked for no more than words", async () => {
    expect((await cli(at("news.html"), "--name", "harbour-2024", "--dry-run")).stdout).toContain(
      "harbour-2024.txt (not written)",
    );
    expect(readdirSync(at("seeds"))).toEqual([]);
    await cli(at("news.html"), "--name", "harbour-2024");
    expect(readdirSync(at("seeds"))).toHaveLength(3);
  });

  it.each([
    [[], "Name a file"],
    [["--name", "A b", "x.html"], "--name takes small letters"],
    [["--name", "a", "x.html", "y.html"], "--name is for one file"],
    [["--nam", "x.html"], "Unknown option"],
    [["--seeds", "nowhere", "x.html"], "There is no folder nowhere"],
  ])("answers 2 to %j", async (argv, why) => {
    const { code, stderr } = await cli(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });
});
