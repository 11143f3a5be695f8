// A label with its place in an arrangement of rows.

import type { Choice, Side } from "../lanes/placing.ts";
import type { Candidate } from "./items.ts";
import type { LabelText } from "./text.ts";

/** A label and its place in its row; left and right in px of the view that was arranged. */
export interface PlannedLabel {
  /** The event that speaks. */
  readonly index: number;
  readonly members: readonly number[];
  readonly importance: number;
  readonly lane: number;
  readonly row: number;
  readonly long: boolean;
  readonly side: Side;
  readonly left: number;
  readonly right: number;
  /** x of the mark. */
  readonly x: number;
  readonly label: LabelText;
  readonly title: string;
}

/** The label of a candidate in a row, at one of its choices. */
export function plannedLabel(
  { lead, members, importance, lane, long, x, label, titles }: Candidate,
  row: number,
  { side, text, textFrom, textTo }: Choice,
): PlannedLabel {
  return {
    index: lead,
    members,
    importance,
    lane,
    row,
    long,
    x,
    label,
    side,
    left: textFrom,
    right: textTo,
    title: titles[text]!,
  };
}
