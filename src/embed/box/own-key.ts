// An embed's state in its host's address, for hosts that ask for it: parameters that begin with the embed's own key.
// Everything else of the address, the host's history and its state object stay as they are.

import { fromQuery, toQuery } from "../../state/address.ts";
import type { TimelineStore } from "../../state/store.ts";

/** Keeps the parameters `key.…` of window.location in step with the store; returns the function that stops. */
export function followOwnKey(store: TimelineStore, window: Window, key: string): () => void {
  const prefix = `${key}.`;
  let restoring = false;

  const write = () => {
    const { pathname, search, hash } = window.location;
    const query = toQuery(store.getState(), search, { prefix });
    if (query === search.replace(/^\?/, "")) return;
    try {
      window.history.replaceState(window.history.state, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
    } catch {
      // A page without an address of its own (a sandbox, about:srcdoc), or more changes than the browser wants to write.
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    const changed =
      state.selected !== before.selected ||
      state.view !== before.view ||
      state.filter !== before.filter ||
      state.query !== before.query;
    if (changed && !restoring) write();
  });
  const onPop = () => {
    restoring = true;
    store.getState().restore(fromQuery(window.location.search, store.getState().timeline, { prefix }));
    restoring = false;
  };
  window.addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", onPop);
  };
}
