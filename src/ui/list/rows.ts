// The parts that make a list the timeline. Only a frame without room for a chart passes them to the list.

import type { ComponentType, CSSProperties, ReactNode, RefObject } from "react";
import type { Locale } from "../../i18n/locale.ts";
import type { ListRows } from "../../state/rows/list-rows.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import type { Commands } from "../parts/keys.ts";

/** Drawings beside and between the rows of a list, in the order of its years. */
export interface RowDrawing {
  /** Tells the style sheets where the words begin. */
  readonly style: CSSProperties;
  /** The names of the tracks. */
  readonly names: ReactNode;
  /** The years without rows before a year, by its index; after the last one with the number of years. */
  gaps(year: number): ReactNode;
  /** The heading of a year, by its index. */
  heading(year: number): ReactNode;
  /** Tracks and mark of the row at a position; the same function for the same position. */
  mark(position: number): RowMark;
}

export type RowMark = (selected: boolean) => ReactNode;

export interface FollowProps {
  root: RefObject<HTMLElement | null>;
  store: TimelineStore;
  commands: { current: Commands | null } | undefined;
  /** Height in px of what covers the top of the scrolled area. */
  inset: number;
}

export interface Rows {
  draw(locale: Locale, list: ListRows, state: Pick<TimelineState, "timeline" | "columns" | "silentYears">): RowDrawing;
  /** Shows nothing: it answers keys, and brings the list to the view. It stands behind the list's own element. */
  Follow: ComponentType<FollowProps>;
}
