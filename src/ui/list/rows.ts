// The parts that make a list the timeline. Only a frame without room for a chart passes them to the list.

import type { ComponentType, CSSProperties, ReactNode, RefObject } from "react";
import type { Locale } from "../../i18n/locale.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import type { Commands } from "../parts/keys.ts";

/** Drawings beside and between the rows of a list, in the order of its years. */
export interface RowDrawing {
  /** Tells the style sheets where the words begin. */
  readonly style: CSSProperties;
  /** The names of the tracks. */
  readonly names: ReactNode;
  readonly years: readonly {
    /** The years without rows before it. */
    readonly gaps: ReactNode;
    readonly heading: ReactNode;
    /** Tracks and mark of each row. */
    readonly marks: readonly RowMark[];
  }[];
  /** The years without rows after the last one. */
  readonly gaps: ReactNode;
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
  draw(locale: Locale, state: Pick<TimelineState, "timeline" | "columns" | "matching" | "silentYears">): RowDrawing;
  /** Shows nothing: it answers keys, and brings the list to the view. It stands behind the list's own element. */
  Follow: ComponentType<FollowProps>;
}
