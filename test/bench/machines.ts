// the document stage on several machines' schedulers: GNU parallel and Dask, one worker killed; the bytes beside those of one process

import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeArticles } from "./compile/articles.ts";

const documents = Number(process.argv[3] ?? 2_000);
if (!Number.isInteger(documents) || documents < 10) throw new Error(`${process.argv[3]} is no number of documents`);
const CORES = availableParallelism();
const SHARDS = 8;

const base = mkdtempSync(join(tmpdir(), "timeline-bench-"));
process.on("exit", () => rmSync(base, { recursive: true, force: true }));
const at = (name: string) => join(base, name);

const COMPILE = [process.execPath, "--import", "tsx", "src/build/cli/compile.ts", "--seeds", at("seeds"), "--no-cache"];
const DASK = fileURLToPath(new URL("machines/dask_shards.py", import.meta.url));
const PYTHONS = ["python3", "/usr/bin/python3"];

/** Runs a program between files; answers what it printed as errors. */
function run(command: readonly string[], from: string | null, to: string | null): string {
  const input = from === null ? "ignore" : openSync(from, "r");
  const output = to === null ? "ignore" : openSync(to, "w");
  const [program = "", ...args] = command;
  const { status, stderr, error } = spawnSync(program, args, { stdio: [input, output, "pipe"], maxBuffer: 1e9 });
  for (const file of [input, output]) if (typeof file === "number") closeSync(file);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${error?.message ?? stderr}`);
  return String(stderr);
}

const joinTo = (out: string): string => run([...COMPILE, "--stage", "join", "--out", at(out)], at("lines"), null);

function contents(out: string): Map<string, string> {
  const names = readdirSync(at(out), { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(at(out), name), "latin1")]));
}

function isAlike(out: string): boolean {
  const [ours, theirs] = [contents("alone"), contents(out)];
  return ours.size === theirs.size && [...ours].every(([name, bytes]) => theirs.get(name) === bytes);
}

const print = (...cells: string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(56) : cell.padStart(11))).join(""));

/** One way from the folder to the record; `stage` leaves the lines of all documents. */
function way(name: string, stage: () => void): void {
  const started = performance.now();
  stage();
  const compiled = performance.now();
  const said = joinTo("joined");
  const again = /^(\d+) documents? had no line/m.exec(said)?.[1] ?? "0";
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  print(
    name,
    seconds(compiled - started),
    seconds(performance.now() - compiled),
    again,
    isAlike("joined") ? "yes" : "NO",
  );
  if (!isAlike("joined")) process.exitCode = 1;
}

const has = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

const bytes = writeArticles(at("seeds"), documents, "seeds");
console.log(`${documents} articles, ${(bytes / 1e6).toFixed(1)} MB, ${CORES} cores\n`);
const started = performance.now();
run([...COMPILE, "--out", at("alone")], null, null);
print("", "stage s", "join s", "here", "same bytes");
print(`one process, ${CORES} threads, all stages`, ((performance.now() - started) / 1000).toFixed(1), "–", "–", "–");

const stage = [...COMPILE, "--stage", "documents"];
const quoted = (words: readonly string[]) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");

if (has("parallel", "--version")) {
  const jobs = ["-j", String(CORES), "--will-cite"];
  way("GNU parallel, lines by --pipe", () => {
    run([...COMPILE, "--stage", "read"], null, at("read"));
    run(["parallel", ...jobs, "--pipe", "--round-robin", "--block", "256k", quoted(stage)], at("read"), at("lines"));
  });
  way(`GNU parallel, ${SHARDS} shards`, () => {
    const shards = Array.from({ length: SHARDS }, (_, index) => `${index + 1}/${SHARDS}`);
    run(["parallel", ...jobs, `${quoted(stage)} --shard {}`, ":::", ...shards], null, at("lines"));
  });
  way("the same, the last tenth of the lines lost", () => {
    truncateSync(at("lines"), Math.floor(statSync(at("lines")).size * 0.9));
  });
} else console.log("GNU parallel is not here (Debian: parallel)");

const python = PYTHONS.find((each) => has(each, "-c", "import distributed"));
if (python) {
  const dask = [python, DASK, JSON.stringify(stage), String(SHARDS)];
  way(`Dask, ${SHARDS} shards, 3 worker processes`, () => void run([...dask, "3"], null, at("lines")));
  way("the same, a worker killed while it compiles", () => void run([...dask, "3", "kill"], null, at("lines")));
} else console.log("Dask's scheduler is not here (Debian: python3-distributed)");
