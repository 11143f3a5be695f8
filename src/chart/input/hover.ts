// The mark under the pointer, from one move of the pointer to the next.

import type { Pointed } from "../marks/pointed.ts";

const isSame = (a: Pointed | null, b: Pointed | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.x === b.x &&
    a.y === b.y &&
    a.members.length === b.members.length &&
    a.members[0] === b.members[0]);

/** Reports the mark under the pointer when it changes, not for every move over the same mark. */
export class Hover {
  readonly #report: (pointed: Pointed | null) => void;
  #current: Pointed | null = null;

  constructor(report: (pointed: Pointed | null) => void) {
    this.#report = report;
  }

  /** The first event of the mark, or −1. */
  get event(): number {
    return this.#current?.members[0] ?? -1;
  }

  set(pointed: Pointed | null): void {
    if (isSame(this.#current, pointed)) return;
    this.#current = pointed;
    this.#report(pointed);
  }
}
