// The dialogs of a mounted timeline, one at a time.

import { type ComponentType, type ReactNode, type RefObject, Suspense, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TimelineStore } from "../../state/store.ts";
import { focusInside } from "../parts/focus.ts";
import type { Action, Commands } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import { Boundary } from "./Boundary.tsx";

/** A dialog over the page; it may end with something to be done. */
export type DialogPart = ComponentType<{ store: TimelineStore; onClose(then?: Action): void }>;

export interface Dialogs {
  isOpen: boolean;
  open(dialog: DialogPart): void;
  /** Takes the dialog away; the focus stays where it is. */
  dismiss(): void;
  /** The open dialog, to be rendered after everything else; `run` does what was chosen in it. */
  render(run: (action: Action) => void): ReactNode;
}

const CLOSED = { Dialog: null, opened: 0 };

/** Opens dialogs over `root`; when one closes, the focus returns to where it came from. */
export function useDialogs(
  store: TimelineStore,
  root: RefObject<HTMLElement | null>,
  commands: RefObject<Commands | null>,
): Dialogs {
  const locale = useLocale(store);
  const [{ Dialog, opened }, setDialog] = useState<{ Dialog: DialogPart | null; opened: number }>(CLOSED);
  const opener = useRef<HTMLElement | null>(null);

  const open = useCallback(
    (dialog: DialogPart) => {
      opener.current = focusInside(root.current);
      setDialog((before) => ({ Dialog: dialog, opened: before.opened + 1 }));
    },
    [root],
  );
  const dismiss = useCallback(() => setDialog(CLOSED), []);

  const render = (run: (action: Action) => void): ReactNode => {
    const close = (then?: Action) => {
      // The dialog has to be gone before anything behind it can take the focus.
      flushSync(dismiss);
      if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
      else commands.current?.focus();
      if (then) run(then);
    };
    return (
      Dialog && (
        <Boundary key={opened} say={locale.app.dialogFailed} again={locale.app.again}>
          <Suspense>
            <Dialog store={store} onClose={close} />
          </Suspense>
        </Boundary>
      )
    );
  };

  return { isOpen: Dialog !== null, open, dismiss, render };
}
