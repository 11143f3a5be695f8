// The documents of a folder as lines, whole or in parts, and such lines compiled: what one of several machines does.

import type { CompileDomain } from "../../compile/curation/domain.ts";
import type { DocumentFiles } from "../../compile/stages/document-stage.ts";
import { type Pair, pairFiles } from "../../compile/stages/read-files.ts";
import { type Cache, compilerVersion, domainHash, keyOf } from "../files/cache.ts";
import { listFolder, openDocument } from "../files/read-folder.ts";
import { isFailure, performTask } from "../files/task.ts";
import { compiledLine, readFilesLine } from "./lines.ts";

/** One of `of` parts of a folder; `part` counts from 1. */
export interface Shard {
  part: number;
  of: number;
}

export const WHOLE: Shard = { part: 1, of: 1 };

/** The names of the files of each document in a part of a folder: every so many-th, so that all parts are about alike. */
function pairsOf(folder: string, { part, of }: Shard): Pair[] {
  return pairFiles(listFolder(folder), []).pairs.filter((_, index) => index % of === part - 1);
}

/** The documents in a part of a folder, read one by one. Throws where the folder cannot be read. */
export function* documentsOf(folder: string, shard: Shard): Generator<DocumentFiles> {
  for (const pair of pairsOf(folder, shard)) yield openDocument(folder, pair);
}

/**
 * The documents that lines name or hold. A line that gives no more than an id has its files read from the folder.
 * @param refuse told of each line that is no document, by its number from 1 and why; the others are read nevertheless
 */
export async function* documentsIn(
  lines: AsyncIterable<string>,
  folder: string,
  refuse: (line: number, why: string) => void,
): AsyncGenerator<DocumentFiles> {
  let known: Map<string, Pair> | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readFilesLine(line);
    if (typeof read === "string") refuse(number, read);
    else if ("document" in read) yield read;
    else {
      known ??= new Map(pairsOf(folder, WHOLE).map((pair) => [pair.id, pair]));
      const pair = known.get(read.id);
      if (pair) yield openDocument(folder, pair);
      else refuse(number, `${folder} has no document "${read.id}"`);
    }
  }
}

/** Compiles documents one by one, as they come; those that the cache has are taken from it. */
export class DocumentCompiler {
  private readonly hash: string;
  /** Of no compiler that can be known again: then nobody takes the lines for its own. */
  private readonly compiler = compilerVersion() ?? "unknown";

  constructor(
    private readonly domain: CompileDomain,
    private readonly cache: Cache | null,
  ) {
    this.hash = domainHash(domain);
  }

  /** The line of a document's result; null where the compiler failed on it, which whoever joins will meet again. */
  line(files: DocumentFiles): string | null {
    const key = keyOf(files, this.hash);
    const conditions = { domain: this.domain, cacheFolder: this.cache?.folder ?? null };
    const compiled = this.cache?.get(key, files.id) ?? performTask({ ...files, index: 0, key }, conditions);
    return isFailure(compiled) ? null : compiledLine({ compiler: this.compiler, key, compiled });
  }
}
