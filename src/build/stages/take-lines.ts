// Lines of compiled documents taken over: each becomes an entry of the cache, from which the folder is then joined as
// from documents that were compiled here. What has no line that fits is compiled as usual, so nothing is ever missing.

import { serialize } from "node:v8";
import { type Cache, compilerVersion, storeEntry } from "../files/cache.ts";
import { readCompiledLine } from "./lines.ts";

/**
 * Takes lines over into a cache. Answers how many were of another compiler or of other libraries, and not taken: nothing shows
 * that they would come out alike here.
 * @param refuse told of each line that is damaged or none of a compiled document, by its number from 1 and why
 */
export async function takeLines(
  lines: AsyncIterable<string>,
  { folder }: Cache,
  refuse: (line: number, why: string) => void,
): Promise<number> {
  const compiler = compilerVersion();
  let foreign = 0;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readCompiledLine(line);
    if (typeof read === "string") refuse(number, read);
    else if (read.compiler !== compiler) foreign += 1;
    else storeEntry(folder, read.key, serialize(read.compiled));
  }
  return foreign;
}
