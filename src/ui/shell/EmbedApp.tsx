// The timeline in a box of a fixed height inside someone else's page: what it shows stays inside the box, and the page
// around it is neither scrolled nor covered.

import { lazy } from "react";
import { useStore } from "zustand";
import { NO_FILTER } from "../../state/filter.ts";
import type { AddressState, Selection, TimelineStore } from "../../state/store.ts";
import { Chart } from "../chart/Chart.tsx";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { EventList } from "../list/EventList.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { Reader } from "../reader/Reader.tsx";
import { Boundary } from "./Boundary.tsx";
import { EmbedHeader } from "./EmbedHeader.tsx";
import { embedPlotHeight } from "./layout.ts";
import { useShell } from "./useShell.ts";

/** Loaded when someone asks for it. */
const Help = lazy(async () => ({ default: (await import("../dialogs/Help.tsx")).Help }));

export interface EmbedProps {
  store: TimelineStore;
  loadText(documentId: string): void;
  /** Height of the whole box in px. */
  height: number;
  /** The list of events under the chart. */
  list: boolean;
  /** Address of the full page in a state. */
  linkTo(state: AddressState): string;
  /** Called when it cannot be shown at all. */
  onFail(message: string): void;
}

export function EmbedApp({ onFail, ...props }: EmbedProps) {
  const locale = useLocale(props.store);
  return (
    <Boundary say={locale.app.embedMissing} onFail={onFail}>
      <EmbedBox {...props} />
    </Boundary>
  );
}

function EmbedBox({ store, loadText, height, list, linkTo }: Omit<EmbedProps, "onFail">) {
  const locale = useLocale(store);
  const shell = useShell(store, "embed", Help);
  const { search, commands, theme, open, layout } = shell;
  const view = useStore(store, (state) => state.view);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected);
  const linkToEvent = (event: Selection) => linkTo({ view: null, selected: event, filter: NO_FILTER, query: "" });

  return (
    <div className="bt-root" data-theme={theme} style={shell.style} {...shell.keys}>
      <div
        ref={shell.root}
        className={`bt-embed${open && layout.beside ? " bt-embed-beside" : ""}`}
        part="box"
        style={{ height }}
        role="region"
        aria-label={store.getState().timeline.title}
      >
        {shell.isMeasured && (
          <>
            <div ref={shell.main} className="bt-main bt-embed-main">
              <EmbedHeader store={store} searchRef={search} link={linkTo({ view, selected, filter, query })} />
              <div className="bt-embed-chart" part="chart">
                <Boundary say={locale.app.embedFailed}>
                  <Chart
                    store={store}
                    height={embedPlotHeight(height, list)}
                    inside={layout.inside}
                    theme={theme}
                    onOpen={shell.openFromChart}
                    commands={commands}
                  />
                </Boundary>
                <HelpButton label={locale.app.help} onClick={shell.openHelp} />
              </div>
              {list && (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area has to be within reach of the keyboard
                <section className="bt-embed-list" part="list" aria-label={locale.app.listLabel} tabIndex={0}>
                  <EventList store={store} onOpen={shell.openFromList} />
                </section>
              )}
            </div>
            {open && (
              <Reader
                store={store}
                onClose={shell.close}
                loadText={loadText}
                linkTo={linkToEvent}
                {...(list ? { onShowInList: shell.showInList } : {})}
              />
            )}
          </>
        )}
      </div>
      {shell.dialog}
    </div>
  );
}
