// Lays out the lanes. Above the spine a lane is built upwards (bars, line, further rows, labels), below it downwards.

import type { Domain } from "../../model/domain.ts";
import type { Rows } from "./rows.ts";

export interface LaneBox {
  readonly id: string;
  readonly name: string;
  /** −1 when the labels are above the line, +1 when below. */
  readonly side: -1 | 1;
  readonly lineY: number;
  /** Room for labels, top and bottom in px. */
  readonly roomTop: number;
  readonly roomBottom: number;
  readonly rows: number;
  readonly bars: number;
  readonly steps: Steps;
}

export interface LaneLayout {
  readonly lanes: readonly LaneBox[];
  /** Index of the spine, or −1 in a timeline without one. */
  readonly spine: number;
  readonly height: number;
}

/** Distances in px between the lines of a lane. */
interface Steps {
  row: number;
  bar: number;
  lineToBar: number;
  barToSpine: number;
  spineName: number;
  rowMargin: number;
}

const WIDE: Steps = { row: 17, bar: 8, lineToBar: 14, barToSpine: 15, spineName: 20, rowMargin: 10 };
/** On a phone, where labels need the room more than the lines do. */
const NARROW: Steps = { row: 16, bar: 6.5, lineToBar: 12, barToSpine: 11, spineName: 16, rowMargin: 9 };
const NARROW_BELOW = 600;
/** In an embed. */
const CLOSE: Steps = { row: 13, bar: 5, lineToBar: 9, barToSpine: 9, spineName: 14, rowMargin: 6 };
/** Above a sheet: the lines as close together as can be told apart. */
const COMPACT: Steps = { row: 11, bar: 3, lineToBar: 7, barToSpine: 8, spineName: 14, rowMargin: 6 };
/** A plot lower than this has its lines close together, in px. */
const CLOSE_BELOW = 400;
/** A plot lower than this has room for labels only where the selection is, in px. */
export const COMPACT_BELOW = 300;
/** Two lines of a label, in px: a lane with less room than that does without. */
const LEAST_ROOM = 29;
const EDGE = 5;
/** Least distance in px from the top to the first line of a wide chart: the count of events stands beside it, above its name. */
const FIRST_LINE = 62;

/** Shares of the room that is left: the lanes above the spine have no second row of labels and need more. */
const ROOM = { above: 88, below: 52 };

/** y of the full mark of an event on a lane. */
export function rowY(lane: LaneBox, row: number): number {
  return lane.lineY + lane.side * row * lane.steps.row;
}

/** y of a bar that lasts. */
export function barY(lane: LaneBox, row: number): number {
  return lane.lineY - lane.side * (lane.steps.lineToBar + row * lane.steps.bar);
}

/** Depth of a lane between its line and the spine (or the next lane's room), without label room. */
function depth(bars: number, { lineToBar, bar, barToSpine }: Steps): number {
  return bars === 0 ? lineToBar + 6 : lineToBar + (bars - 1) * bar + barToSpine;
}

/** Shares px out; where a share would be of no use, the lane with the smallest goes without, for the sake of the others. */
function shareOut(px: number, shares: ReadonlyMap<number, number>): Map<number, number> {
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0) || 1;
  const least = [...shares].reduce((a, b) => (b[1] < a[1] ? b : a), [-1, Number.POSITIVE_INFINITY]);
  if (shares.size > 1 && (px * least[1]) / total < LEAST_ROOM)
    return shareOut(px, new Map([...shares].filter(([lane]) => lane !== least[0])));
  return new Map([...shares].map(([lane, share]) => [lane, Math.floor((px * share) / total)]));
}

/**
 * Lays the lanes out in width × height px; what the rows do not need is shared out as label room. A compact chart gives
 * all of it to one lane, `favoured` (−1: shared out as ever).
 */
export function layoutLanes(
  { lanes, spine: spineId }: Pick<Domain, "lanes" | "spine">,
  rows: Rows,
  width: number,
  height: number,
  favoured = -1,
): LaneLayout {
  const steps = height < COMPACT_BELOW ? COMPACT : height < CLOSE_BELOW ? CLOSE : width < NARROW_BELOW ? NARROW : WIDE;
  const spine = lanes.findIndex(({ actors }) => spineId !== null && actors.includes(spineId));
  const heights = lanes.map((_, i) => ({
    depth: depth(rows.barRows[i] ?? 0, steps),
    beyond: ((rows.lineRows[i] ?? 1) - 1) * steps.row + steps.rowMargin,
  }));
  const others = lanes.map((_, i) => i).filter((i) => i !== spine);
  const spineDepth = spine >= 0 ? steps.spineName + (rows.barRows[spine] ?? 0) * steps.bar : 0;
  const before = spine === 0 ? spineDepth : (heights[0]?.depth ?? 0);
  const head = steps === WIDE && spine <= 0 && others.length > 0 ? Math.max(EDGE, FIRST_LINE - before) : EDGE;
  const needed = others.reduce((sum, i) => sum + heights[i]!.depth + heights[i]!.beyond, spineDepth + head + EDGE);
  const alone = height < COMPACT_BELOW && others.includes(favoured);
  const shares = new Map(others.map((i) => [i, i < spine ? ROOM.above : ROOM.below]));
  const room = shareOut(Math.max(height - needed, 0), alone ? new Map([[favoured, 1]]) : shares);

  const roomFor = (i: number) => room.get(i) ?? 0;
  const boxes: LaneBox[] = [];
  let y = head;
  lanes.forEach((lane, i) => {
    const { depth: inner, beyond } = heights[i]!;
    const base = { id: lane.id, name: lane.name, rows: rows.lineRows[i] ?? 1, bars: rows.barRows[i] ?? 0, steps };
    if (i === spine) {
      const roomTop = y;
      if (others.length === 0) y += Math.max(height - needed, 0); // with no other lane, the labels are its own
      const roomBottom = y;
      y += spineDepth;
      boxes.push({ ...base, side: -1, lineY: y, roomTop, roomBottom });
    } else if (i < spine) {
      const roomTop = y;
      y += roomFor(i) + beyond;
      boxes.push({ ...base, side: -1, lineY: y, roomTop, roomBottom: roomTop + roomFor(i) });
      y += inner - steps.barToSpine + 6; // the spine's own room follows
    } else {
      y += inner;
      const lineY = y;
      y += beyond;
      boxes.push({ ...base, side: 1, lineY, roomTop: y, roomBottom: y + roomFor(i) });
      y += roomFor(i);
    }
  });
  return { lanes: boxes, spine, height: Math.max(height, y + EDGE) };
}
