// The rest of the timeline while the reader lies over it.

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { holdInPlace, scrollBack } from "./scrolling.ts";

type ElementRef = RefObject<HTMLElement | null>;

/** A scroll position of the page: px from its top, and the row of the list that was at `rowTop` px of the window. */
interface ScrollPosition {
  top: number;
  row: Element | null;
  rowTop: number;
}

/**
 * Scrolls the page so that the chart stands above a sheet while one is open, and back when it closes. The returned
 * function makes the page stay where it is when the sheet closes next.
 */
export function useSheet(root: ElementRef, opener: ElementRef, open: boolean): () => void {
  const before = useRef<ScrollPosition | null>(null);
  useEffect(() => {
    const view = root.current?.ownerDocument.defaultView;
    const plot = root.current?.querySelector(".bt-chart");
    if (!view || !plot) return;
    if (open) {
      const row = opener.current?.closest(".bt-row") ?? null;
      before.current ??= { top: view.scrollY, row, rowTop: row?.getBoundingClientRect().top ?? 0 };
      view.scrollBy({ top: plot.getBoundingClientRect().top, behavior: "instant" });
    } else if (before.current !== null) {
      const { top, row, rowTop } = before.current;
      // Rows above may have been measured meanwhile: the row is a better mark than a number of px.
      if (row?.isConnected && root.current) holdInPlace(root.current, () => row, rowTop);
      else if (root.current) scrollBack(root.current, top);
      before.current = null;
    }
  }, [open, root, opener]);
  return useCallback(() => {
    before.current = null;
  }, []);
}

/**
 * Keeps what the reader covers out of reach of the keyboard and of screen readers. The returned function ends that at
 * once, so that the focus can return before the next rendering.
 */
export function useInert(covered: ElementRef, open: boolean): () => void {
  useEffect(() => {
    if (covered.current) covered.current.inert = open;
  }, [covered, open]);
  return useCallback(() => {
    if (covered.current) covered.current.inert = false;
  }, [covered]);
}
