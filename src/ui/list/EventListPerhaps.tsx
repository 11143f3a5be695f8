// The events that may belong to the view or the period for all that is known: their dates are open towards it.

import { useMemo } from "react";
import { useStore } from "zustand";
import { eventDate } from "../../i18n/event-date.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsPerhapsInView } from "../../state/view.ts";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  onOpen(id: string): void;
}

/** Offers them apart, folded; nothing where there are none. They are in no count. */
export function EventListPerhaps({ store, onOpen }: Props) {
  const locale = useLocale(store);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const perhaps = useStore(store, (state) => state.perhaps);
  const view = useStore(store, (state) => state.view);
  const events = useMemo(() => {
    const inView = view ? matching.and(eventsPerhapsInView(columns, view)) : null;
    return columns.events.filter((_, i) => perhaps.has(i) || inView?.has(i));
  }, [columns, matching, perhaps, view]);
  if (events.length === 0) return null;
  const words = locale.words.list;
  return (
    <details className="bt-perhaps">
      <summary>{words.perhaps(events.length)}</summary>
      <p>{words.perhapsWhy}</p>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" className="bt-link" onClick={() => onOpen(event.id)}>
              {`${eventDate(locale, event, true)}: ${event.title}`}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
