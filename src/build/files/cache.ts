// Compiled documents of earlier runs, each in a file under the hash of all that it depends on: its texts, their names
// and the compiler itself. Nothing is trusted: what does not carry its own hash is as good as not there.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import { threadId } from "node:worker_threads";
import type { CompileDomain } from "../../compile/curation/domain.ts";
import type { CompiledDocument, DocumentFiles } from "../../compile/stages/document-stage.ts";
import type { SourceFile } from "../../compile/text/source.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Folder of the entries, unless the caller names another. */
export const CACHE_FOLDER = join(ROOT, "node_modules/.cache/timeline");

/** Compilers whose entries are kept: today's, and a few of the branches that one changes to and fro between. */
const MAX_COMPILERS = 4;

export interface Cache {
  get(key: string, id: string): CompiledDocument | null;
  /** Whether there is an entry, good or bad. */
  has(key: string): boolean;
  /** The folder in which `storeEntry` puts new entries. */
  folder: string;
}

/** Opens the cache for the compiler as its sources are now. Null when they cannot be read: then nothing is kept. */
export function openCache(root: string): Cache | null {
  const version = compilerVersion();
  if (version === null) return null;
  const folder = join(root, version);
  forgetOldCompilers(root, folder);
  return {
    folder,
    get: (key, id) => readEntry(folder, key, id),
    has: (key) => existsSync(pathOf(folder, key)),
  };
}

/**
 * A hash of everything that a compiled document depends on but its files: the compiler, its libraries, the engine.
 * Null when the sources cannot be read.
 */
export function compilerVersion(): string | null {
  const hash = createHash("sha256").update(process.versions.v8);
  try {
    for (const room of ["src/compile", "src/model"]) {
      const base = join(ROOT, room);
      const files = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(?:ts|json)$/.test(name),
      );
      for (const name of files.sort()) hash.update(`\0${room}/${name}\0`).update(readFileSync(join(base, name)));
    }
    hash.update(readFileSync(join(ROOT, "package-lock.json")));
  } catch {
    return null;
  }
  return hash.digest("hex").slice(0, 16);
}

function forgetOldCompilers(root: string, current: string): void {
  try {
    mkdirSync(current, { recursive: true });
    const now = Date.now() / 1000;
    utimesSync(current, now, now);
    const others = readdirSync(root)
      .filter((name) => /^[0-9a-f]{16}$/.test(name) && join(root, name) !== current)
      .map((name) => ({ folder: join(root, name), used: statSync(join(root, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { folder } of others.slice(MAX_COMPILERS - 1)) rmSync(folder, { recursive: true, force: true });
  } catch {
    // another run is tidying up too, or nothing can be written: both do no harm
  }
}

/** Key of a document's files: a change of any byte or name gives another. */
export function keyOf({ id, document, curation }: DocumentFiles, domain: string): string {
  const hash = createHash("sha256").update(id).update(`\0${domain}\0`);
  for (const file of [document, curation]) hash.update(file === null ? "\0none\0" : `\0${fileHash(file)}\0`);
  return hash.digest("hex");
}

/** A hash of the domain that documents are compiled with. */
export const domainHash = (domain: CompileDomain): string =>
  createHash("sha256").update(JSON.stringify(domain)).digest("base64");

/** A hash of a file as it was read, or of why it was not. */
export function fileHash({ name, bytes, unreadable, size }: SourceFile): string {
  const head = JSON.stringify([name, unreadable ?? null, size ?? bytes.length]);
  return createHash("sha256").update(head).update("\0").update(bytes).digest("base64");
}

const SEAL_BYTES = 32;

/** The hash that an entry begins with. It covers the key, so that an entry under another's name is seen through too. */
const sealOf = (key: string, payload: Uint8Array): Buffer => createHash("sha256").update(key).update(payload).digest();

const pathOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), key.slice(2));

function readEntry(folder: string, key: string, id: string): CompiledDocument | null {
  const payload = readSealed(pathOf(folder, key), key);
  try {
    const compiled: CompiledDocument | null = payload && deserialize(payload);
    return compiled?.id === id ? compiled : null;
  } catch {
    return null; // it is not one of ours
  }
}

/** The bytes that a file holds behind its seal; null where it is not there, or was sealed under another key. */
export function readSealed(path: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    const payload = bytes.subarray(SEAL_BYTES);
    return sealOf(key, payload).equals(bytes.subarray(0, SEAL_BYTES)) ? payload : null;
  } catch {
    return null;
  }
}

let written = 0;

/** Keeps a serialised document. */
export const storeEntry = (folder: string, key: string, payload: Uint8Array): void =>
  storeSealed(pathOf(folder, key), key, payload);

/** Writes a file with its seal. It is there whole or not at all; a disk that is full or locked costs only time. */
export function storeSealed(path: string, key: string, payload: Uint8Array): void {
  written += 1;
  const draft = `${path}.${process.pid}-${threadId}-${written}`;
  const write = () => writeFileSync(draft, Buffer.concat([sealOf(key, payload), payload]));
  try {
    try {
      write();
    } catch {
      mkdirSync(dirname(path), { recursive: true });
      write();
    }
    renameSync(draft, path);
  } catch {
    discard(draft);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // there never was one
  }
}
