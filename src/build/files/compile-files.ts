// A folder compiled from its files: what earlier runs have kept is taken over, the rest is compiled, by several threads
// where that is worth their start. No more texts are held than are being worked on.

import { availableParallelism } from "node:os";
import { shownOf } from "../../compile/compile.ts";
import type { CompileDomain } from "../../compile/curation/domain.ts";
import type { CompiledDocument } from "../../compile/stages/document-stage.ts";
import type { Joined } from "../../compile/stages/join-stage.ts";
import { STAGES } from "../../compile/stages/pipeline.ts";
import type { Pair } from "../../compile/stages/read-files.ts";
import { decode } from "../../compile/text/source.ts";
import { CACHE_FOLDER, type Cache, domainHash, fileHash, keyOf, openCache } from "./cache.ts";
import { joinedKey, readJoined, storeJoined } from "./joined.ts";
import { withFragments } from "./originals.ts";
import { folderOf, openDocument, readEntry } from "./read-folder.ts";
import { type Conditions, performTask, type Task } from "./task.ts";
import { bytesOf, compileInWorkers } from "./workers.ts";

export interface FilesOptions {
  /** Leaves out what is only proposed, and documents that nobody has read. */
  curatedOnly?: boolean;
  /** Threads to compile with; as many as the machine has cores unless given. With 1, no other thread is started. */
  jobs?: number;
  /** Folder in which compiled documents are kept between runs; null for none. */
  cache?: string | null;
  /** Ends the run: it rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Told as documents are ready. */
  onProgress?: (done: number, total: number) => void;
  /** Bytes of changed files from which on threads are started: below, the run is over before they are there. */
  threadsFrom?: number;
  /** Number of documents from which on the joined timeline is kept, too: fewer are joined in no time. */
  joinedFrom?: number;
}

export interface CompiledFiles extends Joined {
  /** Documents that were compiled in this run; the others had not changed. */
  fresh: number;
  /** Text of a document as offsets count it. Throws when its file has changed since it was compiled. */
  textOf: (id: string) => string;
  /** The text in which a file's diagnostics count, as far as it can be read. */
  sourceOf: (file: string) => string | undefined;
}

/** A thread takes about a second to start; this much is compiled in the time that two of them would save. */
const THREADS_FROM_BYTES = 1_500_000;

const JOINED_FROM_DOCUMENTS = 200;

/** Longest wait of the event loop, in ms: an interruption is heard between two documents. */
const PATIENCE_MS = 50;

/** Compiles the documents of a folder. Throws where the folder cannot be read; what is wrong in it comes back as data. */
export async function compileFiles(folder: string, options: FilesOptions = {}): Promise<CompiledFiles> {
  const { signal, onProgress, threadsFrom = THREADS_FROM_BYTES } = options;
  const cacheRoot = options.cache === undefined ? CACHE_FOLDER : options.cache;
  const jobs = Math.max(1, options.jobs ?? availableParallelism());
  const plan = STAGES.plan(folderOf(folder));
  const cache = cacheRoot === null ? null : openCache(cacheRoot);
  const run = new Run(folder, plan.pairs, plan.settings.domain, cache, onProgress);
  const { curatedOnly = false, joinedFrom = JOINED_FROM_DOCUMENTS } = options;
  const keepsJoined = cache !== null && plan.pairs.length >= joinedFrom;
  const pause = pauser(signal);
  const unchanged = keepsJoined ? await run.unchanged(pause) : null;
  const known = cache && unchanged && readJoined(cache.folder, folder, joinedKey(plan, unchanged, curatedOnly));
  if (known) {
    onProgress?.(plan.pairs.length, plan.pairs.length);
    return { ...traced(known, folder, run.textOf), fresh: 0, textOf: run.textOf, sourceOf: sourcesOf(folder) };
  }

  const changed = run.changed();
  const waiting: Task[] = [];
  for (let bytes = 0; bytes < threadsFrom || jobs === 1; ) {
    const next = changed.next();
    await pause();
    if (next.done) break;
    if (jobs === 1) run.perform(next.value);
    else {
      waiting.push(next.value);
      bytes += bytesOf(next.value);
    }
  }
  const isWorthThreads = jobs > 1 && waiting.reduce((sum, task) => sum + bytesOf(task), 0) >= threadsFrom;
  const rest = chain(waiting, changed);
  const left = isWorthThreads ? await compileInWorkers(rest, { ...run.conditions, jobs, signal, done: run.keep }) : [];
  // where no thread could be started, everything is still to be done
  for (const task of chain(left, rest)) {
    await pause();
    run.perform(task);
  }
  const joined = STAGES.join(plan, run.compiled, { curatedOnly, textOf: run.textOf });
  if (keepsJoined) storeJoined(cache.folder, folder, joinedKey(plan, run.keys, curatedOnly), joined);
  return {
    ...traced(joined, folder, run.textOf),
    fresh: run.fresh,
    textOf: run.textOf,
    sourceOf: sourcesOf(folder),
  };
}

