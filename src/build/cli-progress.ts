// A progress bar of the run's three steps: at once on a terminal, elsewhere only when a run takes longer than a second.

import type { Terminal } from "./cli.ts";

const STEPS = ["reading", "compiling", "writing"] as const;
export type Step = (typeof STEPS)[number];

export interface Progress {
  step(name: Step): void;
  end(): void;
}

const bar = (done: number, name: string): string =>
  `[${"#".repeat(done * 8)}${".".repeat((STEPS.length - done) * 8)}] ${name}`;

/** Starts the bar. A step is shown when it begins; the bar counts steps that are done, nothing else. */
export function startProgress(
  terminal: Pick<Terminal, "stderr" | "isTTY">,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let shown = false;
  return {
    step(name) {
      const done = STEPS.indexOf(name);
      if (terminal.isTTY) terminal.stderr(`\r\u001b[K${bar(done, name)}`);
      else if (now() - started > 1000) terminal.stderr(`${bar(done, name)}\n`);
      else return;
      shown = true;
    },
    end() {
      if (terminal.isTTY && shown) terminal.stderr("\r\u001b[K");
      else if (now() - started > 1000) terminal.stderr(`${bar(STEPS.length, "done")}\n`);
    },
  };
}
