// The window of the strip: dragged and resized by hand and by keys.

import type { Scale } from "../../model/axis/scale.ts";
import { clampView, NARROWEST, type View } from "../../model/view.ts";
import { pan } from "../time/camera.ts";
import type { Grip, StripElements } from "./elements.ts";

export interface BrushHost {
  /** The view of the camera, or the one that it is flying to. */
  view(): View;
  readonly whole: View;
  /** Goes to a view, at once with `jump`. */
  goTo(view: View, jump?: boolean): void;
  /** A day in words. */
  day(day: number): string;
  scale(): Scale;
  /** The day under a pointer. */
  dayAt(event: MouseEvent): number;
}

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

/**
 * The view after one of its grips was moved; an edge never passes the other, and the window keeps its days.
 * @param moved takes a day to the one that is now in its place
 */
export function dragged(view: View, grip: Grip, moved: (day: number) => number, whole: View): View {
  if (grip === "window") {
    const middle = (view.start + view.end) / 2;
    return clampView(pan(view, moved(middle) - middle), whole);
  }
  if (grip === "start") {
    const start = Math.min(Math.max(moved(view.start), whole.start), view.end - NARROWEST);
    return { start, end: view.end };
  }
  const end = Math.max(Math.min(moved(view.end), whole.end), view.start + NARROWEST);
  return { start: view.start, end };
}

/** Listens to the elements of the strip for as long as they live. */
export class Brush {
  readonly #elements: Pick<StripElements, "box" | "grips">;
  readonly #host: BrushHost;
  /** The grip that is held, the position of the scale at which it was taken, and the view of then. */
  #held: { grip: Grip; from: number; view: View } | null = null;

  constructor(elements: Pick<StripElements, "box" | "grips">, host: BrushHost) {
    this.#elements = elements;
    this.#host = host;
    const { box, grips } = elements;
    box.addEventListener("click", (event) => this.#jump(event));
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

  #grab(grip: Grip, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#elements.grips[grip].setPointerCapture(event.pointerId);
    this.#held = { grip, from: this.#position(event), view: this.#host.view() };
  }

  #drag(event: PointerEvent): void {
    if (!this.#held) return;
    const { grip, from, view } = this.#held;
    const scale = this.#host.scale();
    const by = this.#position(event) - from;
    this.#host.goTo(
      dragged(view, grip, (day) => scale.dayAt(scale.at(day) + by), this.#host.whole),
      true,
    );
  }

  #drop(): void {
    this.#held = null;
  }

  /** The position of a pointer on the scale. */
  #position(event: MouseEvent): number {
    return this.#host.scale().at(this.#host.dayAt(event));
  }

  #jump(event: MouseEvent): void {
    if (event.target !== this.#elements.box) return; // a drag of the window ends with a click, too
    const view = this.#host.view();
    this.#host.goTo(pan(view, this.#host.dayAt(event) - (view.start + view.end) / 2));
  }

  #press(grip: Grip, event: KeyboardEvent): void {
    const steps = KEY_STEPS[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const view = this.#host.view();
    const step = Math.max((view.end - view.start) * KEY_SHARE, 1);
    this.#host.goTo(
      dragged(view, grip, (day) => day + steps * step, this.#host.whole),
      true,
    );
  }
}
