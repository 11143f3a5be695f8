// A folder of documents and curation files, as the compiler takes them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../compile/source.ts";

/** The .txt and .yaml files of a folder (not of its subfolders), by name. Throws where the folder cannot be read. */
export function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && /\.(?:txt|ya?ml)$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}
