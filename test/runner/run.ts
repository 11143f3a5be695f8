// npm test: every check in order, counted from the real runs. `npm test -- unit` runs one step; words that name no step
// go to Vitest as file filters. `npm test -- --all` tries everything, as CI does (see test/extent.ts), but of the hosts: their
// whole matrix is `npm run test:engines`.

import { findChromium } from "../browser/chromium.ts";
import { EXTENT } from "../extent.ts";
import { sizes } from "./sizes.ts";
import { end, lint, type Outcome, tell, tool, types, vitest } from "./steps.ts";
import { NONE, sum } from "./tally.ts";

interface Step {
  name: string;
  about: string;
  /** Reads dist/, so a build goes before it. */
  built?: boolean;
  run(filters: string[]): Promise<Outcome>;
}

const words = process.argv.slice(2).filter((word) => word !== "--all");
const extent = process.argv.includes("--all") ? "all" : "covering";

const STEPS: Step[] = [
  { name: "types", about: "types", run: () => types({ live }) },
  { name: "lint", about: "lint", run: () => lint({ live }) },
  { name: "unit", about: "unit tests", run: (filters) => project("unit", filters) },
  { name: "dates", about: "dates in other zones", run: (filters) => project("dates*", filters) },
  { name: "build", about: "build", run: () => tool("vite/bin/vite.js", ["build"], { live }) },
  { name: "size", about: "sizes", built: true, run: size },
  { name: "dist", about: "built files", built: true, run: (filters) => project("dist", filters) },
  { name: "browser", about: "browser tests", built: true, run: (filters) => browser("browser", filters) },
  {
    name: "hosts",
    about: "hostile hosts in Chromium, a covering selection",
    built: true,
    run: (filters) => browser("hosts", filters, "covering"),
  },
];

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
  tell(step.about, outcome, started);
  buildFailed ||= step.name === "build" && outcome.failed > 0;
  total = sum(total, outcome);
}
end(total);

function withBuild(steps: Step[]): Step[] {
  const needed = steps.some(({ built }) => built);
  return STEPS.filter((step) => steps.includes(step) || (needed && step.name === "build"));
}

function project(name: string, filters: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return vitest(["--project", name, ...filters], { env: { [EXTENT]: extent, ...env }, live });
}

async function browser(name: string, filters: string[], covered = extent): Promise<Outcome> {
  let program: string;
  try {
    program = findChromium();
  } catch (error) {
    return { ...NONE, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
  return project(name, filters, { CHROMIUM_PATH: program, [EXTENT]: covered });
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
