// Title, what the record is, search, colours and the list of keys.

import type { RefObject } from "react";
import { useStore } from "zustand";
import { pageWords } from "../../i18n/page.ts";
import type { Theme, TimelineStore } from "../../state/store.ts";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { Search } from "../filters/Search.tsx";
import { ThemeIcon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp(): void;
}

export function Header({ store, searchRef, onHelp }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const timeline = useStore(store, (state) => state.timeline);
  const theme = useStore(store, (state) => state.theme);
  return (
    <header className="bt-header">
      <div className="bt-title-row">
        <h1>{timeline.title}</h1>
        <div className="bt-tools">
          <Search store={store} searchRef={searchRef} />
          <div className="bt-tool-buttons">
            <button
              type="button"
              className="bt-icon-button"
              aria-label={words.theme[theme]}
              title={words.theme[theme]}
              onClick={() => store.getState().setTheme(NEXT_THEME[theme])}
            >
              <ThemeIcon />
            </button>
            <HelpButton label={locale.app.help} onClick={onHelp} />
          </div>
        </div>
      </div>
      <p className="bt-subtitle">
        <span>{words.subtitle(timeline.subtitle, timeline.events.length, timeline.documents.length)}</span>
        <span className="bt-subtitle-more">{` ${words.choose}`}</span>
      </p>
    </header>
  );
}
