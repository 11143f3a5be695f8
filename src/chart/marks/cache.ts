// The marks of the zoom that was drawn last: a pan places nothing anew.

import type { Columns } from "../../model/columns.ts";
import type { Rows } from "../lanes/rows.ts";
import { type Mark, placeMarks } from "./place.ts";

/** Zooms that differ by less than this share are the same. */
const SAME = 1e-9;

export class MarkCache {
  readonly #columns: Columns;
  #last: { rows: Rows; perDay: number; marks: readonly Mark[] } | null = null;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** The marks at `perDay` px per day; the same list while rows and zoom stay. */
  at(rows: Rows, perDay: number): readonly Mark[] {
    const last = this.#last;
    if (last?.rows === rows && Math.abs(last.perDay - perDay) <= perDay * SAME) return last.marks;
    const marks = placeMarks(this.#columns, rows, perDay);
    this.#last = { rows, perDay, marks };
    return marks;
  }
}
