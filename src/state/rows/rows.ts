// The list of events as a timeline that runs down: rows with their tracks, the lines that pass them, and the years without rows.

import { type SilentYears, silentYears } from "../../model/axis/silence.ts";
import type { EventSet } from "../../model/bits.ts";
import type { Columns } from "../../model/columns.ts";
import { utcDay } from "../../model/date.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { byYear, listDay } from "../years.ts";
import { type LastingLine, lastingLines } from "./lasting-lines.ts";
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
  readonly event: TimelineEvent;
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
  /** The years without rows before it, as runs: between two of them, something only ends. */
  readonly gaps: readonly Gap[];
  readonly rows: readonly Row[];
  /** Number of its events in the whole record. */
  readonly total: number;
  /** Id of the tone that all its events of the whole record share; null where they differ. */
  readonly tone: string | null;
  /** The lines that pass its heading. */
  readonly lines: readonly LinePart[];
}

export interface RowList {
  readonly years: readonly RowYear[];
  /** The years without rows after the last one. */
  readonly gaps: readonly Gap[];
}

/** Facts about the record that no filter changes. */
export interface WholeRecord {
  /** Its first and its last day. */
  readonly span: { readonly start: string; readonly end: string };
  readonly silent: readonly SilentYears[];
}

/** Puts the matching events into rows. */
export function rowList(columns: Columns, matching: EventSet, tracks: Tracks, record: WholeRecord): RowList {
  const grouped = byYear([...matching].map((index) => columns.events[index]!));
  const order = grouped.flatMap(({ events }) => events.map(({ id }) => columns.indexOf.get(id)!));
  const trackOf = (event: number): number => tracks.ofLane[columns.lane[event]!] ?? 0;
  const waiting = lastingLines(columns, order, trackOf);
  const whole = new Map(byYear(columns.events).map(({ year, events }) => [year, events]));
  const runs = emptyYears(columns, matching, record.span);
  const isSilent = ({ firstYear, lastYear }: SilentYears): boolean =>
    record.silent.some((run) => run.firstYear <= firstYear && lastYear <= run.lastYear);

  let row = 0;
  /** The lines of the events above a row that reach it. */
  let open: LastingLine[] = [];
  const passing = (): LinePart[] => open.map((line) => ({ line, begins: false, ends: false }));
  const gapsBefore = (year: number): Gap[] => {
    const gaps: Gap[] = [];
    while (runs[0] && runs[0].lastYear < year) {
      const run = runs.shift()!;
      gaps.push({ from: run.firstYear, to: run.lastYear, silent: isSilent(run), lines: passing() });
    }
    return gaps;
  };
  const toRow = (event: TimelineEvent): Row => {
    const index = columns.indexOf.get(event.id)!;
    while (waiting[0]?.first === row) open.push(waiting.shift()!);
    const parts = open.map((line) => ({
      line,
      begins: line.first === row,
      ends: line.last === row,
    }));
    row += 1;
    open = parts.filter(({ ends }) => !ends).map(({ line }) => line);
    const lanes = columns.laneSets.of(columns.laneSet[index]!);
    const tied = new Set(lanes.map((lane) => tracks.ofLane[lane] ?? 0));
    const track = trackOf(index);
    return { index, event, track, tracks: [...tied.add(track)].sort((a, b) => a - b), lines: parts };
  };
  const years = grouped.map(({ year, events }): RowYear => {
    const gaps = gapsBefore(Number(year));
    const all = whole.get(year) ?? [];
    const tone = all.every((event) => event.tone === all[0]?.tone) ? (all[0]?.tone ?? null) : null;
    return { year, gaps, total: all.length, tone, lines: passing(), rows: events.map(toRow) };
  });
  return { years, gaps: gapsBefore(Number.POSITIVE_INFINITY) };
}

/** The years of the span in which the matching events alone would be silent. */
function emptyYears({ from, to }: Columns, matching: EventSet, { start, end }: WholeRecord["span"]): SilentYears[] {
  const years = { start: utcDay(Number(start.slice(0, 4)), 1, 1), end: utcDay(Number(end.slice(0, 4)) + 1, 1, 1) };
  const of = (days: Float64Array) => Float64Array.from(matching, (index) => days[index]!);
  return silentYears({ count: matching.count, from: of(from), to: of(to) }, years);
}

/** The first of the matching events, in the order of the list, of which something known lies in the view; null where none does. */
export function firstInView(
  columns: Columns,
  matching: EventSet,
  { start, end }: { start: number; end: number },
): string | null {
  const seen = [...matching].filter((index) => columns.from[index]! < end && columns.to[index]! > start);
  const begun = seen.filter((index) => columns.from[index]! >= start);
  // what had begun long before stands far above in the list
  const days = (begun.length > 0 ? begun : seen).map((index) => columns.events[index]!);
  const [first] = days.toSorted((a, b) => listDay(a).localeCompare(listDay(b)));
  return first?.id ?? null;
}
