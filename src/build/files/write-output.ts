// The compiled files: which there are, and how they replace the previous ones whole or not at all.

import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CompileDomain } from "../../compile/curation/domain.ts";
import { type Timeline, TimelineSchema } from "../../model/timeline.ts";
import { pauser } from "./compile-files.ts";
import { SCHEMAS_FOLDER, schemaFiles } from "./schemas.ts";

export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  path: string;
  /** The whole text, or what makes its pieces when they are wanted. */
  contents: string | (() => Iterable<string>);
}

const TIMELINE = "timeline.json";

/** The files of a compiled folder; none where it has errors. */
export function outputFiles({
  timeline,
  domain,
  textOf,
}: {
  timeline: Timeline | null;
  domain: CompileDomain;
  textOf: (id: string) => string;
}): OutputFile[] {
  if (timeline === null) return [];
  return [
    { path: TIMELINE, contents: () => printTimeline(timeline) },
    { path: "timeline.schema.json", contents: `${JSON.stringify(TimelineSchema, null, 2)}\n` },
    ...[...schemaFiles(domain)].map(([name, contents]) => ({ path: `${SCHEMAS_FOLDER}/${name}`, contents })),
    ...timeline.documents.map(({ id, file }) => ({ path: file, contents: () => [textOf(id)] })),
  ];
}

export const textOfOutput = ({ contents }: OutputFile): string =>
  typeof contents === "string" ? contents : [...contents()].join("");

/** As JSON.stringify(timeline, null, 2), in pieces: a long one would be longer than a string can be. */
export function* printTimeline(timeline: Timeline): Generator<string> {
  let before = "{\n";
  for (const [key, value] of Object.entries(timeline)) {
    yield `${before}  ${JSON.stringify(key)}: `;
    before = ",\n";
    if (!Array.isArray(value) || value.length === 0) {
      yield indented(value, "  ");
      continue;
    }
    for (const [index, item] of value.entries()) yield `${index === 0 ? "[" : ","}\n    ${indented(item, "    ")}`;
    yield "\n  ]";
  }
  yield "\n}\n";
}

const indented = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);

/**
 * Writes the files into a folder. They are written completely into a hidden folder of it first; then each is renamed
 * over its predecessor, the timeline last, so that a file is never half written and never missing. A document that is
 * there already as it should be is left alone. Documents that the previous timeline names and the new one does not are
 * removed; other files of the folder stay. When something fails, or the signal ends the run, every file is as it was.
 */
export async function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const target = resolve(folder);
  const made = mkdirSync(target, { recursive: true });
  let staging: string | null = null;
  try {
    staging = mkdtempSync(join(target, ".timeline-"));
    const pause = pauser(signal);
    const staged: string[] = [];
    for (const [index, file] of files.entries()) {
      if (stage(file, target, staging)) staged.push(file.path);
      onProgress?.(index + 1, files.length);
      await pause();
    }
    // from here to the end nothing else has a turn: an interruption comes before the first file or after the last
    replaceAll(target, staging, staged, new Set(files.map(({ path }) => path)));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  }
}

/** Writes a file into the staging folder, unless it is in its place already. */
function stage(file: OutputFile, target: string, staging: string): boolean {
  const isTimeline = file.path === TIMELINE;
  if (!isTimeline && isThere(join(target, file.path), Buffer.from(textOfOutput(file)))) return false;
  const place = join(staging, "new", file.path);
  mkdirSync(dirname(place), { recursive: true });
  const handle = openSync(place, "wx");
  try {
    for (const piece of gathered(typeof file.contents === "string" ? [file.contents] : file.contents())) {
      writeWhole(handle, Buffer.from(piece));
    }
  } finally {
    closeSync(handle);
  }
  return true;
}

function isThere(place: string, contents: Buffer): boolean {
  const status = statSync(place, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size === contents.length && readFileSync(place).equals(contents);
}

const PIECE = 1 << 16;

/** Small pieces put together, so that each is worth a call. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield waiting.join("");
    [waiting, length] = [[], 0];
  }
  yield waiting.join("");
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function replaceAll(target: string, staging: string, staged: readonly string[], wanted: ReadonlySet<string>): void {
  const stale = previousDocuments(target).filter((path) => !wanted.has(path));
  const undo: (() => void)[] = [];
  /** Keeps a file as it is, and how to bring it back. */
  const keep = (path: string): void => {
    const [place, copy] = [join(target, path), join(staging, "old", path)];
    if (!existsSync(place)) {
      undo.push(() => rmSync(place, { force: true }));
      return;
    }
    mkdirSync(dirname(copy), { recursive: true });
    linkOrCopy(place, copy);
    undo.push(() => renameSync(copy, place));
  };
  try {
    for (const path of staged.toReversed()) {
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

/** A second name costs less than a second file, where the file system gives one. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The documents that the timeline in a folder names, as far as they are there. */
function previousDocuments(target: string): string[] {
  const place = join(target, TIMELINE);
  if (!existsSync(place) || !existsSync(join(target, "documents"))) return [];
  const named = namedDocuments(place);
  return readdirSync(join(target, "documents"))
    .map((name) => `documents/${name}`)
    .filter((path) => named.has(path));
}

/** Longest name that a document's text can have. */
const MAX_NAME = 300;

/** The documents that a timeline's text names; it is read in stretches, for it may be long. */
function namedDocuments(place: string): Set<string> {
  const named = new Set<string>();
  const handle = openSync(place, "r");
  try {
    const buffer = Buffer.alloc(1 << 20);
    let carried = "";
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const text = carried + buffer.toString("latin1", 0, read); // the names are ASCII
      for (const [, path] of text.matchAll(/"(documents\/[^"\\\n]{1,255}\.txt)"/g)) if (path) named.add(path);
      carried = text.slice(-MAX_NAME);
    }
  } finally {
    closeSync(handle);
  }
  return named;
}
