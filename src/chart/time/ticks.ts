// The axis: which years, months and days are named, so that one can always tell which year it is.

import { utcDay, utcMonday, utcMonth, utcYear } from "d3";
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

/** Ticks for a view drawn `width` px wide. */
export function axisTicks(camera: View, width: number): AxisTicks {
  const perDay = width / (camera.end - camera.start);
  const step = STEPS.find(({ unit, every, room }) => SHORTEST_DAYS[unit] * every * perDay >= room) ?? STEPS.at(-1)!;
  const unitWidth = SHORTEST_DAYS[step.unit] * step.every * perDay;
  const labelled = marksOf(step.unit, step.every, camera.start, camera.end);
  const named = new Set(labelled);
  const ticks = labelled.map((day) => ({ day, label: labelOf(day, step, unitWidth) }));
  if (step.minor) {
    for (const day of marksOf(step.minor.unit, step.minor.every, camera.start, camera.end)) {
      if (!named.has(day)) ticks.push({ day, label: "" });
    }
  }
  const contexts: Context[] = [];
  if (step.context !== "none") {
    const interval = INTERVALS[step.context];
    for (let at = interval.floor(new Date(camera.start * DAY_MS)); at.getTime() / DAY_MS < camera.end; ) {
      const next = interval.offset(at, 1);
      const year = at.getUTCFullYear();
      contexts.push({
        start: at.getTime() / DAY_MS,
        end: next.getTime() / DAY_MS,
        label: step.context === "year" ? String(year) : `${LONG_MONTHS[at.getUTCMonth()]} ${year}`,
      });
      at = next;
    }
  }
  return { ticks, contexts, grid: marksOf(step.grid.unit, step.grid.every, camera.start, camera.end) };
}
