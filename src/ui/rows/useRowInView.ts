// Brings the list that is the timeline to the first event of the view.

import { type RefObject, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { recordSpan } from "../../model/view.ts";
import { firstInView } from "../../state/rows/rows.ts";
import type { TimelineStore } from "../../state/store.ts";
import { followedEvents, shownStep } from "../../state/tour/tour.ts";
import { bringRow, readingArea, rowIn, scrollListBy, scrollToYear } from "../list/list-scroll.ts";
import { settle } from "../parts/scrolling.ts";

/** Scrolls to the first event of a view, or the first that a step of the tour follows, as the list opens with one and whenever it changes; an open event keeps its place. */
export function useRowInView(root: RefObject<HTMLElement | null>, store: TimelineStore, inset: number): void {
  const view = useStore(store, (state) => state.view);
  const tour = useStore(store, (state) => state.tour);
  const top = useRef(inset); // it is measured while the layout settles, and a change of it alone brings nothing into view
  useLayoutEffect(() => {
    top.current = inset;
  }, [inset]);
  useLayoutEffect(() => {
    const list = root.current;
    const { columns, eventAt, matching, selected, timeline } = store.getState();
    const step = shownStep(tour, timeline);
    if (!(view || step) || !list || selected) return;
    const index = firstInView(columns, step ? followedEvents(step, columns) : matching, view ?? recordSpan(timeline));
    const first = index === null ? undefined : eventAt(index)?.id;
    if (first === undefined) return;
    let isDrawn = false;
    // the rows that come into sight take their height first
    return settle(list, () => {
      const row = isDrawn ? bringRow(list, first) : rowIn(list, first);
      isDrawn = true;
      const year = row?.closest(".bt-list-year");
      if (row && year?.querySelector(".bt-row") === row) scrollToYear(list, year, top.current);
      else if (row) scrollListBy(list, row.getBoundingClientRect().top - readingArea(list, top.current).top);
    });
  }, [view, tour, store, root]);
}
