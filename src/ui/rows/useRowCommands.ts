// Keys and dialogs over a list that is the timeline: there the focus goes from row to row.

import { type RefObject, useEffect } from "react";
import type { TimelineStore } from "../../state/store.ts";
import { ROWS_SHOWN, rowIn } from "../list/list-scroll.ts";
import { activeIn } from "../parts/focus.ts";
import type { Action, Commands } from "../parts/keys.ts";

const openerIn = (row: Element | null | undefined) => row?.querySelector<HTMLElement>(".bt-row-open");

/** Answers to commands. */
export function useRowCommands(
  root: RefObject<HTMLElement | null>,
  store: TimelineStore,
  commands: { current: Commands | null } | undefined,
): void {
  useEffect(() => {
    if (!commands) return;
    /** The row with the focus, or else the one of the event that was looked at last. */
    const here = (): Element | null => {
      const focused = activeIn(root.current)?.closest(".bt-row");
      const { marker, focused: last } = store.getState();
      const id = marker ?? last;
      if (focused && root.current?.contains(focused)) return focused;
      return root.current && id !== null ? rowIn(root.current, id) : null;
    };
    const step = (by: 1 | -1): void => {
      const rows = [...(root.current?.querySelectorAll(ROWS_SHOWN) ?? [])];
      const row = here();
      const isFocused = row !== null && row === activeIn(root.current)?.closest(".bt-row");
      // the first press goes to the row that is read
      const at = row ? rows.indexOf(row) + (isFocused ? by : 0) : 0;
      openerIn(rows[Math.min(Math.max(at, 0), rows.length - 1)])?.focus();
    };
    const own: Commands = {
      run(action: Action) {
        if (action !== "previous" && action !== "next") return false;
        step(action === "next" ? 1 : -1);
        return true;
      },
      focus() {
        const { focused } = store.getState();
        const row = root.current && focused !== null ? rowIn(root.current, focused) : null;
        (openerIn(row) ?? root.current?.closest<HTMLElement>("[tabindex]"))?.focus();
      },
      closeCard: () => false,
    };
    commands.current = own;
    return () => {
      if (commands.current === own) commands.current = null;
    };
  }, [root, store, commands]);
}
