// The same events as in the chart, in words, in order, under their years: the page's natural scroll.

import { Fragment, useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { viewInWords } from "../../i18n/view-words.ts";
import { sourceName } from "../../model/source-name.ts";
import type { TimelineDocument, TimelineEvent } from "../../model/timeline.ts";
import { webAddress } from "../../share/web.ts";
import { unreviewedIn } from "../../state/filter.ts";
import { matchingEvents, type TimelineStore } from "../../state/store.ts";
import { shownStep } from "../../state/tour/tour.ts";
import { byYear, type Year } from "../../state/years.ts";
import type { Commands } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import { EventListEmpty } from "./EventListEmpty.tsx";
import { useListMarker } from "./EventListMarker.tsx";
import { EventListPerhaps } from "./EventListPerhaps.tsx";
import { EventListRow } from "./EventListRow.tsx";
import { ListBar } from "./ListBar.tsx";
import { rowIn } from "./list-scroll.ts";
import type { Rows } from "./rows.ts";
import { useFold } from "./useFold.ts";
import { useListPlace } from "./useListPlace.ts";

export interface EventListProps {
  store: TimelineStore;
  /** Called with the id of the event that was chosen. */
  onOpen(id: string): void;
  /** Called with each row's element as it comes, and with null as it goes. */
  rowRef?(id: string, element: HTMLElement | null): void;
  /** Height in px of what covers the top of the scrolled area, such as a chart that stays in place. */
  topInset?: number;
  /** Makes it the timeline: tracks stand beside the rows, and the view folds nothing. */
  rows?: Rows | null;
  /** Set to the commands of the list while it is the timeline. */
  commands?: { current: Commands | null };
  /** Describes the whole record to those who cannot see the tracks. */
  about?: string;
}

/**
 * All matching events under year headings; tells the store which one is at the top as it scrolls. Events earlier than the view are
 * folded, and a line stands before those that are later.
 */
export function EventList({ store, onOpen, rowRef, topInset = 0, rows = null, commands, about }: EventListProps) {
  const locale = useLocale(store);
  const order = useStore(store, (state) => state.order);
  const matching = useStore(store, (state) => state.matching);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const tour = useStore(store, (state) => state.tour);
  const followed = shownStep(tour, store.getState().timeline)?.events;
  const documents = useMemo(
    () => new Map(store.getState().timeline.documents.map((document) => [document.id, document])),
    [store],
  );
  const years = useMemo(() => byYear(matchingEvents({ order, matching })), [order, matching]);
  const root = useRef<HTMLDivElement>(null);
  const { view, inView, earlier, later, folded, unfolded, setUnfolded } = useFold(store, rows === null);
  const timeline = useStore(store, (state) => state.timeline);
  const columns = useStore(store, (state) => state.columns);
  const silentYears = useStore(store, (state) => state.silentYears);
  const drawn = useMemo(
    () => rows?.draw(locale, { timeline, columns, matching, silentYears }),
    [rows, locale, timeline, columns, matching, silentYears],
  );
  const shown = useMemo(() => ({ years, folded }), [years, folded]);
  useListMarker(root, store, shown, topInset);
  useListPlace(root, store, rows ? null : view, topInset);

  // The rows are memoised: what they are given must not change with every rendering of the page.
  const latest = useRef({ onOpen, rowRef });
  latest.current = { onOpen, rowRef };
  const open = useCallback((id: string) => latest.current.onOpen(id), []);
  const hold = useCallback((id: string, element: HTMLElement | null) => latest.current.rowRef?.(id, element), []);

  const firstLater = years.flatMap(({ events }) => events).find(({ id }) => later.has(id))?.id;
  const earlierYears = years.filter(({ events }) => events.some(({ id }) => earlier.has(id)));
  return (
    <>
      <div className={`bt-list${drawn ? " bt-as-timeline" : ""}`} ref={root} style={drawn?.style}>
        {about && <p className="bt-sr">{about}</p>}
        {years.length === 0 && <EventListEmpty store={store} />}
        {years.length > 0 && (
          <ListBar
            store={store}
            root={root}
            topInset={topInset}
            years={years}
            passes={rows !== null}
            says={
              rows
                ? inTimeline(locale, years, order.length)
                : view
                  ? locale.words.list.inView(viewInWords(locale, view), inView)
                  : locale.words.list.whole(matching.count, yearsInWords(years))
            }
            unfold={() => setUnfolded(true)}
          />
        )}
        {earlier.size > 0 && (
          <button
            type="button"
            className="bt-list-earlier"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded
              ? locale.words.list.hideEarlier(earlier.size)
              : locale.words.list.earlier(earlier.size, yearsInWords(earlierYears))}
          </button>
        )}
        <EventListPerhaps store={store} onOpen={open} />
        {years.length > 0 && drawn?.names}
        {years.map(({ year, events }, at) => (
          <Fragment key={year}>
            {drawn?.years[at]?.gaps}
            <div
              className={`bt-list-year${events.every(({ id }) => folded.has(id)) ? " bt-folded" : ""}`}
              data-year={year}
            >
              {drawn ? drawn.years[at]?.heading : <h2 className="bt-list-heading">{year}</h2>}
              <ol className="bt-rows" aria-label={locale.words.list.eventsOf(year)}>
                {events.map((event, k) => (
                  <Fragment key={event.id}>
                    {event.id === firstLater && (
                      <li className="bt-list-later">{locale.words.list.afterView(later.size)}</li>
                    )}
                    <EventListRow
                      store={store}
                      locale={locale}
                      event={event}
                      documents={documents}
                      query={query}
                      selected={event.id === selected}
                      followed={followed?.includes(event.id) ?? false}
                      folded={folded.has(event.id)}
                      mark={drawn?.years[at]?.marks[k]}
                      onOpen={open}
                      rowRef={hold}
                    />
                  </Fragment>
                ))}
              </ol>
            </div>
          </Fragment>
        ))}
        {years.length > 0 && drawn?.gaps}
        <PrintedSources locale={locale} documents={[...documents.values()]} />
      </div>
      {rows && <rows.Follow root={root} store={store} commands={commands} inset={topInset} />}
    </>
  );
}

/** The number of events that filters and search leave, with their years. */
function inTimeline({ words }: Locale, years: readonly Year<TimelineEvent>[], total: number): string {
  const events = years.flatMap((year) => year.events);
  const unreviewed = unreviewedIn(events);
  const when = yearsInWords(years);
  const said = events.length < total ? words.list.someOf(events.length, total, when) : words.list.whole(total, when);
  return unreviewed === 0 ? said : `${said}, ${words.list.unreviewed(unreviewed)}`;
}

/** "1992–2017", or the year alone. */
function yearsInWords(years: readonly { year: string }[]): string {
  const [first, last] = [years[0]?.year ?? "", years.at(-1)?.year ?? ""];
  return first === last ? first : `${first}–${last}`;
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
                : locale.words.list.undatedSource,
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
  const row = rowIn(container, id);
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>(".bt-row-open")?.focus({ preventScroll: true });
  return row !== null;
}
