// The state and the handlers that the page and an embed share; they differ in how they arrange their parts.

import { type CSSProperties, type ReactNode, type RefObject, useCallback, useRef } from "react";
import { useStore } from "zustand";
import type { TimelineStore } from "../../state/store.ts";
import type { Commands } from "../parts/keys.ts";
import { usePrinted } from "../parts/usePrinted.ts";
import { type TourPart, useTour } from "../tour/useTour.tsx";
import { useInert, useSheet } from "./cover.ts";
import { type Frame, type Layout, layoutOf, paperLayout, WIDTHS } from "./layout.ts";
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
  commands: RefObject<Commands | null>;
  theme: "light" | "dark";
  /** An event is open in the reader. */
  open: boolean;
  layout: Layout;
  /** The page is on its way to paper, and laid out for it. */
  printed: boolean;
  /** The width is known: the parts can be shown. */
  isMeasured: boolean;
  /** Tells the style sheets the width of the reader. */
  style: CSSProperties;
  keys: KeyHandlers;
  /** The card of the tour, to be put before the chart; null while there is none. */
  card: ReactNode;
  openDialog(dialog: DialogPart): void;
  openHelp(): void;
  /** The open dialog, to be put behind everything else. */
  dialog: ReactNode;
}

/** Parts that are loaded when they are asked for. */
interface LaterParts {
  /** The lists of keys: with a chart, and without one. */
  help: Readonly<Record<"chart" | "rows", DialogPart>>;
  TourCard: TourPart;
}

/** Joins layout, reader, tour, keys and dialogs of one mounted timeline. */
export function useShell(store: TimelineStore, frame: Frame, { help, TourCard }: LaterParts): Shell {
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const commands = useRef<Commands | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const width = useWidth(root);
  const theme = useTheme(store);
  const open = useStore(store, (state) => state.selected !== null);
  const touring = useStore(store, (state) => state.tour !== null);
  const onScreen = layoutOf(frame, width, open, touring);
  const isPage = frame === "page";
  const printed = usePrinted() && isPage;

  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const sheet = useSheet(root, opener, isPage && onScreen.over, onScreen.runsDown ? selected : null);
  const uncover = useInert(main, !isPage && onScreen.over);
  const holdsRow = isPage && onScreen.beside;
  const reader = useReader(store, {
    root,
    commands,
    opener,
    over: onScreen.over,
    holdsRow,
    uncover,
    sheet: isPage && !onScreen.beside ? sheet : null,
  });

  const tour = useTour(store, {
    root,
    covered: onScreen.card === null,
    Card: TourCard,
    contained: !isPage,
    onOpen: reader.openFromTour,
    focusChart: useCallback(() => commands.current?.focus(), []),
  });

  const dialogs = useDialogs(store, root, commands);
  const { open: openDialog } = dialogs;
  const ownHelp = onScreen.runsDown ? help.rows : help.chart;
  const openHelp = useCallback(() => openDialog(ownHelp), [openDialog, ownHelp]);
  const { handlers, run } = useKeys(store, {
    root,
    search,
    commands,
    dialogs,
    closeReader: reader.close,
    leaveTour: useCallback(() => tour.leave(false), [tour.leave]),
    openHelp,
    runsDown: onScreen.runsDown,
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
    layout: printed ? paperLayout() : onScreen,
    printed,
    isMeasured: width > 0,
    style: { "--bt-reader-width": `${WIDTHS[frame].reader}px` } as CSSProperties,
    keys: handlers,
    card: tour.card,
    openDialog,
    openHelp,
    dialog: dialogs.render(run),
  };
}
