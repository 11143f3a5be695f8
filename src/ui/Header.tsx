// Title, what the record is, search, colours and the list of keys.

import { type RefObject, useDeferredValue, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { app } from "../i18n/app.ts";
import type { Theme, TimelineStore } from "../state/store.ts";
import { Icon, ThemeIcon } from "./Icon.tsx";

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp(): void;
}

export function Header({ store, searchRef, onHelp }: Props) {
  const timeline = useStore(store, (state) => state.timeline);
  const query = useStore(store, (state) => state.query);
  const theme = useStore(store, (state) => state.theme);
  const [typed, setTyped] = useState(query);
  const deferred = useDeferredValue(typed);
  // What is typed reaches the store a little later; only a query that came from elsewhere may replace what is typed.
  const sent = useRef(query);
  useEffect(() => {
    sent.current = deferred;
    store.getState().setQuery(deferred);
  }, [store, deferred]);
  useEffect(() => {
    if (query === sent.current) return;
    sent.current = query;
    setTyped(query);
  }, [query]);
  return (
    <header className="bt-header">
      <div className="bt-title-row">
        <h1>{timeline.title}</h1>
        <div className="bt-tools">
          <search className={`bt-search${typed ? " bt-in-use" : ""}`}>
            <Icon name="search" />
            <input
              ref={searchRef}
              type="search"
              value={typed}
              placeholder={app.search}
              aria-label={app.search}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
            {typed && (
              <button
                type="button"
                className="bt-icon"
                aria-label={app.clearSearch}
                onClick={() => {
                  setTyped("");
                  searchRef.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            )}
          </search>
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
            <button
              type="button"
              className="bt-icon-button bt-do-help"
              aria-label={app.help}
              title={app.help}
              onClick={onHelp}
            >
              ?
            </button>
          </div>
        </div>
      </div>
      <p className="bt-subtitle">
        {app.subtitle(timeline.subtitle, timeline.events.length, timeline.documents.length)}
        <span className="bt-subtitle-more"> {app.choose}</span>
      </p>
    </header>
  );
}
