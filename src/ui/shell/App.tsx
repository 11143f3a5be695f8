// The full page: header, chart, list and reader around one store.

import { type CSSProperties, lazy } from "react";
import { pageWords } from "../../i18n/page.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Chart } from "../chart/Chart.tsx";
import { publishedRow } from "../chart/publishedRow.ts";
import { Toolbar } from "../filters/Toolbar.tsx";
import { EventList } from "../list/EventList.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { Reader } from "../reader/Reader.tsx";
import { Boundary } from "./Boundary.tsx";
import { Downloads } from "./Downloads.tsx";
import { EventCount } from "./EventCount.tsx";
import { Header } from "./Header.tsx";
import { pagePlotHeight, stripHeight } from "./layout.ts";
import { useShell } from "./useShell.ts";

/** Loaded when someone asks for one. */
const dialogs = () => import("../dialogs/dialogs.ts");
const Help = lazy(async () => ({ default: (await dialogs()).Help }));
const EmbedDialog = lazy(async () => ({ default: (await dialogs()).EmbedDialog }));

interface Props {
  store: TimelineStore;
  loadText(documentId: string): void;
}

export function App({ store, loadText }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const shell = useShell(store, "page", Help);
  const { root, search, commands, theme, open, layout, openHelp } = shell;
  const strip = stripHeight(layout);

  return (
    <div
      ref={root}
      className={`bt-root bt-app${layout.beside && open ? " bt-beside" : ""}${layout.over ? " bt-sheet-open" : ""}`}
      data-theme={theme}
      style={shell.style}
      {...shell.keys}
    >
      {shell.isMeasured && (
        <>
          <div className="bt-main">
            <div className="bt-page">
              <a className="bt-skip" href="#bt-list">
                {words.skip}
              </a>
              <Header store={store} searchRef={search} onHelp={openHelp} />
              <main style={{ "--bt-list-top": `${strip}px` } as CSSProperties}>
                <Toolbar store={store} />
                <EventCount store={store} inside={layout.inside} />
                <Boundary say={words.chartFailed}>
                  <Chart
                    store={store}
                    height={pagePlotHeight(layout, root.current?.ownerDocument.defaultView?.innerHeight ?? 0)}
                    inside={layout.inside}
                    theme={theme}
                    row={publishedRow}
                    onOpen={shell.openFromChart}
                    commands={commands}
                  />
                </Boundary>
                <div id="bt-list" tabIndex={-1}>
                  <EventList store={store} onOpen={shell.openFromList} topInset={strip} />
                </div>
              </main>
              <footer className="bt-footer">
                <p>{words.footer}</p>
                <Downloads store={store} />
                <p className="bt-downloads">
                  <button type="button" className="bt-link" onClick={() => shell.openDialog(EmbedDialog)}>
                    {words.embed}
                  </button>
                  <button type="button" className="bt-link" onClick={openHelp}>
                    {locale.app.help}
                  </button>
                </p>
              </footer>
            </div>
          </div>
          {open && (
            <Reader
              store={store}
              onClose={shell.close}
              loadText={loadText}
              sheet={layout.over}
              onShowInList={shell.showInList}
            />
          )}
          {shell.dialog}
        </>
      )}
    </div>
  );
}
