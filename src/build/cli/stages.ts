// A stage of the compiler as a program of its own: documents or their lines in, lines out.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STAGES } from "../../compile/stages/pipeline.ts";
import { CACHE_FOLDER, openCache } from "../files/cache.ts";
import { pauser } from "../files/compile-files.ts";
import { folderOf } from "../files/read-folder.ts";
import { printable } from "../report/code-frame.ts";
import { DocumentCompiler, documentsIn, documentsOf, WHOLE } from "../stages/document-lines.ts";
import { filesLine, linesOf } from "../stages/lines.ts";
import { takeLines } from "../stages/take-lines.ts";
import type { CliArguments } from "./arguments.ts";
import { oneLine, type Terminal } from "./terminal.ts";

type Say = Pick<Terminal, "stdout" | "stderr">;

/** Standard input: its bytes, or that a person sits before it. */
export type Input = AsyncIterable<Uint8Array> & { isTTY?: boolean };

export interface StageOptions {
  input: Input;
  signal?: AbortSignal | undefined;
  /** Folder of the cache, if not the usual one. */
  cache?: string | undefined;
}

/** Damaged lines of which each is named; more say the same. */
const MAX_NAMED = 10;

const NO_INPUT = "Nothing comes in: pipe the lines of the stage before into it";

/** Runs the stage "read" or "documents", and answers its exit code: 1 where a line was none of a document. */
export async function runLines(asked: CliArguments, terminal: Say, options: StageOptions): Promise<number> {
  const refused = refusals(terminal);
  try {
    if (asked.stage === "read") await writeRead(asked, terminal, options);
    else if (asked.shard === null && options.input.isTTY) {
      terminal.stderr(`${NO_INPUT}, or name a part of the folder with --shard 1/4.\n`);
      return 2;
    } else await writeCompiled(asked, terminal, options, refused.note);
  } catch (error) {
    if (options.signal?.aborted) return interrupted(terminal);
    terminal.stderr(`The folder ${printable(asked.seeds)} cannot be read: ${oneLine(error)}\n`);
    return 1;
  }
  refused.end();
  return refused.count() > 0 ? 1 : 0;
}

function interrupted(terminal: Say): number {
  terminal.stderr("Interrupted; the lines that are out are whole, and the others can be asked for again.\n");
  return 130;
}

async function writeRead({ seeds, shard }: CliArguments, terminal: Say, { signal }: StageOptions): Promise<void> {
  const pause = pauser(signal);
  for (const files of documentsOf(seeds, shard ?? WHOLE)) {
    terminal.stdout(filesLine(files));
    await pause();
  }
}

async function writeCompiled(
  { seeds, shard, cache }: CliArguments,
  terminal: Say,
  { input, signal, cache: folder = CACHE_FOLDER }: StageOptions,
  refuse: (line: number, why: string) => void,
): Promise<void> {
  const { domain } = STAGES.plan(folderOf(seeds)).settings;
  if (domain.isProposed) terminal.stderr(UNLISTED);
  const compiler = new DocumentCompiler(domain, cache ? openCache(folder) : null);
  const documents = shard === null ? documentsIn(linesOf(input), seeds, refuse) : documentsOf(seeds, shard);
  const pause = pauser(signal);
  for await (const files of documents) {
    const line = compiler.line(files);
    if (line === null) terminal.stderr(`The compiler failed on ${printable(files.id)}; the join will try it again.\n`);
    else terminal.stdout(line);
    await pause();
  }
}

const UNLISTED =
  "The settings list no actors: the names that recur in the folder's texts stand for them, and each process reads all of " +
  "these to find them. npm run annotate -- --domain writes them down once.\n";

/**
 * Takes over the lines of standard input, then runs the join.
 * @param join runs it from the folder of a cache and answers its exit code
 */
export async function runJoin(
  asked: CliArguments,
  terminal: Say,
  { input, signal, cache = CACHE_FOLDER }: StageOptions,
  join: (cache: string) => Promise<number>,
): Promise<number> {
  if (input.isTTY) {
    terminal.stderr(`${NO_INPUT}.\n`);
    return 2;
  }
  const root = asked.cache ? cache : makeFolder();
  const refused = refusals(terminal);
  try {
    const opened = openCache(root);
    if (opened === null)
      terminal.stderr("The compiler's own sources cannot be read, so no line can be taken for its own.\n");
    else {
      const foreign = await takeLines(abortable(linesOf(input), signal), opened, refused.note);
      refused.end();
      if (foreign > 0) terminal.stderr(`${lines(foreign)} of another version of the compiler or of Node; not taken.\n`);
    }
    return await join(root);
  } catch (error) {
    if (signal?.aborted) return interrupted(terminal);
    throw error;
  } finally {
    if (!asked.cache) rmSync(root, { recursive: true, force: true });
  }
}

const makeFolder = (): string => mkdtempSync(join(tmpdir(), "timeline-join-"));

async function* abortable<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const pause = pauser(signal);
  for await (const item of items) {
    await pause();
    yield item;
  }
}

/** Tells of lines that cannot be read: the first few one by one. */
function refusals({ stderr }: Say) {
  let count = 0;
  return {
    note(line: number, why: string): void {
      count += 1;
      if (count <= MAX_NAMED) stderr(`Line ${line} is left out: ${why}.\n`);
    },
    end(): void {
      if (count > MAX_NAMED) stderr(`${lines(count - MAX_NAMED)} more left out.\n`);
    },
    count: () => count,
  };
}

const lines = (count: number): string => `${count} line${count === 1 ? "" : "s"}`;
