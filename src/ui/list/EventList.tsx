// The same events as in the chart, in words, in order, under their years: the page's natural scroll.

import { useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { sourceName } from "../../model/source-name.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import { matchingEvents, type TimelineStore } from "../../state/store.ts";
import { byYear } from "../../state/years.ts";
import { useLocale } from "../parts/useLocale.ts";
import { EventListEmpty } from "./EventListEmpty.tsx";
import { useListMarker } from "./EventListMarker.tsx";
import { EventListRow } from "./EventListRow.tsx";

export interface EventListProps {
  store: TimelineStore;
  /** Called with the id of the event that was chosen. */
  onOpen(id: string): void;
  /** Called with each row's element as it comes, and with null as it goes. */
  rowRef?(id: string, element: HTMLElement | null): void;
  /** Height in px of what covers the top of the scrolled area, such as a chart that stays in place. */
  topInset?: number;
}

/** All matching events under year headings; tells the store which one is at the top as it scrolls. */
export function EventList({ store, onOpen, rowRef, topInset = 0 }: EventListProps) {
  const locale = useLocale(store);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const documents = useMemo(
    () => new Map(store.getState().timeline.documents.map((document) => [document.id, document])),
    [store],
  );
  const years = useMemo(() => byYear(matchingEvents({ order, matching })), [order, matching]);
  const root = useRef<HTMLDivElement>(null);
  useListMarker(root, store, years, topInset);

  // The rows are memoised: what they are given must not change with every rendering of the page.
  const latest = useRef({ onOpen, rowRef });
  latest.current = { onOpen, rowRef };
  const open = useCallback((id: string) => latest.current.onOpen(id), []);
  const hold = useCallback((id: string, element: HTMLElement | null) => latest.current.rowRef?.(id, element), []);

  return (
    <div className="bt-list" ref={root}>
      {years.length === 0 && <EventListEmpty store={store} />}
      {years.map(({ year, events }) => (
        <section className="bt-list-year" key={year} aria-label={year}>
          <h2 className="bt-list-heading">{year}</h2>
          <ol className="bt-rows" aria-label={locale.words.list.eventsOf(year)}>
            {events.map((event) => (
              <EventListRow
                key={event.id}
                store={store}
                locale={locale}
                event={event}
                documents={documents}
                query={query}
                selected={event.id === selected}
                onOpen={open}
                rowRef={hold}
              />
            ))}
          </ol>
        </section>
      ))}
      <PrintedSources locale={locale} documents={[...documents.values()]} />
    </div>
  );
}

/** On paper no link can be followed: the articles' addresses stand at the end. */
function PrintedSources({ locale, documents }: { locale: Locale; documents: readonly TimelineDocument[] }) {
  return (
    <div className="bt-printed-sources" hidden>
      <h2>{locale.words.list.sourcesHeading}</h2>
      <ul>
        {documents.map(({ id, publisher, title, published, url }) => (
          <li key={id}>
            {[
              `${sourceName({ id, publisher })}: ${locale.words.quoteMarks(title).join(title)}`,
              published
                ? locale.dateInWords(published, { lasts: false, brief: true })
                : locale.words.reader.undatedSource,
              ...(webAddress(url) ? [webAddress(url)] : []),
            ].join(", ")}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls the row of an event into sight and gives it the focus; false when the event has no row. */
export function showRow(container: ParentNode, id: string): boolean {
  const row = container.querySelector<HTMLElement>(`.bt-row[data-event="${id}"]`);
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>(".bt-row-open")?.focus({ preventScroll: true });
  return row !== null;
}
