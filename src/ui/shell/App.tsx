// The page: header, chart, list and reader around one store; keys are heard here, and nowhere above.

import { type CSSProperties, lazy, useCallback, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { app } from "../../i18n/app.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Chart, type ChartCommands } from "../chart/Chart.tsx";
import { Toolbar } from "../filters/Toolbar.tsx";
import { EventList, showRow } from "../list/EventList.tsx";
import { focusInside } from "../parts/focus.ts";
import { Reader } from "../reader/Reader.tsx";
import { Boundary } from "./Boundary.tsx";
import { Downloads } from "./Downloads.tsx";
import { Shown } from "./EventCount.tsx";
import { Header } from "./Header.tsx";
import { holdInPlace, scrollBack } from "./scrolling.ts";
import { useKeys } from "./useKeys.tsx";
import { useTheme } from "./useTheme.ts";
import { useWidth } from "./useWidth.ts";

/** Loaded when someone asks for one. */
const dialogs = () => import("../dialogs/dialogs.ts");
const Help = lazy(async () => ({ default: (await dialogs()).Help }));
const EmbedDialog = lazy(async () => ({ default: (await dialogs()).EmbedDialog }));

interface Props {
  store: TimelineStore;
  loadText(documentId: string): void;
}

/** From this width of the page the reader stands beside the chart; below it lies over the page as a sheet. */
const BESIDE = 900;
const READER_WIDTH = 444;
/** From this width of the column the lane names have a gutter of their own. */
const GUTTER_FROM = 700;
/** Height of the strip that stays at the top while the list scrolls. */
const STRIP = { gutter: 102, inside: 122 };

/** What a sheet and the axis above it take of the window's height. */
const SHEET_HEIGHT = 592;
const AXIS = 46;
/** The lowest plot in which the lanes can still be told apart. */
const LEAST_PLOT = 206;

/** Height of the plot, by the width of its column; above a sheet, what the sheet leaves of the window. */
function plotHeight(column: number, sheet: boolean, windowHeight: number): number {
  const full = column < 600 ? 450 : column < 1100 ? 480 : 510;
  return sheet ? Math.min(Math.max(windowHeight - SHEET_HEIGHT - AXIS, LEAST_PLOT), full) : full;
}

export function App({ store, loadText }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const theme = useTheme(store);
  const selected = useStore(store, (state) => state.selected?.event ?? null);
  const commands = useRef<ChartCommands | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const returnTo = useRef<{ element: HTMLElement | null; fromChart: boolean }>({ element: null, fromChart: true });

  /** Where the page was before a sheet opened: at a row of the list, or simply so far down. */
  const place = useRef<{ top: number; row: Element | null; rowTop: number } | null>(null);

  const beside = width >= BESIDE;
  const column = selected && beside ? width - READER_WIDTH : width;
  const sheet = selected !== null && width > 0 && !beside;
  const inside = column < GUTTER_FROM;

  const open = useCallback(
    (id: string, fromChart: boolean) => {
      if (!store.getState().selected)
        returnTo.current = { element: fromChart ? null : focusInside(root.current), fromChart };
      store.getState().focus(id);
      store.getState().select(id);
    },
    [store],
  );
  const openFromChart = useCallback((id: string) => open(id, true), [open]);
  const openFromList = useCallback(
    (id: string) => {
      // Beside the reader the list is narrower and so longer: the chosen row stays under the pointer.
      const page = root.current;
      if (page && beside) holdInPlace(page, () => page.querySelector(`.bt-row[data-event="${id}"]`));
      open(id, false);
    },
    [open, beside],
  );

  const close = useCallback(() => {
    const { element, fromChart } = returnTo.current;
    if (root.current && beside && !fromChart && element) holdInPlace(root.current, () => element);
    store.getState().select(null);
    if (!fromChart && element?.isConnected) element.focus({ preventScroll: true });
    else commands.current?.focus();
  }, [store, beside]);

  const showInList = useCallback(
    (id: string) => {
      if (sheet) {
        place.current = null; // the page goes to the row, not back to where it was
        store.getState().select(null);
      }
      requestAnimationFrame(() => root.current && showRow(root.current, id));
    },
    [store, sheet],
  );

  // A sheet covers the lower part of the page: the chart is brought above it, and the page goes back when it closes.
  useEffect(() => {
    const view = root.current?.ownerDocument.defaultView;
    const plot = root.current?.querySelector(".bt-chart");
    if (!view || !plot) return;
    if (sheet) {
      const row = returnTo.current.element?.closest(".bt-row") ?? null;
      place.current ??= { top: view.scrollY, row, rowTop: row?.getBoundingClientRect().top ?? 0 };
      view.scrollBy({ top: plot.getBoundingClientRect().top, behavior: "instant" });
    } else if (place.current !== null) {
      const { top, row, rowTop } = place.current;
      // Rows above may have been measured meanwhile: the row is a better mark than a number of px.
      if (row?.isConnected && root.current) holdInPlace(root.current, () => row, rowTop);
      else if (root.current) scrollBack(root.current, top);
      place.current = null;
    }
  }, [sheet]);

  const keys = useKeys(store, { root, search, commands, close, help: Help });
  const { onKeyDown, dialog, openDialog, openHelp } = keys;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys are shortcuts for buttons that are all inside
    <div
      ref={root}
      className={`bt-root bt-app${beside && selected ? " bt-beside" : ""}${sheet ? " bt-sheet-open" : ""}`}
      data-theme={theme}
      onKeyDown={onKeyDown}
    >
      {width > 0 && (
        <>
          <div className="bt-main">
            <div className="bt-page">
              <a className="bt-skip" href="#bt-list">
                {app.skip}
              </a>
              <Header store={store} searchRef={search} onHelp={openHelp} />
              <main style={{ "--bt-list-top": `${inside ? STRIP.inside : STRIP.gutter}px` } as CSSProperties}>
                <Toolbar store={store} />
                <Shown store={store} inside={inside} />
                <Boundary say={app.chartFailed}>
                  <Chart
                    store={store}
                    height={plotHeight(column, sheet, root.current?.ownerDocument.defaultView?.innerHeight ?? 0)}
                    inside={inside}
                    theme={theme}
                    onOpen={openFromChart}
                    commands={commands}
                  />
                </Boundary>
                <div id="bt-list" tabIndex={-1}>
                  <EventList store={store} onOpen={openFromList} topInset={inside ? STRIP.inside : STRIP.gutter} />
                </div>
              </main>
              <footer className="bt-footer">
                <p>{app.footer}</p>
                <Downloads store={store} />
                <p className="bt-downloads">
                  <button type="button" className="bt-link" onClick={() => openDialog(EmbedDialog)}>
                    {app.embed}
                  </button>
                  <button type="button" className="bt-link" onClick={openHelp}>
                    {app.help}
                  </button>
                </p>
              </footer>
            </div>
          </div>
          {selected && (
            <Reader store={store} onClose={close} loadText={loadText} sheet={sheet} onShowInList={showInList} />
          )}
          {dialog}
        </>
      )}
    </div>
  );
}
