// The keys of a mounted timeline, heard inside it and nowhere above; and its dialogs, from which keys come, too.

import {
  type ComponentType,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { app } from "../../i18n/app.ts";
import type { TimelineStore } from "../../state/store.ts";
import type { ChartCommands } from "../chart/Chart.tsx";
import { focusInside } from "../parts/focus.ts";
import { type Action, actionOf, isTyping } from "../parts/keys.ts";
import { Boundary } from "./Boundary.tsx";

interface Parts {
  root: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  commands: { current: ChartCommands | null };
  /** Closes the reader. */
  close(): void;
  /** The list of keys. */
  help: DialogPart;
}

/** A dialog over the page; it may end with something to be done. */
export type DialogPart = ComponentType<{ store: TimelineStore; onClose(then?: Action): void }>;

export interface Keys {
  onKeyDown(event: KeyboardEvent): void;
  /** The dialog that is open, to be put behind everything else. */
  dialog: ReactNode;
  openDialog(dialog: DialogPart): void;
  openHelp(): void;
}

const CLOSED = { Dialog: null, opened: 0 };

export function useKeys(store: TimelineStore, { root, search, commands, close, help }: Parts): Keys {
  const [{ Dialog, opened }, setDialog] = useState<{ Dialog: DialogPart | null; opened: number }>(CLOSED);
  const dialogFrom = useRef<HTMLElement | null>(null);

  const openDialog = useCallback(
    (dialog: DialogPart) => {
      dialogFrom.current = focusInside(root.current);
      setDialog((before) => ({ Dialog: dialog, opened: before.opened + 1 }));
    },
    [root],
  );
  const openHelp = useCallback(() => openDialog(help), [openDialog, help]);

  const run = useCallback(
    (action: Action) => {
      if (action === "help") openHelp();
      else if (action === "search") search.current?.focus();
      else if (action === "close") {
        if (Dialog)
          setDialog(CLOSED); // one that could not be shown: any other hears its own keys
        else if (!commands.current?.closeCard() && store.getState().selected) close();
      } else commands.current?.run(action);
    },
    [Dialog, store, search, commands, close, openHelp],
  );

  /** Closes the dialog, and does what was chosen in it. */
  const closeDialog = (then?: Action) => {
    // The dialog has to be gone before anything behind it can take the focus.
    flushSync(() => setDialog(CLOSED));
    if (dialogFrom.current?.isConnected) dialogFrom.current.focus({ preventScroll: true });
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

  const dialog = Dialog && (
    <Boundary key={opened} say={app.dialogFailed}>
      <Suspense>
        <Dialog store={store} onClose={closeDialog} />
      </Suspense>
    </Boundary>
  );
  return { onKeyDown, dialog, openDialog, openHelp };
}
