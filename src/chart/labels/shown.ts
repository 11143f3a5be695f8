// The labels of an arrangement that are shown: a filter takes some away and moves none, and the selected event always has its own.

import type { EventSet } from "../../model/bits.ts";
import { nameRows } from "../density/region.ts";
import { type LaneLayout, lastingY, rowY, sideOf } from "../lanes/layout.ts";
import { DENSE_LABELS } from "../lanes/rows.ts";
import type { Arrangement } from "./arrange.ts";
import { type Arranged, type Candidate, candidateOf, leadOf } from "./items.ts";
import type { PlannedLabel } from "./planned.ts";
import { type LabelText, labelWidth, titlesOf } from "./text.ts";

/** A box in px of the plot. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface ShownLabel extends Box {
  /** The event that speaks. */
  index: number;
  members: readonly number[];
  id: string;
  text: LabelText;
  title: string;
  selected: boolean;
  /** Set in italics: nobody has reviewed the event. */
  proposed: boolean;
  importance: number;
  side: PlannedLabel["side"];
  /** Position of the mark. */
  at: number;
  /** x of the mark as the label was placed. */
  x: number;
}

/** Distance of the middle of a label from the line of what lasts: before its start, and above it. */
const LASTING = { beside: -3, on: -7 } as const;

/** y of the middle of a label. */
function middleOf({ lane, row, long, side }: PlannedLabel, layout: LaneLayout): number {
  const box = layout.lanes[lane]!;
  if (!long) return rowY(box, row);
  const { drop } = box.steps;
  return lastingY(box, row) + (drop === 0 ? 0 : side === "on" ? LASTING.on : LASTING.beside);
}

/** The labels to be shown for what a filter leaves and what is selected. `line` is the height of a label in px. */
export function shownLabels(
  { labels, placed, rows, arranged }: Arrangement,
  layout: LaneLayout,
  matching: EventSet,
  selected: number,
  line: number,
): ShownLabel[] {
  const planned = labels.flatMap((label) => asFiltered(label, arranged, matching, selected) ?? []);
  const own = planned.some(({ index }) => index === selected)
    ? null
    : labelOf(selected, { ...arranged, selected }, placed, rows);
  const kept = own ? planned.filter((label) => !inTheWay(label, own)) : planned;
  return [...kept, ...(own ? [own] : [])].map((label) => {
    const { index, members, left, right, title, importance, side, x } = label;
    const { columns, view, width } = arranged;
    const top = middleOf(label, layout) - line / 2;
    return {
      index,
      members,
      left,
      right,
      title,
      importance,
      side,
      x,
      top,
      bottom: top + line,
      text: label.label,
      id: columns.events[index]!.id,
      selected: index === selected,
      proposed: columns.proposed[index] === 1,
      at: view.start + (x / width) * (view.end - view.start),
    };
  });
}

/** A label as a filter leaves it: of the members that remain, in the room that it has. Null where none remain or their words are longer. */
function asFiltered(
  label: PlannedLabel,
  { columns, words, fonts }: Arranged,
  matching: EventSet,
  selected: number,
): PlannedLabel | null {
  const { members, index, side } = label;
  const isChosen = members.includes(selected);
  const left = isChosen ? [selected] : members.filter((member) => matching.has(member));
  if (left.length === 0) return null;
  if (left.length === members.length && !isChosen) return label;
  const speaker = leadOf(columns, left, selected);
  if (speaker === index && left.length === members.length) return label;
  const text = words(speaker, left, label.label.date.startsWith("‹"));
  const room = label.right - label.left;
  for (const title of titlesOf(text).reverse()) {
    const wide = labelWidth(text, title, columns.proposed[speaker] === 1, fonts);
    if (wide > room) continue;
    const ends =
      side === "left"
        ? { left: label.right - wide, right: label.right }
        : { left: label.left, right: label.left + wide };
    return { ...label, ...ends, index: speaker, label: text, title };
  }
  return null;
}

const APART = 8;

/** Do two labels want the same place? */
const inTheWay = (a: PlannedLabel, b: PlannedLabel): boolean =>
  a.lane === b.lane &&
  a.row === b.row &&
  a.long === b.long &&
  (a.members.some((member) => b.members.includes(member)) || (a.left < b.right + APART && b.left < a.right + APART));

/** A place for the label of an event that has none: where it covers least. Null while the event is out of view. */
function labelOf(
  selected: number,
  arranged: Arranged,
  placed: Arrangement["placed"],
  rows: Arrangement["rows"],
): PlannedLabel | null {
  if (selected < 0) return null;
  const { columns, view, width } = arranged;
  if (columns.to[selected]! <= view.start || columns.from[selected]! >= view.end) return null;
  const own = placed.find(({ candidate }) => candidate.members.includes(selected));
  const members = own?.candidate.members ?? [selected];
  const candidate = candidateOf(arranged, members, [], -1);
  const lane = columns.lane[selected]!;
  const dense = rows.lanes[lane]!.dense && !candidate.long;
  const box = rows.lanes[lane]!;
  const above = box.profile ? Math.max(nameRows(box.rows, sideOf(lane, arranged.spine)).above, 0) : DENSE_LABELS;
  const row = dense ? above : rows.row[selected]!;
  const there = placed.filter((other) => other !== own && isInRow(other.candidate, other.row, candidate, row));
  const coverage = (from: number, to: number) =>
    there.reduce((sum, { candidate: { from: left, to: right } }) => sum + Number(left < to && from < right), 0);
  const [best] = [...candidate.choices, ...candidate.longer]
    .map((choice) => ({ choice, cost: choice.cost + 200 * coverage(choice.textFrom, choice.textTo) }))
    .sort((a, b) => a.cost - b.cost);
  const title = candidate.titles[best?.choice.text ?? 0]!;
  const wide = labelWidth(candidate.label, title, columns.proposed[selected] === 1, arranged.fonts);
  // With room on no side, it stands at the edge of the plot, over whatever is there.
  const edge = Math.min(Math.max(candidate.x - wide / 2, 0), Math.max(width + arranged.column - wide, 0));
  const place =
    !best || dense ? { left: edge, right: edge + wide } : { left: best.choice.textFrom, right: best.choice.textTo };
  const side = dense ? "over" : (best?.choice.side ?? "on");
  const { importance, long, x, label } = candidate;
  return { index: selected, members, importance, lane, row, long, x, label, title, side, ...place };
}

const isInRow = (other: Candidate, otherRow: number, { lane, long }: Candidate, row: number): boolean =>
  other.lane === lane && other.long === long && otherRow === row;
