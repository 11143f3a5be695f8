// A folder of documents, compiled, as the Vite plugin needs it: what to emit, or one message with everything that is wrong.

import { basename, join } from "node:path";
import { compile } from "../compile/compile.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Timeline } from "../model/timeline.ts";
import { formatDiagnostic } from "./code-frame.ts";
import { readFolder } from "./read-folder.ts";
import { outputFiles } from "./write-output.ts";

export interface Compiled {
  ok: true;
  timeline: Timeline;
  /** What to publish, by address relative to the page. */
  files: Map<string, string>;
  warnings: string[];
}

export interface Failed {
  ok: false;
  message: string;
  /** Where the first error stands. */
  place?: { id: string; loc: { file: string; line: number; column: number } };
  warnings: string[];
}

/** Reads and compiles a folder. What is wrong with the documents comes back as data. */
export function compileFolder(folder: string): Compiled | Failed {
  const read = attempt(() => readFolder(folder));
  if (typeof read === "string") return { ok: false, message: read, warnings: [] };
  const result = compile({ files: read });
  const say = (diagnostic: Diagnostic) =>
    formatDiagnostic(diagnostic, result.sources.get(diagnostic.file), { folder: `${basename(folder)}/` });
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  const warnings = result.diagnostics.filter(({ severity }) => severity === "warning").map(say);
  if (errors.length === 0 && result.timeline) {
    const files = new Map(outputFiles(result).map(({ path, contents }) => [path, contents]));
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

function attempt<T extends object>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
