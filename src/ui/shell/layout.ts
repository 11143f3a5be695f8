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
  /** Widths of that gutter: the first whose column is wide enough. The style sheets take it from `--bt-gutter`. */
  gutters: readonly [column: number, gutter: number][];
  /** Widths of the texts of the label column, likewise; none where no row of it applies. */
  labels: readonly [column: number, labels: number][];
  /** From this width of the whole the chart stands above the list; below it time runs down, and the list is the chart. */
  chart: number;
}

export const WIDTHS: Readonly<Record<Frame, Widths>> = {
  page: {
    ...{ beside: 900, reader: 444, gutter: 700, chart: 600 },
    gutters: [
      [1100, 124],
      [0, 112],
    ],
    labels: [
      [1100, 306],
      [600, 246],
    ],
  },
  embed: {
    ...{ beside: 760, reader: 380, gutter: 480, chart: 480 },
    gutters: [
      [700, 112],
      [0, 78],
    ],
    labels: [
      [1100, 306],
      [480, 232],
    ],
  },
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
  /** Width in px of the gutter for lane names, 0 for none. */
  gutter: number;
  /** Width in px of the label column at the right end of the chart, 0 for none. */
  labels: number;
  /** The place of the tour's card: on the left of the chart, or over its foot; null while there is none, or the reader is in its place. */
  card: "beside" | "over" | null;
  /** There is no chart: the list is the timeline. */
  runsDown: boolean;
}

/** Width in px of the tour's card with its distance from the chart, and the width of the column from which it stands beside it. */
const CARDS: Readonly<Record<Frame, { width: number; from: number }>> = {
  page: { width: 384, from: 900 },
  embed: { width: 264, from: 560 },
};

/** Height in px of the card over the foot of an embed, as its style sheet has it. */
export const EMBED_CARD = 236;

/** Arranges a frame of `width` px (0 while it is not known) with its reader open or closed, and with a step of the tour or without. */
export function layoutOf(frame: Frame, width: number, open: boolean, touring = false): Layout {
  const widths = WIDTHS[frame];
  const beside = width >= widths.beside;
  const room = open && beside ? width - widths.reader : width;
  const isWide = room >= CARDS[frame].from;
  const card = !touring ? null : isWide ? "beside" : open ? null : "over";
  const column = card === "beside" ? room - CARDS[frame].width : room;
  const inside = column < widths.gutter;
  const gutter = inside ? 0 : from(widths.gutters, column);
  const labels = from(widths.labels, column);
  const runsDown = width < widths.chart;
  return { beside, over: open && width > 0 && !beside, column, inside, gutter, labels, card, runsDown };
}

/** The value of the first row whose width a column has; 0 for none. */
const from = (rows: readonly [column: number, value: number][], column: number): number =>
  rows.find(([least]) => column >= least)?.[1] ?? 0;

/** Height in px of the title over a list that is the timeline, while a sheet lies over the rest of it. */
export const SHEET_TITLE = 32;

/** Height in px of what stays at the top of the page while the list scrolls: strip and axis; without a gutter also the count. */
export const stripHeight = ({ inside }: Pick<Layout, "inside">): number => (inside ? 135 : 129);

/** Width in px of what is drawn for paper: that of the narrower of the usual sheets, within their margins. */
const PAPER = 700;

/** Arranges the page for paper, on which no reader stands beside the chart or over it. */
export const paperLayout = (): Layout => layoutOf("page", PAPER, false);

/** The lowest plot in px in which the lanes can still be told apart. */
const LEAST_PLOT: Readonly<Record<Frame, number>> = { page: 206, embed: 202 };
/** Heights in px of a sheet over the page, at most, and of the title and the axis above it, without the strip. */
const SHEET = 592;
const ABOVE_PLOT = 86;
/** In windows that are lower than this, in px, a sheet that left the chart in sight could not be read: it takes all. */
const LEAST_WINDOW = 652;

/** Height of the page's plot in px where a sheet leaves only so much of a window of `windowHeight` px; null where it is as high as its lanes. */
export function pagePlotHeight({ over }: Pick<Layout, "over">, windowHeight: number): number | null {
  if (!over || windowHeight < LEAST_WINDOW) return null;
  return Math.max(windowHeight - SHEET - ABOVE_PLOT, LEAST_PLOT.page);
}

/** Heights in px of an embed's header, axis and edges together, as its style sheet has them, and of its strip: in a low box, less. */
const AROUND_PLOT = 80;
const EMBED_STRIP = { usual: 52, low: 38 };
const LOW_EMBED = 360;
/** Share of an embed's height that its list takes, where it has one. */
const LIST_SHARE = 0.42;

/** Height in px of the strip of an embed that is `height` px high. */
export const embedStripHeight = (height: number): number => EMBED_STRIP[height < LOW_EMBED ? "low" : "usual"];

/** From this height in px an embed has room for the sentence of the record above its lowest plot. */
const LEAST_WITH_DECK = 380;

/** True where an embed that is `height` px high shows the sentence of the record. */
export const hasRoomForDeck = (height: number): boolean => height >= LEAST_WITH_DECK;

/** Height in px of the plot of an embed that is `height` px high, with a sentence of the record that takes `deck` px. */
export function embedPlotHeight(height: number, deck: number, list: boolean): number {
  const room = height - AROUND_PLOT - embedStripHeight(height) - deck;
  return Math.max(Math.round(room * (list ? 1 - LIST_SHARE : 1)), LEAST_PLOT.embed);
}
