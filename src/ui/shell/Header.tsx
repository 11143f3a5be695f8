// Title, what the record is, search, colours and the list of keys.

import type { RefObject } from "react";
import { useStore } from "zustand";
import { app } from "../../i18n/app.ts";
import type { Theme, TimelineStore } from "../../state/store.ts";
import { HelpButton } from "../dialogs/HelpButton.tsx";
import { Search } from "../filters/Search.tsx";
import { ThemeIcon } from "../parts/Icon.tsx";

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp(): void;
}

export function Header({ store, searchRef, onHelp }: Props) {
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
              aria-label={app.theme[theme]}
              title={app.theme[theme]}
              onClick={() => store.getState().setTheme(NEXT_THEME[theme])}
            >
              <ThemeIcon />
            </button>
            <HelpButton onClick={onHelp} />
          </div>
        </div>
      </div>
      <p className="bt-subtitle">
        <span>{app.subtitle(timeline.subtitle, timeline.events.length, timeline.documents.length)}</span>
        <span className="bt-subtitle-more">{` ${app.choose}`}</span>
      </p>
    </header>
  );
}
