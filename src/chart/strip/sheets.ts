// The sheets that stand on the strip: when each document was published. They explain why some years are crowded.

import { bounds } from "../../model/date.ts";
import { sourceName } from "../../model/source-name.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import type { Ctx } from "../marks/shapes.ts";
import type { Theme } from "../marks/theme.ts";

export interface Publication {
  day: number;
  name: string;
}

/** A row of sheets that a strip can have: given to it by those who want one, so that an embed, which has none, does not carry it. */
export interface SheetRow {
  /** In px. */
  readonly height: number;
  publications: typeof publications;
  draw: typeof drawSheets;
}

/** Publication days in order; documents without one are left out. */
function publications(documents: readonly TimelineDocument[]): Publication[] {
  return documents
    .flatMap(({ published, publisher, id }) => {
      const last = published ? bounds(published).last : Number.NaN;
      return Number.isFinite(last)
        ? [{ day: last + 0.5, name: sourceName({ publisher, id }).replace(/\s*\(.*\)$/, "") }]
        : [];
    })
    .sort((a, b) => a.day - b.day);
}

const WIDTH = 9;
const HEIGHT = 11;
const APART = 11;
const TEXT_GAP = 5;

function sheet(ctx: Ctx, x: number, y: number, theme: Theme) {
  const left = Math.round(x - WIDTH / 2) + 0.5;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + WIDTH - 3, y);
  ctx.lineTo(left + WIDTH - 1, y + 2.5);
  ctx.lineTo(left + WIDTH - 1, y + HEIGHT);
  ctx.lineTo(left, y + HEIGHT);
  ctx.closePath();
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.strokeStyle = theme.ink2;
  ctx.lineWidth = 1;
  ctx.moveTo(left + 2, y + 5);
  ctx.lineTo(left + WIDTH - 3, y + 5);
  ctx.moveTo(left + 2, y + 8);
  ctx.lineTo(left + WIDTH - 3, y + 8);
  ctx.stroke();
}

/** Height of the row in px. */
const ROW_HEIGHT = 17;
/** Top of a sheet, and the line of the names, in px. */
const SHEET_TOP = 3.5;
const NAMES_LINE = 12.5;

/**
 * Draws the sheets, and the publishers' names beside each group where there is room.
 * @param width of the canvas in px; names may reach as far
 * @param lead stands before the first name where there is room for it, too
 */
function drawSheets(
  ctx: Ctx,
  documents: readonly Publication[],
  xOf: (day: number) => number,
  width: number,
  theme: Theme,
  lead: string,
) {
  ctx.clearRect(0, 0, width, ROW_HEIGHT);
  ctx.font = `11px ${theme.sans}`;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  const groups: { from: number; to: number; names: string[] }[] = [];
  for (const { day, name } of documents) {
    const x = xOf(day);
    const last = groups.at(-1);
    if (last && x - last.to < APART * 2.2) {
      last.to = x;
      if (!last.names.includes(name)) last.names.push(name);
    } else groups.push({ from: x, to: x, names: [name] });
    sheet(ctx, x, SHEET_TOP, theme);
  }
  ctx.fillStyle = theme.ink3;
  let free = 0;
  let before = `${lead} `;
  groups.forEach(({ from, to, names }, k) => {
    const text = names.join(", ");
    const next = (groups[k + 1]?.from ?? width + WIDTH) - WIDTH;
    const right = to + WIDTH / 2 + TEXT_GAP;
    for (const said of before === "" ? [text] : [before + text, text]) {
      const wide = ctx.measureText(said).width;
      const left = from - WIDTH / 2 - TEXT_GAP - wide;
      if (right + wide < next) {
        ctx.fillText(said, right, NAMES_LINE);
        free = right + wide;
      } else if (left > free) {
        ctx.fillText(said, left, NAMES_LINE);
        free = to + WIDTH;
      } else continue;
      before = "";
      return;
    }
    free = to + WIDTH;
  });
}

export const SHEETS: SheetRow = { height: ROW_HEIGHT, publications, draw: drawSheets };
