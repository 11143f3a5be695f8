// Which list of files is believed: what it says goes into other people's pages.

import { describe, expect, test } from "vitest";
import { EMBED_FILES, readEmbedFiles } from "../../src/share/embed-files.ts";

const entry = (file: string, integrity = `sha384-${"b+/9".repeat(16)}`) => ({ file, integrity, bytes: 1200 });
const list = (changes: Record<string, unknown> = {}) => ({
  version: "0a1b2c",
  files: { ...Object.fromEntries(EMBED_FILES.map((name) => [name, entry(`x-${name}`)])), ...changes },
});

test("the list of a build, whatever else it names", () => {
  const read = readEmbedFiles(list({ "frame.js": entry("frame-1.js"), "mount.js": entry("core-8f3a.js") }));
  expect(Object.keys(read ?? {})).toEqual([...EMBED_FILES]);
  expect(read?.["mount.js"].file).toBe("core-8f3a.js");
});

describe("no list", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "<!doctype html>"],
    ["a list of another form", { "mount.js": entry("mount-1.js") }],
    ["no files", { version: "1", files: {} }],
    ["a file missing", list({ "host.js": undefined })],
    ["an entry that is a text", list({ "host.js": "host-1.js" })],
    ["a name that leads elsewhere", list({ "host.js": entry("../host.js") })],
    ["another site", list({ "host.js": entry("//evil.example/host.js") })],
    ["a name that ends the attribute", list({ "host.js": entry('a".js') })],
    ["a hash that no browser checks", list({ "host.js": entry("host-1.js", "md5-AAAA") })],
    ["a hash that ends the attribute", list({ "host.js": entry("host-1.js", 'sha384-AA"onload="') })],
    ["no hash", list({ "host.js": { file: "host-1.js" } })],
  ])("%s", (_, json) => {
    expect(readEmbedFiles(json)).toBeNull();
  });
});
