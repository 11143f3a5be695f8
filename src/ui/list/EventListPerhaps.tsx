// The events that may belong to the view or the period for all that is known: their dates are open towards it.

import { useMemo } from "react";
import { useStore } from "zustand";
import { eventDate } from "../../i18n/event-date.ts";
import type { Locale } from "../../i18n/locale.ts";
import { EventSet } from "../../model/bits.ts";
import type { TimelineStore } from "../../state/store.ts";
import { eventsPerhapsInView } from "../../state/view.ts";
import { useLocale } from "../parts/useLocale.ts";

/** The most events that are offered one by one. */
const MOST = 100;

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
    if (!view) return perhaps;
    const inView = matching.and(eventsPerhapsInView(columns, view));
    return EventSet.where(columns.count, (i) => perhaps.has(i) || inView.has(i));
  }, [columns, matching, perhaps, view]);
  const some = useMemo(() => firstOf(events), [events]);
  if (events.count === 0) return null;
  const words = locale.words.list;
  return (
    <details className="bt-perhaps">
      <summary>{words.perhaps(events.count)}</summary>
      <p>{words.perhapsWhy}</p>
      <ul>
        {some.map((index) => (
          <PerhapsEvent key={index} store={store} locale={locale} index={index} onOpen={onOpen} />
        ))}
        {events.count > MOST && <li>{words.perhapsMore(events.count - MOST)}</li>}
      </ul>
    </details>
  );
}

function PerhapsEvent({ store, locale, index, onOpen }: Props & { locale: Locale; index: number }) {
  const event = useStore(store, (state) => state.eventAt(index));
  if (!event) return null;
  return (
    <li>
      <button type="button" className="bt-link" onClick={() => onOpen(event.id)}>
        {`${eventDate(locale, event, true)}: ${event.title}`}
      </button>
    </li>
  );
}

/** The first of a set, at most MOST. */
function firstOf(events: EventSet): number[] {
  const first: number[] = [];
  for (const index of events) {
    if (first.length === MOST) break;
    first.push(index);
  }
  return first;
}
