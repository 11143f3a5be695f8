// The names of the lanes: buttons that filter by a lane's actors, with the number of its events.

import { make } from "../canvas/make.ts";
import type { Box } from "../labels/positions.ts";
import type { LaneLayout } from "../lanes/layout.ts";

/** Room taken by a lane name inside the plot: px per character and its height. */
const NAME_CHARACTER = 8.4;
const NAME_HEIGHT = 17;
/** From a line up to the top of the name beside it in the gutter, in px: of a lane, and of the spine. */
const ABOVE_LINE = { lane: 9, spine: 21 };

/** Boxes of the lane names that stand inside the plot, which labels keep clear of. */
export function nameBoxes(layout: LaneLayout): Box[] {
  return layout.lanes.map((lane, index) => {
    const top = insideTop(layout, index);
    return { left: 0, right: lane.name.length * NAME_CHARACTER, top, bottom: top + NAME_HEIGHT };
  });
}

/** Top of a lane name inside the plot: above the spine and at the top of the chart, below the other lines. */
function insideTop(layout: LaneLayout, index: number): number {
  const lane = layout.lanes[index]!;
  if (index === layout.spine) return lane.lineY - NAME_HEIGHT - 1;
  return lane.side < 0 ? lane.roomTop : lane.lineY + 3;
}

function gutterTop(layout: LaneLayout, index: number): number {
  return layout.lanes[index]!.lineY - (index === layout.spine ? ABOVE_LINE.spine : ABOVE_LINE.lane);
}

export interface LaneState {
  /** The filter is set to this lane's actors. */
  pressed: boolean;
  /** Number of events that it shows, in words. */
  count: string;
}

interface Name {
  button: HTMLButtonElement;
  count: HTMLElement;
  said: string;
}

export class LaneNames {
  readonly #root: HTMLElement;
  readonly #onlyThese: string;
  readonly #choose: (lane: number) => void;
  #names: Name[] = [];
  readonly #spineLine: HTMLElement;

  constructor(root: HTMLElement, onlyThese: string, choose: (lane: number) => void) {
    this.#root = root;
    this.#onlyThese = onlyThese;
    this.#choose = choose;
    this.#spineLine = make(root.ownerDocument, "i", "bt-spine-line");
  }

  /** Puts the names to their lines; they are made with the first layout. */
  place(layout: LaneLayout, inside: boolean): void {
    if (this.#names.length === 0) {
      this.#names = layout.lanes.map(({ name }, lane) => this.#name(name, lane, lane === layout.spine));
      this.#root.replaceChildren(...this.#names.map(({ button }) => button));
    }
    this.#names.forEach(({ button }, lane) => {
      button.style.top = `${inside ? insideTop(layout, lane) : gutterTop(layout, lane)}px`;
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
      if (name.said === state.count) return;
      name.said = state.count;
      name.count.textContent = state.count;
    });
  }

  #name(name: string, lane: number, spine: boolean): Name {
    const { ownerDocument } = this.#root;
    const button = make(ownerDocument, "button", `bt-lane-name${spine ? " bt-spine" : ""}`, {
      type: "button",
      "data-own-taps": "",
    });
    const title = make(ownerDocument, "b", "");
    title.textContent = name;
    const count = make(ownerDocument, "span", "");
    const spoken = make(ownerDocument, "span", "bt-sr");
    spoken.textContent = this.#onlyThese;
    button.append(title, " ", count, spoken);
    button.addEventListener("click", () => this.#choose(lane));
    return { button, count, said: "" };
  }
}
