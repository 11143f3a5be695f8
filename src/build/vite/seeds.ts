// A folder of documents, compiled, as the Vite plugin needs it: what to emit, or one message with everything that is wrong.

import { basename, join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Timeline } from "../../model/timeline.ts";
import { type CompiledFiles, compileFiles, type FilesOptions } from "../files/compile-files.ts";
import { outputFiles, textOfOutput } from "../files/write-output.ts";
import { formatDiagnostic } from "../report/code-frame.ts";

export interface Compiled {
  ok: true;
  timeline: Timeline;
  /** The files to publish, by address relative to the page. */
  files: Map<string, string>;
  warnings: string[];
}

export interface Failed {
  ok: false;
  message: string;
  /** File, line and column of the first error. */
  place?: { id: string; loc: { file: string; line: number; column: number } };
  warnings: string[];
}

/** Reads and compiles a folder, as far as it has changed. What is wrong with the documents comes back as data. */
export async function compileFolder(folder: string, options: FilesOptions = {}): Promise<Compiled | Failed> {
  try {
    return outcomeOf(await compileFiles(folder, options), folder);
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), warnings: [] };
  }
}

function outcomeOf(result: CompiledFiles, folder: string): Compiled | Failed {
  const say = (diagnostic: Diagnostic) =>
    formatDiagnostic(diagnostic, result.sourceOf(diagnostic.file), { folder: `${basename(folder)}/` });
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  const warnings = result.diagnostics.filter(({ severity }) => severity === "warning").map(say);
  if (errors.length === 0 && result.timeline) {
    const files = new Map(outputFiles(result).map((file) => [file.path, textOfOutput(file)]));
    return { ok: true, timeline: result.timeline, files, warnings };
  }
  const [first] = errors;
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  const message = [`The documents do not compile: ${count}`, ...errors.map(say)].join("\n\n");
  return { ok: false, message, ...placeOf(first, folder), warnings };
}

function placeOf(error: Diagnostic | undefined, folder: string): Pick<Failed, "place"> {
  if (error?.line === undefined) return {};
  const file = join(folder, error.file);
  return { place: { id: file, loc: { file, line: error.line, column: error.column ?? 1 } } };
}
