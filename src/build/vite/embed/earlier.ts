// Files of earlier builds of the embed, which stay: other people's pages name them, with the hash of their content.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Names that carry the hash of their content: scripts, and the notices that they name. */
const HASHED = /-[0-9a-f]{8}\.(?:js|txt)$/;
const DAY_MS = 86_400_000;
/** A file stays for so many days after it was built first, and of more than so many files the newest. */
const KEPT_DAYS = 400;
const MOST_FILES = 100;

export interface EarlierFile {
  name: string;
  code: Buffer;
  /** The time at which it was built first, in ms since 1970. */
  built: number;
}

/**
 * Reads them off a folder before a build empties it, newest first.
 * @param now in ms since 1970
 */
export function readEarlier(folder: string, now = Date.now()): EarlierFile[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => HASHED.test(name))
    .map((name) => ({ name, code: readFileSync(join(folder, name)), built: statSync(join(folder, name)).mtimeMs }));
  return files
    .filter(({ built }) => now - built < KEPT_DAYS * DAY_MS)
    .sort((a, b) => b.built - a.built || a.name.localeCompare(b.name))
    .slice(0, MOST_FILES);
}

/** Puts them back beside the new ones, with the time of their first build. */
export function keepEarlier(folder: string, files: readonly EarlierFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, code, built } of files) {
    const path = join(folder, name);
    if (!existsSync(path)) writeFileSync(path, code); // of the same name, it has the same content
    utimesSync(path, built / 1000, built / 1000);
  }
}
