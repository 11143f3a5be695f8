// The marks of the zoom that was placed last: a pan places nothing anew, and labels and drawing read the same marks.

import type { Columns } from "../../model/columns.ts";
import type { Rows } from "../lanes/rows.ts";
import { type Mark, placeMarks } from "./place.ts";

/** Zooms that differ by less than this share are the same. */
const SAME = 1e-9;

const lastOf = new WeakMap<Rows, { perDay: number; marks: readonly Mark[] }>();

/** The marks of some columns in their rows at `perDay` px per day; the same list while the zoom stays. */
export function marksAt(columns: Columns, rows: Rows, perDay: number): readonly Mark[] {
  const last = lastOf.get(rows);
  if (last && Math.abs(last.perDay - perDay) <= perDay * SAME) return last.marks;
  const marks = placeMarks(columns, rows, perDay);
  lastOf.set(rows, { perDay, marks });
  return marks;
}
