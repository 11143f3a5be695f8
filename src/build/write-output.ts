// The compiled files: which there are, and how they replace the previous ones whole or not at all.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CompileResult } from "../compile/compile.ts";
import { TimelineSchema } from "../model/timeline.ts";

export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  contents: string;
}

const TIMELINE = "timeline.json";

/** The files of a compiled folder; none where it has errors. */
export function outputFiles({ timeline, texts }: Pick<CompileResult, "timeline" | "texts">): OutputFile[] {
  if (timeline === null) return [];
  return [
    { path: TIMELINE, contents: `${JSON.stringify(timeline, null, 2)}\n` },
    { path: "timeline.schema.json", contents: `${JSON.stringify(TimelineSchema, null, 2)}\n` },
    ...timeline.documents.map(({ id, file }) => ({ path: file, contents: texts.get(id) ?? "" })),
  ];
}

/**
 * Writes the files into a folder. They are written completely into a hidden folder of it first; then each is renamed
 * over its predecessor, the timeline last, so that a file is never half written and never missing. Documents that the
 * previous timeline names and the new one does not are removed; other files of the folder stay. When something
 * fails, every file is put back as it was.
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  const target = resolve(folder);
  const made = mkdirSync(target, { recursive: true });
  let staging: string | null = null;
  try {
    staging = mkdtempSync(join(target, ".timeline-"));
    for (const { path, contents } of files) {
      const place = join(staging, "new", path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, contents);
    }
    replaceAll(target, staging, files);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  }
}

function replaceAll(target: string, staging: string, files: readonly OutputFile[]): void {
  const stale = previousDocuments(target).filter((path) => !files.some((file) => file.path === path));
  const undo: (() => void)[] = [];
  /** Keeps a copy of a file as it is, and how to bring it back. */
  const keep = (path: string): void => {
    const [place, copy] = [join(target, path), join(staging, "old", path)];
    if (!existsSync(place)) {
      undo.push(() => rmSync(place, { force: true }));
      return;
    }
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(place, copy);
    undo.push(() => renameSync(copy, place));
  };
  try {
    for (const { path } of files.toReversed()) {
      const folder = mkdirSync(dirname(join(target, path)), { recursive: true });
      if (folder !== undefined) undo.push(() => rmdirSync(folder));
      keep(path);
      renameSync(join(staging, "new", path), join(target, path));
    }
    for (const path of stale) {
      keep(path);
      rmSync(join(target, path), { force: true });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** The documents that the timeline in a folder names, as far as they are there. */
function previousDocuments(target: string): string[] {
  const place = join(target, TIMELINE);
  if (!existsSync(place) || !existsSync(join(target, "documents"))) return [];
  const text = readFileSync(place, "utf8");
  return readdirSync(join(target, "documents"))
    .map((name) => `documents/${name}`)
    .filter((path) => path.endsWith(".txt") && text.includes(JSON.stringify(path)));
}
