// The contract between a chart and its owner: words, settings and state go in, views and choices come out.

import type { Scale } from "../model/axis/scale.ts";
import type { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { Timeline } from "../model/timeline.ts";
import type { Move, View } from "../model/view.ts";
import type { Pointed } from "./marks/pointed.ts";
import type { LaneState } from "./parts/lane-names.ts";
import type { ChartWords } from "./parts/words.ts";
import type { SheetRow } from "./strip/sheets.ts";

export type { Pointed } from "./marks/pointed.ts";
export type { ChartHolders } from "./parts/elements.ts";
export type { LaneState } from "./parts/lane-names.ts";
export type { ChartWords } from "./parts/words.ts";
export type { StripText, StripTexts } from "./strip/words.ts";

/** The record that a chart shows for as long as it lives. */
export interface ChartRecord {
  timeline: Timeline;
  columns: Columns;
}

/** Settings that follow the size of the page and the choices of its reader. */
export interface ChartSettings {
  /** Height of the plot, in px, or null where it is as high as its lanes; it grows beyond it when the lanes need more. */
  height: number | null;
  /** Width of the label column at the end of the axis, and of the gutter for names, in px; 0 for none. */
  column: number;
  gutter: number;
  /** Lane names stand inside the plot instead of in a gutter on its left. */
  inside: boolean;
  /** From days to places on the axis. */
  scale: Scale;
}

/** The part of the store that is drawn: event indices (−1 for none), the events that remain, and the state of each lane's name. */
export interface ChartState {
  selected: number;
  focused: number;
  marker: number;
  matching: EventSet;
  /** The events that stand out while all others stand back; null or nothing: none do. */
  followed?: EventSet | null;
  lanes: readonly LaneState[];
}

export interface ChartOwner {
  words: ChartWords;
  /** The row of sheets that stands on the strip, if any. */
  sheets: SheetRow | null;
  reducedMotion(): boolean;
  /** The view has come to rest after a move of this kind. */
  rest(view: View, whole: View, move: Move): void;
  /** The mark under the pointer has changed; null when there is none. */
  hover(pointed: Pointed | null): void;
  /** Someone chose a mark, or the empty plot (null). */
  choose(pointed: Pointed | null): void;
  /** Someone pressed the name of a lane (its index). */
  chooseLane(lane: number): void;
  /** Someone turned the wheel over the plot without a key, which scrolls the page. */
  plainWheel(): void;
}
