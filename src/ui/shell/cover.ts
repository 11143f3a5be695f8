// The rest of the timeline while the reader lies over it.

import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { documentOf } from "../../model/unshadowed.ts";
import { bringRow, rowIn } from "../list/list-scroll.ts";
import { holdAtTop, holdInPlace, scrollBack } from "../parts/scrolling.ts";

type ElementRef = RefObject<HTMLElement | null>;

/** A scroll position of the page: px from its top, and the row of the list that was at `rowTop` px of the window. */
interface ScrollPosition {
  top: number;
  row: Element | null;
  rowTop: number;
}

export interface SheetPlace {
  /** To be called before a sheet opens, which rearranges the page: it is the place to come back to. */
  remember(): void;
  /** Makes the page stay where it is when the sheet closes next. */
  forget(): void;
}

/**
 * Scrolls the page so that title and chart, or the row of the event `read`, stand above a sheet while one is open, and back when it
 * closes.
 */
export function useSheet(root: ElementRef, opener: ElementRef, open: boolean, read: string | null): SheetPlace {
  const before = useRef<ScrollPosition | null>(null);
  const remember = useCallback(() => {
    const view = root.current && documentOf(root.current).defaultView;
    const row = opener.current?.closest(".bt-row") ?? null;
    if (view) before.current ??= { top: view.scrollY, row, rowTop: row?.getBoundingClientRect().top ?? 0 };
  }, [root, opener]);
  useEffect(() => {
    const view = root.current && documentOf(root.current).defaultView;
    const head = root.current?.querySelector(".bt-page");
    if (!view || !head) return;
    if (open) {
      remember();
      const shown = read === null ? null : root.current && rowIn(root.current, read);
      if (shown && root.current) holdAtTop(root.current, shown);
      else view.scrollBy({ top: head.getBoundingClientRect().top, behavior: "instant" });
      if (shown || read === null) return;
      // a long list makes the row, which it cannot while React is at work
      const frame = view.requestAnimationFrame(() => {
        const made = root.current && bringRow(root.current, read);
        if (made && root.current) holdAtTop(root.current, made);
      });
      return () => view.cancelAnimationFrame(frame);
    } else if (before.current !== null) {
      const { top, row, rowTop } = before.current;
      // Rows above may have been measured meanwhile: the row is a better mark than a number of px.
      if (row?.isConnected && root.current) holdInPlace(root.current, () => row, rowTop);
      else if (root.current) scrollBack(root.current, top);
      before.current = null;
    }
  }, [open, root, read, remember]);
  const forget = useCallback(() => {
    before.current = null;
  }, []);
  return useMemo(() => ({ remember, forget }), [remember, forget]);
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
