// npm run bench -- name: one measurement. Without a name it lists them. Figures depend on the machine; no test reads them.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL(".", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3));
/** Benches that take words of their own: folders, a number of documents. */
const TAKE_WORDS = new Set(["timex", "compile", "machines", "peers"]);
const [name, ...more] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

if (name === undefined) {
  console.log("npm run bench -- name\n");
  for (const known of names) console.log(`  ${known.padEnd(10)}${about(known)}`);
} else if (names.includes(name) && (more.length === 0 || TAKE_WORDS.has(name))) {
  await import(new URL(`${name}.ts`, folder).href);
} else {
  console.error(`there is no such bench: ${[name, ...more].join(" ")}; there are ${names.join(", ")}`);
  process.exitCode = 1;
}

/** The first line of a bench says what it measures. */
function about(bench: string): string {
  const [first = ""] = readFileSync(new URL(`${bench}.ts`, folder), "utf8").split("\n");
  return first.replace(/^\/\/ /, "");
}
