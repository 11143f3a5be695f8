// Tables in plain text: rows of cells between pipes or tabs.

import type { Span } from "../../model/text.ts";

/** Rows of one table, first and last index; a row has as many cells as the others, or lacks some at its end. */
export interface TableRows {
  first: number;
  last: number;
  cells: number;
}

const MIN_ROWS = 2;
const GAP = /(?<![^\S\t])[^\S\t]*[\t|]\s*/g;
/** "|------|:-----:|": the rule below a head. */
const RULE = /^[\s|:+=-]+$/;

export const isRule = (line: string): boolean => RULE.test(line) && line.includes("-");

/** Whether a line may be a row: it has cells. */
export const isRow = (line: string): boolean => /\S[^\S\t]*[\t|]|^\s*\|\s*\S/.test(line);

/** The cells of a row, as spans of it without white space; an empty cell is an empty span. */
export function cellsOf(line: string): Span[] {
  const from = /^\s*\|\s*|^ */.exec(line)?.[0].length ?? 0;
  const to = line.length - (/\s*\|?\s*$/.exec(line)?.[0].length ?? 0);
  const cells: Span[] = [];
  let start = from;
  GAP.lastIndex = from;
  for (let gap = GAP.exec(line); gap && gap.index < to; gap = GAP.exec(line)) {
    cells.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  cells.push({ start, end: Math.max(start, to) });
  return cells;
}

/** The tables of a text, by the indices of its lines or blocks. */
export function tablesIn(lines: readonly string[]): TableRows[] {
  const tables: TableRows[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const cells = widthOf(lines[at] ?? "");
    if (cells < 2) continue;
    let last = at;
    let rows = 1;
    while (last + 1 < lines.length && isOfWidth(lines[last + 1] ?? "", cells)) {
      last += 1;
      if (!isRule(lines[last] ?? "")) rows += 1;
    }
    if (rows >= MIN_ROWS) tables.push({ first: at, last, cells });
    at = last;
  }
  return tables;
}

const widthOf = (line: string): number =>
  line.length <= 2000 && isRow(line) && !isRule(line) ? cellsOf(line).length : 0;

const isOfWidth = (line: string, cells: number): boolean =>
  isRule(line) || widthOf(line) === cells || (cells > 2 && widthOf(line) === cells - 1);
