// Names the rings of a row that holds whatever found no row of its own.

import type { Rows } from "../lanes/rows.ts";
import { marksNear } from "../marks/near.ts";
import type { Mark } from "../marks/place.ts";
import { type Arranged, candidateOf, perDayOf } from "./items.ts";
import type { Placed } from "./lane.ts";
import { type PlannedLabel, plannedLabel } from "./planned.ts";

/** The labels of the rings without a name, where their rows have room for one. The most important ring chooses first. */
export function nameSharedRings(arranged: Arranged, rows: Rows, placed: readonly Placed[]): PlannedLabel[] {
  const { lanes } = rows;
  const { columns, view, width } = arranged;
  const nameless = placed.filter(({ candidate, choice }) => !choice && !candidate.long);
  if (nameless.length === 0) return [];
  const named = new Set(placed.flatMap(({ candidate, choice }) => (choice ? candidate.members : [])));
  const perDay = perDayOf(arranged);
  const isInView = ({ x }: Mark) => x >= view.start * perDay && x <= view.end * perDay;
  const rings = marksNear(columns, rows, { view, perDay, width })
    .filter((mark) => mark.shape === "cluster" && isInView(mark) && !lanes[mark.lane]!.dense)
    .filter(({ members }) => !members.some((i) => named.has(i)))
    .map((mark) => ({ mark, candidate: candidateOf(arranged, mark.members, [], -1) }))
    .sort((a, b) => b.candidate.importance - a.candidate.importance || a.candidate.x - b.candidate.x);
  const found: PlannedLabel[] = [];
  for (const { mark, candidate } of rings) {
    const others = placed.filter(
      (other) =>
        other.row === mark.row &&
        !other.candidate.long &&
        other.candidate.lane === mark.lane &&
        !mark.members.includes(other.candidate.lead),
    );
    const isFree = (from: number, to: number) =>
      others.every(({ candidate: mark, choice }) => {
        const taken = choice ?? mark;
        return taken.from >= to || from >= taken.to;
      }) &&
      found.every(
        (label) => label.lane !== mark.lane || label.row !== mark.row || label.left >= to || from >= label.right,
      );
    const choice = candidate.choices.find(({ from, to }) => isFree(from, to));
    if (!choice) continue;
    found.push(plannedLabel(candidate, mark.row, choice));
  }
  return found;
}
