// The items that take rows in a view: events, or several of the same days, with the ways in which each may be named.

import { type Columns, KIND } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import type { Choice, Item } from "../lanes/placing.ts";
import { stemCost } from "../lanes/placing.ts";
import { isOuter, isWide } from "../lanes/rows.ts";
import { SIGN_PX } from "../marks/geometry.ts";
import { CLUSTER_RADIUS, POINT_RADIUS } from "../marks/place.ts";
import { type LabelFonts, type LabelText, type LabelWords, labelWidth, titlesOf } from "./text.ts";

/** The view that is arranged, and everything that decides how its events are named. Columns and view are in positions. */
export interface Arranged {
  columns: Columns;
  view: View;
  /** Width of the axis and of the label column at its end, in px. */
  width: number;
  column: number;
  /** Index of the selected event, or −1. */
  selected: number;
  spine: number;
  /** Rows of what lasts are high enough for words above the line. */
  roomy: boolean;
  words: LabelWords;
  fonts: LabelFonts;
}

export interface Candidate extends Item {
  readonly members: readonly number[];
  /** The event that speaks for all. */
  readonly lead: number;
  readonly lane: number;
  readonly long: boolean;
  readonly importance: number;
  readonly label: LabelText;
  readonly titles: readonly string[];
  /** The choices for the full title. */
  readonly longer: readonly Choice[];
}

/** From a mark to its label, and air after what takes a row, in px. */
export const BESIDE = 5;
const AIR = 4;
/** The sign of an open end, in px. */
const OPEN_END = 9;
/** From the end of the axis to the labels in the column. */
export const JOIN = 16;
const EDGE = 2;
/** From this share of the axis on, the column is the place of a label. */
const LATE = 0.72;
/** A label is no longer than this share of the axis, in a view of its whole width. */
const LONGEST = 0.62;

const COST = {
  left: 0,
  right: 0.3,
  lateLeft: 12,
  lateRight: 6,
  column: 4,
  columnPx: 0.1,
  on: 1,
  after: 2,
} as const;
const UNNAMED: Readonly<Record<number, number>> = { 1: 30, 2: 60, 3: 150 };
/** Cost of leaving the selected event without a label. */
const SELECTED = 1e5;

/** px of a day of the view. */
export const perDayOf = ({ view, width }: Pick<Arranged, "view" | "width">): number => width / (view.end - view.start);

/** The member that speaks for several: the selected one, else the most important; among equals a reviewed one, then the earliest. */
export function leadOf({ importance, proposed }: Columns, members: readonly number[], selected: number): number {
  if (members.includes(selected)) return selected;
  const worth = (i: number) => importance[i]! - proposed[i]! / 2;
  return members.reduce((best, member) => (worth(member) > worth(best) ? member : best));
}

/** x of the tie of several events, as their mark is placed: in the middle of them, and inside the plot. */
function xOf(arranged: Arranged, members: readonly number[]): number {
  const { columns, view, width } = arranged;
  const perDay = perDayOf(arranged);
  const at = (i: number) => ((columns.from[i]! + columns.to[i]!) / 2 - view.start) * perDay;
  const x = (at(members[0]!) + at(members.at(-1)!)) / 2;
  return members.length > 1 ? Math.min(Math.max(x, 0), width) : x;
}

/** Does a tie run from the mark of these events to the spine? */
export function isTied({ columns, spine }: Arranged, members: readonly number[]): boolean {
  return members.some(
    (i) =>
      columns.lane[i] !== spine &&
      columns.kind[i] !== KIND.before &&
      !isOuter(columns, i) &&
      columns.laneSets.of(columns.laneSet[i]!).includes(spine),
  );
}

/** x of the tie of these events; NaN where they have none. */
export const stemOf = (arranged: Arranged, members: readonly number[]): number =>
  isTied(arranged, members) ? xOf(arranged, members) : Number.NaN;

