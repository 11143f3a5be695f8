// Links in the folders that a build reads: those that lead out are refused by all that read or write there.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run as annotate } from "../../../src/build/cli/annotate.ts";
import { compileFiles } from "../../../src/build/files/compile-files.ts";
import { linksOutOf, placeFor } from "../../../src/build/files/inside.ts";
import { outputFiles, textOfOutput } from "../../../src/build/files/write-output.ts";
import { timeline } from "../../../src/build/vite/plugin.ts";
import { DOMAIN_YAML } from "../../compile/helpers.ts";

const SECRET = "Armenia and NATO keep the key hunter2 since 2005.\n";
const PAGE =
  '<!doctype html><html lang="en"><head><title>x</title></head><body><div id="timeline"></div></body></html>';

let base = "";
const at = (...names: string[]): string => join(base, ...names);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "timeline-inside-"));
  for (const folder of ["seeds", "seeds-beside", "public"]) mkdirSync(at(folder));
  mkdirSync(at("elsewhere", "folder.txt"), { recursive: true });
  mkdirSync(at("seeds", ".git"));
  writeFileSync(at("index.html"), PAGE);
  writeFileSync(at("seeds", "a.txt"), "Armenia and NATO agreed in 2005.\n");
  writeFileSync(at("seeds", "timeline.yaml"), DOMAIN_YAML);
  writeFileSync(at("seeds", ".git", "config"), SECRET);
  writeFileSync(at("seeds-beside", "secret.env"), SECRET);
  writeFileSync(at("elsewhere", "secret.env"), SECRET);
  symlinkSync(at("elsewhere", "secret.env"), at("elsewhere", "to-secret"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Everything that is published of the folder, and every message on it. */
async function published(folder = at("seeds")) {
  const result = await compileFiles(folder, { cache: null, jobs: 1 });
  return {
    faults: result.diagnostics.filter(({ severity }) => severity === "error"),
    texts: outputFiles(result).map(textOfOutput).join("\n"),
    shown: result.sourceOf("leak.txt") ?? "",
  };
}

const site = () =>
  build({
    configFile: false,
    root: base,
    base: "./",
    mode: "production",
    logLevel: "silent",
    plugins: [timeline({ seeds: "seeds" })],
  });

function annotated(...argv: string[]) {
  let stderr = "";
  const say = (text: string) => {
    stderr += text;
  };
  return { code: annotate(argv, { stdout: say, stderr: say, isTTY: false }), stderr };
}

const LEAKS: [string, to: () => string][] = [
  ["a file outside", () => "../elsewhere/secret.env"],
  ["an absolute path", () => at("elsewhere", "secret.env")],
  ["a link to another link", () => "../elsewhere/to-secret"],
  ["a folder whose name begins as this one's", () => "../seeds-beside/secret.env"],
  ["a folder outside", () => "../elsewhere/folder.txt"],
  ["a hidden file of the folder", () => ".git/config"],
  ["a path that leaves the folder and comes back elsewhere", () => "../seeds/../elsewhere/secret.env"],
];

describe("a link in the documents' folder", () => {
  it.each(LEAKS)("to %s is an error, and nothing of it is published", async (_, to) => {
    symlinkSync(to(), at("seeds", "leak.txt"));
    const { faults, texts, shown } = await published();
    expect(faults).toMatchObject([
      { code: "unreadable-file", file: "leak.txt", message: expect.stringContaining("it is a link") },
    ]);
    expect(texts + shown).not.toContain("hunter2");
    await expect(site()).rejects.toThrow(/leak\.txt.*\n.*it is a link/);
    expect(existsSync(at("dist", "documents"))).toBe(false);
  });

  it.each(["a.yaml", "timeline.yaml"])("is an error as %s, too", async (name) => {
    rmSync(at("seeds", name), { force: true });
    symlinkSync("../elsewhere/secret.env", at("seeds", name));
    const { faults } = await published();
    expect(faults).toMatchObject([{ code: "unreadable-file", file: name }]);
  });

  it("may lead to a file of the folder, and the folder may itself be a link", async () => {
    mkdirSync(at("seeds", "texts"));
    writeFileSync(at("seeds", "texts", "b.txt"), "Armenia and NATO met in 2007.\n");
    symlinkSync("texts/b.txt", at("seeds", "b.txt"));
    symlinkSync(at("seeds"), at("named"));
    for (const folder of [at("seeds"), at("named")]) {
      const { faults, texts } = await published(folder);
      expect(faults).toEqual([]);
      expect(texts).toContain("met in 2007");
    }
  });

  it("that is refused is not the record's picture either", async () => {
    symlinkSync("../elsewhere/secret.env", at("seeds", "social.png"));
    await expect(site()).rejects.toThrow(
      "seeds/social.png: it is a link out of its folder, to ../elsewhere/secret.env",
    );
  });

  it("is not followed by annotate, neither to read nor to write", () => {
    symlinkSync("../elsewhere/secret.env", at("seeds", "leak.txt"));
    symlinkSync("../elsewhere/secret.env", at("seeds", "a.yaml"));
    const refusal = expect.stringContaining("it is a link out of its folder");
    expect(annotated(at("seeds", "leak.txt"), "-")).toEqual({ code: 1, stderr: refusal });
    expect(annotated(at("seeds", "a.txt"), "--merge")).toEqual({ code: 1, stderr: refusal });
    rmSync(at("seeds", "timeline.yaml"));
    expect(annotated("--domain", at("seeds"))).toEqual({ code: 1, stderr: refusal });
    rmSync(at("seeds", "a.yaml"));
    rmSync(at("seeds", "leak.txt"));
    symlinkSync("../elsewhere/secret.env", at("seeds", "timeline.yaml"));
    expect(annotated(at("seeds", "a.txt"))).toEqual({ code: 1, stderr: refusal });
    expect(annotated("--domain", at("seeds"))).toEqual({ code: 1, stderr: refusal });
    expect(readFileSync(at("elsewhere", "secret.env"), "utf8")).toBe(SECRET);
  });
});

it("a pipe is not read", async () => {
  execFileSync("mkfifo", [at("seeds", "pipe.txt")]);
  const { faults } = await published();
  expect(faults).toMatchObject([{ file: "pipe.txt", message: "the file cannot be read: it is not a regular file" }]);
});

it("public files may be hidden, and lead nowhere else", async () => {
  mkdirSync(at("public", ".well-known"));
  writeFileSync(at("public", ".well-known", "x"), "x");
  expect(linksOutOf(at("public"))).toEqual([]);
  expect(linksOutOf(at("no-such-folder"))).toEqual([]);
  symlinkSync("../../elsewhere", at("public", ".well-known", "all"));
  const message = "public/.well-known/all: it is a link out of its folder, to ../elsewhere";
  expect(linksOutOf(at("public"))).toEqual([message]);
  await expect(site()).rejects.toThrow(message);
});

it("a file is written in its folder or not at all", () => {
  expect(placeFor(at("seeds"), "new.json")).toBe(at("seeds", "new.json"));
  symlinkSync("../elsewhere", at("seeds", "schemas"));
  expect(() => placeFor(at("seeds"), "schemas")).toThrow("it is a link out of its folder");
});
