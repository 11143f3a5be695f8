// The keys of a mounted timeline. They are heard inside it; on a page of its own also while nothing has the focus.

import { type KeyboardEvent, type RefObject, useCallback } from "react";
import type { TimelineStore } from "../../state/store.ts";
import { type Action, actionOf, type Commands, type FocusPlace, isTyping } from "../parts/keys.ts";
import { useUnfocusedKeys } from "../parts/useUnfocusedKeys.ts";
import type { Dialogs } from "./useDialogs.tsx";

interface Options {
  root: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  commands: RefObject<Commands | null>;
  dialogs: Dialogs;
  closeReader(): void;
  /** Ends the tour, if one is shown. */
  leaveTour(): void;
  openHelp(): void;
  /** The list is the timeline. */
  runsDown: boolean;
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
  const { root, search, commands, dialogs, closeReader, leaveTour, openHelp, runsDown, contained } = options;
  const { isOpen, dismiss } = dialogs;

  /** Closes what is open, and tells whether anything was: otherwise the key is for others. */
  const close = useCallback((): boolean => {
    const { selected, tour } = store.getState();
    if (isOpen)
      dismiss(); // one that could not be shown: any other hears its own keys
    else if (commands.current?.closeCard()) return true;
    else if (selected) closeReader();
    else if (tour !== null) leaveTour();
    else return false;
    return true;
  }, [isOpen, dismiss, store, commands, closeReader, leaveTour]);

  const run = useCallback(
    (action: Action) => {
      if (action === "help") openHelp();
      else if (action === "search") search.current?.focus();
      else if (action === "close") close();
      else commands.current?.run(action);
    },
    [close, search, commands, openHelp],
  );

  const hear = (event: KeyboardEvent | globalThis.KeyboardEvent, place: FocusPlace) => {
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (isTyping(target) && event.key !== "Escape") return;
    const action = actionOf(event, place, store.getState().characterKeys);
    if (!action) return;
    if (action === "close" && target === search.current && store.getState().query) {
      store.getState().setQuery("");
      return;
    }
    if (action === "close") {
      if (close()) event.preventDefault();
      return;
    }
    event.preventDefault();
    run(action);
  };

  const onKeyDown = (event: KeyboardEvent) => hear(event, placeOf(event.target as HTMLElement, runsDown));

  useUnfocusedKeys(root, contained, (event) => hear(event, runsDown ? "rows" : "chart"));

  if (!contained) return { handlers: { onKeyDown }, run };
  const onContained = (event: KeyboardEvent) => {
    onKeyDown(event);
    contain(event);
  };
  return { handlers: { onKeyDown: onContained, onKeyUp: contain, onKeyPress: contain }, run };
}

function placeOf(target: HTMLElement, runsDown: boolean): FocusPlace {
  if (runsDown) return target.closest(".bt-list") ? "rows" : "elsewhere";
  return target.closest(".bt-focus-at") ? "focus" : target.closest(".bt-chart-parts") ? "chart" : "elsewhere";
}

/** Text typed into a field here, and a key that had an effect here, are no shortcuts of the page around. */
function contain(event: KeyboardEvent): void {
  const typed = isTyping(event.target) && !event.ctrlKey && !event.metaKey;
  if (typed || event.defaultPrevented) event.stopPropagation();
}
