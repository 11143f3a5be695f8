// Title, what the record says, search, colours and the list of keys.

import type { RefObject } from "react";
import { useStore } from "zustand";
import { pageWords } from "../../i18n/parts/page.ts";
import { NO_FILTER } from "../../state/filter.ts";
import type { Theme, TimelineStore } from "../../state/store.ts";
import { CompareButton } from "../compare/CompareButton.tsx";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { Search } from "../filters/Search.tsx";
import { Deck, useDeck } from "../parts/Deck.tsx";
import { Icon, ThemeIcon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";
import { TourButton } from "../tour/TourButton.tsx";

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp(): void;
  /** The filters stand behind a button, for want of room; it takes the place of those that the footer has, too. */
  filters: { open: boolean; toggle(): void } | null;
}

/** The next of the colour schemes, and the words for the one that is on. */
export function useThemeSwitch(store: TimelineStore): { label: string; next(): void } {
  const words = pageWords(useLocale(store));
  const theme = useStore(store, (state) => state.theme);
  return { label: words.theme[theme], next: () => store.getState().setTheme(NEXT_THEME[theme]) };
}

export function Header({ store, searchRef, onHelp, filters }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const theme = useThemeSwitch(store);
  const filtered = useStore(store, (state) => state.filter !== NO_FILTER);
  const deck = useDeck(store);
  return (
    <header className="bt-header">
      <div className="bt-title-row">
        <h1>{timeline.title}</h1>
        <div className="bt-tools">
          <Search store={store} searchRef={searchRef} />
          <div className="bt-tool-buttons">
            <div className="bt-ways">
              <TourButton store={store} />
              <CompareButton store={store} />
            </div>
            {filters ? (
              <button
                type="button"
                className={`bt-icon-button bt-do-filter${filtered ? " bt-active" : ""}`}
                aria-label={locale.app.filters}
                title={locale.app.filters}
                aria-expanded={filters.open}
                aria-controls="bt-filters"
                onClick={filters.toggle}
              >
                <Icon name="filter" />
              </button>
            ) : (
              <>
                <button
                  type="button"
                  className="bt-icon-button"
                  aria-label={theme.label}
                  title={theme.label}
                  onClick={theme.next}
                >
                  <ThemeIcon />
                </button>
                <HelpButton label={locale.app.help} onClick={onHelp} />
              </>
            )}
          </div>
        </div>
      </div>
      <Deck pieces={deck ?? [words.subtitle(timeline.subtitle, timeline.events.length, timeline.documents.length)]} />
    </header>
  );
}
