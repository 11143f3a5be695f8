// The result of a run as two tables for a terminal.

import type { Report } from "../../compile/compile.ts";
import { printable } from "../report/code-frame.ts";

type Row = readonly (string | number)[];

/** Widest cell but for those of the last column. */
const MAX_CELL = 60;

/** More rows than these nobody reads; timeline.json has them all. */
const MAX_ROWS = 200;

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** Columns as wide as their cells; numbers to the right. The last column is cut to the terminal's width. */
function table<T>(head: Row, items: readonly T[], rowOf: (item: T) => Row, width: number): string {
  const rows = items.slice(0, MAX_ROWS).map(rowOf);
  const more = items.length > MAX_ROWS ? `\n… and ${items.length - MAX_ROWS} more` : "";
  const lastColumn = head.length - 1;
  const all = [head, ...rows].map((row) =>
    row.map((cell, column) => {
      const text = printable(String(cell));
      return column === lastColumn ? text : cut(text, MAX_CELL);
    }),
  );
  const widths = head.map((_, column) => all.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  return all
    .map((row) =>
      row
        .map((cell, column) => {
          if (column === lastColumn && !isNumber[column]) return cell;
          return isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join("  "),
    )
    .map((line) => cut(line, width).trimEnd())
    .join("\n")
    .concat(more);
}

/** The documents and the events of a run. */
export function formatReport({ documents, events }: Report, width = 140): string {
  const documentTable = table(
    ["document", "published", "sentences", "dates", "curated", "proposed", "set aside", "left out"],
    documents,
    (each) => [
      each.id,
      each.publishedBy ? `${each.published} (${each.publishedBy.by})` : (each.published ?? "unknown"),
      each.sentences,
      each.dates,
      each.curated,
      each.proposed,
      each.ignored,
      each.leftOut.passages === 0 ? "" : `${each.leftOut.passages} (${each.leftOut.share} %)`,
    ],
    width,
  );
  const eventTable = table(
    ["date", "origin", "sources", "event"],
    events,
    (each) => [each.date, each.origin, each.sources, each.title],
    width,
  );
  return `${documentTable}\n\n${eventTable}`;
}
