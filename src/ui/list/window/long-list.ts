import type { RefObject } from "react";
import type { ListRows } from "../../../state/rows/list-rows.ts";
import type { ListShared } from "../ListSections.tsx";

/** Up to so many rows all stand in the document, where the browser finds their words. */
export const FEW = 300;

/** Height of a row in px before it has been seen. */
export const ROW_HEIGHT = 84;

/** The most rows that one stretch of the page holds: browsers end elements at 16 million px, and a row may be a few hundred high. */
export const STRETCH = 10_000;

export interface LongListProps {
  shared: ListShared;
  list: ListRows;
  root: RefObject<HTMLElement | null>;
  /** Set to what brings the row at a position into the document. */
  reach: RefObject<((position: number) => void) | null>;
}
