// What compiling many documents costs: 10,000 synthetic articles cold and warm, by threads, and the memory by their number.
// `npm run bench -- compile 1500` takes fewer.

import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeArticles } from "./compile/articles.ts";

const most = Number(process.argv[3] ?? 10_000);
if (!Number.isInteger(most) || most < 10) throw new Error(`${process.argv[3]} is no number of documents`);
const SIZES = [most / 10, most / 2, most].map(Math.ceil);
const CHANGED = 10;
const RUN = fileURLToPath(new URL("compile/run.ts", import.meta.url));

interface Figures {
  code: number;
  seconds: number;
  cpuSeconds: number;
  peakBytes: number;
}

const base = mkdtempSync(join(tmpdir(), "timeline-bench-"));
process.on("exit", () => rmSync(base, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

/** Compiles a folder in a new process. A cache of its own is cold the first time. */
function measure(documents: number, cache: string, jobs: number): Figures {
  const [seeds, out] = [join(base, `seeds-${documents}`), join(base, `out-${documents}`)];
  const argv = ["--seeds", seeds, "--out", out, "--jobs", String(jobs)];
  const command = ["--import", "tsx", RUN, join(base, cache), ...argv];
  const figures: Figures = JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8" }));
  if (figures.code !== 0) throw new Error(`the synthetic articles do not compile: exit code ${figures.code}`);
  return figures;
}

const print = (...cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(15)).join(""));
const mega = (bytes: number) => (bytes / 1e6).toFixed(0);

function row(name: string, documents: number, figures: Figures, goal: string): void {
  const { seconds, cpuSeconds } = figures;
  const each = ((cpuSeconds / documents) * 1000).toFixed(2);
  print(name, (documents / seconds).toFixed(0), goal, seconds.toFixed(1), each, mega(figures.peakBytes));
}

const [cpu] = cpus();
const load = loadavg()[0]?.toFixed(1);
console.log(`${availableParallelism()} cores, ${cpu?.model ?? "unknown"}, load ${load} at the start\n`);

const memory: { documents: number; figures: Figures }[] = [];
for (const documents of SIZES) {
  const bytes = writeArticles(join(base, `seeds-${documents}`), documents, "seeds");
  if (documents === most) console.log(`${documents} articles, ${mega(bytes)} MB of text`);
}

print("", "documents/s", "goal", "seconds", "CPU ms each", "peak MB");
row("cold, 1 thread", most, measure(most, "one", 1), "–");
for (const documents of SIZES) {
  const figures = measure(documents, `two-${documents}`, 2);
  memory.push({ documents, figures });
  if (documents === most) row("cold, 2 threads", most, figures, "200");
}
row("nothing changed", most, measure(most, `two-${most}`, 2), "2000");
const articles = readdirSync(join(base, `seeds-${most}`)).filter((name) => name.endsWith(".txt"));
for (const name of articles.slice(0, CHANGED))
  appendFileSync(join(base, `seeds-${most}`, name), "\nNATO met in 2005.\n");
row(`${CHANGED} changed`, most, measure(most, `two-${most}`, 2), "2000");

console.log("\nMemory, cold with 2 threads: goal, flat but for the result");
print("documents", "peak MB", "result MB", "peak - base", "per result");
const [smallest] = memory;
for (const { documents, figures } of memory) {
  const result = statSync(join(base, `out-${documents}`, "timeline.json")).size;
  const first = statSync(join(base, `out-${smallest!.documents}`, "timeline.json")).size;
  const [grown, more] = [figures.peakBytes - smallest!.figures.peakBytes, result - first];
  print(documents, mega(figures.peakBytes), mega(result), mega(grown), more === 0 ? "–" : (grown / more).toFixed(1));
}
