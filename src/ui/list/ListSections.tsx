// The rows of a list under the headings of their years, all of them or a stretch.

import { Fragment, type ReactNode } from "react";
import type { StoreApi } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import type { EventSet } from "../../model/bits.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import { type ListRows, yearAt } from "../../state/rows/list-rows.ts";
import type { TimelineStore } from "../../state/store.ts";
import { EventListRow } from "./EventListRow.tsx";
import type { RowDrawing } from "./rows.ts";

/** The same for all rows of a list. */
export interface ListShared {
  store: TimelineStore;
  locale: Locale;
  documents: ReadonlyMap<string, TimelineDocument>;
  query: string;
  /** Indices of events; −1 for none. */
  selected: number;
  /** The first event after the view. */
  firstLater: number;
  /** Number of the events after the view. */
  later: number;
  /** The events that a step of the tour follows. */
  followed: ReadonlySet<number> | null;
  /** The events that are folded away. */
  folded: EventSet | null;
  /** The parts of a list that is the timeline. */
  drawn: RowDrawing | undefined;
  /** The index of the event whose row is the list's stop of the Tab key. */
  stop: StoreApi<number>;
  onOpen(id: string): void;
}

interface Stretch {
  shared: ListShared;
  list: ListRows;
  /** Positions of rows, half open. */
  from: number;
  to: number;
  /** The rows that stand in the document are a part of the list: each says its place in its year, and has a number from `origin` on by which `measure` knows it. */
  part?: { origin: number; measure(element: HTMLLIElement | null): void } | undefined;
}

/** The years of a stretch of rows. A year that begins before the stretch goes on: its heading takes no height. */
export function ListSections(props: Stretch): ReactNode[] {
  const { list, from, to } = props;
  const sections: ReactNode[] = [];
  for (let at = Math.max(yearAt(list.years, from), 0); at < list.years.length && list.years[at]!.first < to; at += 1) {
    sections.push(<YearSection key={list.years[at]!.year} {...props} at={at} />);
  }
  return sections;
}

function YearSection({ shared, list, from, to, part, at }: Stretch & { at: number }) {
  const { drawn, folded } = shared;
  const { year, first, end } = list.years[at]!;
  const goesOn = first < from;
  const rows = list.rows.subarray(Math.max(first, from), Math.min(end, to));
  const isFolded = folded !== null && rows.every((event) => folded.has(event));
  return (
    <>
      {!goesOn && drawn?.gaps(at)}
      <div
        className={`bt-list-year${isFolded ? " bt-folded" : ""}${goesOn ? " bt-list-year-on" : ""}`}
        data-year={year}
      >
        {drawn ? drawn.heading(at) : <h2 className="bt-list-heading">{year}</h2>}
        <RowsOf shared={shared} list={list} from={Math.max(first, from)} to={Math.min(end, to)} part={part} />
      </div>
    </>
  );
}

/** Rows of one year. */
export function RowsOf({ shared, list, from, to, part }: Stretch) {
  const { locale, drawn } = shared;
  const { year = "", first = 0, end = 0 } = list.years[yearAt(list.years, from)] ?? {};
  const rows: ReactNode[] = [];
  for (let position = from; position < to; position += 1) {
    const event = list.rows[position]!;
    rows.push(
      <Fragment key={event}>
        {event === shared.firstLater && <li className="bt-list-later">{locale.words.list.afterView(shared.later)}</li>}
        <EventListRow
          store={shared.store}
          locale={locale}
          index={event}
          documents={shared.documents}
          query={shared.query}
          selected={event === shared.selected}
          followed={shared.followed?.has(event) ?? false}
          folded={shared.folded?.has(event) ?? false}
          mark={drawn?.mark(position)}
          stop={shared.stop}
          place={part && position - first + 1}
          places={part && end - first}
          at={part && position - part.origin}
          onOpen={shared.onOpen}
          measure={part?.measure}
        />
      </Fragment>,
    );
  }
  return (
    <ol className="bt-rows" aria-label={locale.words.list.eventsOf(year)}>
      {rows}
    </ol>
  );
}
