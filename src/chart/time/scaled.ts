// The time of a chart: columns, views and the widest view as positions of a scale, in the place of days.

import { LINEAR, type Scale } from "../../model/axis/scale.ts";
import type { Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";

/** Finer than can be seen or said: so the midnight at which a view begins does not end up a moment before it. */
const FINEST = 1e6;
const settled = (day: number): number => Math.round(day * FINEST) / FINEST;

/** Times on a scale that can be changed in place, so that those who hold the columns need not be told. */
export class ScaledTime {
  readonly #days: Columns;
  readonly #whole: View;
  /** The times of these are positions. */
  readonly columns: Columns;
  /** The widest view, in positions. */
  range: View;
  scale: Scale = LINEAR;

  /** @param whole the widest view, in days */
  constructor(days: Columns, whole: View) {
    this.#days = days;
    this.#whole = whole;
    this.range = whole;
    this.columns = { ...days, from: days.from.slice(), to: days.to.slice(), begun: days.begun.slice() };
  }

  /** Puts all times on a scale. */
  rescale(scale: Scale): void {
    this.scale = scale;
    this.range = this.toPositions(this.#whole);
    for (const name of ["from", "to", "begun"] as const)
      this.#days[name].forEach((day, i) => {
        this.columns[name][i] = scale.at(day);
      });
  }

  /** A view of days as a view of positions. */
  toPositions({ start, end }: View): View {
    return { start: this.scale.at(start), end: this.scale.at(end) };
  }

  /** A view of positions as a view of days. On the linear scale they are the same. */
  toDays(view: View): View {
    const { dayAt, cuts } = this.scale;
    return cuts.length === 0 ? view : { start: settled(dayAt(view.start)), end: settled(dayAt(view.end)) };
  }
}
