// npm run check: types, lint, and the unit tests of what has changed since the branch left main. For the loop of work;
// npm test is what decides.

import { execFileSync } from "node:child_process";
import { end, lint, type Outcome, tell, types, vitest } from "./steps.ts";
import { NONE, sum } from "./tally.ts";

const base = changedSince();
const tests = ["--project", "unit", "--passWithNoTests", ...(base === null ? [] : ["--changed", base])];
const about =
  base === null
    ? "all unit tests (Git cannot say what has changed)"
    : `unit tests of what changed since ${base.slice(0, 10)}`;

// All at once: each of them leaves a core idle for much of its time.
const outcomes = await Promise.all([told("lint", lint()), told("types", types()), told(about, vitest(tests))]);
end(outcomes.reduce(sum, NONE));

async function told(name: string, running: Promise<Outcome>): Promise<Outcome> {
  const started = performance.now();
  const outcome = await running;
  tell(name, outcome, started);
  return outcome;
}

/** The commit to compare with: where this branch left main, or the last commit on main itself; null without Git. */
function changedSince(): string | null {
  return (
    ["origin/main", "main"].reduce<string | null>((found, main) => found ?? git("merge-base", "HEAD", main), null) ??
    git("rev-parse", "HEAD")
  );
}

function git(...args: string[]): string | null {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
