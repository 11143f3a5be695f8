// The pool of label elements: placed when the view rests, carried along (or faded) while it moves.

import { make } from "../canvas/make.ts";
import type { LabelText } from "./candidates.ts";
import type { PlacedLabel } from "./place.ts";

export interface LayerLabel {
  label: PlacedLabel;
  text: LabelText;
  id: string;
  selected: boolean;
  /** Set in italics: nobody has reviewed the event. */
  proposed: boolean;
  importance: number;
  members: number;
  /** Day under the pole. */
  day: number;
  /** True when it crosses a tie and needs a halo of paper. */
  halo: boolean;
}

interface Node {
  button: HTMLButtonElement;
  pole: HTMLElement;
  shown: LayerLabel;
}

/** Keeps one element (and its pole) for each label shown; nothing outside `root` is touched. */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #nodes = new Map<number, Node>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The labels as they stand, for the next placement to keep. */
  get placed(): PlacedLabel[] {
    return [...this.#nodes.values()].map(({ shown }) => shown.label);
  }

  get labels(): LayerLabel[] {
    return [...this.#nodes.values()].map(({ shown }) => shown);
  }

  /** Shows exactly these labels. New ones fade in; kept ones jump to their place. */
  show(labels: readonly LayerLabel[]) {
    const wanted = new Set(labels.map(({ label }) => label.index));
    for (const [index, node] of this.#nodes) {
      if (wanted.has(index)) continue;
      node.button.remove();
      node.pole.remove();
      this.#nodes.delete(index);
    }
    for (const shown of labels) {
      let node = this.#nodes.get(shown.label.index);
      if (!node) {
        const { ownerDocument } = this.#root;
        node = { button: make(ownerDocument, "button", ""), pole: make(ownerDocument, "i", ""), shown };
        node.button.type = "button";
        node.button.tabIndex = -1;
        this.#root.append(node.pole, node.button);
        this.#nodes.set(shown.label.index, node);
      }
      node.shown = shown;
      this.#write(node);
    }
  }

  #write({ button, pole, shown }: Node) {
    const { label, text, id, selected, proposed, halo } = shown;
    const { ownerDocument } = this.#root;
    button.dataset.event = id;
    const states = `${selected ? " bt-selected" : ""}${proposed ? " bt-unreviewed" : ""}${halo ? " bt-halo" : ""}`;
    button.className = `bt-label bt-label-${label.align}${states}`;
    button.style.left = `${label.left}px`;
    button.style.top = `${label.top}px`;
    button.style.width = `${Math.ceil(label.right - label.left) + 1}px`;
    button.style.transform = "";
    const head = make(ownerDocument, "span", "bt-label-head");
    const date = make(ownerDocument, "b", "bt-label-date");
    date.textContent = text.date;
    head.append(date);
    if (text.more) {
      const more = make(ownerDocument, "span", "bt-label-more");
      more.textContent = ` ${text.more}`;
      head.append(more);
    }
    const lines = label.lines.map((line) => {
      const element = make(ownerDocument, "span", "bt-label-line");
      element.textContent = `${line} `;
      return element;
    });
    button.replaceChildren(head, ...lines);
    pole.className = `bt-pole${selected ? " bt-selected" : ""}`;
    const top = Math.min(label.poleFrom, label.poleTo);
    pole.style.left = `${Math.round(label.poleX)}px`;
    pole.style.top = `${top}px`;
    pole.style.height = `${Math.max(Math.abs(label.poleTo - label.poleFrom), 0)}px`;
    pole.style.transform = "";
  }

  /**
   * Carries the labels along with a moving view. `xOf` gives the x of a day; `stands` says whether the label's mark is
   * still the one it names. What leaves the plot, or meets a more important label, fades until the view rests.
   */
  move(xOf: (day: number) => number, width: number, stands: (shown: LayerLabel) => boolean) {
    const taken: { left: number; right: number; top: number; bottom: number }[] = [];
    const nodes = [...this.#nodes.values()].sort(
      (a, b) => Number(b.shown.selected) - Number(a.shown.selected) || b.shown.importance - a.shown.importance,
    );
    for (const { button, pole, shown } of nodes) {
      const { label } = shown;
      const shift = xOf(shown.day) - label.poleX;
      const box = { left: label.left + shift, right: label.right + shift, top: label.top, bottom: label.bottom };
      const fits =
        box.left >= 0 &&
        box.right <= width &&
        stands(shown) &&
        taken.every(
          (t) => box.left > t.right + 4 || box.right < t.left - 4 || box.top > t.bottom || box.bottom < t.top,
        );
      if (fits) taken.push(box);
      button.classList.toggle("bt-faded", !fits);
      pole.classList.toggle("bt-faded", !fits);
      button.style.transform = `translateX(${shift}px)`;
      pole.style.transform = `translateX(${shift}px)`;
    }
  }

  /** The label at a point, if any. */
  hit(x: number, y: number): LayerLabel | null {
    for (const { button, shown } of this.#nodes.values()) {
      const { left, right, top, bottom } = shown.label;
      const faded = button.classList.contains("bt-faded");
      if (!faded && x >= left - 2 && x <= right + 2 && y >= top && y <= bottom) return shown;
    }
    return null;
  }

  clear() {
    this.show([]);
  }
}
