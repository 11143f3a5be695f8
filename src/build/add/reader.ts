// Reads files in a thread, each within a limit of time and memory.

import { Worker } from "node:worker_threads";
import { LIMITS } from "./limits.ts";
import type { Answered, Asked } from "./thread.ts";

const START = new URL("./thread-start.mjs", import.meta.url);

export class Reader {
  private worker: Worker | null = null;
  private settle: (answered: Answered) => void = () => {};

  /** @param time milliseconds for one file */
  constructor(private readonly time: number = LIMITS.time) {}

  /** Reads one file, and one at a time; a thread that refuses it, takes too long or dies is replaced for the next. */
  async read(asked: Asked): Promise<Answered> {
    this.worker ??= this.start();
    const { worker } = this;
    let timer: NodeJS.Timeout | undefined;
    const answered = await new Promise<Answered>((resolve) => {
      const refused = `it takes longer to read than it may; the limit is ${this.time / 1000} seconds`;
      timer = setTimeout(() => resolve({ refused }), this.time);
      this.settle = resolve;
      worker.postMessage(asked);
    });
    clearTimeout(timer);
    if ("refused" in answered) await this.end();
    return answered;
  }

  private start(): Worker {
    const worker = new Worker(START, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory } });
    worker.on("message", (answered: Answered) => this.settle(answered));
    worker.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      const full = `it takes more memory to read than it may; the limit is ${LIMITS.memory} MB`;
      this.settle({ refused: code === "ERR_WORKER_OUT_OF_MEMORY" ? full : `it cannot be read: ${message}` });
    });
    return worker;
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}
