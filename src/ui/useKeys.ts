// The keys of a mounted timeline, and the list of them: heard inside it, and nowhere above.

import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TimelineStore } from "../state/store.ts";
import type { ChartCommands } from "./Chart.tsx";
import { focusInside } from "./focus.ts";
import { type Action, actionOf, isTyping } from "./keys.ts";

interface Parts {
  root: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  commands: { current: ChartCommands | null };
  /** Closes the reader. */
  close(): void;
}

export interface Keys {
  onKeyDown(event: KeyboardEvent): void;
  /** The list of keys is open. */
  help: boolean;
  openHelp(): void;
  /** Closes the list, and does what was chosen in it. */
  closeHelp(then?: Action): void;
}

export function useKeys(store: TimelineStore, { root, search, commands, close }: Parts): Keys {
  const [help, setHelp] = useState(false);
  const helpFrom = useRef<HTMLElement | null>(null);

  const openHelp = useCallback(() => {
    helpFrom.current = focusInside(root.current);
    setHelp(true);
  }, [root]);

  const run = useCallback(
    (action: Action) => {
      if (action === "help") openHelp();
      else if (action === "search") search.current?.focus();
      else if (action === "close") {
        if (!commands.current?.closeCard() && store.getState().selected) close();
      } else commands.current?.run(action);
    },
    [store, search, commands, close, openHelp],
  );

  const closeHelp = (then?: Action) => {
    // The dialog has to be gone before anything behind it can take the focus.
    flushSync(() => setHelp(false));
    if (helpFrom.current?.isConnected) helpFrom.current.focus({ preventScroll: true });
    else commands.current?.focus();
    if (then) run(then);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (isTyping(target) && event.key !== "Escape") return;
    const inChart = target.closest(".bt-focus-at") !== null;
    const action = actionOf(event, inChart);
    if (!action) return;
    if (action === "close" && target === search.current && store.getState().query) {
      store.getState().setQuery("");
      return;
    }
    event.preventDefault();
    run(action);
  };

  return { onKeyDown, help, openHelp, closeHelp };
}
