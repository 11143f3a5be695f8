// The keys of a mounted timeline. They are heard inside it and nowhere above.

import { type KeyboardEvent, type RefObject, useCallback } from "react";
import type { TimelineStore } from "../../state/store.ts";
import type { ChartCommands } from "../chart/Chart.tsx";
import { type Action, actionOf, isTyping } from "../parts/keys.ts";
import type { Dialogs } from "./useDialogs.tsx";

interface Options {
  search: RefObject<HTMLInputElement | null>;
  commands: RefObject<ChartCommands | null>;
  dialogs: Dialogs;
  closeReader(): void;
  openHelp(): void;
  /** Keeps keys that were typed or used here from the page around. */
  contained: boolean;
}

export interface KeyHandlers {
  onKeyDown(event: KeyboardEvent): void;
  onKeyUp?(event: KeyboardEvent): void;
  onKeyPress?(event: KeyboardEvent): void;
}

/** The handlers of the timeline's root, and the function that carries out an action. */
export function useKeys(store: TimelineStore, options: Options): { handlers: KeyHandlers; run(action: Action): void } {
  const { search, commands, dialogs, closeReader, openHelp, contained } = options;
  const { isOpen, dismiss } = dialogs;

  const run = useCallback(
    (action: Action) => {
      if (action === "help") openHelp();
      else if (action === "search") search.current?.focus();
      else if (action === "close") {
        if (isOpen)
          dismiss(); // one that could not be shown: any other hears its own keys
        else if (!commands.current?.closeCard() && store.getState().selected) closeReader();
      } else commands.current?.run(action);
    },
    [isOpen, dismiss, store, search, commands, closeReader, openHelp],
  );

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

  if (!contained) return { handlers: { onKeyDown }, run };
  const onContained = (event: KeyboardEvent) => {
    onKeyDown(event);
    contain(event);
  };
  return { handlers: { onKeyDown: onContained, onKeyUp: contain, onKeyPress: contain }, run };
}

/** Text typed into a field here, and a key that had an effect here, are no shortcuts of the page around. */
function contain(event: KeyboardEvent): void {
  const typed = isTyping(event.target) && !event.ctrlKey && !event.metaKey;
  if (typed || event.defaultPrevented) event.stopPropagation();
}
