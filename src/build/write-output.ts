// The compiled files: which there are, and how they replace the previous ones whole or not at all.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { CompileResult } from "../compile/compile.ts";
import { TimelineSchema } from "../model/timeline.ts";

export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  contents: string;
}

/** The files of a compiled folder; none where it has errors. */
export function outputFiles({ timeline, texts }: Pick<CompileResult, "timeline" | "texts">): OutputFile[] {
  if (timeline === null) return [];
  return [
    { path: "timeline.json", contents: `${JSON.stringify(timeline, null, 2)}\n` },
    { path: "timeline.schema.json", contents: `${JSON.stringify(TimelineSchema, null, 2)}\n` },
    ...timeline.documents.map(({ id, file }) => ({ path: file, contents: texts.get(id) ?? "" })),
  ];
}

/**
 * Writes the files into a folder. They are written completely beside it first, then each top-level entry is renamed
 * into place, so nothing is ever half written; other files of the folder stay. If a rename fails, what was moved
 * away is moved back.
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const [fresh, old] = [join(staging, "new"), join(staging, "old")];
    mkdirSync(fresh);
    mkdirSync(old);
    for (const { path, contents } of files) {
      const place = join(fresh, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, contents);
    }
    mkdirSync(target, { recursive: true });
    replaceAll(fresh, target, old);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function replaceAll(fresh: string, target: string, old: string): void {
  const undo: (() => void)[] = [];
  try {
    for (const name of readdirSync(fresh)) {
      const [from, to, aside] = [join(fresh, name), join(target, name), join(old, name)];
      if (existsSync(to)) {
        renameSync(to, aside);
        undo.push(() => renameSync(aside, to));
      }
      renameSync(from, to);
      undo.push(() => rmSync(to, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}
