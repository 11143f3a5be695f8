// A thread that compiles documents: tasks come in, serialised results go out, one by one and in order, so that whoever
// listens knows at which document a thread died.

import { serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { type Conditions, performTask, type Task } from "./task.ts";

export type FromWorker = { ready: true } | { index: number; payload: Uint8Array };

const conditions: Conditions = workerData;

parentPort?.on("message", (tasks: Task[]) => {
  for (const task of tasks) {
    const payload = new Uint8Array(serialize(performTask(task, conditions)));
    parentPort?.postMessage({ index: task.index, payload } satisfies FromWorker, [payload.buffer]);
  }
});
parentPort?.postMessage({ ready: true } satisfies FromWorker);
