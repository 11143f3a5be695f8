import { type RefObject, useEffect } from "react";
import { onResize } from "../../chart/canvas/size.ts";
import { documentOf } from "../../model/unshadowed.ts";
import type { TimelineStore } from "../../state/store.ts";
import { ROWS_SHOWN, readingArea, scrollParent } from "./list-scroll.ts";

/** The row at the top counts as read while it begins in this upper share of what is visible. */
const READING_SHARE = 0.4;

/** The first row whose end lies below the edge. Rows stand in order, so a few measurements find it. */
function rowAt(rows: readonly Element[], edge: number): Element | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.getBoundingClientRect().bottom > edge + 1) high = middle;
    else low = middle + 1;
  }
  return rows[low] ?? null;
}

/** Keeps the store's marker on the event at the top of the visible part of the list, and on none while no row is in sight. */
export function useListMarker(
  root: RefObject<HTMLElement | null>,
  store: TimelineStore,
  content: unknown,
  topInset: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content brings new rows to measure
  useEffect(() => {
    const list = root.current;
    if (!list) return;
    const view = documentOf(list).defaultView;
    if (!view) return;
    const parent = scrollParent(list);
    const target: EventTarget = parent ?? view;
    let frame = 0;

    const measure = (): void => {
      frame = 0;
      const { top, bottom } = readingArea(list, topInset);
      // of a long list, other rows stand in the document with each scrolling
      const row = rowAt([...list.querySelectorAll(ROWS_SHOWN)], top);
      // Reading begins when the list has come up to the edge; below it, one looks at the chart.
      const inSight = row && row.getBoundingClientRect().top < top + (bottom - top) * READING_SHARE;
      store.getState().setMarker((inSight && row.getAttribute("data-event")) || null);
    };
    const later = (): void => {
      if (frame === 0) frame = view.requestAnimationFrame(measure);
    };

    target.addEventListener("scroll", later, { passive: true });
    const stopMeasuring = onResize([list], later);
    later();
    return () => {
      target.removeEventListener("scroll", later);
      stopMeasuring();
      if (frame !== 0) view.cancelAnimationFrame(frame);
    };
  }, [root, store, content, topInset]);
}
