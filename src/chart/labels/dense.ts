// Names the rings of a lane that has more in view than rows can hold, and is no profile: the most important ones, in one row of labels over them.

import { DENSE_LABELS, type Rows } from "../lanes/rows.ts";
import { marksNear } from "../marks/near.ts";
import type { Mark } from "../marks/place.ts";
import { type Arranged, leadOf, perDayOf } from "./items.ts";
import type { PlannedLabel } from "./planned.ts";
import { labelWidth, titlesOf } from "./text.ts";

/** A lane never has room for more labels than this. */
const MOST_ASKED = 60;
const APART = 10;
const EDGE = 2;

/** The labels of all dense lanes. */
export function nameRings(arranged: Arranged, rows: Rows): PlannedLabel[] {
  const { lanes } = rows;
  if (!lanes.some(({ dense, profile }) => dense && !profile)) return [];
  const { columns, view, width } = arranged;
  const perDay = perDayOf(arranged);
  const left = view.start * perDay;
  const byLane: { mark: Mark; lead: number }[][] = lanes.map(() => []);
  for (const mark of marksNear(columns, rows, { view, perDay, width })) {
    const { dense, profile } = lanes[mark.lane]!;
    if (!dense || profile || mark.outer) continue;
    if (mark.x < left || mark.x > left + width) continue;
    byLane[mark.lane]!.push({ mark, lead: leadOf(columns, mark.members, arranged.selected) });
  }
  return byLane.flatMap((marks) => nameLane(arranged, marks, left));
}

function nameLane(arranged: Arranged, marks: { mark: Mark; lead: number }[], origin: number): PlannedLabel[] {
  const { columns, width, column, selected, words, fonts } = arranged;
  // The row of labels stands over the rings; a bar, which lies further below, waits for those of its importance.
  const worth = ({ mark, lead }: (typeof marks)[number]) =>
    (lead === selected ? 1e6 : columns.importance[lead]! * 1e4) +
    (mark.row === 0 ? 1000 : 0) +
    Math.min(mark.members.length, 999);
  const asked = [...marks].sort((a, b) => worth(b) - worth(a) || a.mark.x - b.mark.x).slice(0, MOST_ASKED);
  const found: PlannedLabel[] = [];
  for (const { mark, lead } of asked) {
    const label = words(lead, lead === selected ? [lead] : mark.members, false);
    const title = titlesOf(label)[0]!;
    const wide = labelWidth(label, title, columns.proposed[lead] === 1, fonts);
    const x = mark.x - origin;
    const left = Math.min(Math.max(x - wide / 2, EDGE), width + column - EDGE - wide);
    if (left < EDGE || found.some((other) => left < other.right + APART && other.left < left + wide + APART)) continue;
    found.push({
      index: lead,
      members: mark.members,
      importance: columns.importance[lead]!,
      lane: mark.lane,
      label,
      title,
      row: DENSE_LABELS,
      long: false,
      side: "over",
      left,
      right: left + wide,
      x,
    });
  }
  return found;
}
