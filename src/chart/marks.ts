// What is drawn at a zoom: single marks, bars, and counted clusters of marks nearer than they are wide.
// Positions are in "world" px (days × px per day), so that panning moves nothing and clusters never flicker.

import { type Columns, KIND } from "./columns.ts";
import { isLong, type Rows } from "./rows.ts";

export interface Mark {
  readonly shape: "point" | "bar" | "cluster";
  /** Event indices in time order; one for a point or bar. */
  readonly members: readonly number[];
  readonly lane: number;
  readonly row: number;
  /** True for the bars between lane line and spine. */
  readonly long: boolean;
  /** Where stem and label stand. */
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** Bit set of the lanes that its members tie together. */
  readonly lanes: number;
}

/** Narrower than this, a bar is drawn as the mark of a day. */
export const MIN_BAR_PX = 11;
export const POINT_RADIUS = 6;
export const CLUSTER_RADIUS = 9.5;
/** Air between neighbours before they join. */
const GAP = 1;

const radiusOf = (members: number): number => (members > 1 ? CLUSTER_RADIUS : POINT_RADIUS);

interface Point {
  index: number;
  x: number;
}

/** A run of neighbouring points, as positions in their sorted list. */
interface Group {
  from: number;
  to: number;
  x: number;
}

const touch = (a: Group, b: Group): boolean => b.x - a.x < radiusOf(a.to - a.from) + radiusOf(b.to - b.from) + GAP;

/** Joins neighbours from left to right until no two touch; the result does not depend on what is in view. Linear. */
function group(points: readonly Point[]): Group[] {
  const done: Group[] = [];
  points.forEach(({ x }, at) => {
    let current: Group = { from: at, to: at + 1, x };
    for (let previous = done.at(-1); previous && touch(previous, current); previous = done.at(-1)) {
      done.pop();
      current = { from: previous.from, to: current.to, x: (points[previous.from]!.x + points[current.to - 1]!.x) / 2 };
    }
    done.push(current);
  });
  return done;
}

/** Places all events at `perDay` px per day. */
export function placeMarks(columns: Columns, rows: Rows, perDay: number): Mark[] {
  const marks: Mark[] = [];
  const points = new Map<number, Point[]>();
  for (let i = 0; i < columns.count; i += 1) {
    const kind = columns.kind[i]!;
    const lane = columns.lane[i]!;
    const row = rows.row[i]!;
    const x0 = columns.from[i]! * perDay;
    const x1 = columns.to[i]! * perDay;
    if (isLong(kind)) {
      const x = kind === KIND.before ? x1 : x0;
      marks.push({ shape: "bar", members: [i], lane, row, long: true, x, x0, x1, lanes: columns.lanes[i]! });
    } else if (kind === KIND.within && x1 - x0 >= MIN_BAR_PX) {
      const x = (x0 + x1) / 2;
      marks.push({ shape: "bar", members: [i], lane, row, long: false, x, x0, x1, lanes: columns.lanes[i]! });
    } else {
      const key = lane * 256 + row;
      const list = points.get(key);
      const point = { index: i, x: (x0 + x1) / 2 };
      if (list) list.push(point);
      else points.set(key, [point]);
    }
  }
  for (const [key, list] of points) {
    list.sort((a, b) => a.x - b.x || a.index - b.index);
    for (const { from, to, x } of group(list)) {
      const members = list.slice(from, to).map(({ index }) => index);
      const radius = radiusOf(members.length);
      let lanes = 0;
      for (const member of members) lanes |= columns.lanes[member]!;
      const shape = members.length > 1 ? "cluster" : "point";
      const extent = { x, x0: x - radius, x1: x + radius };
      marks.push({ shape, members, lane: key >> 8, row: key & 255, long: false, ...extent, lanes });
    }
  }
  return marks;
}
