// Places the marks of a zoom: single marks, bars, and counted clusters of marks nearer than they are wide.
// Positions are in "world" px (days × px per day), so that panning moves nothing and clusters never flicker.

import { type Columns, isLong, KIND } from "../../model/columns.ts";
import { isOuter, MIN_BAR_PX, type Rows } from "../lanes/rows.ts";

export interface Mark {
  readonly shape: "point" | "bar" | "cluster";
  /** Event indices in time order; one for a point or bar. */
  readonly members: readonly number[];
  readonly lane: number;
  readonly row: number;
  /** True for what lasted, which is drawn as a line. */
  readonly long: boolean;
  /** Its row is one of those on the outer side, and it has no tie. */
  readonly outer: boolean;
  /** x of the tie. */
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** The lanes that its members tie together, its own among them, in ascending order. */
  readonly lanes: readonly number[];
}

export const POINT_RADIUS = 6;
export const CLUSTER_RADIUS = 8;
/** Air between neighbours before they join. */
const GAP = 1;

const radiusOf = (members: number): number => (members > 1 ? CLUSTER_RADIUS : POINT_RADIUS);

/** Gives the number of the set of lanes that an event ties together: its own alone where only a last possible day is known. */
function tieSets({ laneSet, laneSets, lane, kind }: Columns): (i: number) => number {
  const own: number[] = [];
  const ownSet = (at: number) => {
    own[at] ??= laneSets.numberOf([at]);
    return own[at];
  };
  return (i) => (kind[i] === KIND.before ? ownSet(lane[i]!) : laneSet[i]!);
}

/** The other events of a row of a lane, by the middle of their dates. */
interface Line {
  lane: number;
  row: number;
  events: number[];
}

/** Sorts events into those that last and the lines of all others. */
function linesOf(columns: Columns, rows: Rows, events: Iterable<number>): { long: number[]; lines: Line[] } {
  const long: number[] = [];
  const lines = new Map<number, Line>();
  for (const i of events) {
    if (isOuter(columns, i)) {
      long.push(i);
      continue;
    }
    const lane = columns.lane[i]!;
    const row = rows.row[i]!;
    let line = lines.get(lane * 256 + row);
    if (!line) {
      line = { lane, row, events: [] };
      lines.set(lane * 256 + row, line);
    }
    line.events.push(i);
  }
  const { from, to } = columns;
  for (const { events } of lines.values()) events.sort((a, b) => from[a]! + to[a]! - from[b]! - to[b]! || a - b);
  return { long, lines: [...lines.values()] };
}

/** Runs of neighbouring points: where each ends in the sorted list, and its x. */
interface Groups {
  count: number;
  readonly end: Int32Array;
  readonly x: Float64Array;
}

/** Joins neighbours from left to right until no two touch; the result does not depend on what is in view. Linear. */
function group(points: readonly number[], xOf: (point: number) => number): Groups {
  const end = new Int32Array(points.length);
  const xs = new Float64Array(points.length);
  let count = 0;
  for (let at = 0; at < points.length; at += 1) {
    let x = xOf(points[at]!);
    let size = 1;
    while (count > 0) {
      const start = count > 1 ? end[count - 2]! : 0;
      const before = end[count - 1]! - start;
      if (x - xs[count - 1]! >= radiusOf(before) + radiusOf(size) + GAP) break;
      size += before;
      x = (xOf(points[start]!) + xOf(points[at]!)) / 2;
      count -= 1;
    }
    end[count] = at + 1;
    xs[count] = x;
    count += 1;
  }
  return { count, end, x: xs };
}

/**
 * Places events, all of them or those given, at `perDay` px per day. The objects are literals with one order of keys: spreads made
 * them slow to read.
 */
export function placeMarks(columns: Columns, rows: Rows, perDay: number, some?: readonly number[]): Mark[] {
  const { long, lines } = linesOf(columns, rows, some ?? columns.kind.keys());
  const { laneSets } = columns;
  const setOf = tieSets(columns);
  const xOf = (i: number) => ((columns.from[i]! + columns.to[i]!) / 2) * perDay;
  const marks: Mark[] = [];
  const mark = (i: number, shape: "bar" | "point", x: number, x0: number, x1: number) => {
    const lane = columns.lane[i]!;
    const row = rows.row[i]!;
    const long = isLong(columns.kind[i]!);
    const outer = isOuter(columns, i);
    const lanes = laneSets.of(setOf(i));
    marks.push({ shape, members: [i], lane, row, long, outer, x, x0, x1, lanes });
  };
  for (const i of long) {
    const x0 = columns.from[i]! * perDay;
    const x1 = columns.to[i]! * perDay;
    if (x1 - x0 >= MIN_BAR_PX) mark(i, "bar", x0, x0, x1);
    else mark(i, "point", xOf(i), xOf(i) - POINT_RADIUS, xOf(i) + POINT_RADIUS);
  }
  const united: number[] = []; // by number of a set: the last cluster that took it in
  let cluster = 0;
  for (const { lane, row, events } of lines) {
    const points: number[] = [];
    for (const i of events) {
      const wide = (columns.to[i]! - columns.from[i]!) * perDay;
      if (columns.kind[i] !== KIND.day && wide >= MIN_BAR_PX && columns.kind[i] !== KIND.before)
        mark(i, "bar", xOf(i), xOf(i) - wide / 2, xOf(i) + wide / 2);
      else points.push(i);
    }
    const groups = group(points, xOf);
    for (let k = 0, from = 0; k < groups.count; k += 1) {
      const to = groups.end[k]!;
      const x = groups.x[k]!;
      const members = points.slice(from, to);
      let tied = setOf(points[from]!);
      cluster += 1;
      for (let at = from + 1; at < to; at += 1) {
        const set = setOf(points[at]!);
        if (set === tied || united[set] === cluster) continue;
        united[set] = cluster;
        tied = laneSets.union(tied, set);
      }
      const radius = radiusOf(to - from);
      const shape = to - from > 1 ? "cluster" : "point";
      const lanes = laneSets.of(tied);
      const [x0, x1] = [x - radius, x + radius];
      marks.push({ shape, members, lane, row, long: false, outer: false, x, x0, x1, lanes });
      from = to;
    }
  }
  return marks;
}
