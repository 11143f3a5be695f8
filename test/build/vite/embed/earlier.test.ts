// Files of earlier builds beside those of a new one.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepEarlier, readEarlier } from "../../../../src/build/vite/embed/earlier.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timeline-earlier-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that was built so many days ago. */
function built(name: string, days: number, code = name): void {
  writeFileSync(join(folder, name), code);
  const at = (NOW - days * DAY_MS) / 1000;
  utimesSync(join(folder, name), at, at);
}

it("are those with a hash in their name, up to 400 days old", () => {
  built("core-0123abcd.js", 399);
  built("core-99999999.js", 401);
  built("notices-0123abcd.txt", 398);
  built("core.js", 1);
  built("integrity.json", 1);
  built("core-XYZ12345.js", 1); // of another's making
  expect(readEarlier(folder, NOW).map(({ name }) => name)).toEqual(["notices-0123abcd.txt", "core-0123abcd.js"]);
});

it("stay through builds with the age that they have, and give way to nothing", () => {
  built("core-0123abcd.js", 300, "old");
  const earlier = readEarlier(folder, NOW);
  rmSync(folder, { recursive: true });
  keepEarlier(folder, earlier);
  expect(readFileSync(join(folder, "core-0123abcd.js"), "utf8")).toBe("old");
  expect(statSync(join(folder, "core-0123abcd.js")).mtimeMs).toBe(NOW - 300 * DAY_MS);
});

it("are at most a hundred, the newest", () => {
  for (let days = 0; days < 120; days += 1) built(`core-${String(days).padStart(8, "0")}.js`, days);
  const kept = readEarlier(folder, NOW).map(({ name }) => name);
  expect(kept).toHaveLength(100);
  expect(kept).toEqual(readdirSync(folder).sort().slice(0, 100));
});

it("are none where nothing was built before", () => {
  expect(readEarlier(join(folder, "not-there"))).toEqual([]);
});
