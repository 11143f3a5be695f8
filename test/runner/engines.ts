// npm run test:engines: the hosts in all three engines, one after the other; writes the matrix into test/browser/README.md.
// `npm run test:engines -- firefox` runs one and leaves the table as it is, `-- --covering webkit` runs its selection only.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chosenEngines } from "../browser/engines/chosen.ts";
import type { EngineName } from "../browser/engines/engine.ts";
import { HOSTS } from "../browser/hosts/hosts.ts";
import { type Outcome as CellOutcome, matrix, outcomesOf, putMatrix } from "../browser/hosts/matrix.ts";
import { EXTENT } from "../extent.ts";
import { end, tell, tool, vitest } from "./steps.ts";
import { NONE, sum } from "./tally.ts";

const README = "test/browser/README.md";
const ALL: EngineName[] = ["Chromium", "Firefox", "WebKit"];

const { values, positionals } = parseArgs({ options: { covering: { type: "boolean" } }, allowPositionals: true });
const engines = positionals.length === 0 ? ALL : chosenEngines(positionals.join(","));
const extent = values.covering ? "covering" : "all";
const whole = positionals.length === 0 && !values.covering;

const built = performance.now();
const build = await tool("vite/bin/vite.js", ["build", "--logLevel", "warn"]);
tell("build", build, built);
let total = NONE;
const outcomes: CellOutcome[] = [];
if (build.failed > 0) total = build;
else for (const engine of engines) await runIn(engine);
end(total);

async function runIn(engine: EngineName): Promise<void> {
  const started = performance.now();
  const { report, ...outcome } = await vitest(["--project", "hosts"], { env: { ENGINES: engine, [EXTENT]: extent } });
  const cells = report === undefined ? [] : outcomesOf(report);
  const missing = cells.every(({ version }) => version === undefined);
  const why = missing ? `not tested: ${cells.find(({ reason }) => reason)?.reason ?? "no report"}` : "";
  tell(
    `${engine}${values.covering ? ", a covering selection" : ""}`,
    { ...outcome, ...(why && { note: why }) },
    started,
  );
  outcomes.push(...cells);
  total = sum(total, outcome);
  if (!whole) return;
  // After each engine, so that a run cut short leaves what it has.
  const tried = ALL.slice(0, ALL.indexOf(engine) + 1);
  writeFileSync(README, putMatrix(readFileSync(README, "utf8"), matrix(HOSTS, outcomes, tried)));
  console.log(`The matrix is in ${README}.`);
}
