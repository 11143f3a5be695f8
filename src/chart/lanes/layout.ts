// The heights of the lanes: each is as tall as its rows. Rows step away from the spine, what lasts stands outermost.

import type { Domain } from "../../model/domain.ts";
import type { LaneRows } from "./rows.ts";

export interface LaneBox {
  readonly id: string;
  readonly name: string;
  /** −1 when the rows step upwards, +1 when downwards. */
  readonly side: -1 | 1;
  readonly top: number;
  readonly bottom: number;
  /** y of the spine's line, or of the knots of a lane: its edge on the side of the spine. */
  readonly lineY: number;
  /** y from which the rows step away. */
  readonly edge: number;
  readonly rows: number;
  readonly lasting: number;
  /** Its points share one row, and join to rings. */
  readonly dense: boolean;
  readonly profile: boolean;
  /** Something of it is in view. */
  readonly inView: boolean;
  /** There is room for the number of its events below its name. */
  readonly counted: boolean;
  readonly steps: Steps;
}

export interface LaneLayout {
  readonly lanes: readonly LaneBox[];
  /** Index of the spine, or −1 in a timeline without one. */
  readonly spine: number;
  readonly height: number;
}

/** Lengths in px that make up a lane. */
export interface Steps {
  row: number;
  /** A row of what lasts, and how far below its middle the line is. */
  lasting: number;
  drop: number;
  pad: number;
  /** From the edges of the spine's band to its line, above and below without its rows. */
  spineAbove: number;
  spineBelow: number;
  /** The least height of a lane: with a name of one line, with a longer one, and with nothing in view. */
  least: number;
  leastLong: number;
  empty: number;
}

/** On the page. */
const OPEN: Steps = {
  ...{ row: 15, lasting: 18.5, drop: 4.75, pad: 7, spineAbove: 15.5, spineBelow: 6.5 },
  ...{ least: 62, leastLong: 76, empty: 26 },
};
/** In a box of a fixed height: lines as close together as can be read. */
const CLOSE: Steps = {
  ...{ row: 13, lasting: 12, drop: 0, pad: 3, spineAbove: 13, spineBelow: 4 },
  ...{ least: 22, leastLong: 34, empty: 19 },
};

/** Settings of the page that heights depend on. */
export interface LaneSettings {
  /** Height of the plot in px, or null where it is as high as its lanes. */
  height: number | null;
  /** Lane names stand inside the plot, in a line of their own. */
  inside: boolean;
  /** Height of a line of the labels in px. */
  line: number;
  /** Width of the gutter in px, which decides if a name takes two lines. */
  gutter: number;
}

/** A label column that leaves the axis less than this, in px, is left out. */
const LEAST_AXIS = 300;

/** The width that a label column gets of a plot that is `total` px wide, in px. */
export const columnOf = (total: number, wanted: number): number => (total - wanted < LEAST_AXIS ? 0 : wanted);

/** The lengths of a plot; its rows are no lower than the labels in them. */
export function stepsOf({ height, line }: Pick<LaneSettings, "height" | "line">): Steps {
  const steps = height === null ? OPEN : CLOSE;
  const more = Math.max(line + (height === null ? 1 : 0) - steps.row, 0);
  return more === 0 ? steps : { ...steps, row: steps.row + more, lasting: steps.lasting + more };
}

/** Height in px of a name inside the plot. */
export const NAME_HEIGHT = 17;
/** Room above the first lane and below the last, in px, and both together. */
const HEAD = 2;
const FOOT = 3;
export const AROUND_LANES = HEAD + FOOT;
/** Height in px of a line of a name in the gutter, or of the number below it, and the least room above both. */
const NAME_LINE = 15;
const NAME_ABOVE = 4;
/** Width of a character of a name in px, roughly. */
export const NAME_CHARACTER = 7.4;

/** Index of the lane of the spine, or −1. */
export const spineOf = ({ lanes, spine }: Pick<Domain, "lanes" | "spine">): number =>
  lanes.findIndex(({ actors }) => spine !== null && actors.includes(spine));

/** −1 for the lanes above the spine, +1 for it and those below. */
export const sideOf = (lane: number, spine: number): -1 | 1 => (lane < spine ? -1 : 1);

/** y of the full mark of an event on a lane. */
export function rowY({ edge, side, steps }: LaneBox, row: number): number {
  return edge + side * (row + 0.5) * steps.row;
}

/** y of the line of what lasts. */
export function lastingY({ edge, side, rows, steps }: LaneBox, row: number): number {
  return edge + side * (rows * steps.row + (row + 0.5) * steps.lasting) + steps.drop;
}

/** Height in px of a lane with these rows. */
export function laneHeight(lane: LaneRows, name: string, isSpine: boolean, settings: LaneSettings): number {
  const steps = stepsOf(settings);
  const content = lane.rows * steps.row + lane.lasting * steps.lasting;
  if (isSpine) return steps.spineAbove + steps.spineBelow + Math.max(content, steps.row);
  if (!lane.inView) return settings.inside ? Math.max(steps.empty, NAME_HEIGHT + 4) : steps.empty;
  const within = content + 2 * steps.pad;
  if (settings.inside) return within + NAME_HEIGHT;
  return Math.max(within, linesOf(name, settings) > 1 ? steps.leastLong : steps.least);
}

/** Of a name in the gutter. */
const linesOf = (name: string, { gutter }: LaneSettings): number =>
  name.length * NAME_CHARACTER > gutter - 14 ? 2 : 1;

/** Stacks the lanes. What a fixed height has left over is shared out among those that have something in view. */
export function layoutLanes(
  domain: Pick<Domain, "lanes" | "spine">,
  rows: readonly LaneRows[],
  settings: LaneSettings,
): LaneLayout {
  const { lanes } = domain;
  const steps = stepsOf(settings);
  const spine = spineOf(domain);
  const heights = lanes.map(({ name }, i) => laneHeight(rows[i]!, name, i === spine, settings));
  const needed = heights.reduce((sum, height) => sum + height, AROUND_LANES);
  const shared = lanes.map((_, i) => i).filter((i) => i !== spine && rows[i]!.inView);
  const spare = Math.max((settings.height ?? 0) - needed, 0) / Math.max(shared.length, 1);
  for (const i of shared) heights[i]! += spare;
  let y = HEAD;
  const boxes = lanes.map(({ id, name }, i): LaneBox => {
    const top = y;
    y += heights[i]!;
    const bottom = y;
    const side = sideOf(i, spine);
    const base = {
      id,
      name,
      side,
      top,
      bottom,
      rows: rows[i]!.rows,
      lasting: rows[i]!.lasting,
      dense: rows[i]!.dense,
      profile: rows[i]!.profile,
      inView: rows[i]!.inView,
      counted: i === spine || bottom - top >= (linesOf(name, settings) + 1) * NAME_LINE + NAME_ABOVE,
      steps,
    };
    if (i === spine) {
      const lineY = top + steps.spineAbove;
      return { ...base, lineY, edge: lineY + steps.spineBelow };
    }
    const head = settings.inside && side > 0 ? NAME_HEIGHT : 0;
    const edge = side < 0 ? bottom - steps.pad : top + head + steps.pad;
    return { ...base, lineY: side < 0 ? bottom - steps.pad / 2 : top + steps.pad / 2, edge };
  });
  return { lanes: boxes, spine, height: Math.max(settings.height ?? 0, Math.ceil(y + FOOT)) };
}
