// npm run test:engines: the hosts in all three engines, one after the other; writes the matrix into test/browser/README.md.
// `npm run test:engines -- firefox` runs one and leaves the table as it is.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chosenEngines } from "./browser/engines/chosen.ts";
import type { EngineName } from "./browser/engines/engine.ts";
import { HOSTS } from "./browser/hosts/hosts.ts";
import { matrix, type Outcome, outcomesOf, putMatrix } from "./browser/hosts/matrix.ts";
import { NONE, sum, summary, tally } from "./tally.ts";

const README = "test/browser/README.md";
const ALL: EngineName[] = ["Chromium", "Firefox", "WebKit"];

const words = process.argv.slice(2).join(",");
const engines = words === "" ? ALL : chosenEngines(words);

const node = (program: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join("node_modules", program), ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status ?? 1;

if (node("vite/bin/vite.js", ["build", "--logLevel", "warn"]) !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), "timeline-engines-"));
const outcomes: Outcome[] = [];
let total = NONE;
for (const engine of engines) {
  const started = performance.now();
  const file = join(folder, `${engine}.json`);
  const code = node(
    "vitest/vitest.mjs",
    ["run", "--project", "hosts", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    { ENGINES: engine },
  );
  const report = readIfThere(file);
  const cells = report === undefined ? [] : outcomesOf(report);
  const counted = tally(report, code);
  const missing = cells.every(({ version }) => version === undefined);
  const why = missing ? `, not tested: ${cells.find(({ reason }) => reason)?.reason ?? "no report"}` : "";
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`${counted.failed > 0 ? "✗" : "✓"} ${engine}: ${summary(counted)}${why} (${minutes} min)`);
  outcomes.push(...cells);
  total = sum(total, counted);
  if (words === "") {
    // After each engine, so that a run cut short leaves what it has.
    const tried = ALL.slice(0, ALL.indexOf(engine) + 1);
    writeFileSync(README, putMatrix(readFileSync(README, "utf8"), matrix(HOSTS, outcomes, tried)));
    console.log(`The matrix is in ${README}.`);
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
