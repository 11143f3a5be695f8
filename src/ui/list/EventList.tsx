// The same events as in the chart, in words, in order, under their years: the page's natural scroll.

import { useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { viewInWords } from "../../i18n/view-words.ts";
import type { Columns } from "../../model/columns.ts";
import { type ListRows, listRows } from "../../state/rows/list-rows.ts";
import type { TimelineStore } from "../../state/store.ts";
import { shownStep } from "../../state/tour/tour.ts";
import type { Commands } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import { EventListEmpty } from "./EventListEmpty.tsx";
import { useListMarker } from "./EventListMarker.tsx";
import { EventListPerhaps } from "./EventListPerhaps.tsx";
import { useFold } from "./hooks/useFold.ts";
import { useListPlace } from "./hooks/useListPlace.ts";
import { useRoving } from "./hooks/useRoving.ts";
import { ListBar } from "./ListBar.tsx";
import { ListSections, type ListShared } from "./ListSections.tsx";
import { bringRow, openerIn } from "./list-scroll.ts";
import { PrintedRows, PrintedSources } from "./Printed.tsx";
import type { Rows } from "./rows.ts";
import { LongList } from "./window/LongList.tsx";
import { FEW } from "./window/long-list.ts";

export interface EventListProps {
  store: TimelineStore;
  /** Called with the id of the event that was chosen. */
  onOpen(id: string): void;
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
 * folded, and a line stands before those that are later. Of more than FEW events, only the rows around the visible ones stand in the
 * document.
 */
export function EventList({ store, onOpen, topInset = 0, rows = null, commands, about }: EventListProps) {
  const locale = useLocale(store);
  const matching = useStore(store, (state) => state.matching);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const tour = useStore(store, (state) => state.tour);
  const timeline = useStore(store, (state) => state.timeline);
  const columns = useStore(store, (state) => state.columns);
  const silentYears = useStore(store, (state) => state.silentYears);
  const documents = useMemo(
    () => new Map(timeline.documents.map((document) => [document.id, document])),
    [timeline.documents],
  );
  const root = useRef<HTMLDivElement>(null);
  const { view, inView, earlier, later, folded, unfolded, setUnfolded } = useFold(store, rows === null);
  const list = useMemo(() => listRows(columns, matching), [columns, matching]);
  /** The rows that are not folded away. */
  const shown = useMemo(
    () => (folded ? listRows(columns, matching.without(folded)) : list),
    [columns, matching, folded, list],
  );
  const drawn = useMemo(
    () => rows?.draw(locale, list, { timeline, columns, silentYears }),
    [rows, locale, list, timeline, columns, silentYears],
  );
  const firstLater = useMemo(
    () => (later.count > 0 ? (shown.rows.find((event) => later.has(event)) ?? -1) : -1),
    [shown, later],
  );
  const followed = useMemo(() => {
    const step = shownStep(tour, timeline);
    return step ? new Set(step.events.flatMap((id) => columns.indexOf.get(id) ?? [])) : null;
  }, [tour, timeline, columns]);
  const { stop, reach, ...handlers } = useRoving(root, store, columns, shown, topInset);
  useListMarker(root, store, shown, topInset);
  useListPlace(root, store, rows ? null : view, topInset);

  // The rows are memoised: what they are given must not change with every rendering of the page.
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const open = useCallback((id: string) => latest.current(id), []);
  const shared: ListShared = {
    store,
    locale,
    documents,
    query,
    selected: selected === null ? -1 : (columns.indexOf.get(selected) ?? -1),
    firstLater,
    later: later.count,
    followed,
    folded,
    drawn,
    stop,
    onOpen: open,
  };

  const { years } = list;
  const isLong = shown.rows.length > FEW;
  return (
    <>
      <div className={`bt-list${drawn ? " bt-as-timeline" : ""}`} ref={root} style={drawn?.style} {...handlers}>
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
                ? inTimeline(locale, list, columns)
                : view
                  ? locale.words.list.inView(viewInWords(locale, view), inView)
                  : locale.words.list.whole(matching.count, yearsInWords(years))
            }
            shown={(year) => shown.years.some((each) => each.year === year)}
            unfold={() => setUnfolded(true)}
          />
        )}
        {earlier.count > 0 && (
          <button
            type="button"
            className="bt-list-earlier"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded
              ? locale.words.list.hideEarlier(earlier.count)
              : locale.words.list.earlier(earlier.count, yearsInWords(listRows(columns, earlier).years))}
          </button>
        )}
        <EventListPerhaps store={store} onOpen={open} />
        {years.length > 0 && drawn?.names}
        {isLong && <PrintedRows shared={shared} list={list} root={root} />}
        {isLong ? (
          <LongList shared={shared} list={shown} root={root} reach={reach} />
        ) : (
          <ListSections shared={shared} list={list} from={0} to={list.rows.length} />
        )}
        {years.length > 0 && drawn?.gaps(years.length)}
        <PrintedSources locale={locale} documents={timeline.documents} />
      </div>
      {rows && <rows.Follow root={root} store={store} commands={commands} inset={topInset} />}
    </>
  );
}

/** The number of events that filters and search leave, with their years. */
function inTimeline({ words }: Locale, { rows, years }: ListRows, { count, proposed }: Columns): string {
  const unreviewed = rows.reduce((sum, event) => sum + proposed[event]!, 0);
  const when = yearsInWords(years);
  const said = rows.length < count ? words.list.someOf(rows.length, count, when) : words.list.whole(count, when);
  return unreviewed === 0 ? said : `${said}, ${words.list.unreviewed(unreviewed)}`;
}

/** "1992–2017", or the year alone. */
function yearsInWords(years: readonly { year: string }[]): string {
  const [first, last] = [years[0]?.year ?? "", years.at(-1)?.year ?? ""];
  return first === last ? first : `${first}–${last}`;
}

/** Scrolls the row of an event into sight and gives it the focus; false when the event has no row. */
export function showRow(container: ParentNode, id: string): boolean {
  const row = bringRow(container, id);
  row?.scrollIntoView({ block: "center" });
  openerIn(row)?.focus({ preventScroll: true });
  return row !== null;
}
