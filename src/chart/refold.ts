// A change of the scale on its way: each frame until its end has a scale of its own, between the two.

import { betweenScales, type Scale } from "../model/axis/scale.ts";
import type { View } from "../model/view.ts";
import { forgetLaneEvents } from "./density/density.ts";
import type { Rows } from "./lanes/rows.ts";
import type { Scene } from "./marks/scene.ts";
import { cubicOut, DURATION_MS } from "./time/flight.ts";
import type { ScaledTime } from "./time/scaled.ts";

/** With more events than this the scale changes at once: each frame puts all of them on it. */
const MOST_EVENTS = 2000;

/** The view stays as it is in days. */
export class Refold {
  readonly #time: ScaledTime;
  #change: { from: Scale; to: Scale; view: View; started: number } | null = null;

  constructor(time: ScaledTime) {
    this.#time = time;
  }

  /** A change is on its way. */
  get moving(): boolean {
    return this.#change !== null;
  }

  /**
   * Changes to a scale while the chart shows a view of days; returns that view in positions.
   * @param now on the clock of animation frames, in ms; null to change at once
   */
  begin(to: Scale, view: View, now: number | null): View {
    const from = this.#time.scale;
    if (now === null || this.#time.columns.count > MOST_EVENTS) return this.#end(to, view);
    this.#change = { from, to, view, started: now };
    return this.#time.toPositions(view);
  }

  /** Puts the time on the scale of this moment; returns the view in positions, or null while nothing changes. */
  step(now: number): View | null {
    if (!this.#change) return null;
    const { from, to, view, started } = this.#change;
    const share = (now - started) / DURATION_MS;
    if (share >= 1) return this.#end(to, view);
    this.#rescale(betweenScales(from, to, cubicOut(Math.max(share, 0))));
    return this.#time.toPositions(view);
  }

  /** Ends the change at once; returns a view of positions on the scale that it ends at. */
  settle(view: View): View {
    return this.#change ? this.#end(this.#change.to, this.#time.toDays(view)) : view;
  }

  #end(to: Scale, view: View): View {
    this.#change = null;
    this.#rescale(to);
    return this.#time.toPositions(view);
  }

  #rescale(scale: Scale): void {
    this.#time.rescale(scale);
    forgetLaneEvents(this.#time.columns);
  }

  /** Rows as another object while their events move on the axis: what has been made of the same object holds no longer. */
  rows(rows: Rows): Rows {
    return this.#change ? { ...rows } : rows;
  }

  /** A scene for labels: they were placed on the scale of before. */
  labelled(scene: Scene): Scene {
    if (!this.#change) return scene;
    const { dayAt } = this.#change.from;
    return { ...scene, xAt: (position) => scene.xOf(dayAt(position)) };
  }
}
