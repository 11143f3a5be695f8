// A thread that reads files: whatever a file does to it, the command line lives on and says so. It has no network.

import { parentPort } from "node:worker_threads";
import { type Incoming, Refusal } from "./incoming.ts";
import { read } from "./read.ts";
import { type Seed, seedOf } from "./seed.ts";

export interface Asked {
  incoming: Incoming;
  /** Address of a page in an archive of several. */
  page: string | undefined;
  /** For the files of the document; by default one of its date and title. */
  name: string | undefined;
}

export type Answered = { seeds: Seed[]; left: string[] } | { refused: string };

const refuse = (): never => {
  throw new Error("nothing is fetched");
};
Object.assign(globalThis, { fetch: refuse, XMLHttpRequest: refuse, WebSocket: refuse, EventSource: refuse });

async function answer({ incoming, page, name }: Asked): Promise<Answered> {
  try {
    const { originals, left } = await read(incoming, page);
    return { seeds: originals.map((original) => seedOf(original, incoming, name)), left };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    if (error instanceof RangeError) return { refused: "it nests deeper or is larger than can be read" };
    return { refused: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

parentPort?.on("message", (asked: Asked) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
