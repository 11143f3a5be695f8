// Opening and closing the reader: the focus returns to where it came from.

import { type RefObject, useCallback } from "react";
import type { TimelineStore } from "../../state/store.ts";
import { showRow } from "../list/EventList.tsx";
import { bringRow, openerIn } from "../list/list-scroll.ts";
import { focusInside } from "../parts/focus.ts";
import type { Commands } from "../parts/keys.ts";
import { holdInPlace, rowOf } from "../parts/scrolling.ts";
import type { SheetPlace } from "./cover.ts";

interface Surroundings {
  root: RefObject<HTMLElement | null>;
  commands: RefObject<Commands | null>;
  /** The element that had the focus when the reader opened; null when that was the chart. */
  opener: RefObject<HTMLElement | null>;
  /** The reader lies over the rest. */
  over: boolean;
  /** Opening and closing changes the width of a list that scrolls with the page: the row in question is held in place. */
  holdsRow: boolean;
  /** Called before the focus returns to what the reader covers. */
  uncover(): void;
  /** The place of the page under a sheet; null where the reader is none. */
  sheet: SheetPlace | null;
}

export interface ReaderActions {
  openFromChart(event: string): void;
  openFromList(event: string): void;
  /** Opens an event at one of its pieces of evidence (an index). */
  openFromTour(event: string, evidence: number): void;
  /** Closes the reader; the focus goes to the element that it was opened from, or to the chart. */
  close(): void;
  /** Brings an event's row into sight, closing a reader that lies over it. */
  showInList(event: string): void;
}

/** The element in the place of one that stood in a row of the list: a long list makes its rows anew. */
function openerAgain(root: HTMLElement, opener: HTMLElement): HTMLElement | null {
  const event = opener.closest(".bt-row")?.getAttribute("data-event");
  return event ? openerIn(bringRow(root, event)) : null;
}

/** The ways into the reader and out of it, for one mounted timeline. */
export function useReader(store: TimelineStore, surroundings: Surroundings): ReaderActions {
  const { root, commands, opener, over, holdsRow, uncover, sheet } = surroundings;

  const open = useCallback(
    (event: string, from: HTMLElement | null) => {
      if (!store.getState().selected) {
        opener.current = from;
        sheet?.remember();
      }
      store.getState().focus(event);
      store.getState().select(event);
    },
    [store, opener, sheet],
  );
  const openFromChart = useCallback((event: string) => open(event, null), [open]);
  const openFromList = useCallback(
    (event: string) => {
      const container = root.current;
      if (container && holdsRow) holdInPlace(container, () => container.querySelector(rowOf(event)));
      open(event, focusInside(container));
    },
    [open, root, holdsRow],
  );

  const openFromTour = useCallback(
    (event: string, evidence: number) => {
      open(event, focusInside(root.current));
      store.getState().select(event, evidence);
    },
    [open, root, store],
  );

  const close = useCallback(() => {
    const from = opener.current;
    if (root.current && holdsRow && from) holdInPlace(root.current, () => from);
    uncover();
    store.getState().select(null);
    const back = from?.isConnected ? from : from && root.current && openerAgain(root.current, from);
    if (back) back.focus({ preventScroll: true });
    else commands.current?.focus();
  }, [store, root, commands, opener, holdsRow, uncover]);

  const showInList = useCallback(
    (event: string) => {
      if (over) {
        sheet?.forget();
        close();
      }
      requestAnimationFrame(() => root.current && showRow(root.current, event));
    },
    [root, over, sheet, close],
  );

  return { openFromChart, openFromList, openFromTour, close, showInList };
}
