// The command line that makes documents of saved files: npm run add -- page.html report.pdf

import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { LIMITS } from "../add/limits.ts";
import { Reader } from "../add/reader.ts";
import type { Seed } from "../add/seed.ts";
import { placeFor } from "../files/inside.ts";
import { MAP_ENDING } from "../files/originals.ts";
import { replace, writeNew } from "../files/write-whole.ts";
import { printable } from "../report/code-frame.ts";
import { asked, oneLine, type Terminal } from "./terminal.ts";

export const HELP = `Makes documents of saved pages (HTML, also of SingleFile), PDF, DOCX, WARC and lists of references (CSL-JSON).

  npm run -s add -- FILE … [options]

  --seeds DIR      the folder of documents; default: seeds
  --name NAME      name of the document's files, without ending; by default its day and title. For one document
  --page ADDRESS   the page to take out of a WARC of several; by default the one that was asked for first
  --overwrite      replace a document of the same name; a curation with events in it stays as it is
  --dry-run        say what would be written, and write nothing
  --help           this text

Each becomes NAME.txt, NAME.yaml (what the file says of itself) and NAME${MAP_ENDING} (where each stretch stands in the original).
Nothing in a file runs, and nothing is fetched.
Exit code: 0 done, 1 a file could not be added (the others are), 2 wrong command line.
`;

type Say = Pick<Terminal, "stdout" | "stderr">;

/** The messages about one file, printed in the end. */
interface Outcome {
  file: string;
  errors: string[];
  warnings: string[];
  done: string[];
}

/** Runs the command line and answers its exit code. */
export async function run(argv: readonly string[], terminal: Say, reader = new Reader()): Promise<number> {
  const options = asked(() => readArguments(argv), HELP, terminal);
  if (typeof options === "number") return options;
  const wrong = faultOf(options);
  if (wrong !== null) {
    terminal.stderr(`${wrong}\n\n${HELP}`);
    return 2;
  }
  const outcomes: Outcome[] = [];
  try {
    for (const path of options.paths) outcomes.push(await addFile(path, options, reader));
  } finally {
    await reader.end();
  }
  for (const { file, errors } of outcomes)
    for (const error of errors) terminal.stderr(`${printable(file)}: error: ${printable(error)}\n`);
  for (const { file, warnings } of outcomes)
    for (const warning of warnings) terminal.stderr(`${printable(file)}: warning: ${printable(warning)}\n`);
  for (const { done } of outcomes) for (const text of done) terminal.stdout(text);
  return outcomes.some(({ errors }) => errors.length > 0) ? 1 : 0;
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      seeds: { type: "string", default: "seeds" },
      name: { type: "string" },
      page: { type: "string" },
      overwrite: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  return { ...values, dryRun: values["dry-run"], paths: [...new Set(positionals)] };
}

type Options = ReturnType<typeof readArguments>;

function faultOf({ paths, seeds, name }: Options): string | null {
  if (paths.length === 0) return "Name a file, e.g. page.html.";
  if (!statSync(seeds, { throwIfNoEntry: false })?.isDirectory()) return `There is no folder ${printable(seeds)}.`;
  if (name === undefined) return null;
  if (paths.length > 1) return "--name is for one file.";
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 100
    ? null
    : "--name takes small letters, digits and single hyphens, e.g. treaty-signed-2023.";
}

async function addFile(path: string, options: Options, reader: Reader): Promise<Outcome> {
  const outcome: Outcome = { file: path, errors: [], warnings: [], done: [] };
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) throw new Error("there is no such file");
    if (status.isDirectory()) throw new Error("this is a folder; name the files in it");
    if (!status.isFile()) throw new Error("this is not a regular file");
    if (status.size > LIMITS.bytes)
      throw new Error(`it has ${status.size} bytes; the limit is ${LIMITS.bytes.toLocaleString("en-GB")} bytes`);
    const incoming = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    const answered = await reader.read({ incoming, page: options.page, name: options.name });
    if ("refused" in answered) throw new Error(answered.refused);
    const { seeds, left } = answered;
    if (options.name !== undefined && seeds.length > 1)
      throw new Error(`it has ${seeds.length} documents; --name is for one`);
    outcome.warnings.push(...left);
    for (const seed of seeds) addSeed(seed, options, outcome);
  } catch (error) {
    outcome.errors.push(oneLine(error));
  }
  return outcome;
}

/** Writes the files of a document, all or none. */
function addSeed(seed: Seed, { seeds, overwrite, dryRun }: Options, outcome: Outcome): void {
  const taken = takenBy(seeds, seed.name);
  if (taken.length > 0 && !overwrite) {
    const what = `${join(seeds, taken[0]!)} is there already`;
    outcome.errors.push(`${what}; --overwrite replaces it, --name gives this one another name`);
    return;
  }
  const kept = curationWithEvents(seeds, seed.name);
  const files: [string, string][] = [
    [`${seed.name}.txt`, seed.text],
    ...(kept === null ? [[`${seed.name}.yaml`, seed.curation] as [string, string]] : []),
    [`${seed.name}${MAP_ENDING}`, seed.map],
  ];
  for (const [name, text] of dryRun ? [] : files) write(seeds, name, text);
  if (kept !== null) outcome.warnings.push(`${join(seeds, kept)} has an editor's events and stays as it is`);
  outcome.done.push(summary(seed, join(seeds, `${seed.name}.txt`), outcome.file, dryRun));
}

/** Files of the folder that a document's would replace; some file systems do not tell capitals apart. */
const takenBy = (folder: string, name: string): string[] =>
  readdirSync(folder).filter((each) =>
    [".txt", ".yaml", ".yml", MAP_ENDING].some((end) => each.toLowerCase() === name + end),
  );

/** The curation of a document if an editor has worked on it. */
function curationWithEvents(folder: string, name: string): string | null {
  const file = [`${name}.yaml`, `${name}.yml`].find((each) => existsSync(join(folder, each)));
  if (file === undefined) return null;
  return /^(?:events|ignore)\s*:/m.test(readFileSync(placeFor(folder, file), "utf8")) ? file : null;
}

function write(folder: string, name: string, text: string): void {
  const target = placeFor(folder, name);
  if (lstatSync(target, { throwIfNoEntry: false })) replace(target, readFileSync(target), text);
  else writeNew(target, text);
}

function summary({ text, facts, unsaid, notes }: Seed, target: string, file: string, dryRun: boolean): string {
  const words = text.match(/\S+/g)?.length ?? 0;
  const paragraphs = text.trim().split(/\n+/).length;
  const { archived, ...said } = facts;
  const lines = [
    `${printable(target)}${dryRun ? " (not written)" : ""} from ${printable(file)}: ${words} words, ${paragraphs} lines`,
    ...Object.entries(said).map(([fact, value]) => `  ${fact}: ${printable(String(value))}`),
    ...(archived ? [`  archived: ${[archived.date, archived.url].filter(Boolean).join(", ")}`] : []),
    ...(unsaid.length > 0 ? [`  not said: ${unsaid.join(", ")}`] : []),
    ...notes.map((note) => `  note: ${printable(note)}`),
  ];
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error; // "| head" has seen enough
    });
  }
  process.exitCode = await run(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  });
}
