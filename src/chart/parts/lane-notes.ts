// Words in lanes that have nothing in view: where their nearest events are.

import { documentOf } from "../../model/unshadowed.ts";
import { make } from "../canvas/make.ts";
import { type LaneLayout, NAME_CHARACTER } from "../lanes/layout.ts";

/** Air after a name, and half the height of a note, in px. */
const AIR = 18;
const HALF = 8;

export class LaneNotes {
  readonly #root: HTMLElement;
  readonly #notes = new Map<number, HTMLElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Writes one note for each lane that has words; null takes a lane's away. */
  write(words: readonly (string | null)[]): void {
    words.forEach((text, lane) => {
      let note = this.#notes.get(lane);
      if (text === null) {
        note?.remove();
        this.#notes.delete(lane);
        return;
      }
      if (!note) {
        note = make(documentOf(this.#root), "span", "bt-lane-note");
        this.#notes.set(lane, note);
        this.#root.append(note);
      }
      if (note.textContent !== text) note.textContent = text;
    });
  }

  /** Puts the notes into their lanes, after names that reach into the plot. `gutter` is the room for names beside it, in px. */
  place({ lanes }: LaneLayout, inside: boolean, gutter: number): void {
    for (const [lane, note] of this.#notes) {
      const { top, bottom, name, steps } = lanes[lane]!;
      note.style.top = `${inside ? top + 2 : (top + Math.min(bottom, top + steps.empty)) / 2 - HALF}px`;
      note.style.left = `${Math.max(name.length * NAME_CHARACTER + AIR - gutter, 4)}px`;
    }
  }
}