/**
 * Makes the item of an event, or of several of the same days.
 * @param stems ties of lanes further out, in order
 * @param before the row that it had, or −1
 */
export function candidateOf(
  arranged: Arranged,
  members: readonly number[],
  stems: readonly number[],
  before: number,
): Candidate {
  const { columns, view, width, selected, words, fonts } = arranged;
  const perDay = perDayOf(arranged);
  const lead = leadOf(columns, members, selected);
  const long = members.length === 1 && isOuter(columns, lead);
  const x = xOf(arranged, members);
  let [x0, x1] = [(columns.from[lead]! - view.start) * perDay, (columns.to[lead]! - view.start) * perDay];
  const isBar = members.length === 1 && isWide(columns, lead, perDay);
  if (!isBar) {
    const radius = members.length > 1 ? CLUSTER_RADIUS : POINT_RADIUS;
    [x0, x1] = [x - radius, x + radius];
  }
  const doubtful = members.length === 1 && (columns.approximate[lead] || columns.uncertain[lead]);
  const end = Math.min(x1, width) + (columns.kind[lead] === KIND.since ? OPEN_END : 0) + (doubtful ? SIGN_PX : 0);
  const mark = { from: Math.max(x0, 0), to: Math.max(end, Math.max(x0, 0)) };
  const chosen = lead === selected;
  const label = words(lead, chosen ? [lead] : members, long && isBar && x0 < 0);
  const titles = titlesOf(label);
  const choices = titles.map((title, text) => {
    const wide = labelWidth(label, title, columns.proposed[lead] === 1, fonts);
    const made = { mark, x, wide, text, long: long && isBar, hidden: x0 < 0 };
    return choicesOf(arranged, made).map((choice) => ({
      ...choice,
      cost: choice.cost + stemCost(stems, choice.textFrom, choice.textTo),
    }));
  });
  const { importance } = columns;
  return {
    members,
    lead,
    lane: columns.lane[lead]!,
    long,
    importance: importance[lead]!,
    label,
    titles,
    x,
    from: mark.from - AIR,
    to: mark.to + AIR,
    tied: isTied(arranged, members),
    time: columns.from[lead]!,
    unnamed: chosen ? SELECTED : UNNAMED[importance[lead]!]! + members.length - 1,
    choices: choices[0]!.sort((a, b) => a.cost - b.cost),
    longer: titles.length > 1 ? choices[1]! : [],
    before,
  };
}

interface Named {
  mark: { from: number; to: number };
  x: number;
  wide: number;
  text: number;
  /** It is a line that lasts; its start may be out of view. */
  long: boolean;
  hidden: boolean;
}

/** The places of a label of this width, without the ties in them. */
function choicesOf({ width, column, roomy }: Arranged, { mark, x, wide, text, long, hidden }: Named): Choice[] {
  const found: Choice[] = [];
  const total = width + column;
  const late = column > 0 && Math.max(x, mark.to - 2 * AIR) > width * LATE && !long;
  const add = (side: Choice["side"], textFrom: number, cost: number, to?: number) => {
    const textTo = textFrom + wide;
    if (textFrom < EDGE || textTo > total - EDGE || (text > 0 && wide > total * LONGEST)) return;
    const from = Math.min(mark.from, textFrom) - AIR;
    found.push({ side, text, from, to: to ?? Math.max(mark.to, textTo) + AIR, textFrom, textTo, cost });
  };
  if (!hidden || !long) add("left", mark.from - BESIDE - wide, late ? COST.lateLeft : COST.left);
  if (long && roomy) add("on", mark.from + EDGE, COST.on);
  add("right", mark.to + BESIDE, late ? COST.lateRight : COST.right + (long ? COST.after : 0));
  if (column > 0 && mark.to < width + JOIN) {
    const far = COST.column + Math.max(width * LATE - x, 0) * COST.columnPx;
    add("column", width + JOIN, late ? 0 : far, Number.POSITIVE_INFINITY);
  }
  return found;
}
