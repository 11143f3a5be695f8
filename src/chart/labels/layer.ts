// The pool of label elements: placed when the view rests, carried along (or faded) while it moves.

import { documentOf } from "../../model/unshadowed.ts";
import { make } from "../canvas/make.ts";
import type { Scene } from "../marks/scene.ts";
import type { Box, ShownLabel } from "./shown.ts";

interface Node {
  button: HTMLButtonElement;
  shown: ShownLabel;
  /** The px by which it has been carried; NaN while it is faded. */
  shift: number;
}

/** Half the width in px of what an axis shows beside its ends: marks fade in there. */
const EDGE = 8;
const APART = 4;

/** Keeps one element for each label shown; nothing outside `root` is touched. */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #nodes = new Map<number, Node>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The boxes of the words that can be seen. */
  get boxes(): Box[] {
    return this.#seen().map(({ shown: { left, right, top, bottom }, shift }) => ({
      left: left + shift,
      right: right + shift,
      top,
      bottom,
    }));
  }

  /** The events whose labels stand in the column. */
  get joined(): number[] {
    return this.#seen().flatMap(({ shown }) => (shown.side === "column" ? [shown.index] : []));
  }

  #seen(): Node[] {
    return [...this.#nodes.values()].filter(({ shift }) => !Number.isNaN(shift));
  }

  /** Shows exactly these labels, in the order of their events. New ones fade in; kept ones jump to their place. */
  show(labels: readonly ShownLabel[]) {
    const wanted = new Set(labels.map(({ index }) => index));
    for (const [index, { button }] of this.#nodes) {
      if (wanted.has(index)) continue;
      button.remove();
      this.#nodes.delete(index);
    }
    let before: Node | undefined;
    for (const shown of labels.toSorted((a, b) => a.index - b.index)) {
      let node = this.#nodes.get(shown.index);
      if (!node) {
        node = { button: make(documentOf(this.#root), "button", "", { type: "button" }), shown, shift: 0 };
        node.button.tabIndex = -1;
        this.#nodes.set(shown.index, node);
      }
      const place = before ? before.button.nextSibling : this.#root.firstChild;
      if (place !== node.button) this.#root.insertBefore(node.button, place);
      before = node;
      node.shown = shown;
      this.#write(node);
    }
  }

  #write(node: Node) {
    const { button, shown } = node;
    const ownerDocument = documentOf(this.#root);
    node.shift = 0;
    button.dataset.event = shown.id;
    const states = `${shown.selected ? " bt-selected" : ""}${shown.proposed ? " bt-unreviewed" : ""}${shown.importance === 3 ? " bt-weighty" : ""}`;
    button.className = `bt-label bt-label-${shown.side}${states}`;
    button.style.left = `${shown.left}px`;
    button.style.top = `${shown.top}px`;
    button.style.width = `${Math.ceil(shown.right - shown.left) + 1}px`;
    button.style.transform = "";
    const part = (tag: "b" | "span", className: string, text: string) => {
      const element = make(ownerDocument, tag, className);
      element.textContent = text;
      return element;
    };
    const { date, more } = shown.text;
    button.replaceChildren(
      part("b", "bt-label-date", date),
      " ",
      part("span", "bt-label-title", shown.title),
      ...(more ? [" ", part("span", "bt-label-more", more)] : []),
    );
  }

  /**
   * Carries the labels along with a moving view in a plot of `width` px. `stands` says whether the label's mark is still the one it
   * names. What leaves the plot, or meets a more important label, fades until the view rests. The column stays where it is.
   */
  move(scene: Scene, width: number, stands: (shown: ShownLabel) => boolean) {
    const taken: Box[] = [];
    const nodes = [...this.#nodes.values()].sort(
      (a, b) => Number(b.shown.selected) - Number(a.shown.selected) || b.shown.importance - a.shown.importance,
    );
    for (const node of nodes) {
      const { button, shown } = node;
      const inColumn = shown.side === "column";
      const x = scene.xAt(shown.at);
      const shift = inColumn || (shown.side === "on" && shown.x < 0) ? 0 : x - shown.x;
      const box = { left: shown.left + shift, right: shown.right + shift, top: shown.top, bottom: shown.bottom };
      const fits =
        (inColumn ? x >= -EDGE && x <= scene.width + EDGE : box.left >= 0 && box.right <= width) &&
        stands(shown) &&
        taken.every(
          (t) => box.left > t.right + APART || box.right < t.left - APART || box.top >= t.bottom || box.bottom <= t.top,
        );
      if (fits) taken.push(box);
      node.shift = fits ? shift : Number.NaN;
      button.classList.toggle("bt-faded", !fits);
      button.style.transform = `translateX(${shift}px)`;
    }
  }

  /** The label at a point, if any. */
  hit(x: number, y: number): ShownLabel | null {
    for (const { shown, shift } of this.#nodes.values()) {
      const { left, right, top, bottom } = shown;
      if (x >= left + shift - 2 && x <= right + shift + 2 && y >= top && y <= bottom) return shown;
    }
    return null;
  }
}
