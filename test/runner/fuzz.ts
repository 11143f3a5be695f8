// npm run fuzz: the property tests on a fresh seed, which it prints. `npm run fuzz -- --seed 7` runs them on that one;
// other words are file filters.

import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { EXTENT } from "../extent.ts";
import { filesBelow, isTest } from "../files.ts";
import { end, tell, vitest } from "./steps.ts";

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const seed = values.seed ?? String(randomInt(2 ** 31));
if (!/^-?\d+$/.test(seed)) throw new Error(`--seed is "${seed}": it has to be a whole number`);

const files = filesBelow("test")
  .filter((path) => isTest(path) && !path.startsWith("test/browser/"))
  .filter((path) => readFileSync(path, "utf8").includes('from "fast-check"'))
  .filter((path) => positionals.length === 0 || positionals.some((word) => path.includes(word)));

console.log(`seed ${seed}: the same once more with npm run fuzz -- --seed ${seed}`);
const started = performance.now();
const outcome = await vitest(["--project", "unit", ...files], { env: { PROPERTY_SEED: seed, [EXTENT]: "all" } });
tell(`property tests of ${files.length} files on seed ${seed}`, outcome, started);
end(outcome);
