// The list of events as a timeline that runs down: rows with their tracks, the lines that pass them, and the years without rows.
// Each part is made when it is shown.

import { type SilentYears, silentYears } from "../../model/axis/silence.ts";
import { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { utcDay } from "../../model/date.ts";
import { type LastingLine, lastingLines } from "./lasting-lines.ts";
import { type ListRows, type ListYear, listOrder, listRows } from "./list-rows.ts";
import type { Tracks } from "./tracks.ts";

/** The part of a lasting line that stands beside one row: it begins there, ends there, does both, or passes. */
export interface LinePart {
  readonly line: LastingLine;
  readonly begins: boolean;
  readonly ends: boolean;
}

export interface Row {
  /** Index of the event. */
  readonly index: number;
  /** The track of its mark. */
  readonly track: number;
  /** The tracks that it ties together, its own among them, in ascending order. */
  readonly tracks: readonly number[];
  readonly lines: readonly LinePart[];
}

/** Years without a row, both ends inclusive. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** The record itself says nothing of them; otherwise nothing that filter and query let through. */
  readonly silent: boolean;
  /** The lines that pass it. */
  readonly lines: readonly LinePart[];
}

/** A year with rows. */
export interface RowYear {
  readonly year: string;
  /** Number of its rows. */
  readonly count: number;
  /** Number of its events in the whole record. */
  readonly total: number;
  /** Index in TONE_MARKS of the mark that all its events of the whole record share; null where they differ. */
  readonly tone: number | null;
  /** The lines that pass its heading. */
  readonly lines: readonly LinePart[];
}

export interface RowList {
  /** The row at a position of the list. */
  row(position: number): Row;
  /** A year of the list, by its index. */
  year(index: number): RowYear;
  /** The years without rows before a year, by its index, as runs: between two of them, something only ends. After the last year with the number of years. */
  gapsBefore(index: number): Gap[];
}

/** Facts about the record that no filter changes. */
export interface WholeRecord {
  /** Its first and its last day. */
  readonly span: { readonly start: string; readonly end: string };
  readonly silent: readonly SilentYears[];
}

/** Puts rows beside tracks. */
export function rowList(columns: Columns, { rows, years }: ListRows, tracks: Tracks, record: WholeRecord): RowList {
  const trackOf = (event: number): number => tracks.ofLane[columns.lane[event]!] ?? 0;
  const lines = lastingLines(columns, rows, trackOf);
  const whole = wholeYears(columns);
  const runs = emptyYears(columns, rows, record.span);
  const isSilent = ({ firstYear, lastYear }: SilentYears): boolean =>
    record.silent.some((run) => run.firstYear <= firstYear && lastYear <= run.lastYear);
  const passing = (row: number): LinePart[] =>
    lines.at(row, true).map((line) => ({ line, begins: false, ends: false }));

  return {
    row(position) {
      const index = rows[position]!;
      const lanes = columns.laneSets.of(columns.laneSet[index]!);
      const tied = new Set(lanes.map((lane) => tracks.ofLane[lane] ?? 0));
      const track = trackOf(index);
      const parts = lines
        .at(position)
        .map((line) => ({ line, begins: line.first === position, ends: line.last === position }));
      return { index, track, tracks: [...tied.add(track)].sort((a, b) => a - b), lines: parts };
    },
    year(index) {
      const { year, first, end } = years[index]!;
      const { total, tone } = whole.get(year)!;
      return { year, count: end - first, total, tone, lines: passing(first) };
    },
    gapsBefore(index) {
      const after = index === 0 ? Number.NEGATIVE_INFINITY : Number(years[index - 1]!.year);
      const before = index === years.length ? Number.POSITIVE_INFINITY : Number(years[index]!.year);
      const row = years[index]?.first ?? rows.length;
      return runs
        .filter(({ firstYear, lastYear }) => firstYear > after && lastYear < before)
        .map((run) => ({ from: run.firstYear, to: run.lastYear, silent: isSilent(run), lines: passing(row) }));
    },
  };
}

const wholes = new WeakMap<Columns, ReadonlyMap<string, Pick<RowYear, "total" | "tone">>>();

/** Number and tone of the events of each year in the whole record. */
function wholeYears(columns: Columns): ReadonlyMap<string, Pick<RowYear, "total" | "tone">> {
  const known = wholes.get(columns);
  if (known) return known;
  const { rows, years } = listRows(columns, EventSet.all(columns.count));
  const facts = ({ year, first, end }: ListYear) => {
    const tone = columns.tone[rows[first]!]!;
    const shared = rows.subarray(first, end).every((event) => columns.tone[event] === tone);
    return [year, { total: end - first, tone: shared ? tone : null }] as const;
  };
  const made = new Map(years.map(facts));
  wholes.set(columns, made);
  return made;
}

/** The years of the span in which the events of these rows alone would be silent. */
function emptyYears({ from, to }: Columns, rows: Uint32Array, { start, end }: WholeRecord["span"]): SilentYears[] {
  const years = { start: utcDay(Number(start.slice(0, 4)), 1, 1), end: utcDay(Number(end.slice(0, 4)) + 1, 1, 1) };
  return silentYears({ count: rows.length, from, to }, years, rows);
}

/** The first of the matching events, in the order of the list, of which something known lies in the view; null where none does. */
export function firstInView(
  columns: Columns,
  matching: EventSet,
  { start, end }: { start: number; end: number },
): number | null {
  const { from, to } = columns;
  const order = listOrder(columns);
  const isSeen = (event: number) => matching.has(event) && from[event]! < end && to[event]! > start;
  // what had begun long before stands far above in the list
  return order.find((event) => isSeen(event) && from[event]! >= start) ?? order.find((event) => isSeen(event)) ?? null;
}