/** The joined record, with the places of the originals that the maps beside the documents give. */
function traced(joined: Joined, folder: string, textOf: (id: string) => string): Joined {
  if (joined.timeline === null) return joined;
  const { timeline, diagnostics } = withFragments(joined.timeline, folder, textOf);
  return { ...joined, timeline, diagnostics: [...joined.diagnostics, ...diagnostics] };
}

/** The documents of one run, as they become ready. */
class Run {
  readonly compiled: CompiledDocument[] = [];
  /** The cache's key of each document that has been read. */
  readonly keys: string[] = [];
  fresh = 0;
  private readonly byId: Map<string, { name: string; hash: string }> = new Map();
  private done = 0;

  constructor(
    private readonly folder: string,
    private readonly pairs: readonly Pair[],
    private readonly domain: CompileDomain,
    private readonly cache: Cache | null,
    private readonly onProgress: FilesOptions["onProgress"],
  ) {}

  get conditions(): Conditions {
    return { domain: this.domain, cacheFolder: this.cache?.folder ?? null };
  }

  /** The keys of all documents, where an entry of the cache stands for each; else null, as soon as one has none. */
  async unchanged(pause: () => Promise<void>): Promise<readonly string[] | null> {
    for (const { key } of this.read()) {
      await pause();
      if (key === null || this.cache?.has(key) !== true) return null;
    }
    return this.keys;
  }

  /** Documents to compile; the others are taken from the cache on the way. */
  *changed(): Generator<Task> {
    for (const task of this.read()) {
      const kept = this.cache && task.key !== null ? this.cache.get(task.key, task.id) : null;
      if (kept) this.note(task.index, kept);
      else yield task;
    }
  }

  /** All documents, one by one, as they are now. */
  private *read(): Generator<Task> {
    const domain = domainHash(this.domain);
    for (const [index, pair] of this.pairs.entries()) {
      const files = openDocument(this.folder, pair);
      const hash = files.document && fileHash(files.document);
      if (files.document && hash) this.byId.set(files.id, { name: files.document.name, hash });
      const key = this.cache && keyOf(files, domain);
      if (key !== null) this.keys[index] = key;
      yield { ...files, index, key };
    }
  }

  perform(task: Task): void {
    this.keep(task.index, performTask(task, this.conditions));
  }

  readonly keep = (index: number, compiled: CompiledDocument): void => {
    this.fresh += 1;
    this.note(index, compiled);
  };

  private note(index: number, compiled: CompiledDocument): void {
    this.compiled[index] = compiled;
    this.done += 1;
    this.onProgress?.(this.done, this.pairs.length);
  }

  readonly textOf = (id: string): string => {
    const known = this.byId.get(id);
    const file = known && readEntry(this.folder, known.name);
    const decoded = file && fileHash(file) === known.hash ? decode(file) : null;
    if (decoded && "text" in decoded) return decoded.text;
    throw new Error(`${known?.name ?? id} was changed while it was compiled; compile again`);
  };
}

/** Reads a file again when a message shows its lines; messages come file by file. */
function sourcesOf(folder: string): CompiledFiles["sourceOf"] {
  let last: { name: string; text: string | undefined } | null = null;
  return (name) => {
    if (name === "") return undefined;
    if (last?.name !== name) last = { name, text: shownOf(decode(readEntry(folder, name))) };
    return last.text;
  };
}

function* chain(first: readonly Task[], then: Iterator<Task>): Generator<Task> {
  yield* first;
  for (let next = then.next(); !next.done; next = then.next()) yield next.value;
}

/** Lets the event loop turn now and then, so that signals are heard. */
export function pauser(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < PATIENCE_MS) return;
    await new Promise((turned) => setImmediate(turned));
    since = performance.now();
    signal?.throwIfAborted();
  };
}
