// A progress bar of the run's three steps: at once on a terminal, elsewhere only when a run takes longer than a second.

import type { Terminal } from "./terminal.ts";

const STEPS = ["reading", "compiling", "writing"] as const;
export type Step = (typeof STEPS)[number];

export interface Progress {
  step(name: Step): void;
  /** Tells how much of the step is done. May be called as often as one likes. */
  count(done: number, total: number): void;
  end(): void;
}

/** Width of one step in the bar. */
const WIDTH = 8;

const bar = (filled: number, name: string): string =>
  `[${"#".repeat(filled)}${".".repeat(STEPS.length * WIDTH - filled)}] ${name}`;

/** Time between two counts, in ms: on a terminal one is drawn over the other, elsewhere each is a line. */
const EVERY_MS = { terminal: 100, elsewhere: 5000 };

/** Starts the bar. A step is shown when it begins; the bar counts what is done, nothing else. */
export function startProgress(
  terminal: Pick<Terminal, "stderr" | "isTTY">,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let shown = false;
  let [step, counted] = [0, started];
  const show = (text: string, time: number): void => {
    if (terminal.isTTY) terminal.stderr(`\r\u001b[K${text}`);
    else if (time - started > 1000) terminal.stderr(`${text}\n`);
    else return;
    shown = true;
  };
  return {
    step(name) {
      step = STEPS.indexOf(name);
      counted = now();
      show(bar(step * WIDTH, name), counted);
    },
    count(done, total) {
      const time = now();
      if (time - counted < (terminal.isTTY ? EVERY_MS.terminal : EVERY_MS.elsewhere)) return;
      counted = time;
      const filled = step * WIDTH + Math.floor((done / Math.max(total, 1)) * WIDTH);
      const figures = `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
      show(bar(filled, `${STEPS[step]} ${figures}`), time);
    },
    end() {
      if (terminal.isTTY && shown) terminal.stderr("\r\u001b[K");
      else if (now() - started > 1000) terminal.stderr(`${bar(STEPS.length * WIDTH, "done")}\n`);
    },
  };
}
