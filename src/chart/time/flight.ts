// A short move of the camera from one view to another.

import type { View } from "../../model/view.ts";
import { between } from "./camera.ts";

/** A flight takes so long, in ms. */
export const DURATION_MS = 320;

/** Fast at the start, slow at the end. */
export const cubicOut = (t: number): number => 1 - (1 - t) ** 3;

export class Flight {
  readonly #from: View;
  readonly #started: number;

  constructor(
    from: View,
    readonly to: View,
    /** Time stamp of its start in ms, on the clock of animation frames. */
    started: number,
  ) {
    this.#from = from;
    this.#started = started;
  }

  /** The view at a time stamp in ms. */
  at(now: number): View {
    return between(this.#from, this.to, cubicOut(Math.min((now - this.#started) / DURATION_MS, 1)));
  }

  hasLanded(now: number): boolean {
    return now - this.#started >= DURATION_MS;
  }
}
