// The command line that writes what the compiler proposes: npm run annotate -- seeds/name.txt

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { SETTINGS_FILE } from "../../compile/curation/settings.ts";
import { type Annotated, annotate } from "../../compile/editor/annotate.ts";
import type { SourceFile } from "../../compile/text/source.ts";
import { shortened } from "../../model/text.ts";
import { linkOut } from "../files/inside.ts";
import { replace, writeNew } from "../files/write-whole.ts";
import { formatDiagnostic, printable } from "../report/code-frame.ts";
import { makeBeside } from "./annotate-beside.ts";
import { writeDomain } from "./annotate-domain.ts";
import { asked, oneLine, type Terminal } from "./terminal.ts";

export const HELP = `Writes what the compiler proposes, to be corrected: the curation file of a document, or the domain of a folder.

  npm run -s annotate -- seeds/name.txt [more.txt …] [options]
  npm run -s annotate -- --domain seeds [options]

Each event is written with reviewed: false; once an editor has read it, that becomes true, or who and when. What another
document's curation describes already gets the id that it has there, and no second description.

  --domain DIR  write DIR/timeline.yaml: the names that recur in the documents as actors, with places for lanes,
                categories and tones; a timeline.yaml that is there keeps its keys, one that lists actors is left alone
  --merge       add to a curation that is there what it neither cites nor ignores; without it, such a file is left alone
  --dry-run, -  print the file instead of writing it
  --help        this text

Begin a folder of your own with its documents and --domain; then "npm run compile" says what is left to do.
Exit code: 0 done, 1 a file could not be written (what was there is as it was), 2 wrong command line.
`;

type Say = Pick<Terminal, "stdout" | "stderr">;

/** Runs the command line and answers its exit code. */
export function run(argv: readonly string[], terminal: Pick<Terminal, "stdout" | "stderr" | "isTTY">): number {
  const options = asked(() => readArguments(argv), HELP, terminal);
  if (typeof options === "number") return options;
  const { domain } = options;
  if (domain !== undefined) {
    if (domain === "" || options.merge || options.paths.length > 0) {
      terminal.stderr(`--domain takes one folder, and neither documents nor --merge.\n\n${HELP}`);
      return 2;
    }
    return attempt(domain, terminal, () => writeDomain(domain, options, terminal));
  }
  if (options.paths.length === 0) {
    terminal.stderr(`Name a document, e.g. seeds/name.txt.\n\n${HELP}`);
    return 2;
  }
  const beside = makeBeside();
  return Math.max(
    ...options.paths.map((path) => attempt(path, terminal, () => annotateFile(path, { ...options, beside }, terminal))),
  );
}

/** The exit code of an action; what it throws is told of the path. */
function attempt(path: string, terminal: Say, action: () => number): number {
  try {
    return action();
  } catch (error) {
    terminal.stderr(`${printable(path)}: ${oneLine(error)}\n`);
    return 1;
  }
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      domain: { type: "string" },
      merge: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  const paths = [...new Set(positionals.filter((each) => each !== "-"))];
  return { ...values, print: values["dry-run"] || positionals.includes("-"), paths };
}

function annotateFile(
  path: string,
  { merge, print, beside }: { merge: boolean; print: boolean; beside: ReturnType<typeof makeBeside> },
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
  const before = isThere && merge ? readBeside(target) : null;
  const taken = takenBeside(target);
  const annotated = annotate({
    document: fileAt(path, readBeside(path)),
    curation: before && fileAt(target, before),
    settings: settingsBeside(path),
    taken,
    // where no other document has a curation there is nothing to share
    ...(taken.size > 0 ? { beside: beside(dirname(path)) } : {}),
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
  for (const { event, line, why } of left) {
    const quote = printable(shortened(event.evidence[0]?.quote ?? "", 100));
    terminal.stderr(
      `${printable(path)}:${line}: left out "${printable(event.title)}": ${printable(why)}\n  "${quote}"\n`,
    );
  }
  if (left.length > 0) {
    const many = `Cite those of these ${left.length} passages by hand that are events, and set the others`;
    const what = left.length === 1 ? "Cite the passage by hand where it is an event, or set it" : many;
    terminal.stderr(`${what} aside under ignore:.\n`);
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
  return existsSync(place) ? fileAt(place, readBeside(place)) : null;
}

/** The bytes of a file. Throws where it is a link out of its folder. */
function readBeside(path: string): Buffer {
  const [fault] = linkOut(dirname(path), basename(path));
  if (fault) throw new Error(fault);
  return readFileSync(path);
}

const fileAt = (path: string, bytes: Buffer): SourceFile => ({ name: basename(path), bytes: new Uint8Array(bytes) });

/** File of a document's curation, present or not. */
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
    for (const [, id = ""] of readBeside(path)
      .toString()
      .matchAll(/\bid["']?\s*:\s*["']?([a-z0-9-]+)/g))
      taken.add(id);
  }
  return taken;
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
