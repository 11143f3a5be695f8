// The state and the handlers that the page and an embed share; they differ in how they arrange their parts.

import { type CSSProperties, type ReactNode, type RefObject, useCallback, useRef } from "react";
import { useStore } from "zustand";
import type { TimelineStore } from "../../state/store.ts";
import type { ChartCommands } from "../chart/Chart.tsx";
import { useInert, useSheet } from "./cover.ts";
import { type Frame, type Layout, layoutOf, WIDTHS } from "./layout.ts";
import { type DialogPart, useDialogs } from "./useDialogs.tsx";
import { type KeyHandlers, useKeys } from "./useKeys.ts";
import { type ReaderActions, useReader } from "./useReader.ts";
import { useTheme } from "./useTheme.ts";
import { useWidth } from "./useWidth.ts";

export interface Shell extends ReaderActions {
  /** The element whose width decides the layout. */
  root: RefObject<HTMLDivElement | null>;
  /** The part that a reader may cover. */
  main: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  commands: RefObject<ChartCommands | null>;
  theme: "light" | "dark";
  /** An event is open in the reader. */
  open: boolean;
  layout: Layout;
  /** The width is known: the parts can be shown. */
  isMeasured: boolean;
  /** Tells the style sheets the width of the reader. */
  style: CSSProperties;
  keys: KeyHandlers;
  openDialog(dialog: DialogPart): void;
  openHelp(): void;
  /** The open dialog, to be put behind everything else. */
  dialog: ReactNode;
}

/** Joins layout, reader, keys and dialogs of one mounted timeline. `help` is the list of keys. */
export function useShell(store: TimelineStore, frame: Frame, help: DialogPart): Shell {
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const commands = useRef<ChartCommands | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const width = useWidth(root);
  const theme = useTheme(store);
  const open = useStore(store, (state) => state.selected !== null);
  const layout = layoutOf(frame, width, open);
  const isPage = frame === "page";

  const stayAtRow = useSheet(root, opener, isPage && layout.over);
  const uncover = useInert(main, !isPage && layout.over);
  const holdsRow = isPage && layout.beside;
  const reader = useReader(store, { root, commands, opener, over: layout.over, holdsRow, uncover, stayAtRow });

  const dialogs = useDialogs(store, root, commands);
  const { open: openDialog } = dialogs;
  const openHelp = useCallback(() => openDialog(help), [openDialog, help]);
  const { handlers, run } = useKeys(store, {
    search,
    commands,
    dialogs,
    closeReader: reader.close,
    openHelp,
    contained: !isPage,
  });

  return {
    ...reader,
    root,
    main,
    search,
    commands,
    theme,
    open,
    layout,
    isMeasured: width > 0,
    style: { "--bt-reader-width": `${WIDTHS[frame].reader}px` } as CSSProperties,
    keys: handlers,
    openDialog,
    openHelp,
    dialog: dialogs.render(run),
  };
}
