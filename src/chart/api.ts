// The contract between a chart and its owner: words, settings and state go in, views and choices come out.

import type { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { Timeline } from "../model/timeline.ts";
import type { View } from "../model/view.ts";
import type { Pointed } from "./marks/pointed.ts";
import type { LaneState } from "./parts/lane-names.ts";
import type { ChartRow } from "./parts/row.ts";
import type { ChartWords } from "./parts/words.ts";

export type { Pointed } from "./marks/pointed.ts";
export type { ChartHolders } from "./parts/elements.ts";
export type { LaneState } from "./parts/lane-names.ts";
export type { ChartWords } from "./parts/words.ts";

/** The record that a chart shows for as long as it lives. */
export interface ChartRecord {
  timeline: Timeline;
  columns: Columns;
}

/** Settings that follow the size of the page. */
export interface ChartSettings {
  /** Height of the plot, in px; a plot grows beyond it when its rows need more. */
  height: number;
  /** Lane names stand inside the plot instead of in a gutter on its left. */
  inside: boolean;
}

/** The part of the store that is drawn: event indices (−1 for none), the events that remain, and the state of each lane's name. */
export interface ChartState {
  selected: number;
  focused: number;
  marker: number;
  matching: EventSet;
  lanes: readonly LaneState[];
}

/** Makes a row of the owner's between the plot and the axis. `whole` is the widest view. */
export type MakeRow = (document: Document, whole: View) => ChartRow;

export interface ChartOwner {
  words: ChartWords;
  row?: MakeRow;
  reducedMotion(): boolean;
  /** The view has come to rest. */
  rest(view: View, whole: View): void;
  /** The mark under the pointer has changed; null when there is none. */
  hover(pointed: Pointed | null): void;
  /** Someone chose a mark, or the empty plot (null). */
  choose(pointed: Pointed | null): void;
  /** Someone pressed the name of a lane (its index). */
  chooseLane(lane: number): void;
  /** Someone turned the wheel over the plot without a key, which scrolls the page. */
  plainWheel(): void;
}
