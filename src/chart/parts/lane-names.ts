// The names of the lanes: buttons that filter by a lane's actors, with the number of its events.

import { documentOf } from "../../model/unshadowed.ts";
import { make } from "../canvas/make.ts";
import { type LaneLayout, NAME_HEIGHT } from "../lanes/layout.ts";

/** From the top of a lane to its name, and from the spine's line up to the top of the name on it, in px. */
const BELOW_TOP = 7;
const ABOVE_SPINE = { inside: NAME_HEIGHT, gutter: 21 } as const;

/** Top of a lane's name: on the spine, and at the top of every other lane. */
function nameTop({ lanes, spine }: LaneLayout, index: number, inside: boolean): number {
  const { top, bottom, lineY, steps } = lanes[index]!;
  if (index === spine) return lineY - ABOVE_SPINE[inside ? "inside" : "gutter"];
  return top + (inside ? 2 : Math.min(BELOW_TOP, Math.max((bottom - top - steps.empty) / 2, 4)));
}

export interface LaneState {
  /** The filter is set to this lane's actors. */
  pressed: boolean;
  /** Number of events that it shows, in words. */
  count: string;
  /** Spoken after the count: their tones, and what pressing the name does. */
  spoken: string;
}

interface Name {
  button: HTMLButtonElement;
  count: HTMLElement;
  spoken: HTMLElement;
  said: string;
}

export class LaneNames {
  readonly #root: HTMLElement;
  readonly #choose: (lane: number) => void;
  #names: Name[] = [];
  readonly #spineLine: HTMLElement;

  constructor(root: HTMLElement, choose: (lane: number) => void) {
    this.#root = root;
    this.#choose = choose;
    this.#spineLine = make(documentOf(root), "i", "bt-spine-line");
  }

  /** Puts the names to their lines; they are made with the first layout. */
  place(layout: LaneLayout, inside: boolean): void {
    if (this.#names.length === 0) {
      this.#names = layout.lanes.map(({ name }, lane) => this.#name(name, lane, lane === layout.spine));
      this.#root.replaceChildren(...this.#names.map(({ button }) => button));
    }
    this.#names.forEach(({ button, count }, lane) => {
      const { inView, counted } = layout.lanes[lane]!;
      button.style.top = `${nameTop(layout, lane, inside)}px`;
      button.classList.toggle("bt-lane-empty", !inView && lane !== layout.spine);
      count.classList.toggle("bt-sr", inView && !counted);
    });
    const spine = layout.lanes[layout.spine];
    if (spine && !inside) {
      this.#spineLine.style.top = `${spine.lineY}px`;
      this.#root.append(this.#spineLine);
    } else this.#spineLine.remove();
  }

  /** Writes what has changed; a count that stays keeps what a translator made of it. */
  update(lanes: readonly LaneState[]): void {
    this.#names.forEach((name, lane) => {
      const state = lanes[lane];
      if (!state) return;
      name.button.setAttribute("aria-pressed", String(state.pressed));
      name.spoken.textContent = state.spoken;
      if (name.said === state.count) return;
      name.said = state.count;
      name.count.textContent = state.count;
    });
  }

  #name(name: string, lane: number, spine: boolean): Name {
    const ownerDocument = documentOf(this.#root);
    const button = make(ownerDocument, "button", `bt-lane-name${spine ? " bt-spine" : ""}`, {
      type: "button",
      "data-own-taps": "",
    });
    const title = make(ownerDocument, "b", "");
    title.textContent = name;
    const count = make(ownerDocument, "span", "");
    const spoken = make(ownerDocument, "span", "bt-sr");
    button.append(title, " ", count, spoken);
    button.addEventListener("click", () => this.#choose(lane));
    return { button, count, spoken, said: "" };
  }
}
