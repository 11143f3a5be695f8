// The colours of the canvas, read from the custom properties of the element it stands in.

import type { Columns } from "../../model/columns.ts";
import { TONE_MARKS } from "../../model/domain.ts";

export interface Theme {
  paper: string;
  band: string;
  ink: string;
  ink2: string;
  ink3: string;
  leader: string;
  rule: string;
  grid: string;
  select: string;
  ring: string;
  /** By tone, in the order of TONE_MARKS. */
  tones: string[];
  sans: string;
}

/** Reads the theme; every colour comes back as #rrggbb, system colours included, so that alpha can be appended. */
export function readTheme(element: Element, ctx: CanvasRenderingContext2D): Theme {
  const style = getComputedStyle(element);
  const colour = (name: string): string => {
    ctx.fillStyle = "#000000";
    ctx.fillStyle = style.getPropertyValue(`--bt-${name}`).trim();
    const value = String(ctx.fillStyle);
    return value.startsWith("#") ? value.slice(0, 7) : "#000000";
  };
  return {
    paper: colour("paper"),
    band: colour("band"),
    ink: colour("ink"),
    ink2: colour("ink2"),
    ink3: colour("ink3"),
    leader: colour("leader"),
    rule: colour("rule"),
    grid: colour("grid"),
    select: colour("select"),
    ring: colour("select-ring"),
    tones: TONE_MARKS.map((mark) => colour(`tone-${mark}`)),
    sans: style.getPropertyValue("--bt-sans").trim() || "sans-serif",
  };
}

/** Colour of an event: that of its tone; grey where nobody has reviewed what the tone is. */
export const colourOf = (columns: Columns, i: number, theme: Theme): string =>
  columns.proposed[i] ? theme.ink2 : theme.tones[columns.tone[i]!]!;
