import { type RefObject, useEffect } from "react";
import type { TimelineStore } from "../../state/store.ts";

/** The nearest ancestor that scrolls up and down by itself; null when that is the page. */
export function scrollParent(element: Element): Element | null {
  const view = element.ownerDocument.defaultView;
  for (let at = element.parentElement; at && view; at = at.parentElement) {
    if (at === element.ownerDocument.body || at === element.ownerDocument.documentElement) return null;
    if (/^(auto|scroll)$/.test(view.getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return null;
}

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
    const view = list?.ownerDocument.defaultView;
    if (!list || !view) return;
    const rows = [...list.querySelectorAll(".bt-row")];
    const parent = scrollParent(list);
    const target: EventTarget = parent ?? view;
    let frame = 0;

    const measure = (): void => {
      frame = 0;
      const visible = parent?.getBoundingClientRect() ?? { top: 0, bottom: view.innerHeight };
      const edge = visible.top + topInset;
      const row = rowAt(rows, edge);
      // Reading begins when the list has come up to the edge; below it, one looks at the chart.
      const inSight = row && row.getBoundingClientRect().top < edge + (visible.bottom - edge) * READING_SHARE;
      store.getState().setMarker((inSight && row.getAttribute("data-event")) || null);
    };
    const later = (): void => {
      if (frame === 0) frame = view.requestAnimationFrame(measure);
    };

    target.addEventListener("scroll", later, { passive: true });
    const observer = view.ResizeObserver ? new view.ResizeObserver(later) : null;
    observer?.observe(list);
    later();
    return () => {
      target.removeEventListener("scroll", later);
      observer?.disconnect();
      if (frame !== 0) view.cancelAnimationFrame(frame);
    };
  }, [root, store, content, topInset]);
}
