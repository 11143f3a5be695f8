// Files of a folder that are not read are named, with what to do; those that belong there are not.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileFiles } from "../../../src/build/files/compile-files.ts";

let base = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "passed-"));
  writeFileSync(join(base, "report.txt"), "Nothing is dated here.\n");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function named(...names: string[]): Promise<string[]> {
  for (const name of names) {
    const parts = name.split("/");
    if (parts.length > 1) mkdirSync(join(base, ...parts.slice(0, -1)), { recursive: true });
    writeFileSync(join(base, ...parts), "words");
  }
  const { diagnostics } = await compileFiles(base, { jobs: 1, cache: null });
  const passed = diagnostics.filter(({ code }) => code === "file-passed-over");
  expect(passed.every(({ severity }) => severity === "warning")).toBe(true);
  return passed.map(({ file, message, hint }) => `${file}: ${message} // ${hint}`);
}

describe("a file that is not read", () => {
  it.each([
    ["notes.docx", /^notes\.docx: .*office program, and no plain text.*save it as plain text/],
    ["old.doc", /office program/],
    ["scan.PDF", /^scan\.PDF: .*a PDF.*save it as plain text/],
    ["page.html", /page of the web/],
    ["story.md", /does not end in \.txt.*give it that ending/],
    ["~$report.docx", /^~\$report\.docx: .*lock of a file.*close the program/],
    ["~$port.txt", /^~\$port\.txt: .*lock of a file/],
    ["report.txt.bak", /put aside.*take the ending off/],
    ["report.yaml~", /put aside/],
    ["table.csv", /table or data/],
    ["picture.jpg", /neither a document \(\.txt\) nor a curation/],
    ["more/second.txt", /^more\/: .*subfolder.*move its files up/],
    ["Office/second.docx", /^Office\/: .*subfolder/],
  ])("%s is named", async (name, said) => {
    const found = await named(name);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });

  it.each([
    [".hidden"],
    ["README.md"],
    ["LICENSE"],
    ["social.png"],
    ["schemas/curation.schema.json"],
    ["report.pdf"],
    ["report.source.json"],
    ["Thumbs.db"],
  ])("%s belongs there", async (name) => {
    expect(await named(name)).toEqual([]);
  });

  it("is counted where there are many", async () => {
    const found = await named(...Array.from({ length: 30 }, (_, at) => `p${at}.jpg`));
    expect(found).toHaveLength(21);
    expect(found.some((each) => each.includes("10 more files"))).toBe(true);
  });
});
