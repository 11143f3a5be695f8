// The full page: header, chart, list and reader around one store.

import { type CSSProperties, Suspense, useMemo, useState } from "react";
import { useStore } from "zustand";
import { deckInWords } from "../../i18n/deck.ts";
import { pageWords } from "../../i18n/parts/page.ts";
import { trendInWords } from "../../i18n/record-scope.ts";
import { holdsBothActs } from "../../state/facets.ts";
import { recordParts } from "../../state/record-scope.ts";
import type { TimelineStore } from "../../state/store.ts";
import { StripAlone } from "../chart/StripAlone.tsx";
import { Toolbar } from "../filters/Toolbar.tsx";
import { EventList } from "../list/EventList.tsx";
import { Silent } from "../list/Silent.tsx";
import { laterPart, useLater, useNarrow, widePart } from "../page/loaded.ts";
import { MissingEvent } from "../page/MissingEvent.tsx";
import { PrintedScope } from "../page/PrintedScope.tsx";
import { useDeck } from "../parts/Deck.tsx";
import { useHeight } from "../parts/useHeight.ts";
import { useLocale } from "../parts/useLocale.ts";
import { Boundary } from "./Boundary.tsx";
import { Downloads } from "./Downloads.tsx";
import { EventCount } from "./EventCount.tsx";
import { Header, useThemeSwitch } from "./Header.tsx";
import { pagePlotHeight, SHEET_TITLE, stripHeight } from "./layout.ts";
import { useShell } from "./useShell.ts";

const PARTS = {
  help: { chart: laterPart(({ PageHelp }) => PageHelp), rows: laterPart(({ PageRowsHelp }) => PageRowsHelp) },
  TourCard: laterPart(({ PageTourCard }) => PageTourCard, <div className="bt-tour" />),
};
const EmbedDialog = laterPart((later) => later.EmbedDialog);
const Compare = laterPart(({ Compare }) => Compare);
const Reader = laterPart(({ PageReader }) => PageReader);
const Chart = widePart(({ PageChart }) => PageChart);
const Legend = widePart(({ Legend }) => Legend);

interface Props {
  store: TimelineStore;
  loadText(documentId: string): void;
  /** An event that the address names and the record does not have. */
  missing?: string | null;
}

export function App({ store, loadText, missing = null }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const shell = useShell(store, "page", PARTS);
  const { root, search, commands, theme, open, layout, openHelp } = shell;
  const { runsDown } = layout;
  const later = useLater();
  const narrow = useNarrow(runsDown);
  const rows = (runsDown && narrow?.PAGE_ROWS) || null;
  const [top, setTop] = useState<HTMLElement | null>(null);
  const topHeight = useHeight(top);
  const title = layout.over ? SHEET_TITLE : 0;
  const inset = runsDown ? topHeight + title : stripHeight(layout);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const colours = useThemeSwitch(store);
  const timeline = useStore(store, (state) => state.timeline);
  const deck = deckInWords(useDeck(store));
  const trend = useMemo(() => trendInWords(locale, recordParts(timeline), timeline), [locale, timeline]);
  const about = deck === null ? trend : `${deck} ${trend}`;
  const columns = useStore(store, (state) => state.columns);
  const unreviewed = useMemo(() => columns.proposed.includes(1), [columns]);
  const silent = useStore(store, (state) => state.silentYears.length > 0);
  const comparing = useStore(store, (state) => state.compare !== null);
  const bothActs = useMemo(() => holdsBothActs(columns), [columns]);
  const [sought, setSought] = useState(missing);

  return (
    <div
      ref={root}
      className={`bt-root bt-app${layout.beside && open ? " bt-beside" : ""}${layout.over ? " bt-sheet-open" : ""}${runsDown ? " bt-runs-down" : ""}${shell.printed ? " bt-printing" : ""}${layout.card ? ` bt-touring bt-card-${layout.card}` : ""}`}
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
              <Header
                store={store}
                searchRef={search}
                onHelp={openHelp}
                filters={runsDown ? { open: filtersOpen, toggle: () => setFiltersOpen(!filtersOpen) } : null}
              />
              <main style={{ "--bt-list-top": `${inset}px`, "--bt-title": `${title}px` } as CSSProperties}>
                {sought !== null && (
                  <MissingEvent
                    store={store}
                    id={sought}
                    onOpen={(event) => {
                      setSought(null);
                      shell.openFromChart(event);
                    }}
                    onClose={() => setSought(null)}
                  />
                )}
                {shell.card && (
                  <Boundary say={locale.app.dialogFailed} again={locale.app.again}>
                    {shell.card}
                  </Boundary>
                )}
                <PrintedScope store={store} />
                <div id="bt-filters" hidden={runsDown && !filtersOpen}>
                  <Toolbar store={store} />
                </div>
                {comparing && (
                  <Boundary say={locale.app.dialogFailed} again={locale.app.again}>
                    <Suspense>
                      <Compare store={store} theme={theme} column={layout.labels} />
                    </Suspense>
                  </Boundary>
                )}
                {runsDown && (
                  <div className="bt-rows-top" ref={setTop}>
                    <Boundary say={words.chartFailed} again={locale.app.again}>
                      <StripAlone store={store} theme={theme} />
                    </Boundary>
                  </div>
                )}
                {!runsDown && (
                  <Boundary say={words.chartFailed} again={locale.app.again}>
                    <Suspense>
                      <Chart
                        store={store}
                        height={pagePlotHeight(layout, root.current?.ownerDocument.defaultView?.innerHeight ?? 0)}
                        inside={layout.inside}
                        gutter={layout.gutter}
                        labels={layout.labels}
                        column={layout.column}
                        theme={theme}
                        count={<EventCount store={store} />}
                        about={about}
                        cards={later}
                        onOpen={shell.openFromChart}
                        commands={commands}
                      />
                    </Suspense>
                  </Boundary>
                )}
                {!runsDown && (
                  <Suspense>
                    <Legend locale={locale} unreviewed={unreviewed} bothActs={bothActs} silent={silent} />
                  </Suspense>
                )}
                <div id="bt-list" tabIndex={-1}>
                  <EventList
                    store={store}
                    onOpen={shell.openFromList}
                    topInset={inset}
                    rows={rows}
                    {...(rows ? { commands, about } : {})}
                  />
                </div>
                {rows && <rows.Legend store={store} />}
              </main>
              <footer className="bt-footer">
                <Silent store={store} />
                <p>{words.footer}</p>
                <Downloads store={store} />
                <p className="bt-downloads">
                  {runsDown && (
                    <button type="button" className="bt-link" onClick={colours.next}>
                      {colours.label}
                    </button>
                  )}
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
            <Boundary say={locale.app.dialogFailed} again={locale.app.again}>
              <Suspense>
                <Reader
                  store={store}
                  onClose={shell.close}
                  loadText={loadText}
                  sheet={layout.over}
                  onShowInList={shell.showInList}
                />
              </Suspense>
            </Boundary>
          )}
          {shell.dialog}
          {later && (
            <Suspense>
              <later.LaterStyles />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
