// A folder of documents and curation files, as the compiler takes them.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../compile/source.ts";

/**
 * The .txt and .yaml files of a folder (not of its subfolders), by name. Throws where the folder cannot be read; a
 * file of it that cannot be read says why.
 */
export function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith(".") && /\.(?:txt|ya?ml)$/i.test(name))
    .sort()
    .flatMap((name) => readEntry(folder, name) ?? []);
}

/** Null for a folder, also one behind a link. A pipe or a device is not read: it might never end. */
function readEntry(folder: string, name: string): SourceFile | null {
  const path = join(folder, name);
  const unreadable = (why: string): SourceFile => ({ name, bytes: new Uint8Array(), unreadable: why });
  try {
    const status = statSync(path);
    if (status.isDirectory()) return null;
    if (!status.isFile()) return unreadable("it is not a regular file");
    return { name, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return unreadable(WHY[code] ?? code);
  }
}

const WHY: Record<string, string> = {
  ENOENT: "the link points nowhere",
  ELOOP: "the link points at itself",
  EACCES: "permission denied",
  EPERM: "permission denied",
};
