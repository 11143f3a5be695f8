// Buttons at the edges of an empty plot: they lead to the events before and after what is in view.

import { useMemo } from "react";
import { useStore } from "zustand";
import type { TimelineChart } from "../../chart/chart.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsInView } from "../../state/view.ts";
import { useLocale } from "../parts/useLocale.ts";

/** Shown when events match and the view holds none of them. Each frames its events. */
export function OutOfView({ store, chart }: { store: TimelineStore; chart: TimelineChart }) {
  const locale = useLocale(store);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const view = useStore(store, (state) => state.view);
  const places = useMemo(() => {
    if (view === null || matching.and(eventsInView(columns, view)).count > 0) return null;
    const isEarlier = (index: number) => columns.from[index]! < view.start;
    const all = [...matching];
    return { earlier: all.filter(isEarlier), later: all.filter((index) => !isEarlier(index)) };
  }, [columns, matching, view]);
  if (places === null) return null;
  return (["earlier", "later"] as const).map(
    (side) =>
      places[side].length > 0 && (
        <button
          type="button"
          key={side}
          className={`bt-button bt-out-of-view bt-out-${side}`}
          data-own-gestures=""
          onClick={() => chart.frameEvents(places[side])}
        >
          {locale.app.chart[side](places[side].length)}
        </button>
      ),
  );
}
