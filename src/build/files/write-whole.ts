// Files written whole or not at all, beside what others may be writing.

import {
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file that is not there, whole or not at all. Throws when it has come to be there meanwhile. */
export function writeNew(target: string, text: string): void {
  staged(target, text, (staging) => {
    try {
      linkSync(staging, target); // unlike a renaming, this replaces nothing
    } catch (error) {
      if (existsSync(target)) throw new Error(`${target} has come to be there meanwhile; it is as it was`);
      if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
      renameSync(staging, target); // a file system without hard links
    }
  });
}

/** Replaces a file whole. Throws when it is no longer what was read. */
export function replace(target: string, before: Buffer, text: string): void {
  const place = realpathSync(target); // a link stays a link
  staged(place, text, (staging) => {
    if (!readFileSync(place).equals(before)) throw new Error(`${target} has been changed meanwhile; it is as it was`);
    chmodSync(staging, statSync(place).mode);
    renameSync(staging, place);
  });
}

/** A complete file on the same disk, to be put in its place at one stroke. */
function staged(target: string, text: string, put: (staging: string) => void): void {
  const folder = mkdtempSync(join(dirname(target), ".annotate-"));
  try {
    const staging = join(folder, basename(target));
    writeFileSync(staging, text);
    put(staging);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
