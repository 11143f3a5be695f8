// The widths and heights at which the parts of a page or an embed change their places.

/** The full page, or a box of a fixed height in another page. */
export type Frame = "page" | "embed";

/** All lengths are CSS px. */
interface Widths {
  /** From this width of the whole the reader stands beside the chart; below it lies over it. */
  beside: number;
  /** Width of a reader beside the chart. The style sheets take it from `--bt-reader-width`. */
  reader: number;
  /** From this width of the column the lane names have a gutter of their own. */
  gutter: number;
}

export const WIDTHS: Readonly<Record<Frame, Widths>> = {
  page: { beside: 900, reader: 444, gutter: 700 },
  embed: { beside: 760, reader: 380, gutter: 700 },
};

export interface Layout {
  /** The frame has room for the reader beside the chart. */
  beside: boolean;
  /** The reader is open and lies over the chart. */
  over: boolean;
  /** Width in px of the column that the chart stands in. */
  column: number;
  /** The lane names stand inside the plot, for want of a gutter. */
  inside: boolean;
}

/** Arranges a frame of `width` px (0 while it is not known) with its reader open or closed. */
export function layoutOf(frame: Frame, width: number, open: boolean): Layout {
  const widths = WIDTHS[frame];
  const beside = width >= widths.beside;
  const column = open && beside ? width - widths.reader : width;
  return { beside, over: open && width > 0 && !beside, column, inside: column < widths.gutter };
}

/** Height in px of the strip that stays at the top of the page while the list scrolls. */
export const stripHeight = ({ inside }: Pick<Layout, "inside">): number => (inside ? 122 : 102);

/** The lowest plot in px in which the lanes can still be told apart. */
const LEAST_PLOT: Readonly<Record<Frame, number>> = { page: 206, embed: 202 };
/** Heights in px of a sheet over the page, and of the axis above it. */
const SHEET = 592;
const AXIS = 46;
/** Heights of the page's plot by the width of its column: the first row whose width is larger. */
const PAGE_PLOTS: readonly [column: number, plot: number][] = [
  [600, 450],
  [1100, 480],
  [Number.POSITIVE_INFINITY, 510],
];

/** Height of the page's plot in px; above a sheet, what the sheet leaves of a window of `windowHeight` px. */
export function pagePlotHeight({ column, over }: Pick<Layout, "column" | "over">, windowHeight: number): number {
  const full = PAGE_PLOTS.find(([width]) => column < width)?.[1] ?? LEAST_PLOT.page;
  return over ? Math.min(Math.max(windowHeight - SHEET - AXIS, LEAST_PLOT.page), full) : full;
}

/** Height in px of an embed's header, axis, overview and edges together, as its style sheet has them. */
const AROUND_PLOT = 118;
/** Share of an embed's height that its list takes, where it has one. */
const LIST_SHARE = 0.42;

/** Height in px of the plot of an embed that is `height` px high. */
export function embedPlotHeight(height: number, list: boolean): number {
  return Math.max(Math.round((height - AROUND_PLOT) * (list ? 1 - LIST_SHARE : 1)), LEAST_PLOT.embed);
}
