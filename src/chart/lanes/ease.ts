// Lanes on their way from one height to another.

import type { LaneBox, LaneLayout } from "./layout.ts";

const MOVE_MS = 180;

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

function between(from: LaneLayout, to: LaneLayout, t: number): LaneLayout {
  const lanes = to.lanes.map((box, i): LaneBox => {
    const was = from.lanes[i]!;
    return {
      ...box,
      top: mix(was.top, box.top, t),
      bottom: mix(was.bottom, box.bottom, t),
      lineY: mix(was.lineY, box.lineY, t),
      edge: mix(was.edge, box.edge, t),
      rows: mix(was.rows, box.rows, t),
    };
  });
  return { ...to, lanes, height: mix(from.height, to.height, t) };
}

/** A layout that turns into the next one within 180 ms. */
export class EasedLayout {
  #from: LaneLayout | null = null;
  #to: LaneLayout | null = null;
  #since = 0;

  /** The layout that it ends at; null before the first. */
  get goal(): LaneLayout | null {
    return this.#to;
  }

  /** Turns into a layout from `now` (ms) on, or at once. */
  set(layout: LaneLayout, now: number, atOnce: boolean): void {
    const before = this.#to;
    const same =
      before !== null &&
      layout.lanes.every((box, i) => box.top === before.lanes[i]?.top) &&
      layout.height === before.height;
    this.#from = atOnce || same || before?.lanes.length !== layout.lanes.length ? null : this.at(now);
    this.#to = layout;
    this.#since = now;
  }

  /** The layout at a time; `moving` says whether it goes on changing. */
  at(now: number): LaneLayout | null {
    if (!this.#from || !this.#to) return this.#to;
    const t = (now - this.#since) / MOVE_MS;
    if (t >= 1) {
      this.#from = null;
      return this.#to;
    }
    return between(this.#from, this.#to, 1 - (1 - Math.max(t, 0)) ** 3);
  }

  get moving(): boolean {
    return this.#from !== null;
  }
}
