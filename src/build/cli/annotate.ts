// The command line that writes what the compiler proposes: npm run annotate -- seeds/name.txt

import {
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { SETTINGS_FILE } from "../../compile/curation/settings.ts";
import { type Annotated, annotate } from "../../compile/editor/annotate.ts";
import type { SourceFile } from "../../compile/text/source.ts";
import { formatDiagnostic, printable } from "../report/code-frame.ts";
import type { Terminal } from "./terminal.ts";

export const HELP = `Writes what the compiler proposes for a document as its curation file, to be corrected.

  npm run -s annotate -- seeds/name.txt [more.txt …] [options]

  --merge       add to a curation that is there what it neither cites nor ignores; without it, such a file is left alone
  --dry-run, -  print the file instead of writing it
  --help        this text

Exit code: 0 done, 1 a document could not be annotated (its file is as it was), 2 wrong command line.
`;

type Say = Pick<Terminal, "stdout" | "stderr">;

/** Runs the command line and answers its exit code. */
export function run(argv: readonly string[], terminal: Pick<Terminal, "stdout" | "stderr" | "isTTY">): number {
  let options: { merge: boolean; print: boolean; help: boolean; paths: string[] };
  try {
    options = readArguments(argv);
  } catch (error) {
    terminal.stderr(`${oneLine(error)}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    terminal.stdout(HELP);
    return 0;
  }
  if (options.paths.length === 0) {
    terminal.stderr(`Name a document, e.g. seeds/name.txt.\n\n${HELP}`);
    return 2;
  }
  const codes = options.paths.map((path) => {
    try {
      return annotateFile(path, options, terminal);
    } catch (error) {
      terminal.stderr(`${printable(path)}: ${oneLine(error)}\n`);
      return 1;
    }
  });
  return Math.max(...codes);
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      merge: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  const paths = [...new Set(positionals.filter((each) => each !== "-"))];
  return { ...values, print: values["dry-run"] || positionals.includes("-"), paths };
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

function annotateFile(
  path: string,
  { merge, print }: { merge: boolean; print: boolean },
  terminal: Say & { isTTY: boolean },
): number {
  const refuse = (why: string): number => {
    terminal.stderr(`${printable(path)}: ${why}\n`);
    return 1;
  };
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return refuse("there is no such file");
  if (status.isDirectory()) return refuse(`this is a folder; name its documents: ${join(path, "*.txt")}`);
  if (!/\.txt$/i.test(path)) return refuse("this is no document; a document's name ends in .txt");
  if (!status.isFile()) return refuse("this is not a regular file");
  const target = curationPath(path);
  const isThere = existsSync(target);
  if (isThere && !merge && !print) {
    return refuse(`${target} is there already; --merge adds what it neither cites nor ignores`);
  }
  const before = isThere && merge ? readFileSync(target) : null;
  const annotated = annotate({
    document: fileAt(path, readFileSync(path)),
    curation: before && fileAt(target, before),
    settings: settingsBeside(path),
    taken: takenBeside(target),
  });
  return report(path, target, annotated, { print, before }, terminal);
}

function report(
  path: string,
  target: string,
  { text, added, left, diagnostics, sources }: Annotated,
  { print, before }: { print: boolean; before: Buffer | null },
  terminal: Say & { isTTY: boolean },
): number {
  const folder = `${dirname(path)}/`;
  for (const diagnostic of diagnostics) {
    const shown = formatDiagnostic(diagnostic, sources.get(diagnostic.file), { color: terminal.isTTY, folder });
    terminal.stderr(`${shown}\n\n`);
  }
  if (text === null) {
    terminal.stderr(`${printable(path)}: nothing was written.\n`);
    return 1;
  }
  for (const { event, why } of left) {
    terminal.stderr(`${printable(path)}: left out "${printable(event.title)}": ${printable(why)}\n`);
  }
  if (print) {
    terminal.stdout(text);
    return 0;
  }
  const events = `${added} event${added === 1 ? "" : "s"}`;
  if (before !== null && added === 0) {
    terminal.stderr(`${printable(target)}: nothing new; the file is as it was.\n`);
    return 0;
  }
  if (before === null) writeNew(target, text);
  else replace(target, before, text);
  terminal.stderr(
    `${printable(target)}: ${events} ${before === null ? "proposed" : "added"}, to be read and corrected.\n`,
  );
  return 0;
}

/** The timeline.yaml of a document's folder, whose domain says who acts in it. */
function settingsBeside(path: string): SourceFile | null {
  const place = join(dirname(path), SETTINGS_FILE);
  return existsSync(place) ? fileAt(place, readFileSync(place)) : null;
}

const fileAt = (path: string, bytes: Buffer): SourceFile => ({ name: basename(path), bytes: new Uint8Array(bytes) });

/** Where the curation of a document is, or is to be. */
function curationPath(path: string): string {
  const stem = path.slice(0, -".txt".length);
  return [`${stem}.yaml`, `${stem}.yml`].find((each) => existsSync(each)) ?? `${stem}.yaml`;
}

/** The ids in the other curations of the folder. Their bare text tells: one too many only gives a new id a number. */
function takenBeside(target: string): Set<string> {
  const folder = dirname(target);
  const taken = new Set<string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!/\.ya?ml$/i.test(name) || name === basename(target) || !statSync(path, { throwIfNoEntry: false })?.isFile())
      continue;
    for (const [, id = ""] of readFileSync(path, "utf8").matchAll(/\bid["']?\s*:\s*["']?([a-z0-9-]+)/g)) taken.add(id);
  }
  return taken;
}

/** Writes a file that is not there, whole or not at all. Throws when it has come to be there meanwhile. */
function writeNew(target: string, text: string): void {
  staged(target, text, (staging) => {
    try {
      linkSync(staging, target); // unlike a renaming, this replaces nothing
    } catch (error) {
      if (existsSync(target)) throw new Error(`${target} has come to be there meanwhile; it is as it was`);
      if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
      renameSync(staging, target); // a file system without hard links
    }
  });
}

/** Replaces a file whole. Throws when it is no longer what was read. */
function replace(target: string, before: Buffer, text: string): void {
  const place = realpathSync(target); // a link stays a link
  staged(place, text, (staging) => {
    if (!readFileSync(place).equals(before)) throw new Error(`${target} has been changed meanwhile; it is as it was`);
    chmodSync(staging, statSync(place).mode);
    renameSync(staging, place);
  });
}

/** A complete file on the same disk, to be put in its place at one stroke. */
function staged(target: string, text: string, put: (staging: string) => void): void {
  const folder = mkdtempSync(join(dirname(target), ".annotate-"));
  try {
    const staging = join(folder, basename(target));
    writeFileSync(staging, text);
    put(staging);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error; // "| head" has seen enough
    });
  }
  process.exitCode = run(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTTY: process.stderr.isTTY === true,
  });
}
