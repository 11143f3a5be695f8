// The search field. What is typed reaches the store a little later, so that typing never waits for the list.

import { type RefObject, useDeferredValue, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { LONGEST_QUERY } from "../../state/search.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Icon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
}

export function Search({ store, searchRef }: Props) {
  const locale = useLocale(store);
  const query = useStore(store, (state) => state.query);
  const [typed, setTyped] = useState(query);
  const deferred = useDeferredValue(typed);
  // Only a query that came from elsewhere may replace what is typed.
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
    <search className={`bt-search${typed ? " bt-in-use" : ""}`}>
      <Icon name="search" />
      <input
        ref={searchRef}
        type="search"
        value={typed}
        placeholder={locale.app.search}
        aria-label={locale.app.search}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed && (
        <button
          type="button"
          className="bt-icon"
          aria-label={locale.app.clearSearch}
          onClick={() => {
            setTyped("");
            searchRef.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
