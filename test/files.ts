// The files of the house, for the tests that hold what all of them have in common.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Paths of all files below a folder of the project, with slashes, from the project's own folder on. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll("\\", "/"), entry.name));
}

export const isModule = (path: string): boolean => /\.tsx?$/.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Lines of a text that a pattern finds, as "file:line: text". */
export const linesIn = (file: string, text: string, isFound: (line: string) => boolean): string[] =>
  text.split("\n").flatMap((line, at) => (isFound(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []));

/** The same of files. */
export const linesOf = (files: readonly string[], isFound: (line: string) => boolean): string[] =>
  files.flatMap((file) => linesIn(file, readFileSync(file, "utf8"), isFound));
