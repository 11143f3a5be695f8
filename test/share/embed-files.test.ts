// The list of the embed's files is checked, because its entries go into other people's pages.

import { describe, expect, test } from "vitest";
import { componentName, EMBED_FILES, readEmbedFiles, stableNames } from "../../src/share/embed-files.ts";

const NAME = "armenia-timeline";
const entry = (file: string, integrity = `sha384-${"b+/9".repeat(16)}`) => ({ file, integrity, bytes: 1200 });
const list = (changes: Record<string, unknown> = {}) => ({
  version: "0a1b2c",
  files: {
    ...Object.fromEntries(Object.values(stableNames(NAME)).map((name) => [name, entry(`x-${name}`)])),
    ...changes,
  },
});

test("the list of a build, whatever else it names", () => {
  const read = readEmbedFiles(list({ "frame.js": entry("frame-1.js"), "mount.js": entry("core-8f3a.js") }), NAME);
  expect(Object.keys(read ?? {})).toEqual([...EMBED_FILES]);
  expect(read?.element.file).toBe("x-armenia-timeline.js");
  expect(read?.module.file).toBe("core-8f3a.js");
});

test("a component is called like its embed", () => {
  expect(componentName("armenia-timeline")).toBe("ArmeniaTimeline");
  expect(componentName("moon-landings-1969")).toBe("MoonLandings1969");
});

describe("no list", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "<!doctype html>"],
    ["a list of another form", { "mount.js": entry("mount-1.js") }],
    ["no files", { version: "1", files: {} }],
    ["a file missing", list({ "host.js": undefined })],
    [
      "the element of another record",
      list({ "armenia-timeline.js": undefined, "moon-landings.js": entry("moon-1.js") }),
    ],
    ["an entry that is a text", list({ "host.js": "host-1.js" })],
    ["a name that leads elsewhere", list({ "host.js": entry("../host.js") })],
    ["another site", list({ "host.js": entry("//evil.example/host.js") })],
    ["a name that ends the attribute", list({ "host.js": entry('a".js') })],
    ["a hash that no browser checks", list({ "host.js": entry("host-1.js", "md5-AAAA") })],
    ["a hash that ends the attribute", list({ "host.js": entry("host-1.js", 'sha384-AA"onload="') })],
    ["no hash", list({ "host.js": { file: "host-1.js" } })],
  ])("%s", (_, json) => {
    expect(readEmbedFiles(json, NAME)).toBeNull();
  });
});
