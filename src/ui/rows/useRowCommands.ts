// Keys and dialogs over a list that is the timeline: there the focus goes from row to row.

import { type RefObject, useEffect } from "react";
import type { TimelineStore } from "../../state/store.ts";
import { bringRow, handleOf, openerIn } from "../list/list-scroll.ts";
import type { Action, Commands } from "../parts/keys.ts";

/** Answers to commands. */
export function useRowCommands(
  root: RefObject<HTMLElement | null>,
  store: TimelineStore,
  commands: { current: Commands | null } | undefined,
): void {
  useEffect(() => {
    if (!commands) return;
    const own: Commands = {
      run(action: Action) {
        if (action !== "previous" && action !== "next") return false;
        if (root.current) handleOf(root.current)?.step(action === "next" ? 1 : -1);
        return true;
      },
      focus() {
        const { focused } = store.getState();
        const row = root.current && focused !== null ? bringRow(root.current, focused) : null;
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
