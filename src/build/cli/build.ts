// npm run build: Vite's build with one flag more. Vite refuses flags that it does not know, so its config reads this one.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FLAG = "--curated-only";

const given = process.argv.slice(2);
const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
const build = spawn(process.execPath, [vite, "build", ...given.filter((each) => each !== FLAG)], {
  stdio: "inherit",
  env: { ...process.env, ...(given.includes(FLAG) ? { TIMELINE_CURATED_ONLY: "1" } : {}) },
});
build.on("close", (code) => {
  process.exitCode = code ?? 1;
});
