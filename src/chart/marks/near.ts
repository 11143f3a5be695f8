// The marks that a view and its surroundings need, placed once for a zoom: a pan places nothing anew, and labels and drawing read
// the same marks.

import type { Columns } from "../../model/columns.ts";
import type { View } from "../../model/view.ts";
import { laneEventsOf, pointsOf, stretchesOf } from "../density/density.ts";
import { type Counted, isCrowded, isOuterCrowded, strengthIn } from "../density/profile.ts";
import type { Zoomed } from "../density/zoomed.ts";
import { isOuter, isWide, type Rows } from "../lanes/rows.ts";
import { type Mark, placeMarks } from "./place.ts";

/** The marks of a record of no more events than this are placed all together. */
const FEW = 2_000;
/** Zooms that differ by less than this share are the same. */
const SAME = 1e-9;
/** The surroundings of a view on either side, as a share of it, and at least so many px. */
const AROUND = 0.5;
/** More marks of days than this, for each px of the axis, are not placed beside a view. */
const MOST_AROUND = 1;

interface Near {
  perDay: number;
  /** Names, for each lane, the kinds of its events that have marks. */
  looks: string;
  window: View;
  marks: readonly Mark[];
}

const lastOf = new WeakMap<Rows, Near>();

/** The marks of some columns in their rows, in a view and around it; the same list while the zoom stays and the view inside of it. */
export function marksNear(columns: Columns, rows: Rows, zoomed: Zoomed): readonly Mark[] {
  const { view, perDay } = zoomed;
  const few = columns.count <= FEW;
  const looks = few ? "" : looksIn(columns, zoomed);
  const last = lastOf.get(rows);
  const holds =
    last &&
    last.looks === looks &&
    Math.abs(last.perDay - perDay) <= perDay * SAME &&
    last.window.start <= view.start &&
    last.window.end >= view.end;
  if (holds) return last.marks;
  const length = (view.end - view.start) * AROUND;
  const window = few
    ? { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }
    : { start: view.start - length, end: view.end + length };
  const marks = placeMarks(columns, rows, perDay, few ? undefined : eventsNear(columns, rows, zoomed, window));
  lastOf.set(rows, { perDay, looks, window, marks });
  return marks;
}

const looksIn = (columns: Columns, zoomed: Zoomed): string =>
  laneEventsOf(columns)
    .map((events) => `${strengthIn(events, zoomed) < 1}${isCrowded(events, zoomed)}${isOuterCrowded(events, zoomed)}`)
    .join();

/** The events that have marks of their own or in a ring, in a window around a view. */
function eventsNear(columns: Columns, rows: Rows, zoomed: Zoomed, window: View): number[] {
  const { perDay, width } = zoomed;
  const found: number[] = [];
  const addOver = (events: Uint32Array, from: number, to: number, test: (i: number) => boolean) => {
    for (let at = from; at < to; at += 1) {
      const i = events[at]!;
      if (columns.to[i]! > window.start && test(i)) found.push(i);
    }
  };
  laneEventsOf(columns).forEach((events, lane) => {
    if (strengthIn(events, zoomed) < 1)
      for (const { middles } of pointsOf(events, perDay)) {
        const most = Math.round(width * MOST_AROUND);
        const [from, to] = [middles.rank(zoomed.view.start), middles.rank(zoomed.view.end)];
        const first = Math.max(middles.rank(window.start), from - most);
        const last = Math.min(middles.rank(window.end), to + most);
        for (let at = first; at < last; at += 1) found.push(middles.order[at]!);
      }
    if (!isCrowded(events, zoomed))
      for (const { starts, longest } of stretchesOf(events, perDay))
        addOver(starts.order, starts.rank(window.start - longest), starts.rank(window.end), () => true);
    const { starts } = events.outer;
    const crowded = isOuterCrowded(events, zoomed);
    addOver(starts.order, 0, starts.rank(window.end), (i) => !crowded || isLeft(rows, lane, i, true));
  });
  return found;
}

/** The marks of some events that are only counted in a view: of the chosen one, and the one with the focus. */
export function ownMarks(columns: Columns, rows: Rows, zoomed: Zoomed, counted: Counted, events: number[]): Mark[] {
  const { profiles, strips } = counted;
  if (profiles.length + strips.length === 0) return [];
  const own = events.filter((i) => {
    if (i < 0) return false;
    const lane = columns.lane[i]!;
    const outer = isOuter(columns, i);
    if (outer || isWide(columns, i, zoomed.perDay))
      return strips.some((strip) => strip.lane === lane && strip.outer === outer && !isLeft(rows, lane, i, outer));
    return profiles.some((profile) => profile.lane === lane && profile.strength === 1);
  });
  return own.length > 0 ? placeMarks(columns, rows, zoomed.perDay, [...new Set(own)]) : [];
}

/** Whether what lasts has a row that it shares with no strip. */
const isLeft = (rows: Rows, lane: number, i: number, outer: boolean): boolean =>
  outer && rows.row[i]! < (rows.lanes[lane]?.lasting ?? 1) - 1;
