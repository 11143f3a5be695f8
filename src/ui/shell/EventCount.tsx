// The number of events that filters, search and view leave. It stays in sight wherever the page is scrolled.

import { useMemo } from "react";
import { useStore } from "zustand";
import { pageWords } from "../../i18n/page.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsInView, unreviewedEvents } from "../../state/view.ts";
import { ToneMark } from "../parts/ToneMark.tsx";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  /** There is no gutter to stand in: it takes a line of its own. */
  inside: boolean;
}

export function EventCount({ store, inside }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  const columns = useStore(store, (state) => state.columns);
  const view = useStore(store, (state) => state.view);
  const { visible, count, unreviewed } = useMemo(() => {
    const visible = view ? matching.and(eventsInView(columns, view)) : matching;
    return { visible: visible.count, count: matching.count, unreviewed: visible.and(unreviewedEvents(columns)).count };
  }, [columns, matching, view]);
  return (
    <p className={`bt-shown${inside ? " bt-inside" : ""}`} role="status">
      <span>
        {view && (
          <>
            <span className="bt-shown-part">
              <b>{visible}</b> <span>{words.inView}</span>
            </span>{" "}
          </>
        )}
        <span className="bt-shown-part">
          {view ? <span>{count}</span> : <b>{count}</b>} <span>{words.ofAll(order.length)}</span>
          <span className="bt-shown-words">{` ${view ? words.match : words.events}`}</span>
        </span>
      </span>
      {unreviewed > 0 && (
        <span className="bt-shown-unreviewed">
          <ToneMark mark="circle" proposed /> <span>{words.unreviewed(unreviewed)}</span>
        </span>
      )}
    </p>
  );
}
