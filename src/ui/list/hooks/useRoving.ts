// One stop of the Tab key for the whole list: the focus goes from row to row inside it, by keys.

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Columns } from "../../../model/columns.ts";
import { type ListRows, positionOf } from "../../../state/rows/list-rows.ts";
import type { TimelineStore } from "../../../state/store.ts";
import { activeIn } from "../../parts/focus.ts";
import { openerIn, readingArea, rowIn, setHandle } from "../list-scroll.ts";

export interface Roving {
  /** The index of the event whose row is the stop; −1 in an empty list. */
  stop: StoreApi<number>;
  onKeyDown(press: KeyboardEvent): void;
  onFocus(event: { target: EventTarget }): void;
  /** To be set by a list of which a part stands in the document: brings the row at a position into it. */
  reach: RefObject<((position: number) => void) | null>;
}

/** The event whose row holds an element; −1 outside rows. */
const eventOf = (element: EventTarget | Element | null): number => {
  const row = element instanceof Element ? element.closest(".bt-row")?.getAttribute("data-row") : null;
  return row == null ? -1 : Number(row);
};

/** @param shown the rows that are not folded away @param inset px at the top that are covered */
export function useRoving(
  root: RefObject<HTMLElement | null>,
  store: TimelineStore,
  columns: Columns,
  shown: ListRows,
  inset: number,
): Roving {
  const [stop] = useState(() => createStore(() => shown.rows[0] ?? -1));
  const reach = useRef<((position: number) => void) | null>(null);
  const latest = useRef({ columns, shown, inset });
  latest.current = { columns, shown, inset };

  const own = useMemo(() => {
    const position = (event: number) =>
      event < 0 ? -1 : positionOf(latest.current.columns, latest.current.shown, event);
    const setStop = (event: number) => {
      if (event !== stop.getState()) stop.setState(event, true);
    };
    const elementAt = (at: number): HTMLElement | null => {
      const event = latest.current.shown.rows[at];
      const find = () => root.current?.querySelector<HTMLElement>(`.bt-row[data-row="${event}"]`) ?? null;
      if (event === undefined) return null;
      const there = find();
      if (there || !reach.current) return there;
      reach.current(at);
      return find();
    };
    const focusAt = (at: number) => {
      const { rows } = latest.current.shown;
      const to = Math.min(Math.max(at, 0), rows.length - 1);
      const row = elementAt(to);
      if (!row) return;
      setStop(rows[to]!);
      openerIn(row)?.focus();
    };
    /** Number of the rows that can be read without scrolling. */
    const screen = (): number => {
      const list = root.current;
      if (!list) return 1;
      const { top, bottom } = readingArea(list, latest.current.inset);
      const inSight = [...list.querySelectorAll(".bt-row:not(.bt-folded)")].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      return Math.max(inSight.length - 1, 1);
    };
    const idPosition = (id: string | null) =>
      id === null ? -1 : position(latest.current.columns.indexOf.get(id) ?? -1);
    return { position, setStop, elementAt, focusAt, screen, idPosition };
  }, [root, stop]);

  useLayoutEffect(() => {
    const list = root.current;
    if (!list) return;
    setHandle(list, {
      row: (id) => rowIn(list, id) ?? own.elementAt(own.idPosition(id)),
      year: (year) => {
        const { years } = latest.current.shown;
        const first = years.find((each) => each.year === year)?.first;
        if (first !== undefined) own.elementAt(first);
      },
      step: (by) => {
        const { marker, focused } = store.getState();
        const at = own.position(eventOf(activeIn(list)));
        // the first press goes to the row that is read
        own.focusAt(at === -1 ? own.idPosition(marker ?? focused) : at + by);
      },
    });
  }, [root, store, own]);

  // The stop is a row of the list, and while the focus is elsewhere the one at the top of what is visible.
  useEffect(() => {
    if (own.position(stop.getState()) === -1) own.setStop(shown.rows[0] ?? -1);
    return store.subscribe(({ marker }, last) => {
      if (marker === last.marker || eventOf(activeIn(root.current)) !== -1) return;
      own.setStop(shown.rows[Math.max(own.idPosition(marker), 0)] ?? -1);
    });
  }, [own, stop, store, shown, root]);

  return useMemo(() => {
    const onFocus: Roving["onFocus"] = ({ target }) => {
      const event = eventOf(target);
      if (event !== -1) own.setStop(event);
    };
    const onKeyDown = (press: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, target } = press;
      if (press.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
      const at = (target as Element).classList.contains("bt-row-open") ? own.position(eventOf(target)) : -1;
      const to = at === -1 ? null : goal(key, at, latest.current.shown.rows.length, own.screen);
      if (to === null) return;
      press.preventDefault();
      own.focusAt(to);
    };
    return { stop, reach, onFocus, onKeyDown };
  }, [own, stop]);
}

/** The position that a key goes to; null for one that is none of the list's. */
function goal(key: string, at: number, rows: number, screen: () => number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + screen();
    case "PageUp":
      return at - screen();
    case "Home":
      return 0;
    case "End":
      return rows - 1;
    default:
      return null;
  }
}
