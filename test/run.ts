// npm test: every check in order, counted from the real runs. `npm test -- unit` runs one step; words that name no step
// go to Vitest as file filters.

import { type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./browser/chromium.ts";
import { sizes } from "./sizes.ts";
import { NONE, sum, summary, type Tally, tally } from "./tally.ts";

/** Tests whose outcome could hang on the clock's zone. */
const DATED = ["test/model/", "test/compile/", "test/i18n/", "test/chart/ticks", "test/share/"];

interface Outcome extends Tally {
  /** A few words for the step's line. */
  note?: string;
  /** What to show when it failed. */
  output: string;
}

interface Step {
  name: string;
  about: string;
  /** Reads dist/, so a build goes before it. */
  built?: boolean;
  run(filters: string[]): Promise<Outcome>;
}

const STEPS: Step[] = [
  { name: "types", about: "types", run: () => tool("typescript/bin/tsc", ["--noEmit"]) },
  { name: "lint", about: "lint", run: () => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]) },
  { name: "unit", about: "unit tests", run: (filters) => vitest("unit", filters) },
  ...["America/Los_Angeles", "Pacific/Kiritimati"].map((zone) => ({
    name: "dates",
    about: `dates in ${zone}`,
    run: () => vitest("unit", DATED, { TZ: zone }),
  })),
  { name: "build", about: "build", run: () => tool("vite/bin/vite.js", ["build"]) },
  { name: "size", about: "sizes", built: true, run: size },
  { name: "dist", about: "built files", built: true, run: (filters) => vitest("dist", filters) },
  { name: "browser", about: "browser tests", built: true, run: (filters) => browser("browser", filters) },
  { name: "hosts", about: "hostile hosts in Chromium", built: true, run: (filters) => browser("hosts", filters) },
];

const words = process.argv.slice(2);
const named = STEPS.filter(({ name }) => words.includes(name));
const filters = words.filter((word) => !STEPS.some(({ name }) => name === word));
const chosen = named.length > 0 ? withBuild(named) : STEPS;
const live = named.length > 0; // whoever asks for one step watches it

let total = NONE;
let buildFailed = false;
for (const step of chosen) {
  if (step.built && buildFailed) {
    console.log(`– ${step.about}: not run, because the build failed`);
    continue;
  }
  const started = performance.now();
  if (live) console.log(`\n> ${step.about}`);
  const outcome = await step.run(filters);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (outcome.failed > 0 && outcome.output) console.log(`\n${outcome.output.trimEnd()}\n`);
  const note = outcome.note ? `, ${outcome.note}` : "";
  console.log(`${outcome.failed > 0 ? "✗" : "✓"} ${step.about}: ${summary(outcome)}${note} (${seconds} s)`);
  buildFailed ||= step.name === "build" && outcome.failed > 0;
  total = sum(total, outcome);
}
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function withBuild(steps: Step[]): Step[] {
  const needed = steps.some(({ built }) => built);
  return STEPS.filter((step) => steps.includes(step) || (needed && step.name === "build"));
}

/** One program that passes or fails as a whole. */
async function tool(program: string, args: string[]): Promise<Outcome> {
  const { code, output } = await run(program, args);
  return { ...(code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }), output };
}

async function vitest(project: string, filters: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-test-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const { code, output } = await run(
      "vitest/vitest.mjs",
      ["run", "--project", project, ...reporters, ...filters],
      env,
    );
    return { ...tally(readIfThere(file), code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function browser(project: string, filters: string[]): Promise<Outcome> {
  let program: string;
  try {
    program = findChromium();
  } catch (error) {
    return { ...NONE, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
  return vitest(project, filters, { CHROMIUM_PATH: program });
}

async function size(): Promise<Outcome> {
  const all = sizes("dist");
  const over = all.filter(({ bytes, limit }) => bytes > limit);
  const figure = (count: number) => `${(count / 1000).toFixed(1)} kB`;
  const note = all
    .map(({ name, bytes, limit }) => `${name} ${figure(bytes)} of ${figure(limit)}`)
    .join(", ")
    .concat(" after gzip");
  const output = over.flatMap(({ files }) => files.map(({ path, gzip }) => `${figure(gzip)}  ${path}`)).join("\n");
  return { ...NONE, passed: all.length - over.length, failed: over.length, note, output };
}

function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const options: SpawnOptions = {
    stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(live ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined }), ...env },
  };
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join("node_modules", program), ...args], options);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", failed);
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
