// The search field. What is typed reaches the store a little later, so that typing never waits for the list.

import { type RefObject, useCallback, useDeferredValue, useEffect, useRef, useState } from "react";
import { LONGEST_QUERY } from "../../state/search/search.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Icon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Makes the search ready in short parts, so that the first letter of a query is answered as fast as the next. */
function prepare(store: TimelineStore): void {
  if (!store.getState().prepareSearch()) setTimeout(() => prepare(store));
}

export function Search({ store, searchRef }: Props) {
  const locale = useLocale(store);
  const [first] = useState(() => store.getState().query);
  const [typed, setTyped] = useState(first);
  const deferred = useDeferredValue(typed);
  const write = useCallback(
    (query: string) => {
      if (searchRef.current) searchRef.current.value = query;
      setTyped(query);
    },
    [searchRef],
  );
  const sending = useRef(false);
  useEffect(() => {
    sending.current = true;
    store.getState().setQuery(deferred);
    sending.current = false;
  }, [store, deferred]);
  // Only a query that came from elsewhere may replace what is typed: more may have been typed since one was sent.
  useEffect(
    () =>
      store.subscribe(({ query }, before) => {
        if (query !== before.query && !sending.current) write(query);
      }),
    [store, write],
  );
  return (
    <search className={`bt-search${typed ? " bt-in-use" : ""}`}>
      <Icon name="search" />
      <input
        ref={searchRef}
        type="search"
        // The field is its own state: React would put back what it rendered last when a letter comes in while it renders.
        defaultValue={first}
        placeholder={locale.app.search}
        aria-label={locale.app.search}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => prepare(store)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed && (
        <button
          type="button"
          className="bt-icon"
          aria-label={locale.app.clearSearch}
          onClick={() => {
            write("");
            searchRef.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
