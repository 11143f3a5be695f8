// The timeline that the last run has made of a folder, kept under a hash of all that it depends on. When nothing has
// changed, the documents are neither taken from the cache one by one nor joined again.

import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Joined } from "../../compile/stages/join-stage.ts";
import type { Plan } from "../../compile/stages/pipeline.ts";
import { readSealed, storeSealed } from "./cache.ts";

/**
 * Key of a joined timeline: the settings, the faults of the folder, and the documents in their order.
 * @param documents the key of each document's files
 */
export function joinedKey({ settings, faults }: Plan, documents: readonly string[], curatedOnly: boolean): string {
  const hash = createHash("sha256").update(serialize([settings, faults, curatedOnly]));
  for (const key of documents) hash.update(`\0${key}`);
  return hash.digest("hex");
}

/** Each folder of documents has one place, whose timeline is replaced: a folder that changes often fills no disk. */
const placeOf = (cache: string, seeds: string): string =>
  join(cache, `joined-${createHash("sha256").update(resolve(seeds)).digest("hex").slice(0, 16)}`);

/** The timeline kept for a folder; null where there is none under this key. */
export function readJoined(cache: string, seeds: string, key: string): Joined | null {
  const payload = readSealed(placeOf(cache, seeds), key);
  try {
    return payload === null ? null : deserialize(payload);
  } catch {
    return null; // written by another version of the engine
  }
}

/** Keeps the timeline of a folder in the place of the one before. */
export const storeJoined = (cache: string, seeds: string, key: string, joined: Joined): void =>
  storeSealed(placeOf(cache, seeds), key, serialize(joined));
