// One run of the command line in a process of its own, so that its memory can be told: tsx run.ts <arguments of the compiler>.

import { run } from "../../../src/build/cli/compile.ts";

const [cache, ...argv] = process.argv.slice(2);
const started = performance.now();
const code = await run(
  argv,
  { stdout: () => {}, stderr: () => {}, isTTY: false, columns: 140 },
  cache === undefined ? {} : { cache },
);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    code,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
