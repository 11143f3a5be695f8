// npm run build: Vite's build with options of ours. Vite refuses flags that it does not know, so its config reads these
// from the environment.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const HELP = `Builds the page and the embeds into dist/.

  npm run build -- [options]

  --seeds DIR      folder of documents with their curation and timeline.yaml (seeds); TIMELINE_SEEDS for dev and start
  --curated-only   leave out proposed events and documents that only they come from
  --address URL    where the page will stand: previews of its links then show its picture
  --record URL     a record that embed.html shows besides its own (?src=URL), relative to it; may be given several times
  --help           this text
  --outDir DIR     and all other options of "vite build"
`;

/** Arguments for Vite, and variables for its config. */
export interface BuildArguments {
  vite: string[];
  env: Record<string, string>;
}

/** Reads the arguments of the build; where they are wrong or ask for help, the text to print and the exit code. */
export function readBuildArguments(argv: readonly string[]): BuildArguments | { help: string; code: 0 | 2 } {
  const asked: BuildArguments = { vite: [], env: {} };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, value] = argument.split(/=(.*)/s);
    if (name === "--help" || name === "-h") return { help: HELP, code: 0 };
    if (name === "--curated-only") asked.env.TIMELINE_CURATED_ONLY = "1";
    else if (name === "--seeds") {
      const folder = value ?? rest.shift();
      if (!folder || folder.startsWith("-")) return { help: `--seeds needs a folder\n\n${HELP}`, code: 2 };
      asked.env.TIMELINE_SEEDS = resolve(folder);
    } else if (name === "--address") {
      const address = value ?? rest.shift() ?? "";
      if (!URL.canParse(address) || !/^https?:/.test(address)) {
        return { help: `--address needs an http or https address\n\n${HELP}`, code: 2 };
      }
      asked.env.TIMELINE_ADDRESS = new URL(address).href;
    } else if (name === "--record") {
      const record = value ?? rest.shift() ?? "";
      if (!isAddress(record)) return { help: `--record needs the address of a record\n\n${HELP}`, code: 2 };
      asked.env.TIMELINE_RECORDS = [asked.env.TIMELINE_RECORDS, record].filter(Boolean).join(" ");
    } else asked.vite.push(argument);
  }
  return asked;
}

/** True for an address of the web, or one that is relative to such; a space would part it from the next. */
function isAddress(text: string): boolean {
  const base = "https://timeline.invalid";
  return /^[^\s-]\S*$/.test(text) && URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}

function run(argv: readonly string[]): void {
  const asked = readBuildArguments(argv);
  if ("help" in asked) {
    (asked.code === 0 ? process.stdout : process.stderr).write(asked.help);
    process.exitCode = asked.code;
    return;
  }
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const build = spawn(process.execPath, [vite, "build", ...asked.vite], {
    stdio: "inherit",
    env: { ...process.env, ...asked.env },
  });
  build.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  run(process.argv.slice(2));
}
