// The axis: which years, months and days are named, so that one can always tell which year it is.

import { utcDay, utcMonday, utcMonth, utcYear } from "d3";
import { type Cut, LINEAR, type Scale } from "../../model/axis/scale.ts";
import type { View } from "../../model/view.ts";

export interface Tick {
  /** Day since 1970-01-01 UTC. */
  day: number;
  /** Empty for a tick without a label. */
  label: string;
}

/** A stretch of the axis that a larger unit names: a year under its months, a month under its days. */
export interface Context {
  start: number;
  end: number;
  label: string;
}

export interface AxisTicks {
  ticks: Tick[];
  /** Empty when the ticks name the years themselves. */
  contexts: Context[];
  /** Days at which a grid line is drawn. */
  grid: number[];
  /** The cuts in view. */
  cuts: readonly Cut[];
  /** Years are named in their middle, in place of their start. */
  folded: boolean;
}

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  ..."January February March April May June July August September October November December".split(" "),
];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

type Unit = "year" | "month" | "day";

interface Step {
  unit: Unit;
  /** Every so many units a label. */
  every: number;
  /** Smallest room for one label, in px. */
  room: number;
  context: "none" | "year" | "month";
  /** Unlabelled ticks between. */
  minor: { unit: Unit | "week"; every: number } | null;
  /** Grid lines every so many of this unit. */
  grid: { unit: Unit | "week"; every: number };
}

/** From near to far; the first step whose labels have room is taken. Room is measured on the shortest unit × every. */
const STEPS: readonly Step[] = [
  { unit: "day", every: 1, room: 54, context: "month", minor: null, grid: { unit: "day", every: 1 } },
  { unit: "day", every: 1, room: 22, context: "month", minor: null, grid: { unit: "week", every: 1 } },
  {
    unit: "day",
    every: 7,
    room: 30,
    context: "month",
    minor: { unit: "day", every: 1 },
    grid: { unit: "month", every: 1 },
  },
  { unit: "month", every: 1, room: 27, context: "year", minor: null, grid: { unit: "year", every: 1 } },
  {
    unit: "month",
    every: 3,
    room: 34,
    context: "year",
    minor: { unit: "month", every: 1 },
    grid: { unit: "year", every: 1 },
  },
  {
    unit: "year",
    every: 1,
    room: 56,
    context: "none",
    minor: { unit: "month", every: 3 },
    grid: { unit: "year", every: 1 },
  },
  {
    unit: "year",
    every: 2,
    room: 56,
    context: "none",
    minor: { unit: "year", every: 1 },
    grid: { unit: "year", every: 5 },
  },
  {
    unit: "year",
    every: 4,
    room: 56,
    context: "none",
    minor: { unit: "year", every: 1 },
    grid: { unit: "year", every: 5 },
  },
  {
    unit: "year",
    every: 8,
    room: 56,
    context: "none",
    minor: { unit: "year", every: 2 },
    grid: { unit: "year", every: 5 },
  },
  {
    unit: "year",
    every: 20,
    room: 56,
    context: "none",
    minor: { unit: "year", every: 5 },
    grid: { unit: "year", every: 20 },
  },
  {
    unit: "year",
    every: 100,
    room: 0,
    context: "none",
    minor: { unit: "year", every: 20 },
    grid: { unit: "year", every: 100 },
  },
];

/** A February, and a year without a leap day: so that the narrowest label has its room too. */
const SHORTEST_DAYS: Record<Unit, number> = { day: 1, month: 28, year: 365 };
const INTERVALS = { day: utcDay, week: utcMonday, month: utcMonth, year: utcYear };

/** Multiples of a unit within [start, end], as days. Days every 7 stand at the 1st, 8th, 15th and 22nd of each month. */
function marksOf(unit: Unit | "week", every: number, start: number, end: number): number[] {
  const from = new Date(start * DAY_MS);
  const to = new Date(end * DAY_MS);
  const dates = INTERVALS[unit].range(INTERVALS[unit].floor(from), to);
  return dates
    .filter((date) => {
      if (unit === "year") return date.getUTCFullYear() % every === 0;
      if (unit === "month") return date.getUTCMonth() % every === 0;
      if (unit === "day" && every === 7) return date.getUTCDate() % 7 === 1 && date.getUTCDate() < 28;
      return true;
    })
    .map((date) => date.getTime() / DAY_MS)
    .filter((day) => day >= start && day <= end);
}

