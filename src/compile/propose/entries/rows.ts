// Rows of a table as entries: the cell of the date dates, that of the event tells, and a source names no actor.

import type { Span } from "../../../model/text.ts";
import type { CompileDomain } from "../../curation/domain.ts";
import { COLUMNS, PLANNED, PLANNED_CELL } from "../../en/words/chronology.ts";
import type { DatingExpression } from "../../temporal/timex.ts";
import { cellsOf, isRule, tablesIn } from "../../text/tables.ts";
import { isActorName } from "../actors/actors.ts";
import { dateIn } from "./label.ts";

export interface Row {
  words: DatingExpression;
  /** The text that tells the event; with the cell of whoever does it, where that stands right before. */
  body: Span;
  /** The text that is shown: with the date, where no source stands between. */
  span: Span;
  /** Offset at which the words behind that cell begin; null where there is none. */
  joint: number | null;
}

interface Cell extends Span {
  words: string;
  /** Null where it is none. */
  date: DatingExpression | null;
}

interface Columns {
  date: number;
  event: number;
  subject: number;
  aside: ReadonlySet<number>;
}

const NO_YEAR = { heading: null, anchor: null };
/** Least share of rows that begin a column of dates. */
const MOST = 0.6;

/** Rows by the index of their block: null for a head, a rule, and a row that tells nothing. Only tables with dates are read. */
export function rowsOf(
  blocks: readonly Span[],
  { text, domain }: { text: string; domain: CompileDomain },
): Map<number, Row | null> {
  // a row may begin with an empty cell, which is white space
  const starts = blocks.map(({ start }) => text.lastIndexOf("\n", start - 1) + 1);
  const lines = blocks.map(({ end }, index) => text.slice(starts[index], end));
  const rows = new Map<number, Row | null>();
  for (const { first, last } of tablesIn(lines)) {
    const cells = lines.slice(first, last + 1).map((line, index) => {
      const start = starts[first + index] ?? 0;
      const found = isRule(line) ? [] : cellsOf(line);
      return found.map((cell): Cell => {
        const words = line.slice(cell.start, cell.end);
        const date = dateIn(words, start + cell.start, NO_YEAR);
        return { start: start + cell.start, end: start + cell.end, words, date };
      });
    });
    const columns = columnsOf(cells, domain);
    if (columns === null) continue;
    let above: DatingExpression | null = null;
    for (const [index, row] of cells.entries()) {
      const date = row[columns.date];
      const words: DatingExpression | null = date?.words === "" ? above : (date?.date ?? null);
      above = words ?? above;
      rows.set(first + index, words ? rowOf(row, columns, words) : null);
    }
  }
  return rows;
}

function columnsOf(cells: readonly (readonly Cell[])[], domain: CompileDomain): Columns | null {
  const rows = cells.filter((row) => row.length > 0);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const all = Array.from({ length: width }, (_, column) => column);
  const [head = []] = rows;
  const hasHead = head.every(({ date }) => date === null);
  const body = hasHead ? rows.slice(1) : rows;
  const named = (kind: RegExp) =>
    hasHead ? all.filter((column) => kind.test(head[column]?.words.replace(/[*:]/g, "").trim() ?? "")) : [];
  const filled = (column: number) => body.flatMap((row) => (row[column]?.words ? [row[column]] : []));
  const date = all.find((column) => {
    const written = filled(column);
    const dated = written.filter((cell) => cell.date !== null);
    return dated.length > 0 && dated.length >= written.length * MOST;
  });
  if (date === undefined) return null;
  const aside = new Set(named(COLUMNS.aside));
  const others = all.filter((column) => column !== date && !aside.has(column));
  const subject = others.find(
    (column) =>
      named(COLUMNS.subject).includes(column) ||
      (!hasHead && others.length > 1 && filled(column).every(({ words }) => isActorName(words, domain))),
  );
  const told = others.filter((column) => column !== subject);
  const lengths = all.map((column) => body.reduce((sum, row) => sum + (row[column]?.words.length ?? 0), 0));
  const [longest] = told.toSorted((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  const event = named(COLUMNS.event).find((column) => told.includes(column)) ?? longest;
  if (event === undefined) return null;
  // without a head, what stands behind the event may be its source
  if (!hasHead) for (const column of told) if (column > event) aside.add(column);
  return { date, event, subject: subject ?? -1, aside };
}

function rowOf(row: readonly Cell[], { date, event, subject, aside }: Columns, words: DatingExpression): Row | null {
  const told = row[event];
  const isPlanned = row.some((cell) => PLANNED.test(cell.words) || PLANNED_CELL.test(cell.words));
  if (told === undefined || told.end === told.start || isPlanned) return null;
  const who = row[subject];
  const isJoined = who !== undefined && who.end > who.start && subject === event - 1;
  const body = isJoined ? { start: who.start, end: told.end } : told;
  const shown = [event, ...(who ? [subject] : []), ...(row[date]?.words ? [date] : [])];
  const [from, to] = [Math.min(...shown), Math.max(...shown)];
  const isClear = ![...aside].some((column) => column > from && column < to);
  const span = isClear ? { start: row[from]?.start ?? body.start, end: row[to]?.end ?? body.end } : body;
  return { words, body, span, joint: isJoined ? told.start : null };
}
