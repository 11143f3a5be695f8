// Opening and closing the reader: the focus returns to where it came from.

import { type RefObject, useCallback } from "react";
import type { TimelineStore } from "../../state/store.ts";
import type { ChartCommands } from "../chart/Chart.tsx";
import { showRow } from "../list/EventList.tsx";
import { focusInside } from "../parts/focus.ts";
import { holdInPlace } from "./scrolling.ts";

interface Surroundings {
  root: RefObject<HTMLElement | null>;
  commands: RefObject<ChartCommands | null>;
  /** The element that had the focus when the reader opened; null when that was the chart. */
  opener: RefObject<HTMLElement | null>;
  /** The reader lies over the rest. */
  over: boolean;
  /** Opening and closing changes the width of a list that scrolls with the page: the row in question is held in place. */
  holdsRow: boolean;
  /** Called before the focus returns to what the reader covers. */
  uncover(): void;
  /** Called when the page is to go to a row of the list, and not back to where it was. */
  stayAtRow(): void;
}

export interface ReaderActions {
  openFromChart(event: string): void;
  openFromList(event: string): void;
  /** Closes the reader; the focus goes to the element that it was opened from, or to the chart. */
  close(): void;
  /** Brings an event's row into sight, closing a reader that lies over it. */
  showInList(event: string): void;
}

/** The ways into the reader and out of it, for one mounted timeline. */
export function useReader(store: TimelineStore, surroundings: Surroundings): ReaderActions {
  const { root, commands, opener, over, holdsRow, uncover, stayAtRow } = surroundings;

  const open = useCallback(
    (event: string, from: HTMLElement | null) => {
      if (!store.getState().selected) opener.current = from;
      store.getState().focus(event);
      store.getState().select(event);
    },
    [store, opener],
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

  const close = useCallback(() => {
    const from = opener.current;
    if (root.current && holdsRow && from) holdInPlace(root.current, () => from);
    uncover();
    store.getState().select(null);
    if (from?.isConnected) from.focus({ preventScroll: true });
    else commands.current?.focus();
  }, [store, root, commands, opener, holdsRow, uncover]);

  const showInList = useCallback(
    (event: string) => {
      if (over) {
        stayAtRow();
        close();
      }
      requestAnimationFrame(() => root.current && showRow(root.current, event));
    },
    [root, over, stayAtRow, close],
  );

  return { openFromChart, openFromList, close, showInList };
}

const rowOf = (event: string): string => `.bt-row[data-event="${event}"]`;
