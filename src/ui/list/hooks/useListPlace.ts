// Brings the list to its beginning when the view of the chart changes under someone who reads in it.

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { View } from "../../../model/view.ts";
import type { TimelineStore } from "../../../state/store.ts";
import { readingArea, rowIn, scrollListBy } from "../list-scroll.ts";

/** The list as it stood before the view changed. */
interface Place {
  /** It stood at its beginning or had been scrolled into: the chart was out of sight. */
  within: boolean;
  /** The event that is read, with the top of its row in px of the window; null while its row was not in sight. */
  read: { event: string; top: number } | null;
  /** The focus was in the list. */
  focused: boolean;
}

function placeOf(list: HTMLElement, event: string | undefined, inset: number): Place {
  const { edge, top, bottom } = readingArea(list, inset);
  const row = event === undefined ? null : rowIn(list, event)?.getBoundingClientRect();
  return {
    within: list.getBoundingClientRect().top < edge + 1,
    read: event && row && row.bottom > top && row.top < bottom ? { event, top: row.top } : null,
    focused: focusIn(list) !== null,
  };
}

/** The element inside the list that has the focus, in a shadow root, too. */
function focusIn(list: HTMLElement): Element | null {
  const { activeElement } = list.getRootNode() as Document | ShadowRoot;
  return list.contains(activeElement) ? activeElement : null;
}

/**
 * After a change of the view, `shown` being the one that the list shows: an event that is read stays where it was; otherwise a list
 * that filled the window is brought to its beginning. While the chart is in sight nothing is scrolled.
 */
export function useListPlace(
  root: RefObject<HTMLElement | null>,
  store: TimelineStore,
  shown: View | null,
  inset: number,
): void {
  const before = useRef<Place | null>(null);
  useEffect(
    () =>
      store.subscribe((state, last) => {
        if (state.view === last.view || !root.current) return;
        before.current ??= placeOf(root.current, state.selected?.event, inset);
      }),
    [root, store, inset],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the trigger
  useLayoutEffect(() => {
    const list = root.current;
    const place = before.current;
    before.current = null;
    if (!list || !place) return;
    const row = place.read && rowIn(list, place.read.event)?.getBoundingClientRect();
    if (place.read && row && row.height > 0) scrollListBy(list, row.top - place.read.top);
    else if (place.within) scrollListBy(list, list.getBoundingClientRect().top - readingArea(list, inset).edge);
    // The focused row may have been folded away.
    if (place.focused && !focusIn(list)?.getClientRects().length)
      list.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  }, [shown]);
}
