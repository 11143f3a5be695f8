// The window of the overview: dragged and resized by hand and by keys.

import { clampView, NARROWEST, type View } from "../../model/view.ts";
import { localPoint } from "../input/local-point.ts";
import { pan } from "../time/camera.ts";
import type { ChartElements } from "./elements.ts";

export interface BrushHost {
  /** The view of the camera, or the one that it is flying to. */
  view(): View;
  readonly whole: View;
  /** Goes to a view, at once with `jump`. */
  goTo(view: View, jump?: boolean): void;
  /** A day in words. */
  day(day: number): string;
}

export type Grip = "start" | "end" | "window";

const GRIPS: readonly Grip[] = ["window", "start", "end"];
/** Keys move an edge by this share of the visible width, and no less than a day. */
const KEY_SHARE = 0.1;
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowUp: 1,
  PageUp: 5,
  PageDown: -5,
};

/** The view after one of its grips moved by `days`; an edge never passes the other. */
export function dragged(view: View, grip: Grip, days: number, whole: View): View {
  if (grip === "window") return clampView(pan(view, days), whole);
  if (grip === "start") {
    const start = Math.min(Math.max(view.start + days, whole.start), view.end - NARROWEST);
    return { start, end: view.end };
  }
  const end = Math.max(Math.min(view.end + days, whole.end), view.start + NARROWEST);
  return { start: view.start, end };
}

/** Listens to the elements of the overview for as long as they live. */
export class Brush {
  readonly #elements: Pick<ChartElements, "overview" | "grips">;
  readonly #host: BrushHost;
  #held: { grip: Grip; day: number; view: View } | null = null;

  constructor(elements: Pick<ChartElements, "overview" | "grips">, host: BrushHost) {
    this.#elements = elements;
    this.#host = host;
    const { overview, grips } = elements;
    overview.addEventListener("pointerdown", (event) => this.#jump(event));
    for (const grip of GRIPS) {
      const element = grips[grip];
      element.addEventListener("pointerdown", (event) => this.#grab(grip, event));
      element.addEventListener("pointermove", (event) => this.#drag(event));
      element.addEventListener("pointerup", () => this.#drop());
      element.addEventListener("pointercancel", () => this.#drop());
      if (grip !== "window") element.addEventListener("keydown", (event) => this.#press(grip, event));
    }
    this.say(host.view());
  }

  /** Tells assistive technology which days the window shows. */
  say(view: View): void {
    const { whole } = this.#host;
    for (const edge of ["start", "end"] as const) {
      const handle = this.#elements.grips[edge];
      const day = edge === "end" ? Math.ceil(view.end) - 1 : Math.floor(view.start);
      handle.setAttribute("aria-valuemin", String(Math.round(whole.start)));
      handle.setAttribute("aria-valuemax", String(Math.round(whole.end)));
      handle.setAttribute("aria-valuenow", String(Math.round(view[edge])));
      handle.setAttribute("aria-valuetext", this.#host.day(day));
    }
  }

  #dayAt(event: PointerEvent): number {
    const { whole } = this.#host;
    const { overview } = this.#elements;
    return whole.start + (localPoint(overview, event).x / overview.offsetWidth) * (whole.end - whole.start);
  }

  #grab(grip: Grip, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#elements.grips[grip].setPointerCapture(event.pointerId);
    this.#held = { grip, day: this.#dayAt(event), view: this.#host.view() };
  }

  #drag(event: PointerEvent): void {
    if (!this.#held) return;
    const { grip, day, view } = this.#held;
    this.#host.goTo(dragged(view, grip, this.#dayAt(event) - day, this.#host.whole), true);
  }

  #drop(): void {
    this.#held = null;
  }

  #jump(event: PointerEvent): void {
    if (event.button !== 0) return;
    const view = this.#host.view();
    this.#host.goTo(pan(view, this.#dayAt(event) - (view.start + view.end) / 2));
  }

  #press(grip: Grip, event: KeyboardEvent): void {
    const steps = KEY_STEPS[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const view = this.#host.view();
    const step = Math.max((view.end - view.start) * KEY_SHARE, 1);
    this.#host.goTo(dragged(view, grip, steps * step, this.#host.whole), true);
  }
}
