// The compiler's command line: npm run -s compile -- --seeds DIR --out DIR

import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CompileResult, compile } from "../compile/compile.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { HELP, readArguments } from "./cli-arguments.ts";
import { type Progress, startProgress } from "./cli-progress.ts";
import { formatReport } from "./cli-table.ts";
import { formatDiagnostic } from "./code-frame.ts";
import { readFolder } from "./read-folder.ts";
import { outputFiles, writeOutput } from "./write-output.ts";

export interface Terminal {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Whether standard error is a terminal: then in colour and with a progress bar. */
  isTTY: boolean;
  columns: number;
}

/** Runs the command line and answers its exit code. */
export function run(argv: readonly string[], terminal: Terminal): number {
  const options = readArguments(argv);
  if (typeof options === "string") {
    terminal.stderr(`${options}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    terminal.stdout(HELP);
    return 0;
  }
  if (isSameFolder(options.seeds, join(options.out, "documents"))) {
    terminal.stderr(`${options.out}/documents is the folder of the documents; choose another --out\n`);
    return 2;
  }
  const progress = startProgress(terminal);
  const result = attempt(options.seeds, progress);
  if (typeof result === "string") {
    progress.end();
    terminal.stderr(`${result}\n`);
    const fault: Diagnostic = { severity: "error", code: "unreadable-folder", message: result, file: options.seeds };
    if (options.json) terminal.stdout(`${JSON.stringify([fault], null, 2)}\n`);
    return 1;
  }
  const failing = result.diagnostics.filter(({ severity }) => severity === "error" || options.strict);
  let fault: string | null = null;
  if (failing.length === 0) {
    progress.step("writing");
    fault = message(() => writeOutput(options.out, outputFiles(result)));
  }
  progress.end();
  if (options.json) {
    const unwritten: Diagnostic[] =
      fault === null ? [] : [{ severity: "error", code: "unwritable-output", message: fault, file: options.out }];
    terminal.stdout(`${JSON.stringify([...result.diagnostics, ...unwritten], null, 2)}\n`);
  }
  print(result, options.seeds, terminal, options.json);
  if (fault !== null) terminal.stderr(`The output could not be written: ${fault}\n`);
  else if (failing.length > 0) terminal.stderr(`Nothing was written; ${options.out} is as it was.\n`);
  else terminal.stderr(`Written to ${options.out}.\n`);
  return failing.length > 0 || fault !== null ? 1 : 0;
}

/** The texts are published in a folder of their own; it must not be the one they come from. */
function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // one of them is not there
  }
}

function attempt(folder: string, progress: Progress): CompileResult | string {
  progress.step("reading");
  let result: CompileResult | null = null;
  const fault = message(() => {
    const files = readFolder(folder);
    progress.step("compiling");
    result = compile({ files });
  });
  return result ?? `The folder ${folder} cannot be compiled: ${fault}`;
}

/** What went wrong with the file system, as one line; null when nothing did. */
function message(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** More than these nobody reads at once. */
const MAX_SHOWN = 500;

/** In the order of their places; where there are too many, errors before warnings. */
function shown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MAX_SHOWN) return diagnostics;
  const rank = ({ severity }: Diagnostic) => (severity === "error" ? 0 : 1);
  return diagnostics.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_SHOWN);
}

function print(
  { report, diagnostics, sources }: CompileResult,
  seeds: string,
  terminal: Terminal,
  quiet: boolean,
): void {
  const folder = seeds.endsWith("/") ? seeds : `${seeds}/`;
  terminal.stderr(`${formatReport(report, terminal.columns)}\n\n`);
  if (!quiet) {
    for (const diagnostic of shown(diagnostics)) {
      const text = formatDiagnostic(diagnostic, sources.get(diagnostic.file), { color: terminal.isTTY, folder });
      terminal.stderr(`${text}\n\n`);
    }
    const more = diagnostics.length - MAX_SHOWN;
    if (more > 0) terminal.stderr(`… and ${more} more; --json gives all of them.\n\n`);
  }
  const count = (severity: string, one: string): string => {
    const found = diagnostics.filter((each) => each.severity === severity).length;
    return `${found} ${one}${found === 1 ? "" : "s"}`;
  };
  const events = `${report.events.length} event${report.events.length === 1 ? "" : "s"}`;
  const documents = `${report.documents.length} document${report.documents.length === 1 ? "" : "s"}`;
  terminal.stderr(`${documents}, ${events}; ${count("error", "error")}, ${count("warning", "warning")}.\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // a reader that has seen enough ("| head") closes the pipe; that is no fault
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = run(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTTY: process.stderr.isTTY === true,
    columns: process.stderr.columns || 140,
  });
}
