// The events that the list folds away: those before the view, until someone asks for them.

import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import { EventSet } from "../../../model/bits.ts";
import type { View } from "../../../model/view.ts";
import { type ListPlaces, listPlaces } from "../../../state/list-places.ts";
import type { TimelineStore } from "../../../state/store.ts";

export interface Fold extends ListPlaces {
  /** The view that the list shows; a dragged one is followed when there is time. */
  view: View | null;
  /** null: none. */
  folded: EventSet | null;
  unfolded: boolean;
  setUnfolded(unfolded: boolean): void;
}

/** Divides the list by the view, unless it folds nothing. Each view begins folded. The event that is read, or was read last in this view, stays unfolded. */
export function useFold(store: TimelineStore, folds: boolean): Fold {
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const view = useDeferredValue(useStore(store, (state) => (folds ? state.view : null)));
  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const places = useMemo(() => listPlaces(columns, matching, view), [columns, matching, view]);
  const [opened, setOpened] = useState<View | null>(null);
  const [read, setRead] = useState({ event: selected, view });
  const hasRead = selected ?? (read.view === view ? read.event : null);
  if (read.view !== view || read.event !== hasRead) setRead({ event: hasRead, view });

  const unfolded = opened !== null && opened === view;
  const folded = useMemo(() => {
    const { earlier } = places;
    if (unfolded || earlier.count === 0) return null;
    const stays = hasRead === null ? undefined : columns.indexOf.get(hasRead);
    return stays === undefined ? earlier : EventSet.where(columns.count, (i) => i !== stays && earlier.has(i));
  }, [columns, places, unfolded, hasRead]);
  return { view, ...places, folded, unfolded, setUnfolded: (open) => setOpened(open ? view : null) };
}
