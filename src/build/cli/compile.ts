// The compiler's command line: npm run -s compile -- --seeds DIR --out DIR

import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type CompiledFiles, compileFiles } from "../files/compile-files.ts";
import { outputFiles, writeOutput } from "../files/write-output.ts";
import { formatDiagnostic } from "../report/code-frame.ts";
import { type CliArguments, HELP, readArguments } from "./arguments.ts";
import { type Progress, startProgress } from "./progress.ts";
import { type Input, runJoin, runLines } from "./stages.ts";
import { formatReport } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export interface RunOptions {
  /** Ends the run; nothing of it is left. */
  signal?: AbortSignal;
  /** Standard input, for the stages that read it. */
  input?: Input;
  /** Folder in which compiled documents are kept between runs, if not the usual one. */
  cache?: string;
}

const INTERRUPTED = 130;

/** Runs the command line and answers its exit code. */
export async function run(argv: readonly string[], terminal: Terminal, options: RunOptions = {}): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === "string") {
    terminal.stderr(`${asked}\n\n${HELP}`);
    return 2;
  }
  if (asked.help) {
    terminal.stdout(HELP);
    return 0;
  }
  if (asked.stage === null) return runWhole(asked, terminal, options);
  const { input = process.stdin, signal, cache } = options;
  return asked.stage === "join"
    ? runJoin(asked, terminal, { input, signal, cache }, (folder) =>
        runWhole({ ...asked, cache: true }, terminal, { ...options, cache: folder }),
      )
    : runLines(asked, terminal, { input, signal, cache });
}

/** Compiles the folder and writes its timeline. */
async function runWhole(asked: CliArguments, terminal: Terminal, options: RunOptions): Promise<number> {
  const { seeds, out, strict, json } = asked;
  if (isSameFolder(seeds, join(out, "documents"))) {
    terminal.stderr(`${out}/documents is the folder of the documents; choose another --out\n`);
    return 2;
  }
  const progress = startProgress(terminal);
  const interrupted = (): number => {
    progress.end();
    terminal.stderr(`Interrupted; ${out} is as it was.\n`);
    return INTERRUPTED;
  };
  const result = await attempt(asked, progress, options);
  if (options.signal?.aborted) return interrupted();
  if (typeof result === "string") {
    progress.end();
    terminal.stderr(`${result}\n`);
    const fault: Diagnostic = { severity: "error", code: "unreadable-folder", message: result, file: seeds };
    if (json) terminal.stdout(`${JSON.stringify([fault], null, 2)}\n`);
    return 1;
  }
  if (asked.stage === "join" && result.fresh > 0) terminal.stderr(withoutLine(result.fresh));
  const failing = result.diagnostics.filter(({ severity }) => severity === "error" || strict);
  let fault: string | null = null;
  if (failing.length === 0) {
    progress.step("writing");
    fault = await message(() => writeOutput(out, outputFiles(result), options.signal, progress.count));
    if (fault !== null && options.signal?.aborted) return interrupted();
  }
  const { report } = asked;
  const reportFault = report === null ? null : await message(() => reportTo(report, result));
  progress.end();
  if (json) {
    const unwritten: Diagnostic[] =
      fault === null ? [] : [{ severity: "error", code: "unwritable-output", message: fault, file: out }];
    terminal.stdout(`${JSON.stringify([...result.diagnostics, ...unwritten], null, 2)}\n`);
  }
  print(result, seeds, terminal, json);
  if (fault !== null) terminal.stderr(`The output could not be written: ${fault}\n`);
  else if (failing.length > 0) terminal.stderr(`Nothing was written; ${out} is as it was.\n`);
  else terminal.stderr(`Written to ${out}.\n`);
  if (reportFault !== null) terminal.stderr(`The report could not be written: ${reportFault}\n`);
  else if (report !== null) terminal.stderr(`The editor's report is ${report}.\n`);
  return failing.length > 0 || fault !== null || reportFault !== null ? 1 : 0;
}

const withoutLine = (count: number): string =>
  `${count} document${count === 1 ? "" : "s"} had no line that fits, and ${count === 1 ? "was" : "were"} compiled here.\n`;

/** The texts are published in a folder of their own; it must not be the one they come from. */
function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // one of them is not there
  }
}

async function attempt(
  { seeds, jobs, cache, curatedOnly }: CliArguments,
  progress: Progress,
  { signal, cache: folder }: RunOptions,
): Promise<CompiledFiles | string> {
  progress.step("reading");
  let result: CompiledFiles | null = null;
  const fault = await message(async () => {
    progress.step("compiling");
    result = await compileFiles(seeds, {
      curatedOnly,
      onProgress: progress.count,
      ...(jobs === undefined ? {} : { jobs }),
      ...(signal === undefined ? {} : { signal }),
      ...(cache ? (folder === undefined ? {} : { cache: folder }) : { cache: null }),
    });
  });
  return result ?? `The folder ${seeds} cannot be compiled: ${fault}`;
}

/** Writes the editor's report. Only runs that write one load what renders it. */
async function reportTo(file: string, result: CompiledFiles): Promise<void> {
  const { writeReport } = await import("../report/editor-report.ts");
  writeReport(file, result);
}

/** A fault of the file system, as one line; null when there was none. */
async function message(action: () => Promise<void>): Promise<string | null> {
  try {
    await action();
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
  { report, diagnostics, sourceOf }: CompiledFiles,
  seeds: string,
  terminal: Terminal,
  quiet: boolean,
): void {
  const folder = seeds.endsWith("/") ? seeds : `${seeds}/`;
  terminal.stderr(`${formatReport(report, terminal.columns)}\n\n`);
  if (!quiet) {
    for (const diagnostic of shown(diagnostics)) {
      const text = formatDiagnostic(diagnostic, sourceOf(diagnostic.file), { color: terminal.isTTY, folder });
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
  const interruption = new AbortController();
  // a reader that has seen enough ("| head") closes the pipe; that is no fault, and a stage has nobody left to write for
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      if (stream === process.stdout) interruption.abort();
    });
  }
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => interruption.abort());
  process.exitCode = await run(
    process.argv.slice(2),
    {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      isTTY: process.stderr.isTTY === true,
      columns: process.stderr.columns || 140,
    },
    { signal: interruption.signal },
  );
}
