// The timeline in a box of a fixed height inside someone else's page: what it shows stays inside the box, and the page
// around it is neither scrolled nor covered.

import { type KeyboardEvent, lazy, useCallback, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { app } from "../../i18n/app.ts";
import { NO_FILTER } from "../../state/filter.ts";
import type { AddressState, Selection, TimelineStore } from "../../state/store.ts";
import { Chart, type ChartCommands } from "../chart/Chart.tsx";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { EventList, showRow } from "../list/EventList.tsx";
import { focusInside } from "../parts/focus.ts";
import { isTyping } from "../parts/keys.ts";
import { Reader } from "../reader/Reader.tsx";
import { Boundary } from "./Boundary.tsx";
import { EmbedHeader } from "./EmbedHeader.tsx";
import { useKeys } from "./useKeys.tsx";
import { useTheme } from "./useTheme.ts";
import { useWidth } from "./useWidth.ts";

/** Loaded when someone asks for it. */
const Help = lazy(async () => ({ default: (await import("../dialogs/Help.tsx")).Help }));

export interface EmbedProps {
  store: TimelineStore;
  loadText(documentId: string): void;
  /** Height of the whole box in px. */
  height: number;
  /** The list of events under the chart. */
  list: boolean;
  /** Address of a place on the full page. */
  linkTo(place: AddressState): string;
  /** Called when it cannot be shown at all. */
  onFail(message: string): void;
}

/** What is typed into our fields, and the keys that did something here, are no shortcuts of the page around. */
function keepKey(event: KeyboardEvent): void {
  const typed = isTyping(event.target) && !event.ctrlKey && !event.metaKey;
  if (typed || event.defaultPrevented) event.stopPropagation();
}

/** From this width of the box the reader stands beside the chart; below it lies over the whole box. */
const BESIDE = 760;
/** Width of a reader beside the chart: embed.css has it, too. */
const READER_WIDTH = 380;
/** From this width of the column the lane names have a gutter of their own. */
const GUTTER_FROM = 700;
/** What header, axis, overview and edges take of the height, in px: embed.css has their heights. */
const AROUND = 118;
/** The lowest plot in which the lanes can still be told apart. */
const LEAST_PLOT = 202;
/** Share of a box that its list takes, where it has one. */
const LIST_SHARE = 0.42;

export function EmbedApp({ onFail, ...props }: EmbedProps) {
  return (
    <Boundary say={app.embedMissing} onFail={onFail}>
      <EmbedBox {...props} />
    </Boundary>
  );
}

function EmbedBox({ store, loadText, height, list, linkTo }: Omit<EmbedProps, "onFail">) {
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const commands = useRef<ChartCommands | null>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const width = useWidth(root);
  const theme = useTheme(store);
  const view = useStore(store, (state) => state.view);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected);

  const open = selected !== null;
  const beside = width >= BESIDE;
  const covered = open && !beside;
  const column = open && beside ? width - READER_WIDTH : width;
  const inside = column < GUTTER_FROM;
  const plot = Math.max(Math.round((height - AROUND) * (list ? 1 - LIST_SHARE : 1)), LEAST_PLOT);

  const choose = useCallback(
    (id: string, from: HTMLElement | null) => {
      if (!store.getState().selected) returnTo.current = from;
      store.getState().focus(id);
      store.getState().select(id);
    },
    [store],
  );
  const openFromChart = useCallback((id: string) => choose(id, null), [choose]);
  const openFromList = useCallback((id: string) => choose(id, focusInside(root.current)), [choose]);

  const close = useCallback(() => {
    if (main.current) main.current.inert = false; // before the focus goes back into it
    store.getState().select(null);
    if (returnTo.current?.isConnected) returnTo.current.focus({ preventScroll: true });
    else commands.current?.focus();
  }, [store]);

  const showInList = useCallback(
    (id: string) => {
      if (!beside) close();
      requestAnimationFrame(() => root.current && showRow(root.current, id));
    },
    [beside, close],
  );

  // What the reader covers is out of reach for the keyboard and for screen readers.
  useEffect(() => {
    if (main.current) main.current.inert = covered;
  }, [covered]);

  const { onKeyDown, dialog, openHelp } = useKeys(store, { root, search, commands, close, help: Help });
  const linkToEvent = (place: Selection) => linkTo({ view: null, selected: place, filter: NO_FILTER, query: "" });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys are shortcuts for buttons that are all inside
    <div
      className="bt-root"
      data-theme={theme}
      onKeyDown={(event) => {
        onKeyDown(event);
        keepKey(event);
      }}
      onKeyUp={keepKey}
      onKeyPress={keepKey}
    >
      <div
        ref={root}
        className={`bt-embed${open && beside ? " bt-embed-beside" : ""}`}
        part="box"
        style={{ height }}
        role="region"
        aria-label={store.getState().timeline.title}
      >
        {width > 0 && (
          <>
            <div ref={main} className="bt-main bt-embed-main">
              <EmbedHeader store={store} searchRef={search} link={linkTo({ view, selected, filter, query })} />
              <div className="bt-embed-chart" part="chart">
                <Boundary say={app.embedFailed}>
                  <Chart
                    store={store}
                    height={plot}
                    inside={inside}
                    theme={theme}
                    onOpen={openFromChart}
                    commands={commands}
                  />
                </Boundary>
                <HelpButton onClick={openHelp} />
              </div>
              {list && (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area has to be within reach of the keyboard
                <section className="bt-embed-list" part="list" aria-label={app.listLabel} tabIndex={0}>
                  <EventList store={store} onOpen={openFromList} />
                </section>
              )}
            </div>
            {open && (
              <Reader
                store={store}
                onClose={close}
                loadText={loadText}
                linkTo={linkToEvent}
                {...(list ? { onShowInList: showInList } : {})}
              />
            )}
          </>
        )}
      </div>
      {dialog}
    </div>
  );
}
