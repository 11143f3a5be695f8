// Documents compiled by several threads. A thread that dies takes no work with it: what it had not answered for is done
// again, document by document, until it is known which one it died of.

import { deserialize } from "node:v8";
import { Worker } from "node:worker_threads";
import type { CompiledDocument } from "../../compile/stages/document-stage.ts";
import { type Conditions, failedDocument, type Task } from "./task.ts";
import type { FromWorker } from "./worker.ts";

/** So many documents, or so many bytes of them, are handed over at once. */
const BATCH_DOCUMENTS = 32;
const BATCH_BYTES = 256_000;

/** Memory for one document; beyond that the thread ends, and not the run. */
const MAX_HEAP_MB = 2048;

const START = new URL("./worker-start.mjs", import.meta.url);

export interface PoolOptions extends Conditions {
  /** Number of threads, at least one. */
  jobs: number;
  signal?: AbortSignal | undefined;
  done: (index: number, compiled: CompiledDocument) => void;
  /** The module that a thread begins with; for tests. */
  start?: URL;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  /** Tasks that it has been given and not answered for, in that order. */
  open: Task[];
}

/**
 * Compiles all tasks. Answers those that are left over: all or some of them when no thread can be started, else none.
 * Rejects with the signal's reason when that is given, all threads ended.
 */
export async function compileInWorkers(tasks: Iterator<Task>, options: PoolOptions): Promise<Task[]> {
  const pool = new Pool(tasks, options);
  const stop = () => pool.fail(options.signal?.reason);
  options.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await pool.run();
  } finally {
    options.signal?.removeEventListener("abort", stop);
    await pool.end();
  }
}

class Pool {
  private readonly threads = new Set<Thread>();
  /** Tasks of threads that died: given out one at a time. */
  private readonly suspects: Task[] = [];
  private isDry = false;
  private settle: { resolve: (left: Task[]) => void; reject: (reason: unknown) => void } | null = null;

  constructor(
    private readonly tasks: Iterator<Task>,
    private readonly options: PoolOptions,
  ) {}

  run(): Promise<Task[]> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      if (this.options.signal?.aborted) return this.fail(this.options.signal.reason);
      for (let job = 0; job < this.options.jobs; job += 1) this.begin();
    });
  }

  fail(reason: unknown): void {
    this.settle?.reject(reason);
    this.settle = null;
  }

  async end(): Promise<void> {
    this.settle = null;
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private begin(): void {
    const { domain, cacheFolder } = this.options;
    const workerData: Conditions = { domain, cacheFolder };
    const worker = new Worker(this.options.start ?? START, {
      workerData,
      execArgv: [], // those of the parent may not be fit for a thread
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const thread: Thread = { worker, isReady: false, open: [] };
    this.threads.add(thread);
    let why = "its thread ended";
    worker.on("message", (message: FromWorker) => this.attempt(() => this.hear(thread, message)));
    worker.on("error", (error) => {
      why = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", () => this.attempt(() => this.lose(thread, why)));
  }

  /** An error in an event's handler fails the run, not the process. */
  private attempt(action: () => void): void {
    if (this.settle === null) return;
    try {
      action();
    } catch (error) {
      this.fail(error);
    }
  }

  private hear(thread: Thread, message: FromWorker): void {
    if ("ready" in message) thread.isReady = true;
    else {
      thread.open = thread.open.filter(({ index }) => index !== message.index);
      this.options.done(message.index, deserialize(message.payload));
    }
    if (thread.open.length === 0) this.feed(thread);
  }

  private feed(thread: Thread): void {
    thread.open = this.nextBatch();
    if (thread.open.length > 0) thread.worker.postMessage(thread.open);
    else this.settleWhenDone();
  }

  private nextBatch(): Task[] {
    const suspect = this.suspects.shift();
    if (suspect) return [suspect];
    const batch: Task[] = [];
    let bytes = 0;
    while (!this.isDry && batch.length < BATCH_DOCUMENTS && bytes < BATCH_BYTES) {
      const next = this.tasks.next();
      if (next.done) this.isDry = true;
      else {
        batch.push(next.value);
        bytes += bytesOf(next.value);
      }
    }
    return batch;
  }

  private lose(thread: Thread, why: string): void {
    this.threads.delete(thread);
    if (!thread.isReady) {
      if (this.threads.size === 0) this.settle?.resolve(this.suspects);
      return;
    }
    const [first, ...others] = thread.open;
    if (first && others.length === 0) this.options.done(first.index, failedDocument(first, why));
    else this.suspects.push(...thread.open);
    // an idle thread would not notice that there is work again
    for (const other of this.threads) if (other.isReady && other.open.length === 0) this.feed(other);
    if (this.suspects.length > 0 || !this.isDry) this.begin();
    else this.settleWhenDone();
  }

  private settleWhenDone(): void {
    if ([...this.threads].every(({ open }) => open.length === 0)) this.settle?.resolve([]);
  }
}

/** Size of a task's files. */
export const bytesOf = ({ document, curation }: Task): number =>
  (document?.bytes.length ?? 0) + (curation?.bytes.length ?? 0);
