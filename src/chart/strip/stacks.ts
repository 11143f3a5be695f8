// The places of the stacks of the strip, in px: the line between up and down, the years, and the free room in its corners.

import type { Scale } from "../../model/axis/scale.ts";
import { utcDay } from "../../model/date.ts";
import type { View } from "../../model/view.ts";
import { type Bin, type Bins, sizeOf } from "./bins.ts";

/** From this number of events in one direction of a year on, blocks cannot be counted by eye: they become bars. */
export const MOST_BLOCKS = 12;
/** Blocks lower than this, in px with the gap between two, run into each other: they become bars. */
const LEAST_PITCH = 2.2;
/** Share of its year that a stack is wide. */
const YEAR_SHARE = 0.88;
/** Height of the line between up and down, in a strip of usual height and in a low one, and room above and below, in px. */
const LINE = { usual: 9, low: 7 };
const LOW = 60;
const PAD = 3;

/** Size of the strip, and the largest height of a block with its gap, in px. */
export interface StripRoom {
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
}

/** A year with events: its stacks, and the px from x0 to x1 that they are wide. */
export interface PlacedYear {
  readonly bin: Bin;
  readonly x0: number;
  readonly x1: number;
}

export interface StripLayout {
  readonly room: StripRoom;
  /** Height of one event in px. */
  readonly pitch: number;
  /** Events are the lengths of bars, and no blocks. */
  readonly bars: boolean;
  /** The line between up and down, in px from the top. */
  readonly line: { readonly top: number; readonly bottom: number };
  readonly years: readonly PlacedYear[];
  readonly onLine: OnLine;
}

/** The drawing of the events on the line, the same in all years; lengths in px. */
export interface OnLine {
  /** Squares in so many rows; 0 where they have no room, and a bar as wide as its share of the most in one year stands for them. */
  readonly rows: number;
  readonly pitch: number;
  readonly side: number;
  /** The most events of one year. */
  readonly most: number;
}

/** Pitch and side of the squares on the line, by their rows: at most, and the least pitch with which they can be told apart. */
const SQUARES = [
  { rows: 1, pitch: 6.4, side: 4.4, least: 4.4 },
  { rows: 2, pitch: 4.4, side: 3, least: 2.6 },
] as const;

/** Finds the largest squares of which `most` have room in `width` px. */
function squares(most: number, width: number, bars: boolean): OnLine {
  for (const { rows, pitch, side, least } of bars ? [] : SQUARES) {
    const fitting = Math.min(pitch, width / Math.max(Math.ceil(most / rows), 1));
    if (fitting >= least) return { rows, pitch: fitting, side: Math.min(side, fitting - 1), most };
  }
  return { rows: 0, pitch: 0, side: SQUARES[0].side, most };
}

/** Takes days to px of a strip that is `width` px wide and shows the whole span. */
export function stripX(scale: Scale, whole: View, width: number): (day: number) => number {
  const start = scale.at(whole.start);
  const perPosition = width / (scale.at(whole.end) - start);
  return (day) => (scale.at(day) - start) * perPosition;
}

/** Places the stacks of the years that the strip shows. A filter or a part moves nothing: the sizes are those of all events. */
export function layOut({ bins, most }: Bins, room: StripRoom, xOf: (day: number) => number): StripLayout {
  const [up, down, mostOnLine] = most;
  const thick = room.height < LOW ? LINE.low : LINE.usual;
  const free = Math.max(room.height - thick - 2 * PAD, 0);
  const fitting = free / Math.max(up + down, 1);
  const bars = Math.max(up, down) > MOST_BLOCKS || fitting < LEAST_PITCH;
  const pitch = bars ? fitting : Math.min(room.pitch, fitting);
  const top = Math.round(PAD + up * pitch + (free - (up + down) * pitch) / 2);
  const years = bins
    .map((bin) => {
      const left = xOf(utcDay(bin.year, 1, 1));
      const wide = xOf(utcDay(bin.year + 1, 1, 1)) - left;
      const inset = (wide * (1 - YEAR_SHARE)) / 2;
      return { bin, x0: left + inset, x1: Math.max(left + wide - inset, left + inset + 1) };
    })
    .filter(({ x0, x1 }) => x1 > 0 && x0 < room.width);
  const narrowest = years.reduce((least, { x0, x1 }) => Math.min(least, x1 - x0), room.width);
  const onLine = squares(mostOnLine, narrowest, bars);
  return { room, pitch, bars, line: { top, bottom: top + thick }, years, onLine };
}

/** A text in a corner keeps so many px from the stacks beside it and from the ends of the strip. */
const AIR = 6;

/**
 * The left edge, in px, of a text of this size above (`up`) or below the line where no stack is: nearest to one end of the strip.
 * Null where it fits nowhere.
 */
export function cornerAt(
  { years, line, pitch, room }: StripLayout,
  direction: "up" | "down",
  side: "left" | "right",
  size: { width: number; height: number },
): number | null {
  const depth = direction === "up" ? line.top : room.height - line.bottom;
  if (size.height > depth) return null;
  const inTheWay = years.filter(
    ({ bin }) => sizeOf(bin.stacks[direction === "up" ? 0 : 1]) * pitch > depth - size.height,
  );
  const ends = [{ x0: room.width, x1: room.width }];
  const gaps: { from: number; to: number }[] = [];
  let from = 0;
  for (const { x0, x1 } of [...inTheWay, ...ends]) {
    if (x0 - from >= size.width + 2 * AIR) gaps.push({ from, to: x0 });
    from = x1;
  }
  const gap = side === "left" ? gaps[0] : gaps.at(-1);
  if (!gap) return null;
  return side === "left" ? gap.from + AIR : gap.to - AIR - size.width;
}
