// The timeline in a box of a fixed height inside someone else's page: what it shows stays inside the box, and the page
// around it is neither scrolled nor covered.

import { type CSSProperties, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { trendInWords } from "../../i18n/record-scope.ts";
import { recordParts } from "../../state/record-scope.ts";
import type { AddressState, TimelineStore } from "../../state/store.ts";
import { Chart } from "../chart/Chart.tsx";
import { StripAlone } from "../chart/StripAlone.tsx";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { laterPart, useLater } from "../embed/loaded.ts";
import { EventList } from "../list/EventList.tsx";
import { Deck, useDeck } from "../parts/Deck.tsx";
import { useHeight } from "../parts/useHeight.ts";
import { useLocale } from "../parts/useLocale.ts";
import { ROWS } from "../rows/rows.tsx";
import { Boundary } from "./Boundary.tsx";
import { EmbedHeader } from "./EmbedHeader.tsx";
import { EMBED_CARD, embedPlotHeight, embedStripHeight, hasRoomForDeck } from "./layout.ts";
import { useShell } from "./useShell.ts";

const PARTS = {
  help: { chart: laterPart(({ Help }) => Help), rows: laterPart(({ RowsHelp }) => RowsHelp) },
  TourCard: laterPart(({ TourCard }) => TourCard, <div className="bt-tour" />),
};
const Reader = laterPart(({ Reader }) => Reader);

export interface EmbedProps {
  store: TimelineStore;
  loadText(documentId: string): void;
  /** Height of the whole box in px. */
  height: number;
  /** The list of events under the chart. A box that is too narrow for the chart always has it, as the timeline. */
  list: boolean;
  /** Offers the tour, where the record has one. */
  tour?: boolean;
  /** The event that the address names and the record does not have. */
  missing?: string | null;
  /** Address of a page that shows the same in a state; null where there is none. */
  linkTo(state: AddressState): string | null;
  /** Called when it is there, unless a part of it has failed. */
  onShown(): void;
  /** Called when it cannot be shown at all. */
  onFail(message: string): void;
}

export function EmbedApp({ onFail, onShown, ...props }: EmbedProps) {
  const locale = useLocale(props.store);
  return (
    <Boundary say={locale.app.embedMissing} onFail={onFail}>
      <EmbedBox {...props} />
      <Shown store={props.store} then={onShown} />
    </Boundary>
  );
}

/** Calls `then` once the effects beside it have run: where one of them fails, this goes with it before. */
function Shown({ store, then }: { store: TimelineStore; then(): void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another store is another timeline
  useEffect(() => {
    const timer = setTimeout(then);
    return () => clearTimeout(timer);
  }, [store, then]);
  return null;
}

function EmbedBox(props: Omit<EmbedProps, "onFail" | "onShown">) {
  const { store, loadText, height, list, tour: offersTour = false, missing = null, linkTo } = props;
  const locale = useLocale(store);
  const shell = useShell(store, "embed", PARTS);
  const { search, commands, theme, open, layout } = shell;
  const later = useLater();
  const deck = useDeck(store);
  const subtitle = useStore(store, (state) => state.timeline.subtitle);
  const [deckBox, setDeckBox] = useState<HTMLElement | null>(null);
  const deckHeight = useHeight(deckBox);
  const listEnd = useRef<HTMLParagraphElement>(null);
  /** From an element that is no stop of the Tab key, Chromium goes back to the first stop of the shadow tree: for now it is one. */
  const passList = () => {
    const end = listEnd.current;
    if (!end) return;
    end.tabIndex = 0;
    end.focus();
  };
  const view = useStore(store, (state) => state.view);
  const filter = useStore(store, (state) => state.filter);
  const query = useStore(store, (state) => state.query);
  const selected = useStore(store, (state) => state.selected);
  const [sought, setSought] = useState(missing);
  if (sought !== null && selected) setSought(null);
  const silent = useStore(store, (state) => state.silent);
  const tour = useStore(store, (state) => state.tour);
  const timeline = useStore(store, (state) => state.timeline);
  const notice = sought === null ? null : [locale.app.missing(sought)];
  const sentence = tour === null && hasRoomForDeck(height) ? (deck ?? [subtitle].filter(Boolean)) : [];
  const said = notice ?? (sentence.length > 0 ? sentence : null);
  const about = useMemo(() => trendInWords(locale, recordParts(timeline), timeline), [locale, timeline]);
  const link = linkTo({ view, selected, filter, query, silent, tour });
  const say = link === null ? locale.app.dialogFailed : locale.app.embedFailed;

  return (
    <div className="bt-root" data-theme={theme} style={shell.style} {...shell.keys}>
      <div
        ref={shell.root}
        className={`bt-embed${open && layout.beside ? " bt-embed-beside" : ""}${layout.card ? ` bt-touring bt-card-${layout.card}` : ""}`}
        part="box"
        style={{ height, "--bt-strip": `${embedStripHeight(height)}px` } as CSSProperties}
        role="region"
        aria-label={store.getState().timeline.title}
      >
        {shell.isMeasured && (
          <>
            {shell.card && (
              <Boundary say={locale.app.dialogFailed} again={locale.app.again}>
                {shell.card}
              </Boundary>
            )}
            <div ref={shell.main} className="bt-main bt-embed-main">
              <EmbedHeader store={store} searchRef={search} tour={offersTour} link={link} />
              {said && (
                <div ref={setDeckBox} className="bt-embed-deck" part="deck" role={notice ? "alert" : undefined}>
                  <Deck pieces={said} />
                </div>
              )}
              {layout.runsDown && (
                <Boundary say={say} again={locale.app.again}>
                  <StripAlone store={store} theme={theme} />
                </Boundary>
              )}
              {!layout.runsDown && (
                <div className="bt-embed-chart" part="chart">
                  <Boundary say={say} again={locale.app.again}>
                    <Chart
                      store={store}
                      height={embedPlotHeight(height, deckHeight + (layout.card === "over" ? EMBED_CARD : 0), list)}
                      inside={layout.inside}
                      gutter={layout.gutter}
                      labels={layout.labels}
                      theme={theme}
                      cards={later}
                      onOpen={shell.openFromChart}
                      commands={commands}
                    />
                  </Boundary>
                  <HelpButton label={locale.app.help} onClick={shell.openHelp} />
                </div>
              )}
              {(list || layout.runsDown) && (
                <>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area has to be within reach of the keyboard */}
                  <section className="bt-embed-list" part="list" aria-label={locale.app.listLabel} tabIndex={0}>
                    <button type="button" className="bt-skip bt-button" onClick={passList}>
                      {locale.app.skipList}
                    </button>
                    <EventList
                      store={store}
                      onOpen={shell.openFromList}
                      rows={layout.runsDown ? ROWS : null}
                      {...(layout.runsDown ? { commands, about } : {})}
                    />
                    {layout.runsDown && <HelpButton label={locale.app.help} onClick={shell.openHelp} />}
                  </section>
                  <p
                    className="bt-sr"
                    ref={listEnd}
                    tabIndex={-1}
                    onBlur={({ currentTarget }) => {
                      currentTarget.tabIndex = -1;
                    }}
                  >
                    {locale.app.listEnd}
                  </p>
                </>
              )}
            </div>
            {open && (
              <Boundary say={locale.app.dialogFailed} again={locale.app.again}>
                <Reader
                  store={store}
                  onClose={shell.close}
                  loadText={loadText}
                  linkTo={linkTo}
                  {...(list || layout.runsDown ? { onShowInList: shell.showInList } : {})}
                />
              </Boundary>
            )}
          </>
        )}
      </div>
      {shell.dialog}
    </div>
  );
}
