// No test depends on how busy the machine is: it waits for conditions, and as long as all others do.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** A pause, a limit of its own, and a wait that gives up after Vitest's one second. */
const HASTY = [
  /\bwaitForTimeout\(/,
  /\bsetTimeout\(\s*\w+\s*,/,
  /\btimeout: \d/,
  /\bsetDefaultTimeout\(\d/,
  /\bvi\.wait(?:For|Until)\((?![^;]*\bPATIENCE\))/,
];

const tests = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((name) => posix.join("test", name.replaceAll("\\", "/")))
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.endsWith("/waits.test.ts"));

it.each([
  "await page.waitForTimeout(100);",
  "await new Promise((done) => setTimeout(done, 50));",
  'it("x", { timeout: 5000 }, () => {});',
  "page.setDefaultTimeout(8000);",
  "await vi.waitFor(() => expect(a).toBe(b));",
])("%s is found", (line) => expect(HASTY.some((pattern) => pattern.test(line))).toBe(true));

it("a wait that lasts is not", () => {
  const lines = [
    "await vi.waitFor(() => expect(a()).toBe(b), PATIENCE);",
    "await new Promise((done) => setTimeout(done));",
  ];
  for (const line of lines) expect(HASTY.some((pattern) => pattern.test(line))).toBe(false);
});

it("no test hurries", () => {
  const found = tests.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, at) => (HASTY.some((pattern) => pattern.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