function labelOf(day: number, step: Step, width: number): string {
  const date = new Date(day * DAY_MS);
  if (step.unit === "year") return String(date.getUTCFullYear());
  if (step.unit === "month") return MONTHS[date.getUTCMonth()]!;
  return width >= 54 && step.every === 1
    ? `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}`
    : String(date.getUTCDate());
}

/** Least room for the number of a year, long and short, in px. */
const YEAR_ROOM = { long: 34, short: 24 };

/** Ticks of years where some are folded away: each that is shown is named in its middle, as far as there is room. */
function foldedYears(view: View, perDay: number, { cuts }: Scale): AxisTicks {
  const wide = SHORTEST_DAYS.year * perDay;
  const every = Math.ceil(YEAR_ROOM.short / wide);
  const years = marksOf("year", 1, view.start, view.end);
  const first = INTERVALS.year.floor(new Date(view.start * DAY_MS)).getTime() / DAY_MS;
  const shown = [...new Set([first, ...years])].filter((day) => !cuts.some(({ from, to }) => day >= from && day < to));
  const ticks = shown.map((day, at): Tick => {
    const year = String(new Date(day * DAY_MS).getUTCFullYear());
    return { day, label: at % every > 0 ? "" : wide >= YEAR_ROOM.long ? year : `’${year.slice(-2)}` };
  });
  return { ticks, contexts: [], grid: [], cuts, folded: true };
}

/**
 * Ticks for a view of days that is drawn at `perDay` px per day, on a scale. Nothing is named where it is folded away, unless the
 * view shows nothing else.
 */
export function axisTicks(camera: View, perDay: number, scale: Scale = LINEAR): AxisTicks {
  const cuts = scale.cuts.filter(({ from, to }) => from < camera.end && to > camera.start);
  const [inside] = cuts.filter(({ from, to }) => from <= camera.start && to >= camera.end);
  if (inside) return axisTicks(camera, (perDay * (inside.end - inside.start)) / (inside.to - inside.from));
  const step = STEPS.find(({ unit, every, room }) => SHORTEST_DAYS[unit] * every * perDay >= room) ?? STEPS.at(-1)!;
  if (step.unit === "year" && cuts.length > 0) return foldedYears(camera, perDay, { ...scale, cuts });
  const folded = (day: number) => cuts.some(({ from, to }) => day > from && day < to);
  const unitWidth = SHORTEST_DAYS[step.unit] * step.every * perDay;
  const labelled = marksOf(step.unit, step.every, camera.start, camera.end);
  const named = new Set(labelled);
  const ticks = labelled
    .filter((day) => !folded(day))
    .map((day) => ({ day, label: cuts.some(({ from }) => day === from) ? "" : labelOf(day, step, unitWidth) }));
  if (step.minor) {
    for (const day of marksOf(step.minor.unit, step.minor.every, camera.start, camera.end)) {
      if (!named.has(day) && !folded(day)) ticks.push({ day, label: "" });
    }
  }
  const contexts: Context[] = [];
  if (step.context !== "none") {
    const interval = INTERVALS[step.context];
    for (let at = interval.floor(new Date(camera.start * DAY_MS)); at.getTime() / DAY_MS < camera.end; ) {
      const next = interval.offset(at, 1);
      const year = at.getUTCFullYear();
      const [start, end] = [at.getTime() / DAY_MS, next.getTime() / DAY_MS];
      if (!cuts.some((cut) => start >= cut.from && end <= cut.to))
        contexts.push({
          start,
          end,
          label: step.context === "year" ? String(year) : `${LONG_MONTHS[at.getUTCMonth()]} ${year}`,
        });
      at = next;
    }
  }
  const grid = marksOf(step.grid.unit, step.grid.every, camera.start, camera.end).filter((day) => !folded(day));
  return { ticks, contexts, grid, cuts, folded: false };
}
