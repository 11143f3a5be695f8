// The number of events that filters, search and view leave. It stays in sight wherever the page is scrolled.

import { useMemo } from "react";
import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsInView, unreviewedEvents } from "../../state/view.ts";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";

export function EventCount({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const { shown, unreviewed: unreviewedWords } = pageWords(locale);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  const columns = useStore(store, (state) => state.columns);
  const view = useStore(store, (state) => state.view);
  const { visible, count, unreviewed } = useMemo(() => {
    const visible = view ? matching.and(eventsInView(columns, view)) : matching;
    return { visible: visible.count, count: matching.count, unreviewed: visible.and(unreviewedEvents(columns)).count };
  }, [columns, matching, view]);
  const total = order.length;
  const narrowed = count < total;
  const rest = view
    ? narrowed
      ? shown.both(count, total)
      : shown.inView(total)
    : narrowed
      ? shown.matching(total)
      : shown.all(total);
  return (
    <p className="bt-shown" role="status">
      <span>
        <b>{visible}</b> <span>{rest}</span>
      </span>
      {unreviewed > 0 && (
        <span className="bt-shown-unreviewed">
          <ToneMark mark="circle" proposed /> <span>{unreviewedWords(unreviewed)}</span>
        </span>
      )}
    </p>
  );
}
