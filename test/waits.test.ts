// No test depends on how busy the machine is: it waits for conditions, and as long as all others do.

import { expect, it } from "vitest";
import { filesBelow, isTest, linesOf } from "./files.ts";

/** A pause, a limit of its own, and a wait that gives up after Vitest's one second. */
const HASTY = [
  /\bwaitForTimeout\(/,
  /\bsetTimeout\(\s*\w+\s*,/,
  /\btimeout: \d/,
  /\bsetDefaultTimeout\(\d/,
  /\bvi\.wait(?:For|Until)\((?![^;]*\bPATIENCE\))/,
];

const isHasty = (line: string): boolean => HASTY.some((pattern) => pattern.test(line));

it.each([
  "await page.waitForTimeout(100);",
  "await new Promise((done) => setTimeout(done, 50));",
  'it("x", { timeout: 5000 }, () => {});',
  "page.setDefaultTimeout(8000);",
  "await vi.waitFor(() => expect(a).toBe(b));",
])("%s is found", (line) => expect(isHasty(line)).toBe(true));

it("a wait that lasts is not", () => {
  const lines = [
    "await vi.waitFor(() => expect(a()).toBe(b), PATIENCE);",
    "await new Promise((done) => setTimeout(done));",
  ];
  for (const line of lines) expect(isHasty(line)).toBe(false);
});

it("no test hurries", () => {
  const tests = filesBelow("test").filter((path) => isTest(path) && !path.endsWith("/waits.test.ts"));
  expect(linesOf(tests, isHasty)).toEqual([]);
});
