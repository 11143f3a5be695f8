// What the commands of the workshop have in common: running a program, and counting what Vitest reports.

import { type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NONE, summary, type Tally, tally } from "./tally.ts";

export interface Outcome extends Tally {
  /** A few words for the step's line. */
  note?: string;
  /** What to show when it failed. */
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Shows the program's output as it comes, instead of keeping it for a failure. */
  live?: boolean;
}

/** Runs a program of a package to its end. */
export function run(program: string, args: string[], { env = {}, live = false }: RunOptions = {}) {
  const options: SpawnOptions = {
    stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(live ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined }), ...env },
  };
  return new Promise<{ code: number; output: string }>((done, failed) => {
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

/** One program that passes or fails as a whole. */
export async function tool(program: string, args: string[], options?: RunOptions): Promise<Outcome> {
  const { code, output } = await run(program, args, options);
  return { ...(code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }), output };
}

export const types = (options?: RunOptions) => tool("typescript-7/bin/tsc", ["--noEmit"], options);
export const lint = (options?: RunOptions) => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."], options); // biome-ignore format: one line

/** Vitest with these arguments; `report` is its JSON, if it came to write one. */
export async function vitest(args: string[], options?: RunOptions): Promise<Outcome & { report: string | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-test-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const { code, output } = await run("vitest/vitest.mjs", ["run", ...reporters, ...args], options);
    const report = readIfThere(file);
    return { ...tally(report, code), output, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the line of a step that has come to its end, after its output if it failed. */
export function tell(about: string, outcome: Outcome, started: number): void {
  if (outcome.failed > 0 && outcome.output) console.log(`\n${outcome.output.trimEnd()}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const note = outcome.note ? `, ${outcome.note}` : "";
  console.log(`${outcome.failed > 0 ? "✗" : "✓"} ${about}: ${summary(outcome)}${note} (${seconds} s)`);
}

/** Prints the last line, which counts everything, and sets the exit code by it. */
export function end(total: Tally): void {
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
